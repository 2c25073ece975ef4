"""Any document: the reader is chosen by what the file holds, and by its name where that does not tell."""

from __future__ import annotations

import hashlib
from pathlib import Path

from checker.documents.plain import read_lines, read_plain
from checker.documents.text import LARGEST, Document
from checker.errors import bad_input
from checker.files.reading import read_bytes


def read_any(path: Path) -> Document:
    """The document of a file."""
    return read_content(read_bytes(path, LARGEST), path.as_posix(), path.name)


def read_content(content: bytes, file: str, name: str) -> Document:
    return read_plain(content, file, name)


def read_text(text: str, name: str = "text") -> Document:
    """The document of a string, plain text or Markdown; its hash is that of the string in UTF-8."""
    if not text.strip():
        raise bad_input(name, "the document is empty", "give the text that is to be read")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return read_lines(text, name, sha256, sha256)


def read_standard_input(content: bytes) -> Document:
    """The document of the bytes of standard input."""
    return read_content(content, "-", "standard input")
