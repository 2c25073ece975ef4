"""The conventions in words: every form has a sentence, and every number in it is the value's own."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from checker.values import Habit, Interval, read_date, read_quantity
from checker.values.conventions import say_convention, say_notation, say_tightness
from tests.unit.values.forms import FORMS

SENTENCES = [
    ("36,417", "said without a hedge, this number is not rounded and stands for itself alone"),
    ("9.3", "said without a hedge, it stands for its rounding: 0.05 to each side (0.538 %), the upper end left out"),
    ("300 000", "said without a hedge, it stands for its rounding: 30 000 to each side (10 %), the upper end left out"),
    ("710", "said without a hedge, it stands for its rounding: 5 to each side (0.704 %), the upper end left out; "
            "likely just the number itself"),
    ("around 32 000", "“about” and the like reach 3 200 to each side (10 %); likely 1 600 to each side (5 %)"),
    ("nearly 36,000", "“nearly” and the like reach from 3 600 below the number (10 %) up to it, the number itself left "
                      "out; likely from 1 800 below the number (5 %) up to it"),
    ("over 60%", "“over” has no upper end, the number itself left out; likely as far as the next step of its leading "
                 "digit, 70 %"),
    ("at least 200", "“at least” has no upper end, the number itself included; likely as far as the next step of its "
                     "leading digit, 300"),
    ("just over 200", "“over” here reaches 20 above, the number itself left out"),
    ("between 30 and 60%", "a range is taken as it is said; its ends are not rounded again"),
    ("several", "a word for a number is read as people use it"),
    ("half", "a round word for a number is read loosely: 5 percentage points to each side (10 %)"),
    ("nine weeks", "a time in whole units runs from 84 hours below to 1 week above, the upper end left out; likely 84 "
                   "hours to each side (5.56 %)"),
    ("11:40 PM", "a time of the clock stands for all of its minute"),
    ("fell by 14.5%", "said without a hedge, it stands for its rounding: 0.05 percentage points to each side "
                      "(0.345 %), the upper end left out"),
]  # fmt: skip
DATES = [
    ("2014", "a date stands for every day of it"),
    ("late 2019", "a part of a period has no sharp edges: its bounds hold more than is likely meant"),
    ("2005-2019", "a span runs from the first day of its beginning to the last day of its end"),
    ("after 2014", "“after” begins when the date said is over and is open on the other side"),
    ("by 2014", "“by” ends with the last day of the date said and is open on the other side"),
]


@pytest.mark.parametrize(("written", "said"), SENTENCES, ids=[written for written, _ in SENTENCES])
def test_a_quantity(written: str, said: str) -> None:
    assert say_convention(read_quantity(written)) == said


@pytest.mark.parametrize(("written", "said"), DATES, ids=[written for written, _ in DATES])
def test_a_date(written: str, said: str) -> None:
    assert say_convention(read_date(written)) == said


@pytest.mark.parametrize("written", [row[0] for row in FORMS])
def test_every_form_has_a_sentence(written: str) -> None:
    value = read_quantity(written)
    for said in (say_convention(value), say_tightness(value)):
        assert said
        assert "\n" not in said
        assert not said.endswith(".")


def test_another_convention_would_be_told() -> None:
    value = read_quantity("around 100")
    wider = replace(value, bounds=Interval(low=Decimal(75), high=Decimal(125)), likely=value.bounds)
    assert say_convention(wider) == "“about” and the like reach 25 to each side (25 %); likely 10 to each side (10 %)"


def test_how_a_dot_was_taken() -> None:
    assert say_notation(read_quantity("over 300.000 troops", counted=("troops",))) == "the dot parts thousands"
    assert say_notation(read_quantity("9.125", habit=Habit(dot_thousands=False))) == "the dot is a decimal point"
    assert say_notation(read_quantity("$300.000")) == "the dot parts thousands"
    for written in ("300 000", "1.234 km", "1.234 million", "1.234 thousand", "1.25"):
        assert say_notation(read_quantity(written)) is None, written


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("9.3", "the likely range, because the statement is bounded on both sides"),
        ("over 5,000", "its bounds up to 3 times the number said, because it is open on one side"),
    ],
)
def test_why_the_tight_range_is_what_it_is(written: str, said: str) -> None:
    assert say_tightness(read_quantity(written)) == said


def test_an_open_date_keeps_its_bounds() -> None:
    assert say_tightness(read_date("after 2014")) == "its bounds: an open date has no number that could limit it"
