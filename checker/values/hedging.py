"""The ranges of a number as said: bounds and likely range of every hedge, in the unit as written.

The conventions are those of the design: a measured number stands for its rounding, trailing zeros are rounding too
but at most a tenth to each side, and the ends of hedges and ranges are not rounded again. Arithmetic is exact only in
the decimal context of `exact.EXACT`, which the readers enter.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Literal

from checker.values.exact import leading_power, power_of_ten
from checker.values.model import Hedge
from checker.values.numerals import Number
from checker.values.span import Ranges, Span, hull_spans, negate_span

Sort = Literal["count", "measured", "duration", "age", "ordinal", "share", "dozen", "loose"]
"""What a number is of, which decides what it is rounded to; `loose` is a part of something, as in *half a million*."""

HALF, ONE, TEN, THOUSAND = map(Decimal, ("0.5", "1", "10", "1000"))
TENTH, LESS_TENTH, MORE_TENTH = Decimal("0.1"), Decimal("0.9"), Decimal("1.1")
LIKELY_OF_NEARLY = Decimal("0.95")
LIKELY_OF_JUST_OVER = Decimal("1.05")
ABOUT_ONE = Span(Decimal("0.75"), Decimal("1.5"))
"""*About a year* is 9 to 18 months, and so for every unit of time."""


def round_exact(number: Number, sort: Sort) -> Ranges:
    """Return the ranges of a number said without a hedge; a negative number mirrors its positive one."""
    value = number.low
    if value < 0:
        bounds, likely = round_exact(Number(-number.high, -value, number.step), sort)
        return negate_span(bounds), negate_span(likely)
    if (sort == "count" and number.step == ONE) or sort == "ordinal":
        same = Span(value, value)
        return same, same
    if sort == "share":
        return _round_share(number)
    if sort in ("dozen", "loose"):
        tenth = Span(value * LESS_TENTH, number.high * MORE_TENTH)
        return tenth, tenth if sort == "loose" else Span(value, number.high)
    step = number.step
    half = step * HALF
    if step > ONE:
        half = min(half, value * TENTH)
    rounded = Span(value - half, value + half, high_open=True)
    if step < ONE:
        return rounded, rounded
    if sort in ("duration", "age"):
        return _round_time(value, step, rounded, sort)
    if sort == "count" and step == TEN and value < THOUSAND:
        return rounded, Span(value, value)
    return rounded, rounded


def _round_time(value: Decimal, step: Decimal, rounded: Span, sort: Sort) -> Ranges:
    """Return the ranges of a duration or age in whole units: half below to one above, and trailing zeros of durations
    too.

    Someone is 78 up to the next birthday; nine weeks are likely nearer to nine than to eight or ten.
    """
    below = min(HALF, value)
    bounds = Span(value - below, value + ONE, high_open=True)
    if sort == "age":
        return bounds, Span(value, value + ONE, high_open=True)
    likely = Span(value - below, value + HALF, high_open=True)
    if step == ONE:
        return bounds, likely
    if step > TEN or value >= THOUSAND:
        likely = hull_spans((likely, rounded))
    return hull_spans((bounds, rounded)), likely


def _round_share(number: Number) -> Ranges:
    """Return the ranges of a fraction such as *a third*: a tenth to each side, outward to whole percents (30 to
    37%).
    """
    # The number is held to four places of a percent, outward; the inner of its readings makes no percent of that.
    low, high = number.high * LESS_TENTH, number.low * MORE_TENTH
    if low < TEN:  # a hundredth is not 0 to 2%
        whole = Span(number.low * LESS_TENTH, number.high * MORE_TENTH)
    else:
        whole = Span(low.to_integral_value(ROUND_FLOOR), high.to_integral_value(ROUND_CEILING))
    return whole, whole


def hedge_number(
    number: Number, hedge: Hedge, sort: Sort, *, is_one_of_time: bool = False, is_just: bool = False
) -> Ranges:
    """Return the ranges of one number with a hedge.

    `is_one_of_time` is one year, week and so on; `is_just` is *just over*, which is bounded as *nearly* is.
    """
    if hedge == "about":
        return _hedge_about(number, sort, is_one_of_time=is_one_of_time)
    if hedge == "nearly":
        return _hedge_nearly(number)
    if hedge in ("over", "at_least", "under", "up_to"):
        return _hedge_just_over(number) if is_just and number.low > 0 else open_end(number, hedge)
    return round_exact(number, sort)


def _hedge_about(number: Number, sort: Sort, *, is_one_of_time: bool) -> Ranges:
    """Return a tenth to each side or the rounding if wider, and likely half of that."""
    low, high = number.low, number.high
    if is_one_of_time:
        bounds = ABOUT_ONE
    else:
        bounds = hull_spans((Span(low - abs(low) * TENTH, high + abs(high) * TENTH), round_exact(number, sort)[0]))
    assert bounds.low is not None
    assert bounds.high is not None
    closer_low, closer_high = (bounds.low + low) * HALF, (bounds.high + high) * HALF
    is_open = closer_low < closer_high
    return bounds, Span(closer_low, closer_high, bounds.low_open and is_open, bounds.high_open and is_open)


def _hedge_nearly(number: Number) -> Ranges:
    """Return [0.9n, n) and [0.95n, n), towards zero for a negative number."""
    if number.low < 0:
        bounds, likely = _hedge_nearly(Number(-number.high, -number.low, number.step))
        return negate_span(bounds), negate_span(likely)
    low, high = number.low, number.high
    return Span(low * LESS_TENTH, high, high_open=True), Span(low * LIKELY_OF_NEARLY, high, high_open=True)


def _hedge_just_over(number: Number) -> Ranges:
    """Return what mirrors *nearly*: (n, 1.1n] and (n, 1.05n]."""
    low, high = number.low, number.high
    return Span(low, high * MORE_TENTH, low_open=True), Span(low, high * LIKELY_OF_JUST_OVER, low_open=True)


def open_end(number: Number, hedge: Hedge) -> Ranges:
    """Return the ranges of *over*, *at least*, *under* and *up to*: likely up to the next step of the leading digit."""
    if hedge in ("under", "up_to"):
        turned = Number(-number.high, -number.low, number.step)
        bounds, likely = open_end(turned, "over" if hedge == "under" else "at_least")
        return negate_span(bounds), negate_span(likely)
    value, is_open = number.low, hedge == "over"
    return Span(value, None, is_open), Span(value, next_step(value), is_open, True)


def next_step(value: Decimal) -> Decimal:
    """Return the next number up with another leading digit: 6,000 for 5,000 and for 5,432; 20 for 12; -4 for -5."""
    if not value:
        return ONE
    power = leading_power(value)
    if value > 0:
        return (value // power + ONE) * power
    size = -value
    if size == power:  # from 100 downwards the leading digit is that of 90
        return power_of_ten(power.adjusted() - 1) - size
    whole = (size // power) * power
    return -(whole if whole < size else whole - power)


def hedge_range(low: Decimal, high: Decimal, hedge: Hedge) -> Ranges:
    """Return the ranges of two numbers, `between` or with a hedge around both; neither end is rounded."""
    said = Span(low, high)
    is_wide = low < high
    if hedge in ("over", "at_least"):
        is_open = hedge == "over"
        return Span(low, None, is_open), Span(low, high, is_open and is_wide)
    if hedge in ("under", "up_to"):
        is_open = hedge == "under"
        return Span(None, high, False, is_open), Span(low, high, False, is_open and is_wide)
    if hedge == "about":
        below, above = abs(low) * TENTH, abs(high) * TENTH
        return Span(low - below, high + above), Span(low - below * HALF, high + above * HALF)
    if hedge == "nearly":
        return Span(low - abs(low) * TENTH, high), said
    return said, said
