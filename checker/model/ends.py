"""The ends of a value as the contract tells them: exact numbers, or days as ISO strings."""

from __future__ import annotations

import datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import NamedTuple

from checker.values import Date, Interval, Quantity

# A number in the unit of its claim, a day as YYYY-MM-DD, or None where there is no end.
End = Decimal | str | None


class Ends(NamedTuple):
    """The ends of the range outside of which a statement would be false, and of what a reader takes it to mean.

    An open end is not part of the range; both days of a date are.
    """

    low: End = None
    high: End = None
    low_open: bool = False
    high_open: bool = False
    likely_low: End = None
    likely_high: End = None


def ends_of(value: object) -> Ends:
    """The ends of a quantity or date; of any other value there are none."""
    if isinstance(value, Quantity):
        bounds, likely = value.bounds, value.likely
        return Ends(bounds.low, bounds.high, bounds.low_open, bounds.high_open, likely.low, likely.high)
    if isinstance(value, Date):
        bounds, likely = value.bounds, value.likely
        return Ends(
            low=_iso(first_day(bounds)),
            high=_iso(last_day(bounds)),
            likely_low=_iso(first_day(likely)),
            likely_high=_iso(last_day(likely)),
        )
    return Ends()


def first_day(interval: Interval) -> datetime.date | None:
    """The first day of an interval of days; None if unbounded or outside of the years 1 to 9999."""
    return None if interval.low is None else _day(int(interval.low.to_integral_value(ROUND_FLOOR)))


def last_day(interval: Interval) -> datetime.date | None:
    """The last day of an interval of days, itself included; None if unbounded or outside of the years 1 to 9999."""
    if interval.high is None:
        return None
    last = int(interval.high.to_integral_value(ROUND_CEILING)) - 1
    if interval.low is not None:
        last = max(last, int(interval.low.to_integral_value(ROUND_FLOOR)))
    return _day(last)


def _day(ordinal: int) -> datetime.date | None:
    inside = datetime.date.min.toordinal() <= ordinal <= datetime.date.max.toordinal()
    return datetime.date.fromordinal(ordinal) if inside else None


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
