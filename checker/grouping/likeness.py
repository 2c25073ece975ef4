"""How far two extracted figures speak of the same thing, slot by slot, without a vocabulary.

Slots that clash reject.  Slots that agree add up to a score whose parts can be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from checker.grouping.clashes import A_MONTH, PERSONAL, find_clash
from checker.grouping.matching import (
    DATED,
    days_apart,
    designated,
    event_stems,
    match_concepts,
    match_heads,
    match_names,
    match_persons,
    match_words,
)
from checker.grouping.rarity import Rarity
from checker.model.claim import Claim

CONCEPT = 0.35
HEAD = 0.35
VERB = 0.10
WORDS = 0.45
WORDS_OF_EVENT = 0.8  # of a date or a time of day: what happened then is told by words alone
NAMES = 0.25
TIME = 0.1
DESIGNATION = 0.25
CLOSE_DATES = 0.1
PERSON = 0.3
INTERVAL = 0.1  # painted every seven years, and every ten: how often the same is done
ONLY = 0.05  # both documents tell one such figure alone


@dataclass(frozen=True, slots=True)
class Likeness:
    """The score of a pair, from 0 to 1, with its parts; `clash` names the slot that rejects it, and then it is 0."""

    score: float
    parts: Mapping[str, float]
    clash: str | None = None


def compare_slots(one: Claim, two: Claim, rarity: Rarity) -> Likeness:
    """The likeness of two extracted claims whose values are of one kind and unit; 0 where a slot clashes. Symmetric."""
    clash = find_clash(one, two, rarity)
    return weigh_slots(one, two, rarity) if clash is None else Likeness(0.0, {}, clash)


def weigh_slots(one: Claim, two: Claim, rarity: Rarity) -> Likeness:
    """What the slots of two claims that agree add up to, whatever else clashes. Symmetric."""
    a, b = one.slots, two.slots
    assert a is not None
    assert b is not None
    is_dated = a.sort in DATED
    parts: dict[str, float] = {}
    shared = match_concepts(a, b)
    if shared:
        parts["concept"] = CONCEPT * shared
    heads = 0.0 if is_dated else match_heads(a, b)
    if heads:
        parts["head"] = HEAD * heads * rarity.of_head(a.heads & b.heads)
    if a.verb and a.verb == b.verb:
        parts["verb"] = VERB
    words = match_words(a, b, rarity, event_stems(a, b) if is_dated else frozenset())
    parts["words"] = (WORDS_OF_EVENT if is_dated else WORDS) * words
    if a.sort == "date" and days_apart(one, two) <= A_MONTH:
        parts["close"] = CLOSE_DATES
    if a.days & b.days or (a.when is not None and b.when is not None):
        parts["time"] = TIME
    if (a.sort == "age" or (parts.get("concept") and a.concepts.keys() & PERSONAL)) and match_persons(a, b, rarity):
        parts["person"] = PERSON
    if a.sort == b.sort == "interval" and "verb" in parts:
        parts["interval"] = INTERVAL
    if designated(a, b):
        parts["designation"] = DESIGNATION
    if one.source != two.source and rarity.is_only(one, two):
        parts["only"] = ONLY
    names = match_names(a, b, rarity)
    if names:
        parts["names"] = NAMES * names
    return Likeness(round(min(fsum(parts.values()), 1.0), 3), parts)
