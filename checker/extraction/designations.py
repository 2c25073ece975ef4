"""Tells names with digits from quantities: *R-101*, *Boeing 737*, *COVID-19*, *Article 5*, *117S*, web addresses."""

from __future__ import annotations

import re

from checker.extraction.bare_years import is_counting, is_year
from checker.extraction.date_words import TIME_WITH_H
from checker.values.money import PREFIX_CODES
from checker.values.units import find_unit
from checker.values.wordlists import list_words

_HYPHENS = "-‑–"
_PREFIXES = list_words(
    "mid pre post early late since non sub under over top up anti ex circa c ca from to by nearly some about around"
)
"""Words that stand before a number with a hyphen and leave it one: *mid-2000s*, *under-18s*."""
_PERIOD = re.compile(r"(?:Q[1-4]|[1-4]Q|H[12]|FY ?(?:19|20)?\d\d)(?:[ /]|\b)")
"""Quarters, halves and fiscal years: no names of things."""
_VOWELS = frozenset("aeiouy")
_BREAKS = frozenset(' \n\t\r\u00a0<>()[]"“”|')
_TOKEN_RIGHT = re.compile(r"[^\s<>()\[\]\"“”|]*")
_WORD_RIGHT = re.compile(r"[\w]*(?:\.\d+)*(?:[-‑][\w]+)*")
_LONGEST_TOKEN = 300
_NUMBERS_TOO = re.compile(
    r"\d+(?:[eE][+-]?\d+|[x×](?:10|\d{1,3}\^\d{1,3})|(?:m|km|cm|mm|ft|mi)[23])(?!\w)"
    r"|\d{1,2}h[0-5]?\dm(?:ins?)?(?:[0-5]?\ds)?(?!\w)"
    rf"|{TIME_WITH_H}"
)
_MAGNITUDE = re.compile(r"M[wWLSsbB]?-?\d\.\d(?![\w]|\.\d|-class| (?:class|flares?|screws?|bolts?|nuts?|threads?)\b)")
"""The magnitude of an earthquake, *M9.1*, which is no name."""
_POWERED = frozenset(("m", "km", "cm", "mm", "ft", "mi", "in", "yd", "dm"))
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_DOTTED = re.compile(r"\d{1,4}(?:\.\d{1,4}){2,}\b")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+\Z")
_NUMBERED = list_words(
    "Article Articles Chapter Chapters Section Sections Figure Figures Table Tables Room Flight Flights Page Pages "
    "Volume Vol Issue Part Paragraph Paragraphs Clause Clauses Annex Appendix Schedule Act Scene Route Highway "
    "Interstate Gate Line Channel Type Mark Mk Model Phase Tier Category Level Grade Resolution Protocol Exit Pier "
    "Platform Terminal Track Lot Block Unit Building Suite Apartment Box Area Zone Sector District Ward Precinct Group "
    "Project Class Number Exhibit Rule Title Bill Proposition Amendment Order Directive Regulation Lifeboat Boat Bus "
    "Apollo Boeing Airbus Windows Stage Round Week Day Game Episode Season Book Verse Psalm Lot Heat Lane Hole Studio "
    "Pavilion Hall Camp Base Site Well Reactor Formula Version Edition Note Notes Ref Refs Fig Figs Sec Art Ch"
)
"""Words whose number is their name: what follows one with a capital is no quantity."""
_NOT_NAMED = list_words(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu "
    "Thurs Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday The A An In On At By Of For From To "
    "With And Or But Nor So Some About Around Over Under Nearly Almost More Less Only Just All Both Another Its Their "
    "His Her Our My Your This These Those That Up Down Than Least Most Between Within After Before Since Until During "
    "Last Next First Top Age Aged I He She It They We You Is Was Are Were Has Have Had Minus Plus Rs USD EUR GBP US "
    "Total Totals Approximately Roughly Exactly Every Each When While If As Per No Not Into"
)
_AFTER_NAME = re.compile(
    r"(?=\Z|[.,;:!?)\]’'\"”/]|\s+(?:[A-Z(—–-]|(?:is|was|are|were|has|had|have|will|would|can|could|in|on|at|of|to|from|"
    r"by|for|with|and|or|but|the|a|an|that|which|who|as|after|before|during|into|over|under|against|crashed|vanished|"
    r"took|made|carried|mission|missions|jet|jets|aircraft|plane|planes|airliner|airliners|spacecraft|mode|model|"
    r"series|virus|strain|variant|vaccine|pandemic|outbreak|summit|nations|countries|meeting|protocol)\b))"
)
_SENTENCE_END = frozenset(".!?:;\"“‘'*|>•#([\n")
_MAY_HOLD_MONEY = PREFIX_CODES


