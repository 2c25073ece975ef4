"""A period of the calendar as said: a day, month, season, year, decade or century, or an early, mid or late part
of one.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.values.days import Days, count_month, number_day, span_day, span_months, span_years

Size = Literal["day", "month", "season", "quarter", "half", "week", "year", "decade", "century", "millennium"]
Part = Literal["early", "mid", "late", "start", "end", "first half", "second half"]

# Tenths of a decade or century that a part holds, and is likely to mean: years 0-4, 3-7 and 6-9, likely 0-2, 4-6 and
# 7-9.
_TENTHS: dict[str, tuple[int, int, int, int]] = {
    "early": (0, 5, 0, 3), "mid": (3, 8, 4, 7), "late": (6, 10, 7, 10), "start": (0, 3, 0, 1), "end": (7, 10, 9, 10),
    "first half": (0, 5, 0, 5), "second half": (5, 10, 5, 10),
}  # fmt: skip
# The same of a year in months, outward to whole ones; likely ones part the year in three.
_MONTHS: dict[str, tuple[int, int, int, int]] = {
    "early": (1, 6, 1, 4), "mid": (4, 10, 5, 8), "late": (8, 12, 9, 12), "start": (1, 3, 1, 1), "end": (10, 12, 12, 12),
    "first half": (1, 6, 1, 6), "second half": (7, 12, 7, 12),
}  # fmt: skip
# The same of a month in days; 0 is its last.
_DAYS: dict[str, tuple[int, int, int, int]] = {
    "early": (1, 15, 1, 10), "mid": (10, 24, 11, 20), "late": (19, 0, 21, 0), "start": (1, 9, 1, 3),
    "end": (22, 0, 28, 0),
    "first half": (1, 15, 1, 15), "second half": (15, 0, 16, 0),
}  # fmt: skip
# Seasons of the north: months, first and last day of bounds; a document of the south says so in words that are not
# read.
SEASONS: dict[str, int] = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON_BOUNDS = {21: ((3, 1), (6, 21)), 22: ((6, 1), (9, 23)), 23: ((9, 1), (12, 21))}
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}

# How far *about* a period reaches to each side, and is likely to: in its own unit.
_REACH: dict[str, tuple[int, int]] = {
    "day": (3, 1), "month": (2, 1), "year": (2, 1), "decade": (5, 2), "century": (20, 10), "millennium": (100, 50),
}  # fmt: skip
_ROUND_YEAR = (5, 2)
"""The same of a year that ends in 0: its zero is rounding too."""


class Period(NamedTuple):
    """What is said of one end of a date; `None` for what is not said. `number` is a bare number: a day, or a short
    year.
    """

    size: Size
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    is_about: bool = False
    number: int | None = None
    is_unsure: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether nothing of it is left to be filled from elsewhere."""
        return self.year is not None and self.number is None and (self.size != "day" or self.month is not None)


def place(period: Period) -> tuple[Days, Days]:
    """Return bounds and likely days of a complete period; raises `ValueError` for a day that does not exist."""
    bounds, likely = _place_part(period) if period.part else _place_whole(period)
    return _reach_about(period, bounds, likely) if period.is_about or period.is_unsure else (bounds, likely)


def _place_whole(period: Period) -> tuple[Days, Days]:
    year, month = period.year, period.month or 1
    assert year is not None
    if period.size == "day":
        assert period.day is not None
        days = span_day(year, month, period.day)
    elif period.size == "month":
        days = span_months(year, month)
    elif period.size == "season":
        return _place_season(year, month)
    elif period.size == "quarter":
        days = span_months(year, month * 3 - 2, month * 3)
    elif period.size == "half":
        days = span_months(year, month * 6 - 5, month * 6)
    else:
        days = span_years(year, year + LENGTHS.get(period.size, 1) - 1)
    return days, days


LENGTHS: dict[str, int] = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}


def _place_season(year: int, code: int) -> tuple[Days, Days]:
    """Return a season by its code of EDTF; winter may be that at the start or at the end of its year."""
    first, last = _SEASON_MONTHS[code]
    likely = span_months(year, first, last)
    if code == 24:
        return Days(number_day(year), number_day(year + 1, 3, 21)), likely
    start, end = _SEASON_BOUNDS[code]
    return Days(number_day(year, *start), number_day(year, *end) + 1), likely


def _place_part(period: Period) -> tuple[Days, Days]:
    year, part = period.year, period.part
    assert year is not None
    assert part is not None
    if period.size == "month":
        assert period.month is not None
        last = count_month(year, period.month)
        start = number_day(year, period.month)
        low, high, likely_low, likely_high = _DAYS[part]
        return (
            Days(start + low - 1, start + (high or last)),
            Days(start + min(likely_low, last) - 1, start + (likely_high or last)),
        )
    if period.size == "year":
        low, high, likely_low, likely_high = _MONTHS[part]
        return span_months(year, low, high), span_months(year, likely_low, likely_high)
    if period.size in ("decade", "century", "millennium"):
        step = LENGTHS[period.size] // 10
        low, high, likely_low, likely_high = (tenth * step for tenth in _TENTHS[part])
        return span_years(year + low, year + high - 1), span_years(year + likely_low, year + likely_high - 1)
    whole, _ = _place_whole(period)
    length = whole.high - whole.low
    if length < 10:
        raise ValueError(f"{part} of a {period.size} is too small a part to have days; leave the word out")
    low, high, likely_low, likely_high = (length * tenth // 10 for tenth in _TENTHS[part])
    return Days(whole.low + low, whole.low + high), Days(whole.low + likely_low, whole.low + likely_high)


def _reach_about(period: Period, bounds: Days, likely: Days) -> tuple[Days, Days]:
    """Return days widened by what *about* reaches: whole years, months or days."""
    year, month = period.year or 0, period.month or 1
    if period.part is None and period.size in LENGTHS:
        far, near = _ROUND_YEAR if period.size == "year" and year % 10 == 0 else _REACH[period.size]
        last = year + LENGTHS[period.size] - 1
        return span_years(year - far, last + far), span_years(year - near, last + near)
    far, near = _REACH["day" if period.size == "day" else "month"]
    if period.size == "month" and period.part is None:
        return span_months(year, month - far, month + far), span_months(year, month - near, month + near)
    unit = 1 if period.size == "day" else 31
    return (
        Days(bounds.low - far * unit, bounds.high + far * unit),
        Days(likely.low - near * unit, likely.high + near * unit),
    )


def write_edtf(period: Period) -> str | None:
    """Return the EDTF string of a period, None for a part of one, which EDTF cannot say."""
    year = period.year
    if year is None or period.part is not None or not -9999 <= year <= 9999:
        return None
    sign, digits = ("-" if year < 0 else ""), f"{abs(year):04}"
    if period.size == "decade":
        text = f"{sign}{digits[:3]}X"
    elif period.size == "century":
        text = f"{sign}{digits[:2]}XX"
    elif period.size == "millennium":
        text = f"{sign}{digits[:1]}XXX"
    else:
        text = f"{sign}{digits}"
        if period.size == "day":
            text += f"-{period.month:02}-{period.day:02}"
        elif period.size in ("month", "season"):
            text += f"-{period.month:02}"
        elif period.size == "quarter":
            text += f"-{32 + (period.month or 1)}"
        elif period.size == "half":
            text += f"-{39 + (period.month or 1)}"
    if period.is_unsure:
        return text + ("%" if period.is_about else "?")
    return text + ("~" if period.is_about else "")
