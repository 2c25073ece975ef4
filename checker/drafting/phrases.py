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
from checker.values.wordlists import list_words

REACH = 6  # words to each side
_SPAN = 80  # characters to each side that are looked at
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*|[%$€£¥]|[.!?](?=\s|\Z)")
_EDGE = "."  # where a sentence starts or ends
ONE_SIDED = 0.75
_OF_ANYTHING = list_words("total number amount")  # a total of 640, of whatever
_WHOLE_WORDS = list_words("the those these its it their his her our all")
_CONTENT, _NUMBER, _FUNCTION = 1.0, 0.6, 0.35


class Phrase(NamedTuple):
    """The words before and after a figure, the nearest first."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def read_phrase(text: str, start: int, end: int) -> Phrase:
    """The words beside a stretch of a text, up to where its paragraph starts and ends; ends of sentences are told."""
    before = text[max(start - _SPAN, 0) : start].rsplit("\n\n", 1)
    after = text[end : end + _SPAN].split("\n\n", 1)[0]
    opens = _EDGE if len(before) > 1 or start <= _SPAN else ""
    told = [_plain(word.group().lower()) for word in _WORD.finditer(f"{opens} {before[-1]}")]
    follows = (_plain(word.group().lower()) for word in _WORD.finditer(after))
    return Phrase(tuple(reversed(told[-REACH:])), tuple(islice(follows, REACH)))


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return stem(word) if word.isalpha() else _EDGE if word in ".!?" else word


def share(one: Phrase, two: Phrase) -> float:
    """How much two figures stand in the same words: those on either side that are the same up to the first other.

    Words on one side alone say less, unless they are all that the sentence has there: many things come in stages of
    speech enhancement.
    """
    before, after = _weigh(one.before, two.before), _weigh(one.after, two.after)
    is_whole = before.is_whole or after.is_whole
    total = before.weight + after.weight
    return total if is_whole or (before.weight and after.weight) else ONE_SIDED * total


class Shared(NamedTuple):
    """How much words on one side weigh that two figures share, and whether they reach the end of the sentence."""

    weight: float
    is_whole: bool


def _weigh(one: Sequence[str], two: Sequence[str]) -> Shared:
    total = 0.0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        if a == _EDGE:
            return Shared(total + _NUMBER, True) if total else Shared(0.0, False)
        total += _weight(a)
    return Shared(total, False)


@lru_cache(maxsize=65536)
def _weight(word: str) -> float:
    if not word.isalpha():
        return _NUMBER
    return _CONTENT if tag_word(word) in ("word", "verb") and word not in _OF_ANYTHING else _FUNCTION


def place_in_whole(phrase: Phrase) -> tuple[bool, bool]:
    """Whether a figure is told as a part (*three of the injured*), and as all of what a part is of (*of the nine*)."""
    before, after = phrase
    is_whole = before[:1] == ("of",) or (before[1:2] == ("of",) and before[0] in _WHOLE_WORDS)
    return after[:1] == ("of",), is_whole
