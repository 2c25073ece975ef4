"""Nobody came to harm on one side, and so many did on the other: *nobody died in the fire*, *three died in the fire*.

What becomes of people (they die, are hurt, missing, arrested) is told in many words; those of one concept are one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.drafting.denials import denials_in, is_contrast, is_open, is_partial
from checker.drafting.denying_words import OF_NOUNS
from checker.drafting.opposed import Opposed
from checker.drafting.reading import Reading
from checker.drafting.surroundings import content_after, end_of_clause, is_content, times_in, window
from checker.extraction.concepts import concepts_of
from checker.extraction.words import stem_of
from checker.model.claim import Claim
from checker.values import Quantity

_FATES = frozenset({"deaths", "toll", "injured", "missing", "displaced", "arrested", "infected", "dismissed"})
_FAMILY = "people"
_GOVERNED = 3  # words after a denial among which what became of nobody stands
_SURE = 0.6  # how near what became of people must stand to their number
_FEWEST = 2  # other telling words or names of both sentences that are the same


class _None(NamedTuple):
    """That something became of nobody: the places of the denial and of the word for it, and what else is said."""

    place: int
    last: int
    fates: frozenset[str]
    around: frozenset[str]  # stems of the other telling words of the sentence
    times: frozenset[str]


def find_none_for_some(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposed]:
    """What a draft says became of nobody and a source of somebody, or the other way round, where no source agrees."""
    own = list(_list_none(draft))
    harmed = [(claim, fates) for claim in draft.claims if (fates := _fates_of(claim))]
    denied = {source.source: list(_list_none(source)) for source in (sources if own or harmed else ())}
    for none in own:
        if any(none.fates & other.fates for others in denied.values() for other in others):
            continue
        for source in sources:
            told = next((claim for claim in source.claims if _tells_of(claim, none)), None)
            if told is not None:
                at = source.find_word(source.place(told)[0])
                yield Opposed(none.place, none.last, end_of_clause(draft, none.last), source, at, at)
                break
    for claim, fates in harmed:
        if any(fates & _fates_of(other) for source in sources for other in source.claims):
            continue
        for source in sources:
            said = next((none for none in denied[source.source] if _tells_of(claim, none)), None)
            if said is not None:
                at = draft.find_word(draft.place(claim)[0])
                yield Opposed(at, at, end_of_clause(draft, at), source, said.place, said.last)
                break


def _list_none(reading: Reading) -> Iterator[_None]:
    for place in denials_in(reading):
        if reading.sequence[place] not in OF_NOUNS or is_open(reading, place):
            continue
        for at in content_after(reading, place, _GOVERNED):
            fates = _list_fates(stem_of(reading.sequence[at]))
            if fates and not is_partial(reading, place, at) and not is_contrast(reading, at):
                low, high = window(reading, place)
                words = {stem_of(word) for word in reading.sequence[low:high] if is_content(word)}
                around = frozenset(word for word in words if not _list_fates(word))
                yield _None(place, at, fates, around, times_in(reading, place))
                break


def _list_fates(stemmed: str) -> frozenset[str]:
    return frozenset(found.name for found in concepts_of(stemmed, frozenset({_FAMILY}))) & _FATES


def _fates_of(claim: Claim) -> frozenset[str]:
    """What a claim says became of at least one; empty where it counts nobody, or nothing becomes of them."""
    slots, value = claim.slots, claim.value
    if slots is None or slots.sort != "count" or not isinstance(value, Quantity) or not value.stated:
        return frozenset()
    near = frozenset(name.partition(":")[2] for name, weight in (slots.concepts or {}).items() if weight >= _SURE)
    return near & _FATES


def _tells_of(claim: Claim, none: _None) -> bool:
    """Whether a claim counts those of whom there are none, in a sentence of the same thing and time."""
    if not _fates_of(claim) & none.fates or claim.slots is None:
        return False
    years = frozenset(str(year) for year in claim.slots.years)
    if years and none.times and years.isdisjoint(none.times):
        return False
    said = {*(claim.slots.terms or {}), *map(stem_of, claim.slots.names or {})}
    return len(said & none.around) >= _FEWEST
