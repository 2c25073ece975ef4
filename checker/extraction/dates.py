"""Finds the dates, periods and clock times of running text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from checker.extraction.bare_years import ends_span, is_year
from checker.extraction.date_context import find_before, joint_pattern
from checker.extraction.date_guards import GUARDS
from checker.extraction.date_starts import list_starts
from checker.extraction.date_words import DAY, core_pattern
from checker.extraction.figure import Figure
from checker.values import Date, Quantity, UnreadableValue
from checker.values.clock import read_clock
from checker.values.date_forms import Order, find_order
from checker.values.date_open import read_open_date, read_relative_open

_REACH = 48
"""Characters after a date in which the other end of its span starts."""
_LONGEST_CELL = 40
"""Characters of a text that may be nothing but a date, as in the cell of a table."""
_NUMBER = re.compile(rf"{DAY}|\d\d(?![\w%:]|[.,]\d)", re.IGNORECASE)
_NOUN = re.compile(
    r"\s(?!(?:and|or|but|to|in|on|at|by|for|when|with|was|were|is|are|had|has|until|the|a|as|of|from|that|it|he|she|they|"
    r"we|after|before|while|where|who|which|about|around|when)\b)[^\W\d_]"
)
_STROKE = re.compile(r"[1-9]/(?:[2-689]|10)")
_HOURS = re.compile(r"\d\s?(?:hours|hrs)\b", re.IGNORECASE)
_SEASON_YEARS = re.compile(r"(\d\d)(\d\d)-(\d\d)")


def find_dates(prose: str, *, order: Order | None = None) -> list[Figure]:
    """Return the dates and clock times of a text in its order; none overlap.

    `order` is that of dates in numbers (4/8/2020) where it is known; else the text's other dates decide.

    A date without a year, or told from the day of the text (*yesterday*), is unbounded until
    `checker.extraction.years.fill_years` fills it.
    """
    core, figures, done = core_pattern(), list[Figure](), 0
    order = order or find_order(prose)
    for start in list_starts(prose):
        if start < done:
            continue
        found = core.match(prose, start)
        if found is None:
            continue
        figure = _take(prose, found, done, order)
        if figure is not None:
            figures.append(figure)
            done = figure.end
    if len(prose) <= _LONGEST_CELL and len(figures) <= 1:
        return _read_cell(prose, figures, order)
    return figures


def _read_cell(prose: str, figures: list[Figure], order: Order | None) -> list[Figure]:
    """Return the date that a short text is as a whole, or the dates in it."""
    text = prose.strip()
    start = prose.find(text)
    end = start + len(text)
    if not text or text.isdecimal() or any(f.start <= start and f.end >= end for f in figures) or "\n" in text:
        return figures
    if _STROKE.fullmatch(text):
        return figures  # 3/4 by itself is a share
    value = _read(text, "day", order)
    return figures if value is None else [Figure(start, end, "date", value)]


_MOVED = re.compile(
    r"\b(?:postponed|moved|delayed|rescheduled|shifted|deferred|changed|pushed(?: back)?|brought forward"
    r"|put (?:off|back))\s+\Z",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s?(?:%|percent\b|per cent\b)")
_MOVED_WITHIN = 20  # characters


def _take(prose: str, found: re.Match[str], done: int, order: Order | None) -> Figure | None:
    """Return the date that starts with a core: with what belongs to it before, and its other end if it has one."""
    kind, start, end = found.lastgroup or "", found.start(), found.end()
    low, limiter = find_before(prose, done, start)
    longer = _extend(prose, low, found, limiter, order)
    if longer is not None:
        return longer
    if limiter.startswith("from"):
        low += len("from ")  # *a report from 2014* is of that year; only *from* with *to* limits
    if limiter and prose[low:start].lower().endswith("the ") and _NOUN.match(prose, end):
        low = start  # *since the 1985 discovery* is since the discovery, which was in 1985
    guard = GUARDS.get(kind)
    if guard is not None and not guard(prose, found, low):
        return None
    for first in (low, start) if low < start else (start,):
        value = _read(prose[first:end], kind, order)
        if value is not None:
            return Figure(first, end, "date", value)
    return None


def _extend(prose: str, low: int, found: re.Match[str], limiter: str, order: Order | None) -> Figure | None:
    """Return the span that a second end makes of a date, None if there is none or the two cannot be one."""
    kind, end = found.lastgroup or "", found.end()
    joint = joint_pattern().match(prose, end, end + _REACH)
    if joint is None:
        return None
    word = (joint["word"] or "").lower()
    if word in ("and", "or") and limiter != "between" and kind not in ("month", "century", "decade"):
        return None
    if limiter.startswith("from") and _MOVED.search(prose, max(low - _MOVED_WITHIN, 0), low) is not None:
        return None  # postponed from December to May is in May
    second = core_pattern().match(prose, joint.end())
    if second is None and kind in ("year", "day"):
        second = _NUMBER.match(prose, joint.end())
    if second is None or (second.lastgroup == "clock") != (kind == "clock"):
        return None
    if _SHARE.match(prose, second.end()) is not None:
        return None  # from 82 percent in 2018 to 59 percent
    if (kind == "decade" or (kind == "month" and found.group().islower() and not limiter)) and not GUARDS[kind](
        prose, found, low
    ):
        return None
    if kind == second.lastgroup == "month" and not _are_months(prose, found, second, low):
        return None
    if kind == second.lastgroup == "numbered" and limiter not in ("from", "between"):
        return None  # 2/3 to 3/4 are shares
    if "year" in (kind, second.lastgroup) and not _are_years(prose, found, second):
        return None
    if kind in ("weekday", "relative") or second.lastgroup in ("weekday", "relative"):
        return None
    value = _read(prose[low : second.end()], kind, order)
    return None if value is None else Figure(low, second.end(), "date", value)


def _are_months(prose: str, first: re.Match[str], second: re.Match[str], low: int) -> bool:
    """Tell whether two names of months are such, as a year behind them proves: not *Theresa May and June Smith*."""
    if any(map(str.isdecimal, second.group())):
        return True
    return GUARDS["month"](prose, first, low) and GUARDS["month"](prose, second, low)


def _are_years(prose: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Tell whether the ends of a span that are bare years are such: *1,500-2000 people* are none."""
    if second.lastgroup is None and second.end() - second.start() != 2:
        return False
    until = second.end()
    return (first.lastgroup != "year" or is_year(prose, *first.span(), has_limiter=False, until=until)) and (
        second.lastgroup != "year" or ends_span(prose, *second.span()))  # fmt: skip


@lru_cache(maxsize=1 << 14)
def _read(written: str, kind: str, order: Order | None) -> Date | Quantity | None:
    """Return what a phrase says, None for what cannot be read; texts repeat their dates, so answers are kept."""
    try:
        if kind == "clock":
            return read_clock(written, is_expected=_HOURS.search(written) is not None)
        if kind in ("relative", "weekday"):
            return read_relative_open(written)
        years = _SEASON_YEARS.fullmatch(written)
        if years is not None and int(years[3]) == int(years[2]) + 1:  # 2010-11 in a sentence is a season of two years
            return replace(read_open_date(f"{years[1]}{years[2]}/{years[1]}{years[3]}"), written=written)
        return read_open_date(written, order)
    except UnreadableValue:
        return None
