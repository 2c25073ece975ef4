"""Names for what draft claims are about and measure: a vocabulary proposed out of the documents' own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.extraction.measures import describe_measure
from checker.extraction.topics import Who, bare_name, find_subjects, find_topics
from checker.model.claim import Claim
from checker.model.vocabulary import Measure, Subject, Vocabulary
from checker.values import Date, Quantity

_NO_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 60
_MOST_COUNTED = 6
UNNAMED = "not named"


class Words(NamedTuple):
    """How words of the documents are written: the word of a stem, and a name's word with its capitals."""

    spelled: Mapping[str, str] = {}
    capitals: Mapping[str, str] = {}


NO_WORDS = Words()


def name_claims(claims: Sequence[Claim], words: Words = NO_WORDS) -> tuple[list[Claim], Vocabulary]:
    """The draft claims with a subject and a measure each, and the vocabulary that holds these words.

    A claim that names nobody is about its document's topic.
    """
    topics = find_topics(claims, words.capitals)
    known = find_subjects(claims)
    subjects: dict[str, Subject] = {}
    measures: dict[str, Measure] = {}
    named = []
    for claim in claims:
        assert claim.slots is not None
        shown = bare_name(claim.slots.subject)
        who = known[shown] if shown else _topic(topics.get(claim.source, UNNAMED), known)
        label = describe_measure(claim, words.spelled)
        one, two = make_id(who.label), make_id(f"{label} {unit_mark(claim)}")
        subjects.setdefault(one, Subject(label=who.label, aliases=who.aliases))
        measures[two] = measure_of(claim, label, measures.get(two))
        when = claim.when or (None if isinstance(claim.value, Date) else claim.slots.when)
        named.append(claim.model_copy(update={"subject": one, "measure": two, "when": when, "draft": True}))
    return named, Vocabulary(subjects=subjects, measures=measures)


def _topic(label: str, known: Mapping[str, Who]) -> Who:
    """The topic as the thing that its name stands for, where claims are about it by name."""
    return known.get(label, Who(label))


def unit_mark(claim: Claim) -> str:
    """The unit, which a measure has only one of."""
    value = claim.value
    if not isinstance(value, Quantity):
        return ""
    change = "change" if value.change else ""
    return f"{'' if value.unit in ('1', 's', 'clock') else value.unit} {change} {value.per or ''}"


def measure_of(claim: Claim, label: str, known: Measure | None = None) -> Measure:
    """A measure that takes a claim, with its noun among those that are counted; `known` is what it was so far."""
    if isinstance(claim.value, Date):
        return known or Measure(label=label, kind="date")
    assert isinstance(claim.value, Quantity)
    unit = claim.value.unit
    counted = known.counted if known is not None else ()
    noun = claim.counted
    if unit == "1" and noun and noun not in counted:
        counted = (*counted, noun)[:_MOST_COUNTED]
    return Measure(label=label, kind="quantity", unit=None if unit == "1" else unit, counted=counted)


def make_id(words: str) -> str:
    """A word of a vocabulary: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower().replace("%", " percent ")
    return _NO_WORD.sub("-", plain).strip("-")[:_LONGEST_ID].strip("-") or "unnamed"
