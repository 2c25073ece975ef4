"""The forms in which one name stands: its initials (*WHO*), its people (*Syrian* of *Syria*), a part of a compound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.extraction.words import tag_word

_CAPITALIZED = r"[A-Z](?:[\w'’]+|(?:\.[A-Z])*\.?)"
_RUN = re.compile(rf"{_CAPITALIZED}(?: (?:(?:of|and|the|for|on|de) ){{0,2}}{_CAPITALIZED})+")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.?){2,6}(?![A-Za-z])")
_NO_ACRONYM = re.compile(r"[ivx]+|pm|ad|bc|ok")  # Elizabeth II, at 9 PM
_FUNCTIONS = frozenset({"prep", "det", "conj", "aux"})  # words that a line in capitals has too
_CAPITALIZED_WORD = re.compile(r"\b[A-Z][a-z]{3,}\b")
_SMALL = frozenset({"of", "and", "the", "for", "on", "de"})
_LONGEST = 6  # words that make initials
# What a country and its people end in: Syria and Syrian, Japan and Japanese.
_ENDINGS = ("ians", "eans", "ese", "ian", "ean", "ans", "ish", "ia", "an", "a", "o", "e", "i", "n", "y", "s")
_SHORTEST_ROOT = 4
# Names that no ending makes of one another: a country in other words, and its people.
_OTHER_WORDS = (
    "us usa states america american americans", "uk kingdom britain british britons", "netherlands holland dutch",
    "france french", "germany german germans", "spain spanish spaniards", "denmark danish danes", "wales welsh",
    "switzerland swiss", "sweden swedish swedes", "greece greek greeks", "ireland irish", "scotland scottish scots",
    "england english", "turkey turkish turks", "finland finnish finns", "poland polish poles", "norway norwegian",
    "portugal portuguese", "thailand thai thais", "philippines filipino filipinos", "cyprus cypriot cypriots",
    "ussr soviet soviets", "afghanistan afghan afghans", "peru peruvian peruvians", "iceland icelandic",
)  # fmt: skip
_SAME = {word: f"={words.split()[0]}" for words in _OTHER_WORDS for word in words.split()}


def list_initials(text: str) -> frozenset[str]:
    """The initials, in lower case, of the names that are spelled out in a text: *who* of World Health Organization."""
    return frozenset(found for run in _RUN.findall(text) for found in _initials_of(run))


def _initials_of(run: str) -> Iterator[str]:
    words = [word for word in run.split() if word not in _SMALL]
    letters = [word.replace(".", "") if "." in word else word[0] for word in words]
    for first in range(len(words)):
        for last in range(first + 2, min(first + _LONGEST, len(words)) + 1):
            yield "".join(letters[first:last]).lower()


def list_acronyms(text: str) -> frozenset[str]:
    """The acronyms of a text in lower case and without points: *usgs*, *us* of U.S."""
    told = {found.replace(".", "").lower() for found in _ACRONYM.findall(text)}
    return frozenset(one for one in told if not _NO_ACRONYM.fullmatch(one) and tag_word(one) not in _FUNCTIONS)


@lru_cache(maxsize=65536)
def find_roots(word: str) -> frozenset[str]:
    """What a word in lower case may have in common with a place or its people: itself, and without each ending."""
    cut = {word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)}
    same = {_SAME[word]} if word in _SAME else set[str]()
    return frozenset(root for root in {word, *cut} if len(root) >= _SHORTEST_ROOT) | same


def list_roots(text: str) -> frozenset[str]:
    """The roots of the words and acronyms of a text that stand with a capital."""
    words = {word.lower() for word in _CAPITALIZED_WORD.findall(text)} | list_acronyms(text)
    return frozenset(root for word in words for root in find_roots(word))


def spell(written: str) -> str:
    """The initials of a name of several words in lower case: *us geological survey* gives usgs."""
    words = [word for word in written.split() if word.lower() not in _SMALL]
    return (
        "".join(word.replace(".", "") if "." in word else word[:1] for word in words).lower() if len(words) > 1 else ""
    )
