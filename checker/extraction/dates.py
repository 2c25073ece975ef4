"""Finds the dates, periods and clock times of running text."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.extraction.bare_years import is_year
from checker.extraction.date_words import DAY, anchor_pattern, before_pattern, core_pattern, joint_pattern
from checker.extraction.figure import Figure
from checker.values import Date, Quantity, UnreadableValue
from checker.values.clock import read_clock
from checker.values.date_open import read_open_date, read_relative_open

_REACH = 48
"""Characters before a date in which its hedge stands."""
_NAMES_TOO = frozenset("may mar march sun sat wed mon dec jan jun fri apr aug".split())
_MONTH_CUES = re.compile(
    r"(?<![\w])(?:in|of|since|by|until|till|from|last|this|next|between|early|late|mid|during|to|each|every|through|"
    r"and|or|before|after|the|for|that|previous|following)[\s-]\Z",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(r"\s(?!(?:and|or|to|in|on|at|by|for|when|with|was|were|is|until|the|a|as|of|from|that|it|he|she|they|we)\b)[^\W\d_]")
_NUMBER = re.compile(rf"{DAY}|\d\d(?![\w%:]|[.,]\d)", re.IGNORECASE)


def find_dates(prose: str) -> list[Figure]:
    """Return the dates and clock times of a text in its order; none overlap.

    A date without a year is unbounded until `checker.extraction.years.fill_years` fills it.
    """
    core, figures, done = core_pattern(), list[Figure](), 0
    for anchor in anchor_pattern().finditer(prose):
        start = anchor.start()
        if start < done:
            continue
        found = core.match(prose, start)
        if found is None:
            continue
        figure = _take(prose, found, done)
        if figure is not None:
            figures.append(figure)
            done = figure.end
    return figures


def _take(prose: str, found: re.Match[str], done: int) -> Figure | None:
    kind, start, end = found.lastgroup or "", found.start(), found.end()
    before = before_pattern().search(prose, max(done, start - _REACH), start)
    low, limiter = start, ""
    if before is not None and before.end() > before.start():
        low, limiter = before.start(), (before["hedge"] or "").lower()
        if prose[low:start].lower() in ("the ", "year ", "the year "):
            low = start
    longer = _extend(prose, low, end, kind, limiter)
    if longer is not None:
        return longer
    if low < start and limiter and _NOUN_AFTER.match(prose, end) and prose[low:start].lower().endswith("the "):
        low = start  # *since the 1985 discovery* is since the discovery, which was in 1985
    if kind in _GUARDS and not _GUARDS[kind](prose, found, low):
        return None
    for first in (low, start):
        value = _read(prose[first:end], kind)
        if value is not None:
            return Figure(first, end, "date", value)
        if first == start:
            break
    return None


def _extend(prose: str, low: int, end: int, kind: str, limiter: str) -> Figure | None:
    """Return the span that a second end makes of a date, None if there is none or the two cannot be one."""
    joint = joint_pattern().match(prose, end, end + _REACH)
    if joint is None:
        return None
    if (joint["word"] or "").lower() in ("and", "or") and limiter != "between" and kind != "month":
        return None
    second = core_pattern().match(prose, joint.end())
    if second is None and kind in ("year", "day"):
        second = _NUMBER.match(prose, joint.end())
    if second is None or (second.lastgroup == "clock") != (kind == "clock"):
        return None
    value = _read(prose[low : second.end()], kind)
    return None if value is None else Figure(low, second.end(), "date", value)


def _guard_year(prose: str, found: re.Match[str], low: int) -> bool:
    return is_year(prose, found.start(), found.end(), has_limiter=low < found.start())


def _guard_month(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether a month without a day is one, and neither a verb nor somebody's name."""
    written = found.group()
    if written[-1:].isdigit():
        return True
    if not written[0].isupper() or (len(written) < 4 and written != "May"):
        return False
    return low < found.start() or _MONTH_CUES.search(prose, max(0, found.start() - 12), found.start()) is not None


def _guard_season(prose: str, found: re.Match[str], low: int) -> bool:
    return found.group()[-1:].isdigit()


def _guard_quarter(prose: str, found: re.Match[str], low: int) -> bool:
    return found.group()[-1:].isdigit()


def _guard_weekday(prose: str, found: re.Match[str], low: int) -> bool:
    return found.group()[:1].isupper() and found.group().lower().endswith("day")


def _guard_short(prose: str, found: re.Match[str], low: int) -> bool:
    return low < found.start() or prose[max(0, found.start() - 3) : found.start()].lower() in ("in ", "of ")


_GUARDS = {
    "year": _guard_year, "month": _guard_month, "season": _guard_season, "quarter": _guard_quarter,
    "weekday": _guard_weekday, "short": _guard_short,
}  # fmt: skip


@lru_cache(maxsize=1 << 14)
def _read(written: str, kind: str) -> Date | Quantity | None:
    """Return what a phrase says, None for what cannot be read; texts repeat their dates, so answers are kept."""
    if kind == "clock":
        return read_clock(written)
    try:
        return read_relative_open(written) if kind in ("relative", "weekday") else read_open_date(written)
    except UnreadableValue:
        return None
