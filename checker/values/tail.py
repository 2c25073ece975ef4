"""Reads what follows an amount: a hedge, a rate, a change, an age, and the noun that is counted."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.values.errors import UnreadableValue
from checker.values.model import Change, Hedge
from checker.values.number_words import TENS, UNITS
from checker.values.phrases import (
    ADVERBS_OF_RATE,
    CHANGES_AFTER,
    CHANGES_AFTER_SHARE,
    HEDGES_AFTER,
    TIMES_OF_RATE,
    index_hedges_after,
    match_indexed,
)
from checker.values.scan import DASHES, Scan
from checker.values.wordlists import list_words


class Tail(NamedTuple):
    """What was said after an amount; `rate` is the factor to the canonical time of a rate."""

    hedge: Hedge | None = None
    change: Change | None = None
    is_age: bool = False
    counted: str | None = None
    per: str | None = None
    rate: Decimal | None = None


_END_OF_NOUN = list_words(
    "in from on at for with during to were was are is had have has than that who which while after before "
    "by between since as out when where into over among per and or but including compared within if not"
) | frozenset(",;.)(:–—!?\"'“”’‘=|*")
_LEADING = list_words("of the its their his her more other additional - – — or")


def read_tail(scan: Scan, place: int, *, has_unit: bool, is_share: bool) -> Tail:
    """Return what the words after an amount say; raises `UnreadableValue` for a second number among them."""
    tail, end = Tail(), scan.length
    if place >= end:
        return tail
    is_bracketed = scan.words[place] == "("
    phrase = match_indexed(scan.words, place + is_bracketed, index_hedges_after())
    if is_bracketed and phrase is None:  # the same in another unit, or a remark
        return tail
    if phrase is not None:
        tail, place = tail._replace(hedge=HEDGES_AFTER[" ".join(phrase)]), place + is_bracketed + len(phrase)
    place, is_age = _read_age(scan, place, has_unit=has_unit)
    tail = tail._replace(is_age=is_age)
    stop = _find_stop(scan, place)
    tail = _read_rate(scan, place, stop, tail)
    tail = _read_change(scan, place, tail, is_share=is_share)
    if tail.hedge is None:
        tail = tail._replace(hedge=_find_hedge(scan, place))
    _refuse_second_number(scan, place)
    return tail if has_unit or place >= scan.length else tail._replace(counted=_read_noun(scan, place, stop))


def _read_age(scan: Scan, place: int, *, has_unit: bool) -> tuple[int, bool]:
    """Return the place after *-old*, *old* or *of age*, and whether one stood there."""
    if not has_unit:
        return place, False
    start = place + 1 if scan.word(place) in DASHES else place
    if scan.word(start) in ("old", "olds"):
        return start + 1, True
    if scan.word(start) == "of" and scan.word(start + 1) == "age":
        return start + 2, True
    return place, False


def _find_stop(scan: Scan, place: int) -> int:
    """Return the place where the noun after an amount ends."""
    end = scan.length
    for stop in range(place, end):
        word = scan.words[stop]
        if stop > place and word in _END_OF_NOUN:
            return stop
        if word in ("a", "an", "each", "every", "/") and scan.word(stop + 1) in TIMES_OF_RATE:
            return stop
        if word in ADVERBS_OF_RATE:
            return stop
    return end


def _read_rate(scan: Scan, place: int, stop: int, tail: Tail) -> Tail:
    """Find *per year*, *a day*, */month*, *annually*, and what else a rate is per."""
    for start in dict.fromkeys((place, stop)):
        word = scan.word(start)
        if word in ADVERBS_OF_RATE:
            per, factor = TIMES_OF_RATE[ADVERBS_OF_RATE[word]]
            return tail._replace(per=per, rate=Decimal(factor))
        behind = scan.word(start + 1)
        if word in ("per", "a", "an", "each", "every", "/") and behind in TIMES_OF_RATE:
            per, factor = TIMES_OF_RATE[behind]
            return tail._replace(per=per, rate=Decimal(factor))
        if word == "per" and behind:
            return tail._replace(per=" ".join(scan.words[start + 1 : start + 3]))
    return tail


def _read_change(scan: Scan, place: int, tail: Tail, *, is_share: bool) -> Tail:
    for word in scan.words[place : place + 2]:
        change = CHANGES_AFTER.get(word) or (CHANGES_AFTER_SHARE.get(word) if is_share else None)
        if change is not None:
            return tail._replace(change=change)
        if word in _END_OF_NOUN or word == "of":
            return tail
    return tail


def _find_hedge(scan: Scan, place: int) -> Hedge | None:
    """Return a hedge that ends the value: *200 km or more*, *2,224 people (approximately)*."""
    for start in range(place, scan.length):
        phrase = match_indexed(scan.words, start, index_hedges_after())
        if phrase is not None and start + len(phrase) >= scan.length - (scan.words[-1] in (")", ".")):
            return HEDGES_AFTER[" ".join(phrase)]
    return None


def _refuse_second_number(scan: Scan, place: int) -> None:
    """Raise for a number after the amount, unless in brackets (the same in another unit) or after *out of* or *of*."""
    depth = 0
    for start in range(place, scan.length):
        word = scan.words[start]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif (
            (
                scan.sort(start) == "number"
                or (start > place and scan.words[start - 1] in ("and", "/") and word in (UNITS | TENS))
            )
            and depth <= 0
            and scan.word(start - 1) not in ("(", "per", "than", "in", "of")
        ):
            raise UnreadableValue(
                scan.written, f"a second number, {scan.texts[start]!r}, follows the first; write one claim for each"
            )


def _read_noun(scan: Scan, place: int, stop: int) -> str | None:
    """Return the noun counted, as written in lower case: one of the measure's if it stands there."""
    while place < stop and (scan.words[place] in _LEADING or scan.words[place] in ADVERBS_OF_RATE):
        place += 1
    if place >= stop or scan.words[place] in _END_OF_NOUN or scan.sort(place) not in ("word", "name"):
        return None
    noun = scan.written[scan.starts[place] : scan.ends[stop - 1]].lower()
    if scan.counted and noun not in scan.counted:
        for known in sorted(scan.counted, key=len, reverse=True):
            if f" {known} " in f" {noun} ":
                return known
    return noun
