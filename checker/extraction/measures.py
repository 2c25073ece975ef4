"""What draft claims measure, in words: the noun that is counted, the concept, the event of a date."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.values import Date, Quantity

_KINDS = {
    "date": "date",
    "clock": "time",
    "duration": "duration",
    "interval": "interval",
    "age": "age",
    "ordinal": "rank",
    "%": "share",
}
_OF_UNIT = {
    "%": "share", "pp": "percentage points", "s": "duration", "m": "length or distance", "m2": "area", "m3": "volume",
    "kg": "weight", "km/h": "speed", "°C": "temperature", "°": "degrees", "J": "energy", "W": "power", "Pa": "pressure",
    "Hz": "frequency", "B": "amount of data", "magnitude": "magnitude",
}  # fmt: skip
_ENDING, _SHORTEST = 3, 4  # letters of a word that its forms differ in, and that they share at least
_MOST_WORDS = 2  # told of a figure that nothing else tells of


def describe_measure(claim: Claim, spelled: Mapping[str, str]) -> str:
    """What a draft claim measures, in words; `spelled` gives the words of the documents for stems."""
    slots = claim.slots
    assert slots is not None
    what = _KINDS.get(slots.sort, "")
    concept = name_concepts(slots)
    if slots.sort in ("date", "clock"):
        verb = spelled.get(slots.verb, slots.verb)
        said = f"{what} of {concept}" if concept else f"{what} ({verb})" if verb else what
    elif slots.sort == "age":
        said = what
    elif concept and slots.sort in _OF_UNIT and slots.sort not in _KINDS:
        said = concept
    elif counted := slots.counted or " ".join(spelled.get(head, head) for head in sorted(slots.heads)):
        known = "" if _says(counted, concept) else concept
        named = f"{counted} ({known})" if known else counted
        said = f"{what} of {named}" if what else named
    elif concept:
        said = f"{what} ({concept})" if what else concept
    else:
        said = what or of_unit(claim) or _say_near(slots, spelled)
    return " ".join((*_say_part(slots, said), *_say_manner(slots)))


def name_concepts(slots: Slots) -> str:
    """The measured concepts in words: the nearest, two at most."""
    best = max(slots.concepts.values(), default=0.0)
    return " or ".join(sorted(c.split(":")[1] for c, weight in slots.concepts.items() if weight == best)[:2])


def _says(counted: str, concept: str) -> bool:
    """Whether what is counted says the concept already: survivors who survived."""
    start = concept[: max(len(concept) - _ENDING, _SHORTEST)]
    return not concept or any(word.startswith(start) for word in counted.lower().split())


def of_unit(claim: Claim) -> str:
    """What is measured in the unit of a claim; empty for a plain count."""
    value = claim.value
    if isinstance(value, Date) or not isinstance(value, Quantity) or value.unit == "1":
        return ""
    if len(value.unit) == 3 and value.unit.isupper():
        return f"amount in {value.unit}"
    return _OF_UNIT.get(value.unit, f"figure in {value.unit}")


def _say_near(slots: Slots, spelled: Mapping[str, str]) -> str:
    """A bare figure by the words that stand nearest to it."""
    terms = slots.terms or {}
    near = sorted(terms, key=lambda word: (-terms[word], word))[:_MOST_WORDS]
    words = [spelled.get(word, word) for word in near]
    return f"figure near “{' '.join(words)}”" if words else "figure"


def _say_part(slots: Slots, said: str) -> tuple[str, ...]:
    """The class or part that is meant, where what is counted does not say it."""
    ranks = [rank for rank in sorted(slots.ranks) if rank.split()[0] not in said.lower()]
    return (*ranks, said)


def _say_manner(slots: Slots) -> tuple[str, ...]:
    if slots.sort in ("date", "clock"):
        return ()
    return {"could": ("(possible)",), "planned": ("(planned)",)}.get(slots.modality, ())
