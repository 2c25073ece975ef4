"""Blanks what only looks like a quantity: designations, citations, footnote marks, addresses, list and page numbers."""

from __future__ import annotations

import re
from functools import cache


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of designations and references; every branch starts at a digit's own word."""
    return re.compile(r"(?<!\w)[A-Za-z][A-Za-z]*[-‑–]?\d[\w-]*")


def mask(prose: str) -> str:
    """Return a text of the same length in which spaces stand for what only looks like a quantity."""
    return _pattern().sub(lambda found: " " * len(found[0]), prose)
