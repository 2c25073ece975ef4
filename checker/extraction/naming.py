"""Names for what extracted claims are about and measure: a vocabulary made of the documents' own words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.model.vocabulary import Measure, Subject, Vocabulary
from checker.values import Date, Quantity

_NO_WORD = re.compile(r"[^a-z0-9]+")
_EVENT_WORDS = {
    "date": "date", "clock": "time", "duration": "duration", "age": "age", "ordinal": "rank", "%": "share",
}  # fmt: skip
UNNAMED = "the topic"


def name_claims(claims: Sequence[Claim]) -> tuple[list[Claim], Vocabulary]:
    """The claims with a subject and a measure each, and the vocabulary that holds these words."""
    topics = find_topics(claims)
    subjects: dict[str, Subject] = {}
    measures: dict[str, Measure] = {}
    named = []
    for claim in claims:
        assert claim.slots is not None
        subject = claim.slots.subject or topics.get(claim.source, UNNAMED)
        measure = describe_measure(claim)
        one, two = make_id(subject), make_id(f"{measure} {_unit_mark(claim)}")
        subjects.setdefault(one, Subject(label=subject))
        measures.setdefault(two, _measure_of(claim, measure))
        named.append(claim.model_copy(update={"subject": one, "measure": two}))
    return named, Vocabulary(subjects=subjects, measures=measures)


def find_topics(claims: Iterable[Claim]) -> dict[str, str]:
    """The name that most figures of each source stand by, as written; nothing for a source without names."""
    counts: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.slots is not None and claim.slots.subject:
            counts.setdefault(claim.source, Counter())[claim.slots.subject] += 1
    return {source: min(c, key=lambda name: (-c[name], name)) for source, c in counts.items()}


def describe_measure(claim: Claim) -> str:
    """What a claim measures, in words: the noun that is counted, the concept, or the verb nearby."""
    slots = claim.slots
    assert slots is not None
    concept = _concept(slots)
    what = _EVENT_WORDS.get(slots.sort)
    if slots.sort in ("date", "clock"):
        return f"{what} of {concept or slots.verb or 'it'}"
    if slots.counted:
        known = concept if concept and concept not in slots.counted else ""
        said = f"{slots.counted} ({known})" if known else slots.counted
        return f"{what} of {said}" if what else said
    if concept:
        return f"{what} ({concept})" if what else concept
    return what or (f"figure ({slots.verb})" if slots.verb else "figure")


def _concept(slots: Slots) -> str:
    return " or ".join(sorted(c.split(":")[1] for c in slots.concepts)[:2])


def _unit_mark(claim: Claim) -> str:
    """The unit, which a measure has only one of."""
    value = claim.value
    if not isinstance(value, Quantity):
        return ""
    change = "change" if value.change else ""
    return f"{'' if value.unit in ('1', 's', 'clock') else value.unit} {change} {value.per or ''}"


def _measure_of(claim: Claim, label: str) -> Measure:
    if isinstance(claim.value, Date):
        return Measure(label=label, kind="date")
    assert isinstance(claim.value, Quantity) and claim.slots is not None
    unit = claim.value.unit
    counted = (claim.slots.counted,) if unit == "1" and claim.slots.counted else ()
    return Measure(label=label, kind="quantity", unit=None if unit == "1" else unit, counted=counted)


def make_id(words: str) -> str:
    """A word of a vocabulary: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower().replace("%", " percent ")
    return _NO_WORD.sub("-", plain).strip("-")[:60].strip("-") or "unnamed"
