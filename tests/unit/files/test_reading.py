from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from checker.errors import BadInput
from checker.files.reading import decode, read_bytes


def told(caught: pytest.ExceptionInfo[BadInput]) -> tuple[int | None, str]:
    (problem,) = caught.value.problems
    assert problem.mend
    return problem.line, problem.what


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (b"ok\nno: caf\xe9\n", 2, "this is not UTF-8 text: byte 0xe9 cannot be read"),
        (b"ok\r\n\r\n\xff", 3, "this is not UTF-8 text: byte 0xff cannot be read"),
        (b"a\nb\x00c", 2, "there is a NUL character, so this is not plain text"),
        (codecs.BOM_UTF16_LE + "a: b".encode("utf-16-le"), None, "this is UTF-16 text, not UTF-8 text"),
        (codecs.BOM_UTF32_LE + "a: b".encode("utf-32-le"), None, "this is UTF-32 text, not UTF-8 text"),
        (b"%PDF-1.7\n", None, "this is a PDF, not UTF-8 text"),
        (b"PK\x03\x04...", None, "this is a packed file (ZIP, DOCX, ODT), not UTF-8 text"),
    ],
)
def test_what_is_no_text_is_told_with_its_line(content: bytes, line: int | None, what: str) -> None:
    with pytest.raises(BadInput) as caught:
        decode(content, "f.txt")
    assert told(caught) == (line, what)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path / "none.yaml", 10)
    assert told(caught) == (None, "there is no such file or folder")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path, 10)
    assert told(caught) == (None, "this is a folder where a file should be")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x", encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path / "a" / "b", 10)
    assert told(caught)[1] in ("this is a file where a folder should be", "there is no such file or folder")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path / "pipe", 10)
    assert told(caught) == (None, "this is not an ordinary file")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a").write_text("x", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path / "a", 10)
    assert told(caught) == (None, "it may not be read")


def test_another_failure_is_told_in_the_systems_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    (tmp_path / "a").write_text("x", encoding="utf-8")
    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path / "a", 10)
    assert told(caught) == (None, "it cannot be read: Input/output error")


def test_a_file_is_read_up_to_its_limit_and_no_further(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert read_bytes(tmp_path / "a", 10) == b"x" * 10
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path / "a", 9)
    assert told(caught) == (None, "the file is larger than 9 bytes")


def test_the_limit_is_told_in_megabytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * (2**20 + 1))
    with pytest.raises(BadInput) as caught:
        read_bytes(tmp_path / "a", 2**20)
    assert told(caught) == (None, "the file is larger than 1 MB")
