"""`checker scan`: documents straight to what they disagree in, without a workspace or with one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.cli.check import render
from checker.cli.day import today
from checker.cli.documents import (
    check_folder,
    check_names,
    find_documents,
    find_parser,
    read_each,
    tell,
    tell_passed_over,
)
from checker.cli.exits import BAD_INPUT, CLEAN, FOUND
from checker.cli.progress import Progress
from checker.errors import BadInput, Problem
from checker.loading import load_baseline
from checker.pipeline import load, scan_documents
from checker.resolutions import has_lapsed, passes


def run(options: argparse.Namespace) -> int:
    """Read the documents, print where they disagree, and say by the exit code whether the gate is open.

    A document that cannot be read is told, and the others are reported all the same; the exit code is then 2, and
    nothing is written.
    """
    day = today("--today", options.today)
    check_folder("--with", options.with_workspace)
    check_folder("--write", options.write)
    known = load_baseline(Path(options.baseline)) if options.baseline else ()
    workspace = load(options.with_workspace) if options.with_workspace else None
    problems: list[Problem] = []
    names = find_documents(options.documents, problems)
    tell_passed_over(options.documents)
    parser = find_parser(wanted=options.nlp)
    with Progress() as progress:
        scanned = scan_documents(read_each(names, problems, progress), workspace, known, parser)
    report = scanned.report
    if problems and not scanned.drafts.sources:
        raise BadInput(problems)
    if not report.coverage.compared:  # an empty result would read like a clean one
        what = "nothing was compared: no two figures were found to speak of one thing"
        mend = "name documents on one subject; `checker extract` shows what was read of each"
        raise BadInput([*problems, Problem(_say_names(options.documents), None, what, mend)])
    if options.write and not problems:
        check_names(names)
        from checker.cli.extract import write_drafts

        write_drafts(Path(options.write), scanned)
    sys.stdout.write(render(report, options.format))
    for finding in report.findings:
        if has_lapsed(finding.resolution, day):
            tell(f"{finding.id}: it was put off until a day that has passed; decide it now")
    if problems:
        sys.stdout.flush()
        for problem in BadInput(problems).problems:
            tell(problem)
        return BAD_INPUT
    return CLEAN if passes(report, options.fail_on, day) else FOUND


def _say_names(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
