"""What two draft claims are both about and both measure: the words that a finding is headed with, and its key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from checker.extraction.measures import describe_measure, name_concepts
from checker.extraction.naming import make_id, measure_of, unit_mark
from checker.grouping.gathering import Pair
from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.model.vocabulary import Subject, Vocabulary
from checker.values import Quantity


class Label(NamedTuple):
    """Subject and measure by their ids, with the words they are shown by."""

    subject: str
    measure: str
    subject_shown: str
    measure_shown: str


def add_labels(vocabulary: Vocabulary, labels: Iterable[tuple[Label, Claim]]) -> Vocabulary:
    """A vocabulary with the words of labels too, each with a claim that it is about."""
    subjects, measures = dict(vocabulary.subjects), dict(vocabulary.measures)
    for label, claim in labels:
        subjects.setdefault(label.subject, Subject(label=label.subject_shown))
        if label.measure not in measures:
            measures[label.measure] = measure_of(claim, label.measure_shown)
    return vocabulary.model_copy(update={"subjects": subjects, "measures": measures})


def label_pair(pair: Pair, vocabulary: Vocabulary, spelled: Mapping[str, str]) -> Label:
    """The words that fit both of two draft claims."""
    subject = _subject_of(pair, vocabulary)
    shown = _measure_of(pair, spelled)
    return Label(subject, make_id(f"{shown} {unit_mark(pair.one)}"), vocabulary.label(subject), shown)


def _subject_of(pair: Pair, vocabulary: Vocabulary) -> str:
    """The subject of both, or else the one that is named near the other figure too, or the topic."""
    one, two = pair.one, pair.two
    if one.subject == two.subject:
        return one.subject
    a, b = one.slots, two.slots
    assert a is not None
    assert b is not None
    for claim, own, other in ((one, a, b), (two, b, a)):
        if own.subject and own.subjects & {*(other.names or {}), *other.subjects}:
            return claim.subject
    for claim, own in ((one, a), (two, b)):
        if not own.subject:
            return claim.subject
    return min(one.subject, two.subject)


def _measure_of(pair: Pair, spelled: Mapping[str, str]) -> str:
    """What both measure: the noun that both count, else the concept that both tell of."""
    first, second = pair.one, pair.two
    a, b = first.slots, second.slots
    assert a is not None
    assert b is not None
    one, two = (describe_measure(_with(claim, a, b), spelled) for claim in (first, second))
    if one == two:
        return one
    if a.counted and b.counted and a.heads & b.heads:
        return min(one, two, key=lambda said: (len(said), said))
    if a.counted and b.counted and isinstance(first.value, Quantity):
        concept = name_concepts(_shared(a, b))
        return concept or f"{a.counted} or {b.counted}"
    if a.counted or b.counted:
        return one if a.counted else two
    return min(one, two, key=lambda said: (len(said), said))


def _with(claim: Claim, a: Slots, b: Slots) -> Claim:
    """A claim with no more concepts than both have, where they share some."""
    assert claim.slots is not None
    return claim.model_copy(update={"slots": _shared(a, b, claim.slots)})


def _shared(a: Slots, b: Slots, base: Slots | None = None) -> Slots:
    """Slots with the concepts that two have in common, each as near as to both; with their own where there are none."""
    own = base or a
    concepts = {c: min(a.concepts[c], b.concepts[c]) for c in a.concepts.keys() & b.concepts.keys()}
    return replace(own, concepts=concepts or own.concepts)


def key_of_pair(pair: Pair) -> str:
    """What a pair is about as an id sees it: kind, unit, and what both measure, without names, sources or lines."""
    a, b = pair.one.slots, pair.two.slots
    assert a is not None
    assert b is not None
    about = sorted(a.concepts.keys() & b.concepts.keys()) + sorted(a.heads & b.heads)
    if not about:
        about = sorted({a.verb} & {b.verb} - {""}) + sorted(a.subjects & b.subjects)
    if not about:
        left, right = a.terms or {}, b.terms or {}
        about = sorted(left.keys() & right.keys(), key=lambda word: (-min(left[word], right[word]), word))[:1]
    return "|".join(("draft", a.sort, unit_mark(pair.one).strip(), *about))
