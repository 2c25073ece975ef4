"""Words of a draft in whose place a source has the contrary: *the weak structure*, *the strong structure*.

Both stand in one place where the telling words next to them are the same.  Which words are contraries, `contraries`
lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from checker.drafting.contraries import are_alternatives, contraries_of
from checker.drafting.denials import is_turned
from checker.drafting.opposed import Opposed
from checker.drafting.reading import Reading
from checker.drafting.surroundings import (
    are_at_other_times,
    end_of_clause,
    nearest_content,
    places_beside,
    times_in,
)
from checker.extraction.words import stem_of
from checker.values.wordlists import list_words

_NEAR = 3  # words to each side by which a place is known
_FEWEST = 2  # of them that both sides share, the nearest one of a side among them
_FEWEST_OF_ALTERNATIVES = 3  # where both can be true, of other things: northern, southern
_GOING = list_words("go goes going gone went is are was were be been being")  # prices are up; but they make up a third
_OF_SUBJECTS = list_words(
    "rise fall drop decline jump win lose grow shrink pass fail appear disappear vanish succeed start end"
)
_PARTICLES = list_words("through off out over apart asleep away back short behind")  # fall through is no fall


class _Spot(NamedTuple):
    """A word in its place: the stems of the telling words next to it, the nearest first, and if it is turned around."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    is_turned: bool
    particle: str  # right after it


def find_contrary_words(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposed]:
    """The words of a draft whose contrary a source has in the same place, and no source the same word."""
    known: dict[object, tuple[Reading, int] | None] = {}  # a sentence that comes again is looked up once
    for place, word in enumerate(draft.sequence):
        if not contraries_of(word) or not _says_where(draft, place):
            continue
        own = _look(draft, place)
        key = word, own, times_in(draft, place)
        if key not in known:
            known[key] = _find_contrary(draft, place, own, sources)
        found = known[key]
        if found is not None:
            source, at = found
            yield Opposed(place, place, end_of_clause(draft, place), source, at, at)


def _find_contrary(draft: Reading, place: int, own: _Spot, sources: Sequence[Reading]) -> tuple[Reading, int] | None:
    """The source and its place that has the contrary of a word; None where a source has the word itself."""
    word = draft.sequence[place]
    nearest = {side[0] for side in (own.before, own.after) if side}
    same = ((source, at) for source in sources for at in places_beside(source, stem_of(word), nearest))
    if any(_stands_by(own, _look(source, at)) for source, at in same):
        return None
    found = [
        (shared, source, at)
        for source in sources
        for contrary in sorted(contraries_of(word))
        for at in places_beside(source, contrary, nearest)
        if _says_where(source, at)
        and (shared := _share(own, _look(source, at), stem_of(word) in _of_subjects())) >= _fewest(word, contrary)
        and not are_at_other_times(draft, place, source, at)
    ]
    best = max(found, key=lambda one: one[0], default=None)
    return None if best is None else best[1:]


def _says_where(reading: Reading, place: int) -> bool:
    """Whether "up" and "down" say where something has gone, and are no part of a verb; so does any other word."""
    return reading.sequence[place] not in ("up", "down") or (place > 0 and reading.sequence[place - 1] in _GOING)


def _fewest(word: str, contrary: str) -> int:
    return _FEWEST_OF_ALTERNATIVES if are_alternatives(word, contrary) else _FEWEST


def _look(reading: Reading, place: int) -> _Spot:
    follows = reading.sequence[place + 1] if place + 1 < len(reading.sequence) else ""
    return _Spot(
        nearest_content(reading, place, -1, _NEAR),
        nearest_content(reading, place, 1, _NEAR),
        is_turned(reading, place),
        follows if follows in _PARTICLES else "",
    )


def _stands_by(own: _Spot, theirs: _Spot) -> bool:
    """Whether the nearest word on either side of one stands near the other."""
    return any(a and a[0] in b for a, b in ((own.before, theirs.before), (own.after, theirs.after)))


def _share(own: _Spot, theirs: _Spot, is_of_subject: bool) -> int:
    """How many near words two share; none where the nearest ones of neither side are the same, or something is denied.

    Of a verb that is told of its subject alone, the nearest word before it must be the same.
    """
    if own.is_turned or theirs.is_turned or own.particle != theirs.particle:
        return 0
    is_after = not is_of_subject and bool(own.after) and own.after[:1] == theirs.after[:1]
    if not is_after and not (own.before and own.before[:1] == theirs.before[:1]):
        return 0
    shared = len({*own.before, *own.after} & {*theirs.before, *theirs.after})
    is_between = bool(own.before and own.after) and (own.before[0], own.after[0]) == (
        *theirs.before[:1],
        *theirs.after[:1],
    )
    return shared + is_between


@cache
def _of_subjects() -> frozenset[str]:
    return frozenset(map(stem_of, _OF_SUBJECTS))
