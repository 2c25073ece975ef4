"""Lists of words, written as running text."""

from __future__ import annotations


def list_words(text: str) -> frozenset[str]:
    """Return the words of a text, parted by white space."""
    return frozenset(text.split())
