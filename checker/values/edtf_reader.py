"""Reads EDTF: the ordinary forms of levels 0 and 1 here, the rest by the `edtf` package."""

from __future__ import annotations

import contextlib
import io
import re
import warnings
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from checker.values.days import number_day, span_years
from checker.values.errors import UnreadableValue
from checker.values.period import Period, place, write_edtf

Ends = tuple[int | None, int | None]
"""First day and the day after the last, None where unbounded."""


class Placed(NamedTuple):
    """The days of a date: bounds and likely ones, whether it is a span, and its EDTF string."""

    bounds: Ends
    likely: Ends
    is_span: bool
    is_about: bool
    edtf: str


_PARTS_OF_YEAR = frozenset((21, 22, 23, 24, 33, 34, 35, 36, 40, 41))
"""Seasons, quarters and halves of a year, where EDTF has months."""


@cache
def _simple() -> re.Pattern[str]:
    """Return the pattern of one date of level 0 or 1, with a qualifier on either side."""
    return re.compile(
        r"(?P<mark>[?~%]?)(?P<year>-?\d{4}|-?\d{3}X|-?\d\dXX|-?\dXXX)"
        r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?:T[\d:.]{2,12}(?:Z|[+-]\d\d(?::?\d\d)?)?)?(?P<end>[?~%]?)"
    )


@cache
def _looks_like() -> re.Pattern[str]:
    """Return the pattern of what is EDTF and nothing else; a bare number is left to the phrases."""
    return re.compile(r"[\[{]?(?:[?~%]?-?Y?-?\d[\dXES]{3,}|\.\.|/)[-\d~?%X./TZ:+,ES \]}Y]*")


def looks_like_edtf(text: str) -> bool:
    """Tell whether a text is written as EDTF; a year and a short later one (2018-19, and 2020-21 too) is a span."""
    if len(text) == 7 and text[4] == "-" and text.replace("-", "", 1).isdecimal() and int(text[5:]) > 12:
        short, century = int(text[5:]), int(text[2:4])
        if short == century + 1 or (short > century and short not in _PARTS_OF_YEAR):
            return False
    return bool(_looks_like().fullmatch(text)) and (
        any(mark in text for mark in ("/", "..", "X", "S", "?", "~", "%"))
        or text[0] in "[{Y-"
        or bool(_simple().fullmatch(text))
    )


def read_edtf(text: str, written: str) -> Placed | None:
    """Return the days of an EDTF string, None if it is none; raises `UnreadableValue` for a day that does not exist."""
    one = _read_one(text, written)
    if one is not None:
        return one
    left, stroke, right = text.partition("/")
    if stroke and "/" not in right:
        span = _read_span(left, right, written)
        if span is not None:
            return span
    return _ask_package(text, written)


def _read_one(text: str, written: str) -> Placed | None:
    found = _simple().fullmatch(text)
    if found is None:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    is_about = bool(found["mark"] or found["end"])
    unknown = year.count("X")
    if unknown and (month or day):
        return None
    first = int(year.replace("X", "0"))
    try:
        period = _name_period(first, unknown, month, day)
        if period is None:
            return None
        if year.startswith("-") and unknown:
            days = span_years(first - 10**unknown + 1, first)
            return Placed(days, days, False, is_about, text)
        bounds, likely = place(period._replace(is_about=is_about))
    except ValueError as error:
        raise UnreadableValue(written, f"{error}; mend the date") from None
    plain = write_edtf(period) or text
    if month == "XX" or day == "XX":
        plain = f"{year}-{month}" + (f"-{day}" if day else "")
    mark = found["end"] or found["mark"]
    return Placed(bounds, likely, False, is_about, plain + mark)


def _name_period(year: int, unknown: int, month: str | None, day: str | None) -> Period | None:
    if unknown:
        return Period(("year", "decade", "century", "millennium")[unknown], year)
    if month is None or month == "XX":
        return Period("year", year) if day in (None, "XX") else None
    number = int(month)
    if day is not None and day != "XX":
        return Period("day", year, number, int(day))
    if 1 <= number <= 12:
        return Period("month", year, number)
    if day is not None:
        raise ValueError(f"{month} is no month")
    if 21 <= number <= 24:
        return Period("season", year, number)
    if 33 <= number <= 36:
        return Period("quarter", year, number - 32)
    if 40 <= number <= 41:
        return Period("half", year, number - 39)
    if 25 <= number <= 32 or 37 <= number <= 39:
        return None
    raise ValueError(f"{month} is neither a month nor a season")


def _read_span(left: str, right: str, written: str) -> Placed | None:
    """Return a span; an end that is open or unknown is unbounded."""
    first = None if left in ("", "..") else _read_one(left, written)
    last = None if right in ("", "..") else _read_one(right, written)
    if (first is None and left not in ("", "..")) or (last is None and right not in ("", "..")):
        return None
    if first is None and last is None:
        return None
    if first is not None and last is not None and _is_after(first.bounds[0], last.bounds[1]):
        raise UnreadableValue(written, "a span that ends before it begins; swap its ends")
    bounds = (first.bounds[0] if first else None, last.bounds[1] if last else None)
    likely = (first.likely[0] if first else None, last.likely[1] if last else None)
    is_about = bool((first and first.is_about) or (last and last.is_about))
    text = f"{first.edtf if first else left}/{last.edtf if last else right}"
    return Placed(bounds, likely, True, is_about, text)


def _is_after(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low >= high


def _ask_package(text: str, written: str) -> Placed | None:
    """Return what the `edtf` package reads; it is slow to import and reads what few documents write."""
    if len(text) > 80 or not any(map(str.isdecimal, text)):
        return None
    try:
        parse_edtf, unreadable = _load_package()
    except ImportError:
        return None
    try:
        with contextlib.redirect_stdout(io.StringIO()):  # it prints what it fails at
            parsed = parse_edtf(text)
        ends = [parsed.lower_strict(), parsed.upper_strict(), parsed.lower_fuzzy(), parsed.upper_fuzzy()]
        days = [_number(end) for end in ends]
    except (unreadable, ValueError, TypeError, AttributeError, OverflowError, IndexError, KeyError):
        return None
    low, high, fuzzy_low, fuzzy_high = days
    bounds: Ends = (fuzzy_low, None if fuzzy_high is None else fuzzy_high + 1)
    likely: Ends = (low, None if high is None else high + 1)
    if _is_after(*bounds) or _is_after(*likely):
        return None
    return Placed(bounds, likely, "/" in text or ".." in text, any(mark in text for mark in "~?%"), str(parsed))


@cache
def _load_package() -> tuple[Callable[[str], Any], type[Exception]]:
    """Return the package's reader and its error; its import warns of what its own libraries deprecate."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import parse_edtf
        from edtf.parser.edtf_exceptions import EDTFParseException
    return parse_edtf, EDTFParseException


def _number(end: object) -> int | None:
    """Return the ordinal of a `time.struct_time` as the package gives it; its infinities are unbounded."""
    year, month, day = end[:3] if isinstance(end, tuple) else (None, 1, 1)
    if not isinstance(year, int):
        return None
    return number_day(year, int(month), int(day))
