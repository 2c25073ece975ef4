"""What becomes of the exit code when what was found cannot be printed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import files, write

COMMAND = [sys.executable, "-m", "checker", "check"]


@pytest.mark.skipif(os.name == "nt", reason="pipes close in another way there")
def test_a_reader_that_stops_reading_does_not_open_the_gate(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    with subprocess.Popen(
        COMMAND, cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        told = ran.stderr.read()
        assert ran.wait(timeout=60) == 1
    assert told == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk at hand")
def test_a_full_disk_is_told_and_is_no_finding(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ran = subprocess.run(
            COMMAND, cwd=root, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False, timeout=60
        )
    assert ran.returncode == 3
    assert ran.stderr.startswith("checker: what was found could not be written: ")
    assert len(ran.stderr.splitlines()) == 1
