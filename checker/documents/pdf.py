"""PDF files as documents: the text of their pages, with notes, page furniture and broken words set apart."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from checker.documents.blanking import replace_spans
from checker.documents.front_matter import FrontMatter, fill_in, find_front_matter, tidy
from checker.documents.hyphens import close_hyphens
from checker.documents.markdown import read_prose
from checker.documents.page_furniture import find_furniture
from checker.documents.pdf_bounds import MOST_PIECES, check_streams
from checker.documents.pdf_page import find_title, read_page
from checker.documents.text import LARGEST, Document
from checker.errors import BadInput, bad_input
from checker.files.reading import MEGABYTE

if TYPE_CHECKING:
    import pypdfium2

_MOST_PAGES = 20_000
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_MOST_UNREADABLE = 0.2
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?")
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)|untitled|document\d*|\S+\.\w{2,5}$|[^A-Za-z]*$)", re.IGNORECASE
)
_OCR = "run text recognition (OCR) on it and name what that writes"


def read_pdf(content: bytes, file: str, name: str) -> Document:
    """The document of a PDF, page by page; `pages` holds where each starts, an empty one too.

    Digits that are set higher and smaller than what they stand by are superscripts in the text.  Lines that repeat at
    the top or foot of pages, and page numbers, are blanked in the prose.  Raises `BadInput` where the file is
    protected or broken, or where there is no text on its pages.
    """
    import pypdfium2

    check_streams(content, file)
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _explain(str(error), content, file) from error
    try:
        return _read(pdf, content, file, name)
    except pypdfium2.PdfiumError as error:
        raise _explain(str(error), content, file) from error
    finally:
        pdf.close()


def _read(pdf: pypdfium2.PdfDocument, content: bytes, file: str, name: str) -> Document:
    if len(pdf) > _MOST_PAGES:
        raise bad_input(file, f"it has {len(pdf):,} pages, and {_MOST_PAGES:,} is the most", "split it into parts")
    written: list[str] = []
    pictures: list[int] = []
    size = pieces = 0
    for number in range(len(pdf)):
        page = read_page(pdf, number, MOST_PIECES - pieces)
        written.append(page.text)
        pictures += [number + 1] if page.is_picture else []
        pieces += page.pieces
        if pieces > MOST_PIECES:
            raise bad_input(file, f"there are more than {MOST_PIECES:,} pieces on its pages", "split it into parts")
        size += len(page.text)
        if size > LARGEST:
            raise bad_input(file, f"its text is larger than {LARGEST // MEGABYTE} MB", "split it into parts")
    said = close_hyphens(written)
    _check_text(said, file)
    furniture: list[tuple[int, int]] = []
    pages: list[int] = []
    at = 0
    for one, found in zip(said, find_furniture(said), strict=True):
        pages.append(at)
        furniture += [(at + start, at + end) for start, end in found]
        at += len(one) + 1
    text = "\n".join(said)
    sha256 = hashlib.sha256(content).hexdigest()
    front = _find_front_matter(pdf, said, text)
    return Document(
        name,
        text,
        sha256,
        sha256,
        format="pdf",
        prose=replace_spans(read_prose(text), furniture),
        title=front.title,
        author=front.author,
        publisher=front.publisher,
        published=front.published,
        pages=tuple(pages),
        pictures=tuple(pictures),
    )


def _check_text(pages: list[str], file: str) -> None:
    characters = sum(len(page.split()) and sum(map(str.isalnum, page)) for page in pages)
    unreadable = sum(len(_UNREADABLE.findall(page)) for page in pages)
    if characters == 0 and unreadable == 0:
        raise bad_input(file, "there is no text in this PDF, only pictures of its pages", _OCR)
    if unreadable > (characters + unreadable) * _MOST_UNREADABLE:
        raise bad_input(file, "the letters of this PDF do not tell which they are", _OCR)


def _find_front_matter(pdf: pypdfium2.PdfDocument, pages: list[str], text: str) -> FrontMatter:
    """What its first lines say, then the file's properties; the title is the line that is set largest on page one."""
    said = find_front_matter(pages[0])
    properties = pdf.get_metadata_dict(skip_empty=True)
    title = tidy(properties.get("Title"))
    if title is not None and (_NO_TITLE.match(title) or len(title) < 5):
        title = None
    known = " ".join(text[:20_000].split()).casefold()
    if title is None or title.casefold() not in known:
        title = find_title(pdf) or title
    dated = _DATE.match(properties.get("CreationDate", ""))
    date = "-".join(filter(None, dated.groups())) if dated is not None else None
    return fill_in(
        said._replace(title=title or said.title),
        FrontMatter(author=tidy(properties.get("Author")), published=date),
    )


def _explain(error: str, content: bytes, file: str) -> BadInput:
    if "password" in error.lower():
        return bad_input(file, "this PDF is protected by a password", "save a copy without it, and name that")
    if "security" in error.lower():
        return bad_input(file, "this PDF is protected in a way that cannot be opened", "save a copy without protection")
    cut = "" if b"%%EOF" in content[-2048:] else ", and seems to be cut short"
    return bad_input(file, f"this PDF is broken{cut}", "fetch it again, or open it and save it anew")
