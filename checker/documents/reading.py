"""Any document: its reader is chosen by what the file holds, and by its name where that does not tell."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from checker.documents.plain import read_lines, read_plain
from checker.documents.text import LARGEST, Document, Format, is_blank
from checker.errors import bad_input
from checker.files.reading import MEGABYTE, read_bytes

LARGEST_PACKED = 256 * MEGABYTE  # of a PDF or DOCX, which are large for their pictures

_START = 1024  # a PDF may have this many other bytes before its mark
_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,400}?-->\s*)*<(?:!doctype\s+html|html|head)\b", re.I | re.S
)
_BY_NAME: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
}
ENDINGS_BY_FORMAT: dict[Format, tuple[str, ...]] = {
    "text": (".txt", ".md", ".markdown"),
    "markdown": (".md", ".markdown", ".mdown", ".txt"),
    "html": (".html", ".htm", ".xhtml"),
    "pdf": (".pdf",),
    "docx": (".docx",),
}
# What is no document that can be read, by its first bytes, and how to make one of it.
_NO_DOCUMENTS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "a rich text file (RTF)", "open it and save it as DOCX"),
    (b"\x89PNG", "a picture (PNG)", "run text recognition (OCR) on it and name the text"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "run text recognition (OCR) on it and name the text"),
    (b"GIF8", "a picture (GIF)", "run text recognition (OCR) on it and name the text"),
    (b"II*\x00", "a picture (TIFF)", "run text recognition (OCR) on it and name the text"),
    (b"MM\x00*", "a picture (TIFF)", "run text recognition (OCR) on it and name the text"),
    (b"\x1f\x8b", "a packed file (GZIP)", "unpack it and name the document in it"),
    (b"7z\xbc\xaf", "a packed file (7-Zip)", "unpack it and name the document in it"),
    (b"Rar!", "a packed file (RAR)", "unpack it and name the document in it"),
    (b"BZh", "a packed file (BZIP2)", "unpack it and name the document in it"),
    (b"%!PS", "a PostScript file", "save it as PDF"),
    (b"From MAILER-DAEMON", "a mailbox", "save the message as plain text"),
)


def read_any(path: Path) -> Document:
    """The document of a file: plain text, Markdown, HTML, PDF or DOCX.

    What the file holds decides before its name does: the mark of a PDF or of a packed file and the head of a web page
    are certain, so that a PDF called .txt is read as a PDF, and a web page saved as .pdf as a web page.  The name
    decides between Markdown, HTML and plain text.  A file called .pdf or .docx that holds neither is told, for it is
    most likely cut short.  Raises `BadInput` with one problem.
    """
    file = path.as_posix()
    content = read_bytes(path, LARGEST_PACKED)
    return _read(content, file, path.name, _BY_NAME.get(path.suffix.lower()))


def read_text(text: str, name: str = "text") -> Document:
    """The document of a string of plain text or Markdown; its hash is that of the string in UTF-8.

    Raises `BadInput` where it holds nothing, or more than 64 million characters.
    """
    if is_blank(text):
        raise bad_input(name, "the document is empty", "give the text that is to be read")
    if len(text) > LARGEST:
        raise _too_large(name)
    if "\0" in text:
        raise bad_input(name, "there is a NUL character, so this is not plain text", "give plain text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return read_lines(text, name, sha256, sha256)


def read_standard_input(content: bytes) -> Document:
    """The document of the bytes of standard input, in any of the formats; raises `BadInput` as `read_any` does."""
    if len(content) > LARGEST_PACKED:
        raise _too_large("-")
    return _read(content, "-", "standard input", None)


def _read(content: bytes, file: str, name: str, named: Format | None) -> Document:
    if not content.strip():
        raise bad_input(file, "the document is empty", "name the file that was read")
    if b"%PDF-" in content[:_START]:
        from checker.documents.pdf import read_pdf

        return read_pdf(content, file, name)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")):
        from checker.documents.docx import read_docx

        return read_docx(content, file, name)
    for mark, what, mend in _NO_DOCUMENTS:
        if content.startswith(mark):
            raise bad_input(file, f"this is {what}, not a document that can be read", mend)
    if len(content) > LARGEST:
        raise _too_large(file)
    is_page = _WEB_PAGE.match(content.removeprefix(b"\xef\xbb\xbf")[:_START]) is not None
    if is_page or named == "html":
        from checker.documents.html import read_html

        return read_html(content, file, name)
    if named in ("pdf", "docx"):
        mend = "open it, save it anew, and name that; or give it the ending of what it is"
        raise bad_input(file, f"the name says {named.upper()}, but that is not what the file holds", mend)
    return read_plain(content, file, name, named or "text")


def _too_large(file: str) -> Exception:
    return bad_input(file, f"the text is larger than {LARGEST // MEGABYTE} MB", "split it into smaller files")
