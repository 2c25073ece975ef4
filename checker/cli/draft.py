"""`checker draft`: each figure of a draft held against its sources, before publication."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.cli.day import today
from checker.cli.documents import STANDARD_INPUT
from checker.cli.exits import CLEAN, FOUND
from checker.cli.progress import Progress
from checker.documents.reading import LARGEST_PACKED, read_standard_input
from checker.documents.text import Document
from checker.drafting.opening import Draft, open_draft
from checker.drafting.reading_files import count_cores
from checker.drafting.report import Drafted, fails
from checker.errors import bad_input
from checker.loading import load_baseline
from checker.pipeline import check_opened
from checker.resolutions import passes


def run(options: argparse.Namespace) -> int:
    """Print the verdict on every figure, write the annotated copy, and say by the exit code whether the gate is open.

    Where a source cannot be read nothing is told: what it says would look as if nobody said it.
    """
    day = today("--today", options.today)
    known = () if options.baseline is None else load_baseline(Path(options.baseline))
    with Progress() as progress:
        draft = open_draft(_read_input() if options.story == STANDARD_INPUT else Path(options.story))
        if options.annotate is not None:
            from checker.drafting.annotating import check_place

            check_place(Path(options.annotate), draft)
        against = [_take_source(name) for name in options.against]
        drafted = check_opened(
            draft, against, complete=options.complete, known=known, tell=progress.tell, cores=count_cores()
        )
    _refuse_empty(drafted, draft)
    if options.no_quotes:
        from checker.rendering.without_words import leave_out_words

        drafted = drafted._replace(report=leave_out_words(drafted.report))
    remarks = [] if options.annotate is None else _annotate(Path(options.annotate), draft, drafted)
    sys.stdout.write(render(drafted, draft.file, options.format))
    sys.stdout.flush()
    for remark in (*draft.remarks, *remarks):
        print(f"checker: {draft.file}: {remark}", file=sys.stderr)
    for ignore in drafted.idle:
        told = "nothing is left that this `checker: ignore` stands for; take it out"
        print(f"checker: {draft.file}:{ignore.line}: {told}", file=sys.stderr)
    is_open = passes(drafted.report, options.fail_on, day) and not drafted.idle
    return CLEAN if is_open and not fails(drafted.report, options.fail_on, complete=options.complete) else FOUND


def _annotate(out: Path, draft: Draft, drafted: Drafted) -> list[str]:
    """Write the annotated copy; what the user is told of it."""
    from checker.drafting.annotating import annotate
    from checker.rendering.draft_notes import list_notes
    from checker.rendering.escape import escape, plain

    is_marked_up = draft.document.format in ("markdown", "text")
    return annotate(out, draft, list_notes(drafted, escape if is_marked_up else plain))


def render(drafted: Drafted, file: str, form: str) -> str:
    """The report in one of the formats."""
    if form == "json":
        from checker.rendering.contract import report_to_json

        return report_to_json(drafted.report)
    if form == "markdown":
        from checker.rendering.draft_markdown import draft_to_markdown

        return draft_to_markdown(drafted, file)
    from checker.rendering.draft_terminal import draft_to_text

    return draft_to_text(drafted, file)


def _take_source(name: str) -> Path | Document:
    return read_standard_input(_read_input()) if name == STANDARD_INPUT else Path(name)


def _read_input() -> bytes:
    if sys.stdin is None:
        raise bad_input(STANDARD_INPUT, "there is no standard input", "name a file")
    return sys.stdin.buffer.read(LARGEST_PACKED + 1)


def _refuse_empty(drafted: Drafted, draft: Draft) -> None:
    """An empty result would read like a clean one; raises `BadInput`."""
    report, ignored = drafted.report, sum(count for _, count in drafted.ignored)
    if not report.verdicts and not ignored:
        what = "no figure or date was read in this draft, so nothing was checked"
        raise bad_input(draft.file, what, "`checker extract` shows what is read of a document")
    is_told = ignored or any(verdict.verdict == "contradicted" for verdict in report.verdicts)  # words without figures
    if len(report.claims) == len(report.verdicts) + ignored and not is_told:
        what = "there is no figure or date in the sources that could be held against the draft's"
        raise bad_input(draft.file, what, "name sources with figures; `checker extract` shows what is read of each")
    if not drafted.complete and report.verdicts and not report.coverage.compared:
        what = "nothing in the sources is comparable with it: none of their figures speaks of what the draft's do"
        mend = "name sources on its subject, or say with --complete that they are all there is"
        raise bad_input(draft.file, what, mend)
