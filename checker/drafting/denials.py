"""Words that deny, what they deny, and when they do not: *not repaired*, *not only repaired*, *did not fail to repair*.

`polarity` asks the same of a figure, by the text before it; which words deny, `denying_words` lists.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from typing import Literal

from checker.drafting.denying_words import CLAUSE_WORDS, COMPARED, FAILING, TAKEN_BACK, is_denying
from checker.drafting.reading import Reading
from checker.drafting.surroundings import content_after, end_of_clause, window
from checker.extraction.words import stem, stem_of, tag_word
from checker.values.wordlists import list_words

Stance = Literal["tells", "denies", "unclear"]

_PART = list_words("all every each both always everyone everybody entirely completely fully whole")
_IN_DEGREE = list_words("much many quite exactly really very so too longer else other others further additional")
_DEGREES = COMPARED | list_words("better worse longer shorter older younger faster slower stronger weaker ever")
_OPEN = list_words("may might could should if whether unless until almost hardly barely nearly perhaps maybe")
# What comes after them did not come about.
_PREVENTING = list_words("prevent avoid evade deny lack reject dispute stop escape spare ban forbid forbidden prohibit")
_RANKS = list_words("first only last")  # the first to win since
_EXCEPTING = list_words("except excepting excluding")
_NO_DENIAL_OF = list_words("stop fail doubt deny cease")  # not to stop doing something is to do it
_JOINING = CLAUSE_WORDS | {"and", "or"}
_GOVERNED = 8  # words after a denial that it may govern


@lru_cache(maxsize=65536)
def is_turning(word: str) -> bool:
    """Whether a word in lower case turns around what comes after it: not, except."""
    return is_denying(word) or word in _EXCEPTING


def denials_in(reading: Reading) -> list[int]:
    """The places of words that deny what comes after them, in order."""
    found = [place for word in reading.lookup if is_denying(word) for place in reading.lookup[word]]
    denials = [at for at in found if is_denial(reading, at)]
    failures = [place for word in FAILING for place in reading.lookup.get(word, ()) if _fails_to(reading, place)]
    return sorted((*denials, *failures))


def _fails_to(reading: Reading, place: int) -> bool:
    return reading.sequence[place + 1 : place + 2] == ["to"]


def is_denial(reading: Reading, place: int) -> bool:
    """Whether a word that denies is not taken back, does not leave a part, and is no name or phrase: Ground Zero."""
    words = reading.sequence
    word = words[place]
    after = words[place + 1] if place + 1 < len(words) else ""
    before = words[place - 1] if place else ""
    if not after or after in TAKEN_BACK or after in _PART or after in _IN_DEGREE:
        return False
    if after in COMPARED and (word == "no" or words[place + 2 : place + 3] == ["than"]):
        return False
    if word == "not" and before and tag_word(before) == "prep":  # by not using it
        return False
    if word == "no" and after[0].isdigit():  # No 10
        return False
    if word == "none" and after == "of" and words[place + 2 : place + 3] != ["the"]:  # none of them, whoever that is
        return False
    if word == "zero" and reading.text[reading.places[place][0]].isupper():
        return False
    return not (word == "no" and before in ("to", "with"))  # little to no, with no delay


def is_open(reading: Reading, place: int) -> bool:
    """Whether a sentence leaves open if what it says is so: it may be, it asks, it sets a condition."""
    low, high = window(reading, place)
    words = reading.sequence[low:high]
    for at, one in enumerate(words, low):
        is_month = one == "may" and at > low and reading.text[reading.places[at][0]].isupper()
        if one in _OPEN and not is_month:
            return True
    end = reading.places[high - 1][1]
    return reading.text[end : end + 1] == "?" or reading.text[end : end + 2] == " ?"


def is_partial(reading: Reading, place: int, last: int) -> bool:
    """Whether a denial leaves a part of what it denies, or the rest of it: not all of it; no higher price."""
    if not _PART.isdisjoint(reading.sequence[place + 1 : last]):
        return True
    return not _DEGREES.isdisjoint(reading.sequence[place + 1 : end_of_clause(reading, last) + 1])


def denies_denial(reading: Reading, place: int) -> bool:
    """Whether what is denied says that something did not come about: they did not fail to repair it."""
    after = content_after(reading, place, 1)
    return bool(after) and stem_of(reading.sequence[after[0]]) in _undone()


@lru_cache(maxsize=65536)
def _prevents(word: str) -> bool:
    return word.isalpha() and stem(word) in _preventing()


@cache
def _preventing() -> frozenset[str]:
    return frozenset(map(stem, _PREVENTING))


@cache
def _undone() -> frozenset[str]:
    return frozenset(map(stem, _NO_DENIAL_OF))


def is_contrast(reading: Reading, last: int) -> bool:
    """Whether what is denied is only put right: not in Woodstock but in Bethel, not repaired but rebuilt."""
    words = reading.sequence
    for at in range(last + 1, min(last + 5, len(words) - 1)):
        if words[at] == "but":
            return tag_word(words[at + 1]) in ("prep", "verb", "adv")
    return False


def is_turned(reading: Reading, place: int) -> bool:
    """Whether what a word says is denied: by what governs it, or by what its clause says of it."""
    low, _ = window(reading, place)
    for at in range(low, end_of_clause(reading, place) + 1):
        if at == place or not is_turning(reading.sequence[at]):
            continue
        if at < place and place in content_after(reading, at, _GOVERNED):
            return True
        if at > place and _JOINING.isdisjoint(reading.sequence[place:at]):
            return True
    return False


def find_stance(reading: Reading, span: tuple[int, int], places: Collection[int]) -> Stance:
    """Whether a passage, from one place to before another, denies what its words at some places tell.

    It is unclear where it denies something of them, or of what they belong to.
    """
    low, high = span
    first, last = min(places), max(places)
    end = end_of_clause(reading, last)
    doubtful = False
    for at in range(low, high):
        word = reading.sequence[at]
        if not (is_turning(word) or word in FAILING or _prevents(word) or word in _RANKS or word == "too"):
            continue
        if word in _RANKS:
            doubtful = doubtful or at < first
            continue
        if word == "too" or (is_denying(word) and not is_denial(reading, at)):  # too well known to be sold
            doubtful = doubtful or at <= end
            continue
        if word in FAILING and not _fails_to(reading, at):
            continue
        if not set(places).isdisjoint(content_after(reading, at, _GOVERNED)):
            return "tells" if is_denying(word) and denies_denial(reading, at) else "denies"
        doubtful = doubtful or first < at <= end or (at < first and _prevents(word))  # she rejected that it was so
    return "unclear" if doubtful else "tells"
