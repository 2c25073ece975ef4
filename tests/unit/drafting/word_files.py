"""Word files made for tests: with all that an annotated copy must leave alone."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PICTURE = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\0")),
        _chunk(b"IEND", b""),
    )
)


def make_word_file(*, tracked: bool = True, commented: bool = False) -> bytes:
    """A draft with a heading, runs in bold and italics, a raised 2, tracked changes, a table, a picture, a header."""
    document = docx.Document()
    document.add_heading("Fair drew 4,000 visitors", 0)
    paragraph = document.add_paragraph("The Riverside fair drew ")
    paragraph.add_run("6,5").bold = True
    first = paragraph.add_run("00 visitors")
    first.italic = True
    paragraph.add_run(" in June 2019. It cost more than $3 million, on 12.5 m")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run(" of  land.\tIt ended.")
    if tracked:
        changed = document.add_paragraph("Half")
        for change in (
            '<w:ins {} w:id="90"><w:r><w:t xml:space="preserve"> came, 99 of them late.</w:t></w:r></w:ins>',
            '<w:del {} w:id="91"><w:r><w:delText> 17 left</w:delText></w:r></w:del>',
        ):
            changed._p.append(parse_xml(change.format(nsdecls("w"))))
    table = document.add_table(rows=2, cols=2)
    for cell, said in zip(
        (c for row in table.rows for c in row.cells), ("stand", "price", "tent", "$130"), strict=True
    ):
        cell.text = said
    document.add_picture(io.BytesIO(PICTURE))
    document.sections[0].header.paragraphs[0].text = "Page 77"
    if commented:
        document.add_comment(first, "An editor's own.", author="editor", initials="ed")
    content = io.BytesIO()
    document.save(content)
    return _add_stranger(content.getvalue())


def _add_stranger(content: bytes) -> bytes:
    """The file with a part that no library knows."""
    copy = io.BytesIO(content)
    with zipfile.ZipFile(copy, "a") as packed:
        packed.writestr("custom/unknown.bin", b"\x00\x01left alone")
    return copy.getvalue()


def list_parts(content: bytes) -> dict[str, bytes]:
    """The parts of a Word file by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
