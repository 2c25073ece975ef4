"""The repository's own report: current, the same every time, and true to the published contract."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.functional.command import run

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "reports"
SCHEMAS = ROOT / "checker" / "schemas"
DOCUMENTS = ROOT.parent / "shared" / "briefs"


def check(form: str, seed: str) -> str:
    """The report with another seed of hashes, which decides the order of sets."""
    return subprocess.run(
        [sys.executable, "-m", "checker", "check", "--format", form, "--baseline", "reports/baseline.json"],
        cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True, encoding="utf-8", check=False,
    ).stdout  # fmt: skip


@pytest.mark.parametrize(("form", "file"), [("markdown", "report.md"), ("json", "findings.json")])
def test_the_committed_report_is_current_whatever_the_order_of_hashes(form: str, file: str) -> None:
    committed = (REPORTS / file).read_bytes().decode("utf-8")
    assert check(form, "1") == committed
    assert check(form, "2") == committed


def test_nothing_is_new_against_the_baseline() -> None:
    assert run("check", "--baseline", "reports/baseline.json", "--fail-on", "low", cwd=ROOT).code == 0


def test_the_json_keeps_the_contract() -> None:
    schema = json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8"))
    report = json.loads((REPORTS / "findings.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(report)
    assert len(report["sources"]) == 5
    assert all(len(finding["positions"]) >= 2 for finding in report["findings"])


def test_what_the_report_must_tell() -> None:
    """The discrepancies that the five briefs are known for, and what only looks like one."""
    report = json.loads((REPORTS / "findings.json").read_text(encoding="utf-8"))
    sides = {
        (f["subject"], f["measure"], f["rule"]): [{c["source"] for c in p["claims"]} for p in f["positions"]]
        for f in report["findings"]
    }
    icds, military, kowalewski = {"icds-2020"}, {"military-cooperation-2020"}, {"kowalewski-2018"}
    assert sides["vostok-2018", "troops-total", "counts-differ"] == [icds, icds | military]
    assert sides["vostok-2018", "troops-total", "fact-or-disputed"] == [military, icds]
    assert sides["s-400-china", "units", "counts-differ"] == [icds, kowalewski]
    assert icds in sides["s-400-china", "signed", "dates-differ"]
    assert sides["arms-to-china", "china-share-of-russian-exports", "shares-differ"] == [kowalewski, icds]
    alone = {(claim["source"], claim["written"]) for claim in report["standing_alone"]}
    assert ("kowalewski-2018", "$7 billion") in alone
    told = {c["quote"] for f in report["findings"] for p in f["positions"] for c in p["claims"]}
    assert not any("14.5%" in quote for quote in told), "the share of another year"
    assert not any("90 percent" in quote for quote in told), "a share that runs the other way"


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the briefs' documents are not beside this checkout")
def test_every_quote_stands_in_its_document() -> None:
    assert run("verify", "--documents", str(DOCUMENTS), cwd=ROOT).code == 0
