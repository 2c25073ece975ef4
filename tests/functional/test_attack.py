"""Workspaces written to make the checker flag what is no discrepancy, or miss what is one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import checker
from checker.model.report import Report
from tests.functional.command import run
from tests.unit.comparisons.cases import VOCABULARY
from tests.workspaces import claim, source, write

Claims = list[tuple[str, Any, dict[str, Any]]]


def workspace(root: Path, *sources: Claims, vocabulary: dict[str, Any] | None = None) -> Path:
    """A workspace of one claims file a source; each claim is measure, value and further slots."""
    content: dict[str, Any] = {"claims/vocabulary.yaml": {"schema": 1, **(vocabulary or VOCABULARY)}}
    for letter, claims in zip("abcdefgh", sources, strict=False):
        made = [
            claim(
                f"c{i}",
                more.get("subject", "regatta"),
                measure,
                value,
                **{k: v for k, v in more.items() if k != "subject"},
            )
            for i, (measure, value, more) in enumerate(claims)
        ]
        for one in made:
            one["quote"] = "as quoted"
        content[f"claims/{letter}.yaml"] = {"schema": 1, "source": source(letter), "claims": made}
    return write(root, content)


def check(root: Path, *sources: Claims) -> Report:
    return checker.check(workspace(root, *sources))


def ids(report: Report) -> list[str]:
    return [finding.id for finding in report.findings]


def test_a_level_and_a_change_neither_agree_nor_share_an_id(tmp_path: Path) -> None:
    both = check(
        tmp_path,
        [("share", "10%", {}), ("share", "rose 10%", {})],
        [("share", "90%", {}), ("share", "rose 90%", {})],
    )
    assert len(set(ids(both))) == 2
    assert check(tmp_path / "one", [("share", "10%", {})], [("share", "rose 10%", {})]).agreements == ()


def test_two_currencies_do_not_agree(tmp_path: Path) -> None:
    assert check(tmp_path, [("price", "$5 million", {})], [("price", "€5 million", {})]).agreements == ()


def test_the_same_figures_of_two_parts_are_two_findings(tmp_path: Path) -> None:
    parts = [[("boats", value, {"of": part}) for part in ("sails", "hulls")] for value in ("10 boats", "90 boats")]
    report = check(tmp_path, *parts)
    assert [len(finding.claims) for finding in report.findings] == [2, 2]
    assert len(set(ids(report))) == 2


def test_a_source_that_leaves_the_part_open_keeps_the_id(tmp_path: Path) -> None:
    sails = {"of": "sails"}
    two = check(tmp_path / "two", [("boats", "10 boats", sails)], [("boats", "90 boats", sails)])
    three = [[("boats", "10 boats", sails)], [("boats", "90 boats", sails)], [("boats", "10 boats", {})]]
    assert ids(check(tmp_path / "three", *three)) == ids(two)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("300,000 boats", "300 000 boats"),
        ("300,000 boats", "300 thousand boats"),
        ("300,000 boats", "300,000 yachts"),
    ],
)
def test_the_notation_of_a_number_keeps_the_id(tmp_path: Path, one: str, other: str) -> None:
    first, second = (
        check(tmp_path / name, [("boats", value, {})], [("boats", "32 boats", {})])
        for name, value in (("first", one), ("second", other))
    )
    assert ids(first) == ids(second) != []


def test_the_habit_of_a_document_keeps_the_id(tmp_path: Path) -> None:
    plain = workspace(tmp_path / "plain", [("boats", "300,000 boats", {})], [("boats", "32 boats", {})])
    dotted = workspace(tmp_path / "dotted", [("boats", "300.000 boats", {})], [("boats", "32 boats", {})])
    path = dotted / "claims" / "a.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("  id: a\n", "  id: a\n  thousands: .\n"), encoding="utf-8"
    )
    assert ids(checker.check(plain)) == ids(checker.check(dotted)) != []


def test_metres_and_kilometres_are_one_length(tmp_path: Path) -> None:
    report = check(tmp_path, [("length", "1.5 km", {})], [("length", "1,500 m", {})])
    assert (report.findings, len(report.agreements)) == ((), 1)


RENAMED = {
    "subjects": {"regatta": "grand-regatta"},
    "measures": {"first": "premiere", "rhythm": "beat", "crew-size": "heads"},
    "classes": {"race": "contest"},
    "places": {"lake": "mere", "cove": "inlet"},
}


def rename(value: Any, words: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {words.get(key, key): rename(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [rename(item, words) for item in value]
    return words.get(value, value) if isinstance(value, str) else value


@pytest.mark.parametrize(
    "claims",
    [
        [("first", "the first", {"class": "race", "when": "2005"}), ("held", "2003", {"subject": "dash"})],
        [("rhythm", "every September", {}), ("held", "May 2005", {})],
        [("crew-size", "five people", {}), ("crew", ["Ann", "Ben"], {})],
        [("place", "lake", {}), ("place", "cove", {})],
    ],
    ids=("superlative", "calendar", "arithmetic", "category"),
)
def test_a_renamed_word_keeps_the_id(tmp_path: Path, claims: Claims) -> None:
    before = check(tmp_path / "before", claims)
    words = {old: new for section in RENAMED.values() for old, new in section.items()}
    vocabulary = {section: rename(terms, words) for section, terms in VOCABULARY.items()}
    for section, names in RENAMED.items():
        for old, new in names.items():
            # `first` and the like are also ranks and labels: those stay what they are
            vocabulary[section][new] = {**vocabulary[section][new], "was": [old]}
    vocabulary["measures"]["premiere"]["rank"] = "first"
    renamed = [
        (words.get(m, m), rename(v, words), rename({"subject": "regatta", **more}, words)) for m, v, more in claims
    ]
    after = checker.check(workspace(tmp_path / "after", renamed, vocabulary=vocabulary))
    assert len(before.findings) == 1
    assert ids(before) == ids(after)


def judged(root: Path, finding: str, **more: str) -> Report:
    """The workspace's report with a resolution of a finding that somebody wrote by hand."""
    fields = {"finding": finding, "reason": "read both", "by": "Ann", "date": "2026-01-31", **more}
    write(root, {"reports/resolutions/by-hand.yaml": {"schema": 1, "resolutions": [fields]}})
    return checker.check(root)


