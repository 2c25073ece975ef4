from __future__ import annotations

from typing import Any

import pytest

from tests.unit.comparisons.cases import find, say

FIRST = say("first", "first", class_="race", when="2005")
LARGEST = say("largest", "largest", class_="race")

UNDONE = [
    ("first-is-not-first", [FIRST, say("held", "2003", subject="dash")]),
    ("first-is-not-first", [FIRST, say("first", "first", subject="dash", class_="night-race", when="2003")]),
    ("first-is-not-first", [{**FIRST, "where": "bay"}, say("held", "2003", subject="dash")]),
    ("first-is-not-first", [{**FIRST, "when": "since 2005"}, say("held", "2003", subject="dash")]),
    ("first-is-not-first", [FIRST, say("held", "2003")]),  # itself, dated earlier
    ("largest-is-not-largest", [LARGEST, say("boats", "10 boats"), say("boats", "90 boats", subject="dash")]),
    ("largest-is-not-largest", [LARGEST, say("largest", "largest", subject="dash", class_="race")]),
    ("largest-is-not-largest", [{**LARGEST, "class": "night-race", "subject": "sprint"},
                                say("largest", "largest", subject="dash", class_="race")]),
    ("largest-is-not-largest", [LARGEST, say("boats", "10 boats"),
                                say("boats", "99 boats", attribution="doubted", speaker="Ann"),
                                say("boats", "90 boats", subject="dash")]),
    ("only-is-not-only", [say("only", "only", class_="race", when="2005"), say("held", "May 2005", subject="dash")]),
    ("only-is-not-only", [say("only", "only", class_="race", when="2005"), say("delivery", "1990", subject="dash")]),
    ("only-is-not-only", [say("only", "only", class_="race"), say("only", "only", subject="dash",
                                                                  class_="night-race")]),
]  # fmt: skip
STANDING = [
    ("first-is-not-first", [FIRST, say("held", "2005", subject="dash")]),
    ("first-is-not-first", [FIRST, say("contract", "2001")]),  # its own contract
    ("first-is-not-first", [{**FIRST, "when": "2001/2010"}, say("held", "2005", subject="dash")]),
    ("first-is-not-first", [{**FIRST, "where": "bay"}, say("held", "2003", subject="sprint")]),
    ("first-is-not-first", [{**FIRST, "class": "night-race", "subject": "dash"}, say("held", "2003")]),
    ("first-is-not-first", [{**FIRST, "when": None}, say("held", "2003", subject="dash")]),
    ("largest-is-not-largest", [LARGEST, say("largest", "largest", subject="dash", class_="night-race")]),
    ("largest-is-not-largest", [LARGEST, say("largest", "largest", subject="dash", class_="race", where="cove")]),
    ("largest-is-not-largest", [LARGEST, say("boats", "10 boats"), say("boats", "100 boats"),
                                say("boats", "90 boats", subject="dash")]),
    ("largest-is-not-largest", [LARGEST, say("boats", "10 boats"), say("boats", "rose 90%", subject="dash")]),
    ("only-is-not-only", [say("only", "only", class_="race", when="2005"), say("held", "2003", subject="dash")]),
    ("only-is-not-only", [say("only", "only", class_="race", when="2005"), say("delivery", "2010", subject="dash")]),
    ("only-is-not-only", [say("only", "only", class_="race", where="bay"), say("held", "2003", subject="sprint")]),
]  # fmt: skip


def clean(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: item for key, item in claim.items() if item is not None} for claim in claims]


@pytest.mark.parametrize(("rule", "claims"), UNDONE)
def test_superlatives_that_are_undone(rule: str, claims: list[dict[str, Any]]) -> None:
    assert len(find(rule, *clean(claims))) == 1


@pytest.mark.parametrize(("rule", "claims"), STANDING)
def test_superlatives_that_stand(rule: str, claims: list[dict[str, Any]]) -> None:
    assert find(rule, *clean(claims)) == []


def test_a_size_of_another_time_does_not_save_a_largest() -> None:
    found = find(
        "largest-is-not-largest",
        {**LARGEST, "when": "2010"},
        say("boats", "100 boats", when="2010"),
        say("boats", "300 boats", when="2020"),
        say("boats", "200 boats", subject="dash", when="2010"),
    )
    assert len(found) == 1


def test_an_only_without_a_time_says_what_was_assumed() -> None:
    found = find("only-is-not-only", say("only", "only", class_="race"), say("held", "2003", subject="dash"))
    assert found[0].match.reasons == ("one side does not say when (2003)",)


def test_of_dates_of_one_instance_the_narrowest_are_shown() -> None:
    dates = [say("held", when, subject="dash") for when in ("2003", "May 2003", "May 2003", "2002/2003", "June 2003")]
    found = find("first-is-not-first", FIRST, *dates)
    assert found[0].sides[1].shown == "dash: May 2003 / June 2003"
    assert len(found[0].sides[1].claims) == 5
