"""Numbers of a document that were neither read as figures nor set aside knowingly: told, never passed over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.documents.blocks import find_blocks
from checker.documents.text import Document
from checker.extraction.figures import find_figures
from checker.extraction.masking import mask
from checker.model.claim import Claim
from checker.values import find_habit

Span = tuple[int, int]  # start and end

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[^\s()\[\]{}<>|\"“”„«»]*\d[^\s()\[\]{}<>|\"“”„«»]*")
_AROUND = ".,;:!?'’‘*_"
LONGEST = 40  # characters of a number that is told
_MOST_LOOKED_BACK = 40


def find_unread(document: Document, claims: Sequence[Claim]) -> Iterator[str]:
    """Each number with digits left over, as ``name:line: number``, in the order of the text.

    Left over is what stands in the prose outside of the claims that were read, of every figure that none was made of
    (the same once more in another unit), of all that only looks like a figure (designations, citations, marks of
    notes, list and page numbers), and of the notes under a heading such as References.
    """
    left = mask(document.prose)
    digits = [(found.start(), found.end()) for found in _DIGITS.finditer(left)]
    digits = _leave_out(digits, [_find_figure(document, claim) for claim in claims])
    if not digits:
        return
    told = 0
    for start, end in _leave_out(digits, list(_find_others(document, digits))):
        if start < told:
            continue
        first = max(left.rfind(space, max(start - _MOST_LOOKED_BACK, 0), start) for space in " \n\t") + 1
        number = _NUMBER.search(left, max(first, 0, start - _MOST_LOOKED_BACK), start + LONGEST)
        written = left[start:end] if number is None else number[0]
        told = end if number is None else max(end, number.end())
        yield f"{document.name}:{document.place(start)[0]}: {written.strip(_AROUND)[:LONGEST]}"


def _find_figure(document: Document, claim: Claim) -> Span:
    """Where the figure of a claim stands."""
    start = document.line_starts[claim.line - 1] + (claim.column or 1) - 1
    at = start + max(claim.quote.find(claim.written), 0)
    return at, at + len(claim.written)


def _find_others(document: Document, digits: Sequence[Span]) -> Iterator[Span]:
    """In the blocks with digits that are left, the figures that no claim was made of; the whole of notes.

    What stands between blocks, such as the number of an item or a note, says nothing.
    """
    prose, habit = document.prose, find_habit(document.prose)
    starts = [start for start, _ in digits]
    done = 0
    for block in find_blocks(document):
        yield done, block.start
        done = block.end
        place = bisect_right(starts, block.start - 1)
        if place == len(starts) or starts[place] >= block.end:
            continue
        if block.sort == "notes":
            yield block.start, block.end
            continue
        for figure in find_figures(prose[block.start : block.end], habit):
            yield block.start + figure.start, block.start + figure.end
    yield done, len(prose)


def _leave_out(digits: Sequence[Span], spans: list[Span]) -> list[Span]:
    """The runs of digits that do not start inside of any span."""
    spans.sort()
    starts = [start for start, _ in spans]
    reach = _running_ends(spans)
    kept = []
    for start, end in digits:
        place = bisect_right(starts, start) - 1
        if place < 0 or reach[place] <= start:
            kept.append((start, end))
    return kept


def _running_ends(spans: Sequence[Span]) -> list[int]:
    """Up to each span, how far the spans so far reach."""
    reach, ends = 0, []
    for _, end in spans:
        reach = max(reach, end)
        ends.append(reach)
    return ends
