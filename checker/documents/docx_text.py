"""The text of a Word file in the order of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.documents.note_marks import lower_raised, raise_digits
from checker.documents.tables import write_row

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same again for old programs
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_LEFT_OUT = frozenset(
    [
        _FALLBACK,
        *(_MAIN + name for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "sectPr", "tblPr")),
    ]
)
_MOST_PARENTS = 20
_MOST_SPANNED = 100
_DEEPEST_ITEM = 8

_MOST_CELLS = 1000  # of a row, with those that are spanned
_MOST_MERGED = 200  # characters that a merged cell says again in the rows below
_LEAST_RAISED = 4  # half points by which a run is set higher, where it is a mark

_Styles = dict[str, tuple[int, bool]]  # by a style's id: the level of its heading (0 for none), whether it is a list's


class _Reader(NamedTuple):
    """What is known of a document, and what is met on the way through it."""

    styles: _Styles
    places: dict[str, str]  # by the id of a style of runs: whether it sets them higher or lower
    marks: list[tuple[str, str]]  # kind and id of each note, in the order of their marks
    boxes: list[Any]  # of text, to be written after the paragraph that they hang on

    def inside(self) -> _Reader:
        """A reader for what stands in a note or cell."""
        return self._replace(boxes=[])


def write_text(document: WordDocument) -> str:
    """The text of a document: a paragraph a line with blank lines between, then its notes."""
    reader = _Reader(_read_styles(document), _read_places(document), [], [])
    lines = list(_write_blocks(document.element.body, reader))
    notes = {kind: _read_notes(document, kind) for kind in ("footnote", "endnote")}
    for number, (kind, name) in enumerate(reader.marks, 1):
        note = notes[kind].pop(name, None)  # once: thousands of marks of one long note would fill the memory
        if note is not None:
            said = " ".join(" ".join(_write_blocks(note, reader.inside())).split())
            lines += ["", f"[^{number}]: {said}"]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _write_blocks(parent: Any, reader: _Reader) -> Iterator[str]:
    """Lines of the paragraphs and tables of a part, with those in content controls, inserted or moved."""
    for child in parent:
        if child.tag == _MAIN + "p":
            yield from _write_paragraph(child, reader)
            boxes = reader.boxes[:]
            reader.boxes.clear()
            for box in boxes:
                yield from _write_blocks(box, reader)
        elif child.tag == _MAIN + "tbl":
            yield from ["", *_write_table(child, reader), ""]
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _write_blocks(child, reader)


def _write_paragraph(paragraph: Any, reader: _Reader) -> Iterator[str]:
    level, is_item, depth = _read_kind(paragraph, reader.styles)
    pieces: list[str] = []
    _write_runs(paragraph, pieces, reader)
    lines = [line.strip() for line in "".join(pieces).split("\n")]
    said = [line for line in lines if line]
    if not said:
        yield ""
    elif level:
        yield from ["", f"{'#' * level} {' '.join(said)}", ""]
    elif is_item:
        yield from [f"{'  ' * depth}- {said[0]}", *said[1:]]
    else:
        yield from ["", *said, ""]


def _write_runs(parent: Any, pieces: list[str], reader: _Reader) -> None:
    """What the runs of a paragraph say."""
    for child in parent:
        tag = child.tag
        if tag in _LEFT_OUT or not isinstance(tag, str):
            continue
        if tag in (_MAIN + "t", _MATH + "t"):
            pieces.append(child.text or "")
        elif tag == _MAIN + "r":
            _write_run(child, pieces, reader)
        elif tag in (_MAIN + "tab", _MAIN + "ptab"):
            pieces.append("\t")
        elif tag in (_MAIN + "br", _MAIN + "cr"):
            pieces.append("\n")
        elif tag == _MAIN + "noBreakHyphen":
            pieces.append("-")
        elif tag in (_MAIN + "footnoteReference", _MAIN + "endnoteReference"):
            reader.marks.append((tag[len(_MAIN) : -len("Reference")], child.get(_MAIN + "id") or ""))
            pieces.append(f"[^{len(reader.marks)}]")
        elif tag == _MAIN + "txbxContent":
            reader.boxes.append(child)
        else:
            _write_runs(child, pieces, reader)


def _write_run(run: Any, pieces: list[str], reader: _Reader) -> None:
    """A run: hidden ones say nothing, struck ones are marked, raised ones are notes' marks or exponents."""
    said: list[str] = []
    _write_runs(run, said, reader)
    text = "".join(said)
    properties = run.find(_MAIN + "rPr")
    if properties is None or not text.strip():
        pieces.append(text)
    elif _is_on(properties, "vanish"):
        return
    elif _is_on(properties, "strike") or _is_on(properties, "dstrike"):
        pieces.append(f"~~{text}~~")
    else:
        place = _find_place(properties, reader.places)
        if place == "superscript" and not text.startswith("[^"):
            text = lower_raised("".join(pieces[-3:])[-12:], text.strip()) or raise_digits(text)
        elif place == "subscript":
            text = raise_digits(text, below=True)
        pieces.append(text)


