"""Names that a source spells in another way: *Andrés Prado* for *Andrés Pardo*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from checker.drafting.reading import Reading, split_words
from checker.drafting.surroundings import MOST_PLACES
from checker.drafting.wording import SKIPPED, speaks_of

_SHORTEST = 4  # letters of a word of a name that can be misspelt
_SHORTEST_ALONE = 6  # where no other word of the name stands beside it
_LIKE = 0.66  # how alike two words are beside the same word of a name
_LIKE_IN_OTHERS = 0.75  # where the first letter is another
_LIKE_ALONE = 0.9


def find_misspelt(written: str, sources: Sequence[Reading]) -> list[tuple[Reading, int, int]]:
    """Where sources spell a name otherwise: from the place of one word to that of another; none where one has it so."""
    words = [word for word in split_words(written) if word not in SKIPPED]
    found: list[tuple[Reading, int, int]] = []
    for at, word in enumerate(words):
        if word.isalpha() and len(word) >= _SHORTEST and not any(speaks_of(word, source) for source in sources):
            beside = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words) and not words[i].isdecimal()]
            found += [one for source in sources for one in _find_alike(word, beside, source)]
    return found


def _find_alike(word: str, beside: Sequence[str], source: Reading) -> Iterator[tuple[Reading, int, int]]:
    """Where a source has a word like one of a name: right beside another word of it, or hardly another and alone."""
    for other in beside:
        for at in source.lookup.get(other, ())[:MOST_PLACES]:
            for near in (at - 1, at + 1):
                if not 0 <= near < len(source.sequence) or not _is_like(word, source.sequence[near], _LIKE):
                    continue
                if _is_name(source, near):
                    yield source, min(at, near), max(at, near)
                    return
    if beside or len(word) < _SHORTEST_ALONE:
        return
    for other, place in source.capitalized.get(word[0], ()):
        if _is_like(word, other, _LIKE_ALONE):
            yield source, place, place
            return


def _is_name(source: Reading, place: int) -> bool:
    """Whether a word has a capital that no small form of it in the text takes back."""
    return source.text[source.places[place][0]].isupper() and source.sequence[place] not in source.small_words


def _is_like(one: str, two: str, least: float) -> bool:
    if one == two or abs(len(one) - len(two)) > 1 or not two.isalpha():
        return False
    if one[0] != two[0]:
        least = max(least, _LIKE_IN_OTHERS)
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= least
