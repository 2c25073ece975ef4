"""A second workspace on another subject: every discrepancy in it is told, every near-miss is left alone.

`flood/README.md` says what stands where, and how to renew the gold file.
"""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from checker.model.rule import KINDS
from tests.functional.flood_report import FLOOD, GOLD, report_of_flood, shorten

EXPECTED = yaml.safe_load((FLOOD / "expected.yaml").read_text(encoding="utf-8"))
PACKAGE = Path(__file__).parents[2]


class Told(NamedTuple):
    """A finding by its rule and the claims on its sides."""

    rule: str
    sides: frozenset[frozenset[str]]
    fits: frozenset[str]


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return report_of_flood()


def ids(claims: list[dict[str, Any]]) -> frozenset[str]:
    return frozenset(claim["id"] for claim in claims)


def told(finding: dict[str, Any]) -> Told:
    sides = frozenset(ids(position["claims"]) for position in finding["positions"])
    return Told(finding["rule"], sides, ids(finding["fits_several"]))


def expected(entry: dict[str, Any]) -> Told:
    return Told(entry["rule"], frozenset(map(frozenset, entry["sides"])), frozenset(entry.get("fits", ())))


def test_exactly_the_discrepancies_that_are_there_are_told(report: dict[str, Any]) -> None:
    found = [told(finding) for finding in report["findings"]]
    wanted = [expected(entry) for entry in EXPECTED["findings"]]
    assert [one for one in wanted if one not in found] == []  # missed
    assert [one for one in found if one not in wanted] == []  # false alarms
    assert len(found) == len(wanted)


@pytest.mark.parametrize("entry", EXPECTED["near_misses"], ids=lambda entry: entry["why"])
def test_near_misses_are_left_alone(report: dict[str, Any], entry: dict[str, Any]) -> None:
    near = set(entry["claims"])
    assert near <= names_in_files(), "no such claim"
    for finding in report["findings"]:
        sides = [ids(position["claims"]) for position in finding["positions"]]
        against = [(one, two) for one, two in combinations(sides, 2) if near & one and near & two]
        assert against == [], finding["message"]


def names_in_files() -> set[str]:
    """Every claim that the files hold; one that was compared and found sound may stand in no list of the report."""
    contents = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in (FLOOD / "claims").glob("*.yaml")]
    return {f"{one['source']['id']}:{claim['id']}" for one in contents if "source" in one for claim in one["claims"]}


def test_the_whole_report_is_as_it_was(report: dict[str, Any]) -> None:
    assert shorten(report) == GOLD.read_text(encoding="utf-8")


def test_every_kind_of_rule_has_something_to_tell(report: dict[str, Any]) -> None:
    assert {finding["kind"] for finding in report["findings"]} == set(KINDS)
    assert {finding["relation"] for finding in report["findings"]} == {"conflict", "tension"}
    assert {finding["severity"] for finding in report["findings"]} == {"high", "medium", "low"}
    assert len(report["sources"]) >= 4
    assert report["coverage"]["claims"] >= 60


def test_two_sources_that_cite_one_origin_are_one_witness(report: dict[str, Any]) -> None:
    rain = next(agreement for agreement in report["agreements"] if agreement["measure"] == "rain")
    assert ids(rain["claims"]) == {"courier:rain", "hydrology:rain"}
    assert rain["origins"] == ["gauge-network"]


def test_what_is_doubted_supports_nothing(report: dict[str, Any]) -> None:
    agreed = {claim["id"] for agreement in report["agreements"] for claim in agreement["claims"]}
    assert "inquiry:looted" not in agreed


@pytest.mark.parametrize(("one", "two"), [("relief:paid", "memoir:paid"), ("inquiry:premium", "memoir:premium")])
def test_equal_numbers_of_different_things_do_not_agree(report: dict[str, Any], one: str, two: str) -> None:
    """Forty million euros are not forty-four million dollars, and a rise of 12% is not a level of 12%."""
    assert [agreed for agreed in report["agreements"] if {one, two} <= ids(agreed["claims"])] == []


def test_the_standard_rules_alone_are_used() -> None:
    assert not (FLOOD / "rules").exists()


def test_nothing_in_code_or_rules_knows_the_subjects_of_the_claims() -> None:
    """No word that only the first subject has stands in the package or the standard rules."""
    words = re.compile(r"russia|china|chinese|vostok|s-400|su-35|moscow|beijing|flood of 2031|orrin", re.IGNORECASE)
    files = [*(PACKAGE / "rules").glob("*.yaml"), *(PACKAGE / "checker" / "comparisons").glob("*.py")]
    files += [PACKAGE / "checker" / name for name in ("engine.py", "positions.py", "relations.py")]
    for folder in ("grouping", "scanning", "extraction", "drafting"):
        files += (PACKAGE / "checker" / folder).glob("*.py")
    for file in files:
        assert not words.search(file.read_text(encoding="utf-8")), file
