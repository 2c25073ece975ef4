from __future__ import annotations

import pytest

from checker.values import Habit, find_habit


@pytest.mark.parametrize(
    ("text", "habit"),
    [
        ("over 300.000 troops, 30.000 tanks and 14.5% of exports", Habit(dot_thousands=True)),
        ("300,000 troops and 14.5% of exports", Habit()),
        ("1.250.000 soldiers, 3,5 Prozent", Habit(dot_thousands=True, comma_decimal=True)),
        ("it cost 3,5 million and 2,75 more", Habit(comma_decimal=True)),
        ("1,234,567.89 and 2.5", Habit()),
        ("a milliard; a billion", Habit(long_billion=True)),
        ("", Habit()),
        ("version 1.2.3 of 10.000", Habit(dot_thousands=True)),
        ("no numbers at all", Habit()),
    ],
)
def test_a_document_shows_its_habit(text: str, habit: Habit) -> None:
    assert find_habit(text) == habit
