"""What stands on a page for the page's sake: its number, and lines that repeat at the top or foot of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_EDGE = 2  # lines at the top, and at the foot
_FEWEST = 3  # pages with the same line
_SHARE = 0.25  # of the pages: left and right ones differ, and so do chapters
_DIGITS = re.compile(r"\d+")
_OPENING = re.compile(r"\d{1,4}(?=\s|\Z)")
_CLOSING = re.compile(r"(?<!\d)\d{1,4}\Z")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?|[-–—|\[(]?\s?(?:\d{1,4}|[ivxlc]{1,6})\s?[-–—|\])]?"
    r"|\d{1,4}\s?(?:of|/|\|)\s?\d{1,4}",
    re.IGNORECASE,
)


class _Edge(NamedTuple):
    """A line at the top or foot of a page."""

    is_foot: bool
    is_outermost: bool
    start: int
    end: int
    said: str

    @property
    def shape(self) -> tuple[bool, str]:
        """What lines have in common that differ in nothing but their numbers."""
        return self.is_foot, _DIGITS.sub("#", " ".join(self.said.split())).casefold()

    @property
    def numbers(self) -> set[int]:
        """The number that it opens with and the one that it ends with."""
        return {int(found[0]) for sign in (_OPENING.match, _CLOSING.search) if (found := sign(self.said)) is not None}


def find_furniture(pages: Sequence[str]) -> list[list[tuple[int, int]]]:
    """Of each page the spans of its furniture.

    That is a line that repeats at the same edge, but for its numbers, a number alone or a line with one that counts up
    as the pages do, and "page 3" or "iv" alone.  At the top of the first page what repeats is the title.
    """
    edges = [_list_edges(page) for page in pages]
    enough = max(_FEWEST, len(pages) * _SHARE)
    shapes = Counter(shape for lines in edges for shape in {line.shape for line in lines})
    steps = Counter(
        step
        for number, lines in enumerate(edges)
        for step in {value - number for line in lines if line.is_outermost for value in line.numbers}
    )
    counts = {step for step, seen in steps.items() if seen >= enough}
    return [
        [
            (line.start, line.end)
            for line in lines
            if (shapes[line.shape] >= enough and (number or line.is_foot)) or _is_numbered(line, number, counts)
        ]
        for number, lines in enumerate(edges)
    ]


def _is_numbered(line: _Edge, number: int, counts: set[int]) -> bool:
    """Whether a line is there for the number of its page, from 0; few pages are taken to count from 1."""
    if _PAGE_NUMBER.fullmatch(line.said) is None:
        return line.is_outermost and any(value - number in counts for value in line.numbers)
    return not line.said.isdecimal() or any(value - number in (counts or {1}) for value in line.numbers)


def _list_edges(page: str) -> list[_Edge]:
    """The first and last lines of a page."""
    lines: list[tuple[int, int, str]] = []
    at = 0
    for line in page.split("\n"):
        if line.strip():
            lines.append((at, at + len(line), line.strip()))
        at += len(line) + 1
    top, foot = lines[:_EDGE], lines[max(len(lines) - _EDGE, _EDGE) :]
    return [_Edge(False, line is lines[0], *line) for line in top] + [
        _Edge(True, line is lines[-1], *line) for line in foot
    ]
