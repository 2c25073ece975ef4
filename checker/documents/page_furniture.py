"""What stands on a page for the page's sake: its number, and lines that repeat at the top or foot of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_EDGE = 2  # lines at the top, and at the foot
_FEWEST = 3  # pages with the same line
_SHARE = 0.25  # of the pages: left and right ones differ, and so do chapters
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite)?\s?[-–—|\[(]?\s?(?:\d{1,4}|[ivxlc]{1,6})\s?[-–—|\])]?(?:\s?(?:of|/|\|)\s?\d{1,4})?",
    re.IGNORECASE,
)


def find_furniture(pages: Sequence[str]) -> list[list[tuple[int, int]]]:
    """Of each page the spans of its furniture; lines that differ in nothing but their numbers are the same line."""
    edges = [_list_edges(page) for page in pages]
    seen: Counter[tuple[int, str]] = Counter()
    for lines in edges:
        seen.update({(side, _normalize(said)) for side, _, _, said in lines})
    enough = max(_FEWEST, len(pages) * _SHARE)
    return [
        [
            (start, end)
            for side, start, end, said in lines
            if seen[side, _normalize(said)] >= enough or _is_number(said, number, len(pages), seen, side)
        ]
        for number, lines in enumerate(edges)
    ]


def _is_number(said: str, number: int, count: int, seen: Counter[tuple[int, str]], side: int) -> bool:
    """Whether a line is the number of its page: the last or first of few, that of its place or one that repeats."""
    if _PAGE_NUMBER.fullmatch(said) is None:
        return False
    digits = _DIGITS.search(said)
    placed = digits is not None and abs(int(digits[0]) - number - 1) <= 2
    return placed or seen[side, _normalize(said)] * 2 >= count > 1 or said[:1].casefold() == "p"


def _list_edges(page: str) -> list[tuple[int, int, int, str]]:
    """The first and last lines of a page: which edge (0 the top), start, end, and what they say."""
    lines: list[tuple[int, int, str]] = []
    at = 0
    for line in page.split("\n"):
        if line.strip():
            lines.append((at, at + len(line), line.strip()))
        at += len(line) + 1
    top, foot = lines[:_EDGE], lines[max(len(lines) - _EDGE, _EDGE) :]
    return [(0, *line) for line in top] + [(1, *line) for line in foot]


def _normalize(said: str) -> str:
    return _DIGITS.sub("#", " ".join(said.split())).casefold()
