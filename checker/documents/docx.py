"""Word files (DOCX) as documents."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from checker.documents.docx_text import write_text
from checker.documents.front_matter import FrontMatter, fill_in, find_front_matter, tidy
from checker.documents.markdown import read_prose
from checker.documents.text import Document
from checker.errors import bad_input
from checker.files.reading import MEGABYTE

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_LARGEST_TEXT = 64 * MEGABYTE  # of what is to be parsed, unpacked
_LARGEST_ALL = 512 * MEGABYTE  # with its pictures, unpacked
_MOST_PARTS = 10_000
_COPY = "copy its text into a new document"
_ENTRY = b"PK\x01\x02"  # opens each line of the table of contents
_OLD = b"\xd0\xcf\x11\xe0"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_OTHER_PACKED = (  # a name that stands in the file, what it is, how to mend it
    ("xl/", "an Excel workbook", "save its sheet as CSV, or copy the text into a document"),
    ("ppt/", "a PowerPoint presentation", "save it as PDF"),
    ("META-INF/container.xml", "an electronic book (EPUB)", "save it as HTML or DOCX"),
    ("content.xml", "an OpenDocument file (ODT)", "open it and save it as DOCX"),
)
# What the library lets through where parts are missing, misnamed, protected or not what they should be.
_IF_BROKEN = (ArithmeticError, AttributeError, EOFError, LookupError, OSError, RuntimeError, TypeError, ValueError)
_BROKEN = "open it in a word processor and save it anew as DOCX"


def read_docx(content: bytes, file: str, name: str) -> Document:
    """The document of a Word file: paragraphs, headings, items, tables in their order, then its notes.

    Headings, items and tables are written as in Markdown, a note's mark as ``[^1]``; what was deleted with changes
    tracked, and headers and footers of pages, are left out.  Raises `BadInput` where it is no DOCX, protected or
    broken, where it unpacks to more than can be read, or holds no text.
    """
    _check(content, file)
    text, properties = _unpack(content, file)
    if not text.strip():
        raise bad_input(file, "there is no text in this DOCX", "if its pages are pictures, run text recognition (OCR)")
    front = find_front_matter(text)
    front = fill_in(front._replace(title=properties.title or front.title), properties)
    sha256 = hashlib.sha256(content).hexdigest()
    return Document(
        name,
        text,
        sha256,
        sha256,
        format="docx",
        prose=read_prose(text),
        title=front.title,
        author=front.author,
        publisher=front.publisher,
        published=front.published,
    )


def _check(content: bytes, file: str) -> None:
    """That it is a DOCX and unpacks to no more than can be read, by its table of contents alone."""
    if content.startswith(_OLD):
        if _PROTECTED in content:
            raise bad_input(file, "this Word file is protected by a password", "save a copy without it, and name that")
        what = "an old Word file (DOC)" if _OLD_WORD in content else "an old Word or Excel file"
        raise bad_input(file, f"this is {what}, not a DOCX", "open it and save it as DOCX")
    count = content.count(_ENTRY)
    if count > _MOST_PARTS:  # counted first, for a list of millions fills the memory
        raise bad_input(file, f"it has {count:,} parts, and {_MOST_PARTS:,} is the most", _COPY)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise bad_input(file, "this DOCX is broken or cut short", "fetch it again, or save it anew") from error
    names = [part.filename for part in parts]
    if not any(name.startswith("word/") for name in names):
        for sign, what, mend in _OTHER_PACKED:
            if any(name.startswith(sign) for name in names):
                raise bad_input(file, f"this is {what}, not a document that can be read", mend)
        raise bad_input(file, "this is a packed file (ZIP), not a document", "unpack it and name the documents in it")
    text = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    size = sum(part.file_size for part in parts)
    for large, limit in ((text, _LARGEST_TEXT), (size, _LARGEST_ALL)):
        if large > limit:
            what = f"it unpacks to {large // MEGABYTE:,} MB, and {limit // MEGABYTE} MB is the most"
            raise bad_input(file, what, _COPY)
    if any(part.flag_bits & 1 for part in parts):
        raise bad_input(file, "this packed file is protected by a password", "save a copy without it, and name that")
    try:
        for part in parts:
            _measure(archive, part)
    except (zipfile.BadZipFile, zlib.error, *_IF_BROKEN) as error:
        raise bad_input(file, "this DOCX is broken, or not of the usual kind", _BROKEN) from error


def _measure(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack a part bit by bit, for its table of contents may say that it is smaller; raises where it lies."""
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile(part.filename)
    with archive.open(part) as stream:
        while stream.read(MEGABYTE):
            pass


def _unpack(content: bytes, file: str) -> tuple[str, FrontMatter]:
    """The text and the properties of a DOCX that is small enough."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(content))
        return write_text(document), _read_properties(document)
    except (OpcError, LxmlError, zipfile.BadZipFile, zlib.error, *_IF_BROKEN) as error:
        raise bad_input(file, "this DOCX is broken, or not of the usual kind", _BROKEN) from error


def _read_properties(document: WordDocument) -> FrontMatter:
    """Title, author and the day it was made; those that a template left in it tell nothing."""
    properties = document.core_properties
    made = properties.created
    return FrontMatter(
        title=tidy(properties.title),
        author=tidy(properties.author) if properties.author != "python-docx" else None,
        published=made.date().isoformat() if made is not None and properties.author != "python-docx" else None,
    )