def test_a_resolution_resolves_its_finding(tmp_path: Path) -> None:
    root = workspace(tmp_path, [("boats", "300 boats", {})], [("boats", "32 boats", {})])
    report = judged(root, ids(checker.check(root))[0], verdict="prefer", position="32 boats")
    assert ([f.status for f in report.findings], report.stale) == (["resolved"], ())


@pytest.mark.parametrize("wrong", [{"position": "33 boats"}, {"position": "32 boats", "rule": "shares-differ"}])
def test_a_resolution_that_does_not_fit_its_finding_is_stale(tmp_path: Path, wrong: dict[str, str]) -> None:
    root = workspace(tmp_path, [("boats", "300 boats", {})], [("boats", "32 boats", {})])
    report = judged(root, ids(checker.check(root))[0], verdict="prefer", **wrong)
    assert [f.status for f in report.findings] == ["stale"]
    assert [stale.now for stale in report.stale] == ids(report)
    assert run("check", cwd=root).code == 1


def test_a_preferred_position_is_known_by_any_of_its_wordings(tmp_path: Path) -> None:
    root = workspace(
        tmp_path, [("boats", "300 boats", {})], [("boats", "32 boats", {})], [("boats", "thirty-two yachts", {})]
    )
    report = judged(root, ids(checker.check(root))[0], verdict="prefer", position="32 boats")
    assert [f.status for f in report.findings] == ["resolved"]


def test_resolve_overwrites_no_resolution_that_does_not_fit(tmp_path: Path) -> None:
    root = workspace(tmp_path, [("boats", "300 boats", {})], [("boats", "32 boats", {})])
    finding = ids(checker.check(root))[0]
    assert run("resolve", finding, "--verdict", "prefer", "--position", "32 boats", "--reason", "r", "--by", "Ann",
               cwd=root).code == 0  # fmt: skip
    path = root / "reports" / "resolutions" / f"{finding}.yaml"
    mended = path.read_text(encoding="utf-8").replace("32 boats\n", "33 boats\n", 2)
    path.write_text(mended, encoding="utf-8")
    ran = run("resolve", finding, "--verdict", "both_hold", "--reason", "r", "--by", "Ben", cwd=root)
    assert ran.code == 2
    assert path.read_text(encoding="utf-8") == mended


@pytest.mark.parametrize(
    ("derivation", "told"),
    [
        ({"operation": "sum", "of": ["c0", "c1"]}, "`c0` is drawn from itself"),
        ({"operation": "ratio", "of": ["c1", "c2", "c3"]}, "`ratio` joins two claims, and here are 3"),
    ],
)
def test_derivations_that_cannot_be_meant(tmp_path: Path, derivation: dict[str, Any], told: str) -> None:
    claims: Claims = [("boats", f"{i} boats", {"derivation": derivation} if i == 0 else {}) for i in range(4)]
    ran = run("check", cwd=workspace(tmp_path, claims))
    assert ran.code == 2
    assert told in ran.err


def test_a_value_that_is_a_kind_of_an_unknown_one_is_bad_input(tmp_path: Path) -> None:
    vocabulary = json.loads(json.dumps(VOCABULARY))
    vocabulary["measures"]["state"]["values"]["half-on"]["is_a"] = ["one"]
    ran = run("check", cwd=workspace(tmp_path, [("state", "on", {})], vocabulary=vocabulary))
    assert ran.code == 2
    assert "unknown word `one`" in ran.err
    assert "did you mean `on`" in ran.err


def test_thousands_of_claims_on_one_subject_are_one_finding(tmp_path: Path) -> None:
    """Not timed: what grew with the square of the claims would not come to an end here."""
    years = range(1000, 3000)
    grown: Claims = [("toll", f"{i + 7} people", {"when": str(year)}) for i, year in enumerate(years)]
    levels: Claims = [("share", f"{i % 90 + 1}%", {"when": f"{year}"}) for i, year in enumerate(years)]
    counts: Claims = [("boats", f"{i * 7 + 1} boats", {}) for i in range(2000)]
    report = check(tmp_path, grown, levels, counts)
    assert [(f.measure, len(f.claims)) for f in report.findings] == [("boats", 2000)]


@pytest.mark.parametrize("value", ["9" * 5000 + " boats", "boats " * 5000, "1" + ",000" * 2000 + " boats"])
def test_a_value_of_thousands_of_characters_is_told_in_one_short_line(tmp_path: Path, value: str) -> None:
    ran = run("check", cwd=workspace(tmp_path, [("boats", value, {})], [("boats", "10 boats", {})]))
    assert ran.code == 2
    assert "longer than" in ran.err
    assert all(len(line) < 500 for line in ran.err.splitlines())
