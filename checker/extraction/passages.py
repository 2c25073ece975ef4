"""The blocks of a document, each with its figures and its sentences; what is too long for a sentence is cut."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from checker.documents.blocks import Block, find_blocks
from checker.documents.text import Document
from checker.errors import bad_input
from checker.extraction.figure import Figure
from checker.extraction.figures import find_figures
from checker.extraction.published import read_published
from checker.extraction.years import fill_years
from checker.values import find_habit

# What is longer than this, or holds more figures, is no sentence that anybody would read as one: cutting it keeps the
# work linear in the length of the text.
LONGEST = 2000  # characters
MOST_FIGURES = 30
MOST_NUMBERS = 100_000  # of one document: about ten kilobytes of memory each

# Blocks whose figures are no statements of the document: entries of a bibliography, addresses of notes, datelines.
NOT_READ = frozenset({"notes", "dateline"})
_OF_SENTENCES = frozenset({"paragraph", "item", "caption", "label"})
_NUMBER = re.compile(r"\d++(?:[.,]\d{3}){0,6}+")

Span = tuple[int, int]


class Passage(NamedTuple):
    """A block with its figures, and its sentences where it has any figures."""

    block: Block
    figures: Sequence[Figure]
    sentences: Sequence[Span]


def find_passages(document: Document) -> list[Passage]:
    """The blocks of a document with their figures; years that dates leave out are filled in.

    Raises `BadInput` where the document holds more than 100,000 numbers.
    """
    check_numbers(document, document.name)
    prose = document.prose
    figures = find_figures(prose, find_habit(prose))
    starts = [figure.start for figure in figures]
    held: list[tuple[Block, int, int, list[Span]]] = []
    for block in find_blocks(document):
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        is_read = first < last and block.sort not in NOT_READ
        if is_read:
            held.append((block, first, last, _find_sentences(prose, block, figures[first:last])))
        else:
            held.append((block, first, first, []))
    filled = fill_years(
        figures,
        prose,
        [span for *_, spans in held for span in spans],
        [(block.start, block.end) for block, *_ in held],
        read_published(document),
    )
    return [Passage(block, filled[first:last], spans) for block, first, last, spans in held]


def check_numbers(document: Document, file: str) -> None:
    """That a document does not hold more than 100,000 numbers; raises `BadInput` about the file."""
    if sum(1 for _ in _NUMBER.finditer(document.prose)) > MOST_NUMBERS:
        raise bad_input(file, f"there are more than {MOST_NUMBERS:,} numbers", "split it into smaller files")


def _find_sentences(prose: str, block: Block, figures: Sequence[Figure]) -> list[Span]:
    """The sentences of a block, none of which ends inside of a figure; a row, an item or a heading is one."""
    spans = [(block.start, block.end)]
    if block.sort in _OF_SENTENCES:
        found = _splitter()(prose[block.start : block.end])
        spans = [(block.start + start, block.start + end) for start, end in found] or spans
    starts = [figure.start for figure in figures]
    return [piece for span in _mend(spans, figures, starts) for piece in _cut(prose, span, figures, starts)]


def _mend(spans: Sequence[Span], figures: Sequence[Figure], starts: Sequence[int]) -> Iterator[Span]:
    """The spans, those joined that would cut a figure in two."""
    first = spans[0][0]
    for (_, end), (follows, _) in pairwise(spans):
        place = bisect_left(starts, follows) - 1
        if place < 0 or figures[place].end <= follows:
            yield first, end
            first = follows
    yield first, spans[-1][1]


def _cut(prose: str, span: Span, figures: Sequence[Figure], starts: Sequence[int]) -> Iterator[Span]:
    """A span in pieces of at most `LONGEST` characters and `MOST_FIGURES` figures, cut between words."""
    start, end = span
    place = bisect_left(starts, start)
    while True:
        stop = end
        if place + MOST_FIGURES < len(figures):
            stop = min(stop, figures[place + MOST_FIGURES].start)
        if stop - start > LONGEST:
            space = prose.rfind(" ", start, start + LONGEST)
            stop = space if space > start else start + LONGEST
            last = bisect_left(starts, stop) - 1
            if last >= 0 and figures[last].end > stop:
                stop = figures[last].end
        yield start, stop
        if stop >= end:
            return
        start, place = stop, bisect_left(starts, stop)


@cache
def _splitter() -> Callable[[str], list[Span]]:
    from nupunkt import sent_spans  # its model takes a while to load

    return sent_spans
