"""`checker init`: a new workspace with a small invented example, which runs at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.cli.check import render
from checker.cli.exits import CLEAN
from checker.files.template import TEMPLATE, place_in, read_template
from checker.files.writing import write_all
from checker.pipeline import check


def run(options: argparse.Namespace) -> int:
    """Write the example and its reports into a folder, all of it or, where anything stands in the way, nothing."""
    folder = Path(options.folder)
    report = check(TEMPLATE)
    texts = read_template()
    texts["reports/report.md"] = render(report, "markdown")
    texts["reports/findings.json"] = render(report, "json")
    write_all(place_in(folder, texts))
    sys.stdout.write(_tell(folder, texts, len(report.findings)))
    return CLEAN


def _tell(folder: Path, texts: dict[str, str], findings: int) -> str:
    """What was made, and what to type next."""
    place = "" if folder == Path() else f" {_quoted(folder.as_posix())}"
    files = "".join(f"  {name}\n" for name in sorted(texts))
    return (
        f"Made a workspace of {len(texts)} files in {folder.as_posix()}:\n{files}"
        f"Its invented sources disagree in {findings} places. See where:  checker check{place}\n"
        f"Then read {(folder / 'README.md').as_posix()}, which tells how to put your own sources in their place.\n"
    )


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path
