"""An annotated copy of a draft: the same file with a note at each figure, and the draft itself left alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.documents.reading import ENDINGS_BY_FORMAT
from checker.drafting.opening import Draft
from checker.errors import bad_input
from checker.files.writing import write_new

_MOST_LINES = 5  # that are named of those without a note


class Note(NamedTuple):
    """What is said at a stretch of a draft's text: a word for how it looks, and lines of text."""

    start: int
    end: int
    sort: str
    lines: tuple[str, ...]


class Copy(NamedTuple):
    """The bytes of an annotated copy, and the notes whose figures were not found again in the file."""

    content: bytes
    unplaced: tuple[Note, ...] = ()


def check_place(out: Path, draft: Draft) -> None:
    """That an annotated copy of a draft can be made and is a new file of its kind; raises `BadInput`."""
    form, file = draft.document.format, out.as_posix()
    if draft.path is None:
        raise bad_input(draft.file, "only a file can be annotated", "save the draft, and name that")
    if form == "pdf":
        raise bad_input(draft.file, "a PDF cannot be annotated", "annotate the document that it was made from")
    if out.exists() and out.resolve() == draft.path.resolve():
        raise bad_input(file, "this is the draft itself, which is never changed", "give the copy another name")
    if out.exists() or out.is_symlink():
        raise bad_input(file, "there is something of that name already", "give the copy another name, or move that")
    endings = ENDINGS_BY_FORMAT[form]
    if out.suffix.lower() not in endings:
        raise bad_input(file, f"the copy is of the draft's own kind, {form}", f"let its name end in {endings[0]}")


def annotate(out: Path, draft: Draft, notes: Sequence[Note]) -> list[str]:
    """Write the copy, whole or not at all; what the user is told of it.  Raises `BadInput`."""
    copy = make_copy(draft, _join(notes))
    write_new(out, copy.content)
    lines = sorted({draft.document.place(note.start)[0] for note in copy.unplaced})
    if not lines:
        return []
    if len(copy.unplaced) == 1:
        return [f"no note could be set at a figure on line {lines[0]} of its text; the report has it"]
    told = f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines[:_MOST_LINES]))}"
    told += f" and {len(lines) - _MOST_LINES} more" if len(lines) > _MOST_LINES else ""
    return [f"no note could be set at figures on {told} of its text; the report has them"]


def make_copy(draft: Draft, notes: Sequence[Note]) -> Copy:
    """The annotated copy of a draft; the same bytes where there is nothing to note."""
    if not notes:
        return Copy(draft.content)
    if draft.document.format == "docx":
        from checker.drafting.annotating_word import annotate_word

        return annotate_word(draft.content, draft.document, notes, draft.file)
    if draft.document.format == "html":
        from checker.drafting.annotating_page import annotate_page

        return annotate_page(draft.content, draft.document, notes, draft.file)
    from checker.drafting.annotating_text import annotate_text

    return annotate_text(draft.content, draft.document, notes, draft.file)


def _join(notes: Sequence[Note]) -> list[Note]:
    """The notes in the order of the text; those on stretches that overlap are one."""
    found: list[Note] = []
    for note in sorted(notes, key=lambda one: (one.start, -one.end)):
        if found and note.start < found[-1].end:
            found[-1] = found[-1]._replace(lines=(*found[-1].lines, *note.lines))
        else:
            found.append(note)
    return found
