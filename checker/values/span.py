"""Spans: intervals as bare tuples, for the steps between what is written and the checked `Interval` that comes of
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol

from checker.values.exact import multiply_exactly


class Ends(Protocol):
    """Whatever has two ends that are open, closed or unbounded: a `Span` or an `Interval`."""

    @property
    def low(self) -> Decimal | None:
        """The low end, None if unbounded."""

    @property
    def high(self) -> Decimal | None:
        """The high end, None if unbounded."""

    @property
    def low_open(self) -> bool:
        """Whether the low end itself is left out."""

    @property
    def high_open(self) -> bool:
        """Whether the high end itself is left out."""


class Span(NamedTuple):
    """All numbers between two ends, unchecked; `None` is unbounded."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


Ranges = tuple[Span, Span]
"""Bounds and likely range of a value."""


def negate_span(span: Ends) -> Span:
    """Return the span of the numbers with the other sign."""
    low = None if span.high is None else span.high.copy_negate()
    high = None if span.low is None else span.low.copy_negate()
    return Span(low, high, span.high_open, span.low_open)


def scale_span(span: Ends, factor: Decimal) -> Span:
    """Return a span times a positive number, exactly."""
    low = None if span.low is None else multiply_exactly(span.low, factor)
    high = None if span.high is None else multiply_exactly(span.high, factor)
    return Span(low, high, span.low_open, span.high_open)


def shift_span(span: Ends, by: Decimal) -> Span:
    """Return a span moved by a distance."""
    low = None if span.low is None else span.low + by
    high = None if span.high is None else span.high + by
    return Span(low, high, span.low_open, span.high_open)


def hull_spans(spans: Sequence[Ends]) -> Span:
    """Return the smallest span that holds several; among equal ends a closed one wins."""
    low, low_open = _outermost([(span.low, span.low_open) for span in spans], 1)
    high, high_open = _outermost([(span.high, span.high_open) for span in spans], -1)
    return Span(low, high, low_open, high_open)


def intersect_spans(left: Ends, right: Ends) -> Span:
    """Return what two spans share, which is empty (low above high, or an open point) where they do not meet."""
    low, low_open = _innermost(left.low, left.low_open, right.low, right.low_open, 1)
    high, high_open = _innermost(left.high, left.high_open, right.high, right.high_open, -1)
    return Span(low, high, low_open, high_open)


def _outermost(ends: list[tuple[Decimal | None, bool]], sign: int) -> tuple[Decimal | None, bool]:
    best, best_open = ends[0]
    for end, is_open in ends:
        if end is None or best is None:
            return None, False
        if (end < best) if sign > 0 else (end > best):
            best, best_open = end, is_open
        elif end == best:
            best_open = best_open and is_open
    return best, best_open


def _innermost(
    left: Decimal | None, left_open: bool, right: Decimal | None, right_open: bool, sign: int
) -> tuple[Decimal | None, bool]:
    if left is None:
        return right, right_open
    if right is None:
        return left, left_open
    if left == right:
        return left, left_open or right_open
    return (left, left_open) if (left > right) == (sign > 0) else (right, right_open)


def spans_meet(left: Ends, right: Ends) -> bool:
    """Tell whether two spans share a number."""
    low, high = left.low, right.high
    if low is not None and high is not None and (low > high or (low == high and (left.low_open or right.high_open))):
        return False
    low, high = right.low, left.high
    return low is None or high is None or low < high or (low == high and not (right.low_open or left.high_open))
