"""Blanks what is no part of what a document says: characters become spaces, so that offsets stay."""

from __future__ import annotations

import re

_NO_NEWLINE = re.compile(r"[^\n]")
# A soft hyphen, joiners and spaces without width, and what sets the direction of writing.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_LONGEST_WORD = 100


def blank(characters: str) -> str:
    """Spaces instead of characters; newlines stay."""
    return " " * len(characters) if "\n" not in characters else _NO_NEWLINE.sub(" ", characters)


def blank_match(found: re.Match[str]) -> str:
    """Spaces instead of all that a pattern matched."""
    return blank(found[0])


def fill(found: re.Match[str], kept: str) -> str:
    """What is kept of a match, then spaces up to its length; a match of newlines must not be filled."""
    return kept[: len(found[0])].ljust(len(found[0]))


def blank_between(text: str, opening: str, closing: str) -> str:
    """Text without what stands between two marks, the marks included; an opening that nothing closes stays.

    Two plain searches: a pattern would look for the end anew from each opening.
    """
    pieces, at = [], 0
    while (start := text.find(opening, at)) != -1:
        end = text.find(closing, start + len(opening))
        if end == -1:
            break
        end += len(closing)
        pieces += [text[at:start], blank(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def replace_spans(text: str, spans: list[tuple[int, int]]) -> str:
    """Text with spans of it blanked; they are in order and do not overlap."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], blank(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def close_words(prose: str) -> str:
    """Words without soft hyphens and other characters that nobody sees; the rest moves up, spaces follow the word."""
    if prose.isascii() or not any(sign in prose for sign in _UNSEEN):
        return prose
    pieces, at = [], 0
    for found in _INVISIBLE.finditer(prose):
        if found.start() < at:
            continue
        end = found.end()
        while end < len(prose) and end - found.start() < _LONGEST_WORD and not prose[end].isspace():
            end += 1
        word = _INVISIBLE.sub("", prose[found.start() : end])
        pieces += [prose[at : found.start()], word.ljust(end - found.start())]
        at = end
    return "".join([*pieces, prose[at:]])
