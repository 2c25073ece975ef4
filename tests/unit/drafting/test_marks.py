"""Marks tell which piece each character of a read text came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.drafting.marks import MOST_PIECES, Part, find_parts, make_mark, take_out

WORDS = st.text(alphabet="ab1, ", min_size=1).filter(lambda said: said == said.strip() and "  " not in said)


@pytest.mark.parametrize("piece", [0, 1, 0xFFFD, 0xFFFE, MOST_PIECES - 1])
def test_a_mark_is_one_character_that_is_no_space(piece: int) -> None:
    assert len(make_mark(piece)) == 1
    assert not make_mark(piece).isspace()
    assert take_out(f"a{make_mark(piece)}b") == ("ab", [1], [piece])


@given(st.lists(WORDS, min_size=1, max_size=5), st.data())
def test_every_stretch_is_found_again(pieces: list[str], data: st.DataObject) -> None:
    marked = take_out(" ".join(make_mark(number) + piece for number, piece in enumerate(pieces)))
    assert marked.text == " ".join(pieces)
    start = data.draw(st.integers(0, len(marked.text) - 1))
    end = data.draw(st.integers(start + 1, len(marked.text)))
    parts = find_parts(marked, pieces, start, end)
    wanted = "".join(marked.text[start:end].split())
    if wanted:
        assert parts is not None
        assert "".join("".join(pieces[p.piece][p.start : p.end].split()) for p in parts) == wanted


def test_signs_that_reading_adds_are_passed_over() -> None:
    marked = take_out(f"| {make_mark(0)}tent | ~~{make_mark(1)}130~~ |")
    start = marked.text.index("130")
    assert find_parts(marked, ["tent", "130"], start, start + 3) == [Part(1, 0, 3)]


def test_what_has_no_mark_is_not_found() -> None:
    assert find_parts(take_out("12 m"), [], 0, 2) is None
