"""The words of a text by their places, in sentences and clauses: what a denial governs, what stands near."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from itertools import zip_longest

from checker.documents.layout import is_abbreviation
from checker.drafting.reading import Reading
from checker.extraction.words import stem, tag_word
from checker.values.wordlists import list_words

REACH = 14  # words to each side of one that are looked at

_DENYING = list_words(
    "not never no nobody without cannot neither nor none nothing zero dont doesnt didnt isnt arent wasnt werent cant "
    "couldnt wouldnt wont hasnt havent hadnt"
)
_NEGATED = ("n't", "n’t")
_NO_DENIAL = list_words(
    "only just merely simply until least unlike surprisingly necessarily doubt matter longer more less fewer later "
    "earlier sooner greater higher lower larger smaller all every always everyone everybody much many quite "
    "exactly really very so too"
)
_WHOLE = list_words("all every each both always entirely completely fully whole")
_FAILING = list_words(
    "unable impossible unlikely fail refuse decline deny lack prevent avoid stop cease reject dispute exclude except "
    "false untrue wrong doubt"
)
_CLAUSES = list_words(
    "but while although though because since when where whereas if unless that which who so how why whether despite"
)
_OPEN = list_words("may might could would should if whether unless until almost hardly barely nearly perhaps maybe")
_LIGHT = list_words("have make use get go gone say tell thing way lot kind yeah okay")
_SENTENCE = re.compile(r"[.!?][\"”’)\]]*\s+(?![a-z])|\n")
_CLAUSE = re.compile(r"[,;:()—–|]| - ")


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """The stem of a word in lower case; numbers and words with signs in them are left as they are."""
    return stem(word) if word.isalpha() else word


@lru_cache(maxsize=65536)
def is_content(word: str) -> bool:
    """Whether a word says what a statement is about."""
    whole = word.replace("’", "'").partition("'")[0]  # I'd, he's
    return word[0].isalpha() and tag_word(whole) in ("word", "verb") and stem_of(word) not in _LIGHT


@lru_cache(maxsize=65536)
def is_denying(word: str) -> bool:
    """Whether a word in lower case denies: not, without, don't."""
    return word in _DENYING or word.endswith(_NEGATED)


@lru_cache(maxsize=65536)
def may_deny(word: str) -> bool:
    """Whether a word in lower case denies, or says that something did not come about: unable, failed, prevented."""
    return is_denying(word) or (word.isalpha() and stem(word) in _failing())


@cache
def _failing() -> frozenset[str]:
    return frozenset(map(stem, _FAILING))


def denials_in(reading: Reading) -> list[int]:
    """The places of words that deny what comes after them, in order."""
    denying = [stemmed for stemmed, words in reading.forms.items() if any(map(is_denying, words))]
    found = {place for stemmed in denying for place in reading.places_of(stemmed)}
    return [at for at in sorted(found) if is_denying(reading.sequence[at]) and not _is_no_denial(reading, at)]


def _is_no_denial(reading: Reading, place: int) -> bool:
    """Whether the word after a denial takes it back, or lets it hold in part alone: not only, not all."""
    words = reading.sequence
    if place + 1 >= len(words) or words[place + 1] in _NO_DENIAL:
        return True
    if place == 0:
        return False
    is_manner = words[place] == "not" and tag_word(words[place - 1]) == "prep"  # by not using it
    return is_manner or (words[place] == "no" and words[place - 1] == "to")  # little to no


def places_beside(reading: Reading, stemmed: str, others: Collection[str], fewest: int = 1) -> Iterator[int]:
    """The places of a stem that have so many of other stems within reach, in order: cheaper than to read each place."""
    places, sides = reading.places_of(stemmed), [reading.places_of(one) for one in others if one != stemmed]
    for place in places:
        near = 0
        for side in sides:
            at = bisect_left(side, place - REACH)
            near += at < len(side) and side[at] <= place + REACH
        if near >= fewest:
            yield place


def window(reading: Reading, place: int) -> tuple[int, int]:
    """The first place, and the last plus one, of the words around one in its sentence, so many at most."""
    low = high = place
    while low > 0 and place - low < REACH and not _ends_sentence(reading, low - 1):
        low -= 1
    while high + 1 < len(reading.sequence) and high - place < REACH and not _ends_sentence(reading, high):
        high += 1
    return low, high + 1


