"""Reads the English phrase of one end of a date: *21 September 2020*, *mid-2000s*, *the late 19th century*, *Q3
2019*.
"""

from __future__ import annotations

import re
from functools import cache

from checker.values.days import MONTHS
from checker.values.number_words import ORDINALS, TENS
from checker.values.period import SEASONS, Part, Period, Size

_PARTS: dict[str, Part] = {
    "early": "early", "early in": "early", "early days of": "early", "mid": "mid", "middle of": "mid", "middle": "mid",
    "late": "late", "late in": "late", "latter part of": "late", "later part of": "late", "early part of": "early",
    "start of": "start", "beginning of": "start", "end of": "end", "close of": "end", "first half of": "first half",
    "second half of": "second half", "latter half of": "second half", "turn of": "start", "end": "end",
    "early to mid": "first half", "mid to late": "second half", "start": "start", "beginning": "start",
}  # fmt: skip
_DECADES: dict[str, int] = {f"{word[:-1]}ies": value for word, value in TENS.items()}
_CENTURIES: dict[str, int] = {word: number for word, number in ORDINALS.items() if number <= 20} | {"twenty-first": 21}


@cache
def _noise() -> re.Pattern[str]:
    """Return the pattern of what a date may hold and that says nothing: weekdays, articles, hours of the day."""
    return re.compile(
        r"\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b\.?|\b(?:the|in|on|of|year|years|during|throughout|"
        r"month|day|dated|ad|ce|a\.d\.|night|evening|morning|afternoon|hours|season|decade|whole)\b|[,;()]"
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of one cleaned phrase; each branch is one way of writing a date."""
    month, season = "|".join(sorted(MONTHS, key=len, reverse=True)), "|".join(SEASONS)
    year = r"(?:\d{4}|['’]\d\d)"
    return re.compile(
        rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)? (?P<m1>{month})\.?(?: (?P<y1>{year}))?"
        rf"|(?P<m2>{month})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: (?P<y2>{year}))?"
        rf"|(?P<y7>\d{{4}}) (?P<m7>{month})\.?(?: (?P<d7>\d{{1,2}}))?"
        rf"|(?P<m3>{month})\.?(?: (?P<y3>{year}))?"
        rf"|(?P<season>{season})(?: (?P<y4>{year}))?"
        r"|(?:(?P<q>q[1-4])|(?P<qw>first|second|third|fourth|last|1st|2nd|3rd|4th) quarter)(?: (?P<y5>\d{4}))?"
        r"|(?P<h>h[12])(?: (?P<y6>\d{4}))?"
        r"|(?P<decade>\d{3}0)['’]?s|['’]?(?P<short>[1-9]0)['’]?s|(?P<wordy>(?:nineteen )?(?:%s))"
        r"|(?:(?P<century>\d{1,2})(?:st|nd|rd|th)|(?P<centuryw>%s)) (?:century|centuries)"
        r"(?P<bc> bce?| b\.c\.?(?:e\.?)?)?"
        r"|(?P<numeric>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
        r"|(?P<year>\d{3,4}|['’]\d\d)(?P<bc2> bce?| b\.c\.?(?:e\.?)?)?"
        r"|(?P<yearbc>\d{1,4}) ?(?:bce?|b\.c\.?(?:e\.?)?)"
        r"|(?P<number>\d{1,2})(?:st|nd|rd|th)?(?: (?P<y8>\d{4}))?" % ("|".join(_DECADES), "|".join(_CENTURIES))
    )  # fmt: skip


def clean(text: str) -> str:
    """Return a phrase in lower case without the words that say nothing of a date."""
    return " ".join(_noise().sub(" ", text.lower()).split()).strip(" .")


@cache
def _about() -> re.Pattern[str]:
    return re.compile(
        r"(?:about|around|circa|approximately|approx\.?|roughly|some ?time around|ca?\.?|~)\s*(?=[\d'’a-z])"
    )


@cache
def _part() -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s(?:the\s)?") for word in sorted(_PARTS, key=len, reverse=True))
    return re.compile(rf"(?:the\s)?(?P<part>{words})(?:[\s–-]+|(?=\d))(?:the\s|in\s|of\s)*")


def read_period(text: str) -> Period | None:
    """Return what the phrase of one end of a date says, None if it is no such phrase.

    What is not said stays open: a missing year, or a number that may be a day or a short year.
    """
    text = text.strip().lower()
    is_about = False
    found = _about().match(text)
    if (found is not None and not text.startswith(("c ", "ca "))) or (
        found is not None and text[found.end() :][:1].isdigit()
    ):
        is_about, text = True, text[found.end() :]
    if text.endswith(("?", "~", "%")):
        is_about, text = True, text[:-1].rstrip()
    part: Part | None = None
    found = _part().match(text)
    if found is not None:
        words = " ".join(word for word in found["part"].split() if word != "the")
        part, text = _PARTS[words], text[found.end() :]
    matched = _pattern().fullmatch(clean(text))
    if matched is None:
        return None
    period = _name(matched)
    if period is None:
        return None
    if part is not None and period.size == "day":
        return None
    return period._replace(part=part, is_about=is_about)


def _year(text: str | None) -> int | None:
    """Return a year, a short one ('94) in the last century if it lies past 30."""
    if text is None:
        return None
    if text[0] in "'’":
        short = int(text[1:])
        return short + (1900 if short > 30 else 2000)
    return int(text)


def _name(found: re.Match[str]) -> Period | None:
    groups = found.groupdict()
    for day, month, year in (("d1", "m1", "y1"), ("d2", "m2", "y2"), ("d7", "m7", "y7")):
        if groups[month]:
            number = groups[day]
            if number is None:
                return Period("month", _year(groups[year]), MONTHS[groups[month]])
            return Period("day", _year(groups[year]), MONTHS[groups[month]], int(number))
    if groups["m3"]:
        return Period("month", _year(groups["y3"]), MONTHS[groups["m3"]])
    if groups["season"]:
        return Period("season", _year(groups["y4"]), SEASONS[groups["season"]])
    if groups["q"] or groups["qw"]:
        return Period("quarter", _year(groups["y5"]), _quarter(groups["q"] or groups["qw"]))
    if groups["h"]:
        return Period("half", _year(groups["y6"]), int(groups["h"][1]))
    if groups["year"]:
        said = _year(groups["year"]) or 0
        return Period("year", 1 - said if groups["bc2"] else said)
    if groups["yearbc"]:
        return Period("year", 1 - int(groups["yearbc"]))
    if groups["number"]:
        return Period("day", _year(groups["y8"]), number=int(groups["number"]))
    return _name_long(groups) or _name_numeric(groups["numeric"])


def _quarter(word: str) -> int:
    return (
        int(word[1])
        if word[0] == "q"
        else {"f": 1, "1": 1, "s": 2, "2": 2, "t": 3, "3": 3}.get(word[:1] if word != "fourth" else "4", 4)
    )


def _name_long(groups: dict[str, str | None]) -> Period | None:
    """Return a decade or century; *1900s* and other round hundreds but the 2000s are centuries."""
    if (decade := groups["decade"]) is not None:
        year = int(decade)
        size: Size = "century" if year % 100 == 0 and year != 2000 else "decade"
        return Period(size, year)
    if (short := groups["short"]) is not None:
        return Period("decade", 1900 + int(short))
    if (wordy := groups["wordy"]) is not None:
        return Period("decade", 1900 + _DECADES[wordy.rsplit(" ", 1)[-1]])
    number = int(groups["century"] or 0) or _CENTURIES.get(groups["centuryw"] or "", 0)
    if not number:
        return None
    return Period("century", -number * 100 + 1 if groups["bc"] else (number - 1) * 100)


def _name_numeric(text: str | None) -> Period | None:
    """Return a date in numbers whose order is plain: the year first, or a day above 12, or dots (day first)."""
    if text is None:
        return None
    first, second, third = (int(piece) for piece in re.split(r"[./-]", text))
    pieces = re.split(r"[./-]", text)
    if len(pieces[0]) == 4:
        return Period("day", first, second, third)
    if len(pieces[2]) != 4:
        return None
    if first > 12 or "." in text or first == second:
        return Period("day", third, second, first)
    if second > 12:
        return Period("day", third, first, second)
    return None


def read_both_orders(text: str) -> tuple[Period, Period] | None:
    """Return both readings of a date in numbers that may start with its day or its month (4/8/2020)."""
    found = re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})", text.strip())
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    if not (1 <= first <= 12 and 1 <= second <= 12) or first == second:
        return None
    return Period("day", year, second, first), Period("day", year, first, second)
