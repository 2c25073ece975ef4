"""Reads the looser ways of writing one end of a date: *31-Oct-74*, *Sept 4th*, *2016/11*, *10/31*, *first of March*."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from checker.values.days import MONTHS
from checker.values.number_words import ORDINALS, TENS, UNITS
from checker.values.period import SEASONS, Period

_ORDINAL_DAYS = {word: number for word, number in ORDINALS.items() if number <= 20 or number == 30}
_SEPARATORS = re.compile(r"[\s,./-]+")
_NUMBERS = re.compile(r"(\d{1,4})\s?([-/.])\s?(\d{1,4})(?:\s?(?:\2|,)\s?(\d{1,4}))?|(\d{4}) (\d{1,2}) (\d{1,2})|"
                      r"(\d{1,2}) (\d{1,2}) (\d{4})")  # fmt: skip
_QUARTER = re.compile(
    r"(?P<y>\d{4}|['’]?\d\d)[\s-]?(?P<q>[qh][1-4]|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) quarter)|"
    r"(?P<q2>[qh][1-4])[\s/-](?P<y2>\d{4})"
)

_WINTER = re.compile(r"(?P<season>spring|summer|autumn|fall|winter) (?P<year>\d{4})[-/–](?:\d\d)?(?P<next>\d\d)")

_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s(?:the\s)?")
_SLASHED = re.compile(r"(\d(?<![\d/.-]\d)\d?)/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")

Order = Literal["month first", "day first"]
"""How a document writes dates in numbers: 8/4/2020 or 4/8/2020 for the fourth of August."""


@cache
def _days_in_words() -> re.Pattern[str]:
    tens, units = "twenty|thirty", "|".join(word for word, number in UNITS.items() if 0 < number < 10)
    first = "|".join(word for word, number in ORDINALS.items() if number < 10)
    return re.compile(rf"\b(?P<tens>{tens})[\s-](?P<unit>{first}|{units})\b|\b(?P<ordinal>{'|'.join(_ORDINAL_DAYS)})\b")


@cache
def _month() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])")


def write_short_year(number: int) -> int:
    """Return the year of a short one: in the last century if it lies past 30."""
    return number if number > 99 else number + (1900 if number > 30 else 2000)


def read_loose(text: str) -> Period | None:
    """Return the period of a cleaned phrase in lower case that is written loosely, None if it is no such phrase.

    In numbers alone the order must be plain; `read_both_orders` reads the rest.
    """
    found = _QUARTER.fullmatch(text)
    if found is not None:
        return _name_quarter(found)
    found = _WINTER.fullmatch(text)
    if found is not None and int(found["next"]) == (int(found["year"]) + 1) % 100:
        return Period("season", int(found["year"]), SEASONS[found["season"]])
    name = _month().search(text)
    if name is not None:
        return _read_named(text[: name.start()], MONTHS[name.group()], text[name.end() :])
    numbers = _split_numbers(text)
    if len(numbers) == 3 and "." in text and len(numbers[0]) < 3 and 1 <= int(numbers[1]) <= 12:
        return Period("day", write_short_year(int(numbers[2])), int(numbers[1]), int(numbers[0]))
    return _read_numbers(numbers) if numbers else None


def _name_quarter(found: re.Match[str]) -> Period:
    word, year = found["q"] or found["q2"], write_short_year(int((found["y"] or found["y2"]).strip("'’")))
    if word[0] == "h" and word[1:].isdecimal():
        return Period("half", year, int(word[1]))
    number = int(word[1]) if word[0] == "q" else {"fi": 1, "1s": 1, "se": 2, "2n": 2, "th": 3, "3r": 3}.get(word[:2], 4)
    return Period("quarter", year, number)


def _read_named(before: str, month: int, after: str) -> Period | None:
    """Return the date of a month's name with a day and a year on either side."""
    day: int | None = None
    year: int | None = None
    day_side = 1
    for side, text in enumerate((_write_days(before), _write_days(after))):
        for piece in filter(None, _SEPARATORS.split(text)):
            digits = re.fullmatch(r"['’]?(\d{1,4})(?:st|nd|rd|th)?", piece)
            if digits is None:
                return None
            number, length = int(digits[1]), len(digits[1])
            if length <= 2 and number <= 31 and day is None:
                day, day_side = number, side
            elif year is None and (length == 4 or (length == 2 and (number > 31 or side > day_side))):
                year = write_short_year(number)
            else:
                return None  # two days on one side of a month are the ends of a span
    return Period("month", year, month) if day is None else Period("day", year, month, day)


def _write_days(text: str) -> str:
    """Write days in words as digits: *twenty-first*, *third*."""

    def write(found: re.Match[str]) -> str:
        if found["ordinal"]:
            return str(_ORDINAL_DAYS[found["ordinal"]])
        return str(TENS[found["tens"]] + (UNITS.get(found["unit"]) or ORDINALS[found["unit"]]))

    return _days_in_words().sub(write, text)


def _split_numbers(text: str) -> list[str]:
    found = _NUMBERS.fullmatch(text)
    return [] if found is None else [piece for piece in found.groups() if piece and piece.isdecimal()]


def _read_numbers(pieces: list[str]) -> Period | None:
    numbers = [int(piece) for piece in pieces]
    if len(pieces) == 2:
        for year, month in ((0, 1), (1, 0)):
            if len(pieces[year]) == 4 and len(pieces[month]) < 3 and 1 <= numbers[month] <= 12:
                return Period("month", numbers[year], numbers[month])
        return _order(numbers[0], numbers[1], None) if max(map(len, pieces)) < 3 else None
    if len(pieces[0]) == 4:
        year, month, day = numbers
        return Period("day", year, month, day) if month <= 12 else Period("day", year, day, month)
    if len(pieces[2]) in (2, 4) and max(len(pieces[0]), len(pieces[1])) < 3:
        return _order(numbers[0], numbers[1], write_short_year(numbers[2]))
    return None


def _order(first: int, second: int, year: int | None) -> Period | None:
    """Return the day of two numbers of which one only can be the month."""
    if first > 12 or first == second:
        return Period("day", year, second, first) if 1 <= second <= 12 and first <= 31 else None
    return Period("day", year, first, second) if 12 < second <= 31 and first else None


def clean_weekday(text: str) -> str:
    """Return a phrase without the weekday at its start."""
    return _WEEKDAY.sub("", text.strip())


def find_order(text: str) -> Order | None:
    """Return the order of the dates in numbers of a document, by those that can only be read in one; None if none."""
    first_days = [int(found[1]) > 12 for found in _SLASHED.finditer(text)
                  if (int(found[1]) > 12) != (int(found[2]) > 12)]  # fmt: skip
    if not first_days or any(first_days) != all(first_days):
        return None
    return "day first" if first_days[0] else "month first"


def read_both_orders(text: str) -> tuple[Period, Period] | None:
    """Return both readings of a date in numbers that may start with its month or its day (4/8/2020): month first."""
    pieces = _split_numbers(clean_weekday(text))
    if "." in text or len(pieces) not in (2, 3) or max(map(len, pieces[:2])) > 2 or len(pieces[2:3] and pieces[2]) == 1:
        return None
    first, second = int(pieces[0]), int(pieces[1])
    if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
        return None
    year = write_short_year(int(pieces[2])) if len(pieces) == 3 else None
    return Period("day", year, first, second), Period("day", year, second, first)
