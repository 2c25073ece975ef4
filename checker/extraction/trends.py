"""Which figures tell a change rather than a level: rose by 12%, fell by 500 tonnes, a 35% increase."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from checker.extraction.figure import Figure
from checker.extraction.sentences import Sentence, Token
from checker.extraction.words import stem
from checker.values import Quantity, UnreadableValue, read_quantity
from checker.values.clock import CLOCKS
from checker.values.wordlists import list_words

_RISING = list_words(
    "rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs "
    "climbed climbing jump jumped jumping surge surged surging soar soared gain gained expanded"
)
_FALLING = list_words(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases "
    "decreased decreasing plunge plunged plunging slump slumped shrink shrank shrunk shrinking slipped dipped cut"
)
_RISES = list_words("rise increase growth jump surge gain hike")
_OF_CHANGE = list_words(
    "increases change changed changes changing growth higher lower more less fewer up down extra additional "
    "reduced reduces reducing raise raised raises raising lifted added adds add lose lost loses loss losses "
    "decreases declines declining improved improvement better worse cuts cutting trimmed slashed hiked discount off "
    "savings save saved saves rally rallied advanced advance expansion contraction contracted bonus rebate rebound"
)
_FARTHEST = 5  # words from a verb of change to the figure
_FALLS = list_words("fall drop decline decrease cut reduction slump plunge")


def read_trend(figure: Figure, sentence: Sentence) -> Quantity | None:
    """The change that a figure tells by the words beside it; None for a level, and for a rise to or from something."""
    value = figure.value
    if not isinstance(value, Quantity) or value.change is not None or value.unit in ("s", *CLOCKS):
        return None
    tokens = sentence.tokens
    first = bisect_left(sentence.starts, figure.start)
    last = bisect_left(sentence.starts, figure.end)
    before = [token.lower for token in tokens[max(first - 2, 0) : first]]
    has_by = before[-1:] == ["by"]
    verb = before[-2] if has_by and len(before) == 2 else before[-1] if before and value.unit == "%" else ""
    if has_by or before[-1:] == ["of"]:
        verb = _find_change(tokens, first - 1) or verb
    noun = tokens[last].lower if last < len(tokens) and value.unit == "%" else ""
    if verb in _RISING or verb in _RISES or noun in _RISES:
        return _read("rose by", value.written)
    if verb in _FALLING or verb in _FALLS or noun in _FALLS:
        return _read("fell by", value.written)
    return None


def _find_change(tokens: Sequence[Token], place: int) -> str:
    """The word of change that leads to a figure: cut its staff by 35%, an increase of 35%; empty where none does."""
    if tokens[place].lower == "of":
        noun = tokens[place - 1].lower if place else ""
        return noun if noun in _RISES or noun in _FALLS else ""
    for i in range(place - 1, max(place - 1 - _FARTHEST, -1), -1):
        if tokens[i].tag in ("mark", "conj", "prep", "number"):
            break
        if tokens[i].lower in _RISING or tokens[i].lower in _FALLING:
            return tokens[i].lower
    return ""


def tells_change(stems: Iterable[str]) -> bool:
    """Whether any of the stems of some words tells a change: higher, growth, fell."""
    return not _change_stems().isdisjoint(stems)


@cache
def _change_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _RISING | _FALLING | _RISES | _FALLS | _OF_CHANGE)


@lru_cache(maxsize=4096)
def _read(verb: str, written: str) -> Quantity | None:
    """A written amount as a change; None where it cannot be one."""
    try:
        changed = read_quantity(f"{verb} {written.removeprefix('by ')}")
    except UnreadableValue:
        return None
    return changed if changed.change is not None else None
