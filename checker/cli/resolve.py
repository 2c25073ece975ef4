"""`checker resolve`: one decision, written to a file of its own under reports/resolutions/."""

from __future__ import annotations

import argparse
from pathlib import Path

from pydantic import ValidationError

from checker.cli.day import read_day, today
from checker.cli.exits import CLEAN
from checker.errors import bad_input
from checker.files.resolutions import write_resolution
from checker.model.finding import Finding
from checker.model.report import Report
from checker.model.resolution import Resolution
from checker.pipeline import check
from checker.resolutions import describe


def run(options: argparse.Namespace) -> int:
    """Record a verdict on a finding; refuses one that is resolved already, or a position that nobody holds."""
    report = check(options.workspace)
    finding = _pick(report, options.finding)
    if finding.resolution is not None:
        raise bad_input(
            options.finding, "this finding is resolved already", "edit its file under reports/resolutions/ to change it"
        )
    try:
        resolution = Resolution(
            finding=finding.id,
            verdict=options.verdict,
            position=_position(finding, options.position),
            reason=options.reason,
            by=options.by,
            date=today("--today", options.today),
            until=read_day("--until", options.until),
            rule=finding.rule,
            about=describe(finding),
        )
    except ValidationError as error:
        detail = error.errors()[0]
        name = "--" + str(detail["loc"][0]) if detail["loc"] else "--verdict"
        raise bad_input(name, str(detail["msg"]).removeprefix("Value error, ")) from error
    path = Path(options.workspace) / "reports" / "resolutions" / f"{finding.id}.yaml"
    if path.exists():  # one that does not fit its finding: somebody wrote it, and it is theirs to mend
        raise bad_input(path.as_posix(), "this file holds a resolution already", "mend it, or move it away first")
    write_resolution(path, resolution, finding.message)
    print(f"{path.as_posix()}: {finding.message}: {resolution.verdict}")
    return CLEAN


def _pick(report: Report, start: str) -> Finding:
    found = [f for f in report.findings if f.id.startswith(start)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise bad_input(start, "there is no finding with this id", "take the id from `checker check`")
    raise bad_input(start, f"{len(found)} findings start like this", "give more digits of the id")


def _position(finding: Finding, value: str | None) -> str | None:
    if value is None:
        return None
    held = [p.value for p in finding.positions]
    found = [p for p in held if p == value] or [p for p in held if value in p]
    if len(found) != 1:
        raise bad_input("--position", f"`{value}` is not one of the positions", "choose from: " + "; ".join(held))
    return found[0]
