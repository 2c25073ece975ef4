"""Plain text and Markdown as documents."""

from __future__ import annotations

import codecs
import hashlib

from checker.documents.decoding import decode_any
from checker.documents.front_matter import find_front_matter, measure_front_matter
from checker.documents.markdown import read_prose
from checker.documents.text import Document, Format, is_blank
from checker.errors import bad_input


def read_plain(content: bytes, file: str, name: str, format: Format = "text") -> Document:
    """The document of the bytes of plain text or Markdown.

    Raises `BadInput` where their encoding is not certain or they hold nothing.
    """
    text = decode_any(content, file)
    if is_blank(text):
        raise bad_input(file, "the document is empty", "name the file that was read")
    unix = content.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")
    return read_lines(text, name, hashlib.sha256(content).hexdigest(), hashlib.sha256(unix).hexdigest(), format)


def read_lines(text: str, name: str, sha256: str, sha256_of_lines: str, format: Format = "text") -> Document:
    """The document of text that is decoded already."""
    front = find_front_matter(text)
    return Document(
        name,
        text,
        sha256,
        sha256_of_lines,
        format=format,
        prose=read_prose(text, measure_front_matter(text)),
        title=front.title,
        author=front.author,
        publisher=front.publisher,
        published=front.published,
    )
