"""How far two extracted figures speak of the same thing, slot by slot, without a vocabulary.

Slots that clash reject: another concept, scope, class, explicit year, another entity.  Slots that agree add up to a
score whose parts can be read.  Words count by how rare they are in the documents at hand (inverse document frequency,
Spärck Jones 1972): those that all of them share tell the topic only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from checker.extraction.concepts import concepts_of
from checker.extraction.heads import is_of_persons
from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.values import Date, Quantity, meets

# What each slot adds when it agrees.
CONCEPT = 0.35
HEAD = 0.35
VERB = 0.10
WORDS = 0.45
WORDS_OF_EVENT = 0.8  # of a date or a time of day: what happened then is told by words alone
NAMES = 0.25
TIME = 0.1
DESIGNATION = 0.25
SAME_ACT = 0.5
MAIN_NAMES = 3
COMMON_NAME = 0.1  # of the figures that a name stands by which only tells the topic
ASPECTS = frozenset({"event:start", "event:finish"})
A_MONTH = 31  # days
A_YEAR = 400
TOLD_FAR_EVENT = 0.45
CLOSE_DATES = 0.1
HINTED_EVENT = 0.1
DESIGNATED = 0.4
TOLD_EVENT = 0.25  # so many words, or as near a name, two dates of one kind of event must share
PERSON = 0.3
SAME_CONCEPT = 0.8  # as near as one concept must be to both figures
LARGEST_RATIO = 2.2
COUNTED = frozenset({"count", "date", "clock", "age", "%"})
PERSONAL = frozenset({"event:birth", "event:death", "event:marriage", "event:election"})
DATED = frozenset({"date", "clock"})
EVENTS = frozenset({"event"})
PEOPLE = frozenset({"people"})
CAPACITY = "capacity:capacity"
GENERIC = frozenset({"set", "system", "unit", "piec", "item", "exampl"})
GENERAL_PERSONS = frozenset({"person", "other", "soul", "victim", "surviv", "survivor", "civilian", "resid"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """The score of a pair, from 0 to 1, with its parts; `clash` names the slot that rejects it."""

    score: float
    parts: Mapping[str, float]
    clash: str | None = None


class Rarity:
    """How telling each word is among the figures at hand: 1 for one that stands by a single figure, near 0 by all."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        counts: Counter[str] = Counter()
        names: dict[str, set[str]] = {}
        by_source: dict[str, Counter[str]] = {}
        self._names: Counter[str] = Counter()
        total = 0
        for claim in claims:
            if claim.slots is None:
                continue
            total += 1
            counts.update((claim.slots.terms or {}).keys())
            for word in {*(claim.slots.names or {}), *claim.slots.subjects}:
                names.setdefault(word, set()).add(claim.source)
                by_source.setdefault(claim.source, Counter())[word] += 1
                self._names[word] += 1
        self._by_source = by_source
        self._main = {
            source: sorted(by, key=lambda name: (-by[name], name))[:MAIN_NAMES] for source, by in by_source.items()
        }
        self._total = max(total, 2)
        self._counts = counts
        self._sources_of_name = names
        self._sources = len({claim.source for claim in claims})

    def of_word(self, word: str) -> float:
        """The weight of a word, between 0 and 1."""
        return log((self._total + 1) / (self._counts[word] + 1)) / log(self._total + 1) if self._counts[word] else 1.0

    def of_head(self, heads: frozenset[str]) -> float:
        """How telling a counted noun is that two figures share: half where every figure counts it; 1 for none."""
        return max((0.5 + self.of_word(head) / 2 for head in heads), default=1.0)

    def of_name(self, name: str) -> float:
        """The weight of a name: 1 for one that stands by two figures, near 0 by all."""
        return log((self._total + 2) / max(self._names[name], 2)) / log(self._total / 2 + 1)

    def is_topic(self, name: str) -> bool:
        """Whether a name is told in most of the documents: it tells the topic, not one thing in it."""
        return (
            len(self._sources_of_name.get(name, ())) * 2 > self._sources
            and self._names[name] >= COMMON_NAME * self._total
        )

    def is_of_one(self, source: str, name: str) -> bool:
        """Whether a name is one thing among others in a source: told more than once, but not of most figures."""
        by = self._by_source.get(source, Counter())
        return not self.is_topic(name) and name not in self._main.get(source, ()) and by[name] > 1

    def knows(self, source: str, name: str) -> bool:
        """Whether figures of a source stand by a name."""
        return source in self._sources_of_name.get(name, ())


