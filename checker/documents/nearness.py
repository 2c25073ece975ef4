"""What a document has where a quote is nearly, but not quite, what it says."""

from __future__ import annotations

import difflib
import heapq
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from checker.documents.text import Document, Span, is_cut

_FARTHEST = 250_000  # characters to each side of the line that are looked at
_NEAR_LINES = 1  # lines to each side whose every window is tried
_MOST_WINDOWS = 500
_LIKELIEST = 30  # windows elsewhere that share most words
_ALIKE = 0.7
# Of runs of words that are about as like the quote, the one with most of its words and of its length was meant.
_FOR_WORDS = 0.1
_FOR_LENGTH = 0.05
_MOST_DIFFERENCES = 3
_MARKS_AROUND = re.compile(r"^\W+|\W+$")

# Characters that look alike or cannot be seen; the rest is folded by Unicode's own tables.
_FOLDED = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    **{"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i"},  # no accents to Unicode
}


def describe_nearest(document: Document, quote: str, line: int) -> str:
    """What the document has in place of a quote that is not in it, on which line, and what differs.

    Empty where nothing in it is near the quote.
    """
    quote = " ".join(quote.split())
    start, stop = _region(document, line)
    target = document.line_starts[min(max(line, 1), len(document.line_starts)) - 1] - start
    text = document.text[start:stop]
    found = _same_but_for_characters(text, quote, target) or _most_alike(text, quote, target)
    if found is None:
        return ""
    there = " ".join(text[found[0] : found[1]].split())
    at = document.place(start + found[0])[0]
    return f"line {at} has `{there}`, with {_difference(there, quote)}"


def _region(document: Document, line: int) -> tuple[int, int]:
    """The part of a document that is looked at: all of it, unless it is very long."""
    middle = document.line_starts[min(max(line, 1), len(document.line_starts)) - 1]
    return max(middle - _FARTHEST, 0), min(middle + _FARTHEST, len(document.text))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """A character without case, accents and typography."""
    if character in _FOLDED:
        return _FOLDED[character]
    if character.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", character)
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()


@lru_cache(maxsize=4)
def _fold(text: str) -> tuple[str, tuple[int, ...]]:
    """Folded text with white space squeezed, and where in the text each of its characters comes from."""
    folded: list[str] = []
    origins: list[int] = []
    for offset, character in enumerate(text):
        for part in _fold_character(character):
            if part == " " and folded and folded[-1] == " ":
                continue
            folded.append(part)
            origins.append(offset)
    return "".join(folded), tuple(origins)


def _same_but_for_characters(text: str, quote: str, target: int) -> tuple[int, int] | None:
    """The nearest place that reads like the quote but for case, accents and typography."""
    folded, origins = _fold(text)
    wanted = "".join(map(_fold_character, quote)).strip()
    places = []
    at = folded.find(wanted) if wanted else -1
    while at != -1:
        start, end = origins[at], origins[at + len(wanted) - 1] + 1
        if not is_cut(text, Span(start, end, 0, 0, 0, 0)):
            places.append((start, end))
        at = folded.find(wanted, at + 1)
    return min(places, key=lambda place: abs(place[0] - target), default=None)


def _most_alike(text: str, quote: str, target: int) -> tuple[int, int] | None:
    """The run of words that is most like the quote, if any is like it at all; the nearest of equals."""
    starts, words = _words(text)
    wanted = [_fold_word(word) for word in quote.split()]
    if not words or not wanted:
        return None
    matcher = difflib.SequenceMatcher(None, "", " ".join(wanted), autojunk=False)
    found: list[tuple[float, float, int, int]] = []
    for first in _candidates(text, starts, words, wanted, target):
        for length in (len(wanted), len(wanted) - 1, len(wanted) + 1):
            run = words[first : first + length]
            matcher.set_seq1(" ".join(run))
            if not run or len(run) < length or matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
                continue
            likeness = matcher.ratio()
            if likeness >= _ALIKE:
                shared = (Counter(run) & Counter(wanted)).total() / len(wanted)
                score = likeness + _FOR_WORDS * shared - _FOR_LENGTH * (length != len(wanted))
                found.append((score, -abs(starts[first] - target), first, first + length))
    best = max(found)[2:] if found else None
    return None if best is None else _trimmed(text, starts[best[0]], starts[best[1] - 1], quote)


