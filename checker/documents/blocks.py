"""The blocks of a document: its paragraphs, headings, items, rows of tables and notes, each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.documents.lines import (
    Line,
    Sort,
    ends_whole,
    find_dateline,
    is_full,
    is_label,
    looks_like_title,
    measure_widths,
    opens_notes,
    read_lines,
)
from checker.documents.text import Document

_LONG = 200  # characters: a line that is longer is a paragraph, and a short one right above it its heading
_LONGEST_LABEL = 60
_UNMARKED = 7  # the level of a heading that no sign tells, below all that are marked
_MOST_TITLE_BLOCKS = 10
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


class Block(NamedTuple):
    """A stretch of a document: ``text[start:end]``, without the signs before it and the space around it.

    `level` is that of a heading, 1 to 6 (0 where no sign tells it), and how deep an item is nested, from 1.
    """

    start: int
    end: int
    sort: Sort
    level: int = 0


def find_blocks(document: Document) -> list[Block]:
    """The blocks of a document in the order of its text; they do not overlap, and what stands between says nothing.

    Lines that were wrapped are one paragraph; where each line is a paragraph of its own, each is a block.  A label such
    as ``11:40 PM:`` on a line of its own is one block with the paragraph after it.  All under a heading such as
    References is notes.
    """
    lines = read_lines(document.text, document.prose or document.text)
    blocks = _join(_mark_heads(lines), measure_widths(lines, document.format == "pdf"), document.text)
    _mark_title(document, blocks)
    _mark_datelines(document, blocks)
    return _mark_notes(document.text, blocks)


def _mark_heads(lines: list[Line]) -> list[Line]:
    """A table's first row is its head where it has no figure but years, and a row below it has."""
    for number, line in enumerate(lines[:-1]):
        opens = line.sort == "row" and (number == 0 or line.gap or lines[number - 1].sort not in ("row", "header_row"))
        below = lines[number + 1]
        heads = below.sort == "row" and not below.gap and not _FIGURE.search(_YEAR.sub("", line.said))
        if opens and heads and _FIGURE.search(below.said):
            lines[number] = line._replace(sort="header_row")
    return lines


def _join(lines: Sequence[Line], widths: Sequence[float], text: str) -> list[Block]:
    """Lines joined to blocks; an unmarked heading needs that no other has a sign, unless it is bold or all capitals."""
    has_signs = any(line.sort == "heading" for line in lines)
    blocks: list[Block] = []
    first = 0
    while first < len(lines):
        line, last = lines[first], first
        if line.sort in ("paragraph", "item", "notes", "caption"):
            while last + 1 < len(lines) and _goes_on(line, lines[last], lines[last + 1], widths[last]):
                last += 1
        sort, level = line.sort, line.level
        if last == first and sort == "paragraph":
            after = lines[first + 1] if first + 1 < len(lines) else None
            if _is_heading(line, after, has_signs):
                sort = "heading"
            elif is_label(line.said):
                sort = "label"
        elif last == first and sort == "item" and _is_numbered_heading(lines, first, text):
            sort, level = "heading", 0
        if line.start < lines[last].end:
            blocks.append(Block(line.start, lines[last].end, sort, level))
        first = last + 1
    return blocks


def _goes_on(first: Line, line: Line, after: Line, width: float) -> bool:
    """Whether the next line is of the same block."""
    if after.sort != "paragraph":
        return False
    if line is first and line.sort == "paragraph" and is_label(line.said):
        return not after.gap or (after.number == line.number + 2 and any(map(str.isdigit, line.said)))
    if after.gap:  # a page's end cut the sentence in two
        cut = first.sort == "paragraph" and len(line.said) > _LONGEST_LABEL
        return cut and (line.said[-1].isalpha() or line.said[-1] in ",;") and after.said[0].islower()
    if first.sort == "notes":
        return True
    if len(line.said) <= _LONG and is_full(line, after, width):
        return True
    return after.said[0].islower() and not ends_whole(line.said)


def _is_heading(line: Line, after: Line | None, has_signs: bool) -> bool:
    """Whether a line that is a block of its own is a heading that no sign tells."""
    if not line.gap or not looks_like_title(line.said):
        return False
    if after is not None and not after.gap and (after.sort != "paragraph" or len(after.said) < _LONG):
        return False
    if not has_signs:
        return True
    is_bold = line.said.startswith(("**", "__")) and line.said.endswith(("**", "__"))
    return is_bold or line.said.upper() == line.said


def _is_numbered_heading(lines: Sequence[Line], at: int, text: str) -> bool:
    """Whether a line with a number is no item but a heading: it reads like one, and no other item is next to it."""
    line = lines[at]
    is_alone = line.gap and (at == 0 or lines[at - 1].sort != "item") and at + 1 < len(lines)
    is_numbered = text[max(line.start - 4, 0) : line.start].rstrip().endswith((".", ")"))
    return is_alone and lines[at + 1].sort != "item" and is_numbered and looks_like_title(line.said)


def _mark_title(document: Document, blocks: list[Block]) -> None:
    """The title is what front matter says, where it stands near the start, or else a heading before all else."""
    title = " ".join((document.title or "").split()).casefold()
    if title:
        for number, block in enumerate(blocks[:_MOST_TITLE_BLOCKS]):
            said = " ".join(document.text[block.start : block.end].split()).casefold()
            if said.strip("*_ ") == title:
                blocks[number] = block._replace(sort="title", level=0)
                return
    if blocks and blocks[0].sort == "heading" and blocks[0].level <= 1:
        blocks[0] = blocks[0]._replace(sort="title", level=0)


def _mark_datelines(document: Document, blocks: list[Block]) -> None:
    """Lines near the start that only tell when the text was published, where front matter took the date from one."""
    if document.published is None:
        return
    for number, block in enumerate(blocks[1:_MOST_TITLE_BLOCKS], 1):
        said = document.text[block.start : block.end]
        if len(said) > _LONG:
            return
        if find_dateline(said, is_below_title=number == 1) is not None:
            blocks[number] = block._replace(sort="dateline")


def _mark_notes(text: str, blocks: list[Block]) -> list[Block]:
    """Blocks under a heading that opens notes are notes, up to the next heading of its level."""
    marked: list[Block] = []
    level: int | None = None
    for block in blocks:
        if block.sort == "heading":
            own = block.level or _UNMARKED
            if opens_notes(text[block.start : block.end]):
                level = own if level is None else min(level, own)
            elif level is not None and own <= level and block.level:
                level = None
        elif level is not None:
            block = block._replace(sort="notes", level=0)
        marked.append(block)
    return marked
