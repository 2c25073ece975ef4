from __future__ import annotations

import pytest

from checker.documents.nearness import describe_nearest
from checker.documents.text import Document

TEXT = """\
The harbour’s master – a careful man – counted about 300 boats in all.
“Nearly all” came from Tromsø, he told *The Gazette*, and won.
Some 3 200 guests came in the re\u00adgatta’s first week.
"""


def nearest(quote: str, line: int = 1, text: str = TEXT) -> str:
    return describe_nearest(Document("d.txt", text, "0" * 64), quote, line)


@pytest.mark.parametrize(
    ("quote", "line", "difference"),
    [
        ("harbour's master", 1, "`’` (right single quotation mark) where the quote has `'` (apostrophe)"),
        ("master - a careful", 1, "`–` (en dash) where the quote has `-` (hyphen-minus)"),
        ('"Nearly all"', 2, '`“` (left double quotation mark) where the quote has `"` (quotation mark)'),
        ("About 300 boats", 1, "`a` where the quote has `A`"),
        ("from Tromso", 2, "`ø` (latin small letter o with stroke) where the quote has `o`"),
        ("regatta’s first week", 3, "(soft hyphen) that the quote leaves out"),
        ("counted about 300 ships", 1, "`boats` where the quote has `ships`"),
        ("counted 300 boats", 1, "`about` that the quote leaves out"),
        ("counted about some 300 boats", 1, "nothing where the quote has `some`"),
        ("Some 320 guests", 3, "`3 200` where the quote has `320`"),
        ("he told The Gazette", 2, "`*The` where the quote has `The`"),
        ("300 baots", 1, "`boats` where the quote has `baots`"),
        ("Tromsö", 2, "`ø` (latin small letter o with stroke)"),
    ],
)
def test_the_difference_is_told_exactly(quote: str, line: int, difference: str) -> None:
    found = nearest(quote, line)
    assert found.startswith(f"line {line} has `")
    assert difference in found


def test_marks_around_the_words_are_left_out() -> None:
    assert nearest("300 boast in all").startswith("line 1 has `300 boats in all`, with `boats` where")


@pytest.mark.parametrize("quote", ["quite another thing", "zzz", "12 34 56 78", "..."])
def test_where_nothing_is_near_nothing_is_said(quote: str) -> None:
    assert nearest(quote) == ""


def test_the_nearest_line_is_named() -> None:
    text = "A ship’s crew.\n" * 5
    assert nearest("ship's crew", 4, text).startswith("line 4 ")
    assert nearest("ship's crew", 99, text).startswith("line 5 ")


def test_what_is_far_away_is_found_too() -> None:
    text = "Nothing to see here.\n" * 300 + "The mayor opened the new bridge.\n" + "Nor is there here.\n" * 300
    assert nearest("the mayor opened a new bridge", 2, text).startswith(
        "line 301 has `The mayor opened the new bridge`"
    )


def test_more_than_three_differences_are_counted() -> None:
    text = "the old ship and the new crane in the far port"
    assert nearest("the odd ship and this new crame in the fair port", 1, text).endswith(" and 1 more")


def test_a_long_document_is_searched_without_finding_what_is_not_there() -> None:
    text = ("some of the words that are not here " * 25 + "\n") * 2000
    assert nearest("not a thing in it", 1000, text) == ""