def _trimmed(text: str, start: int, last: int, quote: str) -> tuple[int, int]:
    """From one word to the end of another, without the marks around them that the quote does not have either."""
    end = last
    while end < len(text) and not text[end].isspace():
        end += 1
    while end - 1 > last and quote[-1].isalnum() and not text[end - 1].isalnum():
        end -= 1
    while start < last and quote[0].isalnum() and not text[start].isalnum():
        start += 1
    return start, end


@lru_cache(maxsize=4)
def _words(text: str) -> tuple[Sequence[int], Sequence[str]]:
    """Where each word of a text starts, and each word folded."""
    starts, at = [], 0
    words = text.split()
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    return tuple(starts), tuple(map(_fold_word, words))


def _fold_word(word: str) -> str:
    """A word folded, without the marks around it; marks alone stay."""
    folded = "".join(map(_fold_character, word))
    return _MARKS_AROUND.sub("", folded) or folded


def _candidates(
    text: str, starts: Sequence[int], words: Sequence[str], wanted: Sequence[str], target: int
) -> list[int]:
    """The words at which something like the quote may start: all near the line, and where most words are shared."""
    here = bisect_left(starts, target)
    before, after = target, target
    for _ in range(_NEAR_LINES):
        before = text.rfind("\n", 0, max(before - 1, 0)) + 1
    for _ in range(_NEAR_LINES + 1):
        after = text.find("\n", after) + 1 or len(text)
    near = range(bisect_left(starts, before), bisect_left(starts, after))
    tried = sorted(near, key=lambda number: abs(number - here))[:_MOST_WINDOWS]
    shared = _shared_words(words, wanted)
    likeliest = heapq.nlargest(_LIKELIEST, shared, key=lambda number: (shared[number], -abs(number - here)))
    return list(dict.fromkeys([*tried, *likeliest]))


def _shared_words(words: Sequence[str], wanted: Sequence[str]) -> dict[int, int]:
    """How many words each run of the quote's length shares with it, by where the run starts; none are left out."""
    needed, length = Counter(wanted), len(wanted)
    inside: Counter[str] = Counter()
    common, shared = 0, {}
    for number, word in enumerate(words):
        if word in needed:
            inside[word] += 1
            common += inside[word] <= needed[word]
        leaving = words[number - length] if number >= length else ""
        if leaving in needed:
            common -= inside[leaving] <= needed[leaving]
            inside[leaving] -= 1
        if common:
            shared[max(number - length + 1, 0)] = common
    return shared


def _difference(there: str, quote: str) -> str:
    """How the document's words differ from the quote's, the first few differences."""
    if _fold(there)[0] == _fold(quote)[0]:
        differences = _character_differences(there, quote)
    else:
        differences = _word_differences(there.split(), quote.split())
    shown = list(dict.fromkeys(differences))
    more = f" and {len(shown) - _MOST_DIFFERENCES} more" if len(shown) > _MOST_DIFFERENCES else ""
    return ", ".join(shown[:_MOST_DIFFERENCES]) + more


def _character_differences(there: str, quote: str) -> list[str]:
    return [
        _told(_spelled(there[a:b]), _spelled(quote[c:d]))
        for kind, a, b, c, d in difflib.SequenceMatcher(None, there, quote, autojunk=False).get_opcodes()
        if kind != "equal"
    ]


def _word_differences(there: Sequence[str], quote: Sequence[str]) -> list[str]:
    return [
        _told(f"`{' '.join(there[a:b])}`" if a < b else "", f"`{' '.join(quote[c:d])}`" if c < d else "")
        for kind, a, b, c, d in difflib.SequenceMatcher(None, there, quote, autojunk=False).get_opcodes()
        if kind != "equal"
    ]


def _told(there: str, quote: str) -> str:
    if not quote:
        return f"{there} that the quote leaves out"
    return f"{there or 'nothing'} where the quote has {quote}"


def _spelled(characters: str) -> str:
    """Characters with their names: many cannot be told apart, or seen."""
    if characters.isascii() and characters.isalnum():
        return f"`{characters}`"
    return " ".join(f"`{one}` ({unicodedata.name(one, f'U+{ord(one):04X}').lower()})" for one in characters)
