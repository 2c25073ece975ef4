from __future__ import annotations

from typing import Any

import pytest

from checker.comparisons.calendar import months_of
from checker.values import read_date
from tests.unit.comparisons.cases import find, say

HABIT = say("rhythm", "every September")


@pytest.mark.parametrize(
    ("claims", "count"),
    [
        ([HABIT, say("held", "May 2005")], 1),
        ([HABIT, say("held", "2005")], 0),
        ([HABIT, say("held", "August/September 2005")], 0),
        ([HABIT, say("held", "after May 2005")], 0),
        ([HABIT, say("held", "May 2005", subject="dash")], 0),
        ([{**HABIT, "class": "race"}, say("held", "May 2005", subject="dash")], 1),
        # years and places that the habit does not speak of
        ([{**HABIT, "when": "2010/2019"}, say("held", "May 2005")], 0),
        ([{**HABIT, "when": "2010/2019"}, say("held", "May 2015")], 1),
        ([{**HABIT, "class": "race", "where": "bay"}, say("held", "May 2005", subject="sprint")], 0),
        ([{**HABIT, "class": "race", "where": "bay"}, say("held", "May 2005", subject="dash")], 1),
        # over the turn of the year
        ([say("rhythm", "every winter"), say("held", "2005-12-20/2006-01-05")], 0),
        ([say("rhythm", "every winter"), say("held", "June 2005")], 1),
        ([HABIT, say("held", "2005-12-20/2006-01-05")], 1),
        # before the first year of the calendar
        ([HABIT, say("held", "-0043-03-15")], 0),
    ],
)
def test_habits_and_dates(claims: list[dict[str, Any]], count: int) -> None:
    assert len(find("habit-against-dates", *claims)) == count


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("annual", "every four years", 1),
        ("annual", "every September", 0),
        ("every May", "every September", 1),
        ("in May", "in September", 1),
        ("the last quarter of every year", "every November", 0),
    ],
)
def test_rhythms(one: str, two: str, count: int) -> None:
    assert len(find("rhythms-differ", say("rhythm", one), say("rhythm", two))) == count


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("May 2005", {5}),
        ("2005-12-20/2006-01-05", {12, 1}),
        ("2005-11/2006-02", {11, 12, 1, 2}),
        ("2005", set(range(1, 13))),
        ("since May 2005", set(range(1, 13))),
        ("-0043-03-15", set(range(1, 13))),
    ],
)
def test_months_of_a_date(written: str, months: set[int]) -> None:
    assert months_of(read_date(written)) == months
