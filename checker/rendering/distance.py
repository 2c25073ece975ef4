"""How far apart the positions of a finding lie, in words."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Context, Decimal

from checker.model.claim import Claim, Members, Name
from checker.model.ends import first_day, last_day
from checker.model.finding import Finding
from checker.rendering.days import say_gap
from checker.values import Date, Interval, Quantity, describe_names
from checker.values.amounts import say_amount, write_number

TWO_DIGITS = Context(prec=2)
FACTOR_SHOWN = Decimal(2)  # below it, the difference in percent says more
UNITS_OF_DIFFERENCE = {"%": "pp", "°C": "°C", "clock": "s", "clock UTC": "s"}  # of these no factor can be told


def how_far_apart(finding: Finding) -> str | None:
    """How far the positions differ, in a clause; None where there is no telling."""
    if finding.kind not in ("value", "date", "category", "name"):
        return None  # the claims are not of one kind, or the arithmetic itself says it
    sides = [position.claims for position in finding.positions]
    values = [claim.value for side in sides for claim in side]
    if all(isinstance(value, Members) for value in values):
        return _compare_members(sides)
    if all(isinstance(value, Name) for value in values):
        return _compare_names([side[0].written for side in sides])
    apart = None
    if all(isinstance(value, Quantity) for value in values):
        apart = _compare_quantities([value for value in values if isinstance(value, Quantity)])
    elif all(isinstance(value, Date) for value in values):
        apart = _compare_dates(sides)
    else:
        return None
    return apart or (
        "all that they can mean meets, what they likely mean does not" if finding.relation == "tension" else None
    )


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
    """How far the latest date lies from the earliest: in years between two years, in months between two months."""
    ranges = [claim.value.bounds for side in sides for claim in side if isinstance(claim.value, Date)]
    days = [(first, last) for r in ranges if (first := first_day(r)) and (last := last_day(r))]
    if len(days) < len(ranges):
        return None
    early, late = min(days, key=lambda span: (span[1], span[0])), max(days)
    gap = (late[0] - early[1]).days
    if gap <= 0:
        return None
    years = late[0].year - early[0].year
    if _is_year(early) and _is_year(late):
        apart = f"{years} {'year' if years == 1 else 'years'}"
    elif _is_month(early) and _is_month(late):
        months = years * 12 + late[0].month - early[0].month
        apart = f"{months} {'month' if months == 1 else 'months'}"
    else:
        single = early[0] == early[1] and late[0] == late[1]
        apart = say_gap(gap) if single else f"at least {say_gap(gap)}"
    return f"the earliest and latest dates are {apart} apart"


def _is_year(span: tuple[date, date]) -> bool:
    return span == (date(span[0].year, 1, 1), date(span[0].year, 12, 31))


def _is_month(span: tuple[date, date]) -> bool:
    first, last = span
    return first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1])


def _compare_members(sides: Sequence[Sequence[Claim]]) -> str | None:
    """Who or what is not named on every side, as it was first written."""
    written: dict[str, str] = {}
    named: list[set[str]] = []
    for side in sides:
        names = [name for claim in side if isinstance(claim.value, Members) for name in claim.value.written.split(", ")]
        for name in names:
            written.setdefault(name.casefold(), name)
        named.append({name.casefold() for name in names})
    single = sorted(name for name in written if not all(name in side for side in named))
    return f"not named by all: {', '.join(written[name] for name in single)}" if single else None


def _compare_names(names: Sequence[str]) -> str | None:
    """The words in which two names differ; of three or more, a reader sees more than such a list tells."""
    return f"the words that differ: {describe_names(*names)}" if len(names) == 2 else None


def _short(number: Decimal) -> str:
    """A number to two significant digits, whole numbers from ten on."""
    if number >= 10:
        return write_number(Decimal(round(number)))
    return write_number(TWO_DIGITS.plus(number))
