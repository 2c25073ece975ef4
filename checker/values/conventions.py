"""The reading of a value told in words: which convention made its bounds, its likely range and its tight one.

Every number in these sentences is computed from the value that was read, so that the words cannot tell another
convention than the one that was used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Context, Decimal

from checker.values.amounts import say_amount, write_number
from checker.values.clock import CLOCKS
from checker.values.interval import Interval, negate, point
from checker.values.model import Date, Hedge, Quantity
from checker.values.money import is_currency
from checker.values.relation import OPEN_REACH, tight

_SHOWN = Context(prec=3)
_DOTTED = re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,]*\d)(?!\s*(?:thousand|k\b))")

_DATES: Mapping[Hedge, str] = {
    "about": "“about” takes in the time around the date, and likely the nearer part of it",
    "nearly": "“nearly” ends where the date begins",
    "over": "“after” begins when the date said is over",
    "at_least": "“since” begins with the first day of the date said",
    "under": "“before” ends when the date said begins",
    "up_to": "“by” ends with the last day of the date said",
    "between": "a span runs from the first day of its beginning to the last day of its end",
    "vague": "a loose word for a time is read as people use it",
}


def say_convention(value: Quantity | Date) -> str:
    """How the words of a value became its bounds and its likely range, in one sentence without a full stop."""
    if isinstance(value, Date):
        return _say_date(value)
    if value.change == "down":  # a fall is told as the amount it falls by
        stated = None if value.stated is None else -value.stated
        bounds, likely = negate(value.bounds), negate(value.likely)
        value = replace(value, bounds=bounds, likely=likely, stated=stated, change=None)
    if value.hedge == "between":
        return "a range is taken as it is said; its ends are not rounded again"
    if value.hedge == "vague" or value.stated is None:
        return "a word for a number is read as people use it"
    if value.hedge in ("over", "at_least", "under", "up_to"):
        return _say_open(value, value.stated)
    if value.hedge == "exact":
        return _say_exact(value, value.stated)
    return _say_reach(value, value.stated)


def say_tightness(value: Quantity | Date) -> str:
    """Why the tight range is what it is, in a clause."""
    bounds = value.bounds
    if tight(value) == value.likely:
        return (
            "the likely range, because the statement is bounded on both sides"
            if bounds.is_bounded
            else ("the likely range, which reaches further than the number said does")
        )
    if isinstance(value, Date):
        return "its bounds: an open date has no number that could limit it"
    if value.unit in CLOCKS:
        return "its bounds, which reach half a day"
    return f"its bounds up to {write_number(OPEN_REACH)} times the number said, because it is open on one side"


def say_notation(value: Quantity) -> str | None:
    """How a dot before three digits was taken, where a plain number or an amount of money has one; else None."""
    found = _DOTTED.search(value.written)
    is_plain = value.unit == "1" or is_currency(value.unit)
    if found is None or value.stated is None or not is_plain:  # elsewhere, units and scales move the point too
        return None
    size = abs(value.stated)
    if size == Decimal(found.group().replace(".", "")):
        return "the dot parts thousands"
    return "the dot is a decimal point" if size == Decimal(found.group()) else None


def _say_exact(value: Quantity, stated: Decimal) -> str:
    """A number without a hedge: itself, or its rounding."""
    if value.bounds.is_point:
        return "said without a hedge, this number is not rounded and stands for itself alone"
    if value.unit in CLOCKS:
        return "a time of the clock stands for all of its minute"
    how = _say_distances(value.bounds, stated, value.unit)
    if not value.bounds.high_open:  # a third, a dozen, a million or so
        return f"a round word for a number is read loosely: {how}{_say_likely(value, stated)}"
    said = (
        "a time in whole units runs" if how.startswith("from") else "said without a hedge, it stands for its rounding:"
    )
    return f"{said} {how}, the upper end left out{_say_likely(value, stated)}"


def _say_reach(value: Quantity, stated: Decimal) -> str:
    """*About* and *nearly*: how far they reach."""
    how = _say_distances(value.bounds, stated, value.unit)
    if value.hedge == "nearly":
        return f"“nearly” and the like reach {how}, the number itself left out{_say_likely(value, stated)}"
    return f"“about” and the like reach {how}{_say_likely(value, stated)}"


def _say_open(value: Quantity, stated: Decimal) -> str:
    """*Over*, *at least*, *under* and *up to*: which end is open, and where the likely range ends."""
    name = {"over": "over", "at_least": "at least", "under": "under", "up_to": "up to"}[value.hedge]
    above = value.hedge in ("over", "at_least")
    held = "left out" if value.hedge in ("over", "under") else "included"
    far = value.bounds.high if above else value.bounds.low
    side = "above" if above else "below"
    if far is None:
        said = f"“{name}” has no {'upper' if above else 'lower'} end, the number itself {held}"
        next_end = value.likely.high if above else value.likely.low
        if next_end is None or value.unit in CLOCKS:
            return said
        return f"{said}; likely as far as the next step of its leading digit, {say_amount(point(next_end), value.unit)}"
    return f"“{name}” here reaches {_say(abs(far - stated), value.unit)} {side}, the number itself {held}"


def _say_likely(value: Quantity, stated: Decimal) -> str:
    if value.likely == value.bounds:
        return ""
    if value.likely.is_point:
        return "; likely just the number itself"
    return f"; likely {_say_distances(value.likely, stated, value.unit)}"


def _say_distances(interval: Interval, stated: Decimal, unit: str) -> str:
    """How far an interval reaches to each side of the number said, with what share of it that is."""
    assert interval.low is not None
    assert interval.high is not None
    below, above = stated - interval.low, interval.high - stated
    if below == above:
        return f"{_say(below, unit)} to each side{_share(below, stated, unit)}"
    if not above:
        return f"from {_say(below, unit)} below the number{_share(below, stated, unit)} up to it"
    if not below:
        return f"from the number to {_say(above, unit)} above it{_share(above, stated, unit)}"
    return f"from {_say(below, unit)} below to {_say(above, unit)} above"


def _share(part: Decimal, stated: Decimal, unit: str) -> str:
    """A distance as a share of the number; temperatures and times of the clock have no zero to be shares from."""
    if not stated or unit in (*CLOCKS, "°C"):
        return ""
    return f" ({write_number(_SHOWN.plus(abs(part / stated) * 100))} %)"


def _say(amount: Decimal, unit: str) -> str:
    shown = _SHOWN.plus(amount) if amount != amount.to_integral_value() else amount
    if unit == "%":
        return f"{write_number(shown)} percentage {'point' if shown == 1 else 'points'}"
    return say_amount(point(shown), "s" if unit in CLOCKS else unit)


def _say_date(value: Date) -> str:
    if value.hedge != "exact":
        said = _DATES[value.hedge]
        is_open = not value.bounds.is_bounded
        return f"{said} and is open on the other side" if is_open else said
    if value.likely == value.bounds:
        return "a date stands for every day of it"
    return "a part of a period has no sharp edges: its bounds hold more than is likely meant"