def compare_slots(one: Claim, two: Claim, rarity: Rarity) -> Likeness:
    """The likeness of two extracted claims whose values are of one kind and unit. Symmetric."""
    a, b = one.slots, two.slots
    assert a is not None and b is not None
    clash = find_clash(one, two, rarity)
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
    words = match_words(a, b, rarity, _event_stems(a, b) if is_dated else frozenset())
    parts["words"] = (WORDS_OF_EVENT if is_dated else WORDS) * words
    if a.sort == "date" and days_apart(one, two) <= A_MONTH:
        parts["close"] = CLOSE_DATES
    if a.days & b.days or (a.when is not None and b.when is not None):
        parts["time"] = TIME
    if (a.sort == "age" or (parts.get("concept") and a.concepts.keys() & PERSONAL)) and match_persons(a, b, rarity):
        parts["person"] = PERSON
    if _designated(a, b):
        parts["designation"] = DESIGNATION
    names = match_names(a, b, rarity)
    if names:
        parts["names"] = NAMES * names
    return Likeness(round(min(sum(parts.values()), 1.0), 3), parts, clash)


def match_concepts(a: Slots, b: Slots) -> float:
    """How far two figures stand for one measured concept: 1 where it is the nearest to both."""
    return max((min(a.concepts[c], b.concepts[c]) for c in a.concepts.keys() & b.concepts.keys()), default=0.0)


def match_heads(a: Slots, b: Slots) -> float:
    """How well what is counted matches: 1 the same noun, less where both are people or one side leaves it out; 0 not."""
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


def _event_stems(a: Slots, b: Slots) -> frozenset[str]:
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
    shared = sum(min(left[w], right[w]) * rarity.of_word(w) for w in left.keys() & right.keys())
    if not shared:
        return 0.0
    one = sum(weight * rarity.of_word(w) for w, weight in left.items())
    two = sum(weight * rarity.of_word(w) for w, weight in right.items())
    return shared / sqrt(one * two)


def match_names(a: Slots, b: Slots, rarity: Rarity) -> float:
    """How far the names near the two figures are the same, topic names counting little."""
    left, right = a.names or {}, b.names or {}
    best = 0.0
    for name in left.keys() & right.keys():
        best = max(best, min(left[name], right[name]) * rarity.of_name(name))
    return best


def find_clash(one: Claim, two: Claim, rarity: Rarity) -> str | None:
    """The slot in which two claims clash, in words; None where none does."""
    a, b = one.slots, two.slots
    assert a is not None and b is not None
    if a.sort != b.sort:
        return "another kind of figure"
    families = {c.split(":")[0] for c in a.concepts} & {c.split(":")[0] for c in b.concepts}
    if families and match_concepts(a, b) < SAME_CONCEPT:
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
    if a.qualifiers != b.qualifiers:
        return "another figure of it: " + ", ".join(sorted(a.qualifiers ^ b.qualifiers))
    if a.modality != b.modality and "could" in (a.modality, b.modality):
        return "one is possible, the other is so"
    if a.when is not None and b.when is not None and not meets(a.when.bounds, b.when.bounds):
        if not (_designated(a, b) and gap_between(a.when, b.when) <= A_YEAR):  # of one event, the year may be disputed
            return "another time"
    if a.sort == "count" and (a.points_back or b.points_back):
        return "a number that points back"
    if a.sort == "clock" and a.days and b.days and not a.days & b.days:
        return "another day"
    if is_other_act(a, b, rarity):
        return "another thing happened"
    if a.sort == "date":
        apart = days_apart(one, two)
        told = max(match_words(a, b, rarity, _event_stems(a, b)), match_names(a, b, rarity), _designated(a, b))
        is_close = apart <= A_MONTH and not one.filled and not two.filled
        needed = HINTED_EVENT if is_close else TOLD_EVENT if apart <= A_YEAR else TOLD_FAR_EVENT
        if told < needed and not (is_close and a.verb and a.verb == b.verb):
            return "nothing shows that it is the same event"
        if a.beside and b.beside and not _designated(a, b) and not (a.beside <= b.beside or b.beside <= a.beside):
            return "another place or name beside the date"
        if a.concepts.keys() & b.concepts.keys() <= ASPECTS and match_concepts(a, b) and _lacks_words(a, b, rarity):
            return "nothing shows that the same thing began or ended"
        if apart > A_MONTH and tells_of_others(a, b, rarity):
            return "told among other names"
    if a.whole and b.whole and not a.whole & b.whole:
        return "a part of another whole"
    if (a.sort == "age" or a.concepts.keys() & b.concepts.keys() & PERSONAL) and not match_persons(a, b, rarity):
        return "another person"
    return find_other_entity(one, two, rarity)


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
    return match_words(a, b, rarity, _event_stems(a, b)) < TOLD_EVENT


