"""The words of dates in running text: how each form of one is written."""

from __future__ import annotations

import re
from functools import cache

from checker.values.clock import ZONES

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|r?\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept(?:ember|\.)?|sep\.?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![^\W\d_])"
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)"
SEASON = r"(?:spring|summer|autumn|fall|winter)\b"
HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)"
TENS = r"(?:twenties|thirties|fou?rties|fifties|sixties|seventies|eighties|nineties)"
NTH = r"(?:first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th)"
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)"
)
COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
AGO = r"\s(?:day|week|fortnight|month|year|decade|centur(?:y|ie))s?\sago\b"
DAY_WORD = r"(?:today|tonight|yesterday|tomorrow|day\s(?:before\syesterday|after\stomorrow))\b(?!['’]s\b)"
STEP = r"(?:earlier\s|later\s|early\s|late\s)?(?:this|last|next)\s"
STEPPED = rf"(?:week(?:end)?|month|quarter|year|decade|century|{SEASON}|{MONTH}|{WEEKDAY})"

DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![\w%]|[.,:]\d)"
_DAY_GLUED = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_UNIT_DAY = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_DAY_IN_WORDS = (
    rf"(?:(?:twenty|thirty)[\s-](?:{_UNIT_DAY}|one|two|three|four|five|six|seven|eight|nine)|{_UNIT_DAY}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)\b"
)
PLAIN_YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d)"
_YEAR = r"(?:\d{4}(?![\w%]|[.,]\d)|['’]\d\d(?!\d))"
OF_YEAR = rf"(?:\s?,?\s(?:of\s|in\s)?(?:the\syear\s)?{_YEAR}|[-/]\d{{4}}(?![\w%])|\sof\s\d\d(?![\w%]|[.,]\d))"
_DASH = r"\s?[–—-]\s?"
_STOP = r"(?=\s*(?:$|[.;,)?!]))"
_BC = r"(?:\s(?-i:BCE?|B\.C\.(?:E\.)?))"
TIME_WITH_H = r"(?<!\bin )(?<!\bfor )(?<!took )(?<!lasted )(?:[01]\d|2[0-3]|(?<=\b[Aa]t )\d)h[0-5]\d(?!\w)"
"""A time of the day such as *14h46*, where no word says that it is how long something took."""
_HALF = r"(?:\s?[ap](?:m\b|\.\s?m\b\.?))"
_NAMED_ZONE = rf"(?:\s?(?-i:{ZONES}|Z)\b(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?|\s\((?-i:{ZONES})\)|\s\(?local\stime\b\)?)"
_HOURS = r"(?:\s?(?:hours|hrs)\b)"
_ZONE = rf"(?:{_HOURS}?(?:{_NAMED_ZONE}|\s(?-i:[A-Z]{{1,3}}[SD]T|[ECMP]T)\b)|{_HOURS})"


@cache
def core_pattern() -> re.Pattern[str]:
    """Return the pattern of one end of a date or clock time; the name of its branch says which form it has."""
    forms = {
        "counted": _write_counted(),
        "relative": rf"{DAY_WORD}|{STEP}{STEPPED}(?!\w|['’]s\b)(?!\s?\d)|(?:{COUNT}|\d{{1,4}}){AGO}",
        "clock": _write_clock(),
        "numeric": _write_numeric(),
        "day": _write_day(),
        "numbered": r"\d{4}\s?[-/]\s?(?:0?[1-9]|1[0-2])(?![\w/%-]|\s\w|[.,]\d)|(?:0?[1-9]|1[0-2])\s?[-/]\s?"
        rf"{PLAIN_YEAR}(?![/-])|(?:{WEEKDAY},?\s(?:the\s)?)?\d{{1,2}}(?:/\d{{1,2}}(?![\w/%]|\sof\b|[.,]\d)"
        r"|-\d{1,2}(?![\w/%-]|\sof\b|[.,]\d))",
        "month": rf"{PLAIN_YEAR}\s?[,/-]?\s?{MONTH}{_STOP}|{MONTH}(?:{OF_YEAR}|\s[4-9]\d{_STOP})?",
        "season": rf"{SEASON}(?:,?\s(?:of\s)?(?:{_YEAR}))?(?:(?<=\d)[-–]\d\d(?!\d))?",
        "quarter": rf"(?:\d{{4}}(?:[\s-]|\sthe\s)?)?(?:[qh][1-4]\b|{NTH}\s(?:quarter|half|qtr)\b)"
        rf"(?:(?:,?\s(?:of\s)?(?:the\s)?(?:fiscal\s)?(?:year\s)?|[-/]){_YEAR})?",
        "fiscal": r"fy\s?(?:\d{4}|['’]?\d\d)\b|(?:fiscal|financial)\s(?:year\s)?\d{4}\b",
        "decade": rf"\d{{3}}0['’]?s\b|['’][1-9]0['’]?s\b|[2-9]0s\b|(?:nineteen[\s-])?{TENS}\b",
        "century": rf"(?:{ORDINAL}|\d{{1,2}}(?=[–-]\d))(?:(?:{_DASH}|\s(?:and|to|or)\s){ORDINAL})?"
        rf"[\s-](?:century|centuries)\b{_BC}?",
        "era": rf"\d{{1,4}}{_BC}|(?-i:AD|A\.D\.)\s\d{{1,4}}\b|\d{{1,4}}\s(?-i:AD|CE)\b",
        "circa": rf"(?-i:ca?\.?)\s?\d{{1,4}}(?:s\b|(?!\w))(?:{_BC}|\sCE\b|\sAD\b)?",
        "year": r"\d{4}(?![\w%]|[.,:]\d)",
        "short": r"['’]\d\d\b",
        "weekday": WEEKDAY,
    }
    return re.compile("|".join(f"(?P<{name}>{form})" for name, form in forms.items()), re.IGNORECASE)


