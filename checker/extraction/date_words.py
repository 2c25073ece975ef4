"""The words of dates in running text: what starts one, what stands before it, and what joins two."""

from __future__ import annotations

import re
from functools import cache

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|r?\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept(?:ember|\.)?|sep\.?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![^\W\d_])"
)
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?![\w:%]|[.,]\d)"
_YEAR = r"(?:\d{4}(?![\w%]|[.,]\d)|['’]\d\d(?!\d))"
_OF_YEAR = rf"(?:,?\s(?:of\s|in\s)?(?:the\syear\s)?{_YEAR}|[-/]\d{{4}}(?![\w%]))"
_DASH = r"\s?[–—-]\s?"
_SEASON = r"(?:spring|summer|autumn|fall|winter)\b"
_NTH = r"(?:first|second|third|fourth|last|final|latter|1st|2nd|3rd|4th)"
_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)"
)
_FIRST = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_BC = r"(?:\s(?-i:BCE?|B\.C\.(?:E\.)?))"
_TENS = r"(?:twenties|thirties|fou?rties|fifties|sixties|seventies|eighties|nineties)"
_HALF = r"(?:\s?[ap](?:m\b|\.\s?m\b\.?))"
_ZONE = (
    r"(?:\s?(?-i:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|\s(?-i:[A-Z]{1,3}[SD]T|E[ET]T)\b|\slocal\stime\b"
    r"|\s?(?:hours|hrs)\b)"
)
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
_AGO = r"\s(?:day|week|fortnight|month|year|decade|centur(?:y|ie))s?\sago\b"
_STEP = r"(?:this|last|next)\s"
_STEPPED = rf"(?:week(?:end)?|month|quarter|year|decade|century|{_SEASON}|{MONTH}|{WEEKDAY})"
_DAY_WORD = r"(?:today|tonight|yesterday|tomorrow|day\s(?:before\syesterday|after\stomorrow))\b"
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)"


@cache
def core_pattern() -> re.Pattern[str]:
    """Return the pattern of one end of a date or clock time; the name of its branch says which form it has."""
    days = rf"{DAY}(?:(?:{_DASH}|\s?/\s?|\s(?:to|and|or|till|until|through|thru)\s)(?:the\s)?(?:{DAY}|(?={MONTH}\s\d)))?"
    in_words = rf"(?:(?:twenty|thirty)[\s-]{_FIRST}|{_FIRST}|twentieth|thirtieth|tenth|eleventh|twelfth|\w+teenth)"
    return re.compile(
        rf"(?P<relative>{_DAY_WORD}|(?:earlier\s|later\s)?{_STEP}{_STEPPED}(?!\w|['’]?s\b)(?!\s?\d)"
        rf"|(?:{_COUNT}|\d{{1,4}}){_AGO})"
        rf"|(?P<clock>\d{{1,2}}(?:[:.]\d\d(?::\d\d)?)?{_HALF}{_ZONE}?"
        rf"|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]){_ZONE}?"
        rf"|[012]\d[0-5]\d(?:\s?(?:hours|hrs)\b(?:\s(?:UTC|GMT))?|\s?(?-i:UTC|GMT)\b|(?-i:Z)\b)"
        rf"|(?:half|quarter|twenty-five|twenty|ten|five)\s(?:past|to)\s(?:{_HOUR}|noon|midnight)\b(?:\so['’]clock)?{_HALF}?"
        rf"|{_HOUR}\so['’]?clock{_HALF}?|(?:noon|midday|midnight)\b)"
        rf"|(?P<counted>(?:the\s)?(?:{_NTH_OF}\s(?:last\s)?|(?:last|final)\s)(?:week|weekend|day|{WEEKDAY})\s(?:of|in)\s(?:the\s)?"
        rf"(?:{MONTH}{_OF_YEAR}?|(?:1[5-9]|20)\d\d)(?![\w%])"
        rf"|week\s(?:(?:of|starting|beginning|commencing)\s(?:on\s)?)(?:the\s)?(?:{DAY}(?:\sof)?\s{MONTH}|{MONTH}\s{DAY}){_OF_YEAR}?)"
        r"|(?P<numeric>\d{4}([-/.])\d{1,2}\9\d{1,2}(?![\d-])|\d{1,2}([-/.])\d{1,2}\10(?:\d{4}|\d\d)(?![\d/.]|-\d{3})"
        rf"|\d{{1,4}}(?:[-/]{MONTH}[-/]\d{{1,4}})(?!\d)|{MONTH}[-/]\d{{1,2}}[-/]\d{{4}}(?!\d))"
        r"|(?P<numbered>\d{4}\s?[-/]\s?(?:0?[1-9]|1[0-2])(?![\w/-]|\s\w)|(?:0?[1-9]|1[0-2])\s?[-/]\s?(?:1[5-9]|20)\d\d(?![\w/-])"
        r"|\d{1,2}/\d{1,2}(?![\w/%]|\s?of\b|\s?[-–]\s?\d+/\d+/))"
        rf"|(?P<day>(?:{WEEKDAY},?\s(?:the\s)?)?(?:{days}(?:\s(?:day\s)?of)?[\s-]?{MONTH}{_OF_YEAR}?"
        rf"|{MONTH}\s(?:the\s)?{DAY}(?:(?:{_DASH}|\s?/\s?|\s(?:to|and|through)\s){DAY}(?!\s?[-–]?\s?{MONTH}))?{_OF_YEAR}?))"
        rf"|(?P<month>{MONTH}{_OF_YEAR}?)"
        rf"|(?P<season>{_SEASON}(?:,?\s(?:of\s)?{_YEAR})?)"
        rf"|(?P<quarter>(?:q[1-4]|h[12]|{_NTH}\s(?:quarter|half)\b)(?:,?\s(?:of\s)?(?:the\s)?(?:fiscal\s)?(?:year\s)?{_YEAR})?)"
        r"|(?P<fiscal>fy\s?(?:\d{4}|['’]?\d\d)\b|(?:fiscal|financial)\s(?:year\s)?\d{4}\b)"
        rf"|(?P<decade>\d{{3}}0['’]?s\b|['’][1-9]0['’]?s\b|[2-9]0s\b|(?:nineteen[\s-])?{_TENS}\b)"
        rf"|(?P<century>{_ORDINAL}(?:(?:{_DASH}|\s(?:and|to|or)\s){_ORDINAL})?[\s-](?:century|centuries)\b{_BC}?)"
        rf"|(?P<era>\d{{1,4}}{_BC}|(?-i:AD|A\.D\.)\s\d{{1,4}}\b|\d{{1,4}}\s(?-i:AD|CE)\b)"
        r"|(?P<year>\d{4}(?![\w%]|[.,:]\d))"
        r"|(?P<short>['’]\d\d\b)"
        rf"|(?P<weekday>{WEEKDAY})",
        re.IGNORECASE,
    )


