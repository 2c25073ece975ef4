"""Which figures tell a change rather than a level: rose by 12%, fell by 500 tonnes, a 35% increase."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from checker.extraction.figure import Figure
from checker.extraction.sentences import Sentence
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
    noun = tokens[last].lower if last < len(tokens) and value.unit == "%" else ""
    if verb in _RISING or noun in _RISES:
        return _read("rose by", value.written)
    if verb in _FALLING or noun in _FALLS:
        return _read("fell by", value.written)
    return None


@lru_cache(maxsize=4096)
def _read(verb: str, written: str) -> Quantity | None:
    """A written amount as a change; None where it cannot be one."""
    try:
        changed = read_quantity(f"{verb} {written.removeprefix('by ')}")
    except UnreadableValue:
        return None
    return changed if changed.change is not None else None
