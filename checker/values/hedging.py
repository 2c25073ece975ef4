"""The intervals of a number as said: bounds and likely range of every hedge.

All happens in the unit as written; conversion to the canonical unit comes after. The conventions are those of the design:
a measured number stands for its rounding, trailing zeros are rounding too but at most a tenth to each side, and the ends of
hedges and ranges are not rounded again.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from checker.values.exact import EXACT, leading_power, power_of_ten
from checker.values.interval import Interval, hull, negate, point
from checker.values.model import Hedge
from checker.values.numerals import Number

Sort = Literal["count", "measured", "duration", "age", "ordinal", "share", "dozen", "loose"]
"""What a number is of, which decides what it is rounded to."""

Ranges = tuple[Interval, Interval]
"""Bounds and likely range."""

TENTH = Decimal("0.1")
HALF = Decimal("0.5")
ONE = Decimal(1)
THOUSAND = Decimal(1000)
LEAST_OF_NEARLY = Decimal("0.9")
LIKELY_OF_NEARLY = Decimal("0.95")
ABOUT_ONE = (Decimal("0.75"), Decimal("1.5"))
"""*About a year* is 9 to 18 months, and so for every unit of time."""


def _around(value: Decimal, below: Decimal, above: Decimal, *, is_open: bool) -> Interval:
    return Interval(low=value - below, high=value + above, high_open=is_open)


def round_exact(number: Number, sort: Sort) -> Ranges:
    """Return the ranges of a number said without a hedge; a negative number mirrors its positive one."""
    if number.low < 0:
        bounds, likely = round_exact(number._replace(low=-number.high, high=-number.low), sort)
        return negate(bounds), negate(likely)
    value, step = number.low, number.step
    if sort == "ordinal":
        return point(value), point(value)
    if sort == "share":
        return _round_share(number)
    if sort == "dozen":
        return _around(value, value * TENTH, value * TENTH, is_open=False), point(value)
    if sort == "loose":
        tenth = Interval(low=value * LEAST_OF_NEARLY, high=number.high * (ONE + TENTH))
        return tenth, tenth
    is_whole = value == value.to_integral_value()
    if sort == "count" and is_whole and step <= ONE:
        return point(value), point(value)
    half = step * HALF
    if is_whole and step > ONE:
        half = min(half, value * TENTH)
    rounded = _around(value, half, half, is_open=True)
    if sort in ("duration", "age") and is_whole:
        return _round_time(value, step, rounded, sort)
    if sort == "count" and step == 10 and value < THOUSAND:
        return rounded, point(value)
    return rounded, rounded


def _round_time(value: Decimal, step: Decimal, rounded: Interval, sort: Sort) -> Ranges:
    """Return the ranges of a duration or age in whole units: half below to one above, and trailing zeros of durations too.

    Someone is 78 up to the next birthday; nine weeks are likely nearer to nine than to eight or ten.
    """
    bounds = _around(value, min(HALF, value), ONE, is_open=True)
    if sort == "age":
        return bounds, _around(value, Decimal(0), ONE, is_open=True)
    likely = _around(value, min(HALF, value), HALF, is_open=True)
    if step > 10 or (step == 10 and value >= THOUSAND):
        likely = hull(likely, rounded)
    return hull(bounds, rounded) if step > ONE else bounds, likely


def _round_share(number: Number) -> Ranges:
    """Return the ranges of a fraction such as *a third*: a tenth to each side, outward to whole percents (30 to 37%)."""
    low = (number.low * LEAST_OF_NEARLY).to_integral_value(rounding="ROUND_FLOOR")
    high = (number.high * (ONE + TENTH)).to_integral_value(rounding="ROUND_CEILING")
    whole = Interval(low=low, high=high)
    if number.high < 10:  # a hundredth is not 0 to 2%
        whole = Interval(low=number.low * LEAST_OF_NEARLY, high=number.high * (ONE + TENTH))
    return whole, whole


def hedge_number(number: Number, hedge: Hedge, sort: Sort, *, is_one_of_time: bool = False, is_just: bool = False) -> Ranges:
    """Return the ranges of one number with a hedge; `is_just` is *just over* and *just under*, bounded on both sides."""
    if hedge == "about":
        return _hedge_about(number, sort, is_one_of_time=is_one_of_time)
    if hedge == "nearly":
        return _hedge_nearly(number)
    if hedge in ("over", "at_least", "under", "up_to"):
        return open_end(number, hedge, is_just=is_just)
    return round_exact(number, sort)


def _hedge_about(number: Number, sort: Sort, *, is_one_of_time: bool) -> Ranges:
    """Return a tenth to each side or the rounding if wider, and likely half of that."""
    if is_one_of_time:
        bounds = Interval(low=ABOUT_ONE[0], high=ABOUT_ONE[1])
    else:
        exact, _ = round_exact(number, sort)
        low, high = number.low, number.high
        tenth = Interval(low=low - abs(low) * TENTH, high=high + abs(high) * TENTH)
        bounds = hull(exact, tenth)
    return bounds, _halve(bounds, number)


def _halve(bounds: Interval, number: Number) -> Interval:
    """Return the interval whose ends lie half as far from the number."""
    assert bounds.low is not None
    assert bounds.high is not None
    low, high = (bounds.low + number.low) * HALF, (bounds.high + number.high) * HALF
    is_open = bounds.high_open and low < high
    return Interval(low=low, high=high, high_open=is_open)


def _hedge_nearly(number: Number) -> Ranges:
    """Return [0.9n, n) and [0.95n, n), towards zero for a negative number."""
    if number.low < 0:
        bounds, likely = _hedge_nearly(number._replace(low=-number.high, high=-number.low))
        return negate(bounds), negate(likely)
    return (
        Interval(low=number.low * LEAST_OF_NEARLY, high=number.high, high_open=True),
        Interval(low=number.low * LIKELY_OF_NEARLY, high=number.high, high_open=True),
    )


def open_end(number: Number, hedge: Hedge, *, is_just: bool = False) -> Ranges:
    """Return the ranges of *over*, *at least*, *under* and *up to*: likely up to the next step of the leading digit."""
    if hedge in ("under", "up_to"):
        turned = number._replace(low=-number.high, high=-number.low)
        bounds, likely = open_end(turned, "over" if hedge == "under" else "at_least", is_just=is_just)
        return negate(bounds), negate(likely)
    value = number.low
    is_open = hedge == "over"
    if is_just and value:
        reach = abs(value)
        return (
            Interval(low=value, high=value + reach * TENTH, low_open=is_open),
            Interval(low=value, high=value + reach * TENTH * HALF, low_open=is_open),
        )
    likely = Interval(low=value, high=next_step(value), low_open=is_open, high_open=True)
    return Interval(low=value, high=None, low_open=is_open), likely


def next_step(value: Decimal) -> Decimal:
    """Return the next number up with another leading digit: 6,000 for 5,000 and for 5,432; 20 for 12; -4 for -5."""
    if not value:
        return ONE
    power = leading_power(value)
    if value > 0:
        return (EXACT.divide_int(value, power) + 1) * power
    size = -value
    if size == power:  # from 100 downwards the leading digit is that of 90
        return -(size - power_of_ten(power.adjusted() - 1))
    steps = EXACT.divide_int(size, power)
    return -(steps * power if steps * power < size else (steps - 1) * power)


def hedge_range(low: Number, high: Number, hedge: Hedge) -> Ranges:
    """Return the ranges of two numbers, `between` or with a hedge around both; neither end is rounded."""
    first, last = min(low.low, high.low), max(low.high, high.high)
    said = Interval(low=first, high=last)
    if hedge in ("over", "at_least"):
        return Interval(low=first, high=None, low_open=hedge == "over"), _open_low(said, hedge == "over")
    if hedge in ("under", "up_to"):
        return Interval(low=None, high=last, high_open=hedge == "under"), _open_high(said, hedge == "under")
    if hedge == "about":
        wide = Interval(low=first - abs(first) * TENTH, high=last + abs(last) * TENTH)
        mid = Interval(low=first - abs(first) * TENTH * HALF, high=last + abs(last) * TENTH * HALF)
        return wide, mid
    if hedge == "nearly":
        wide = Interval(low=first - abs(first) * TENTH, high=last)
        return wide, said
    return said, said


def _open_low(said: Interval, is_open: bool) -> Interval:
    return said.model_copy(update={"low_open": is_open and not said.is_point})


def _open_high(said: Interval, is_open: bool) -> Interval:
    return said.model_copy(update={"high_open": is_open and not said.is_point})
