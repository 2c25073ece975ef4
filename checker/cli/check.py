"""`checker check`: claims and rules in, findings out; `--write` renews the workspace's reports."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.cli.day import today
from checker.cli.exits import CLEAN, FOUND
from checker.errors import bad_input
from checker.files.workspace import find_workspace
from checker.loading import load_baseline
from checker.model.report import Report
from checker.pipeline import judge, load
from checker.resolutions import has_lapsed, passes


def run(options: argparse.Namespace) -> int:
    """Check a workspace, print what was found, and say by the exit code whether the gate is open."""
    day = today("--today", options.today)
    known = load_baseline(Path(options.baseline)) if options.baseline else ()
    loaded = load(options.workspace)
    report = judge(loaded, known)
    if not report.coverage.compared:  # an empty result would read like a clean one
        mend = "add claims on one subject and measure, or give the same things the same names in the vocabulary"
        raise bad_input(
            Path(options.workspace).as_posix(), "nothing was compared: no two claims speak of one thing", mend
        )
    if options.write:
        write_reports(Path(options.workspace), judge(loaded, _own_baseline(Path(options.workspace))))
    sys.stdout.write(render(report, options.format))
    for finding in report.findings:
        if has_lapsed(finding.resolution, day):
            print(f"checker: {finding.id}: it was put off until a day that has passed; decide it now", file=sys.stderr)
    return CLEAN if passes(report, options.fail_on, day) else FOUND


def render(report: Report, form: str) -> str:
    """The report in one of the formats; each renderer is imported only where it is used."""
    if form == "json":
        from checker.rendering.contract import report_to_json

        return report_to_json(report)
    if form == "markdown":
        from checker.rendering.markdown import report_to_markdown

        return report_to_markdown(report)
    from checker.rendering.terminal import report_to_text

    return report_to_text(report)


def write_reports(root: Path, report: Report) -> None:
    """Renew the generated reports of a workspace; the same claims give the same bytes."""
    from checker.files.writing import write_all

    folder = root / "reports"
    write_all({folder / "report.md": render(report, "markdown"), folder / "findings.json": render(report, "json")})


def _own_baseline(root: Path) -> tuple[str, ...]:
    """The ids of the workspace's own baseline: what is written depends on the workspace's files alone."""
    path = find_workspace(root).baseline
    return load_baseline(path) if path.exists() else ()