def _ends_sentence(reading: Reading, place: int) -> bool:
    """Whether a sentence ends between the word at a place and the next: not after "Inc."."""
    start, end = reading.places[place][1], reading.places[place + 1][0]
    if end - start == 1:
        return False
    sign = _SENTENCE.search(reading.text, start, end + 1)
    if sign is None:
        return False
    is_point = sign.group()[0] == "." and sign.start() == start and "\n" not in sign.group()
    word = reading.sequence[place]
    return not is_point or is_denying(word) or not is_abbreviation(word)


def _ends_clause(reading: Reading, place: int) -> bool:
    """Whether a clause ends between the word at a place and the next."""
    start, end = reading.places[place][1], reading.places[place + 1][0]
    return end - start > 1 and (_CLAUSE.search(reading.text, start, end) is not None or _ends_sentence(reading, place))


def content_after(reading: Reading, place: int, most: int) -> list[int]:
    """The places of the telling words after one in its clause; a verb after "and" starts another statement."""
    found: list[int] = []
    words = reading.sequence
    for at in range(place + 1, min(place + 1 + REACH, len(words))):
        word = words[at]
        if _ends_clause(reading, at - 1) or word in _CLAUSES or len(found) == most:
            break
        if (
            word in ("and", "or")
            and at + 1 < len(words)
            and (tag_word(words[at + 1]) in ("aux", "pron") or (words[at + 1].endswith("s") and found))
        ):
            break
        if is_content(word):
            found.append(at)
    return found


def end_of_clause(reading: Reading, place: int) -> int:
    """The place of the last word of the clause that a word stands in."""
    last = place
    while last + 1 < len(reading.sequence) and last - place < REACH and not _ends_clause(reading, last):
        last += 1
    return last


def content_before(reading: Reading, place: int, most: int) -> Iterator[int]:
    """The places of the telling words before one in its sentence, the nearest first, up to where a clause starts."""
    low, _ = window(reading, place)
    found = 0
    for at in range(place - 1, low - 1, -1):
        if reading.sequence[at] in _CLAUSES or found == most:
            return
        if is_content(reading.sequence[at]):
            found += 1
            yield at


def nearest_content(reading: Reading, place: int, step: int, most: int) -> list[str]:
    """The stems of the telling words and numbers next to one in its sentence, the nearest first."""
    found: list[str] = []
    words = reading.sequence
    at = place + step
    while 0 <= at < len(words) and abs(at - place) <= REACH and len(found) < most:
        if _ends_sentence(reading, min(at, at - step)):
            break
        word = words[at]
        if is_content(word) or word[0].isdigit():
            found.append(stem_of(word))
        at += step
    return found


def names_in(reading: Reading, low: int, high: int) -> frozenset[str]:
    """The capitalized words between two places, in lower case; the first where the text never writes it small."""
    return frozenset(
        reading.sequence[at]
        for at in range(low, high)
        if reading.text[reading.places[at][0]].isupper()
        and is_content(reading.sequence[at])
        and (at > low or f" {reading.sequence[at]}" not in reading.text)
    )


def is_partial(reading: Reading, place: int, last: int) -> bool:
    """Whether a denial leaves a part of what it denies: they did not repair all of it."""
    return not _WHOLE.isdisjoint(reading.sequence[place + 1 : last])


def is_contrast(reading: Reading, last: int) -> bool:
    """Whether what is denied is only put right: not in Woodstock but in Bethel."""
    words = reading.sequence
    for at in range(last + 1, min(last + 3, len(words) - 1)):
        if words[at] == "but":
            return tag_word(words[at + 1]) in ("prep", "det")
    return False


def is_open(reading: Reading, place: int) -> bool:
    """Whether a sentence leaves open if what it says is so: it may be, it asks, it sets a condition."""
    low, high = window(reading, place)
    words = reading.sequence[low:high]
    if any(a in _OPEN and not (a == "would" and b == "like") for a, b in zip_longest(words, words[1:])):
        return True
    end = reading.places[high - 1][1]
    return reading.text[end : end + 1] == "?" or reading.text[end : end + 2] == " ?"
