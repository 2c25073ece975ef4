"""Intervals of exact decimals with open or closed ends, and their arithmetic.

An end that is `None` is unbounded. Results always hold every possible result: only quotients without an end to their
decimals are rounded, and those outward.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from checker.values.exact import EXACT, round_down, round_up, tidy
from checker.values.span import Ends, Span, hull_spans, intersect_spans, negate_span, scale_span, spans_meet


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """All numbers between two ends, in the canonical unit of the value that it belongs to.

    Raises `ValueError` where it would hold nothing, or where an end is no finite number.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        """Refuse an interval that holds nothing, and bring the ends into one form; an unbounded end is never open."""
        low, high = self.low, self.high
        if low is None:
            if self.low_open:
                object.__setattr__(self, "low_open", False)
        elif (plain := _finite(low)) is not low:
            object.__setattr__(self, "low", plain)
        if high is None:
            if self.high_open:
                object.__setattr__(self, "high_open", False)
        elif (plain := _finite(high)) is not high:
            object.__setattr__(self, "high", plain)
        if low is not None and high is not None:
            if low > high:
                raise ValueError(f"low end {low} lies above high end {high}; swap them")
            if low == high and (self.low_open or self.high_open):
                raise ValueError(f"an interval from {low} to itself with an open end holds nothing; close both")

    @property
    def is_point(self) -> bool:
        """Whether the interval holds one number only."""
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are numbers."""
        return self.low is not None and self.high is not None

    def contains(self, number: Decimal | int) -> bool:
        """Tell whether a number lies in the interval."""
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return self.high is None or not (number > self.high or (self.high_open and number == self.high))

    def __str__(self) -> str:
        """Write the interval as in mathematics: [2.5, 3.5) or (5000, ∞)."""
        left = "(-∞" if self.low is None else f"{'(' if self.low_open else '['}{self.low:f}"
        right = "∞)" if self.high is None else f"{self.high:f}{')' if self.high_open else ']'}"
        return f"{left}, {right}"


def _finite(number: Decimal) -> Decimal:
    """Return a number in its one plain form, so that equal intervals are written with equal bytes."""
    if not number.is_finite():
        raise ValueError(f"an end of an interval cannot be {number}; leave it out where there is none")
    return tidy(number)


def make_interval(ends: Ends) -> Interval:
    """Return the checked interval of two ends; raises `ValueError` if it would hold nothing."""
    return Interval(low=ends.low, high=ends.high, low_open=ends.low_open, high_open=ends.high_open)


def point(number: Decimal | int) -> Interval:
    """Return the interval that holds one number."""
    return Interval(low=Decimal(number), high=Decimal(number))


def meets(left: Ends, right: Ends) -> bool:
    """Tell whether two intervals share a number."""
    return spans_meet(left, right)


def intersect(left: Ends, right: Ends) -> Interval | None:
    """Return what two intervals share, or None."""
    return make_interval(intersect_spans(left, right)) if spans_meet(left, right) else None


def hull(*intervals: Ends) -> Interval:
    """Return the smallest interval that holds all of one or more."""
    return make_interval(hull_spans(intervals))


def widen(interval: Ends, by: Decimal | int) -> Interval:
    """Return the interval with both ends moved outward by a distance, which must not be negative."""
    if by < 0:
        raise ValueError(f"an interval cannot be widened by {by}; give a distance of 0 or more")
    low = None if interval.low is None else EXACT.subtract(interval.low, Decimal(by))
    high = None if interval.high is None else EXACT.add(interval.high, Decimal(by))
    return make_interval(Span(low, high, interval.low_open, interval.high_open))


def negate(interval: Ends) -> Interval:
    """Return the interval of the numbers with the other sign."""
    return make_interval(negate_span(interval))


def scale(interval: Ends, factor: Decimal) -> Interval:
    """Return the interval times a positive number, exactly: how a value goes from its unit to the canonical one."""
    if factor <= 0:
        raise ValueError(f"a scale must be positive, not {factor}; negate the interval for a change of sign")
    return make_interval(scale_span(interval, factor))


def add(left: Ends, right: Ends) -> Interval:
    """Return every sum of a number of the one and a number of the other."""
    low = None if left.low is None or right.low is None else EXACT.add(left.low, right.low)
    high = None if left.high is None or right.high is None else EXACT.add(left.high, right.high)
    return make_interval(Span(low, high, left.low_open or right.low_open, left.high_open or right.high_open))


def subtract(left: Ends, right: Ends) -> Interval:
    """Return every difference of a number of the one and a number of the other."""
    return add(left, negate(right))


_End = tuple[Fraction | None, int, bool]
"""An end of a product: the number (None is infinite), the sign of the infinity (0 for a number), and open or not."""


def multiply(left: Ends, right: Ends) -> Interval:
    """Return every product of a number of the one and a number of the other."""
    return _enclose([_multiply_ends(a, b) for a in _list_ends(left) for b in _list_ends(right)])


def divide(left: Ends, right: Ends) -> Interval:
    """Return every quotient of a number of the one by a number of the other.

    A divisor with zero inside it, or zero itself, says nothing: the result is unbounded.
    """
    holds_below, holds_above = right.low is None or right.low < 0, right.high is None or right.high > 0
    if holds_below == holds_above:
        return Interval(low=None, high=None)
    sign = 1 if holds_above else -1
    return _enclose([_multiply_ends(a, _invert(b, sign)) for a in _list_ends(left) for b in _list_ends(right)])


def _list_ends(interval: Ends) -> tuple[_End, _End]:
    low: _End = (None, -1, True) if interval.low is None else (Fraction(interval.low), 0, interval.low_open)
    high: _End = (None, 1, True) if interval.high is None else (Fraction(interval.high), 0, interval.high_open)
    return low, high


def _invert(end: _End, sign: int) -> _End:
    """Return one over an end of a divisor whose numbers all have the given sign."""
    number, _, is_open = end
    if number is None:
        return Fraction(0), 0, True
    return (None, sign, True) if number == 0 else (1 / number, 0, is_open)


def _multiply_ends(left: _End, right: _End) -> _End:
    """Return the product of two ends; a closed zero times anything is a closed zero, even at infinity."""
    for number, _, is_open in (left, right):
        if number == 0 and not is_open:
            return Fraction(0), 0, False
    if left[0] == 0 or right[0] == 0:
        return Fraction(0), 0, True
    if left[0] is None or right[0] is None:
        sign = 1
        for number, infinite, _ in (left, right):
            sign *= infinite if number is None else (1 if number > 0 else -1)
        return None, sign, True
    return left[0] * right[0], 0, left[2] or right[2]


def _enclose(ends: list[_End]) -> Interval:
    """Return the interval from the lowest to the highest of several ends; among equal ones a closed end wins."""
    numbers = [(number, is_open) for number, _, is_open in ends if number is not None]
    low = None if any(sign < 0 for _, sign, _ in ends) else min(numbers)
    high = None if any(sign > 0 for _, sign, _ in ends) else max((number, not is_open) for number, is_open in numbers)
    return Interval(
        low=None if low is None else round_down(low[0]),
        high=None if high is None else round_up(high[0]),
        low_open=low is not None and low[1],
        high_open=high is not None and not high[1],
    )
