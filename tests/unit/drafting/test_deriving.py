"""Figures that follow from several others."""

from __future__ import annotations

import pytest

from checker.drafting.deriving import derive
from checker.drafting.known import Known
from checker.pipeline import extract


@pytest.mark.parametrize(
    ("draft", "source", "shown"),
    [
        ("In all 12 apples were sold.", "Ann sold 7 apples. Ben sold 5 apples.", "7 + 5 = 12"),
        ("Ann sold 2 more apples than Ben.", "Ann sold 7 apples. Ben sold 5 apples.", "7 - 5 = 2"),
        ("There were 95 birds.", "There were 58 geese and 37 ducks.", "58 + 37 = 95"),
        ("The total is 26.3.", "A cage cost $14.54 and a toy $11.76.", "14.54 + 11.76 = 26.3"),
        ("He walked for 2 hours.", "He walked 6 km at 3 km/h.", "6000 / 3 = 7200"),
        ("She can buy 10 pencils.", "She has 50 cents. A pencil costs 5 cents.", "0.5 / 0.05 = 10"),
        ("The total was $27.", "He bought 4 caps for $5 each and a pin for $7.", "4 x 5 + 7 = 27"),
        ("It covers 12 square metres.", "It is 4 metres long and 3 metres wide.", "4 x 3 = 12"),
        ("The boxes held 45 apples altogether.", "There were 5 boxes with 9 apples in each.", "5 x 9 = 45"),
    ],
)
def test_arithmetic_of_one_passage(draft: str, source: str, shown: str) -> None:
    (claim,) = extract(draft)
    found = derive(claim, Known(extract(source)))
    assert found is not None
    assert found.shown == shown


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("In all 13 apples were sold.", "Ann sold 7 apples. Ben sold 5 apples."),
        ("In all over 12 apples were sold.", "Ann sold more than 7 apples. Ben sold 5 apples."),
        ("Ann sold 12 pears.", "Ann sold 7 apples. Ben sold 5 apples."),
        ("The total was $14.", "A cap costs $4, a hat costs $3 and a pin costs $2."),
    ],
)
def test_what_does_not_follow(draft: str, source: str) -> None:
    assert derive(extract(draft)[0], Known(extract(source))) is None
