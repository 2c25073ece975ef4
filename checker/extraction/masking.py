"""Blanks what only looks like a quantity: designations, citations, footnote marks, addresses, list and page numbers.

Every digit of a text is looked at where it stands; nothing is looked for elsewhere, so that a long text without
digits costs nothing. Kinds are told by their general form, never by a list of things that exist.
"""

from __future__ import annotations

import re

from checker.extraction.designations import is_designated, match_designation
from checker.extraction.references import match_reference

_DIGITS = re.compile(r"\d+")
_CODE = re.compile(r"[A-Za-z0-9]*(?:-[A-Z0-9]+)*")


def mask(prose: str) -> str:
    """Return a text of the same length in which spaces stand for what only looks like a quantity."""
    pieces: list[str] = []
    done = at = 0
    search = _DIGITS.search
    while (found := search(prose, at)) is not None:
        start, end = found.span()
        at = end
        span = _find_span(prose, start, end, done)
        if span is not None:
            first, last = max(span[0], done), span[1]
            pieces += (prose[done:first], _blank(prose[first:last]))
            done = at = last
    if not done:
        return prose
    pieces.append(prose[done:])
    return "".join(pieces)


def _find_span(prose: str, start: int, end: int, floor: int) -> tuple[int, int] | None:
    """Return the span to be blanked around digits, None where they may be a quantity."""
    before = prose[start - 1] if start else "\n"
    if before.isalpha() or before in "-‑–_/.#@^~=&?%" or (end < len(prose) and prose[end] in "_/"):
        span = match_designation(prose, start, end)
        if span is not None:
            return span
    span = match_reference(prose, start, end, before)
    if span is not None:
        return span
    if before == " " and start >= 2 and is_designated(prose, start, end):
        code = _CODE.match(prose, end)
        return start, end if code is None else code.end()
    return None


def _blank(text: str) -> str:
    """Return spaces in the place of a text, its line breaks kept."""
    return "".join("\n" if char == "\n" else " " for char in text) if "\n" in text else " " * len(text)
