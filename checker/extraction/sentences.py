"""Sentences of a document, each cut into words with their kind, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.extraction.words import Tag, stem, tag_word
from checker.values.number_words import SCALES, TENS, UNITS
from checker.values.wordlists import list_words

_TOKEN = re.compile(
    r"(?=[A-Z])[^\W_]+[-‑–]\d[^\W_]*(?:-[^\W_]+)*|[^\W\d_]+(?:['’][^\W\d_]+|\.(?=[A-Z]\.))*|\d+(?:[.,:]\d+)*|[^\w\s]"
)
_LONGEST_LABEL = 8  # words and marks
_LONGEST_TITLED = 160  # characters
_MOSTLY = 0.6
_TITLED = 0.8  # of the words of a headline have capitals
_POSSESSIVE = re.compile(r"['’]s?\Z")
_NUMBERED = re.compile(r"[-‑–](?:19|20)\d\d\Z")  # Expo-2015 is Expo
_NO_NAMES = list_words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat "
    "sun am pm i ok utc gmt bst cet edt est cdt cst pdt pst jst"
) | frozenset({*UNITS, *TENS, *SCALES})
_TITLES = list_words(
    "mr mrs ms miss dr sir lady lord captain capt president minister general gen colonel col sgt lt professor prof "
    "senior junior senator sen rep governor gov king queen prince princess rev st rms ss uss hms mv the judge chief "
    "officer"
)


class Token(NamedTuple):
    """A word, number or mark, where it stands."""

    text: str
    lower: str
    stem: str
    tag: Tag
    start: int
    end: int


class Name(NamedTuple):
    """A proper name in a sentence: which tokens, and its words in lower case without titles."""

    first: int
    last: int  # the token after it
    words: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words and names."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    starts: tuple[int, ...]  # of the tokens

    def open_with(self, opening: tuple[Token, ...]) -> Sentence:
        """The sentence with words before it that stand further up in the text."""
        added = len(opening)
        names = tuple(name._replace(first=name.first + added, last=name.last + added) for name in self.names)
        starts = tuple(token.start for token in opening) + self.starts
        return Sentence(self.start, self.end, opening + self.tokens, names, starts)


def read_passage(prose: str, spans: Sequence[tuple[int, int]], known_names: frozenset[str]) -> list[Sentence]:
    """The sentences at spans that follow one another; `known_names` are words that the document writes as names."""
    found = []
    for start, end in spans:
        tokens = _cut(prose, start, end)
        names = tuple(_find_names(prose, tokens, known_names))
        found.append(Sentence(start, end, tokens, names, tuple([token.start for token in tokens])))
    return found


def _cut(prose: str, start: int, end: int) -> tuple[Token, ...]:
    tokens = []
    make = tuple.__new__  # of a named tuple, several times as quick as its own constructor: this is run for every word
    for match in _TOKEN.finditer(prose, start, end):
        text = match[0]
        first, last = match.span()
        lower, stemmed, tag = _know(text)
        if lower == "board" and prose.endswith("on ", 0, first):
            lower, stemmed, tag = _know("aboard")
        tokens.append(make(Token, (text, lower, stemmed, tag, first, last)))
    return tuple(tokens)


@lru_cache(maxsize=65536)
def _know(text: str) -> tuple[str, str, Tag]:
    """A word, number or mark in lower case and without its possessive ending, its stem and its kind."""
    if not text[0].isalpha():
        return text, text, "number" if text[0].isdecimal() else "mark"
    lower = text.lower()
    if text[-1].isdecimal():  # a designation: R-101, B-52
        return lower, lower, "word"
    if lower.endswith(("'s", "’s")):
        lower = lower[:-2]
    return lower, stem(lower), tag_word(lower)


_LOWER = re.compile(r"(?<![\w'’-])[a-z]{3,}")
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]+")


def find_known_names(prose: str) -> frozenset[str]:
    """Words that the document capitalizes inside of sentences and never writes small."""
    inside = {
        _POSSESSIVE.sub("", word).lower()
        for line in prose.split("\n")
        if not _is_titled(line)
        for word in _CAPITAL_INSIDE.findall(line)
    }
    return frozenset(word for word in inside.difference(_LOWER.findall(prose)) - _NO_NAMES if tag_word(word) == "word")


def _is_titled(line: str) -> bool:
    """Whether most words of a short line have capitals, as those of a headline or the label of a field have."""
    if len(line) > _LONGEST_TITLED:
        return False
    words = [word for word in line.split() if word[0].isalpha()]
    return len(words) > 1 and sum(word[0].isupper() for word in words) > _MOSTLY * len(words)


def _end_of_titled(tokens: Sequence[Token]) -> int:
    """The token up to which every word is written like a name, as in a headline or the label of a field.

    There a capital shows nothing: *Surface Stay Time: 21 hours*.
    """
    stop = next((i for i, token in enumerate(tokens[:_LONGEST_LABEL]) if token.text in (":", "|")), len(tokens))
    words = [token.text for token in tokens[:stop] if token.tag in ("word", "verb")]
    capitals = sum(word[0].isupper() for word in words)
    is_label = stop < len(tokens) and capitals == len(words)
    return stop if is_label or (len(words) > 3 and capitals > _TITLED * len(words)) else 0


def _find_names(prose: str, tokens: Sequence[Token], known: frozenset[str]) -> Iterator[Name]:
    place, count = 0, len(tokens)
    if not any(token.text[0].isupper() for token in tokens):
        return
    titled = _end_of_titled(tokens)
    while place < count:
        if not tokens[place].text[0].isupper():
            place += 1
            continue
        if not _is_capital(tokens, place, known) or (place < titled and not _is_surely_name(tokens[place], known)):
            place += 1
            continue
        last = place + 1
        while last < count and (
            _is_capital(tokens, last, known)
            or (tokens[last].lower in ("of", "de", "al", "bin", "&", ".", "-")
                and last + 1 < count and _is_capital(tokens, last + 1, known)
                and tokens[last + 1].start - tokens[last].end <= 1
                and (tokens[last].text != "." or len(tokens[last - 1].text) <= 2))
        ):  # fmt: skip
            if tokens[last - 1].text.endswith(("'s", "’s")):
                break
            last += 1
        words = tuple(
            t.lower for t in tokens[place:last] if t.tag != "mark" and t.lower not in _TITLES and len(t.lower) > 1
        )
        words = tuple(_NUMBERED.sub("", w) or w for w in words if w != "of")
        if words:
            yield Name(place, last, words, prose[tokens[place].start : tokens[last - 1].end])
        place = last


def _is_surely_name(token: Token, known: frozenset[str]) -> bool:
    """Whether a word is written like a name where nothing asks for a capital."""
    return token.lower in known or token.text[-1].isdecimal() or (token.text.isupper() and len(token.text) > 1)


def _is_capital(tokens: Sequence[Token], place: int, known: frozenset[str]) -> bool:
    token = tokens[place]
    if not token.text[0].isupper() or token.lower in _NO_NAMES:
        return False
    if place + 1 < len(tokens) and tokens[place + 1].text in "$£€¥" and tokens[place + 1].start == token.end:
        return False  # US$15 billion
    if place and tokens[place - 1].text not in (".", ":", "|", "“", '"', "•", "-", "*", "‘", "'", "(", "?", "!"):
        return True
    if token.tag == "word" and token.text[-1].isdecimal():
        return True  # a designation
    if token.lower in known or (token.text.isupper() and len(token.text) > 1):
        return True
    if token.tag != "word" or place + 1 >= len(tokens):
        return False
    follows = tokens[place + 1]
    return follows.text[0].isupper() and follows.tag == "word" and follows.lower not in _NO_NAMES
