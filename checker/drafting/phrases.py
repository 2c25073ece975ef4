"""The words right beside a figure, in their order: where a draft and a source share them, both say one thing.

A draft often keeps a source's own words.  Of "Amar scored 64 percent, Bhavan 36 percent" it is then the figure in the
same place that counts, and not another one of the passage that happens to be equal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from checker.extraction.words import stem, tag_word

REACH = 6  # words to each side
_SPAN = 80  # characters to each side that are looked at
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*|[%$€£¥]")
ONE_SIDED = 0.75
_CONTENT, _NUMBER, _FUNCTION = 1.0, 0.6, 0.35


class Phrase(NamedTuple):
    """The words before and after a figure, the nearest first."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def read_phrase(text: str, start: int, end: int) -> Phrase:
    """The words beside a stretch of a text, those of its paragraph alone."""
    before = text[max(start - _SPAN, 0) : start].rsplit("\n\n", 1)[-1].lower()
    after = text[end : end + _SPAN].split("\n\n", 1)[0].lower()
    found = [word.group() for word in _WORD.finditer(before)][-REACH:]
    return Phrase(
        tuple(map(_plain, reversed(found))), tuple(_plain(w.group()) for w in islice(_WORD.finditer(after), REACH))
    )


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return stem(word) if word.isalpha() else word


def share(one: Phrase, two: Phrase) -> float:
    """How much two figures stand in the same words: those on either side that are the same up to the first other.

    Words on one side alone say less: many things come in stages of speech enhancement.
    """
    before, after = _weigh(one.before, two.before), _weigh(one.after, two.after)
    return before + after if before and after else ONE_SIDED * (before + after)


def _weigh(one: Sequence[str], two: Sequence[str]) -> float:
    total = 0.0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        total += _weight(a)
    return total


@lru_cache(maxsize=65536)
def _weight(word: str) -> float:
    if not word.isalpha():
        return _NUMBER
    return _CONTENT if tag_word(word) in ("word", "verb") else _FUNCTION
