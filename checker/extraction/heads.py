"""What a figure counts or measures: the noun after it, with what stands before that and of what it is a part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker.extraction.figure import Figure
from checker.extraction.sentences import Token
from checker.extraction.words import stem
from checker.values import Date
from checker.values.wordlists import list_words

_PARTITIVE = list_words("of among")
_EMPTY_NOUNS = list_words(
    "number numbers amount total size share quantity couple group kind kinds type types sort pair majority"
)
_PERSONS = list_words(
    "people person men man women woman children child others victims troops soldiers civilians workers firefighters "
    "students patients residents passengers crew musicians sailors guards pilots children adults girls boys migrants "
    "refugees officers employees members protesters"
)


@cache
def _person_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _PERSONS)


def is_of_persons(heads: frozenset[str]) -> bool:
    """Whether what is counted is people."""
    return bool(heads & _person_stems())


class Head(NamedTuple):
    """What a figure counts or measures, as written and as stems: its nouns, what stands before them, and the whole."""

    words: str = ""
    heads: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()


def find_head(figure: Figure, tokens: Sequence[Token], taken: Sequence[bool], after: int) -> Head:
    """What stands after the figure: the noun that is counted, what stands before it, and of what it is a part."""
    value = figure.value
    none = frozenset[str]()
    if isinstance(value, Date):
        return Head("", none, none, none)
    place, whole = after, none
    count = len(tokens)
    if place < count and tokens[place].lower in _PARTITIVE:
        phrase, place = _read_phrase(tokens, taken, place + 1, is_whole=True)
        if value.unit != "1":
            return _as_head(phrase, none)
        nouns = _as_head(phrase, none)
        return Head(nouns.words, nouns.heads, nouns.modifiers, nouns.heads)
    if place < count and tokens[place].text == "-":
        place += 1
    phrase, place = _read_phrase(tokens, taken, place, is_whole=False)
    if place < count and tokens[place].lower == "of" and phrase and phrase[-1].lower in _EMPTY_NOUNS:
        phrase, place = _read_phrase(tokens, taken, place + 1, is_whole=True)
        return _as_head(phrase, frozenset())
    if place < count and tokens[place].lower == "of" and phrase:
        of, _ = _read_phrase(tokens, taken, place + 1, is_whole=True)
        whole = frozenset(t.stem for t in of[-1:])
    return _as_head(phrase, whole)


def _as_head(phrase: list[Token], whole: frozenset[str]) -> Head:
    if not phrase:
        return Head("", frozenset(), frozenset(), whole)
    heads, modifiers = set[str](), set[str]()
    for i, token in enumerate(phrase):
        ends = i + 1 == len(phrase) or phrase[i + 1].lower in ("and", "or")
        if token.lower in ("and", "or"):
            continue
        (heads if ends else modifiers).add(token.stem)
    return Head(" ".join(t.text for t in phrase), frozenset(heads), frozenset(modifiers), whole)


def _read_phrase(
    tokens: Sequence[Token], taken: Sequence[bool], place: int, *, is_whole: bool
) -> tuple[list[Token], int]:
    """The noun phrase that starts at a token: its words without determiners, and the place after it."""
    phrase: list[Token] = []
    count = len(tokens)
    while place < count:
        token = tokens[place]
        if taken[place] and not (is_whole and not phrase):
            break
        if (
            token.tag in ("det", "adv")
            or (taken[place] and is_whole)
            or (token.tag == "mark" and token.text in "-‘'\"“")
        ):
            if phrase and token.tag == "det":
                break
            place += 1
            continue
        if token.tag == "verb" and (any(t.tag == "word" for t in phrase) or not modifies(tokens, place)):
            break
        if token.lower in ("and", "or") and phrase and place + 1 < count and _joins(tokens, taken, place):
            phrase.append(token)
            place += 1
            continue
        if token.tag not in ("word", "verb"):
            break
        phrase.append(token)
        place += 1
    return phrase, place


def _joins(tokens: Sequence[Token], taken: Sequence[bool], place: int) -> bool:
    """Whether an "and" joins two nouns of one count: a bare noun follows, and no verb after it."""
    follows = tokens[place + 1]
    if follows.tag != "word" or taken[place + 1]:
        return False
    return place + 2 >= len(tokens) or tokens[place + 2].tag != "word" or tokens[place + 2].lower == "members"


def modifies(tokens: Sequence[Token], place: int) -> bool:
    """Whether a participle stands before its noun: flooded compartments, surviving passengers."""
    return place + 1 < len(tokens) and tokens[place + 1].tag == "word" and tokens[place].lower.endswith(("ed", "ing"))