def _designated(a: Slots, b: Slots) -> float:
    """How much it tells of an event that a designation stands by both dates."""
    return DESIGNATED if a.designations & b.designations else 0.0


def shared_names(a: Slots, b: Slots, rarity: Rarity) -> list[str]:
    """The names by both figures that are one thing among others."""
    return [n for n in sorted((a.names or {}).keys() & (b.names or {}).keys()) if not rarity.is_topic(n)]


def _is_told(a: Slots, b: Slots) -> bool:
    """Whether one side's agent stands near the other figure too."""
    return a.agent in (b.terms or {}) or b.agent in (a.terms or {})


def is_other_row(one: Claim, two: Claim) -> bool:
    """Whether a figure stands in a row of a table whose first cell the other side does not speak of."""
    a, b = one.slots, two.slots
    assert a is not None and b is not None
    if a.row and b.row:
        return one.source == two.source or not a.row & b.row
    for side, other in ((a, b), (b, a)):
        told = {*(other.terms or {}), *other.heads, *other.modifiers, *(other.names or {})}
        if side.row and not side.row & told:
            return True
    return False


def match_persons(a: Slots, b: Slots, rarity: Rarity) -> bool:
    """Whether two claims can be told of one person: one name is the other or leaves out some of it."""
    one, two = _owner(a, rarity), _owner(b, rarity)
    return bool(one and two) and (one <= two or two <= one)


def _owner(slots: Slots, rarity: Rarity) -> frozenset[str]:
    """The nearest name that is not the topic's."""
    return next((n for n in slots.owners if not all(map(rarity.is_topic, n))), frozenset())


def find_other_entity(one: Claim, two: Claim, rarity: Rarity) -> str | None:
    """Whether one side speaks of somebody or something that the other does not."""
    for side, other in ((one, two), (two, one)):
        assert side.slots is not None and other.slots is not None
        theirs = {*(other.slots.names or {}), *other.slots.subjects}
        own = [n for n in sorted(side.slots.subjects) if rarity.is_of_one(side.source, n)]
        if own and not any(n in theirs for n in own) and not any(rarity.knows(other.source, n) for n in own):
            return "about another " + own[0]
    return None


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


def tell_match(one: Claim, two: Claim, likeness: Likeness) -> tuple[str, ...]:
    """Why two claims are taken to speak of the same thing, and what one of them leaves open, in words."""
    a, b = one.slots, two.slots
    assert a is not None and b is not None
    told = []
    shared = sorted(c.split(":")[1] for c in a.concepts.keys() & b.concepts.keys())
    if shared:
        told.append(f"both tell of {' or '.join(shared)}")
    if a.counted and b.counted:
        same = a.counted.lower() == b.counted.lower()
        told.append(f"both count {a.counted}" if same else f"counted as {a.counted} and as {b.counted}")
    elif a.counted or b.counted:
        told.append(f"one side does not say of what ({a.counted or b.counted})")
    words = sorted((a.terms or {}).keys() & (b.terms or {}).keys())
    if words:
        told.append(f"both stand near: {', '.join(words[:6])}")
    if a.subject.lower() != b.subject.lower():
        told.append(
            f"told of {a.subject} and of {b.subject}"
            if a.subject and b.subject
            else f"one side does not name whom it is about ({a.subject or b.subject})"
        )
    if (a.when is None) != (b.when is None):
        known = a.when or b.when
        told.append(f"one side does not say when ({known.written if known is not None else ''})")
    return tuple(told)
