"""Reads the English phrase of one end of a date: *21 September 2020*, *mid-2000s*, *the late 19th century*, *Q3
2019*.
"""

from __future__ import annotations

import re
from functools import cache

from checker.values.date_forms import read_loose, write_short_year
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
_FISCAL = re.compile(r"^fy\s?(\d{4}|['’]\d\d)$")
_DECADES: dict[str, int] = {f"{word[:-1]}ies": value for word, value in TENS.items()}
_CENTURIES: dict[str, int] = {word: number for word, number in ORDINALS.items() if number <= 20} | {"twenty-first": 21}


@cache
def _noise() -> re.Pattern[str]:
    """Return the pattern of what a date may hold and that says nothing: weekdays, articles, hours of the day."""
    return re.compile(
        r"\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b\.?|\b(?:the|in|on|of|year|years|during|throughout|"
        r"month|day|dated|ad|ce|a\.d\.|night|evening|morning|afternoon|hours|season|decade|whole|fiscal|financial|fy)\b|[,;()]"
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
    text = text.lower().replace("qtr", "quarter")
    return " ".join(_noise().sub(" ", text).split()).strip(" .")


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
    if found is not None and (not text.startswith(("c ", "ca ")) or text[found.end() :][:1].isdecimal()):
        is_about, text = True, text[found.end() :]
    text = _FISCAL.sub(r"\1", text)
    text, is_unsure, is_about_too = _strip_doubt(text)
    is_about = is_about or is_about_too
    part: Part | None = None
    found = _part().match(text)
    if found is not None:
        words = " ".join(word for word in found["part"].split() if word != "the")
        part, text = _PARTS[words], text[found.end() :]
    period = _read_whole(text, is_about=is_about)
    if period is None or (part is not None and period.size == "day"):
        return None
    return period._replace(part=part, is_about=is_about, is_unsure=is_unsure)


def _read_whole(text: str, *, is_about: bool) -> Period | None:
    """Return the period of a phrase that has lost its hedges and parts."""
    era = _era().fullmatch(text)
    if era is not None:
        return Period("century", (int(era["century"]) - 1) * 100) if era["century"] else Period(
            "year", int(era["after"] or era["before"]))  # fmt: skip
    cleaned = clean(text)
    matched = _pattern().fullmatch(cleaned)
    period = None if matched is None else _name(matched)
    if period is None:
        return read_loose(cleaned)
    if is_about and period.size == "century" and matched is not None and matched["decade"]:
        return period._replace(size="decade")  # nobody means *about* a whole century by the 1900s
    return period


def _strip_doubt(text: str) -> tuple[str, bool, bool]:
    """Return a phrase without its marks and words of doubt, and whether it was said to be unsure, and to be about."""
    is_unsure = is_about = False
    while (found := _doubt().fullmatch(text)) is not None:
        word, text = found["first"] or found["last"] or found["mark"], (found["rest"] or found["rest2"]).strip()
        is_unsure = is_unsure or word[:1] not in "~ac"
        is_about = is_about or word[:1] in "~%ac"
    found = _about().match(text)
    return (text[found.end() :], is_unsure, True) if found and (is_unsure or is_about) else (text, is_unsure, is_about)


@cache
def _doubt() -> re.Pattern[str]:
    """Return the pattern of a word or mark of doubt on one side of a date."""
    unsure = r"uncertain|maybe|possibly|perhaps|probably|presumably|guess"
    return re.compile(
        rf"(?P<first>{unsure})\b:?\s*(?P<rest>\S.*)|(?P<rest2>.*\S)\s*"
        rf"(?:\(?\b(?P<last>{unsure}|approximately|approx\b|circa)\.?\)?|(?P<mark>[?~%]))"
    )


@cache
def _era() -> re.Pattern[str]:
    era = r"(?:ad|ce|a\.d\.?|c\.e\.?)"
    return re.compile(rf"(?P<before>\d{{1,4}})\s?{era}|{era}\s?(?P<after>\d{{1,4}})|(?P<century>\d{{1,2}})c\.?")


def _year(text: str | None) -> int | None:
    """Return a year, a short one ('94) in the last century if it lies past 30."""
    if text is None:
        return None
    return write_short_year(int(text[1:])) if text[0] in "'’" else int(text)


def _name(found: re.Match[str]) -> Period | None:
    groups = found.groupdict()
    for day, month, year in (("d1", "m1", "y1"), ("d2", "m2", "y2"), ("d7", "m7", "y7")):
        if groups[month]:
            number = groups[day]
            if number is None:
                return Period("month", _year(groups[year]), MONTHS[groups[month]])
            if int(number) > 31:
                return None
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
    if "." in text and second <= 12:
        return Period("day", third, second, first)
    if first > 12 or first == second:
        return Period("day", third, second, first)
    if second > 12:
        return Period("day", third, first, second)
    return None
