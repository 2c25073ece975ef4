"""Words of a draft in whose place a source has the contrary: *the weak structure*, *the strong structure*.

Both stand in one place where the telling words next to them are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.drafting.contraries import contraries_of
from checker.drafting.reading import Reading
from checker.drafting.sentence_words import is_denying, nearest_content, places_beside, stem_of, window
from checker.values.number_words import SCALES, TENS, UNITS
from checker.values.wordlists import list_words

_NEAR = 3  # words to each side by which a place is known
_FEWEST = 2  # of them that both sides share, the nearest one of a side among them
_ALL = list_words("all every each")
_ADDING_UP = list_words("combined together total totals altogether")
_EXCEPTING = list_words("except excepting excluding")
_DENIED = 6  # words before one among which a denial turns it around


class _Near(NamedTuple):
    """The stems of the telling words next to a word, the nearest first."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def find_contrary_words(draft: Reading, sources: Sequence[Reading]) -> Iterator[tuple[int, Reading, int]]:
    """The places of the draft's words whose contrary a source has, and no source the same; with the source's place."""
    seen = set[tuple[str, _Near]]()
    for place, word in enumerate(draft.sequence):
        contraries = contraries_of(word)
        if not contraries or (here := (word, _look(draft, place))) in seen:
            continue
        seen.add(here)
        near = here[1]
        nearest = {side[0] for side in near if side}
        if any(
            _stands_by(near, _look(source, at))
            for source in sources
            for at in places_beside(source, stem_of(word), nearest)
        ):
            continue
        found = [
            (shared, source, at)
            for source in sources
            for contrary in sorted(contraries)
            for at in places_beside(source, contrary, nearest)
            if (shared := _share(near, _look(source, at))) >= _FEWEST
            and _is_denied(draft, place) == _is_denied(source, at)
        ]
        if found:
            _, source, at = max(found, key=lambda one: one[0])
            yield place, source, at


def find_all_for_some(draft: Reading, sources: Sequence[Reading]) -> Iterator[tuple[int, Reading, int]]:
    """The places where a draft tells of all of a thing what a source tells of so many: every customer, 20 customers."""
    for place, word in enumerate(draft.sequence):
        near = _look(draft, place).after if word in _ALL else ()
        if len(near) < _FEWEST or near[0][0].isdigit() or _adds_up(draft, place):
            continue
        found = [
            (source, at - 1)
            for source in sources
            for at in places_beside(source, near[0], near[1:_FEWEST])
            if at and _is_number(source.sequence[at - 1]) and _look(source, at - 1).after[:_FEWEST] == near[:_FEWEST]
        ]
        if found and not any(_tells_of_all(near, source) for source in sources):
            yield place, *found[0]


def _adds_up(draft: Reading, place: int) -> bool:
    low, high = window(draft, place)
    return not _ADDING_UP.isdisjoint(draft.sequence[low:high])


def _tells_of_all(near: Sequence[str], source: Reading) -> bool:
    return any(_ALL & set(source.sequence[max(at - _NEAR, 0) : at]) for at in source.places_of(near[0]))


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in UNITS or word in TENS or word in SCALES


def _look(reading: Reading, place: int) -> _Near:
    return _Near(tuple(nearest_content(reading, place, -1, _NEAR)), tuple(nearest_content(reading, place, 1, _NEAR)))


def _stands_by(own: _Near, theirs: _Near) -> bool:
    """Whether the nearest word on either side of one stands near the other."""
    return any(a and a[0] in b for a, b in zip(own, theirs, strict=True))


def _share(own: _Near, theirs: _Near) -> int:
    """How many near words two words share; none where the nearest ones of neither side are the same."""
    if not any(a and b and a[0] == b[0] for a, b in zip(own, theirs, strict=True)):
        return 0
    return sum(len(set(a) & set(b)) for a, b in zip(own, theirs, strict=True))


def _is_denied(reading: Reading, place: int) -> bool:
    low, _ = window(reading, place)
    return any(is_denying(word) or word in _EXCEPTING for word in reading.sequence[max(low, place - _DENIED) : place])
