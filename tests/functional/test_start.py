"""What a check of good files does without, so that it starts quickly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOW = "import sys; from checker.cli.main import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"

HEAVY = {
    "edtf", "jsonschema", "pandas", "pint", "tabulate",
    "checker.documents", "checker.extraction", "checker.scanning",
    "importlib.metadata",  # pydantic imports it with the first validator that it builds, of whatever model
}  # fmt: skip


@pytest.mark.parametrize("arguments", [["check", str(ROOT)], ["check", str(ROOT), "--format", "json"]], ids=str)
def test_a_check_of_good_files_imports_nothing_heavy_and_builds_no_validator(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", SHOW, *arguments], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stderr.split()) == set()
