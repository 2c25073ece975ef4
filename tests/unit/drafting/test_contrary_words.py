"""Words of a draft in whose place a source has the contrary."""

from __future__ import annotations

import pytest

from checker.drafting.contrary_words import find_contrary_words
from checker.drafting.reading import Reading


def read(text: str) -> Reading:
    return Reading("source", text, (), None, "source")


def words(draft: str, *sources: str) -> list[tuple[str, str]]:
    own = read(draft)
    return [
        (own.sequence[one.first], one.source.sequence[one.low])
        for one in find_contrary_words(own, list(map(read, sources)))
    ]


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("The weak structure of the bridge held.", "The strong structure of the bridge held.", [("weak", "strong")]),
        ("Sales rose in the north last year.", "Sales fell in the north last year.", [("rose", "fell")]),
        (
            "It needs long-term growth and trust.",
            "It needs short-term growth and trust.",
            [("long-term", "short-term")],
        ),
        ("The unusual design won a prize.", "The usual design won a prize.", [("unusual", "usual")]),
        ("He left before the fire at the mill.", "He left after the fire at the mill.", [("before", "after")]),
        # of another thing, of too little, or turned around twice
        ("The weak coffee was cold.", "The strong structure of the bridge held.", []),
        ("The weak structure.", "A strong structure.", []),
        ("The weak structure of the bridge held.", "The structure of the bridge was not strong.", []),
        ("All but the weak structure of the bridge held.", "All but the weak structure of the bridge held.", []),
    ],
)
def test_a_word_against_its_contrary(draft: str, source: str, expected: list[tuple[str, str]]) -> None:
    assert words(draft, source) == expected


def test_what_any_source_says_too_is_let_be() -> None:
    draft = "The weak structure of the bridge held."
    assert words(draft, "The strong structure of the bridge held.", "Its weak structure worried them.") == []


def test_the_nearest_words_decide_which_source_is_shown() -> None:
    near, far = "The strong structure of the bridge held.", "The strong structure of a bridge in Orley broke."
    assert [pair[1] for pair in words("The weak structure of the bridge held.", far, near)] == ["strong"]
