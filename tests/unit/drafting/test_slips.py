"""Figures that were copied wrongly, and those that hardly stand in two texts by chance."""

from __future__ import annotations

import pytest

from checker.drafting.slips import how_many_words, is_slip
from checker.extraction.claims import read_claims
from checker.model.claim import Claim
from checker.pipeline import check_draft, read
from checker.values import read_quantity


def claim(text: str) -> Claim:
    return read_claims(read(text + "\n"), "text")[0]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("They counted 14,602 votes.", "They counted 14,206 votes.", True),
        ("They counted 14,602 votes.", "They counted 14,603 votes.", False),
        ("They counted 14,602 votes.", "The sea is 14,206 metres deep.", False),
        ("They counted 14,602 votes.", "They counted over 14,206 votes.", False),
        # few digits need more of the same words
        ("The fire was 81 percent contained.", "Rain fell on 18 percent of it.", False),
        ("The fire near Orley was 81 percent contained.", "The fire near Orley was 18 percent contained.", True),
        ("They sold 120 boats.", "They sold 210 boats.", False),
    ],
)
def test_the_same_digits_in_another_order(one: str, two: str, expected: bool) -> None:
    assert is_slip(claim(one), claim(two)) is expected


@pytest.mark.parametrize(
    ("written", "words"), [("14,602", 0), ("602", 1), ("14.6", 1), ("1,400", 10**6), ("7", 10**6), ("12", 10**6)]
)
def test_how_many_words_a_number_needs_beside_it(written: str, words: int) -> None:
    assert how_many_words(read_quantity(written)) == words


def test_a_slip_is_told_as_a_contradiction() -> None:
    report = check_draft("He handed in 14,602 names.", against=["After a month 14,206 names had come in."])
    assert report.verdicts[0].verdict == "contradicted"
