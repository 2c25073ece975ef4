"""The kind of a figure, as far as kinds are never held against one another: a count, an age, a rank, a unit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.extraction.figure import Figure
from checker.extraction.sentences import Token
from checker.values import Date, Quantity
from checker.values.clock import CLOCKS


def find_sort(figure: Figure, tokens: Sequence[Token], first: int, last: int, *, has_head: bool) -> str:
    """The kind of figure, as far as kinds are never held against one another."""
    if figure.sort == "ordinal":
        return "ordinal"
    if isinstance(figure.value, Date):
        return "date"
    written = figure.value.written.lower()
    if first and tokens[first - 1].lower in ("age", "aged", "ages"):
        return "age"
    if figure.value.unit == "s":
        if "unit" in figure.filled:  # a bare number that could only be an age
            return "age"
        around = {t.lower for t in tokens[max(first - 2, 0) : first]} | {t.lower for t in tokens[last : last + 3]}
        if around & {"aged", "age", "old"} or "old" in written or written.startswith("age"):
            return "age"
        return "interval" if first and tokens[first - 1].lower == "every" else "duration"
    if figure.value.unit == "1" and not has_head and _is_age_beside_name(tokens, first, last):
        return "age"
    if figure.value.unit in CLOCKS:
        return CLOCKS[0]
    return "count" if figure.value.unit == "1" else figure.value.unit


def _is_age_beside_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a bare number stands as a person's age does: Edward Smith (63, ...), or Edward Smith, 63, ..."""
    if last - first != 1 or not tokens[first].text.isdecimal() or not 1 <= int(tokens[first].text) <= 120:
        return False
    before = tokens[first - 1].text if first else ""
    after = tokens[last].text if last < len(tokens) else ""
    if first < 2 or not tokens[first - 2].text[0].isupper():
        return False
    return (before == "(" and after in (",", ")")) or (before == after == ",")


def leave_conversions(figures: Sequence[Figure], prose: str) -> list[Figure]:
    """The figures of a sentence without those that only repeat the one before in another unit: 92 feet (28 meters)."""
    return [*figures[:1], *(two for one, two in pairwise(figures) if not _is_conversion(one, two, prose))]


def _is_conversion(before: Figure, figure: Figure, prose: str) -> bool:
    one, two = before.value, figure.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or one.unit != two.unit or one.unit == "1":
        return False
    return prose[before.end : figure.start].strip() in ("(", "[", "/", "or")
