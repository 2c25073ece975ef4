"""Runs the real command as people do, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Ran(NamedTuple):
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


def run(*arguments: str, cwd: Path) -> Ran:
    """Run `checker` with arguments in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=cwd, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)