def match_designation(prose: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the name, web address or numbered section that digits stand in, None if they stand in none.

    For digits that touch a letter, hyphen, stroke, dot or underscore.
    """
    low = max(0, start - _LONGEST_TOKEN)
    first = start
    while first > low and prose[first - 1] not in _BREAKS:
        first -= 1
    right = _TOKEN_RIGHT.match(prose, end, end + _LONGEST_TOKEN)
    last = end if right is None else right.end()
    token = prose[first:last]
    if "://" in token or "www." in token or "@" in token or "_" in token or token.startswith("doi"):
        return first, last
    before = prose[start - 1] if start else " "
    if before == "#":
        return start - 1, end
    if before == "^" and not prose[start - 2 : start - 1].isalnum():
        return start - 1, end
    if before.isalpha():
        return _match_name(prose, start, start, first)
    if before in _HYPHENS and start >= 2 and prose[start - 2].isalpha():
        return _match_name(prose, start, start - 1, first)
    return None


def _match_name(prose: str, start: int, letters_end: int, first: int) -> tuple[int, int] | None:
    """Return the span of a name that ends in digits, with or without a hyphen before them."""
    at = letters_end
    while at > first and (prose[at - 1].isalnum()):
        at -= 1
    word = prose[at:letters_end]
    if _PERIOD.match(prose, at):
        return None
    if word[:1].isdecimal() and _NUMBERS_TOO.match(prose, at):
        return None  # 1e10, 20km2, 21h36m, 14h46
    if word in _POWERED and prose[start : start + 2].rstrip(" .,;)")[:2] in ("2", "3"):
        return None
    if (
        prose[at - 1 : at] == "/"
        and find_unit(word) is not None
        and prose[start : start + 2].strip(" .,;)") in ("2", "3")
    ):
        return None  # km/s2
    if _MAGNITUDE.match(prose, at):
        return None
    has_hyphen = letters_end < start
    if has_hyphen and _NUMBERS_TOO.match(prose, at):
        return None
    if word.lower() in _MAY_HOLD_MONEY and not has_hyphen:
        return None
    if word.lower() in ("c", "ca") and not has_hyphen:
        return None
    if has_hyphen and (word.lower() in _PREFIXES or not _may_be_letters(word)):
        return None
    if has_hyphen and prose[letters_end] == "–" and not (len(word) <= 3 or word.isupper()):
        return None
    while at > first and prose[at - 1] in _HYPHENS and prose[at - 2 : at - 1].isalnum():
        at -= 1
        while at > first and prose[at - 1].isalnum():
            at -= 1
    found = _WORD_RIGHT.match(prose, start)
    return at, start if found is None else found.end()


def _stands_for_itself(prose: str, start: int, end: int) -> bool:
    """Tell whether four digits after a name are a year or a count, and do not belong to it: *Expo 2015*."""
    return is_year(prose, start, end, has_limiter=False) or is_counting(prose, end)


def _may_be_letters(word: str) -> bool:
    """Tell whether letters before a hyphen may be the start of a name: with a capital, or without a vowel."""
    return any(char.isupper() for char in word) or (len(word) > 1 and _VOWELS.isdisjoint(word))


def match_dotted(prose: str, start: int) -> int | None:
    """Return the end of a number of sections or a network's address (*3.2.1*) that starts at a place."""
    found = _DOTTED.match(prose, start)
    if found is None or _GROUPED.match(found[0]):
        return None
    return found.end()


def is_designated(prose: str, start: int, end: int) -> bool:
    """Tell whether digits after a space belong to the word with a capital before them: *Apollo 11*, *Article 5*."""
    if end - start > 4 or (
        prose[end : end + 1] in ("%", ",", ".", ":", "-", "–") and prose[end + 1 : end + 2].isdecimal()
    ):
        return False
    at = start - 1
    while at and (prose[at - 1].isalnum() or prose[at - 1] in ".'’"):
        at -= 1
    word = prose[at : start - 1].rstrip(".")
    if not word or not word[0].isupper() or word in _NOT_NAMED:
        return False
    if word in _NUMBERED:
        return True
    if prose[start - 2] == ".":
        return False  # the end of a sentence
    is_like_year = end - start == 4 and prose[start] in "12"
    if (is_like_year and _stands_for_itself(prose, start, end)) or _PERIOD.match(prose, at):
        return False
    if not at or prose[at - 1] == "\n" or prose[max(0, at - 5) : at - 1].rstrip()[-1:] in _SENTENCE_END:
        return False  # a capital that begins a sentence says nothing
    after = _NEXT_WORD.match(prose, end)
    if after is not None and find_unit(after[1]) is not None:
        return False
    return is_like_year or _AFTER_NAME.match(prose, end) is not None
