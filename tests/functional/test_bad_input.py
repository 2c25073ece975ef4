"""Bad input: one clear message each, all in one run, with file, line, what is wrong and how to mend it; exit 2."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.functional.command import run
from tests.workspaces import claim, files, source, write

Content = dict[str, Any]
GAZETTE = "claims/gazette.yaml"


def listing(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def first_claim(content: Content, **change: Any) -> Content:
    entry = content[GAZETTE]["claims"][0]
    for key, value in change.items():
        if value is None:
            del entry[key]
        else:
            entry[key.rstrip("_")] = value
    return content


def with_text(content: Content, old: str, new: str) -> Content:
    import yaml

    text = yaml.safe_dump(content[GAZETTE], sort_keys=False, allow_unicode=True)
    assert old in text
    content[GAZETTE] = text.replace(old, new, 1)
    return content


def add_rule(content: Content, text: str) -> Content:
    content["rules/own.yaml"] = text
    return content


RULE = (Path(__file__).parents[2] / "rules" / "names-differ.yaml").read_text(encoding="utf-8")
RESOLUTION = {"finding": "0123456789ab", "verdict": "both_hold", "reason": "r", "by": "Ann", "date": "2020-01-02"}

# what is done to the workspace, the file and line that the message names, and words it must say
CASES: dict[str, tuple[Callable[[Content], Content], str, tuple[str, ...]]] = {
    "broken YAML": (lambda c: with_text(c, "claims:", "claims: ["), GAZETTE, ()),
    "duplicate key": (
        lambda c: with_text(c, "subject: regatta\n", "subject: regatta\n  subject: bridge\n"), GAZETTE, ("subject",)),
    "unknown key": (lambda c: first_claim(c, valeu="3"), GAZETTE, ("valeu", "value")),
    "claim without evidence": (lambda c: first_claim(c, quote=None), GAZETTE, ("quote", "missing")),
    "claim without a line": (lambda c: first_claim(c, line=None), GAZETTE, ("line", "missing")),
    "unknown subject": (lambda c: first_claim(c, subject="regata"), GAZETTE, ("unknown subject `regata`", "`regatta`")),
    "unknown measure": (lambda c: first_claim(c, measure="boat"), GAZETTE, ("unknown measure `boat`", "`boats`")),
    "unknown place": (lambda c: first_claim(c, where="bai"), GAZETTE, ("unknown where `bai`", "`bay`")),
    "impossible date": (
        lambda c: first_claim(c, measure="opened", value="31 February 2019"), GAZETTE, ("31 February 2019",)),
    "impossible time of a claim": (lambda c: first_claim(c, when="2019-13"), GAZETTE, ("2019-13",)),
    "impossible date of publication": (
        lambda c: {**c, GAZETTE: {**c[GAZETTE], "source": source("gazette", published="2019-02-30")}},
        GAZETTE, ("2019-02-30",)),
    "unit that does not fit": (lambda c: first_claim(c, measure="cost", value="12 km"), GAZETTE, ("12 km", "unit")),
    "number that is none": (lambda c: first_claim(c, value="lots"), GAZETTE, ("lots",)),
    "quote of eleven words": (
        lambda c: first_claim(c, quote="a b c d e f g h i j k"), GAZETTE, ("11 words", "10")),
    "reported without a speaker": (lambda c: first_claim(c, attribution="reported"), GAZETTE, ("speaker",)),
    "unknown attribution": (lambda c: first_claim(c, attribution="rumoured"), GAZETTE, ("rumoured", "doubted")),
    "two claims of one id": (lambda c: first_claim(c, id="opening"), GAZETTE, ("`opening`", "own id")),
    "derivation of an unknown claim": (
        lambda c: first_claim(c, derivation={"operation": "sum", "of": ["opening", "bots"]}), GAZETTE, ("`bots`",)),
    "line zero": (lambda c: first_claim(c, line=0), GAZETTE, ("line", "at least 1")),
    "two sources of one id": (
        lambda c: {**c, "claims/zzz.yaml": {**c[GAZETTE], "claims": [claim("x", "bridge", "opened", "1999")]}},
        "claims/zzz.yaml", ("`gazette`", "own id")),
    "rule without examples": (
        lambda c: add_rule(c, RULE[: RULE.index("examples:")]), "rules/own.yaml", ("examples", "missing")),
    "rule with an unknown kind": (
        lambda c: add_rule(c, RULE.replace("kind: name", "kind: nmae", 1)), "rules/own.yaml", ("nmae", "name")),
    "rule with an option of another kind": (
        lambda c: add_rule(c, RULE.replace("severity:", "options: {tolerance: 5%}\nseverity:", 1)),
        "rules/own.yaml", ("tolerance",)),
    "rule with a placeholder that nothing fills": (
        lambda c: add_rule(c, RULE.replace("{values}", "{vlaues}", 1)), "rules/own.yaml", ("placeholder",)),
    "rule on an unknown measure": (
        lambda c: add_rule(c, RULE.replace("severity:", "where: {measure: [boat]}\nseverity:", 1)),
        "rules/own.yaml", ("unknown measure `boat`", "`boats`")),
    "resolution without a reason": (
        lambda c: {**c, "reports/resolutions/a.yaml": {
            "schema": 1, "resolutions": [{k: v for k, v in RESOLUTION.items() if k != "reason"}]}},
        "reports/resolutions/a.yaml", ("reason", "missing")),
    "resolution that prefers no position": (
        lambda c: {**c, "reports/resolutions/a.yaml": {
            "schema": 1, "resolutions": [{**RESOLUTION, "verdict": "prefer"}]}},
        "reports/resolutions/a.yaml", ("position",)),
    "one finding resolved twice": (
        lambda c: {**c, "reports/resolutions/a.yaml": {"schema": 1, "resolutions": [{**RESOLUTION}, {**RESOLUTION}]}},
        "reports/resolutions/a.yaml", ("0123456789ab", "one of the two")),
    "vocabulary with an unknown class": (
        lambda c: {**c, "claims/vocabulary.yaml": {**c["claims/vocabulary.yaml"], "subjects": {
            "regatta": {"label": "r", "class": "rase"}, "bridge": {"label": "b"}}}},
        "claims/vocabulary.yaml", ("unknown class `rase`", "`race`")),
    "vocabulary whose places lie in each other": (
        lambda c: {**c, "claims/vocabulary.yaml": {**c["claims/vocabulary.yaml"], "places": {
            "bay": {"label": "bay", "part_of": ["sea"]}, "sea": {"label": "sea", "part_of": ["bay"]}}}},
        "claims/vocabulary.yaml", ("lie in each other",)),
    "two heirs of one former word": (
        lambda c: {**c, "claims/vocabulary.yaml": {**c["claims/vocabulary.yaml"], "subjects": {
            "regatta": {"label": "r", "was": ["old"]}, "bridge": {"label": "b", "was": ["old"]}}}},
        "claims/vocabulary.yaml", ("former id", "one heir")),
    "superlative of an unknown rank": (
        lambda c: {**c, "claims/vocabulary.yaml": {**c["claims/vocabulary.yaml"], "measures": {
            **c["claims/vocabulary.yaml"]["measures"], "top": {"label": "t", "kind": "superlative", "rank": "frist"}}}},
        "claims/vocabulary.yaml", ("frist", "first")),
    "missing vocabulary": (
        lambda c: {k: v for k, v in c.items() if k != "claims/vocabulary.yaml"},
        "claims/vocabulary.yaml", ("missing",)),
    "no claims at all": (
        lambda c: {"claims/vocabulary.yaml": c["claims/vocabulary.yaml"]}, "claims", ("nothing was compared",)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_bad_input(name: str, tmp_path: Path) -> None:
    edit, file, words = CASES[name]
    root = write(tmp_path, edit(files()))
    before = listing(root)
    ran = run("check", "--write", cwd=root)
    assert ran.code == 2, ran
    assert ran.out == ""
    messages = ran.err.splitlines()
    assert all(message.startswith("checker: ") for message in messages), ran.err
    about = [m for m in messages if m.startswith(f"checker: {file}") or f"/{file}" in m.split(": ")[1]]
    assert about, ran.err
    assert any(all(word in message for word in words) for message in about), ran.err
    assert any("; " in message for message in about), f"no word on how to mend it: {ran.err}"
    assert "Traceback" not in ran.err
    assert listing(root) == before


def test_everything_is_told_in_one_run(tmp_path: Path) -> None:
    content = first_claim(files(), subject="regata")
    content["claims/herald.yaml"]["claims"][1].update(value="31 February 2019")
    content["claims/herald.yaml"]["claims"][0].update(attribution="rumoured")
    content["rules/own.yaml"] = RULE.replace("kind: name", "kind: nmae", 1)
    ran = run("check", cwd=write(tmp_path, content))
    assert ran.code == 2
    for word in ("regata", "rumoured", "nmae"):
        assert word in ran.err


def test_lines_are_those_of_the_key(tmp_path: Path) -> None:
    root = write(tmp_path, first_claim(files(), subject="regata"))
    lines = (root / GAZETTE).read_text(encoding="utf-8").splitlines()
    line = next(i for i, text in enumerate(lines, 1) if "regata" in text)
    assert f"{GAZETTE}:{line}: " in run("check", cwd=root).err


def test_no_workspace(tmp_path: Path) -> None:
    ran = run("check", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "claims" in ran.err
    ran = run("check", "nowhere", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere" in ran.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file")
def test_unreadable_file(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    (root / GAZETTE).chmod(0)
    ran = run("check", cwd=root)
    assert ran.code == 2
    assert GAZETTE in ran.err


def test_file_that_is_a_folder_or_a_dead_link(tmp_path: Path) -> None:
    root = write(tmp_path, files())
    (root / "claims" / "folder.yaml").mkdir()
    ran = run("check", cwd=root)
    assert ran.code == 2
    assert "folder.yaml" in ran.err


@pytest.mark.parametrize(
    "text", ["not json", "[]", '{"schema": 2, "findings": []}', '{"schema": 1, "findings": ["x"]}']
)
def test_broken_baseline(text: str, tmp_path: Path) -> None:
    root = write(tmp_path, files())
    (root / "known.json").write_text(text, encoding="utf-8")
    ran = run("check", "--baseline", "known.json", cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("checker: known.json")


def test_missing_baseline(tmp_path: Path) -> None:
    ran = run("check", "--baseline", "none.json", cwd=write(tmp_path, files()))
    assert (ran.code, ran.out) == (2, "")
    assert "none.json" in ran.err


def test_impossible_today(tmp_path: Path) -> None:
    ran = run("check", "--today", "2020-02-30", cwd=write(tmp_path, files()))
    assert (ran.code, ran.out) == (2, "")
    assert "YYYY-MM-DD" in ran.err
