"""When a quantity holds: the date of its sentence that is told of it and of nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.extraction.figure import Figure
from checker.extraction.sentences import Sentence
from checker.values import Date
from checker.values.wordlists import list_words

OPENING = 12  # characters: a date that a sentence opens with holds for all of it
FARTHEST_DATE = 24  # words between a figure and the date it holds for
_CITED = list_words(
    "article articles report reports study survey paper newspaper interview statement issue edition poll"
)
_DAY = re.compile(r"(\d{4}|X{4})(?:-(\d\d-\d\d))?")


def find_when(figure: Figure, figures: Sequence[Figure], sentence: Sentence) -> Date | None:
    """The date that a quantity holds for: the nearest of its sentence, one right after it before any other."""
    if isinstance(figure.value, Date) or figure.value.unit.startswith("clock"):
        return None
    best: tuple[int, Date] | None = None
    for other in figures:
        if not isinstance(other.value, Date) or _is_beside(figure, other, sentence):
            continue
        first, last = sorted((figure, other), key=lambda f: f.start)
        between = bisect_left(sentence.starts, last.start) - bisect_left(sentence.starts, first.end)
        follows = other is last
        distance = between if follows else between + (0 if other.start - sentence.start < OPENING else 2)
        if best is None or distance < best[0]:
            best = distance, other.value
    return None if best is None or best[0] > FARTHEST_DATE else best[1]


def _is_beside(figure: Figure, date: Figure, sentence: Sentence) -> bool:
    """Whether a date dates something else: what is cited (a 2020 article), or what stands in brackets of its own."""
    tokens = sentence.tokens
    after = bisect_left(sentence.starts, date.end)
    if any(t.lower in _CITED for t in tokens[after : after + 3]):
        return True
    first, last = sorted((figure, date), key=lambda f: f.start)
    between = tokens[bisect_left(sentence.starts, first.end) : bisect_left(sentence.starts, last.start)]
    marks = [t.text for t in between]
    opens = marks.count("(") - marks.count(")")
    return (opens > 0 if last is date else opens < 0) and len(between) > 1


def is_frame(figure: Figure, figures: Sequence[Figure], sentence: Sentence) -> bool:
    """Whether a date opens its sentence only to say when the quantities in it hold: In 2019, the firm employed 400."""
    if not isinstance(figure.value, Date) or figure.start - sentence.start >= OPENING:
        return False
    return any(not isinstance(other.value, Date) and other.sort == "quantity" for other in figures)


def read_days(figures: Sequence[Figure]) -> list[tuple[int, str]]:
    """The year, or 0, and the month and day, or nothing, of each date that is one day or one year at most."""
    found = []
    for figure in figures:
        if isinstance(figure.value, Date) and figure.value.edtf is not None:
            match = _DAY.match(figure.value.edtf)
            if match:
                year = int(match[1]) if match[1].isdecimal() and "year" not in figure.filled else 0
                found.append((year, match[2] or ""))
    return found
