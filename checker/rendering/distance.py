"""How far apart the positions of a finding lie, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from checker.model.claim import Claim, Members
from checker.model.finding import Finding
from checker.rendering.amounts import say_amount, write_number
from checker.rendering.days import say_gap
from checker.values import Date, Interval, Quantity

FACTOR_SHOWN = Decimal(2)  # below it, the difference in percent says more
UNITS_OF_DIFFERENCE = {"%": "pp", "°C": "°C", "clock": "s", "clock UTC": "s"}  # of these no factor can be told


def how_far_apart(finding: Finding) -> str | None:
    """How far the positions differ, in a clause; None where there is no telling."""
    if finding.kind not in ("value", "date", "category"):
        return None  # the claims are not of one kind, or the arithmetic itself says it
    sides = [position.claims for position in finding.positions]
    values = [claim.value for side in sides for claim in side]
    if all(isinstance(value, Quantity) for value in values):
        return _compare_quantities([value for value in values if isinstance(value, Quantity)])
    if all(isinstance(value, Date) for value in values):
        return _compare_dates(sides)
    if all(isinstance(value, Members) for value in values):
        return _compare_members(sides)
    return None


def _compare_quantities(values: Sequence[Quantity]) -> str | None:
    """A factor where it is telling, else how much more the highest is; of ranges, what lies between them."""
    numbered = [(number, value) for value in values if (number := _number(value)) is not None]
    if len(numbered) < 2 or len({value.unit for value in values}) > 1:
        return None
    first = min(numbered, key=lambda pair: pair[0])[1]
    last = max(numbered, key=lambda pair: pair[0])[1]
    if first.stated is None or last.stated is None:
        return _say_between(first.bounds.high, last.bounds.low, first.unit)
    low, high, unit = first.stated, last.stated, first.unit
    if low == high:
        return None
    if unit in UNITS_OF_DIFFERENCE or low <= 0:
        return f"the lowest and highest figures are {_say_difference(high - low, unit)} apart"
    if high / low >= FACTOR_SHOWN:
        return f"the lowest and highest figures differ by a factor of {_short(high / low)}"
    return f"the highest figure is {_short((high / low - 1) * 100)} % above the lowest"


def _number(value: Quantity) -> Decimal | None:
    """The number said; the middle of a range; the one end of an open one."""
    if value.stated is not None:
        return value.stated
    bounds = value.bounds
    if bounds.low is not None and bounds.high is not None:
        return (bounds.low + bounds.high) / 2
    return bounds.low if bounds.high is None else bounds.high


def _say_between(end: Decimal | None, start: Decimal | None, unit: str) -> str | None:
    """What lies between the end of the lowest range and the start of the highest."""
    if end is None or start is None or end > start:
        return None
    if end == start:
        return f"the highest begins where the lowest ends, at {say_amount(Interval(low=end, high=end), unit)}"
    return f"the lowest and highest are at least {_say_difference(start - end, unit)} apart"


def _say_difference(apart: Decimal, unit: str) -> str:
    return say_amount(Interval(low=apart, high=apart), UNITS_OF_DIFFERENCE.get(unit, unit))


def _compare_dates(sides: Iterable[Sequence[Claim]]) -> str | None:
    """The days that lie for sure between the earliest and the latest position."""
    ranges = [claim.value.bounds for side in sides for claim in side if isinstance(claim.value, Date)]
    lows = [r.low for r in ranges if r.low is not None]
    highs = [r.high for r in ranges if r.high is not None]
    if not lows or not highs:
        return None
    gap = int(max(lows) - min(highs)) + 1  # the end of a range is the day after its last one
    if gap <= 0:
        return None
    return f"the earliest and latest dates are at least {say_gap(gap)} apart"


def _compare_members(sides: Sequence[Sequence[Claim]]) -> str | None:
    """Who or what is named on one side only."""
    named = [
        {name for claim in side if isinstance(claim.value, Members) for name in claim.value.members} for side in sides
    ]
    shared = set.intersection(*named)
    single = sorted(set.union(*named) - shared)
    return f"not named by all: {', '.join(single)}" if single else None


def _short(number: Decimal) -> str:
    """A number to two significant digits, whole numbers from ten on."""
    if number >= 10:
        return write_number(number.quantize(Decimal(1)))
    return write_number(number.quantize(Decimal("0.1") if number >= 1 else Decimal("0.01")))
