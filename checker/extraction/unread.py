"""Numbers of a document that were neither read as figures nor set aside knowingly: told, never passed over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.documents.blocks import find_blocks
from checker.documents.text import Document
from checker.extraction.figures import find_figures
from checker.extraction.masking import mask
from checker.values import find_habit

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"[^\s()\[\]{}<>|\"“”„«»]*\d[^\s()\[\]{}<>|\"“”„«»]*")
_AROUND = ".,;:!?'’‘*_"
LONGEST = 40  # characters of a number that is told
_MOST_LOOKED_BACK = 40


def find_unread(document: Document) -> Iterator[str]:
    """Each number with digits left over, as ``name:line: number``, in the order of the text.

    Left over is what stands in the prose outside of every figure, of all that only looks like one (designations,
    citations, marks of notes, list and page numbers), and of the notes under a heading such as References.
    """
    prose = document.prose
    left = mask(prose)
    if _DIGITS.search(left) is None:
        return
    spans = [(figure.start, figure.end) for figure in find_figures(prose, find_habit(prose))]
    spans += [(block.start, block.end) for block in find_blocks(document) if block.sort == "notes"]
    spans.sort()
    starts = [start for start, _ in spans]
    reach = _running_ends(spans)
    told = -1
    for found in _DIGITS.finditer(left):
        at = found.start()
        place = bisect_right(starts, at) - 1
        if at < told or (place >= 0 and reach[place] > at):
            continue
        first = max(left.rfind(space, max(at - _MOST_LOOKED_BACK, 0), at) for space in " \n\t") + 1
        number = _NUMBER.search(left, max(first, 0, at - _MOST_LOOKED_BACK), at + LONGEST)
        written = found[0] if number is None else number[0]
        told = found.end() if number is None else max(number.end(), found.end())
        yield f"{document.name}:{document.place(at)[0]}: {written.strip(_AROUND)[:LONGEST]}"


def _running_ends(spans: list[tuple[int, int]]) -> list[int]:
    """Up to each span, how far the spans so far reach."""
    reach, ends = 0, []
    for _, end in spans:
        reach = max(reach, end)
        ends.append(reach)
    return ends
