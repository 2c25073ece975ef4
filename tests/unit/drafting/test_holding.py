"""Whether a source's value makes a draft's true."""

from __future__ import annotations

import pytest

from checker.drafting.holding import hold
from checker.values import read_date, read_quantity


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("36,417 people", "36,417 people", "same"),
        ("36,000 people", "36,417 people", "rounded"),
        ("37,000 people", "36,417 people", "apart"),
        ("36,417 people", "36,000 people", "loose"),  # more digits than the source tells
        ("over 36,000 people", "36,417 people", "within"),
        ("over 37,000 people", "36,417 people", "apart"),
        ("20 users", "up to 20 users", "loose"),
        ("more than 5 years", "6 years", "within"),
        ("6 years", "more than 5 years", "loose"),
        ("$190", "$185", "loose"),  # a rounding that goes too far
        ("$600", "$630", "loose"),
        ("about $600", "$630", "within"),
        ("$4 billion", "$3.96 billion", "rounded"),
        ("$1,000", "$999", "loose"),  # nobody says 999 but on purpose
        ("$10", "$9.99", "loose"),
        ("about $1,000", "$999", "within"),
        ("10 km", "9.8 km", "rounded"),
        ("less than 32", "32", "apart"),
        ("50 euros", "about 50 euros", "rounded"),  # so round a number says "about" by itself
        ("4,217 people", "about 4,217 people", "loose"),
        ("100 people", "more than 100 people", "loose"),  # the same number, told more firmly
        ("$17 million", "nearly $17 million", "loose"),
        ("over 500 people", "over 1,000 people", "loose"),  # both can be true, but it is another limit
        ("over 4,000 people", "over 4,200 people", "within"),
        ("9%", "10%", "apart"),
        ("about 10%", "9.8%", "within"),
        ("$100", "$110", "apart"),
        ("$100", "100 km", "other"),
        ("six months", "within six months", "within"),
        ("fell 5%", "rose 5%", "apart"),
    ],
)
def test_quantities(draft: str, source: str, expected: str) -> None:
    assert hold(read_quantity(draft), read_quantity(source)) == expected


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("4 May 2011", "4 May 2011", "same"),
        ("2011", "4 May 2011", "within"),
        ("4 May 2011", "2011", "loose"),
        ("4 May 2011", "5 May 2011", "apart"),
        ("2011", "2012", "apart"),
    ],
)
def test_dates(draft: str, source: str, expected: str) -> None:
    assert hold(read_date(draft), read_date(source)) == expected


def test_a_date_and_a_quantity_cannot_be_held_against_each_other() -> None:
    assert hold(read_date("2011"), read_quantity("2,011 people")) == "other"
