"""An annotated copy of a Markdown or plain text draft: highlights, and notes at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.documents.text import Document
from checker.drafting.annotating import Copy, Note
from checker.drafting.page_pieces import Page, decode_page, put_in
from checker.errors import bad_input

_TAKEN = re.compile(r"\[\^checker-(\d{1,9})\]")  # the mark of a footnote that a draft has from an earlier copy


def annotate_text(content: bytes, document: Document, notes: Sequence[Note], file: str) -> Copy:
    """The copy: ``<mark>1,200</mark>[^checker-1]`` at each figure, and the notes as footnotes after the last line.

    The lines of notes are Markdown already.  Raises `BadInput` where the file's characters cannot be told for certain.
    """
    page = decode_page(content)
    offsets = None if page is None else _match(page, document.text)
    if page is None or offsets is None:
        raise bad_input(file, "its characters are in no encoding that can be written again", "save it in UTF-8")
    ending = "\r\n" if "\r\n" in page.text else "\n"
    places: list[tuple[int, str]] = []
    footnotes = []
    first = max((int(found[1]) for found in _TAKEN.finditer(page.text)), default=0) + 1
    for number, note in enumerate(notes, first):
        places.append((offsets[note.start], f'<mark title="{note.sort.replace("_", " ")}">'))
        places.append((offsets[note.end - 1] + 1, f"</mark>[^checker-{number}]"))
        said = f"{ending}    ".join(f"{line}  " for line in note.lines).rstrip()
        footnotes.append(f"[^checker-{number}]: {said}")
    gap = ending if page.text.endswith(("\n", "\r")) else ending * 2
    places.append((len(page.text), gap + ending.join(footnotes) + ending))
    return Copy(page.write(put_in(page.text, places)))


def _match(page: Page, text: str) -> list[int] | None:
    """For each character of the text that was read, where it stands in the file; its line ends may be two there."""
    if page.text.replace("\r\n", "\n").replace("\r", "\n") != text:
        return None
    return [found.start() for found in re.finditer(r"\r\n|.", page.text, re.DOTALL)]
