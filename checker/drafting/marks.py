"""Marks put into the text of a file before it is read again: they tell which piece of it each character came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉]")
# Characters of private use that no document has a use for, one a piece: planes 15 and 16 without their last two each.
_PLANE = 0xFFFE
_STARTS = (0xF0000, 0x100000)
MOST_PIECES = _PLANE * len(_STARTS)
_MOST_TRIES = 20


class Part(NamedTuple):
    """A stretch of one piece of a file: the piece's number, and the first and last character plus one in it."""

    piece: int
    start: int
    end: int


def make_mark(piece: int) -> str:
    """The mark of a piece; it must be below `MOST_PIECES`."""
    return chr(_STARTS[piece // _PLANE] + piece % _PLANE)


def _read_mark(character: str) -> int | None:
    code = ord(character)
    for place, start in enumerate(_STARTS):
        if start <= code < start + _PLANE:
            return place * _PLANE + code - start
    return None


class Marked(NamedTuple):
    """A text with its marks taken out: where the characters after each mark start, and which piece they are of."""

    text: str
    starts: Sequence[int]
    pieces: Sequence[int]


def take_out(text: str) -> Marked:
    """A text that was read with marks in it, without them."""
    kept, starts, pieces = [], [], []
    at = length = 0
    for place, character in enumerate(text):
        if character < "\U000f0000":
            continue
        piece = _read_mark(character)
        if piece is not None:
            kept.append(text[at:place])
            length += place - at
            at = place + 1
            starts.append(length)
            pieces.append(piece)
    kept.append(text[at:])
    return Marked("".join(kept), starts, pieces)


def trace(read: Callable[[Collection[int]], str], wanted: str, doubtful: Collection[int] = ()) -> Marked | None:
    """The text that was read, with as many pieces marked as let it read the same; None where it never does.

    `read` gives the text with the marks of all pieces in it but some.  One whose mark stands where the text starts to
    differ is left out, and where that is a `doubtful` one, all of these.
    """
    left_out: set[int] = set()
    for _ in range(_MOST_TRIES):
        marked = take_out(read(left_out))
        if marked.text == wanted:
            return marked
        shorter = min(len(marked.text), len(wanted))
        differs = next((at for at in range(shorter) if marked.text[at] != wanted[at]), shorter)
        place = bisect_right(marked.starts, differs) - 1
        if place < 0:
            return None
        piece = marked.pieces[place]
        left_out.update(doubtful if piece in doubtful else (piece,))
    return None


def find_parts(
    marked: Marked, units: Mapping[int, Sequence[str]] | Sequence[Sequence[str]], start: int, end: int
) -> list[Part] | None:
    """The parts of pieces that a stretch of the read text came from, in order; None where they cannot be told.

    `units` are the characters that each piece stands for, one for each place in it (an entity is one character).
    Space may have been squeezed or added on the way, and signs put between pieces; all else must be found again.
    """
    parts: list[Part] = []
    at = start
    while at < end:
        place = bisect_right(marked.starts, at) - 1
        stop = min(marked.starts[place + 1], end) if place + 1 < len(marked.starts) else end
        if place >= 0:
            piece = marked.pieces[place]
            part = _align(marked.text, marked.starts[place], at, stop, piece, units[piece])
            if part is not None:
                parts.append(part)
        at = stop
    found = "".join("".join(units[part.piece][part.start : part.end]) for part in parts)
    wanted = marked.text[start:end]
    return parts if parts and _bare(found) == _bare(wanted) else None


def _bare(text: str) -> str:
    """Text without space, and without raised and lowered digits, which are made of pieces that have no mark."""
    return "".join(_RAISED.sub("", text).split())


def _align(text: str, first: int, start: int, stop: int, piece: int, units: Sequence[str]) -> Part | None:
    """The part of one piece that stands at ``text[start:stop]``, whose first character stands at `first`."""
    at, opened, closed = 0, None, 0
    for place in range(first, stop):
        character = text[place]
        if character.isspace():
            continue
        found = at
        while found < len(units) and (not units[found] or units[found].isspace()):
            found += 1
        if found == len(units) or not units[found].startswith(character):
            continue  # a sign that reading has added
        if place >= start:
            opened = found if opened is None else opened
            closed = found + 1
        at = found + 1
    return None if opened is None else Part(piece, opened, closed)
