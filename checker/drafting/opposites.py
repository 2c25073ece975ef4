"""Where a draft says the opposite of its sources in their own words: it denies what they tell, tells what they deny,
or has the contrary of their word.

A statement is known by the words that it is made of: those a denial governs and those before it, or the nearest ones on
both sides of a word that has a contrary.  What any source says as the draft does is let be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.drafting.contraries import contraries_of
from checker.drafting.reading import Reading
from checker.drafting.sentence_words import (
    content_after,
    content_before,
    denials_in,
    is_denying,
    is_contrast,
    is_open,
    names_in,
    nearest_content,
    stem_of,
    window,
)

_GOVERNED = 5  # words that a denial governs at most
_SUBJECT = 5  # words before a denial by which a statement is known too
_SAME_DENIED = 0.75
_SAME = 0.6  # of the words that a denial governs must stand in the other side's sentence
_FEWEST, _FEWEST_GOVERNED = 3, 2  # words that both sides share, and those of them that the denial governs
_SHOWN = 6  # words from the first shared one on that are shown
_NEAR = 3  # words on each side of one that has a contrary
_DENYING_SPAN = 6  # words before a word among which a denial turns it around


class Opposite(NamedTuple):
    """Words of a draft and those of a source that say the opposite: where each starts and ends."""

    start: int
    end: int
    until: int  # where what is said in the draft ends
    source: Reading
    told: tuple[int, int]


class _Denied(NamedTuple):
    """What a denial denies: its place, the places and stems of the words it governs, and the stems before it."""

    place: int
    places: Sequence[int]
    governed: Sequence[str]
    subject: frozenset[str]
    names: frozenset[str]


def find_opposites(draft: Reading, sources: Sequence[Reading]) -> list[Opposite]:
    """The places where a draft says the opposite of a source and no source says what it does, in their order."""
    found = [*_find_denying(draft, sources), *_find_denied(draft, sources), *_find_contrary(draft, sources)]
    kept: list[Opposite] = []
    for one in sorted(found, key=lambda o: (o.start, -o.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _find_denying(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposite]:
    """What the draft denies and a source tells."""
    for denied in _list_denied(draft):
        best: tuple[int, Reading, tuple[int, int]] | None = None
        for source in sources:
            told = _find_statement(denied, source)
            if told is None:
                continue
            shared, places, is_denied, _ = told
            if is_denied:
                best = None
                break
            if best is None or shared > best[0]:
                best = shared, source, places
        if best is not None:
            yield _make(draft, (denied.place, denied.places[1], denied.places[-1]), best[1], best[2])


def _find_denied(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposite]:
    """What a source denies and the draft tells, and no source tells too."""
    for source in sources:
        for denied in _list_denied(source):
            told = _find_statement(denied, draft)
            if told is None or told[2]:
                continue
            if len(told[3]) < _SAME_DENIED * len(denied.governed):
                continue
            if any(_is_told(denied, one) for one in sources):
                continue
            yield _make(draft, (*told[1], told[1][1]), source, (denied.place, denied.places[-1]))


def _list_denied(reading: Reading) -> Iterator[_Denied]:
    seen = set[tuple[str, ...]]()
    for place in denials_in(reading):
        places = content_after(reading, place, _GOVERNED)
        if len(places) < _FEWEST_GOVERNED or is_open(reading, place) or is_contrast(reading, places[-1]):
            continue
        governed = [stem_of(reading.sequence[i]) for i in places]
        before = frozenset(stem_of(reading.sequence[i]) for i in content_before(reading, place, _SUBJECT))
        if tuple(governed) not in seen:
            seen.add(tuple(governed))
            yield _Denied(place, places, governed, before - set(governed), names_in(reading, window(reading, place)[0], place))


def _find_statement(denied: _Denied, other: Reading) -> tuple[int, tuple[int, int], bool, set[str]] | None:
    """Where another text speaks of what is denied: how many words it shares, from where to where, and if it denies it.

    A denial is looked for first: what is both told and denied is no opposite.
    """
    governed = frozenset(denied.governed)
    if sum(one in other.words for one in governed) < _SAME * len(governed):
        return None
    best: tuple[int, tuple[int, int], bool, set[str]] | None = None
    for place in sorted(place for first in denied.governed[:2] for place in other.places_of(first)):
        low, high = window(other, place)
        stems = {stem_of(word): i for i, word in enumerate(other.sequence[low:high], low)}
        shared = governed & stems.keys()
        if len(shared) < _FEWEST_GOVERNED or len(shared) < _SAME * len(governed):
            continue
        names = names_in(other, low, high) - {other.sequence[stems[one]] for one in shared}
        if names and denied.names and denied.names.isdisjoint(other.sequence[low:high]):
            continue
        if denied.governed[0] not in shared and len(shared) < 3:
            continue
        total = len(shared) + len(denied.subject & stems.keys())
        if total < _FEWEST:
            continue
        if any(is_denying(other.sequence[i]) for i in range(low, high)):
            return total, (low, high), True, shared
        if not is_open(other, place) and (best is None or total > best[0]):
            spots = [stems[one] for one in shared]
            best = total, (min(spots), min(max(spots), min(spots) + _SHOWN)), False, shared
    return best


def _is_told(denied: _Denied, source: Reading) -> bool:
    """Whether a source tells elsewhere what one denies."""
    governed = frozenset(denied.governed)
    for place in source.places_of(denied.governed[0]):
        low, high = window(source, place)
        words = source.sequence[low:high]
        if any(map(is_denying, words)):
            continue
        if len(governed & set(map(stem_of, words))) >= max(_FEWEST_GOVERNED, _SAME * len(governed)):
            return True
    return False


def _find_contrary(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposite]:
    """Words of the draft in whose place a source has the contrary, and none the same."""
    for place, word in enumerate(draft.sequence):
        contraries = contraries_of(word)
        if not contraries:
            continue
        own = stem_of(word)
        after, before = nearest_content(draft, place, 1, _NEAR), nearest_content(draft, place, -1, _NEAR)
        if any(_stands_by(source, at, before, after) for source in sources for at in source.places_of(own)):
            continue
        best: tuple[int, Reading, int] | None = None
        for source in sources:
            for contrary in contraries:
                for at in source.places_of(contrary):
                    shared = _share(draft, place, source, at, before, after)
                    if shared and (best is None or shared > best[0]):
                        best = shared, source, at
        if best is not None:
            yield _make(draft, (place, place, place), best[1], (best[2], best[2]))


def _stands_by(source: Reading, place: int, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word of a source stands by the nearest word on either side of the draft's."""
    return bool(before and before[0] in nearest_content(source, place, -1, _NEAR)) or bool(
        after and after[0] in nearest_content(source, place, 1, _NEAR)
    )


def _share(
    draft: Reading, place: int, source: Reading, at: int, before: Sequence[str], after: Sequence[str]
) -> int:
    """How many near words a word of a draft and its contrary in a source share; 0 where they are not in one place."""
    theirs_after, theirs_before = nearest_content(source, at, 1, _NEAR), nearest_content(source, at, -1, _NEAR)
    is_beside = bool(after and theirs_after and after[0] == theirs_after[0]) or bool(
        before and theirs_before and before[0] == theirs_before[0]
    )
    total = len(set(after) & set(theirs_after)) + len(set(before) & set(theirs_before))
    if not is_beside or total < 2 or _is_turned(draft, place) != _is_turned(source, at):
        return 0
    return total


def _is_turned(reading: Reading, place: int) -> bool:
    low, _ = window(reading, place)
    return any(is_denying(word) for word in reading.sequence[max(low, place - _DENYING_SPAN) : place])


def _make(draft: Reading, own: tuple[int, int, int], source: Reading, told: tuple[int, int]) -> Opposite:
    first, last, until = own
    return Opposite(
        draft.places[first][0],
        draft.places[last][1],
        draft.places[until][1],
        source,
        (source.places[told[0]][0], source.places[told[1]][1]),
    )
