"""Finds the places of a text where a date may start, in one quick pass: digits, and the words that dates start with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.values.wordlists import list_words

_NTH = sorted(list_words("first second third fourth fifth last final latter"))
_UNIT_ORDINALS = sorted(list_words("first second third fourth fifth sixth seventh eighth ninth"))
_ORDINALS = [
    *_UNIT_ORDINALS,
    *sorted(
        list_words("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
    ),
    *("twentieth", "thirtieth"),
]
_HOURS = sorted(list_words("one two three four five six seven eight nine ten eleven twelve"))
_NUMBERS = [*_HOURS, "an?", "fifteen", "twenty", "thirty", "forty", "fifty"]
_MONTHS = sorted(list_words("jan feb mar apr may jun jul aug sep oct nov dec"))
_DAYS = sorted(list_words("monday tuesday wednesday thursday friday saturday sunday"))
_SEASONS = sorted(list_words("spring summer autumn fall winter"))
_TENS = sorted(list_words("twenties thirties forties fourties fifties sixties seventies eighties nineties"))
_UNITS = sorted(list_words("week month quarter year decade century"))
_STEPPED = f"(?:{'|'.join([*_UNITS, *_SEASONS, *_MONTHS, *(day[:3] for day in _DAYS)])})"


def _list_words() -> list[str]:
    """Return the patterns of all words that a date may start with; each begins with a plain letter."""
    months = "|".join(_MONTHS)
    words = [*_MONTHS, *_DAYS, *_TENS, "noon\\b", "midday\\b", "midnight\\b", "today\\b", "tonight\\b", "yesterday\\b"]
    words += ["tomorrow\\b", "day (?:before yes|after tom)", "q[1-4]\\b", "h[12]\\b", r"fy\s?['’\d]", r"w/c\s"]
    words += [
        r"fiscal (?:year )?\d",
        r"financial (?:year )?\d",
        r"ca?\.?\s?\d",
        r"a\.?d\.? \d",
        r"nineteen[\s-]\w+ties",
    ]
    words += ["week (?:of|starting|beginning|commencing) "]
    words += [rf"{word}(?=,?\s(?:of\s)?['’\d])" for word in _SEASONS]
    words += [rf"{word}\s(?:quarter|half\b|qtr|last|week|day\b|{'|'.join(_DAYS)})" for word in _NTH]
    words += [rf"{word}(?:[\s-]centur|\sof\s(?:{months})|\s(?:and|to|or)\s\w+[\s-]centur)" for word in _ORDINALS]
    words += [rf"{tens}[\s-](?:{'|'.join(_UNIT_ORDINALS)})(?:\sof\s|[\s-]centur)" for tens in ("twenty", "thirty")]
    words += [rf"{word} (?:past|to) " for word in ("half", "quarter", "twenty-five", "twenty", "ten", "five")]
    words += [rf"{word}\so['’]?clock" for word in _HOURS]
    words += [rf"{word}\s(?:day|week|fortnight|month|year|decade|centur\w+)s?\sago\b" for word in _NUMBERS]
    words += [rf"{word}\s{_STEPPED}" for word in ("this", "last", "next")]
    words += [rf"{word} (?:this|last|next) " for word in ("earlier", "later", "early", "late")]
    return words


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a start in lower case.

    It consumes one character of a set, by which the search skips all others, and asks by that character for the rest.
    """
    rests: dict[str, list[str]] = {}
    for word in _list_words():
        rests.setdefault(word[0], []).append(word[1:])
    branches = "|".join(f"(?<={first})(?:{'|'.join(dict.fromkeys(rest))})" for first, rest in rests.items())
    letters = "".join(rests)
    return re.compile(
        rf"[0-9'’{letters}](?<![\w$€£¥#][0-9'’{letters}])(?:(?<=[0-9])(?<!\d[.,]\d)|(?<=['’])\d\d|{branches})"
    )


def list_starts(prose: str) -> Iterator[int]:
    """Give the places where a date may start, in order; some hold none."""
    small = prose.lower()
    if len(small) != len(prose):  # a letter that is two in lower case would shift all places after it
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in prose)
    return (found.start() for found in _pattern().finditer(small))
