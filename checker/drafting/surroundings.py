"""What stands around a word of a text: its sentence and clause, the telling words and names in them, what is near it.

A place is that of a word in the sequence of a reading.  A sentence is looked at no farther than 14 words to each side.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache

from checker.documents.layout import is_abbreviation
from checker.drafting.denying_words import CLAUSE_WORDS
from checker.drafting.reading import ENTRY, Reading
from checker.extraction.words import stem_of, tag_word
from checker.values.number_words import SCALES, TENS, UNITS
from checker.values.wordlists import list_words

MOST_PLACES = 100  # of one word in one text that are looked at: what comes oftener tells nothing new
REACH = 14  # words to each side of one that are looked at
_LIGHT = list_words("have make use get go gone say tell thing way lot kind yeah okay")
_TIMES = list_words(
    "last next year years month months week weeks day days time times hour hours today yesterday tomorrow ago first "
    "second third fourth fifth"
)
_ENDING = list_words("no a.m p.m")  # before a point and a capital, these end a sentence
_SENTENCE = re.compile(r"[.!?][\"”’)\]]*\s+(?![a-z])|\n\s*")
_CLAUSE = re.compile(r"[,;:()—–|]| - ")
_TIME = re.compile(
    r"(?:1[5-9]|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|june|july|august|september|october|november|december|"
    r"first|second|third|fourth|fifth|last"
)


@lru_cache(maxsize=65536)
def is_content(word: str) -> bool:
    """Whether a word in lower case says what a statement is about."""
    whole = word.replace("’", "'").partition("'")[0]  # I'd, he's
    return word[0].isalpha() and tag_word(whole) in ("word", "verb") and stem_of(word) not in _LIGHT


def is_number(word: str) -> bool:
    """Whether a word in lower case is a number, in digits or in words."""
    return word[0].isdigit() or word in UNITS or word in TENS or word in SCALES


def window(reading: Reading, place: int) -> tuple[int, int]:
    """The first place, and the last plus one, of the words around one in its sentence."""
    low = high = place
    while low > 0 and place - low < REACH and not _ends_sentence(reading, low - 1):
        low -= 1
    while high + 1 < len(reading.sequence) and high - place < REACH and not _ends_sentence(reading, high):
        high += 1
    return low, high + 1


def _ends_sentence(reading: Reading, place: int) -> bool:
    """Whether a sentence ends between the word at a place and the next: not after "Inc.", nor at a line's end alone."""
    start, end = reading.places[place][1], reading.places[place + 1][0]
    if "\n" in reading.text[start:end] and (reading.document is None or not reading.text[end].islower()):
        return True  # quotes of claims are a line each; a line that is wrapped goes on with a small letter
    if end - start == 1:
        return False
    sign = _SENTENCE.search(reading.text, start, end + 1)
    if sign is None:
        return False
    if "\n\n" in sign.group() or ENTRY.match(reading.text, max(sign.start(), start) + 1) is not None:
        return True
    if sign.group()[0] == "\n":
        return False
    is_point = sign.group()[0] == "." and sign.start() == start
    word = reading.sequence[place]
    return not (is_point and is_abbreviation(word)) or word in _ENDING


def _ends_clause(reading: Reading, place: int) -> bool:
    """Whether a clause ends between the word at a place and the next."""
    start, end = reading.places[place][1], reading.places[place + 1][0]
    if end - start == 1 and reading.text[start] == " ":
        return False
    return _CLAUSE.search(reading.text, start, end) is not None or _ends_sentence(reading, place)


def end_of_clause(reading: Reading, place: int) -> int:
    """The place of the last word of the clause that a word stands in."""
    last = place
    while last + 1 < len(reading.sequence) and last - place < REACH and not _ends_clause(reading, last):
        last += 1
    return last


def content_after(reading: Reading, place: int, most: int) -> list[int]:
    """The places of the telling words after one in its clause; a verb after "and" starts another statement."""
    found: list[int] = []
    words = reading.sequence
    for at in range(place + 1, min(place + 1 + REACH, len(words))):
        word = words[at]
        if _ends_clause(reading, at - 1) or word in CLAUSE_WORDS or len(found) == most:
            break
        if word in ("and", "or") and at + 1 < len(words) and _opens_statement(words[at + 1], bool(found)):
            break
        if is_content(word):
            found.append(at)
    return found


def _opens_statement(word: str, has_words: bool) -> bool:
    return tag_word(word) in ("aux", "pron") or (has_words and (word.endswith("s") or tag_word(word) == "verb"))


def content_before(reading: Reading, place: int, most: int) -> Iterator[int]:
    """The places of the telling words before one in its sentence, the nearest first, up to where a clause starts."""
    low, _ = window(reading, place)
    found = 0
    for at in range(place - 1, low - 1, -1):
        if reading.sequence[at] in CLAUSE_WORDS or found == most:
            return
        if is_content(reading.sequence[at]):
            found += 1
            yield at


def nearest_content(reading: Reading, place: int, step: int, most: int) -> tuple[str, ...]:
    """The stems of the telling words and numbers next to one in its sentence, to one side, the nearest first.

    Times such as *last year* tell of anything.
    """
    found: list[str] = []
    words = reading.sequence
    at = place + step
    while 0 <= at < len(words) and abs(at - place) <= REACH and len(found) < most:
        if _ends_sentence(reading, min(at, at - step)):
            break
        word = words[at]
        if (is_content(word) and word not in _TIMES) or word[0].isdigit():
            found.append(stem_of(word))
        at += step
    return tuple(found)


def places_beside(reading: Reading, stemmed: str, others: Collection[str], fewest: int = 1) -> Iterator[int]:
    """The places of a stem that have so many of other stems within reach, in order: cheaper than to read each place."""
    places, sides = reading.places_of(stemmed), [reading.places_of(one) for one in others if one != stemmed]
    found = 0
    for place in places:
        near = 0
        for side in sides:
            at = bisect_left(side, place - REACH)
            near += at < len(side) and side[at] <= place + REACH
        if near >= fewest:
            found += 1
            yield place
        if found == MOST_PLACES:
            return


def names_in(reading: Reading, low: int, high: int) -> frozenset[str]:
    """The capitalized words between two places, in lower case; the first where the text never writes it small."""
    return frozenset(
        reading.sequence[at]
        for at in range(low, high)
        if reading.text[reading.places[at][0]].isupper()
        and is_content(reading.sequence[at])
        and (at > low or reading.sequence[at] not in reading.small_words)
    )


def are_at_other_times(one: Reading, place: int, two: Reading, at: int) -> bool:
    """Whether the sentences of two words tell of years, months, weekdays or ranks, and of none that both have."""
    own, theirs = times_in(one, place), times_in(two, at)
    return bool(own and theirs) and own.isdisjoint(theirs)


def times_in(reading: Reading, place: int) -> frozenset[str]:
    """The years, months, weekdays and ranks in the sentence of a word."""
    low, high = window(reading, place)
    return frozenset(word for word in reading.sequence[low:high] if _TIME.fullmatch(word))
