"""Reads what stands before a number: a label, hedges, verbs of change, ages and signs."""

from __future__ import annotations

from typing import NamedTuple

from checker.values.errors import UnreadableValue
from checker.values.local_money import LOCAL_WORDS
from checker.values.model import Change, Hedge
from checker.values.money import DOLLARS, SIGNS, find_code
from checker.values.number_phrases import read_number
from checker.values.phrases import match_phrase
from checker.values.scan import Scan
from checker.values.units import LONG_TIMES, Unit

_WORDS_TOO = frozenset(("a", "s", "r", "can"))
"""Letters of dollars that are words where a space follows: *a $5 note*."""


class Before(NamedTuple):
    """What was said before a number, and the place where the number (or its currency) starts."""

    place: int
    hedge: Hedge = "exact"
    is_just: bool = False
    is_around: bool = False
    change: Change | None = None
    is_level: bool = False
    is_age: bool = False
    is_negative: bool = False
    is_between: bool = False
    is_exact: bool = False
    is_label: bool = False
    is_magnitude: bool = False


def read_before(scan: Scan) -> Before:
    """Return what the words before the number say; raises `UnreadableValue` for words that nobody says there."""
    hedge: Hedge = "exact"
    change: Change | None = None
    is_just = is_around = is_level = is_age = is_negative = is_between = is_exact = is_label = False
    is_magnitude = False
    place = _skip_label(scan)
    while place < scan.length:
        if starts_amount(scan, place):
            if scan.words[place] == "+" and change is None and scan.is_glued(place + 1):
                change = "up"
            return Before(
                place, hedge, is_just, is_around, change, is_level, is_age, is_negative, is_between, is_exact, is_label,
                is_magnitude,
            )  # fmt: skip
        phrase = match_phrase(scan.words, place)
        if phrase is None:
            if scan.words[place] not in ("a", "an") or not _may_follow_article(scan, place + 1):
                break
            place += 1
            continue
        says = phrase.says
        if phrase.role == "hedge":
            if says == "about" and hedge != "exact":
                is_around = hedge != "about"
            else:
                hedge, is_just = says, False  # type: ignore[assignment]  # the table's keys are hedges
        elif phrase.role == "just":
            hedge, is_just = "over", True
        elif phrase.role == "change":
            change = says  # type: ignore[assignment]  # likewise
        elif phrase.role == "age":
            is_age = True
        elif phrase.role == "exact":
            is_exact = True
        elif phrase.role == "label":
            is_label = True
        elif phrase.role == "magnitude":
            is_magnitude = True
        elif phrase.role == "sign":
            is_negative = is_negative or scan.words[place] != "-" or scan.is_glued(place + 1)
        elif scan.words[place] in ("between", "from"):
            if change is not None:
                raise UnreadableValue(scan.written, "tells a change by its two levels; write the one that is claimed")
            is_between = True
        place += phrase.length
        if change is not None and scan.word(place) == "to":
            change, is_level, place = None, True, place + 1
    raise _refuse(scan, place)


def _may_follow_article(scan: Scan, place: int) -> bool:
    """Tell whether a number, a hedge or a bracket goes on after *a*, as in *a 5% rise*."""
    if place >= scan.length:
        return False
    phrase = match_phrase(scan.words, place)
    return (
        starts_amount(scan, place)
        or (phrase is not None and phrase.role in ("hedge", "just"))
        or scan.words[place] == "("
    )


def _refuse(scan: Scan, place: int) -> UnreadableValue:
    if place >= scan.length:
        return UnreadableValue(scan.written, "no number is said; write one, in digits or words")
    if scan.sorts[place] == "name":
        return UnreadableValue(
            scan.written, f"{scan.texts[place]!r} reads as a name, not as a number; write the number alone"
        )
    return UnreadableValue(
        scan.written, f"no number where {scan.texts[place]!r} stands; give the value alone, such as 'over 300 km'"
    )


def _skip_label(scan: Scan) -> int:
    """Return the place after a label such as *Length:*, 0 without one."""
    if ":" in scan.words[1:4]:
        place = scan.words.index(":", 1)
        if not scan.is_glued(place + 1) and all(sort == "word" for sort in scan.sorts[:place]):
            return place - 1 if scan.words[place - 1] == "magnitude" else place + 1
    return 0


def starts_amount(scan: Scan, place: int) -> bool:
    """Tell whether a number starts at a place, maybe behind a sign or code of money or a plus."""
    sort, word = scan.sorts[place], scan.words[place]
    if sort in ("number", "ordinal"):
        return True
    if sort == "sign" and word not in SIGNS and word != "+":
        return read_number(scan, place) is not None
    unit, behind = read_money(scan, place)
    if unit is not None:
        return read_number(scan, behind) is not None
    if word == "+":
        return (
            place + 1 < scan.length and scan.sorts[place + 1] in ("number", "sign") and starts_amount(scan, place + 1)
        )
    return word in LONG_TIMES or read_number(scan, place) is not None


def read_money(scan: Scan, place: int) -> tuple[Unit | None, int]:
    """Return the currency whose sign or code stands before a number, and the place after it; else None and the
    place.
    """
    if place >= scan.length:
        return None, place
    word, behind = scan.words[place], scan.word(place + 1)
    code = SIGNS.get(word)
    if code is None and scan.sorts[place] == "word":
        if behind == "$" and word in DOLLARS and (word not in _WORDS_TOO or scan.is_glued(place + 1)):
            return Unit(DOLLARS[word]), place + 2
        if scan.sort(place + 1) == "number" or behind in SIGNS:
            code = (
                find_code(scan.texts[place])
                or LOCAL_WORDS.get(scan.texts[place])
                or {"rs": "rupee", "us": "USD"}.get(word)
            )
            if code is not None and behind in SIGNS:
                return Unit(code), place + 2
    return (None, place) if code is None else (Unit(code), place + 1)
