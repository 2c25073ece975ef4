"""Intervals of exact decimals with open or closed ends, and their arithmetic.

An end that is `None` is unbounded. Results always hold every possible result: only quotients without an end to their
decimals are rounded, and those outward.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from checker.values.exact import EXACT, multiply_exactly, round_down, round_up, tidy

Exact = Annotated[Decimal, AfterValidator(tidy)]


class Interval(BaseModel):
    """All numbers between two ends, in the canonical unit of the value that it belongs to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    low: Exact | None
    high: Exact | None
    low_open: bool = False
    high_open: bool = False

    @model_validator(mode="after")
    def _check_ends(self) -> Self:
        """Refuse an interval that holds nothing; an unbounded end is neither open nor closed and says False."""
        if self.low is None and self.low_open:
            object.__setattr__(self, "low_open", False)
        if self.high is None and self.high_open:
            object.__setattr__(self, "high_open", False)
        if self.low is not None and self.high is not None:
            if self.low > self.high:
                raise ValueError(f"low end {self.low} lies above high end {self.high}; swap them")
            if self.low == self.high and (self.low_open or self.high_open):
                raise ValueError(f"an interval from {self.low} to itself with an open end holds nothing; close both")
        return self

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


def point(number: Decimal | int) -> Interval:
    """Return the interval that holds one number."""
    return Interval(low=Decimal(number), high=Decimal(number))


def meets(left: Interval, right: Interval) -> bool:
    """Tell whether two intervals share a number."""
    return _reaches(left, right) and _reaches(right, left)


def _reaches(lower: Interval, upper: Interval) -> bool:
    """Tell whether the high end of the one is not below the low end of the other."""
    if lower.high is None or upper.low is None or lower.high > upper.low:
        return True
    return lower.high == upper.low and not (lower.high_open or upper.low_open)


def intersect(left: Interval, right: Interval) -> Interval | None:
    """Return what two intervals share, or None."""
    if not meets(left, right):
        return None
    low, low_open = _pick_low(left, right, inner=True)
    high, high_open = _pick_high(left, right, inner=True)
    return Interval(low=low, high=high, low_open=low_open, high_open=high_open)


def hull(left: Interval, right: Interval) -> Interval:
    """Return the smallest interval that holds both."""
    low, low_open = _pick_low(left, right, inner=False)
    high, high_open = _pick_high(left, right, inner=False)
    return Interval(low=low, high=high, low_open=low_open, high_open=high_open)


def widen(interval: Interval, by: Decimal | int) -> Interval:
    """Return the interval with both ends moved outward by a distance, which must not be negative."""
    if by < 0:
        raise ValueError(f"an interval cannot be widened by {by}; give a distance of 0 or more")
    low = None if interval.low is None else EXACT.subtract(interval.low, Decimal(by))
    high = None if interval.high is None else EXACT.add(interval.high, Decimal(by))
    return Interval(low=low, high=high, low_open=interval.low_open, high_open=interval.high_open)


def _pick_low(left: Interval, right: Interval, *, inner: bool) -> tuple[Decimal | None, bool]:
    """Return the higher (inner) or lower of two low ends, and whether it is open."""
    if left.low is None or right.low is None:
        if not inner or (left.low is None and right.low is None):
            return None, False
        kept = right if left.low is None else left
        return kept.low, kept.low_open
    if left.low == right.low:
        both = (left.low_open, right.low_open)
        return left.low, any(both) if inner else all(both)
    kept = left if (left.low > right.low) == inner else right
    return kept.low, kept.low_open


def _pick_high(left: Interval, right: Interval, *, inner: bool) -> tuple[Decimal | None, bool]:
    """Return the lower (inner) or higher of two high ends, and whether it is open."""
    if left.high is None or right.high is None:
        if not inner or (left.high is None and right.high is None):
            return None, False
        kept = right if left.high is None else left
        return kept.high, kept.high_open
    if left.high == right.high:
        both = (left.high_open, right.high_open)
        return left.high, any(both) if inner else all(both)
    kept = left if (left.high < right.high) == inner else right
    return kept.high, kept.high_open


def negate(interval: Interval) -> Interval:
    """Return the interval of the numbers with the other sign."""
    low = None if interval.high is None else interval.high.copy_negate()
    high = None if interval.low is None else interval.low.copy_negate()
    return Interval(low=low, high=high, low_open=interval.high_open, high_open=interval.low_open)


def add(left: Interval, right: Interval) -> Interval:
    """Return every sum of a number of the one and a number of the other."""
    low = None if left.low is None or right.low is None else EXACT.add(left.low, right.low)
    high = None if left.high is None or right.high is None else EXACT.add(left.high, right.high)
    return Interval(
        low=low,
        high=high,
        low_open=left.low_open or right.low_open,
        high_open=left.high_open or right.high_open,
    )


def subtract(left: Interval, right: Interval) -> Interval:
    """Return every difference of a number of the one and a number of the other."""
    return add(left, negate(right))


def scale(interval: Interval, factor: Decimal) -> Interval:
    """Return the interval times a positive number, exactly: how a value goes from its unit to the canonical one."""
    if factor == 1:
        return interval
    if factor <= 0:
        raise ValueError(f"a scale must be positive, not {factor}; negate the interval for a change of sign")
    low = None if interval.low is None else multiply_exactly(interval.low, factor)
    high = None if interval.high is None else multiply_exactly(interval.high, factor)
    return Interval(low=low, high=high, low_open=interval.low_open, high_open=interval.high_open)


_End = tuple[Fraction | None, int, bool]
"""An end of a product: the number (None is infinite), the sign of the infinity (0 for a number), and open or not."""


def multiply(left: Interval, right: Interval) -> Interval:
    """Return every product of a number of the one and a number of the other."""
    return _span([_multiply_ends(a, b) for a in _ends(left) for b in _ends(right)])


def divide(left: Interval, right: Interval) -> Interval:
    """Return every quotient of a number of the one by a number of the other.

    A divisor with zero inside it, or zero itself, says nothing: the result is unbounded.
    """
    if right.is_point and right.low == 0:
        return Interval(low=None, high=None)
    if (right.low is None or right.low < 0) and (right.high is None or right.high > 0):
        return Interval(low=None, high=None)
    positive = right.high is None or right.high > 0
    sign = 1 if positive else -1
    return _span([_multiply_ends(a, _invert(b, sign)) for a in _ends(left) for b in _ends(right)])


def _ends(interval: Interval) -> tuple[_End, _End]:
    low: _End = (None, -1, True) if interval.low is None else (Fraction(interval.low), 0, interval.low_open)
    high: _End = (None, 1, True) if interval.high is None else (Fraction(interval.high), 0, interval.high_open)
    return low, high


def _invert(end: _End, sign: int) -> _End:
    """Return one over an end of a divisor whose numbers all have the given sign."""
    number, _, is_open = end
    if number is None:
        return Fraction(0), 0, True
    if number == 0:
        return None, sign, True
    return 1 / number, 0, is_open


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


def _span(ends: list[_End]) -> Interval:
    """Return the interval from the lowest to the highest of several ends; among equal ones a closed end wins."""
    numbers = [(number, is_open) for number, _, is_open in ends if number is not None]
    below = any(sign < 0 for _, sign, _ in ends)
    above = any(sign > 0 for _, sign, _ in ends)
    low = min(numbers, default=None)
    high = max(((number, not is_open) for number, is_open in numbers), default=None)
    return Interval(
        low=None if below or low is None else round_down(low[0]),
        high=None if above or high is None else round_up(high[0]),
        low_open=not below and low is not None and low[1],
        high_open=not above and high is not None and not high[1],
    )
