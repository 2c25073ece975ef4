"""Finds every figure of a text: dates and clock times, quantities and ordinals, where they stand and what they say."""

from __future__ import annotations

import re
from heapq import merge

from checker.extraction.dates import find_dates
from checker.extraction.figure import Figure
from checker.extraction.masking import mask
from checker.extraction.quantities import find_quantities
from checker.values import Habit

_NO_DATE = re.compile(r"\d{1,3}[%.~?]?|\d+%")
"""A number that the notation of dates would take for a year."""
_SPACES = "\n\t\r\f\v\u00a0\u2007\u2009\u202f\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u2028\u2029"
"""Characters that are read as a plain space."""


def find_figures(prose: str, habit: Habit | None = None) -> list[Figure]:
    """Return the figures of a text in its order, none overlapping another; `habit` is how it writes numbers."""
    masked = mask(prose)
    dates = [figure for figure in find_dates(masked) if not _NO_DATE.fullmatch(prose, figure.start, figure.end)]
    taken = [(figure.start, figure.end) for figure in dates]
    quantities = find_quantities(flatten(masked), prose, taken, habit)
    return list(merge(dates, quantities, key=lambda figure: figure.start))


def flatten(prose: str) -> str:
    """Return a text in lower case and with plain spaces, each character where it was."""
    flat = prose.lower()
    if len(flat) != len(prose):  # a few capitals have small letters of two characters
        flat = "".join(char.lower()[0] for char in prose)
    for space in _SPACES:
        if space in flat:
            flat = flat.replace(space, " ")
    return flat
