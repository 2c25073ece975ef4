"""Draft claims in the words of a workspace's vocabulary: what a label or alias beside the figure says it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log

from checker.extraction.words import stem
from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.model.vocabulary import Measure, Role, Term, Vocabulary
from checker.values import Date, Quantity, UnreadableValue, read_quantity
from checker.values.wordlists import list_words

_WORD = re.compile(r"[^\W_]+(?:-\d+)?")
_SMALL = list_words("the a an of in on at to for from by with and or as its their all per no not is was")
# Of the words of a measure's label or alias, so many must stand by a figure; of a date, all, or its kind of event.
_ENOUGH = 0.6
_ENOUGH_OF_DATE = 1.0
# What events a date of each role is told by.
_EVENTS: Mapping[Role, frozenset[str]] = {
    "contracted": frozenset({"event:signing", "event:ordering"}),
    "delivered": frozenset({"event:delivery"}),
    "started": frozenset({"event:start"}),
    "ended": frozenset({"event:finish"}),
    "completed": frozenset({"event:finish"}),
    "announced": frozenset({"event:announcement"}),
    "published": frozenset({"event:release"}),
}

Topic = tuple[str, str]


class Recognizer:
    """The names of a vocabulary, by their words; `topics` are the subjects and measures that claims speak of."""

    def __init__(self, vocabulary: Vocabulary, claims: Iterable[Claim]) -> None:
        self._vocabulary = vocabulary
        self._measures: dict[str, set[str]] = {}
        for claim in claims:
            self._measures.setdefault(claim.subject, set()).add(claim.measure)
        self._names = {name: _names_of(term) for name, term in vocabulary.subjects.items()}
        self._labels = {name: _names_of(term) for name, term in vocabulary.measures.items()}
        counts = Counter(word for names in self._names.values() for word in frozenset().union(*names))
        total = len(self._names) + 1
        self._rarity = {word: log(total / count) for word, count in counts.items()}
        self._by_word: dict[str, set[str]] = {}
        for name, names in self._names.items():
            for words in names:
                for word in words:
                    self._by_word.setdefault(word, set()).add(name)

    def find_subjects(self, claim: Claim) -> dict[str, float]:
        """The subjects of which a name stands by the figure, each with the weight of the name's words."""
        words = _words_of(claim)
        near = {name for word in words for name in self._by_word.get(word, ())}
        found = {}
        for name in near:
            fitting = [w for w in self._names[name] if w <= words]
            if fitting:
                found[name] = max(sum(self._rarity[word] for word in w) for w in fitting)
        return found

    def find_measures(self, claim: Claim, among: Iterable[str]) -> dict[str, float]:
        """The measures that fit a figure's kind, unit and words, each with the share of its words that stand there."""
        found = {}
        words = _words_of(claim)
        for name in among:
            measure = self._vocabulary.measures.get(name)
            if measure is not None and _fits(measure, claim):
                weight = max((len(w & words) / len(w) for w in self._labels[name] if w), default=0.0)
                if _says_so(measure, claim):
                    weight += 1.0
                elif measure.counted:
                    continue  # another noun is counted
                if weight >= (_ENOUGH_OF_DATE if measure.kind == "date" else _ENOUGH):
                    found[name] = weight
        return found

    def recognize(self, claim: Claim) -> Topic | None:
        """The subject and measure of a draft claim, where the words beside its figure leave one answer."""
        scored: dict[Topic, tuple[float, float]] = {}
        for subject, weight in self.find_subjects(claim).items():
            for measure, share in self.find_measures(claim, self._measures.get(subject, ())).items():
                scored[subject, measure] = (weight, share)
        best = max(scored.values(), default=None)
        found = [topic for topic, score in scored.items() if score == best]
        return found[0] if len(found) == 1 else None

    def name_subject(self, claim: Claim) -> str | None:
        """The subject by whose name the claim says whom it is about."""
        assert claim.slots is not None
        words = frozenset(map(stem, _split(claim.slots.subject)))
        found = [name for name, names in self._names.items() if words and any(w == words for w in names)]
        return found[0] if len(found) == 1 else None


def _names_of(term: Term) -> list[frozenset[str]]:
    """The words of the label and of each alias, by their stems and without small ones."""
    names = (frozenset(map(stem, _split(said))) for said in (term.label, *term.aliases))
    return [words for words in names if words]


def _split(said: str) -> Sequence[str]:
    return [word for word in _WORD.findall(said.lower()) if len(word) > 1 and word not in _SMALL]


def _words_of(claim: Claim) -> frozenset[str]:
    """The stems of all words that stand by a figure, names and, by a quantity, years among them."""
    slots = claim.slots
    assert slots is not None
    names = {*(slots.names or {}), *slots.subjects}
    return frozenset({
        *map(stem, names), *names, *(slots.terms or {}), *slots.heads, *slots.modifiers, *slots.whole,
        *(() if isinstance(claim.value, Date) else map(str, slots.years)), *map(stem, _split(slots.counted)),
    })  # fmt: skip


def _fits(measure: Measure, claim: Claim) -> bool:
    """Whether a measure takes values of a claim's kind and unit."""
    value = claim.value
    if measure.several:
        return False
    if isinstance(value, Date):
        return measure.kind == "date"
    if not isinstance(value, Quantity) or measure.kind != "quantity":
        return False
    return value.unit == (_unit_of(measure.unit) if measure.unit else "1")


@cache
def _unit_of(written: str) -> str:
    """A measure's unit as values have it."""
    try:
        return read_quantity("1", unit=written).unit
    except UnreadableValue:
        return written


def _says_so(measure: Measure, claim: Claim) -> bool:
    """Whether the noun that is counted, or the event that is dated, is the measure's."""
    slots: Slots | None = claim.slots
    assert slots is not None
    if measure.counted:
        nouns = {stem(word) for noun in measure.counted for word in _split(noun)[-1:]}
        return bool(slots.heads & nouns)
    if measure.role is not None:
        return bool(_EVENTS.get(measure.role, frozenset()) & slots.concepts.keys())
    return False
