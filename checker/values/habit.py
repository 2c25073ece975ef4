"""Finds how a document writes its numbers: what a dot and a comma mean, and whether a billion may be a long one."""

from __future__ import annotations

import re
from functools import cache

from checker.values.model import Habit


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a number with dots or commas; one linear scan finds them all."""
    return re.compile(r"(?<![\w.,])\d{1,9}(?:[.,]\d{1,9})+(?![\w]|[.,]\d)")


def find_habit(text: str) -> Habit:
    """Return a document's own habit of writing thousands and decimals.

    A dot parts thousands where round thousands are written with it (300.000) or several dots are (1.250.000), more
    often than commas do so. A comma marks decimals where one or two digits follow it (3,5) and commas part no
    thousands.
    """
    dots = commas = decimal_commas = decimal_dots = 0
    for found in _pattern().finditer(text):
        number = found.group()
        pieces = re.split(r"[.,]", number)
        if all(len(piece) == 3 for piece in pieces[1:]) and len(pieces[0]) <= 3 and not number.startswith("0"):
            if "," not in number and (len(pieces) > 2 or pieces[-1] == "000"):
                dots += 1
            elif "." not in number:
                commas += 1
        elif len(pieces) == 2 and len(pieces[1]) <= 2:
            if "," in number:
                decimal_commas += 1
            else:
                decimal_dots += 1
        elif len(pieces) > 2 and "." in number and "," in number:
            last_dot = number.rindex(".") > number.rindex(",")
            commas, dots = commas + last_dot, dots + (not last_dot)
    lower = text.lower()
    return Habit(
        dot_thousands=dots > commas,
        comma_decimal=decimal_commas > decimal_dots and commas <= decimal_commas and dots >= commas,
        long_billion="milliard" in lower or "thousand million" in lower,
    )
