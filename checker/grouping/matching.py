"""How far one slot of two extracted figures is the same: concepts, counted nouns, words, names, persons, days.

Words count by how rare they are in the documents at hand (inverse document frequency, Spärck Jones 1972): those that
all of them share tell the topic only.
"""

from __future__ import annotations

from math import fsum, sqrt

from checker.extraction.concepts import concepts_of
from checker.extraction.heads import is_of_persons
from checker.grouping.rarity import Rarity
from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.values import Date, Quantity

DESIGNATED = 0.4
DATED = frozenset({"date", "clock"})
EVENTS = frozenset({"event"})
PEOPLE = frozenset({"people"})
GENERIC = frozenset({"set", "system", "unit", "piec", "item", "exampl"})
GENERAL_PERSONS = frozenset({"person", "other", "soul", "life", "victim", "surviv", "survivor", "civilian", "resid"})


def match_concepts(a: Slots, b: Slots) -> float:
    """How far two figures stand for one measured concept: 1 where it is the nearest to both."""
    return max((min(a.concepts[c], b.concepts[c]) for c in a.concepts.keys() & b.concepts.keys()), default=0.0)


def match_heads(a: Slots, b: Slots) -> float:
    """How well what is counted matches: 1 the same noun, less where one side leaves it out or is kin; 0 where not."""
    if not a.heads or not b.heads:
        known = a.heads or b.heads
        if known and is_of_persons(known) and not known & GENERAL_PERSONS:
            return 0.0  # a group of people, against people at large
        return 0.3 if a.concepts.keys() & b.concepts.keys() else 0.1
    if a.heads & b.heads:
        return 1.0 if a.heads == b.heads else 0.0 if is_of_persons(a.heads ^ b.heads) else 0.8
    persons = is_of_persons(a.heads), is_of_persons(b.heads)
    if all(persons):
        return 0.5 if a.heads & GENERAL_PERSONS and b.heads & GENERAL_PERSONS else 0.0
    if any(persons):  # 7,000 injuries, and 6,000 others who were injured
        other = concept_heads(b if persons[0] else a)
        return 0.7 if other & a.concepts.keys() & b.concepts.keys() else 0.0
    if concept_heads(a) & concept_heads(b):
        return 0.7
    if a.heads & GENERIC and b.heads & GENERIC:
        return 0.5
    return 0.3 if a.heads & b.modifiers or b.heads & a.modifiers else 0.0


def concept_heads(slots: Slots) -> frozenset[str]:
    """The concepts that the counted noun itself stands for: injuries, deaths, survivors."""
    return frozenset(f"people:{c.name}" for head in slots.heads for c in concepts_of(head, PEOPLE))


def event_stems(a: Slots, b: Slots) -> frozenset[str]:
    """The words that already tell of the concept two dates share: that something was signed says not what."""
    shared = a.concepts.keys() & b.concepts.keys()
    words = {*(a.terms or {}), *(b.terms or {})}
    return frozenset(w for w in words if any(f"event:{c.name}" in shared for c in concepts_of(w, EVENTS)))


def match_words(a: Slots, b: Slots, rarity: Rarity, without: frozenset[str] = frozenset()) -> float:
    """How far the words near two figures are the same, nearer and rarer ones counting more (a weighted cosine)."""
    left = {w: weight for w, weight in (a.terms or {}).items() if w not in without}
    right = {w: weight for w, weight in (b.terms or {}).items() if w not in without}
    if not left or not right:
        return 0.0
    shared = fsum(min(left[w], right[w]) * rarity.of_word(w) for w in left.keys() & right.keys())
    if not shared:
        return 0.0
    one = fsum(weight * rarity.of_word(w) for w, weight in left.items())
    two = fsum(weight * rarity.of_word(w) for w, weight in right.items())
    return shared / sqrt(one * two)


def match_names(a: Slots, b: Slots, rarity: Rarity) -> float:
    """How far the names near the two figures are the same, topic names counting little."""
    left, right = a.names or {}, b.names or {}
    best = 0.0
    for name in left.keys() & right.keys():
        best = max(best, min(left[name], right[name]) * rarity.of_name(name))
    return best


def designated(a: Slots, b: Slots) -> float:
    """How much it tells of an event that a designation stands by both dates."""
    return DESIGNATED if a.designations & b.designations else 0.0


def shared_names(a: Slots, b: Slots, rarity: Rarity) -> list[str]:
    """The names by both figures that are one thing among others."""
    return [n for n in sorted((a.names or {}).keys() & (b.names or {}).keys()) if not rarity.is_topic(n)]


def match_persons(a: Slots, b: Slots, rarity: Rarity) -> bool:
    """Whether two claims can be told of one person: one name is the other or leaves out some of it."""
    one, two = _owner(a, rarity), _owner(b, rarity)
    return bool(one and two) and (one <= two or two <= one)


def _owner(slots: Slots, rarity: Rarity) -> frozenset[str]:
    """The nearest name that is not the topic's."""
    return next((n for n in slots.owners if not all(map(rarity.is_topic, n))), frozenset())


def days_apart(one: Claim, two: Claim) -> float:
    """The days between two claims' dates; 0 where they meet or are no dates."""
    if not isinstance(one.value, Date) or not isinstance(two.value, Date):
        return 0.0
    return gap_between(one.value, two.value)


def gap_between(one: Date, two: Date) -> float:
    """The days between two dates, 0 where they meet; infinite where one has no end to measure from."""
    left, right = one.likely, two.likely
    if left.low is None or left.high is None or right.low is None or right.high is None:
        return float("inf")
    return max(float(right.low - left.high), float(left.low - right.high), 0.0)


def stated_ratio(one: Claim, two: Claim) -> float:
    """How many times the larger of two quantities is the smaller one; 1 for dates."""
    if one.slots is None or one.slots.sort in DATED:
        return 1.0
    left, right = _middle(one.value), _middle(two.value)
    if not left or not right or (left < 0) != (right < 0):
        return float("inf") if left != right else 1.0
    return max(left / right, right / left)


def _middle(value: object) -> float:
    assert isinstance(value, Quantity)
    if value.stated is not None:
        return float(value.stated)
    ends = [float(end) for end in (value.likely.low, value.likely.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0
