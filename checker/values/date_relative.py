"""Reads dates that are told from the day of their text: *yesterday*, *last month*, *on Friday*, *three years ago*."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Literal

from checker.values.date_make import Ends, make_date
from checker.values.date_weeks import WEEKDAYS
from checker.values.days import MONTHS, Days, number_day, span_months, span_years
from checker.values.errors import UnreadableValue
from checker.values.model import Date, Hedge
from checker.values.number_words import TENS, UNITS
from checker.values.period import SEASONS, Period, Size, place, write_edtf

Tense = Literal["past", "future"]

_STEPS = {"this": 0, "current": 0, "that": 0, "same": 0, "last": -1, "previous": -1, "past": -1, "next": 1,
          "following": 1,
          "coming": 1, "upcoming": 1}  # fmt: skip
_NUMBERS = {"a": 1, "an": 1, **UNITS, **TENS}
_WORDS = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1,
          "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "day before yesterday": -2,
          "the day after tomorrow": 2, "day after tomorrow": 2}  # fmt: skip
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_SIZES: dict[str, Size] = {"year": "year", "decade": "decade", "century": "century"}
_YEARS = {"year": 1, "decade": 10, "century": 100, "centurie": 100}
_LIMITERS: dict[str, Hedge] = {
    "since": "at_least", "from": "at_least", "until": "up_to", "till": "up_to", "by": "up_to", "before": "under",
    "after": "over", "on": "exact", "in": "exact", "during": "exact",
}  # fmt: skip


@cache
def _pattern() -> re.Pattern[str]:
    days, months = "|".join(sorted(WEEKDAYS, key=len, reverse=True)), "|".join(sorted(MONTHS, key=len, reverse=True))
    number = rf"(?:\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
    steps = "|".join(sorted(_STEPS, key=len, reverse=True))
    return re.compile(
        rf"(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
        rf"|(?:(?P<part>earlier|later|early|late|mid)[\s-]+)?(?:the\s)?(?P<step>{steps})\s"
        rf"(?:(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade|century)"
        rf"|(?P<day>{days})\.?|(?P<month>{months})\.?|(?P<season>{'|'.join(SEASONS)}))"
        rf"|(?P<alone>{days})\.?"
        rf"|(?:about\s|around\s|some\s|nearly\s|almost\s|over\s|more\sthan\s)?(?P<count>{number})\s"
        r"(?P<of>day|week|fortnight|month|year|decade|centur(?:y|ie))s?\s(?P<way>ago|earlier|later|from\snow|hence)"
    )


def read_relative(written: str, told: datetime.date, tense: Tense = "past") -> Date:
    """Return the date that a phrase means in a text of one day; `tense` decides which Friday *Friday* is.

    Raises `UnreadableValue` for a phrase that does not point from that day.
    """
    hedge, found = _match(written)
    if found is None:
        raise UnreadableValue(written, "no date told from another; write one such as 'yesterday' or 'last month'")
    try:
        bounds, likely, edtf = _place(found.groupdict(), told, tense)
    except ValueError as error:
        raise UnreadableValue(written, f"{error}; write the date") from None
    return make_date(written, *_limit(bounds, likely, hedge), hedge, edtf if hedge == "exact" else None)


def is_relative(written: str) -> bool:
    """Tell whether a phrase points from the day of its text, as *yesterday* and *three years ago* do."""
    return _match(written)[1] is not None


def _match(written: str) -> tuple[Hedge, re.Match[str] | None]:
    text = " ".join(written.lower().split())
    limiter, _, rest = text.partition(" ")
    if limiter in _LIMITERS:
        return _LIMITERS[limiter], _pattern().fullmatch(rest)
    return "exact", _pattern().fullmatch(text)


def _limit(bounds: Days, likely: Days, hedge: Hedge) -> tuple[Ends, Ends]:
    """Return the days that *since*, *until* and their like leave of a date."""
    if hedge == "at_least":
        return (bounds.low, None), likely
    if hedge == "up_to":
        return (None, bounds.high), likely
    if hedge == "over":
        return (bounds.high, None), Days(bounds.high, bounds.high + bounds.high - bounds.low)
    if hedge == "under":
        return (None, bounds.low), Days(bounds.low - (bounds.high - bounds.low), bounds.low)
    return bounds, likely


def _place(said: dict[str, str | None], told: datetime.date, tense: Tense) -> tuple[Days, Days, str | None]:
    day = told.toordinal()
    if (word := said["word"]) is not None:
        return _name_day(day + _WORDS[word])
    if (alone := said["alone"]) is not None:
        behind = (told.weekday() - WEEKDAYS[alone]) % 7
        return _name_day(day - behind if tense == "past" else day + (-behind) % 7)
    if said["count"] is not None:
        return _count(said, told)
    step = _STEPS[said["step"] or "this"]
    if (name := said["day"]) is not None:
        return _step_weekday(day, told.weekday(), WEEKDAYS[name], step)
    if (month := said["month"]) is not None:
        year = _step_year(told, MONTHS[month], MONTHS[month], step)
        return _name(Period("month", year, MONTHS[month]))
    if (season := said["season"]) is not None:
        code = SEASONS[season]
        last = (code - 20) * 3 + 2
        return _name(Period("season", _step_year(told, last - 2, last, step), code))
    return _step_unit(said["unit"] or "day", said["part"], told, step)


def _name_day(day: int) -> tuple[Days, Days, str | None]:
    days = Days(day, day + 1)
    return days, days, datetime.date.fromordinal(day).isoformat()


def _name(period: Period) -> tuple[Days, Days, str | None]:
    bounds, likely = place(period)
    return bounds, likely, write_edtf(period)


def _step_weekday(day: int, today: int, weekday: int, step: int) -> tuple[Days, Days, str | None]:
    """Return *this*, *last* or *next* Friday: writers differ whether *next* is the nearest or the one of next week."""
    week = day - today
    if step == 0:
        return _name_day(week + weekday)
    nearest = day - ((today - weekday) % 7 or 7) if step < 0 else day + ((weekday - today) % 7 or 7)
    other = week + 7 * step + weekday
    likely = Days(other, other + 1)
    return (Days(min(nearest, other), max(nearest, other) + 1), likely, datetime.date.fromordinal(other).isoformat())


def _step_year(told: datetime.date, first: int, last: int, step: int) -> int:
    """Return the year of *last May* (the latest that is over or under way before), *this May* or *next May*."""
    if step < 0:
        return told.year - (told.month <= last)
    if step > 0:
        return told.year + (told.month >= first)
    return told.year


def _step_unit(unit: str, part: str | None, told: datetime.date, step: int) -> tuple[Days, Days, str | None]:
    day = told.toordinal()
    if unit == "day":
        return _name_day(day + step)
    if unit in ("week", "fortnight"):
        start = day - told.weekday() + 7 * step
        return Days(start, start + 7), Days(start, start + 7), _name_span(start, start + 7)
    if unit == "weekend":
        start = day - told.weekday() + 5 + 7 * step
        return Days(start, start + 2), Days(start, start + 2), _name_span(start, start + 2)
    if unit == "month":
        year, month = divmod(told.year * 12 + told.month - 1 + step, 12)
        bounds, likely, edtf = _name(Period("month", year, month + 1))
    elif unit == "quarter":
        year, quarter = divmod(told.year * 4 + (told.month - 1) // 3 + step, 4)
        bounds, likely, edtf = _name(Period("quarter", year, quarter + 1))
    else:
        length = _YEARS[unit]
        bounds, likely, edtf = _name(Period(_SIZES[unit], (told.year // length + step) * length))
    if part == "earlier" and bounds.low < day < bounds.high:
        return Days(bounds.low, day + 1), Days(bounds.low, day + 1), edtf
    if part == "later" and bounds.low <= day < bounds.high:
        return Days(day, bounds.high), Days(day, bounds.high), edtf
    if part in ("early", "mid", "late") and unit in ("month", "year"):
        year, month = divmod(told.year * 12 + told.month - 1 + step, 12)
        period = Period("month", year, month + 1) if unit == "month" else Period("year", told.year + step)
        return _name(period._replace(part=part))  # type: ignore[arg-type]
    return bounds, likely, edtf


def _name_span(low: int, high: int) -> str:
    return f"{datetime.date.fromordinal(low).isoformat()}/{datetime.date.fromordinal(high - 1).isoformat()}"


def _count(said: dict[str, str | None], told: datetime.date) -> tuple[Days, Days, str | None]:
    """Return what lies a number of days, weeks, months or years before or after a day."""
    written, unit = said["count"] or "1", said["of"] or "day"
    number = int(written) if written.isdecimal() else _NUMBERS[written]
    sign = -1 if said["way"] in ("ago", "earlier") else 1
    day = told.toordinal()
    if unit in _LENGTHS:
        length = _LENGTHS[unit]
        at = day + sign * number * length
        if unit == "day":
            return _name_day(at)
        near, far = at - sign * length // 2, at + sign * length
        return Days(min(near, far), max(near, far) + 1), Days(at - 1, at + 2), datetime.date.fromordinal(at).isoformat()
    if unit == "month":
        year, month = divmod(told.year * 12 + told.month - 1 + sign * number, 12)
        likely = span_months(year, month + 1)
        first, last = (-1, 0) if sign < 0 else (0, 1)
        return (span_months(year, month + 1 + first, month + 1 + last), likely,
                write_edtf(Period("month", year, month + 1)))  # fmt: skip
    length = _YEARS[unit]
    year = told.year + sign * number * length
    likely = span_years(year)
    near, far = year - sign * length // 2, year + sign * length
    edge = number_day(min(near, far)), number_day(max(near, far) + 1)
    return Days(min(edge[0], likely.low), max(edge[1], likely.high)), likely, write_edtf(Period("year", year))
