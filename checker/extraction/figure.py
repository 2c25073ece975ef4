"""A figure: a written value in a text, found and read."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checker.values import Date, Quantity

# What kind of expression it is; an ordinal is a rank ("the third"), never a count.
Sort = Literal["quantity", "date", "ordinal"]


class Figure(NamedTuple):
    """One value where it stands.

    The span holds the whole expression: hedge, number, scale and unit ("more than $9.3 billion", "late 2019",
    "between 30 and 60%", "2-year-old"), but not what is counted ("people").
    """

    start: int
    end: int
    sort: Sort
    value: Quantity | Date
    filled: tuple[str, ...] = ()  # what the words leave out and the context gave: "year", "month", "unit"
