"""An annotated copy of a Word file: comments at figures; every other part of the file stays as it is, byte for byte."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Collection, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from checker.documents.docx_text import write_text
from checker.documents.text import Document
from checker.drafting.annotating import Copy, Note
from checker.drafting.marks import MOST_PIECES, Part, find_parts, make_mark, trace
from checker.drafting.word_comments import (
    MAIN,
    add_comment,
    attach_comments,
    find_main_part,
    next_number,
    open_comments,
    parse,
    write,
)
from checker.errors import bad_input

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CHANGES = frozenset(MAIN + name for name in ("ins", "del", "moveTo", "moveFrom"))


def annotate_word(content: bytes, document: Document, notes: Sequence[Note], file: str) -> Copy:
    """The copy: a comment at each figure, its runs split where needed and formatted as before.

    Only the main part, the comments, the list of types and the main part's relations change.  Raises `BadInput` where
    the text cannot be traced back to the file.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        main = find_main_part(packed)
        root = parse(packed.read(main))
        texts = [text for text in root.iter(f"{MAIN}t") if (text.text or "").strip() and not _has(text, ("vertAlign",))]
        if len(texts) > MOST_PIECES:
            raise bad_input(file, "this Word file has too many pieces of text to be annotated", "split it into parts")
        doubtful = {number for number, text in enumerate(texts) if _has(text, ("position", "rStyle"))}
        marked = trace(lambda left_out: _read_marked(packed, main, root, texts, left_out), document.text, doubtful)
        if marked is None:
            mend = "save it anew in a word processor, and annotate that"
            raise bad_input(file, "its text cannot be traced back to the file for certain", mend)
        comments = open_comments(packed, main)
        units = [list(text.text or "") for text in texts]
        found = [(note, find_parts(marked, units, note.start, note.end)) for note in notes]
        placed = [(note, parts) for note, parts in found if parts]
        first = next_number(comments)
        for number, (note, _) in enumerate(placed, first):
            add_comment(comments, number, note.lines)
        for number, (_, parts) in reversed([*enumerate(placed, first)]):  # later ones first: a split
            _comment(texts, parts, number)  # leaves the start of a text where it is
        changed = {main: write(root), **attach_comments(packed, main, comments)}
        unplaced = tuple(note for note, parts in found if not parts)
        return Copy(_pack(packed, changed), unplaced)


def _has(text: Element, signs: Sequence[str]) -> bool:
    """Whether the run of a text may be set above or below the line by one of some signs: reading makes others of it."""
    run: Any = text.getparent()
    return (
        run is None or run.tag != f"{MAIN}r" or any(run.find(f"{MAIN}rPr/{MAIN}{sign}") is not None for sign in signs)
    )


def _read_marked(
    packed: zipfile.ZipFile, main: str, root: Element, texts: Sequence[Element], left_out: Collection[int]
) -> str:
    """The text that is read of the file with a mark before each of its pieces but some."""
    import docx

    said = [text.text or "" for text in texts]
    for number, text in enumerate(texts):
        if number in left_out:
            continue
        start = len(said[number]) - len(said[number].lstrip())
        text.text = said[number][:start] + make_mark(number) + said[number][start:]
    content = _pack(packed, {main: write(root)})
    for text, before in zip(texts, said, strict=True):
        text.text = before
    return write_text(docx.Document(io.BytesIO(content)))


def _comment(texts: Sequence[Element], parts: Sequence[Part], number: int) -> None:
    """Set the range of a comment around parts of texts, and its mark after them."""
    runs = [_isolate(texts[part.piece], part.start, part.end) for part in reversed(parts)][::-1]
    first, last = runs[0], runs[-1]
    first.addprevious(_make("commentRangeStart", number))
    end = _make("commentRangeEnd", number)
    last.addnext(end)
    parent: Any = last.getparent()
    after = parent if parent.tag in _CHANGES else end  # the comment is no part of a tracked change
    mark = _make("r")
    style = _make("rPr")
    reference = _make("rStyle")
    reference.set(f"{MAIN}val", "CommentReference")
    style.append(reference)
    mark.append(style)
    mark.append(_make("commentReference", number))
    after.addnext(mark)


def _isolate(text: Element, start: int, end: int) -> Element:
    """The run that holds just a stretch of a text; its element keeps what stands before that stretch."""
    run: Any = text.getparent()
    said = text.text or ""
    after = list(text.itersiblings())
    if end < len(said) or after:
        right = _copy_run(run)
        if end < len(said):
            right.append(_make_text(text, said[end:]))
        for sibling in after:
            right.append(sibling)
        run.addnext(right)
    before = [one for one in text.itersiblings(preceding=True) if one.tag != f"{MAIN}rPr"]
    if not start and not before:
        text.text = said[:end]
        text.set(_SPACE, "preserve")
        return run
    middle = _copy_run(run)
    middle.append(_make_text(text, said[start:end]))
    run.addnext(middle)
    if start:
        text.text = said[:start]
        text.set(_SPACE, "preserve")
    else:
        run.remove(text)
    return middle


def _copy_run(run: Element) -> Element:
    """An empty run with the formatting of another."""
    from lxml import etree

    copy = etree.Element(run.tag, dict(run.attrib), run.nsmap)
    properties = run.find(f"{MAIN}rPr")
    if properties is not None:
        copy.append(deepcopy(properties))
    return copy


def _make_text(text: Element, said: str) -> Element:
    from lxml import etree

    copy = etree.Element(text.tag, dict(text.attrib))
    copy.text = said
    copy.set(_SPACE, "preserve")
    return copy


def _make(name: str, number: int | None = None) -> Element:
    from lxml import etree

    element = etree.Element(MAIN + name)
    if number is not None:
        element.set(f"{MAIN}id", str(number))
    return element


def _pack(packed: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    """The file with parts changed or added; the others keep their bytes, order and dates."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as copy:
        left = dict(changed)
        for info in packed.infolist():
            new = left.pop(info.filename, None)
            entry = zipfile.ZipInfo(info.filename, info.date_time)
            entry.compress_type, entry.external_attr = info.compress_type, info.external_attr
            copy.writestr(entry, packed.read(info) if new is None else new)
        for name, new in left.items():
            entry = zipfile.ZipInfo(posixpath.normpath(name), (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(entry, new)
    return content.getvalue()
