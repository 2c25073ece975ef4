"""Cuts a written value into numbers, words, names and signs, in one linear pass."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from checker.values.errors import UnreadableValue

LONGEST_WRITTEN = 400
"""Characters of a written value; a longer one is a passage, not a value."""

SPACES = "\u0020\u00a0\u2007\u2009\u202f"
"""The spaces that part thousands: plain, no-break, figure, thin and narrow no-break."""

Sort = Literal["number", "ordinal", "word", "name", "sign"]


class Token(NamedTuple):
    """A piece of a written value, its lower-case form, and whether it follows the last one without a space."""

    sort: Sort
    text: str
    lower: str
    glued: bool
    start: int


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of one token; every branch is possessive in effect, so a scan is linear."""
    digits = rf"(?:\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*|\.\d+)(?:[eE][+-]?\d{{1,3}}(?!\w))?"
    return re.compile(
        rf"(?P<ordinal>\d+(?:,\d{{3}})*(?:st|nd|rd|th)\b)"
        rf"|(?P<number>{digits})"
        r"|(?P<name>[^\W\d_]+-?\d[\w-]*)"
        r"|(?P<word>(?:[^\W\d_]|[°º])+(?:['’./][^\W\d_]+)*[²³]?)"
        r"|(?P<sign>[^\s\w]|_|[²³½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚])"
        r"|(?P<other>\S)"
    )


@cache
def _prefixes() -> frozenset[str]:
    """Return the letters that may stand against a number without making a name of it: codes and marks of currencies."""
    from checker.values.money import PREFIX_CODES

    return PREFIX_CODES


def cut(written: str) -> list[Token]:
    """Return the tokens of a written value; raises `UnreadableValue` for an empty or overlong one."""
    if not written or not written.strip():
        raise UnreadableValue(written, "nothing is written; give the value as the document has it")
    if len(written) > LONGEST_WRITTEN:
        raise UnreadableValue(
            written, f"longer than {LONGEST_WRITTEN} characters; give the value alone, not the passage it is in"
        )
    text = written.replace("\u2212", "-").replace("\u2011", "-").replace("\u2010", "-")
    tokens: list[Token] = []
    match = _pattern().match
    place, length, last_end = 0, len(text), -1
    while place < length:
        if text[place].isspace():
            place += 1
            continue
        found = match(text, place)
        if found is None:  # the last branch takes any character, so this is never met
            raise UnreadableValue(written, "a character that no value is written with; remove it")
        sort = found.lastgroup
        piece, end = found.group(), found.end()
        if sort == "name":
            letters = piece.rstrip("0123456789-") if "-" not in piece else ""
            letters = re.match(r"[^\W\d_]*", piece).group() if letters or "-" not in piece else ""  # type: ignore[union-attr]
            if letters.lower() in _prefixes():
                piece, end, sort = letters, place + len(letters), "word"
        if sort == "other":
            sort = "sign"
        tokens.append(Token(sort, piece, piece.lower(), place == last_end, place))  # type: ignore[arg-type]
        place = last_end = end
    return tokens
