"""An annotated copy of a web page: highlights, and notes at its end; every other character stays as it is."""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Collection, Sequence

from checker.documents.html import read_html
from checker.documents.text import Document
from checker.drafting.annotating import Copy, Note
from checker.drafting.marks import MOST_PIECES, find_parts, make_mark, trace
from checker.drafting.page_pieces import decode_page, find_end, find_pieces, list_units, put_in
from checker.errors import bad_input

_COLOURS = {"contradicted": "#ffb3b3", "outdated": "#ffd699", "scope": "#ffd699", "differs": "#ffb3b3"}
_COLOUR = "#fff3a3"
_TAKEN = re.compile(r"\bchecker-(\d{1,9})\b")  # the number of a note that a page has from an earlier copy


def annotate_page(content: bytes, document: Document, notes: Sequence[Note], file: str) -> Copy:
    """The copy: each figure in a ``<mark>`` with a link to its note, and a list of notes before the end of the body.

    Raises `BadInput` where the text cannot be traced back to the page's own characters.
    """
    page = decode_page(content)
    pieces = find_pieces(page.text) if page is not None else []
    if page is None or len(pieces) > MOST_PIECES:
        raise bad_input(file, "this web page is too large, or in no encoding that can be written again", "save it anew")

    def read_marked(left_out: Collection[int]) -> str:
        marks = [(piece.start, make_mark(number)) for number, piece in enumerate(pieces) if number not in left_out]
        return read_html(codecs.BOM_UTF8 + put_in(page.text, marks).encode(), file, document.name).text

    marked = trace(read_marked, document.text)
    if marked is None:
        raise bad_input(file, "its text cannot be traced back to the page for certain", "annotate it as DOCX or text")
    read = [list_units(page.text[piece.start : piece.end]) for piece in pieces]
    units = [found for found, _ in read]
    places: list[tuple[int, str]] = []
    said: list[str] = []
    unplaced = []
    taken = max((int(found[1]) for found in _TAKEN.finditer(page.text)), default=0)
    for note in notes:
        parts = find_parts(marked, units, note.start, note.end)
        if parts is None:
            unplaced.append(note)
            continue
        number = taken + len(said) + 1
        title = html.escape(" ".join(note.lines), quote=True)
        style = f"background:{_COLOURS.get(note.sort, _COLOUR)}"
        for part in parts:
            start, starts = pieces[part.piece].start, read[part.piece][1]
            opening = f'<mark class="checker-{note.sort}" style="{style}" title="{title}">'
            places += [(start + starts[part.start], opening), (start + starts[part.end], "</mark>")]
        link = f"[{number}]" if pieces[part.piece].in_link else f'<a href="#checker-{number}">[{number}]</a>'
        places[-1] = (places[-1][0], f'</mark><sup class="checker-note">{link}</sup>')
        lines = "<br/>".join(html.escape(line) for line in note.lines)
        said.append(f'<li id="checker-{number}">{lines}</li>')
    name, first = ("checker-notes", "") if not taken else (f"checker-notes-{taken + 1}", f' start="{taken + 1}"')
    listed = f'<aside id="{name}"><h2>Notes of the checker</h2><ol{first}>{"".join(said)}</ol></aside>\n'
    end = find_end(page.text)
    if places and end < max(at for at, _ in places):
        end = len(page.text)
    placed = [*sorted(places, key=lambda one: one[0]), (end, listed)]
    return Copy(page.write(put_in(page.text, placed)), tuple(unplaced))
