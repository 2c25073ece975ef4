"""Bytes as text, in whichever encoding they certainly are."""

from __future__ import annotations

from checker.files.reading import decode


def decode_any(content: bytes, file: str) -> str:
    return decode(content, file)