def _find_place(properties: Any, places: dict[str, str]) -> str | None:
    """Whether a run is set higher or lower: by itself, by its style, or by being moved off its line."""
    set_at = properties.find(_MAIN + "vertAlign")
    if set_at is not None:
        return str(set_at.get(_MAIN + "val"))
    moved = properties.find(_MAIN + "position")
    value = (moved.get(_MAIN + "val") or "") if moved is not None else ""
    if value.removeprefix("-").isdecimal() and abs(int(value[:5])) >= _LEAST_RAISED:
        return "subscript" if value.startswith("-") else "superscript"
    style = properties.find(_MAIN + "rStyle")
    return places.get(style.get(_MAIN + "val")) if style is not None else None


def _is_on(properties: Any, name: str) -> bool:
    found = properties.find(_MAIN + name)
    return found is not None and found.get(_MAIN + "val") not in ("0", "false", "off")


def _write_table(table: Any, reader: _Reader) -> Iterator[str]:
    """The rows of a table; one of a single column is but a frame around paragraphs."""
    rows = list(table.iterchildren(_MAIN + "tr"))
    if max((len(row.findall(_MAIN + "tc")) for row in rows), default=0) < 2:
        for cell in table.iter(_MAIN + "tc"):
            if cell.getparent().getparent() is table:
                yield from _write_blocks(cell, reader)
        return
    above: list[str] = []
    for number, row in enumerate(rows):
        cells: list[str] = []
        for cell in row.iterchildren(_MAIN + "tc"):
            properties = cell.find(_MAIN + "tcPr")
            merged = properties.find(_MAIN + "vMerge") if properties is not None else None
            goes_on = merged is not None and merged.get(_MAIN + "val") != "restart"
            said = " ".join(" ".join(_write_blocks(cell, reader.inside())).split())
            cells.append(above[len(cells)][:_MOST_MERGED] if goes_on and len(cells) < len(above) else said)
            spanned = properties.find(_MAIN + "gridSpan") if properties is not None else None
            count = spanned.get(_MAIN + "val") or "1" if spanned is not None else "1"
            spans = min(int(count[:4]), _MOST_SPANNED) - 1 if count.isdecimal() else 0
            cells += [""] * min(spans, max(_MOST_CELLS - len(cells), 0))
        if any(cells):
            yield write_row(cells)
            if number == 0 and row.find(f"{_MAIN}trPr/{_MAIN}tblHeader") is not None:
                yield write_row(["---"] * len(cells))
        above = cells


def _read_kind(paragraph: Any, styles: _Styles) -> tuple[int, bool, int]:
    """The level of a paragraph's heading, whether it is an item, and how deep that is nested."""
    properties = paragraph.find(_MAIN + "pPr")
    if properties is None:
        return 0, False, 0
    style = properties.find(_MAIN + "pStyle")
    level, is_item = styles.get(style.get(_MAIN + "val"), (0, False)) if style is not None else (0, False)
    numbered = properties.find(_MAIN + "numPr")
    depth = 0
    if numbered is not None:
        nested, listed = numbered.find(_MAIN + "ilvl"), numbered.find(_MAIN + "numId")
        is_item = listed is None or listed.get(_MAIN + "val") != "0"
        value = nested.get(_MAIN + "val") if nested is not None else "0"
        depth = min(int(value), _DEEPEST_ITEM) if value and value.isdecimal() else 0
    return level, is_item and not level, depth


def _read_styles(document: WordDocument) -> _Styles:
    """What the styles of a document say of a paragraph, those they are based on included."""
    elements = {style.get(_MAIN + "styleId"): style for style in document.styles.element.iterchildren(_MAIN + "style")}
    styles: _Styles = {}
    for name, style in elements.items():
        level, is_item = 0, False
        parent, steps = style, 0
        while parent is not None and not level and steps < _MOST_PARENTS:
            named = parent.find(_MAIN + "name")
            called = (named.get(_MAIN + "val") or "") if named is not None else ""
            heading = _HEADING.match(called)
            level = min(int(heading[1]), 6) if heading is not None else 1 if called.casefold() == "title" else 0
            is_item = is_item or called.startswith("List ") or parent.find(f"{_MAIN}pPr/{_MAIN}numPr") is not None
            based = parent.find(_MAIN + "basedOn")
            parent = elements.get(based.get(_MAIN + "val")) if based is not None else None
            steps += 1
        styles[name] = (level, is_item)
    return styles


def _read_places(document: WordDocument) -> dict[str, str]:
    """The styles of runs that set them higher or lower, those they are based on included."""
    elements = {style.get(_MAIN + "styleId"): style for style in document.styles.element.iterchildren(_MAIN + "style")}
    places: dict[str, str] = {}
    for name, style in elements.items():
        parent, steps = style, 0
        while parent is not None and name not in places and steps < _MOST_PARENTS:
            set_at = parent.find(f"{_MAIN}rPr/{_MAIN}vertAlign")
            if set_at is not None and style.get(_MAIN + "type") == "character":
                places[name] = set_at.get(_MAIN + "val") or ""
            based = parent.find(_MAIN + "basedOn")
            parent = elements.get(based.get(_MAIN + "val")) if based is not None else None
            steps += 1
    return places


def _read_notes(document: WordDocument, kind: str) -> dict[str, Any]:
    """The notes of a kind by their id; the library has no reader of its own for them."""
    from docx.oxml import parse_xml

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}s"):
            root = parse_xml(relation.target_part.blob)
            return {note.get(_MAIN + "id") or "": note for note in root.iterchildren(_MAIN + kind)}
    return {}
