"""Days as proleptic Gregorian ordinals, in any year: day 1 is 1 January of year 1, and year 0 is the year before it."""

from __future__ import annotations

from typing import NamedTuple

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

LONGEST_YEAR = 10**9
"""Years beyond are refused: no document means them, and their days would be of unbounded size."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Days(NamedTuple):
    """A run of days, the last one excluded."""

    low: int
    high: int


def is_leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def count_month(year: int, month: int) -> int:
    """Return how many days a month has."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def number_day(year: int, month: int = 1, day: int = 1) -> int:
    """Return the ordinal of a day, as `datetime.date.toordinal` does but for all years."""
    if abs(year) > LONGEST_YEAR:
        raise ValueError(f"year {year} is out of reach; years run to {LONGEST_YEAR}")
    past = year - 1
    whole = past * 365 + past // 4 - past // 100 + past // 400
    return whole + sum(count_month(year, earlier) for earlier in range(1, month)) + day


def span_day(year: int, month: int, day: int) -> Days:
    """Return one day; raises `ValueError` for a day that its month does not have."""
    if not 1 <= month <= 12 or not 1 <= day <= count_month(year, month):
        raise ValueError(f"{year:04}-{month:02}-{day:02} is no day of the calendar")
    start = number_day(year, month, day)
    return Days(start, start + 1)


def span_months(year: int, first: int, last: int | None = None) -> Days:
    """Return the days from one month of a year to another, which may run into years before or after (0 is December)."""
    last = first if last is None else last
    start_year, start = divmod(year * 12 + first - 1, 12)
    end_year, end = divmod(year * 12 + last, 12)
    return Days(number_day(start_year, start + 1), number_day(end_year, end + 1))


def span_years(first: int, last: int | None = None) -> Days:
    """Return the days from the first of one year to the last of another."""
    return Days(number_day(first), number_day((first if last is None else last) + 1))
