from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.decoding import decode_any
from checker.errors import BadInput

TEXT = "He said “it’s £5 – in the café”.\nTwo"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_what_is_certain_is_read(encoding: str) -> None:
    assert decode_any(TEXT.replace("\n", "\r\n").encode(encoding), "d.txt") == TEXT


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("Привет, мир".encode("cp1251"), "d.txt:1: this is not UTF-8 text"),
        ("He said “don’t”".encode("mac-roman"), "d.txt:1: this is not UTF-8 text"),
        ("łódź i ąę".encode("iso-8859-2"), "d.txt:1: this is not UTF-8 text"),
        ("café\n".encode() + "café".encode("cp1252"), "d.txt:2: this is not UTF-8 text"),
        (b"\x7fELF\x02\x01" + bytes(range(256)) * 4, "this is a binary file, not text"),
        ("Five ships".encode("utf-16-le"), "looks like UTF-16 text without its mark"),
        ("One\nFive".encode("utf-16") + b"x", "d.txt:2: this is not whole UTF-16 text"),
        ("One\nFi\0ve".encode("utf-16"), "d.txt:2: there is a NUL character"),
    ],
)
def test_what_is_not_certain_is_told(content: bytes, what: str) -> None:
    with pytest.raises(BadInput, match=what):
        decode_any(content, "d.txt")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), min_size=1))
def test_no_character_is_lost(text: str) -> None:
    assert decode_any(text.encode(), "d.txt") == text
    assert decode_any(text.encode("utf-16"), "d.txt") == text
