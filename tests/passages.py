"""Invented passages read as documents are, for tests of what is made of them."""

from __future__ import annotations

from checker.documents.reading import read_text
from checker.extraction.drafts import Drafts, read_drafts


def drafts_of(*texts: str) -> Drafts:
    """The draft claims of texts; the sources are a, b, c, ..."""
    return read_drafts(read_text(text, f"{name}.txt") for name, text in zip("abcdefgh", texts, strict=False))
