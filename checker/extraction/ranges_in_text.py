"""The second number of an expression: ranges that share a unit, ratios, and amounts in two units."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from checker.extraction.digits_in_text import match_digits
from checker.extraction.number_words_in_text import match_words
from checker.extraction.numerals_in_text import Numeral, anchor, any_of
from checker.extraction.units_in_text import match_money_after, match_unit
from checker.values import Quantity
from checker.values.number_words import TENS, UNITS
from checker.values.phrases import list_changes

Read = Callable[[str], Quantity | None]
"""Reads what is written, None where it is no quantity."""

_JOINT = re.compile(
    r"(?P<by> ?(?:±|\+/-|\+-) ?)|(?P<hang>- ?(?:to|or)[- ]| ?- (?:to|or) )"
    r"|(?P<dash> ?[-–—‒−] ?)(?=[\d$€£¥.]|[a-z]+)|(?P<to> to |-to-)"
    r"|(?P<or> or )|(?P<and> and )"
)
_BETWEEN = re.compile(r"\bbetween (?:\w+ )?(?:an? )?\Z")
_FROM = re.compile(r"\bfrom (?:\w+ )?\Z")
_RANGING = re.compile(r"\brang(?:ed?|es|ing) (?:\w+ ){0,2}from (?:\w+ )?\Z")
_HEDGES_WITHIN = re.compile(r"(?:about|around|nearly|almost|perhaps|even|some|as many as|as much as) ")
_RATIO = re.compile(
    r":\d+(?:\.\d+)?\b(?!:)|-to-(?:\d+|one)\b(?=[ ,.;)]|-|\Z)(?! \w+ years)"
    r"| to (?:one|1)\b(?= (?:odds|against|ratio|scale|margin|on)\b|[.,;)]|\Z)"
)
_NUMBER_WORD = any_of([*UNITS, *TENS])
_OVER = re.compile(
    rf" over (?:\d[\d,]*|{_NUMBER_WORD}\b(?:(?: and |[ -])(?:{_NUMBER_WORD}|hundred)\b){{0,8}})(?=\s?(?:[.?!;:)]|\Z))"
)
_REST = re.compile(rf"(?:,? and |, | )(?=\d|(?:{_NUMBER_WORD}|a)[ -]|{_NUMBER_WORD}(?:\Z|[.,;!?]))")
_PART_REST = re.compile(r"(?<=[rhkeys]) and (?:(?:an?|one) )?(?:half|quarter)\b(?! (?:of|an?|the)\b)")
_CHANGE_REACH = 70
_MOST_PARTS = 6


@cache
def _changes() -> re.Pattern[str]:
    """Return the pattern of a verb of change that governs what follows: *rose from 5 to 7*."""
    verbs = {word for phrase in list_changes() for word in phrase.split() if len(word) > 3} | {
        "went", "brought", "brings", "revised", "changed", "moved", "moving", "up", "cut", "downgraded", "upgraded",
        "raise", "raises", "raising", "lift", "lifts", "lifted", "lifting", "boost", "boosts", "boosting", "reduce",
        "reduces", "reducing", "lower", "lowers", "lowering", "slash", "change", "changes", "bring", "bringing", "move",
        "moves", "widen", "narrow", "extend", "push", "pushed", "pushing", "takes", "taking", "took", "double", "swung",
        "slowed", "doubled", "halved", "tripled", "widened", "narrowed", "extended", "shifted", "adjusted", "came",
    }  # fmt: skip
    return re.compile(rf"\b{any_of(verbs - {'have'})}\b[^.;!?]*\Z")


class Expression(NamedTuple):
    """An expression as grown so far: where it starts, its first number, and where the unit of that ends."""

    start: int
    numeral: Numeral
    end: int


def match_range(flat: str, prose: str, said: Expression, read: Read) -> tuple[int, int, bool] | None:
    """Return where a range starts and ends, and whether it has a unit; None where no second end follows."""
    core, numeral, end = said
    if numeral.kind == "ordinal" or end >= len(flat) or flat[end] not in " -–—‒−±+":
        return None
    joint = _JOINT.match(flat, end)
    if joint is None:
        return None
    kind = joint.lastgroup
    between = _BETWEEN.search(flat, max(0, core - 30), core)
    if kind == "and" and between is None:
        return None
    other = _match_other(flat, prose, joint.end())
    if other is None or other.kind not in ("number", "share", "vague"):
        return None
    last = match_unit(flat, prose, other.end)
    if other.is_glued and last == other.end:
        return None
    second = Expression(joint.end(), other, last)
    if kind == "by":  # a number and how far it may be off
        return (core, last, last > other.end or end > numeral.end) if read(prose[core:last]) is not None else None
    low, high = _state_both(prose, said, second, read)
    if low is None or high is None:
        if "vague" not in (numeral.kind, other.kind):
            return None
    elif not low < high and not (core < numeral.start and prose[core] in "-−"):
        is_same = flat[numeral.end : end].strip(" -") in ("", flat[other.end : last].strip(" -"))
        if not is_same or not _RANGING.search(flat, max(0, core - 30), core):
            return None
    has_units = end > numeral.end, last > other.end
    if kind == "or" and (has_units[0] or low is None or high is None or high > 2 * low):
        return None  # "five or six" is one count, "5 km or 3 miles" one distance said twice
    if kind == "dash" and " " in joint[0] and not any(has_units):
        return None  # a dash between words
    source = _FROM.search(flat, max(0, core - 30), core)
    is_told = source is not None or core < numeral.start
    if joint[0] == " to " and is_told and _changes().search(flat, max(0, core - _CHANGE_REACH), core):
        return None  # a change from one to the other is two figures
    start = core
    if between is not None and kind in ("and", "to", "dash"):
        start = between.start()
    elif source is not None and kind == "to":
        start = source.start()
    return start, last, any(has_units)


def _state_both(prose: str, first: Expression, second: Expression, read: Read) -> tuple[Decimal | None, Decimal | None]:
    """Return the numbers of both ends: in their units where each has one, and nothing where the units do not fit."""
    if first.end > first.numeral.end and second.end > second.numeral.end:
        one, other = read(prose[first.start : first.end]), read(prose[second.start : second.end])
        if one is None or other is None or one.unit != other.unit:
            return None, None
    else:
        one = read(prose[first.numeral.start : first.numeral.end])
        other = read(prose[second.numeral.start : second.numeral.end])
    return None if one is None else one.stated, None if other is None else other.stated


def _match_other(flat: str, prose: str, at: int) -> Numeral | None:
    """Return the number that starts at a place, or after a hedge, an article or a currency there."""
    hedge = _HEDGES_WITHIN.match(flat, at)
    first = match_money_after(flat, at if hedge is None else hedge.end())
    if first < len(flat) - 1 and flat[first] in "-−" and flat[first + 1].isdecimal():
        first += 1
    found = anchor().match(flat, first)
    if found is None and flat.startswith("a ", first):
        found = anchor().match(flat, first + 2)
    if found is None:
        return None
    if found.lastgroup is None:
        other = match_digits(flat, prose, found.start())
    elif found.lastgroup == "word":
        other = match_words(flat, prose, found.start(), found["word"])
    else:
        return None
    return None if other is None or other.start > first + 2 else other


def match_ratio(flat: str, at: int) -> int:
    """Return the end of what makes a ratio of a number: *3:1*, *10-to-1*; the place itself for none."""
    if at >= len(flat) or flat[at] not in ":- ":
        return at
    found = _RATIO.match(flat, at) or _OVER.match(flat, at)
    return at if found is None else found.end()


_WITH_PARTS = re.compile(r"\d[.,]\d{1,2} ?[^\W\d]+\Z")


def match_rest(flat: str, prose: str, at: int) -> int:
    """Return the end of smaller units that go on an amount: *5 feet 6 inches*; the place itself for none."""
    part = _PART_REST.match(flat, at)
    if part is not None:
        return part.end()
    if _WITH_PARTS.search(flat, max(0, at - 24), at) is not None:
        return at  # 2.79 euros, 12 cents more than in June
    end = at
    for _ in range(_MOST_PARTS):
        if end >= len(flat) or flat[end] not in " ,":
            break
        found = _REST.match(flat, end)
        other = None if found is None else _match_other(flat, prose, found.end())
        if found is None or other is None or other.start != found.end():
            break
        last = match_unit(flat, prose, other.end)
        if last == other.end and (
            (found[0] == " " and _is_cents(flat, end, other)) or _is_minutes(flat, end, found.end(), other)
        ):
            return last
        if last == other.end or not _continues(flat, end, other.end, last):
            break
        end = last
    return end


def match_cents(flat: str, prose: str, start: int, end: int) -> int:
    """Return the end of cents in words after whole money in digits (*$100 and fifty.*); the end itself for none."""
    if not flat.startswith(" and ", end) or not flat[start:end].isdecimal():
        return end
    other = _match_other(flat, prose, end + 5)
    if other is None or other.start != end + 5 or not flat.startswith(_TEENS, other.start):
        return end
    is_last = other.end == len(flat) or flat[other.end] in ".,;!?"
    return other.end if is_last else end


def match_shared_unit(flat: str, prose: str, at: int) -> str | None:
    """Return the unit that a number has from the one joined to it, with the space before it: *45 and 50 mg*."""
    if not flat.startswith(_SHARING, at):
        return None
    first = flat.index(" ", at + 1) + 1
    if not flat[first : first + 1].isdecimal() or not flat[at - 1].isdecimal():
        return None
    other = match_digits(flat, prose, first)
    if other is None or other.kind != "number":
        return None
    end = match_unit(flat, prose, other.end)
    return prose[other.end : end] if end > other.end else None


_CHANGED = re.compile(
    r"\b(?:from|to) [$€£¥]?\d[\d.,]* (?:thousand|million|billion|trillion)(?P<unit> [a-z]+),? (?:from|to) \Z"
)
_CHANGED_WITHIN = 48  # characters
_SCALED = ("thousand", "million", "billion", "trillion")


def match_changed_unit(flat: str, start: int, end: int) -> str | None:
    """Return the unit that a large number has from the one that it changed from or to: *from 8 million euros to 7*.

    With the space before it; None where there is none.
    """
    if not flat.endswith(_SCALED, start, end):
        return None
    found = _CHANGED.search(flat, max(0, start - _CHANGED_WITHIN), start)
    return None if found is None else found["unit"]


_SHARING = (" and ", " or ")


def _is_cents(flat: str, end: int, other: Numeral) -> bool:
    """Tell whether a number in words after money tells cents: *thirteen dollars forty-five.*"""
    is_last = other.end == len(flat) or flat[other.end] in ".,;!?"
    return (
        is_last
        and flat.startswith(_TEENS, other.start)
        and flat[end - 7 : end].endswith(("dollars", "euros", "pounds"))
    )


def _is_minutes(flat: str, end: int, start: int, other: Numeral) -> bool:
    """Tell whether a bare number that ends a phrase after hours tells minutes: *an hour and thirty.*"""
    is_last = other.end == len(flat.rstrip()) or flat[other.end : other.end + 1] in (".", ",", ";", "!", "?", ")")
    is_of_hours = _HOURS_END.search(flat, max(0, end - 8), end) is not None
    return is_last and is_of_hours and _SMALL_PART.match(flat, start) is not None


_HOURS_END = re.compile(r"\bhours?\Z")
_TENS = any_of(word for word, value in TENS.items() if value < 60)
_SMALL_PART = re.compile(rf"(?:[1-5]?\d(?![\d.,]\d|\d)|(?:{_TENS}(?:[ -]{any_of(UNITS)})?|{any_of(UNITS)})\b)")
_TEENS = tuple(word for word, value in (*UNITS.items(), *TENS.items()) if value >= 10)
_FAMILIES = (
    ("year", "month", "week", "day", "hour", "minute", "second"),
    ("feet", "foot", "ft", "inch", "in"),
    ("pound", "lb", "ounce", "oz"),
    ("hour", "hr", "h", "min", "sec"),
    ("dollar", "cent"),
    ("euro", "cent"),
    ("mile", "yard", "feet"),
    ("km", "kilomet", "met", "m"),
    ("degree", "minute"),
)
"""Units said one after the other, the larger one first."""


def _continues(flat: str, end: int, number_end: int, last: int) -> bool:
    """Tell whether a second unit is a smaller one of the same family as the one that ends before it."""
    before = flat[max(0, end - 12) : end].rpartition(" ")[2].rpartition("-")[2].lstrip("0123456789.")
    after = flat[number_end:last].strip(" -")
    for family in _FAMILIES:
        larger = [place for place, name in enumerate(family) if before.startswith(name)]
        smaller = [place for place, name in enumerate(family) if after.startswith(name)]
        if larger and smaller and max(smaller) > max(larger):
            return True
    return False
