"""The figures of all sources of a draft, found by their value, their words and where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.model.claim import Claim
from checker.values import Quantity
from checker.values.clock import CLOCKS

NEAR = 0.3  # how near a word must stand to a figure to find it by
RARE = 40  # claims: a word that more of them stand by does not tell of which passage a draft speaks
COMMON = 400  # claims of one kind: a word that more of them stand by finds nothing


class Known:
    """Claims of sources, indexed once for all claims of a draft."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = sorted(claims, key=lambda c: (c.source, c.evidence.line, c.id))
        self._lines = [(c.source, c.evidence.line) for c in self.claims]
        self._by_value: dict[object, list[int]] = {}
        self._by_word: dict[tuple[object, str], list[int]] = {}
        self._by_kind: dict[object, list[int]] = {}
        self._by_any_word: dict[str, list[int]] = {}
        for place, claim in enumerate(self.claims):
            kind = _kind_of(claim)
            self._by_kind.setdefault(kind, []).append(place)
            self._by_value.setdefault(_value_of(claim), []).append(place)
            for word in _words_of(claim):
                self._by_word.setdefault((kind, word), []).append(place)
                self._by_any_word.setdefault(word, []).append(place)

    def find_candidates(self, claim: Claim) -> list[Claim]:
        """The claims that a draft's may be held against: of its value, or of its kind with a telling word in common."""
        kind = _kind_of(claim)
        of_kind = self._by_kind.get(kind, [])
        if len(of_kind) <= COMMON:
            return [self.claims[place] for place in of_kind]
        found = set(self._find_of_value(claim, kind))
        for word in _words_of(claim):
            places = self._by_word.get((kind, word), ())
            if len(places) <= COMMON:
                found.update(places)
        return [self.claims[place] for place in sorted(found)]

    def _find_of_value(self, claim: Claim, kind: object) -> Sequence[int]:
        """The places of claims of the same value; of too many, those that share most words with the draft's."""
        of_value = self._by_value.get(_value_of(claim), [])
        if len(of_value) <= COMMON:
            return of_value
        shared = Counter(place for word in _words_of(claim) for place in self._by_word.get((kind, word), ()))
        return sorted(of_value, key=lambda place: (-shared[place], place))[:COMMON]

    def find_worded(self, claim: Claim) -> list[Claim]:
        """The claims of any kind that stand by a telling word of a draft's."""
        found: set[int] = set()
        for word in _words_of(claim):
            places = self._by_any_word.get(word, ())
            if len(places) <= RARE:
                found.update(places)
        return [self.claims[place] for place in sorted(found)]

    def find_near(self, claim: Claim, lines: int) -> Iterator[Claim]:
        """The claims of one source from a claim's line to so many lines on."""
        place = bisect_left(self._lines, (claim.source, claim.evidence.line))
        last = (claim.source, claim.evidence.line + lines)
        while place < len(self.claims) and self._lines[place] <= last:
            yield self.claims[place]
            place += 1


def _kind_of(claim: Claim) -> object:
    if not isinstance(claim.value, Quantity):
        return type(claim.value)
    return CLOCKS[0] if claim.value.unit in CLOCKS else claim.value.unit  # with its zone and without


def _value_of(claim: Claim) -> object:
    value = claim.value
    return (value.unit, value.stated) if isinstance(value, Quantity) else (type(value), getattr(value, "bounds", None))


def _words_of(claim: Claim) -> set[str]:
    slots = claim.slots
    if slots is None:
        return set()
    near = {word for word, weight in (slots.terms or {}).items() if weight >= NEAR}
    return {*slots.heads, *slots.concepts, *slots.designations, *near}
