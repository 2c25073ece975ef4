"""What a check of good files does without, so that it starts quickly."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOW = """
import sys
from checker.cli.main import main

main(sys.argv[1:])

from checker.model.base import Record

def built(record):
    below = [name for inner in record.__subclasses__() for name in built(inner)]
    return [record.__name__, *below] if record.__pydantic_complete__ else below

print(*sys.modules, *built(Record), file=sys.stderr)
"""
HEAVY = frozenset(
    {"edtf", "jsonschema", "pandas", "pint", "tabulate", "checker.documents", "checker.extraction", "checker.scanning"}
)
RECORDS = frozenset({"Record", "Claim", "ClaimsFile", "Vocabulary", "Rule", "Resolution", "Finding", "Report"})


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_a_check_of_good_files_imports_nothing_heavy_and_builds_no_validator(form: str) -> None:
    command = [sys.executable, "-c", SHOW, "check", str(ROOT), "--format", form]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    used = set(done.stderr.split())
    assert "checker.engine" in used
    assert used & (RECORDS | (HEAVY - {"tabulate"} if form == "markdown" else HEAVY)) == set()
