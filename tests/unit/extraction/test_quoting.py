"""The words that are shown for a figure."""

import pytest

from tests.unit.extraction.passages_of import claim

QUOTES = [
    ("Early in the day the fire in the old town killed 14 people.", "14"),
    ("It began; 14 people died; it ended.", "14"),
    ("It was half-full: 14 of the well-made seats, no more.", "14"),
    ("The firm (once 14 people strong) closed.", "14"),
    ("14", "14"),
]


@pytest.mark.parametrize(("text", "written"), QUOTES, ids=[row[0] for row in QUOTES])
def test_a_quote_holds_its_figure_in_ten_words_at_most(text: str, written: str) -> None:
    quote = claim(text, written).quote
    assert written in quote
    assert quote in text
    assert len(quote.split()) <= 10


def test_a_quote_ends_at_a_break_and_at_another_figure() -> None:
    text = "It began; 14 people died; 32 were hurt."
    assert claim(text, "14").quote == "14 people died"
    assert "14" not in claim(text, "32").quote


def test_no_word_is_cut() -> None:
    assert claim("The half-empty pre-war hall held 14 re-used chairs.", "14").quote.split()[-1] in ("chairs", "re-used")


def test_an_endless_word_beside_a_figure_is_left_out() -> None:
    found = claim("The sign said 14 " + "x" * 100_000, "14")
    assert len(found.quote) < 100_100
    assert len(found.quote.split()) <= 10