@cache
def anchor_pattern() -> re.Pattern[str]:
    """Return the pattern of the places where a date may start: digits, and the first letters of its words."""
    return re.compile(
        r"(?<![\w$€£¥#])(?:\d|['’]\d\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
        r"|spring|summer|autumn|fall\b|winter|noon|midday|midnight"
        rf"|q[1-4]\b|h[12]\b|fy|fiscal|financial|{_NTH}\s(?:quarter|half)|(?:nineteen[\s-])?{_TENS}"
        rf"|{_ORDINAL}[\s-]centur|(?:half|quarter|twenty|ten|five)\s(?:past|to)\s|{_HOUR}\so['’]?clock"
        rf"|{_DAY_WORD}|(?:earlier\s|later\s)?{_STEP}{_STEPPED}|{_COUNT}{_AGO})",
        re.IGNORECASE,
    )


_ABOUT = r"(?:about|around|circa|approximately|approx\.?|roughly|some\s?time\saround|ca?\.|~)"
_HEDGE = (
    r"(?:by|until|till|up\s(?:to|until)|no(?:t)?\slater\sthan|before\sthe\send\sof|before|prior\sto|earlier\sthan|after"
    r"|ahead\sof|following|later\sthan|since(?:\sat\sleast)?|from|starting(?:\s(?:in|on|from))?|beginning\s(?:in|on)"
    r"|not\sbefore|no\searlier\sthan|between|as\s(?:early|late)\sas"
    r"|(?:soon|shortly|just|immediately|right|not\slong)\s(?:after|before)|(?:at\s)?(?:nearly|almost|exactly|precisely))"
)
PART = (
    r"(?:(?:early|mid|late)(?:\s(?:in|to\s(?:mid|late)))?|(?:early|latter|later)\spart\sof|early\sdays\sof|middle\sof"
    r"|(?:start|beginning|end|close|turn)\sof|(?:first|second|latter)\shalf\sof)"
)


@cache
def before_pattern() -> re.Pattern[str]:
    """Return the pattern of what belongs to a date and stands right before it: hedge, limiter, part."""
    return re.compile(
        rf"(?<![\w-])(?:(?P<hedge>{_HEDGE})\s(?:in\s|on\s|at\s)?)?(?:the\s)?(?:{_ABOUT}\s?)?(?:the\s)?(?:year\s)?"
        rf"(?:(?P<pre>pre-|post-)|(?:{PART}[\s–-](?:the\s|in\s|of\s)?(?:year\s)?)?)\Z",
        re.IGNORECASE,
    )


@cache
def joint_pattern() -> re.Pattern[str]:
    """Return the pattern of what joins two ends of a span, with the words that part the second."""
    return re.compile(
        rf"(?:\s?[–—-]\s?|/|\s(?P<word>to|until|till|through|thru|and|or)\s)(?:on\s|in\s|at\s|about\s)?(?:the\s)?"
        rf"(?:{PART}[\s–-](?:the\s)?)?",
        re.IGNORECASE,
    )
