"""What tells that two extracted figures do not speak of the same thing: another concept, scope, time, entity."""

from __future__ import annotations

from checker.extraction.words import stem
from checker.grouping.matching import (
    DATED,
    days_apart,
    designated,
    event_stems,
    gap_between,
    match_concepts,
    match_heads,
    match_names,
    match_persons,
    match_words,
)
from checker.grouping.rarity import Rarity
from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.values import Date, meets

SAME_ACT = 0.5
ASPECTS = frozenset({"event:start", "event:finish"})
A_MONTH = 31  # days
A_YEAR = 400
TOLD_FAR_EVENT = 0.45
HINTED_EVENT = 0.1
TOLD_EVENT = 0.25  # so many words, or as near a name, two dates of one kind of event must share
SAME_CONCEPT = 0.8  # as near as one concept must be to both figures
COUNTED = frozenset({"count", "date", "clock", "age", "%"})
# Qualifiers that a text leaves out as often as not where it means the same: the maximum diameter, those still missing.
OFTEN_OPEN = frozenset(
    map(stem, ("maximum", "minimum", "annual", "yearly", "still", "remained", "remains", "gross", "record"))
)
LASTING = frozenset({"m", "m2", "m3", "kg"})  # what a thing measures holds at any time
PERSONAL = frozenset({"event:birth", "event:death", "event:marriage", "event:election"})
PAID = frozenset(f"money:{name}" for name in ("price", "pay", "fine", "damage", "spending"))
CAPACITY = "capacity:capacity"


def find_clash(one: Claim, two: Claim, rarity: Rarity) -> str | None:
    """The slot in which two claims clash, in words; None where none does."""
    a, b = one.slots, two.slots
    assert a is not None
    assert b is not None
    if a.sort != b.sort:
        return "another kind of figure"
    if a.is_frame or b.is_frame:
        return "a date that says when other figures hold"
    families = {c.split(":")[0] for c in a.concepts} & {c.split(":")[0] for c in b.concepts}
    if families and a.sort != "age" and match_concepts(a, b) < SAME_CONCEPT and not _is_paid(a, b):
        return "another thing is measured"
    if (CAPACITY in a.concepts) != (CAPACITY in b.concepts):
        return "one is a capacity"
    if ((a.sort == "count" and (a.heads or b.heads)) or (a.sort == "%" and a.heads and b.heads)) and not match_heads(
        a, b
    ):
        return "another thing is counted"
    if is_other_row(one, two):
        return "another row of the table"
    if a.designations and b.designations and not a.designations & b.designations:
        return "another designation"
    if a.sort not in COUNTED and a.agent and b.agent and a.agent != b.agent and not _is_told(a, b):
        return "told of another thing"
    if a.ranks != b.ranks:
        return "another class or part"
    if (a.qualifiers != b.qualifiers and a.qualifiers and b.qualifiers) or (a.qualifiers ^ b.qualifiers) - OFTEN_OPEN:
        return "another figure of it: " + ", ".join(sorted(a.qualifiers ^ b.qualifiers))
    if a.sort != "age" and a.modality != b.modality and "could" in (a.modality, b.modality):
        return "one is possible, the other is so"
    if a.sort not in LASTING and a.when is not None and b.when is not None and is_other_time(a, b, a.when, b.when):
        return "another time"
    if a.sort == "count" and (a.points_back or b.points_back):
        return "a number that points back"
    if a.sort == "clock" and a.days and b.days and not a.days & b.days:
        return "another day"
    if is_other_act(a, b, rarity):
        return "another thing happened"
    if a.sort == "date":
        apart = days_apart(one, two)
        told = max(match_words(a, b, rarity, event_stems(a, b)), match_names(a, b, rarity), designated(a, b))
        is_close = apart <= A_MONTH and not one.filled and not two.filled
        needed = HINTED_EVENT if is_close else TOLD_EVENT if apart <= A_YEAR else TOLD_FAR_EVENT
        if told < needed and not (is_close and a.verb and a.verb == b.verb):
            return "nothing shows that it is the same event"
        if a.beside and b.beside and not designated(a, b) and not (a.beside <= b.beside or b.beside <= a.beside):
            return "another place or name beside the date"
        if a.concepts.keys() & b.concepts.keys() <= ASPECTS and match_concepts(a, b) and _lacks_words(a, b, rarity):
            return "nothing shows that the same thing began or ended"
        if apart > A_YEAR and a.subjects and b.subjects and not a.subjects & b.subjects:
            return "about others"
        if apart > A_MONTH and tells_of_others(a, b, rarity):
            return "told among other names"
    if a.whole and b.whole and not a.whole & b.whole:
        return "a part of another whole"
    if (a.sort == "age" or a.concepts.keys() & b.concepts.keys() & PERSONAL) and not match_persons(a, b, rarity):
        return "another person"
    return find_other_entity(one, two, rarity)


def _is_paid(a: Slots, b: Slots) -> bool:
    """Whether both figures are money that somebody gives for something, which one text calls cost, another payment."""
    own = [{c for c in side.concepts if c.startswith("money:")} for side in (a, b)]
    return all(own) and own[0] | own[1] <= PAID


def is_other_time(a: Slots, b: Slots, one: Date, two: Date) -> bool:
    """Whether two times do not meet; of one event that a designation names, the year may be what is disputed."""
    return not meets(one.bounds, two.bounds) and not (designated(a, b) and gap_between(one, two) <= A_YEAR)


def tells_of_others(a: Slots, b: Slots, rarity: Rarity) -> bool:
    """Whether the passages around two figures name things, and none of them is the same but the topic's."""
    left = {name for name in a.around if not rarity.is_topic(name)}
    right = {name for name in b.around if not rarity.is_topic(name)}
    return bool(left and right) and not left & right


def is_other_act(a: Slots, b: Slots, rarity: Rarity) -> bool:
    """Whether two dates or times stand by different verbs with no concept in common and few words."""
    if a.sort not in DATED or not a.verb or not b.verb or a.verb == b.verb or match_concepts(a, b):
        return False
    return match_words(a, b, rarity) < SAME_ACT


def _lacks_words(a: Slots, b: Slots, rarity: Rarity) -> bool:
    return match_words(a, b, rarity, event_stems(a, b)) < TOLD_EVENT


def _is_told(a: Slots, b: Slots) -> bool:
    """Whether one side's agent stands near the other figure too."""
    return a.agent in (b.terms or {}) or b.agent in (a.terms or {})


def is_other_row(one: Claim, two: Claim) -> bool:
    """Whether a figure stands in a row of a table whose first cell the other side does not speak of."""
    a, b = one.slots, two.slots
    assert a is not None
    assert b is not None
    if a.row and b.row:
        return one.source == two.source or not a.row & b.row
    for side, other in ((a, b), (b, a)):
        if side.row and not side.row & {*(other.terms or {}), *other.heads, *other.modifiers, *(other.names or {})}:
            return True
    return False


def find_other_entity(one: Claim, two: Claim, rarity: Rarity) -> str | None:
    """Whether one side speaks of somebody or something that the other does not."""
    others = []
    for side, other in ((one, two), (two, one)):
        assert side.slots is not None
        assert other.slots is not None
        theirs = {*(other.slots.names or {}), *other.slots.subjects}
        speaker = (side.speaker or "").lower().split()  # who says it is not whom it is about
        own = [n for n in sorted(side.slots.subjects) if n not in speaker and rarity.is_of_one(side.source, n)]
        if own and not any(n in theirs for n in own) and not any(rarity.knows(other.source, n) for n in own):
            others.append(own[0])
    return "about another " + min(others) if others else None
