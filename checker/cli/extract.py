"""`checker extract`: the claims of documents as drafts, printed or written as a workspace for a person to review."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.cli.documents import (
    check_folder,
    check_names,
    find_documents,
    find_parser,
    read_each,
    tell,
    tell_passed_over,
)
from checker.cli.exits import BAD_INPUT, CLEAN
from checker.cli.progress import Progress
from checker.documents.verify import LARGEST_QUOTED_PERCENT
from checker.errors import BadInput, Problem, bad_input
from checker.files.template import place_in
from checker.files.writing import write_all
from checker.pipeline import Scanned, draft_workspace, load, scan_documents


def run(options: argparse.Namespace) -> int:
    """Print or write the draft claims; exit 2 where a document cannot be read, and then nothing is written."""
    check_folder("--with", options.with_workspace)
    check_folder("--write", options.write)
    workspace = load(options.with_workspace) if options.with_workspace else None
    problems: list[Problem] = []
    names = find_documents(options.documents, problems)
    tell_passed_over(options.documents)
    parser = find_parser(wanted=options.nlp)
    with Progress() as progress:
        scanned = scan_documents(read_each(names, problems, progress), workspace, parser=parser)
    if problems and (options.write or not scanned.drafts.sources):
        raise BadInput(problems)
    if options.write:
        check_names(names)
        write_drafts(Path(options.write), scanned)
    elif options.format == "json":
        from checker.rendering.drafts import drafts_to_json

        sys.stdout.write(drafts_to_json([claim for claim in scanned.report.claims if claim.is_draft]))
    else:
        texts, left_out = _make(scanned)
        sys.stdout.write("".join(f"# {name}\n{text}\n" for name, text in texts.items()))
        sys.stdout.flush()
        _tell(left_out)
    if problems:
        sys.stdout.flush()
        for problem in BadInput(problems).problems:
            tell(problem)
        return BAD_INPUT
    return CLEAN


def write_drafts(folder: Path, scanned: Scanned) -> None:
    """Write the draft claims as a workspace, all of it or nothing, and say on standard error what was written."""
    texts, left_out = _make(scanned)
    write_all(place_in(folder, texts))
    _tell(left_out)
    where = folder.as_posix()
    tell(f"{where}: {len(texts)} files written; review the claims, then `checker check {where}`")


def _make(scanned: Scanned) -> tuple[dict[str, str], list[str]]:
    """The files of the draft claims and what was left out; raises `BadInput` with the documents where none is left."""
    try:
        return draft_workspace(scanned)
    except BadInput as error:
        first, *others = (source.document for source in scanned.drafts.sources.values())
        names = f"{first} and {len(others)} more" if others else first
        if not scanned.drafts.claims:
            raise bad_input(
                names, "no figure was read, so there is nothing to keep", "name documents with figures"
            ) from error
        what = f"no figure can be quoted, because quotes may cover {LARGEST_QUOTED_PERCENT}% of a document's words"
        raise bad_input(names, what, "`checker extract --format json` shows what was read") from error


def _tell(left_out: list[str]) -> None:
    for told in left_out:
        tell(told)
