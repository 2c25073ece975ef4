"""What one side denies and the other tells: *the bridge was not repaired*, *the bridge was repaired*.

A statement is known by the telling words that a denial governs, and by those before it. All places are those of words
in the sequence of a reading.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import ceil
from typing import NamedTuple, TypeAlias

from checker.drafting.reading import Reading
from checker.drafting.sentence_words import (
    content_after,
    content_before,
    denials_in,
    end_of_clause,
    is_contrast,
    is_open,
    is_partial,
    may_deny,
    names_in,
    places_beside,
    stem_of,
    window,
)
from checker.extraction.words import tag_word
from checker.values.wordlists import list_words

_OF_NOUNS = list_words("no without zero nobody none nothing neither nor")
_GOVERNED = 5  # words that a denial governs at most
_SUBJECT = 5  # words before a denial by which a statement is known too
_SAME = 0.6  # of the words that a denial governs must stand in the other side's sentence
_SAME_OF_SOURCE = 0.75  # where it is the source that denies: it has more to say than the draft
_FEWEST = 3  # words that both sides share, before a denial and after it
_FEWEST_GOVERNED = 2  # of those after it
_FEWEST_WITHOUT_VERB = 3  # of those where the first one, mostly a verb, is another
_SHOWN = 6  # words from the first shared one on that are shown

Span = tuple[int, int]
Found: TypeAlias = tuple[tuple[int, int, int], Reading, Span]
"""Where the draft says it, from where to where and up to where its clause goes; and where the source does."""


class _Denied(NamedTuple):
    """What a denial denies."""

    place: int  # of the word that denies
    places: Sequence[int]  # of the words that it governs
    governed: Sequence[str]  # their stems
    subject: frozenset[str]  # the stems of the words before it
    has_verb: bool  # among those that it governs
    names: frozenset[str]  # those of them that have a capital


class _Told(NamedTuple):
    """Where the other side speaks of what is denied."""

    shared: frozenset[str]  # of the governed words
    total: int  # words that both sides share
    span: Span
    is_denied: bool  # there too


def find_denied_by_draft(draft: Reading, sources: Sequence[Reading]) -> Iterator[Found]:
    """What the draft denies and a source tells, and none denies: from where to where each says so.

    Of the draft it is also told where its clause ends.
    """
    for denied in _list_denied(draft):
        found = [(told, source) for source in sources if (told := _find_statement(denied, source)) is not None]
        if found and not any(told.is_denied for told, _ in found):
            told, source = max(found, key=lambda one: one[0].total)
            last = denied.places[min(1, len(denied.places) - 1)]
            yield (denied.place, last, end_of_clause(draft, denied.places[-1])), source, told.span


def find_denied_by_source(draft: Reading, sources: Sequence[Reading]) -> Iterator[Found]:
    """What a source denies and the draft tells, and no source tells."""
    for source in sources:
        for denied in _list_denied(source):
            told = _find_statement(denied, draft)
            if told is None or told.is_denied or len(told.shared) < _SAME_OF_SOURCE * len(denied.governed):
                continue
            if not any(_is_told(denied, one) for one in sources):
                low, high = told.span
                yield (low, high, end_of_clause(draft, high)), source, (denied.place, denied.places[-1])


def _list_denied(reading: Reading) -> Iterator[_Denied]:
    seen = set[tuple[tuple[str, ...], frozenset[str]]]()
    for place in denials_in(reading):
        places = content_after(reading, place, _GOVERNED)
        of_noun = reading.sequence[place] in _OF_NOUNS
        if len(places) < (1 if of_noun else _FEWEST_GOVERNED):
            continue
        if is_open(reading, place) or is_partial(reading, place, places[-1]) or is_contrast(reading, places[-1]):
            continue
        governed = tuple(stem_of(reading.sequence[i]) for i in places)
        subject = frozenset(stem_of(reading.sequence[i]) for i in content_before(reading, place, _SUBJECT))
        if (governed, subject) in seen:
            continue
        seen.add((governed, subject))
        # the word right after "not" or "didn't" is a verb, in whatever form: he did not bake it
        has_verb = (places[0] == place + 1 and not of_noun) or any(
            tag_word(reading.sequence[i]) == "verb" for i in places
        )
        names = names_in(reading, window(reading, place)[0], place)
        yield _Denied(place, places, governed, subject - set(governed), has_verb, names)


def _find_statement(denied: _Denied, other: Reading) -> _Told | None:
    """Where another text speaks of what is denied: a place that denies it too before any other, then the most alike."""
    governed = frozenset(denied.governed)
    if sum(one in other.words for one in governed) < _SAME * len(governed):
        return None
    best: _Told | None = None
    for place in _list_places(denied, governed, other):
        low, high = window(other, place)
        at = {stem_of(word): i for i, word in enumerate(other.sequence[low:high], low)}
        shared = governed & at.keys()
        total = len(shared) + len(denied.subject & at.keys())
        if not _is_alike(denied, shared, total):
            continue
        if _is_of_others(denied, other, (low, high), {other.sequence[at[one]] for one in shared}):
            continue
        if any(map(may_deny, other.sequence[low:high])):
            return _Told(shared, total, (low, high - 1), True)
        if not is_open(other, place) and (best is None or total > best.total):
            spots = sorted(at[one] for one in shared)
            best = _Told(shared, total, (spots[0], min(spots[-1], spots[0] + _SHOWN)), False)
    return best


def _list_places(denied: _Denied, governed: Collection[str], other: Reading) -> list[int]:
    """Where one of the first two words that a denial governs stands beside so many of the others as must be shared."""
    fewest = min(len(governed), max(_FEWEST_GOVERNED, ceil(_SAME * len(governed)))) - 1
    return sorted({at for one in denied.governed[:2] for at in places_beside(other, one, governed, fewest)})


def _is_alike(denied: _Denied, shared: frozenset[str], total: int) -> bool:
    """Whether so many words are shared that both say one thing; all of a statement with a verb are enough."""
    count = len(denied.governed)
    fewest = min(_FEWEST_GOVERNED, count) if denied.governed[0] in shared else _FEWEST_WITHOUT_VERB
    if len(shared) < max(fewest, _SAME * count):
        return False
    return total >= _FEWEST or (denied.has_verb and len(shared) == count)


def _is_of_others(denied: _Denied, other: Reading, span: Span, shared: set[str]) -> bool:
    """Whether a passage names somebody, and nobody of whom something is denied."""
    low, high = span
    names = names_in(other, low, high) - shared
    return bool(names and denied.names) and denied.names.isdisjoint(other.sequence[low:high])


def _is_told(denied: _Denied, source: Reading) -> bool:
    """Whether a source tells somewhere what another passage denies."""
    governed = frozenset(denied.governed)
    for place in places_beside(source, denied.governed[0], {*denied.governed, *denied.subject}):
        low, high = window(source, place)
        words = source.sequence[low:high]
        stems = set(map(stem_of, words))
        if any(map(may_deny, words)) or len(governed & stems) < _SAME * len(governed):
            continue
        if len((governed | denied.subject) & stems) >= _FEWEST_GOVERNED:
            return True
    return False
