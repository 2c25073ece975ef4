"""Fills what a date leaves open: from the other end of its span, or from the period that it is said within."""

from __future__ import annotations

import datetime

from checker.values.errors import UnreadableValue
from checker.values.model import Date
from checker.values.period import Period, place


def fill_each_other(first: Period, last: Period) -> tuple[Period, Period] | None:
    """Return both ends of a span with what only the other says; None if the two cannot be ends of one span."""
    if last.number is not None:
        filled = _fill_number(last, first)
        if filled is None:
            return None
        last = filled
    elif first.number is not None:
        if last.size == "century":
            first = Period("century", (first.number - 1) * 100, part=first.part)
        elif last.size == "day" and last.day is not None:
            first = first._replace(number=None, day=first.number, month=last.month, year=last.year)
        else:
            return None
    if first.year is None and last.year is not None:
        year = last.year
        if _is_later_in_year(first, last):
            year -= 1
        first = first._replace(year=year)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + _is_later_in_year(first, last))
    return first, last


def _is_later_in_year(first: Period, last: Period) -> bool:
    """Tell whether the first end falls later in the year than the last, so that the span crosses a new year."""
    if first.size not in ("day", "month") or last.size not in ("day", "month"):
        return False
    return (first.month or 0, first.day or 0) > (last.month or 12, last.day or 31)


def _fill_number(last: Period, first: Period) -> Period | None:
    """Return what a bare number at the end of a span is: a day of the month before it, or a short year."""
    number = last.number
    if number is None or first.number is not None:
        return Period("day", number=number) if first.number is not None else None
    if first.size == "day" and first.day is not None:
        if not first.day <= number <= 31:
            return None  # September 28-3: a month that is not said cannot be made up
        return last._replace(number=None, day=number, month=first.month, year=last.year or first.year)
    if first.size == "year" and first.year is not None:
        year = first.year - first.year % 100 + number
        if year <= first.year:
            year += 100
        return last._replace(size="year", number=None, year=year) if year - first.year <= 60 else None
    return None


def fill_within(period: Period, within: Date | None, written: str) -> Period:
    """Return a period with the year (and month) that it is said within; raises `UnreadableValue` if none fits."""
    if within is None or within.bounds.low is None or within.bounds.high is None:
        raise UnreadableValue(written, "no year is said; write it, or give the period that the date lies within")
    first, last = within.earliest, within.latest
    if first is None or last is None:
        raise UnreadableValue(written, "the period that it lies within is out of the calendar; write the year")
    if period.number is not None:
        if (first.year, first.month) != (last.year, last.month):
            raise UnreadableValue(written, "a day without a month; write the month")
        period = period._replace(number=None, day=period.number, month=first.month)
    if first.year == last.year:
        return period._replace(year=first.year)
    fitting = [filled for year in range(first.year, min(last.year, first.year + 200) + 1)
               if _lies_within(filled := period._replace(year=year), first, last)]  # fmt: skip
    if len(fitting) != 1:
        raise UnreadableValue(written, f"no year is said, and {len(fitting)} fit what it lies within; write the year")
    return fitting[0]


def fill_both_within(first: Period, last: Period, within: Date | None, written: str) -> tuple[Period, Period]:
    """Return both ends of a span with the year that it is said within; one that crosses a new year begins in it."""
    if first.year is None and last.year is None and _is_later_in_year(first, last) and within is not None:
        first = fill_within(first, within, written)
        return first, last._replace(year=(first.year or 0) + 1)
    return (
        first if first.is_complete else fill_within(first, within, written),
        last if last.is_complete else fill_within(last, within, written),
    )


def _lies_within(period: Period, first: datetime.date, last: datetime.date) -> bool:
    try:
        bounds, _ = place(period)
    except ValueError:
        return False
    return bounds.low >= first.toordinal() and bounds.high <= last.toordinal() + 1


_RELATIVE: dict[str, int] = {
    "this year": 0, "earlier this year": 0, "later this year": 0, "last year": -1, "previous year": -1, "next year": 1,
    "following year": 1, "that year": 0, "same year": 0, "current year": 0, "same": 0, "this": 0, "last": -1, "next": 1,
    "earlier this": 0, "later this": 0,
}  # fmt: skip


def say_relative(text: str, within: Date | None, written: str) -> Period | None:
    """Return the year that *this year* or *next year* is, by the year that the text is of; None for other phrases."""
    words = text.strip().removeprefix("the ")
    if not words.endswith("year") or words not in _RELATIVE:
        return None
    first = within.earliest if within else None
    last = within.latest if within else None
    if first is None or last is None or first.year != last.year:
        raise UnreadableValue(written, "a year told by the year of its text; write the year")
    return Period("year", first.year + _RELATIVE[words])
