from __future__ import annotations

import random
from typing import Any

from checker.engine import count_origins, find_discrepancies
from checker.errors import Problem
from checker.files.load import load_records
from checker.files.workspace import standard_rules_folder
from checker.model.claim import Claim
from checker.model.report import Report
from checker.model.rule import Rule, RuleFile
from checker.model.source import Source
from tests.claims import VOCABULARY, make


def rules() -> list[Rule]:
    problems: list[Problem] = []
    loaded = [load_records(path, RuleFile, "rule", problems) for path in sorted(standard_rules_folder().glob("*.yaml"))]
    assert not problems
    return [rule for rule in loaded if rule is not None]


RULES = rules()


def check(*claims: Claim) -> Report:
    names = sorted({claim.source for claim in claims})
    sources = [Source(id=n, title=n, document=f"{n}.txt", sha256="0" * 64, words=100) for n in names]
    return find_discrepancies(claims, sources, VOCABULARY, RULES)


def sides(report: Report) -> list[list[list[str]]]:
    return [[sorted(c.written for c in p.claims) for p in finding.positions] for finding in report.findings]


def test_the_same_values_at_two_times_are_one_finding_that_holds_all_claims() -> None:
    report = check(
        make("10%", "share", when="2005", source="a"),
        make("90%", "share", when="2005", source="b"),
        make("10%", "share", when="2019", source="c"),
        make("90%", "share", when="2019", source="d"),
    )
    assert len(report.findings) == 1
    assert [[c.source for c in p.claims] for p in report.findings[0].positions] == [["a", "c"], ["b", "d"]]


def test_a_third_source_with_a_known_value_joins_its_position() -> None:
    two = check(make("32 boats", source="a"), make("300 boats", source="b"))
    three = check(make("32 boats", source="a"), make("300 boats", source="b"), make("32 yachts", source="c"))
    assert [f.id for f in two.findings] == [f.id for f in three.findings]
    assert sides(three) == [[["32 boats", "32 yachts"], ["300 boats"]]]


def test_the_order_of_claims_does_not_matter() -> None:
    claims: list[Claim] = [
        make(value, source=source)
        for value, source in (("32 boats", "a"), ("300 boats", "b"), ("over 300 boats", "c"), ("33 boats", "d"))
    ]
    expected = check(*claims)
    for seed in range(5):
        shuffled = claims[:]
        random.Random(seed).shuffle(shuffled)
        assert check(*shuffled) == expected


def test_two_sources_that_cite_one_origin_are_one_witness() -> None:
    one = make("32 boats", source="a").model_copy(update={"origin": "register"})
    two = make("32 boats", source="b").model_copy(update={"origin": "register"})
    assert count_origins([one, two]) == ("register",)
    assert count_origins([one, make("32 boats", source="c")]) == ("a", "c")


def test_a_source_is_one_witness_with_whom_it_quotes() -> None:
    own, quoted = make("32 boats", source="a"), make("32 boats", source="a", attribution="reported", speaker="Ann")
    assert count_origins([own, quoted]) == ("a",)


def test_what_is_doubted_agrees_with_nothing_but_is_held_against_what_is_given_as_fact() -> None:
    doubted = make("about 300 boats", source="a", attribution="doubted", speaker="the club")
    report = check(doubted, make("300 boats", source="b"))
    assert report.agreements == ()
    assert [f.rule for f in report.findings] == ["fact-or-disputed"]
    assert sides(report) == [[["300 boats"], ["about 300 boats"]]]


def test_what_stands_alone_is_in_no_finding_and_no_group_of_two_sources() -> None:
    report = check(
        make("32 boats", source="a"),
        make("300 boats", source="a"),  # a source against itself
        make("May 1999", "held", source="a"),
        make("1999", "held", source="b"),
        make("Ann", "name", source="b"),
    )
    assert [c.written for c in report.standing_alone] == ["Ann"]


def test_every_claim_is_compared_or_has_a_reason() -> None:
    report = check(
        make("32 boats"), make("300 boats", source="b"), make("1%", "share", when="2005"), make("May 1999", "cited")
    )
    coverage = report.coverage
    assert coverage.claims == coverage.compared + sum(reason.count for reason in coverage.not_compared) == 4
    assert {reason.reason for reason in coverage.not_compared} == {
        "no other claim of the same subject and measure", "several values may hold at once",
    }  # fmt: skip


def toll(value: str, when: str | None, source: str) -> Claim:
    more: dict[str, Any] = {} if when is None else {"when": when}
    return make(value, "toll", source=source, **more)


def test_growth_of_a_cumulative_count_is_no_conflict_and_shrinking_is() -> None:
    assert check(toll("135 people", "2020-08-05", "a"), toll("220 people", "2020-08-15", "b")).findings == ()
    assert sides(check(toll("220 people", "2020-08-05", "a"), toll("135 people", "2020-08-15", "b"))) == [
        [["135 people"], ["220 people"]]
    ]
    assert len(check(toll("220 people", "2020-08-05", "a"), toll("135 people", "2020-08-05", "b")).findings) == 1


def test_a_third_source_nearby_takes_no_agreement_away() -> None:
    one, two = make("1,000 to 1,100 boats", source="a"), make("1,050 to 1,200 boats", source="b")
    three = make("1,150 to 1,300 boats", source="c")
    agreed = {frozenset(c.source for c in a.claims) for a in check(one, two, three).agreements}
    assert agreed == {frozenset("ab"), frozenset("bc")}


def test_superlatives_that_two_sources_give_to_one_subject_agree() -> None:
    claims = [make("first", "first", source=name, class_="race", when="2003") for name in "ab"]
    assert [a.measure for a in check(*claims).agreements] == ["first"]


def test_doubts_about_two_parts_are_two_findings() -> None:
    claims = [
        make("300 boats", of=part, source=source, **more)
        for part in ("sails", "hulls")
        for source, more in (("a", {}), ("b", {"attribution": "doubted", "speaker": "Ann"}))
    ]
    found = [finding for finding in check(*claims).findings if finding.rule == "fact-or-disputed"]
    assert len({finding.id for finding in found}) == 2
