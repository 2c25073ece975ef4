"""What one side denies and the other tells: *the bridge was not repaired*, *the bridge was repaired*.

A statement is known by the telling words that a denial governs, and by those before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from checker.drafting.denials import (
    Stance,
    denials_in,
    denies_denial,
    find_stance,
    is_contrast,
    is_open,
    is_partial,
)
from checker.drafting.denying_words import CLAUSE_WORDS, OF_NOUNS
from checker.drafting.opposed import Opposed
from checker.drafting.reading import Reading
from checker.drafting.surroundings import (
    are_at_other_times,
    content_after,
    content_before,
    end_of_clause,
    is_number,
    names_in,
    places_beside,
    times_in,
    window,
)
from checker.extraction.words import stem_of, tag_word
from checker.values.wordlists import list_words

_GOVERNED = 5  # words that a denial governs at most
_SUBJECT = 5  # words before a denial by which a statement is known too
_SAME = 0.6  # of the words that a denial governs must stand in the other side's sentence
_SAME_OF_SOURCE = 0.75  # where it is the source that denies: it has more to say than the draft
_FEWEST = 3  # words that both sides share, before a denial and after it
_FEWEST_GOVERNED = 2  # of those after it
_FEWEST_WITHOUT_VERB = 3  # of those where the first one, mostly a verb, is another
# Verbs in whose place another may say the same: not to offer a thing, to provide it.
_WEAK_VERBS = list_words(
    "offer provide include give have contain feature present mention discuss cover allow enable help aim need want "
    "like plan intend involve consist come serve propose suggest introduce describe explain"
)
_OF_ONE_NOUN = list_words("no without zero")  # of which one word is a statement: at no cost
_FARTHEST_SUBJECT = 3  # words from a subject to its verb
_SHOWN = 6  # words from the first shared one on that are shown


class _Denied(NamedTuple):
    """What a denial denies."""

    place: int  # of the word that denies
    places: Sequence[int]  # of the words that it governs
    governed: Sequence[str]  # their stems
    is_of_nobody: bool  # nobody did it
    has_verb: bool  # among those
    has_own_verb: bool  # one that says what is done, so that it must be the other side's too
    subject: frozenset[str]  # the stems of the words before it
    nearest: str  # of these; empty where there is none
    names: frozenset[str]  # the words before it with a capital


class _Told(NamedTuple):
    """Where the other side speaks of what is denied, and whether it denies that too."""

    stance: Stance
    shared: frozenset[str]  # of the governed words
    total: int  # words that both sides share
    first: int
    last: int


def find_denied_by_draft(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposed]:
    """What the draft denies and a source tells, and none denies."""
    known: dict[object, tuple[_Told, Reading] | None] = {}  # a sentence that comes again is looked up once
    for denied in _list_denied(draft):
        key = denied.governed, denied.subject, denied.names, times_in(draft, denied.place)
        if key not in known:
            known[key] = _find_telling(denied, draft, sources)
        found = known[key]
        if found is not None:
            told, source = found
            last = denied.places[min(1, len(denied.places) - 1)]
            until = end_of_clause(draft, denied.places[-1])
            yield Opposed(denied.place, last, until, source, told.first, told.last)


def _find_telling(denied: _Denied, draft: Reading, sources: Sequence[Reading]) -> tuple[_Told, Reading] | None:
    """The passage of a source that tells what the draft denies, and is most like it; None where any denies it."""
    found = [(told, source) for source in sources for told in _find_statements(denied, draft, source)]
    if any(told.stance == "denies" for told, _ in found):
        return None
    telling = [(told, source) for told, source in found if told.stance == "tells"]
    return max(telling, key=lambda one: one[0].total, default=None)


def find_denied_by_source(draft: Reading, sources: Sequence[Reading]) -> Iterator[Opposed]:
    """What a source denies and the draft tells, and no source tells."""
    for source in sources:
        seen = set[object]()
        for denied in _list_denied(source):
            key = denied.governed, denied.subject
            if key in seen:
                continue
            seen.add(key)
            found = list(_find_statements(denied, source, draft))
            if any(told.stance != "tells" for told in found):
                continue
            found = [told for told in found if len(told.shared) >= _SAME_OF_SOURCE * len(denied.governed)]
            if found and not any(_is_told(denied, one) for one in sources):
                for told in found:
                    until = end_of_clause(draft, told.last)
                    yield Opposed(told.first, told.last, until, source, denied.place, denied.places[-1])


def _list_denied(reading: Reading) -> Iterator[_Denied]:
    for place in denials_in(reading):
        of_noun = reading.sequence[place] in OF_NOUNS
        places = content_after(reading, place, _GOVERNED)
        places = [
            at for at in places if not any(map(is_number, reading.sequence[place + 1 : at]))
        ]  # `polarity` has these
        places = _cut_noun(reading, place, places) if of_noun else _cut_verb(reading, places)
        if not places or _says_less(reading, place, places[-1]):
            continue
        governed = tuple(stem_of(reading.sequence[i]) for i in places)
        before = [stem_of(reading.sequence[i]) for i in content_before(reading, place, _SUBJECT)]
        if len(places) == 1 and not (_is_enough(reading, place, before) and not _counts(reading, place)):
            continue
        subject = frozenset(before) - set(governed)
        # the word right after "not" or "didn't" is a verb, in whatever form: he did not bake it
        has_verb = (places[0] == place + 1 and not of_noun) or any(
            tag_word(reading.sequence[i]) == "verb" for i in places
        )
        has_own_verb = places[0] == place + 1 and not of_noun and governed[0] not in _weak_verbs()
        names = names_in(reading, window(reading, place)[0], place)
        is_of_nobody = of_noun and not _is_of_one_noun(reading, place)
        yield _Denied(
            place, places, governed, is_of_nobody, has_verb, has_own_verb, subject, before[0] if before else "", names
        )


@cache
def _weak_verbs() -> frozenset[str]:
    return frozenset(map(stem_of, _WEAK_VERBS))


def _cut_noun(reading: Reading, place: int, places: list[int]) -> list[int]:
    """The words of a noun that is denied, with the verb that denies it, but without what else is said after it.

    No buyer has been found; without delay, they repaired it.
    """
    for i, at in enumerate(places):
        if i and tag_word(reading.sequence[at]) == "verb":
            is_its_verb = tag_word(reading.sequence[at - 1]) == "aux" and reading.sequence[place] != "without"
            return places[: i + 1] if is_its_verb else places[:i]
    return places


def _cut_verb(reading: Reading, places: list[int]) -> list[int]:
    """The words that a verb denies; none where another verb follows: they did not believe it was sinking."""
    for one, two in pairwise(places):
        if any(tag_word(word) == "aux" for word in reading.sequence[one + 1 : two]):
            return []
    return places


def _counts(reading: Reading, place: int) -> bool:
    """Whether a number stands before a word in its sentence: of 52 percent, 69 percent may say the opposite."""
    low, _ = window(reading, place)
    return any(is_number(word) for word in reading.sequence[low:place])


def _is_enough(reading: Reading, place: int, before: Sequence[str]) -> bool:
    """Whether one word after a denial is a statement with what stands before it: at no cost, coins are not insured."""
    return bool(before) and (reading.sequence[place] not in OF_NOUNS or _is_of_one_noun(reading, place))


def _is_of_one_noun(reading: Reading, place: int) -> bool:
    """Whether a word denies the noun after it, and is no "no one"."""
    return reading.sequence[place] in _OF_ONE_NOUN and reading.sequence[place + 1] != "one"


def _says_less(reading: Reading, place: int, last: int) -> bool:
    """Whether a denial leaves something open or in part, or denies that something did not come about."""
    return (
        is_open(reading, place)
        or is_partial(reading, place, last)
        or is_contrast(reading, last)
        or denies_denial(reading, place)
    )


def _find_statements(denied: _Denied, own: Reading, other: Reading) -> Iterator[_Told]:
    """The passages of another text that speak of what is denied."""
    governed = frozenset(denied.governed)
    if sum(one in other.words for one in governed) < _SAME * len(governed):
        return
    for place in _list_places(denied, governed, other):
        low, high = window(other, place)
        at = {stem_of(word): i for i, word in enumerate(other.sequence[low:high], low)}
        shared = governed & at.keys()
        total = len(shared) + len(denied.subject & at.keys())
        if not _is_alike(denied, other, shared, total, at) or are_at_other_times(own, denied.place, other, place):
            continue
        if len(governed) == 1 and bool(times_in(own, denied.place)) != bool(times_in(other, place)):
            continue  # it was flooded in 2013
        if _is_of_others(denied, other, (low, high), {other.sequence[at[one]] for one in shared}):
            continue
        spots = sorted(at[one] for one in shared)
        if not CLAUSE_WORDS.isdisjoint(other.sequence[spots[0] : spots[-1]]):
            continue
        stance = find_stance(other, (low, high), spots)
        if stance == "tells" and is_open(other, place):
            stance = "unclear"
        yield _Told(stance, shared, total, spots[0], min(spots[-1], spots[0] + _SHOWN))


def _list_places(denied: _Denied, governed: Collection[str], other: Reading) -> list[int]:
    """Where one of the first two words that a denial governs stands beside so many of the others as must be shared."""
    fewest = min(len(governed), max(_FEWEST_GOVERNED, ceil(_SAME * len(governed)))) - 1
    return sorted({at for one in denied.governed[:2] for at in places_beside(other, one, governed, fewest)})


def _is_alike(denied: _Denied, other: Reading, shared: frozenset[str], total: int, at: Mapping[str, int]) -> bool:
    """Whether so many words are shared that both say one thing; all of a statement with a verb are enough.

    `at` are the places of the stems on the other side.
    """
    count = len(denied.governed)
    if count == 1 and denied.has_verb:  # its subject stands right before it
        verb = at.get(denied.governed[0])
        subject = at.get(denied.nearest)
        is_near = verb is not None and subject is not None and 0 < verb - subject <= _FARTHEST_SUBJECT
        return verb is not None and is_near and not _counts(other, verb)
    if denied.governed[0] in shared or not denied.has_own_verb:
        fewest = min(_FEWEST_GOVERNED, count) if denied.governed[0] in shared else _FEWEST_WITHOUT_VERB
    else:
        return False
    if len(shared) < max(fewest, _SAME * count) or (denied.is_of_nobody and denied.governed[0] not in shared):
        return False
    return total >= _FEWEST or (denied.has_verb and len(shared) == count)


def _is_of_others(denied: _Denied, other: Reading, span: tuple[int, int], shared: set[str]) -> bool:
    """Whether a passage names somebody, and nobody of whom something is denied."""
    low, high = span
    names = names_in(other, low, high) - shared
    return bool(names and denied.names) and denied.names.isdisjoint(other.sequence[low:high])


def _is_told(denied: _Denied, source: Reading) -> bool:
    """Whether a source tells somewhere what another passage denies; fewer words are enough than to say otherwise."""
    governed = frozenset(denied.governed)
    for place in places_beside(source, denied.governed[0], {*denied.governed, *denied.subject}):
        low, high = window(source, place)
        at = {stem_of(word): i for i, word in enumerate(source.sequence[low:high], low)}
        shared = governed & at.keys()
        if len(shared) < _SAME * len(governed) or len((governed | denied.subject) & at.keys()) < _FEWEST_GOVERNED:
            continue
        if find_stance(source, (low, high), [at[one] for one in shared]) != "denies":
            return True
    return False
