from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.grouping import Match, Mismatch, Scope, compare_scopes, group_claims, scope_of
from checker.model.claim import Claim
from tests.claims import VOCABULARY, make


def groups(*claims: Claim) -> list[set[str]]:
    return [{c.written for c in group.claims} for group in group_claims(claims, VOCABULARY).groups]


def scope(**more: str) -> Scope:
    return scope_of(make("1%", "share", **more))


@pytest.mark.parametrize(
    ("one", "two", "time", "comparable"),
    [
        # levels: where the periods overlap
        ({"when": "2005"}, {"when": "1999/2006"}, "level", True),
        ({"when": "2005"}, {"when": "2019"}, "level", False),
        ({"when": "2005"}, {"when": "March 2005"}, "level", True),
        ({"when": "2005"}, {"when": "1999/2006", "extent": "within"}, "level", False),
        ({"when": "1999/2006", "extent": "throughout"}, {"when": "1999/2006", "extent": "within"}, "level", True),
        ({"when": "2005"}, {}, "level", True),
        # totals: the same period
        ({"when": "2019"}, {"when": "2019"}, "total", True),
        ({"when": "2018/2019"}, {"when": "2019"}, "total", False),
        # facts of one event do not ask for the time
        ({"when": "2014"}, {"when": "2015"}, "fixed", True),
        ({"when": "2014"}, {"when": "2015"}, "cumulative", True),
        # places
        ({"where": "bay"}, {"where": "ocean"}, "level", True),
        ({"where": "bay"}, {"where": "lake"}, "level", False),
        ({"where": "bay"}, {}, "level", True),
        # parts
        ({"of": "sails"}, {"of": "hulls"}, "level", False),
        ({"of": "sails"}, {}, "level", True),
    ],
)
def test_scopes(one: dict[str, str], two: dict[str, str], time: str, comparable: bool) -> None:
    outcome = compare_scopes(scope(**one), scope(**two), time, VOCABULARY)  # type: ignore[arg-type]
    assert isinstance(outcome, Match) is comparable


slots = st.fixed_dictionaries(
    {},
    optional={
        "when": st.sampled_from(["2005", "1999/2006", "2019", "late 1990s"]),
        "extent": st.sampled_from(["within", "throughout"]),
        "where": st.sampled_from(["bay", "ocean", "lake", "cove"]),
        "of": st.sampled_from(["sails", "hulls"]),
    },
)


@given(slots, slots, st.sampled_from(["fixed", "level", "total", "cumulative"]))
def test_comparing_scopes_is_symmetric(one: dict[str, str], two: dict[str, str], time: str) -> None:
    left = compare_scopes(scope(**one), scope(**two), time, VOCABULARY)  # type: ignore[arg-type]
    right = compare_scopes(scope(**two), scope(**one), time, VOCABULARY)  # type: ignore[arg-type]
    assert isinstance(left, Match) == isinstance(right, Match)
    if isinstance(left, Match) and isinstance(right, Match):
        assert left.score == right.score


def test_an_open_slot_lowers_the_comparability_and_is_told() -> None:
    outcome = compare_scopes(scope(when="2005"), scope(), "level", VOCABULARY)
    assert isinstance(outcome, Match)
    assert outcome.score < 1
    assert outcome.reasons == ("one side does not say when (2005)",)


def test_a_mismatch_names_its_slot() -> None:
    assert compare_scopes(scope(where="bay"), scope(where="lake"), "level", VOCABULARY) == Mismatch("another place")


def test_claims_of_other_subjects_or_measures_do_not_meet() -> None:
    assert groups(make("3 boats"), make("4 boats", subject="dash")) == []
    assert groups(make("3 boats"), make("4%", "share")) == []


def test_a_claim_without_a_time_meets_each_time_apart() -> None:
    found = groups(make("1%", "share", when="2005"), make("2%", "share", when="2019"), make("3%", "share"))
    assert sorted(map(sorted, found)) == [["1%", "3%"], ["2%", "3%"]]


def test_a_source_that_tells_parts_apart_means_the_whole_where_it_names_none() -> None:
    assert groups(make("121 boats"), make("18 boats", of="sails")) == []
    assert groups(make("121 boats", source="b"), make("18 boats", of="sails")) == [{"121 boats", "18 boats"}]


def test_why_a_claim_was_not_compared() -> None:
    claims = (make("1%", "share", when="2005"), make("2%", "share", when="2019"), make("3 boats"))
    reasons = group_claims(claims, VOCABULARY).reasons
    assert sorted(reasons.values()) == [
        "another time", "another time", "no other claim of the same subject and measure",
    ]  # fmt: skip


def test_reports_cited_are_not_held_against_one_another() -> None:
    claims = (make("May 2016", "cited"), make("April 2016", "cited", source="b"))
    grouping = group_claims(claims, VOCABULARY)
    assert grouping.groups == ()
    assert set(grouping.reasons.values()) == {"several values may hold at once"}


def test_differing_nouns_are_compared_named_and_less_comparable() -> None:
    group = group_claims((make("3 boats"), make("4 yachts")), VOCABULARY).groups[0]
    assert group.match.score < 1
    assert group.match.reasons == ("counted as boats and as yachts",)


def test_of_two_that_held_at_some_time_neither_meets_the_other_but_both_meet_what_held_throughout() -> None:
    found = groups(
        make("1%", "share", when="1999/2006", extent="within"),
        make("2%", "share", when="1999/2006", extent="within"),
        make("3%", "share", when="1999/2006", extent="throughout"),
    )
    assert sorted(map(sorted, found)) == [["1%", "3%"], ["2%", "3%"]]


def test_a_quantity_of_a_narrower_place_is_a_part_and_any_other_fact_is_not() -> None:
    assert groups(make("3 boats", where="bay"), make("9 boats", where="ocean")) == []
    assert groups(make("on", "state", where="bay"), make("off", "state", where="ocean")) == [{"on", "off"}]


def test_thousands_of_times_are_grouped_in_one_sweep() -> None:
    apart = [make(f"{year}%", "share", when=str(year)) for year in range(1000, 4000)]
    assert groups(*apart) == []
    assert len(groups(*apart, make("1%", "share"))) == 3000
    together = [make(f"{year}%", "share", when=f"{year}/5000") for year in range(1000, 4000)]
    grouping = group_claims(together, VOCABULARY)
    assert [len(group.claims) for group in grouping.groups] == [3000]
    assert grouping.groups[0].match.reasons == ("3000 times meet, from 1000/5000 to 3999/5000",)
