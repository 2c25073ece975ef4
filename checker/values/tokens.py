"""Cuts a written value into numbers, ordinals, words, names and signs, in one linear pass."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from checker.values.errors import UnreadableValue

LONGEST_WRITTEN = 400
"""Characters of a written value; a longer one is a passage, not a value."""

SPACES = "\u0020\u00a0\u2007\u2009\u202f"
"""The spaces that part thousands: plain, no-break, figure, thin and narrow no-break."""

Sort = Literal["number", "ordinal", "word", "name", "sign"]

Token = tuple[Sort, str, int, int]
"""A sort, the text, and where it starts and ends."""

_HYPHENS = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-"})


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of one token; no branch can match in two ways, so a scan is linear.

    A name is letters with digits (S-400, A300, Mi-171); letters of a currency against a number are no name (EUR3m).
    """
    from checker.values.money import PREFIX_CODES

    codes = "|".join(sorted(PREFIX_CODES, key=len, reverse=True))
    grouped = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
    power = (
        r"(?:[eE][+-]?\d{1,18}(?!\w)| ?[x×·] ?10(?:\^[+-]?|[+-])\d{1,2}| ?[x×·] ?\d{1,3}\^[+-]?\d{1,3}"
        r"|\^[+-]{0,2}\d{1,3})"
    )
    digits = rf"(?:{grouped}|\d+(?:[.,'’]\d+)*|\.\d+){power}?"
    return re.compile(
        rf"\s*(?:(?P<ordinal>\d+(?:,\d{{3}})*(?:st|nd|rd|th)\b)"
        rf"|(?P<number>{digits})"
        rf"|(?P<word>(?i:{codes})(?=\d)|(?!(?:[^\W\d_])+-?\d)(?:[^\W\d_]|[°º])+(?:['’.][^\W\d_]+)*[²³]?)"
        r"|(?P<name>[^\W\d_]+-?\d[\w-]*)"
        r"|(?P<sign>\S))"
    )


def cut(written: str) -> list[Token]:
    """Return the tokens of a written value; raises `UnreadableValue` for an empty or overlong one."""
    if len(written) > LONGEST_WRITTEN:
        raise UnreadableValue(
            written, f"longer than {LONGEST_WRITTEN} characters; give the value alone, not the passage it is in"
        )
    tokens: list[Token] = [
        (sort, match[sort], *match.span(sort))  # type: ignore[misc]  # every branch is a named group
        for match in _pattern().finditer(written.translate(_HYPHENS))
        if (sort := match.lastgroup)
    ]
    if not tokens:
        raise UnreadableValue(written, "nothing is written; give the value as the document has it")
    return tokens
