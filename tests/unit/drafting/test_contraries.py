"""The contraries of a word."""

from __future__ import annotations

import pytest

from checker.drafting.contraries import contraries_of
from checker.extraction.words import stem


@pytest.mark.parametrize(
    ("word", "contrary"),
    [
        ("strong", "weak"), ("weak", "strong"), ("stronger", "weaker"), ("increased", "fall"),
        ("long-term", "short-term"), ("non-lethal", "lethal"), ("likely", "unlikely"),
        ("unlikely", "likely"), ("legal", "illegal"),
    ],
)  # fmt: skip
def test_contraries_hold_both_ways(word: str, contrary: str) -> None:
    assert (stem(contrary) if contrary.isalpha() else contrary) in contraries_of(word)


@pytest.mark.parametrize("word", ["bridge", "discount", "invest", "income", "2012", "uncle"])
def test_most_words_have_none_that_a_text_has(word: str) -> None:
    assert not contraries_of(word) & {"count", "vest", "come", "cle", "strong"}
