"""The forms in which one name stands: its initials (*WHO*), its people (*Syrian* of *Syria*), a part of a compound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_CAPITALIZED = r"[A-Z](?:[\w'’]+|(?:\.[A-Z])*\.?)"
_RUN = re.compile(rf"{_CAPITALIZED}(?: (?:(?:of|and|the|for|on|de) ){{0,2}}{_CAPITALIZED})+")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.?){2,6}(?![a-z])")
_SMALL = frozenset({"of", "and", "the", "for", "on", "de"})
_LONGEST = 6  # words that make initials
# What is left off a country and off its people, longest first: Syria and Syrian, Japan and Japanese, Mexico and Mexican.
_ENDINGS = ("ians", "eans", "ese", "ian", "ean", "ans", "ish", "ia", "an", "is", "a", "o", "e", "i", "n", "y", "s")
_SHORTEST_ROOT = 4


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
    return frozenset(found.replace(".", "").lower() for found in _ACRONYM.findall(text))


@lru_cache(maxsize=65536)
def find_root(word: str) -> str | None:
    """What a country or place and its people have in common, in lower case; None where too little is left."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT:
            return word[: -len(ending)]
    return word if len(word) >= _SHORTEST_ROOT else None


def list_roots(text: str) -> frozenset[str]:
    """The roots of the words of a text that stand with a capital."""
    words = {word.lower() for word in re.findall(r"\b[A-Z][a-z]{3,}\b", text)}
    return frozenset(root for word in words if (root := find_root(word)) is not None)


def spell(written: str) -> str:
    """The initials of a name of several words in lower case: *us geological survey* gives usgs."""
    words = [word for word in written.split() if word.lower() not in _SMALL]
    return (
        "".join(word.replace(".", "") if "." in word else word[:1] for word in words).lower() if len(words) > 1 else ""
    )
