"""The words right beside a figure."""

from __future__ import annotations

import pytest

from checker.drafting.phrases import Phrase, read_phrase, share


def phrase(text: str, figure: str) -> Phrase:
    start = text.index(figure)
    return read_phrase(text, start, start + len(figure))


def test_the_nearest_words_come_first_as_stems() -> None:
    assert phrase("The fair drew 4,217 visitors in May.", "4,217") == Phrase(
        ("draw", "fair", "the", "."), ("visitor", "in", "may", ".")
    )


def test_a_phrase_ends_with_its_paragraph() -> None:
    assert phrase("The end.\n\nIt drew 40.\n\nVisitors came.", "40") == Phrase(("draw", "it", "."), (".",))


@pytest.mark.parametrize(
    ("one", "two", "is_more_than"),
    [
        ("Ann scored 64 percent", "Ann scored 46 percent", "Ben scored 46 percent"),
        ("a plan that costs $5 a month", "a plan that costs $6 a month", "plans for $6 a month"),
    ],
)
def test_the_same_words_share_more(one: str, two: str, is_more_than: str) -> None:
    def read(text: str) -> Phrase:
        return phrase(text, next(word for word in text.split() if any(map(str.isdigit, word))))

    assert share(read(one), read(two)) > share(read(one), read(is_more_than))


def test_sharing_is_symmetric_and_words_of_one_side_count_less() -> None:
    one, two = phrase("They sold 40 tickets there", "40"), phrase("They sold 50 tickets there", "50")
    assert share(one, two) == share(two, one)
    assert share(Phrase(("sold",), ("ticket",)), Phrase(("sold",), ("ticket",))) > share(
        Phrase(("sold", "ticket"), ("a",)), Phrase(("sold", "ticket"), ("b",))
    )
