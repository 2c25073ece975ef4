"""Days, months and years in words: an interval of days as the shortest period that people have a name for."""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal

from checker.model.ends import first_day, last_day
from checker.values import Interval, Recurrence
from checker.values.amounts import write_number

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS_IN_MONTH = Decimal("30.436875")  # a twelfth of the mean Gregorian year


def say_days(interval: Interval) -> str:
    """An interval of days in words: "2014", "Sep to Nov 2020", "21 Sep 2020", "from 2014 on"."""
    first, last = first_day(interval), last_day(interval)
    if first is None and last is None:
        return "any time"
    if first is None:
        assert last is not None
        return f"until {_last_of(last)}"
    if last is None:
        return f"from {_first_of(first)} on"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _span(str(first.year), str(last.year))
    if first.day == 1 and _ends_month(last):
        if first.year == last.year:
            return f"{_span(_month(first), _month(last))} {last.year}"
        return f"{_month(first)} {first.year} to {_month(last)} {last.year}"
    return _say_span_of_days(first, last)


def say_recurrence(recurrence: Recurrence) -> str:
    """A rhythm in words: "every 4 years", "every year, in Jul, Aug or Sep"."""
    parts = []
    if recurrence.every is not None:
        parts.append(f"every {_say_period(recurrence.every)}")
    if recurrence.months:
        names = [MONTHS[month - 1] for month in sorted(recurrence.months)]
        parts.append("in " + (" or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]))
    return ", ".join(parts) or "again and again"


def say_gap(days: int) -> str:
    """A number of days in the largest unit that fits it at least twice: "3 days", "5 weeks", "4 years"."""
    for size, name in ((Decimal("365.2425"), "years"), (DAYS_IN_MONTH, "months"), (Decimal(7), "weeks")):
        if days >= 2 * size:
            return f"{int(days / size)} {name}"
    return f"{days} {'day' if days == 1 else 'days'}"


def _say_period(every: Interval) -> str:
    low, high = every.low, every.high
    if low is None or high is None:
        return "so often"
    size, name = Decimal(1), "month"
    if low % 12 == 0 and high % 12 == 0:
        size, name = Decimal(12), "year"
    elif high < 1:
        size, name = 1 / DAYS_IN_MONTH, "day"
    ends = [(end / size).quantize(Decimal("0.1")) for end in (low, high)]
    if ends[0] == ends[1]:
        return name if ends[0] == 1 else f"{write_number(ends[0])} {name}s"
    return f"{write_number(ends[0])} to {write_number(ends[1])} {name}s"


def _say_span_of_days(first: datetime.date, last: datetime.date) -> str:
    if first == last:
        return f"{first.day} {_month(first)} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {_month(last)} {last.year}"
    start = f"{first.day} {_month(first)}" if first.year == last.year else f"{first.day} {_month(first)} {first.year}"
    return f"{start} to {last.day} {_month(last)} {last.year}"


def _first_of(day: datetime.date) -> str:
    if (day.month, day.day) == (1, 1):
        return str(day.year)
    return f"{_month(day)} {day.year}" if day.day == 1 else f"{day.day} {_month(day)} {day.year}"


def _last_of(day: datetime.date) -> str:
    if (day.month, day.day) == (12, 31):
        return f"the end of {day.year}"
    return f"the end of {_month(day)} {day.year}" if _ends_month(day) else f"{day.day} {_month(day)} {day.year}"


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _month(day: datetime.date) -> str:
    return MONTHS[day.month - 1]


def _ends_month(day: datetime.date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]
