"""The words of a document that are shown for a figure: the expression with its nearest words, ten at most."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.extraction.figure import Figure
from checker.extraction.sentences import Sentence

MOST_WORDS = 10
LONGEST_WORD = 40  # characters: what is longer is no word, and is left out of the quote where it touches a figure
_BEFORE = 4  # words before the figure, where no other figure or break stands between
_STOPS = frozenset('.;:|()!?"“”—–•>*')
_WORD = re.compile(r"\S+")


def choose_quote(text: str, figure: Figure, sentence: Sentence, others: Sequence[Figure]) -> tuple[int, int]:
    """The span of the quote: the figure's own words, some after and some before it, up to a break or another figure."""
    floor = max((o.end for o in others if o.end <= figure.start), default=sentence.start)
    roof = min((o.start for o in others if o.start >= figure.end), default=sentence.end)
    room = MOST_WORDS - len(_WORD.findall(text, figure.start, figure.end))
    if room <= 0:
        return figure.start, figure.end
    before = [t for t in sentence.tokens if floor <= t.start and t.end <= figure.start]
    after = [t for t in sentence.tokens if figure.end <= t.start and t.end <= roof]
    start = figure.start
    taken = 0
    for token in reversed(before):
        if token.text in _STOPS or taken == min(_BEFORE, room):
            break
        if text[token.end : start].strip() and token.tag != "mark":
            break  # something that is no word of the sentence stands between
        if token.tag != "mark":
            start, taken = token.start, taken + 1
    room -= taken
    end = figure.end
    for token in after:
        if token.text in _STOPS or room == 0:
            break
        if token.tag != "mark" or token.text == "%":
            end, room = token.end, room - 1
    start, end = _grow(text, start, end)
    while len(_WORD.findall(text, start, end)) > MOST_WORDS and end > figure.end:
        end = max(figure.end, text.rfind(" ", figure.end, end))
    if len(_WORD.findall(text, start, end)) > MOST_WORDS:
        start = figure.start
    return start, end


def _grow(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without cutting a word that is written together with marks: half-full, don't."""
    low, high = max(start - LONGEST_WORD, 0), min(end + LONGEST_WORD, len(text))
    first, last = start, end
    while first > low and text[first - 1].isalnum():
        first -= 1
    while last < high and (text[last].isalnum() or text[last] == "%"):
        last += 1
    return (first if first > low or not low else start), (last if last < high or high == len(text) else end)
