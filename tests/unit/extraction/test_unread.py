"""Numbers that are left over: none inside a figure, none that a mask knows, each told once and quickly."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.reading import read_text
from checker.extraction.claims import read_claims
from checker.extraction.unread import LONGEST, find_unread


def unread(text: str) -> list[str]:
    document = read_text(text, "a.txt")
    return list(find_unread(document, read_claims(document, "a")))


@pytest.mark.parametrize(
    "text",
    [
        "The fair drew 4,000 visitors in May 2019 and cost $3.5 million, 12% more.",
        "The S-400 and the Su-35 were shown.",
        "It rained (Holm 2019, p. 14).",
        "No number at all.",
    ],
)
def test_what_is_read_or_known_is_not_told(text: str) -> None:
    assert unread(text) == []


def test_notes_are_no_statements() -> None:
    assert unread("The fair drew 40 visitors.\n\nReferences\n\n1. Holm, Ships, 44x/9q, 1953.\n") == []


def test_what_is_left_is_told_with_its_line() -> None:
    left = unread("It rained.\n\nThe code was 9q:7z:44x and nobody knew why.\n")
    assert left
    assert all(one.startswith("a.txt:3: ") for one in left)


def test_a_number_of_ten_thousand_digits_is_told_once() -> None:
    left = unread(f"It was {'7' * 10_000}q9 long.")
    assert len(left) <= 2
    assert all(len(one) <= len("a.txt:1: ") + LONGEST for one in left)


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab 0123456789.,:/%-\n$", min_size=1).filter(str.strip))
def test_any_text_ends(text: str) -> None:
    for one in unread(text):
        assert one.startswith("a.txt:")