def _write_clock() -> str:
    return (
        rf"\d{{1,2}}(?:[:.]\d\d)?(?:{_DASH}|\s(?:to|and|until)\s)\d{{1,2}}(?:[:.]\d\d)?{_HALF}{_ZONE}?"
        rf"|\d{{1,2}}(?:[:.]\d\d(?::\d\d)?)?{_HALF}{_ZONE}?|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]){_ZONE}?"
        rf"|[012]\d[0-5]\d(?:(?:{_DASH}|\s(?:to|and|until)\s)[012]\d[0-5]\d)?(?:{_HOURS}{_NAMED_ZONE}?|{_NAMED_ZONE})"
        rf"|[012]\d\.[0-5]\d{_HOURS}?{_NAMED_ZONE}|(?:0\d|(?<=\bat )[12]\d)\.[0-5]\d{_HOURS}"
        rf"|{TIME_WITH_H}"
        rf"|(?:half|quarter|twenty-five|twenty|ten|five)\s(?:past|to)\s(?:{HOUR}|noon|midnight)\b(?:\so['’]clock)?{_HALF}?"
        rf"|{HOUR}\so['’]?clock{_HALF}?|(?:noon|midday|midnight)\b"
    )


def _write_counted() -> str:
    """Return the pattern of what is counted off in a month or year: *the first Tuesday of October*."""
    nth = r"(?:first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th)"
    return (
        rf"(?:the\s)?{nth}\s(?:last\s)?(?:week|weekend|day|{WEEKDAY})\s(?:of|in)\s(?:the\s)?"
        rf"(?:{MONTH}{OF_YEAR}?|{PLAIN_YEAR})"
        rf"|(?:week\s(?:of|starting|beginning|commencing)\s(?:on\s)?|w/c\s)(?:the\s)?"
        rf"(?:{DAY}(?:\sof)?\s{MONTH}|{MONTH}\s{DAY}){OF_YEAR}?"
    )


def _write_numeric() -> str:
    """Return the pattern of a whole date in digits, or with a month's name between strokes."""
    return (
        r"\d{4}(?P<s1>[-/.])\d{1,2}(?P=s1)\d{1,2}(?!\w|-\d)|\d{1,2}(?P<s2>[-/.])\d{1,2}(?P=s2)(?:\d{4}|\d\d)(?![\w/.]\d|[\w/])"
        rf"|\d{{1,4}}[-/]{MONTH}[-/]\d{{1,4}}(?![\w/-])|{MONTH}[-/]\d{{1,2}}[-/]\d{{4}}(?![\w/-])"
        rf"|\d{{1,2}}-\d{{4}}-{MONTH}|{MONTH}-\d{{4}}-\d{{1,2}}(?![\w/-])"
        r"|\d{1,2}/\d{1,2},\s?\d{4}(?!\d)|(?:19|20)\d\d\s(?:0\d|1[0-2])\s(?:[0-2]\d|3[01])(?!\s?[\d%])"
    )


def _write_day() -> str:
    """Return the pattern of a day with the name of its month: *14–15 April 1912*, *Sat., April 15th*, *Dec31*."""
    joint = rf"(?:{_DASH}|\s?/\s?|\s(?:to|till|until|through|thru)\s)"
    days = rf"{DAY}(?:(?:{joint}|\s(?:and|or)\s)(?:the\s)?(?:{DAY}|(?={MONTH}\s\d)))?"
    return (
        rf"(?:{WEEKDAY},?\s(?:the\s)?)?(?:(?:{days}|{_DAY_GLUED}(?=[-/.]?{MONTH}))(?:\s(?:day\s)?of|\.)?[\s/-]?{MONTH}"
        rf"(?:\s{DAY}(?=,?\s\d{{4}}|{_STOP}))?{OF_YEAR}?"
        rf"|{MONTH}(?:,?\s(?:the\s)?|[-/]|(?=\d)){DAY}(?:(?:{joint}|\sand\s)(?:the\s)?{DAY}(?!\s?[-–]?\s?{MONTH}))?{OF_YEAR}?"
        rf"|{_DAY_IN_WORDS}\sof\s{MONTH}{OF_YEAR}?|{MONTH}\s(?:the\s)?{_DAY_IN_WORDS}{OF_YEAR}?)"
    )
