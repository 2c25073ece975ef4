"""Bytes as text, in the encoding that they certainly are in."""

from __future__ import annotations

import codecs
import re

from checker.errors import BadInput, bad_input
from checker.files.reading import decode

# Marks of byte order; that of UTF-32 begins with that of UTF-16, so it is looked for first.
_ORDER_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_IN_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_LETTER = re.compile(rb"[\xc0-\xff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")

# Windows-1252 as English writes it: quotes, dashes and signs; small letters beside a letter, capitals that open a word.
_SIGNS = "‘’“”–—…•€£¥¢§©®™°±²³¼½¾·×«»´¹º†‡‰‹›¡¿\u00a0\u00ad"
_PLAUSIBLE = re.compile(
    rf"[{_SIGNS}]|(?<=[A-Za-zß-öø-ÿœšžÀ-ÖØ-ÞŒŠŽ])[ß-öø-ÿœšž]|[ß-öø-ÿœšž](?=[a-z])"
    r"|(?<![A-Za-zß-öø-ÿ])[À-ÖØ-ÞŒŠŽ](?=[A-Za-zß-öø-ÿ’])|(?<=[A-Z])[À-ÖØ-ÞŒŠŽ](?![a-z])"
)
_START = 4096
_NEVER_IN_TEXT = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.02  # of the first bytes: what has more is no text in any encoding of bytes
_FEW_CONTROLS = 8
_MOST_LETTERS = 0.1  # of all bytes: what has more beyond ASCII is not English in Windows-1252


def decode_any(content: bytes, file: str) -> str:
    """UTF-8, UTF-16 or UTF-32 with its mark, or Windows-1252, as text with every line ending as a newline.

    Windows-1252 has no mark.  It is taken where nothing in the file is UTF-8 beyond ASCII and each other byte is a
    letter, quote, dash or sign in a place where English has one; else a character might be read as another.
    Raises `BadInput` with the line of the first byte that cannot be read.
    """
    for mark, encoding, name in _ORDER_MARKS:
        if content.startswith(mark):
            return _decode_marked(content[len(mark) :], encoding, name, file)
    if b"\0" in content[:1000] and _looks_like_utf16(content[:1000]):
        raise bad_input(file, "this looks like UTF-16 text without its mark", "save it as plain text in UTF-8")
    try:
        return decode(content, file)
    except BadInput:
        if _is_binary(content[:_START]):
            raise bad_input(
                file, "this is a binary file, not text", "name a document, or save what it holds as text"
            ) from None
        text = _decode_windows(content)
        if text is None:
            raise
        return text


def _decode_marked(content: bytes, encoding: str, name: str, file: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].decode(encoding, "replace").count("\n") + 1
        raise bad_input(file, f"this is not whole {name} text", "save the file in UTF-8", line) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        what = "there is a NUL character, so this is not plain text"
        raise bad_input(file, what, "save it as plain text in UTF-8", line)
    return _end_lines(text)


def _looks_like_utf16(start: bytes) -> bool:
    return min(start[::2].count(0), start[1::2].count(0)) == 0 and start.count(0) * 3 > len(start)


def _is_binary(start: bytes) -> bool:
    """Whether bytes hold more control characters than any text does."""
    return len(_NEVER_IN_TEXT.findall(start)) > max(len(start) * _MOST_CONTROLS, _FEW_CONTROLS)


def _decode_windows(content: bytes) -> str | None:
    """The text of Windows-1252, or None where it is not certain that it is that."""
    high = len(_HIGH.findall(content))
    letters = len(_HIGH_LETTER.findall(content))
    if _CONTROL.search(content) or _IN_UTF8.search(content) or letters > len(content) * _MOST_LETTERS:
        return None
    text = content.decode("cp1252")
    return _end_lines(text) if len(_PLAUSIBLE.findall(text)) == high else None


def _end_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
