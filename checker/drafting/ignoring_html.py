"""Ignores in a web page: comments are no part of the text that is read of it, so their places are looked up."""

from __future__ import annotations

import codecs
from bisect import bisect_right
from collections.abc import Collection

from checker.documents.blocks import find_blocks
from checker.documents.html import read_html
from checker.documents.text import Document
from checker.drafting.ignoring import Comment, Ignore, list_lines, read_comments
from checker.drafting.marks import MOST_PIECES, Marked, make_mark, trace
from checker.drafting.page_pieces import Piece, decode_page, find_pieces, put_in
from checker.errors import bad_input


def find_page_ignores(document: Document, content: bytes, file: str) -> list[Ignore]:
    """The ignores of a web page, by the lines of its text; `line` of each is that of the page's own characters.

    One that shares its line of the page with words before it, or else after it, stands for the line of the text that
    these are on; one on a line of its own for the paragraph, item, row, table or heading after it.
    """
    page = decode_page(content)
    comments = read_comments(page.text, file) if page is not None else []
    if not comments or page is None:
        return []
    pieces = find_pieces(page.text)
    aims = [_aim(comment, page.text, pieces) for comment in comments]
    wanted = sorted({piece for piece, _ in aims if piece is not None})
    if len(wanted) > MOST_PIECES:
        raise bad_input(file, "it has too many comments for the checker", "leave some of them out")

    def read_marked(left_out: Collection[int]) -> str:
        marks = [(pieces[piece].start, make_mark(n)) for n, piece in enumerate(wanted) if n not in left_out]
        return read_html(codecs.BOM_UTF8 + put_in(page.text, marks).encode(), file, document.name).text

    marked = trace(read_marked, document.text) or Marked(document.text, (), ())
    lines = dict(zip(marked.pieces, (document.place(start)[0] for start in marked.starts), strict=True))
    found = []
    for comment, (piece, is_block) in zip(comments, aims, strict=True):
        line = page.text.count("\n", 0, comment.start) + 1
        at = lines.get(wanted.index(piece)) if piece is not None else None
        first, last = (0, 0) if at is None else _widen(at, document) if is_block else (at, at)
        found.append(Ignore(line, first, last, comment.reason))
    return found


def _aim(comment: Comment, page: str, pieces: list[Piece]) -> tuple[int | None, bool]:
    """The piece that a comment stands for, and whether it stands for all of its block."""
    place = bisect_right(pieces, comment.start, key=lambda piece: piece.start)
    before, after = place - 1, place if place < len(pieces) else None
    first = page.rfind("\n", 0, comment.start) + 1
    last = page.find("\n", comment.end)
    if before >= 0 and pieces[before].end > first:
        return before, False
    if after is not None and (last == -1 or pieces[after].start < last):
        return after, False
    return after, True


def _widen(line: int, document: Document) -> tuple[int, int]:
    """The lines of the block that a line is of."""
    blocks = find_blocks(document)
    for number, block in enumerate(blocks):
        if document.place(block.start)[0] <= line <= document.place(max(block.end - 1, block.start))[0]:
            return list_lines(blocks, number, document)
    return line, line
