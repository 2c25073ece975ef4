"""Finds the quantities of a text: counts, money, shares, measures, durations, ages, ratios and ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.extraction.figure import Figure
from checker.extraction.hedges_in_text import match_hedge_after, match_hedge_before
from checker.extraction.numerals_in_text import Numeral, anchor, match_number
from checker.extraction.units_in_text import match_money_before, match_unit
from checker.values import Habit, Quantity, UnreadableValue, read_quantity
from checker.values.phrases import list_changes

_JOINT = re.compile(r" ?[-–—‒−] ?| (?:to|or) |-to-|- (?:to|or) | and ")
_AGE_AFTER = re.compile(r"[ -]olds?\b| of age\b")
_NUMBER_START = re.compile(r"\d")


@lru_cache(maxsize=20_000)
def read_written(written: str, habit: Habit | None) -> Quantity | None:
    """Return what a written quantity stands for, None if it cannot be read."""
    try:
        return read_quantity(written, habit=habit)
    except (UnreadableValue, ValueError, ArithmeticError):
        return None


def find_quantities(flat: str, prose: str, taken: Sequence[tuple[int, int]], habit: Habit | None) -> Iterator[Figure]:
    """Yield the quantities of a text outside of the spans taken, in text order.

    `flat` is the text in lower case with plain spaces, of the same length.
    """
    floor, at, spans = 0, 0, iter([*taken, (len(flat), len(flat))])
    span = next(spans)
    search = anchor().search
    while (found := search(flat, at)) is not None:
        at = found.start()
        if at >= span[0]:
            floor = at = max(at, span[1])
            if span[0] >= len(flat):
                return
            span = next(spans)
            continue
        figure = _find(flat, prose, at, floor, span[0], habit)
        if figure is None:
            at = found.end()
        else:
            yield figure
            floor = at = figure.end


def _find(flat: str, prose: str, at: int, floor: int, ceiling: int, habit: Habit | None) -> Figure | None:
    numeral = match_number(flat, at)
    if numeral is None:
        return None
    core = match_money_before(flat, numeral.start)
    if core > floor and flat[core - 1] in "-−" and (core < 2 or flat[core - 2] in " (|"):
        core -= 1
    end = _extend(flat, numeral, core)
    start = match_hedge_before(flat, core, floor)
    if start < floor or end > ceiling:
        return None
    sort = "ordinal" if numeral.kind == "ordinal" else "quantity"
    for first, last in ((start, end), (core, end), (core, numeral.end)):
        value = read_written(prose[first:last], habit)
        if value is not None:
            return Figure(first, last, sort, value)  # type: ignore[arg-type]
    return None


def _extend(flat: str, numeral: Numeral, core: int) -> int:
    """Return where the expression of a number ends: its unit, the other end of a range, an age and a hedge."""
    end = numeral.end
    if numeral.kind == "ordinal":
        return end
    end = match_unit(flat, end)
    joint = _JOINT.match(flat, end)
    if joint is not None and _may_range(flat, core, joint):
        other = _match_other(flat, joint.end())
        if other is not None:
            end = match_unit(flat, other.end)
    age = _AGE_AFTER.match(flat, end) if end > numeral.end else None
    if age is not None:
        end = age.end()
    return match_hedge_after(flat, end)


def _match_other(flat: str, at: int) -> Numeral | None:
    from checker.extraction.units_in_text import match_money_after

    at = match_money_after(flat, at)
    if at >= len(flat) or not (flat[at].isdigit() or anchor().match(flat, at)):
        return None
    other = match_number(flat, at)
    return other if other is not None and other.kind == "number" and other.start == at else None


def _may_range(flat: str, core: int, joint: re.Match[str]) -> bool:
    if joint[0] == " and ":
        return flat[max(0, core - 12) : core].rstrip().endswith("between")
    return True
