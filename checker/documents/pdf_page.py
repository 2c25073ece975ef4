"""One page of a PDF: its lines, paragraphs by the room between lines, and superscripts by their size."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from checker.documents.note_marks import is_exponent, raise_digits

if TYPE_CHECKING:
    import pypdfium2

_DIGITS = re.compile(r"\d+")
_RAISED_SIZE = 0.8  # of the size of what stands by it
_RAISED_ROOM = 0.12  # of that size, by which it stands higher
_LONGEST_MARK = 3
_PARAGRAPH_ROOM = 1.35  # of the usual distance of lines
_INDENT = 0.8  # of a line's height
_TITLE_SIZE = 1.25  # of the usual size of lines
_MOST_TITLE_LINES = 5
_MUCH_OF_PAGE = 0.3


class _Box(NamedTuple):
    """Where a character stands on the page, in points from its left and foot."""

    left: float
    bottom: float
    height: float


class Page(NamedTuple):
    """What was read of a page."""

    text: str
    pieces: int  # of text and drawing
    is_picture: bool  # with no text on it


class _Boxes:
    """Boxes of the characters of a page, asked for one by one: most are never needed."""

    def __init__(self, page: pypdfium2.PdfTextPage) -> None:
        import pypdfium2.raw

        self._raw = pypdfium2.raw
        self._page = page.raw
        self._found = pypdfium2.raw.FS_RECTF()
        self._across, self._up = ctypes.c_double(), ctypes.c_double()

    def at(self, index: int) -> _Box:
        """The box of a character, as high as its font and not as its shape."""
        self._raw.FPDFText_GetLooseCharBox(self._page, index, ctypes.byref(self._found))
        return _Box(self._found.left, self._found.bottom, self._found.top - self._found.bottom)

    def foot(self, index: int) -> float:
        """The height of the line that a character stands on."""
        self._raw.FPDFText_GetCharOrigin(self._page, index, ctypes.byref(self._across), ctypes.byref(self._up))
        return float(self._up.value)


def read_page(pdf: pypdfium2.PdfDocument, number: int, most: int) -> Page:
    """A page, from 0; raised digits are superscripts, and paragraphs have a blank line between.

    Of a page of more than so many pieces, no text is read.
    """
    import pypdfium2.raw

    page = pdf[number]
    try:
        pieces = int(pypdfium2.raw.FPDFPage_CountObjects(page.raw))
        if pieces > most:
            return Page("", pieces, is_picture=False)
        text = _read_text(page)
        return Page(text, pieces, not any(map(str.isalnum, text)) and _is_picture(page))
    finally:
        page.close()


def _is_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether a page shows a picture that fills much of it."""
    import pypdfium2.raw

    width, height = page.get_size()
    for found in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = found.get_bounds()
        if (right - left) * (top - bottom) > width * height * _MUCH_OF_PAGE:
            return True
    return False


def _read_text(page: pypdfium2.PdfPage) -> str:
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        if len(text) != textpage.count_chars():  # characters and boxes could not be told apart
            return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n")).strip("\n")
        boxes = _Boxes(textpage)
        return "\n".join(_write(text, _list_lines(text, boxes), boxes))
    finally:
        textpage.close()


def find_title(pdf: pypdfium2.PdfDocument) -> str | None:
    """The lines of the first page that are set clearly larger than the rest, where they are the first so large."""
    page = pdf[0]
    textpage = page.get_textpage()
    try:
        text = textpage.get_text_range()
        if len(text) != textpage.count_chars():
            return None
        lines = [line for line in _list_lines(text, _Boxes(textpage)) if any(map(str.isalpha, text[line[0] : line[1]]))]
        if len(lines) < 2:
            return None
        largest = max(box.height for _, _, box in lines)
        first = next(index for index, line in enumerate(lines) if line[2].height > largest * 0.97)
        last = first
        while last + 1 < len(lines) and lines[last + 1][2].height > largest * 0.97:
            last += 1
        usual = median(box.height for _, _, box in lines)
        if largest < usual * _TITLE_SIZE or last - first >= _MOST_TITLE_LINES:
            return None
        title = " ".join(" ".join(text[start:end] for start, end, _ in lines[first : last + 1]).split())
        return title.replace("\ufffe", "") if 5 <= len(title) <= 300 else None
    finally:
        textpage.close()
        page.close()


def _list_lines(text: str, boxes: _Boxes) -> list[tuple[int, int, _Box]]:
    """Start, end and the box of the first character of each line that is not blank."""
    lines = []
    at = 0
    for line in text.split("\n"):
        said = line.strip()
        if said:
            start = at + line.index(said[0])
            lines.append((start, start + len(said), boxes.at(start)))
        at += len(line) + 1
    return lines


def _write(text: str, lines: Sequence[tuple[int, int, _Box]], boxes: _Boxes) -> list[str]:
    steps = [above[2].bottom - below[2].bottom for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0.0])
    written: list[str] = []
    for number, (start, end, box) in enumerate(lines):
        if number and _is_apart(text, lines[number - 1], (start, end, box), usual):
            written.append("")
        written.append(_raise(text, start, end, boxes))
    return written


def _is_apart(text: str, above: tuple[int, int, _Box], line: tuple[int, int, _Box], usual: float) -> bool:
    """Whether a line is of another paragraph than the one above it: room, another size, or an indent."""
    step = above[2].bottom - line[2].bottom
    if step < 0 or step > max(usual, line[2].height * 0.8) * _PARAGRAPH_ROOM:
        return True
    larger, smaller = max(above[2].height, line[2].height), min(above[2].height, line[2].height)
    if smaller < larger * _RAISED_SIZE and not text[line[0]].isdigit():
        return True
    indented = line[2].left > above[2].left + line[2].height * _INDENT
    return indented and text[above[1] - 1] in '.!?:”"’)'


def _raise(text: str, start: int, end: int, boxes: _Boxes) -> str:
    """A line with the digits that are set higher and smaller as superscripts."""
    pieces: list[str] = []
    at = start
    for found in _DIGITS.finditer(text, start, end):
        for first, last in _find_raised(text, found.start(), found.end(), start, end, boxes):
            before = text[max(first - 14, start) : first]
            digits = text[first:last]
            glued = is_exponent(before.rstrip(), digits) and before != before.rstrip()
            pieces += [text[at:first].rstrip() if glued else text[at:first], raise_digits(digits)]
            at = last
    return "".join([*pieces, text[at:end]])


def _find_raised(text: str, first: int, last: int, start: int, end: int, boxes: _Boxes) -> list[tuple[int, int]]:
    """Where in a run of digits some are raised: against what stands before them, or after where they open a line."""
    base = first - 1
    while base >= start and text[base].isspace():
        base -= 1
    if base < start:
        base = last
        while base < end and text[base].isspace():
            base += 1
        if base >= end:
            return []
    mark = last
    while mark > first and _is_raised(mark - 1, base, boxes):  # marks and exponents end a run of digits
        mark -= 1
    return [(mark, last)] if 0 < last - mark <= _LONGEST_MARK else []


def _is_raised(index: int, base: int, boxes: _Boxes) -> bool:
    """Whether a character is smaller than another and stands on a higher line."""
    height = boxes.at(base).height
    return (
        boxes.at(index).height < height * _RAISED_SIZE and boxes.foot(index) > boxes.foot(base) + height * _RAISED_ROOM
    )
