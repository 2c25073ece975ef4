"""`checker baseline`: the ids of all findings of today, a line each."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.cli.exits import CLEAN
from checker.files.writing import write_atomically
from checker.pipeline import check


def run(options: argparse.Namespace) -> int:
    """Write the ids of all findings to reports/baseline.json."""
    report = check(options.workspace)
    path = Path(options.workspace) / "reports" / "baseline.json"
    ids = sorted({finding.id for finding in report.findings})
    listed = ",\n".join(f'    "{name}"' for name in ids)
    write_atomically(
        path,
        '{\n  "schema": 1,\n  "findings": [\n' + listed + "\n  ]\n}\n"
        if ids
        else '{\n  "schema": 1,\n  "findings": []\n}\n',
    )
    print(f"{path.as_posix()}: {len(ids)} findings are known")
    return CLEAN
