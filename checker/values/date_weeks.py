"""Reads days and weeks that are counted off in a month or year: *the first Tuesday of October*, *the week of 6 May*."""

from __future__ import annotations

import datetime
import re
from functools import cache

from checker.values.days import Days, count_month, number_day
from checker.values.number_words import ORDINALS
from checker.values.period import Period

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wednes wed", "thursday thurs thur thu", "friday fri",
         "saturday satur sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_NTH = {word: number for word, number in ORDINALS.items() if number <= 5} | {
    f"{number}{end}": number for number, end in zip(range(1, 6), ("st", "nd", "rd", "th", "th"), strict=True)
}


@cache
def _pattern() -> re.Pattern[str]:
    nth = "|".join(sorted(_NTH, key=len, reverse=True))
    names = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    return re.compile(
        rf"(?:the\s)?(?:(?P<nth>{nth})\s)?(?P<last>last|final)?\s?(?P<what>week|weekend|day|{names})\s(?:of|in)\s(?:the\s)?"
        r"(?P<rest>.+)|(?:the\s)?(?:week|w/c)\s?(?P<from>of|starting|beginning|commencing)?(?:\son)?\s(?:the\s)?(?P<day>.+)"
    )


def find_weekday(text: str) -> int | None:
    """Return the weekday that a phrase in lower case starts with: 0 is Monday."""
    return WEEKDAYS.get(text.strip().partition(" ")[0].rstrip(".,"))


def split_counted(text: str) -> tuple[str, str] | None:
    """Return what is counted and the period that it is counted in, None for a phrase of another form."""
    found = _pattern().fullmatch(text)
    if found is None:
        return None
    rest = found["rest"] or found["day"]
    if found["rest"] and not (found["nth"] or found["last"]):
        return ("week", rest) if found["what"] == "week" else None
    return text[: len(text) - len(rest)].strip(), rest


def place_counted(counted: str, period: Period) -> Days | None:
    """Return the days of what is counted off in a complete period; None if the two do not go together.

    Weeks begin on Monday; the first one of a month or year is the one that holds the most of its days.
    """
    found = _pattern().fullmatch(f"{counted} x")
    assert period.year is not None
    if period.size == "day" and counted.removeprefix("the ").startswith(("week", "w/c")):
        assert period.month is not None
        assert period.day is not None
        day = number_day(period.year, period.month, period.day)
        is_within = found is not None and found["from"] in (None, "of") and "w/c" not in counted
        # a Sunday is the eve of the week that is named by it
        start = day if not is_within else day + 1 if _weekday(day) == 6 else day - _weekday(day)
        return Days(start, start + 7)
    if found is None or found["what"] is None or period.size not in ("month", "year") or period.part is not None:
        return None
    first = number_day(period.year, period.month or 1)
    length = count_month(period.year, period.month) if period.month else number_day(period.year + 1) - first
    return _count(found["what"], _NTH.get(found["nth"] or "", 1), first, first + length, is_last=bool(found["last"]))


def _weekday(day: int) -> int:
    return (day - 1) % 7  # day 1 was a Monday


def _count(what: str, number: int, first: int, end: int, *, is_last: bool) -> Days | None:
    """Return the n-th day, week or weekday from the start or the end of a run of days; None past its other end."""
    if what == "day":
        start, length = (end - number if is_last else first + number - 1), 1
    elif what == "week":
        monday = first - _weekday(first) + (7 if _weekday(first) > 3 else 0)
        over = end - 1 - _weekday(end - 1) - (7 if _weekday(end - 1) < 3 else 0)
        start, length = (over - 7 * (number - 1) if is_last else monday + 7 * (number - 1)), 7
    else:
        weekday, length = (5, 2) if what == "weekend" else (WEEKDAYS[what], 1)
        if is_last:
            start = end - 1 - (_weekday(end - 1) - weekday) % 7 - 7 * (number - 1)
        else:
            start = first + (weekday - _weekday(first)) % 7 + 7 * (number - 1)
    return Days(start, start + length) if first - 3 <= start < end else None


def name_days(days: Days) -> str | None:
    """Return the EDTF of a run of days."""
    try:
        low, high = (datetime.date.fromordinal(day).isoformat() for day in (days.low, days.high - 1))
    except (ValueError, OverflowError):
        return None
    return low if low == high else f"{low}/{high}"
