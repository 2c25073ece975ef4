"""Bytes and text of a file, or a problem that says in words why there are none."""

from __future__ import annotations

import codecs
from pathlib import Path

from checker.errors import BadInput, Problem, bad_input

MEGABYTE = 1024 * 1024

# Marks at the start of a file that tell what it is, when it is not UTF-8 text.
_OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "UTF-32 text"),
    (codecs.BOM_UTF32_BE, "UTF-32 text"),
    (codecs.BOM_UTF16_LE, "UTF-16 text"),
    (codecs.BOM_UTF16_BE, "UTF-16 text"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a packed file (ZIP, DOCX, ODT)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "a rich text file (RTF)"),
)


def why_unreadable(path: Path, error: OSError) -> Problem:
    """What kept a file or folder from being read, and how to mend it."""
    file = path.as_posix()
    if isinstance(error, FileNotFoundError):
        return Problem(file, None, "there is no such file or folder", "check the name and where it should stand")
    if isinstance(error, IsADirectoryError):
        return Problem(file, None, "this is a folder where a file should be", "name a file")
    if isinstance(error, NotADirectoryError):
        return Problem(file, None, "this is a file where a folder should be", "name a folder")
    if isinstance(error, PermissionError):
        return Problem(file, None, "it may not be read", "allow your account to read it")
    return Problem(file, None, f"it cannot be read: {error.strerror or error}", "see that it can be opened")


def read_bytes(path: Path, limit: int) -> bytes:
    """All bytes of an ordinary file.

    Raises `BadInput` where there is none, where it may not be read, where it is larger than `limit` bytes.
    """
    try:
        if path.is_dir():  # Windows would only say that permission is denied
            raise IsADirectoryError
        if path.exists() and not path.is_file():  # a pipe or a device might never end
            raise bad_input(path.as_posix(), "this is not an ordinary file", "name a file")
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise BadInput([why_unreadable(path, error)]) from error
    except ValueError as error:  # a NUL character, which no name can hold
        raise bad_input(path.as_posix(), "this is no name of a file", "check the name") from error
    if len(content) > limit:
        size = f"{limit // MEGABYTE} MB" if limit >= MEGABYTE else f"{limit:,} bytes"
        raise bad_input(path.as_posix(), f"the file is larger than {size}", "split it into smaller files")
    return content


def decode(content: bytes, file: str) -> str:
    """UTF-8 bytes as text, without a byte order mark and with every line ending as a newline.

    Raises `BadInput` with the line of the first byte that is not UTF-8, or of the first NUL character.
    """
    for mark, kind in _OTHER_KINDS:
        if content.startswith(mark):
            raise bad_input(file, f"this is {kind}, not UTF-8 text", "save it as plain text in UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _line_at(content, error.start)
        what = f"this is not UTF-8 text: byte 0x{content[error.start]:02x} cannot be read"
        raise bad_input(file, what, "save the file in UTF-8", line) from error
    if "\0" in text:
        what = "there is a NUL character, so this is not plain text"
        raise bad_input(file, what, "save it as plain text in UTF-8", _line_at(content, content.index(b"\0")))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _line_at(content: bytes, offset: int) -> int:
    """The line, counted from 1, in which a byte stands."""
    before = content[:offset].replace(b"\r\n", b"\n")
    return before.count(b"\n") + before.count(b"\r") + 1
