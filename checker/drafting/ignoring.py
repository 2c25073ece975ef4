"""What an editor has decided to leave as it is: comments in a draft that say why.

``<!-- checker: ignore -- reason -->`` stands for the figures of its line, or, on a line of its own, for those of the
paragraph, item, row, table or heading after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.documents.blocks import Block, find_blocks
from checker.documents.text import Document
from checker.errors import BadInput, Problem

_OPENING, _CLOSING = "<!--", "-->"
_OURS = re.compile(r"\s*checker\s*:\s*(?P<word>[\w-]*)(?P<rest>.*)\Z", re.DOTALL | re.IGNORECASE)
_REASON = re.compile(r"\s*(?:--+|[–—])\s*(?P<reason>\S.*?)\s*-*\Z", re.DOTALL)
_MEND = "write `<!-- checker: ignore -- why it may stay -->`"


class Comment(NamedTuple):
    """A comment that is meant for the checker: where it stands, and why the figures that it covers may stay."""

    start: int
    end: int
    reason: str


class Ignore(NamedTuple):
    """An ignore of a draft: its line, and the first and last line, from 1, of the figures that it covers."""

    line: int
    first: int
    last: int
    reason: str

    def covers(self, line: int) -> bool:
        """Whether it stands for the figures of a line."""
        return self.first <= line <= self.last


def find_ignores(document: Document, file: str) -> list[Ignore]:
    """The ignores of a draft in plain text or Markdown; `BadInput` for each that gives no reason."""
    if _OPENING not in document.text:
        return []
    comments = read_comments(document.text, file)
    return [_aim(comment, document) for comment in comments]


def read_comments(text: str, file: str) -> list[Comment]:
    """The comments of a text that are meant for the checker; raises `BadInput` for each that cannot be followed."""
    found, problems = [], []
    for start, end in _find_comments(text):
        ours = _OURS.match(text, start + len(_OPENING), end - len(_CLOSING))
        if ours is None:
            continue
        reason = _REASON.match(ours["rest"])
        line = text.count("\n", 0, start) + 1
        if ours["word"].lower() != "ignore":
            what = f"`checker: {ours['word'][:20]}` is nothing that the checker knows"
            problems.append(Problem(file, line, what, _MEND))
        elif reason is None:
            problems.append(Problem(file, line, "this `checker: ignore` gives no reason", _MEND))
        else:
            found.append(Comment(start, end, " ".join(reason["reason"].split())))
    if problems:
        raise BadInput(problems)
    return found


def _find_comments(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while (start := text.find(_OPENING, at)) != -1:
        end = text.find(_CLOSING, start + len(_OPENING))
        if end == -1:
            return
        at = end + len(_CLOSING)
        yield start, at


def _aim(comment: Comment, document: Document) -> Ignore:
    """What a comment stands for: its line where that says anything, else the next block."""
    first, last = document.place(comment.start)[0], document.place(comment.end - 1)[0]
    said = document.prose[document.line_starts[first - 1] : document.end_of_line(last)]
    if said.strip():
        return Ignore(first, first, last, comment.reason)
    blocks = find_blocks(document)
    for number, block in enumerate(blocks):
        if block.start >= comment.end:
            return Ignore(first, *list_lines(blocks, number, document), comment.reason)
    return Ignore(first, first, last, comment.reason)


def list_lines(blocks: Sequence[Block], number: int, document: Document) -> tuple[int, int]:
    """The first and last line of a block; the row with the names of a table's columns stands for all of the table."""
    last = number
    if blocks[number].sort == "header_row":
        while last + 1 < len(blocks) and blocks[last + 1].sort == "row":
            last += 1
    return document.place(blocks[number].start)[0], document.place(max(blocks[last].end - 1, blocks[last].start))[0]
