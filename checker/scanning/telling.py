"""What two draft claims have in common, and what one of them leaves open, in words for people."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator, Mapping

from checker.grouping.gathering import Pair
from checker.grouping.likeness import Likeness
from checker.model.finding import Part
from checker.model.slots import Slots

_MOST_WORDS = 5
_SHORTEST = 3  # letters of a word that is shown

# The parts of a likeness in words, and the slot of a claim that each draws on.
_PARTS = {
    "concept": "both tell of one thing",
    "head": "what is counted",
    "verb": "the same verb",
    "words": "the words near the figures",
    "names": "a name near both figures",
    "time": "a day or year told beside both",
    "designation": "the same designation",
    "close": "days that lie close together",
    "person": "the same person",
    "only": "no other such figure in either document",
}


def tell_shared(pair: Pair, spelled: Mapping[str, str]) -> tuple[str, ...]:
    """Why two draft claims are taken to speak of the same thing."""
    return tuple(_shared(*_slots(pair), spelled))


def tell_open(pair: Pair) -> tuple[str, ...]:
    """What one of two draft claims does not say, or says in other words, and what is therefore assumed."""
    one, two = pair.one.evidence, pair.two.evidence
    is_apart = one.document != two.document
    places = (one.document, two.document) if is_apart else (f"line {one.line}", f"line {two.line}")
    return tuple(_open(*_slots(pair), places))


def tell_parts(likeness: Likeness, pair: Pair, spelled: Mapping[str, str]) -> tuple[Part, ...]:
    """The parts of the score, the weightiest first; those that add nothing are left out."""
    a, b = _slots(pair)
    found = [
        Part(name=name, weight=round(weight, 3), said=_say_part(name, a, b, spelled))
        for name, weight in likeness.parts.items()
        if weight > 0
    ]
    return tuple(sorted(found, key=lambda part: (-part.weight, part.name)))


def _slots(pair: Pair) -> tuple[Slots, Slots]:
    assert pair.one.slots is not None
    assert pair.two.slots is not None
    return pair.one.slots, pair.two.slots


def _shared(a: Slots, b: Slots, spelled: Mapping[str, str]) -> Iterator[str]:
    concepts = sorted(c.split(":")[1] for c in a.concepts.keys() & b.concepts.keys())
    if concepts:
        yield f"both tell of {' or '.join(concepts)}"
    if a.counted and a.counted.lower() == b.counted.lower():
        yield f"both count {a.counted}"
    if a.subject and a.subject.lower() == b.subject.lower():
        yield f"both are about {a.subject}"
    words = _shared_words(a, b, spelled)
    if words:
        yield f"both stand near “{'”, “'.join(words)}”"
    days = sorted(a.days & b.days)
    years = sorted(a.years & b.years)
    if days or years:
        yield f"both name {', '.join(map(str, [*years, *map(_say_day, days)]))}"
    if a.row and a.row == b.row:
        yield "both stand in a row of the same name"


def _open(a: Slots, b: Slots, places: tuple[str, str]) -> Iterator[str]:
    """What is left open, with the place of the one side that does tell it."""

    def only(told: object) -> str:
        return f"only {places[0] if told else places[1]}"

    if a.counted and b.counted and a.counted.lower() != b.counted.lower():
        yield f"counted as {a.counted} and as {b.counted}"
    elif bool(a.counted) != bool(b.counted) and a.sort not in ("date", "clock"):
        yield f"{only(a.counted)} says of what ({a.counted or b.counted})"
    if a.subject.lower() != b.subject.lower():
        yield (
            f"told of {a.subject} and of {b.subject}"
            if a.subject and b.subject
            else f"{only(a.subject)} names whom it is about ({a.subject or b.subject})"
        )
    if bool(a.when) != bool(b.when):
        held = a.when or b.when
        yield f"{only(a.when)} says when ({held.written if held is not None else ''})"
    elif bool(a.years) != bool(b.years) and a.when is None:
        yield f"{only(a.years)} names a year ({', '.join(map(str, sorted(a.years or b.years)))})"
    if bool(a.whole) != bool(b.whole):
        yield f"{only(a.whole)} says of what it is a part"
    if a.modality != b.modality:
        modality = a.modality or b.modality
        told = "it could be" if modality == "could" else "it is planned"
        yield f"{only(a.modality)} says that {told}"


def _say_part(name: str, a: Slots, b: Slots, spelled: Mapping[str, str]) -> str:
    said = _PARTS.get(name, name)
    if name == "concept":
        return f"both tell of {' or '.join(sorted(c.split(':')[1] for c in a.concepts.keys() & b.concepts.keys()))}"
    if name == "head":
        return f"what is counted: {a.counted or 'not said'}, {b.counted or 'not said'}"
    if name == "verb":
        return f"{said}: {spelled.get(a.verb, a.verb)}"
    if name == "words":
        return f"{said}: {', '.join(_shared_words(a, b, spelled)) or 'none in common'}"
    if name == "names":
        return f"{said}: {', '.join(sorted((a.names or {}).keys() & (b.names or {}).keys()))}"
    return said


def _shared_words(a: Slots, b: Slots, spelled: Mapping[str, str]) -> list[str]:
    """Words near both figures, the nearest first."""
    left, right = a.terms or {}, b.terms or {}
    telling = (word for word in left.keys() & right.keys() if len(word) >= _SHORTEST)
    shared = sorted(telling, key=lambda word: (-min(left[word], right[word]), word))
    return [spelled.get(word, word) for word in shared[:_MOST_WORDS]]


def _say_day(day: str) -> str:
    month, _, number = day.partition("-")
    return f"{int(number)} {month_name[int(month)]}" if number else day
