from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from checker.documents.blocks import find_blocks
from checker.documents.reading import read_any, read_standard_input, read_text
from checker.errors import BadInput
from tests.unit.documents.pages import make_pdf, set_lines

PDF = make_pdf([set_lines(["Five ships sank."])])
PAGE = b"<!DOCTYPE html><html><body><p>Five ships sank.</p></body></html>"


def make_zip(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def read(folder: Path, name: str, content: bytes) -> str:
    (folder / name).write_bytes(content)
    document = read_any(folder / name)
    assert document.name == name
    assert len(document.prose) == len(document.text)
    return document.format


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("d.txt", b"Five ships sank.", "text"),
        ("d", b"Five ships sank.", "text"),
        ("d.md", b"Five **ships** sank.", "markdown"),
        ("d.html", b"<p>Five ships sank.", "html"),
        ("d.HTM", PAGE, "html"),
        ("d.pdf", PDF, "pdf"),
        ("d.txt", PDF, "pdf"),
        ("d.pdf", PAGE, "html"),
        ("d.txt", b"\xef\xbb\xbf <!-- saved --> <html><p>Five", "html"),
    ],
)
def test_what_a_file_holds_decides_before_its_name(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    assert read(tmp_path, name, content) == expected


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("d.txt", b"", "the document is empty"),
        ("d.html", b" \n\t", "the document is empty"),
        ("d.txt", "\u200b\n\ufeff \u00a0".encode(), "the document is empty"),
        ("d.pdf", b"Five ships sank.", "the name says PDF, but that is not what the file holds"),
        ("d.docx", b"Five ships sank.", "the name says DOCX, but that is not what the file holds"),
        ("d.txt", b"a\x00b", "there is a NUL character"),
        ("d.txt", b"\x89PNG\r\n\x1a\n", "this is a picture"),
        ("d.rtf", b"{\\rtf1 Five}", "a rich text file"),
        ("d.docx", make_zip({"xl/workbook.xml": b"x"}), "this is an Excel workbook"),
        ("d.odt", make_zip({"mimetype": b"x", "content.xml": b"x"}), "this is an OpenDocument file"),
        ("d.zip", make_zip({"a.txt": b"x"}), "this is a packed file"),
        ("d.gz", b"\x1f\x8b\x08", "this is a packed file"),
        ("d.txt", b"Words. " * (10 * 1024 * 1024), "the text is larger than 64 MB"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_problem(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    with pytest.raises(BadInput, match=what) as told:
        read(tmp_path, name, content)
    (problem,) = told.value.problems
    assert problem.file == (tmp_path / name).as_posix()
    assert problem.mend


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such file"):
        read_any(tmp_path / "d.pdf")
    with pytest.raises(BadInput, match="this is a folder"):
        read_any(tmp_path)
    with pytest.raises(BadInput, match="this is no name of a file"):
        read_any(tmp_path / "a\0b.txt")


def test_a_string_is_read_as_a_file_is(tmp_path: Path) -> None:
    text = "# Ships\r\n\r\nFive **ships** sank in 2019¹¹.\r\n"
    (tmp_path / "d.md").write_bytes(text.encode())
    said, file = read_text(text), read_any(tmp_path / "d.md")
    assert (said.text, said.prose, said.title) == (file.text, file.prose, file.title)
    assert said.sha256_of_lines == file.sha256_of_lines
    with pytest.raises(BadInput, match="the document is empty"):
        read_text(" ")


def test_standard_input_is_read_in_any_format() -> None:
    assert read_standard_input(PDF).format == "pdf"
    assert read_standard_input(PAGE).text == "Five ships sank.\n"
    assert read_standard_input(b"Five ships").name == "standard input"
    with pytest.raises(BadInput, match="-: the document is empty"):
        read_standard_input(b"")


@pytest.mark.parametrize(
    "unit", ["a", "1", "[", "](", "[a](x", "*", "<a ", "http://", "a@", "- ", "`", "\\", "\t", "¹"]
)
def test_one_line_of_a_million_characters_is_read(unit: str) -> None:
    document = read_text("Five ships. " + unit * (1_000_000 // len(unit)))
    assert len(document.prose) == len(document.text)
    assert len(find_blocks(document)) == 1
