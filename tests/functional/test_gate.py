"""Resolutions, baseline and the exit codes of the gate, with the real command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.functional.command import run
from tests.workspaces import claim, files, source, write


def only_id(root: Path) -> str:
    findings = json.loads(run("check", "--format", "json", cwd=root).out)["findings"]
    assert len(findings) == 1
    return str(findings[0]["id"])


def resolve(root: Path, finding: str, *more: str) -> None:
    ran = run("resolve", finding, "--reason", "the herald counts crews", "--by", "Ann", *more, cwd=root)
    assert ran.code == 0, ran.err


def test_something_new_is_exit_1_and_nothing_is_exit_0(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    assert run("check", cwd=root).code == 1
    content = files()
    content["claims/herald.yaml"]["claims"][0].update(value="300 boats", quote="300 boats")
    assert run("check", cwd=write(tmp_path / "same", content)).code == 0


@pytest.mark.parametrize(("fail_on", "code"), [("high", 1), ("medium", 1), ("low", 1)])
def test_fail_on(fail_on: str, code: int, tmp_path: Path) -> None:
    assert run("check", "--fail-on", fail_on, cwd=write(tmp_path, files())).code == code


def test_a_tension_is_one_severity_lower(tmp_path: Path) -> None:
    content = files()
    content["claims/gazette.yaml"]["claims"][0].update(value="710 boats", quote="710 boats")
    content["claims/herald.yaml"]["claims"][0].update(value="705 boats", quote="705 boats")
    root = write(tmp_path, content)
    assert run("check", "--fail-on", "high", cwd=root).code == 0
    assert run("check", "--fail-on", "medium", cwd=root).code == 1


def test_baseline_makes_known_and_only_baseline_writes_it(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    finding = only_id(root)
    assert run("baseline", cwd=root).code == 0
    text = (root / "reports" / "baseline.json").read_text(encoding="utf-8")
    assert text == f'{{\n  "schema": 1,\n  "findings": [\n    "{finding}"\n  ]\n}}\n'
    assert run("check", "--baseline", "reports/baseline.json", cwd=root).code == 0
    assert run("check", cwd=root).code == 1, "without --baseline everything unresolved is new"
    run("check", "--write", "--baseline", "reports/baseline.json", cwd=root)
    assert (root / "reports" / "baseline.json").read_text(encoding="utf-8") == text
    ran = run("check", "--baseline", "reports/baseline.json", "--format", "json", cwd=root)
    report = json.loads(ran.out)
    assert [(f["is_new"], f["status"]) for f in report["findings"]] == [(False, "open")], "known is not accepted"


def test_a_new_value_is_new_in_spite_of_the_baseline(tmp_path: Path) -> None:
    content = files()
    root = write(tmp_path, content)
    run("baseline", cwd=root)
    content["claims/mirror.yaml"] = {
        "schema": 1, "source": source("mirror"), "claims": [claim("b", "regatta", "boats", "90 boats")],
    }  # fmt: skip
    assert run("check", "--baseline", "reports/baseline.json", cwd=write(root, content)).code == 1


def test_a_resolved_finding_passes(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    finding = only_id(root)
    resolve(root, finding, "--verdict", "prefer", "--position", "300 boats")
    ran = run("check", cwd=root)
    assert ran.code == 0
    assert "the herald counts crews" in run("check", "--format", "markdown", cwd=root).out


def test_resolve_writes_a_file_people_can_read_and_refuses_to_overwrite_it(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    finding = only_id(root)
    resolve(root, finding[:6], "--verdict", "both_hold", "--today", "2026-01-02")
    path = root / "reports" / "resolutions" / f"{finding}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# Regatta of 1998")
    assert "verdict: both_hold" in text
    assert "date: '2026-01-02'" in text
    ran = run("resolve", finding, "--verdict", "neither", "--reason", "r", "--by", "Ben", cwd=root)
    assert ran.code == 2
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "arguments",
    [
        ("ffffffffffff", "--verdict", "both_hold"),
        ("ID", "--verdict", "prefer"),
        ("ID", "--verdict", "prefer", "--position", "7 boats"),
        ("ID", "--verdict", "deferred"),
        ("ID", "--verdict", "deferred", "--until", "tomorrow"),
        ("ID", "--verdict", "both_hold", "--until", "2030-01-01"),
    ],
)
def test_resolve_refuses(arguments: tuple[str, ...], tmp_path: Path) -> None:
    root = write(tmp_path, files())
    given = [only_id(root) if a == "ID" else a for a in arguments]
    ran = run("resolve", *given, "--reason", "r", "--by", "Ann", cwd=root)
    assert (ran.code, ran.out) == (2, ""), ran
    assert not (root / "reports").exists()


def test_a_deferral_lapses(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    resolve(root, only_id(root), "--verdict", "deferred", "--until", "2030-05-31")
    run("baseline", cwd=root)
    on_the_day = run("check", "--today", "2030-05-31", cwd=root)
    after = run("check", "--today", "2030-06-01", cwd=root)
    assert (on_the_day.code, after.code) == (0, 1)
    assert on_the_day.out == after.out, "a date affects the exit code alone"
    with_baseline = ("check", "--baseline", "reports/baseline.json")
    assert run(*with_baseline, "--today", "2030-06-01", cwd=root).code == 1, "being known does not outlive a deferral"


def test_a_stale_resolution_fails_and_says_what_became_of_it(tmp_path: Path) -> None:
    content = files()
    root = write(tmp_path, content)
    finding = only_id(root)
    resolve(root, finding, "--verdict", "both_hold")
    content["claims/herald.yaml"]["claims"][0].update(value="33 boats", quote="33 boats")
    write(root, content)
    ran = run("check", "--fail-on", "high", cwd=root)
    assert ran.code == 1
    assert finding in ran.out
    report = json.loads(run("check", "--format", "json", cwd=root).out)
    assert [f["status"] for f in report["findings"]] == ["stale"]
    content["claims/herald.yaml"]["claims"][0].update(value="300 boats", quote="300 boats")
    write(root, content)
    ran = run("check", cwd=root)
    assert ran.code == 1, "a resolution whose finding is gone is stale too"
    assert finding in ran.out


def test_a_hand_written_resolution_counts(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    path = root / "reports" / "resolutions" / "ours.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "schema: 1\nresolutions:\n"
        f"- finding: {only_id(root)}\n  verdict: not_comparable\n  reason: crews, not boats\n"
        "  by: Ann\n  date: 2026-01-02\n",
        encoding="utf-8",
    )
    assert run("check", cwd=root).code == 0


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\t", "\n", "\u2028"])
@pytest.mark.parametrize("option", ["--reason", "--by"])
def test_a_blank_decision_is_refused(option: str, blank: str, tmp_path: Path) -> None:
    root = write(tmp_path, files())
    given = {"--reason": "r", "--by": "Ann", option: blank}
    arguments = [word for pair in given.items() for word in pair]
    ran = run("resolve", only_id(root), "--verdict", "both_hold", *arguments, cwd=root)
    assert ran.code == 2
    assert not (root / "reports").exists()


def test_a_deferral_that_lapsed_is_told(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    finding = only_id(root)
    resolve(root, finding, "--verdict", "deferred", "--until", "2030-05-31")
    ran = run("check", "--today", "2030-06-01", cwd=root)
    assert "until 2030-05-31" in ran.out
    assert ran.err == f"checker: {finding}: it was put off until a day that has passed; decide it now\n"


def test_a_deferral_to_a_day_that_has_passed_is_refused(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    ran = run(
        "resolve", only_id(root), "--verdict", "deferred", "--until", "2020-01-01", "--today", "2026-01-01",
        "--reason", "r", "--by", "Ann", cwd=root,
    )  # fmt: skip
    assert ran.code == 2
    assert "later day" in ran.err
