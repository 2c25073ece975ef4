"""How telling words and names are among the figures at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

from checker.model.claim import Claim

MAIN_NAMES = 3
COMMON_NAME = 0.1  # of the figures that a name stands by which only tells the topic

FEW_FIGURES = 30  # with fewer, a word that all of them stand by is no less telling


class Rarity:
    """How telling each word is among the figures at hand: 1 for one that stands by a single figure, near 0 by all."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        counts: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._by_source: dict[str, Counter[str]] = {}
        slots = [(claim.source, claim.slots) for claim in claims if claim.slots is not None]
        for source, told in slots:
            counts.update((told.terms or {}).keys())
            names = {*(told.names or {}), *told.subjects}
            self._names.update(names)
            self._by_source.setdefault(source, Counter()).update(names)
        self._main = {
            source: frozenset(sorted(by, key=lambda name: (-by[name], name))[:MAIN_NAMES])
            for source, by in self._by_source.items()
        }
        self._total = max(len(slots), FEW_FIGURES)
        most = log(self._total + 1)
        self._words = {word: log((self._total + 1) / (count + 1)) / most for word, count in counts.items()}
        self._sources_of_name = Counter(name for by in self._by_source.values() for name in by)
        self._sources = len({claim.source for claim in claims})
        values: dict[tuple[str, str, str], set[object]] = {}
        for claim in claims:
            for key in _measured(claim):
                values.setdefault(key, set()).add(getattr(claim.value, "bounds", None))
        self._values = {key: len(told) for key, told in values.items()}

    def is_only(self, one: Claim, two: Claim) -> bool:
        """Whether each of two documents tells one value alone of a concept that both figures are of."""
        shared = {key[1:] for key in _measured(one)} & {key[1:] for key in _measured(two)}
        return any(self._values.get((one.source, *key)) == self._values.get((two.source, *key)) == 1 for key in shared)

    def of_word(self, word: str) -> float:
        """The weight of a word, between 0 and 1."""
        return self._words.get(word, 1.0)

    def of_head(self, heads: frozenset[str]) -> float:
        """How telling a counted noun is that two figures share: half where every figure counts it; 1 for none."""
        return max((0.5 + self.of_word(head) / 2 for head in heads), default=1.0)

    def of_name(self, name: str) -> float:
        """The weight of a name: 1 for one that stands by two figures, near 0 by all."""
        return log((self._total + 2) / max(self._names[name], 2)) / log(self._total / 2 + 1)

    def is_topic(self, name: str) -> bool:
        """Whether a name is told in most of the documents: it tells the topic, not one thing in it."""
        return self._sources_of_name[name] * 2 > self._sources and self._names[name] >= COMMON_NAME * self._total

    def is_of_one(self, source: str, name: str) -> bool:
        """Whether a name is one thing among others in a source: told more than once, but not of most figures."""
        count = self._by_source[source][name] if source in self._by_source else 0
        return count > 1 and name not in self._main[source] and not self.is_topic(name)

    def knows(self, source: str, name: str) -> bool:
        """Whether figures of a source stand by a name."""
        return name in self._by_source.get(source, ())


def _measured(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """What a figure measures: its source and sort with each concept that is nearest to it."""
    slots = claim.slots
    if slots is not None:
        for concept, weight in slots.concepts.items():
            if weight == 1:
                yield claim.source, slots.sort, concept
