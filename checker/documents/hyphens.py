"""Words that a line's end broke in two, put together again as the rest of the document writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.values.wordlists import list_words

BROKEN = "\ufffe"
"""What stands for a hyphen at a line's end where the line goes on."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(rf"([^\W\d_]*){BROKEN}([^\W\d_]*)")
_AT_END = re.compile(r"(\w-)\n(\w\S{0,80})[ ]?")
_NUMBERS = list_words("twenty thirty forty fifty sixty seventy eighty ninety")


def close_hyphens(pages: Sequence[str]) -> list[str]:
    """Pages with their broken words whole.

    A hyphen stays where the document writes the word so elsewhere, or writes both halves as words of their own; where
    a hyphen was no break ("mid-", "S-"), what follows it moves up to it.
    """
    if not any(BROKEN in page or "-\n" in page for page in pages):
        return list(pages)
    known = {word.casefold() for page in pages for word in _WORD.findall(_BROKEN.sub(" ", page))}
    return [_AT_END.sub(_move_up, _BROKEN.sub(lambda found: _close(found, known), page)) for page in pages]


def _close(found: re.Match[str], known: set[str]) -> str:
    left, right = found[1].casefold(), found[2].casefold()
    if not left or not right or left in _NUMBERS:
        return f"{found[1]}-{found[2]}"
    if left + right in known:
        return found[1] + found[2]
    is_compound = f"{left}-{right}" in known or (left in known and right in known and len(left) > 2 < len(right))
    return f"{found[1]}-{found[2]}" if is_compound else found[1] + found[2]


def _move_up(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}\n"
