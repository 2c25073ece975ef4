"""Reads written dates, in English and in EDTF."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from checker.values.date_forms import Order, read_both_orders
from checker.values.date_make import make_date
from checker.values.date_phrases import read_period
from checker.values.date_span import make_span, read_span
from checker.values.date_weeks import find_weekday, name_days, place_counted, split_counted
from checker.values.days import Days, span_months, span_years
from checker.values.edtf_reader import Ends, looks_like_edtf, read_edtf
from checker.values.errors import UnreadableValue
from checker.values.filling import fill_within, say_relative
from checker.values.model import Date, Hedge
from checker.values.period import LENGTHS, Period, place, write_edtf
from checker.values.tokens import LONGEST_WRITTEN

LIMITERS: dict[str, Hedge] = {
    "by": "up_to", "by the": "up_to", "until": "up_to", "till": "up_to", "up to": "up_to", "up until": "up_to",
    "no later than": "up_to", "not later than": "up_to", "before the end of": "up_to", "at the latest by": "up_to",
    "before": "under", "prior to": "under", "earlier than": "under", "ahead of": "under", "pre-": "under",
    "after": "over", "following": "over", "later than": "over", "post-": "over", "past": "over", "beyond": "over",
    "since": "at_least", "from": "at_least", "starting": "at_least", "starting in": "at_least",
    "beginning in": "at_least",
    "through": "up_to", "sooner than": "under", "on or before": "up_to", "before or on": "up_to",
    "in or before": "up_to", "before or in": "up_to", "on or after": "at_least", "after or on": "at_least",
    "in or after": "at_least", "after or equal to": "at_least", "later than or at": "at_least",
    "later than or in": "at_least", "later than or on": "at_least", "after or at": "at_least", "before or at": "up_to",
    "beginning": "at_least",
    "not before": "at_least", "no earlier than": "at_least", "from the": "at_least", "since the": "at_least",
    "starting from": "at_least", "ongoing since": "at_least", "as from": "at_least", "from at least": "at_least",
    "since at least": "at_least", "starting on": "at_least", "beginning on": "at_least",
    "in": "exact", "on": "exact", "during": "exact", "throughout": "exact", "within": "exact", "as of": "exact",
    "as early as": "exact", "already in": "exact", "as late as": "exact", "dated": "exact", "over": "exact",
    "at": "exact", "as at": "exact", "exactly": "exact", "only in": "exact", "for": "exact", "between": "between",
}  # fmt: skip
_HEDGES_AFTER: dict[str, Hedge] = {
    "or later": "at_least", "onwards": "at_least", "onward": "at_least", "and after": "at_least", "or earlier": "up_to",
    "at the earliest": "at_least", "at the latest": "up_to",
}  # fmt: skip
SOON = ("soon after", "shortly after", "just after", "immediately after", "right after", "not long after")
SOON_BEFORE = ("shortly before", "just before", "right before", "immediately before", "not long before")
_SOON_REACH: dict[str, tuple[int, int]] = {"day": (60, 30), "month": (183, 92)}
"""Days that *soon after* a day or month reaches, and is likely to; after anything longer two years, likely one."""
_SOON_LONG = (731, 366)


@cache
def _hedge_pattern() -> re.Pattern[str]:
    words = sorted((*LIMITERS, *SOON, *SOON_BEFORE), key=len, reverse=True)
    options = "|".join(re.escape(word) + ("" if word.endswith("-") else r"\b") for word in words)
    return re.compile(rf"(?P<hedge>{options})(?!\s+of\s)[\s:]*")


def read_date(written: str, *, within: Date | None = None, order: Order | None = None) -> Date:
    """Return the date or span that is written, in days.

    `within` fills a missing year (*September 21-26* within 2020), month or the year that *this year* is. `order` tells
    whether the document writes the month or the day first (4/8/2020); without it such a date spans both. Raises
    `UnreadableValue` for what is no date, for a day that does not exist, and for a year that nothing fills.
    """
    text = " ".join(written.replace("\u2212", "-").replace("-to-", " to ").split()).strip().rstrip(".,;")
    if not text:
        raise UnreadableValue(written, "nothing is written; give the date as the document has it")
    if len(text) > LONGEST_WRITTEN // 4:
        raise UnreadableValue(written, f"longer than {LONGEST_WRITTEN // 4} characters; give the date alone")
    if looks_like_edtf(text):
        placed = read_edtf(text, written)
        if placed is not None:
            hedge = _name_edtf_hedge(placed.bounds, is_span=placed.is_span, is_about=placed.is_about)
            return make_date(written, placed.bounds, _close(placed.likely, placed.bounds), hedge, placed.edtf)
    try:
        return _read_phrase(text.lower(), written, within, order)
    except ValueError as error:
        if isinstance(error, UnreadableValue):
            raise
        raise UnreadableValue(written, f"{error}; mend the date") from None


def _name_edtf_hedge(bounds: Ends, *, is_span: bool, is_about: bool) -> Hedge:
    if bounds[0] is None:
        return "up_to"
    if bounds[1] is None:
        return "at_least"
    return "between" if is_span else "about" if is_about else "exact"


def _close(likely: Ends, bounds: Ends) -> Ends:
    """Return likely ends with a year for what is unbounded."""
    low, high = likely
    if low is None and bounds[1] is not None:
        return bounds[1] - 366, high
    if high is None and low is not None:
        return low, low + 366
    return likely


def _read_phrase(text: str, written: str, within: Date | None, order: Order | None) -> Date:
    found = _unnamed().match(text)
    if found is not None:
        whole = _read_phrase(text[found.end() :], written, within, order)
        return replace(whole, edtf=_leave_open(found["unit"], whole.edtf))
    hedge, word, rest = _take_hedge(text)
    if (counted := _read_counted(rest, within, written)) is not None:
        return _bound(written, hedge, Period("week"), counted, counted, name_days(counted))
    plain, both = read_period(rest), read_both_orders(rest)
    if both is not None and both[0].is_complete:
        return _read_both(both, rest, order, hedge, written)
    if plain is None or not plain.is_complete:
        span = read_span(rest, within, written, order)
        if span is not None and hedge in ("exact", "between", "at_least"):
            return make_span(span, written, "between")
        if plain is None and both is not None:
            filled = [end if end.is_complete else fill_within(end, within, written) for end in both]
            return _read_both((filled[0], filled[1]), rest, order, hedge, written)
    period = _read_one(rest, within, written)
    if period is None:
        raise UnreadableValue(
            written, "no date that can be read; write one such as '4 August 2020', 'mid-2000s' or '2019-10'"
        )
    bounds, likely = place(period)
    edtf = write_edtf(period)
    if word in SOON or word in SOON_BEFORE:
        return _read_soon(written, period, bounds, after=word in SOON)
    return _bound(written, hedge, period, bounds, likely, edtf)


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(r"(?:an?\s)?(?P<unit>day|month|year|decade)\s(?:some\s?(?:where|time)\s)?(?:in|during)\s")


def _leave_open(unit: str, edtf: str | None) -> str | None:
    """Return the EDTF of *a month in 1872* or *a day in May 1872*: what is not named is XX."""
    found = re.fullmatch(r"(-?\d{4})((?:-\d\d)?)([~?%]?)", edtf or "")
    if found is None or unit not in ("day", "month"):
        return edtf
    rest = ("-XX" if found[2] else "-XX-XX") if unit == "day" else "-XX" if not found[2] else ""
    return f"{found[1]}{found[2]}{rest}{found[3]}"


def _take_hedge(text: str) -> tuple[Hedge, str, str]:
    """Return the hedge before or after a date, its word, and the rest."""
    for end, hedge in _HEDGES_AFTER.items():
        if text.endswith(end):
            return hedge, end, text.removeprefix("from ")[: -len(end)].strip()
    hedge_said: Hedge = "exact"
    found, said = _hedge_pattern().match(text), ""
    while found is not None:
        word = found["hedge"]
        said = word
        hedge_said = LIMITERS.get(word, "exact") if hedge_said == "exact" else hedge_said
        text = text[found.end() :]
        found = _hedge_pattern().match(text) if word not in SOON else None
    return hedge_said, said, text


def _read_counted(text: str, within: Date | None, written: str) -> Days | None:
    """Return the days that are counted off in a period, as in *the first Tuesday of October*."""
    split = split_counted(text)
    period = read_period(split[1]) if split else None
    if split is None or period is None:
        return None
    days = place_counted(split[0], period if period.is_complete else fill_within(period, within, written))
    if days is None and period.size in ("month", "year"):
        raise UnreadableValue(written, f"no such day or week in that {period.size}; mend the date")
    return days


def _read_one(text: str, within: Date | None, written: str) -> Period | None:
    period = say_relative(text, within, written) or read_period(text)
    if period is None:
        return None
    return period if period.is_complete else fill_within(period, within, written)


def _read_both(both: tuple[Period, Period], text: str, order: Order | None, hedge: Hedge, written: str) -> Date:
    """Return a date that may start with its month or its day: it spans both, but where its weekday or order tells."""
    places = [place(period)[0] for period in both]
    weekday = find_weekday(text)
    fitting = [number for number, days in enumerate(places) if weekday is None or (days.low - 1) % 7 == weekday]
    if len(fitting) == 1 or order is not None:
        chosen = fitting[0] if len(fitting) == 1 else int(order == "day first")
        return _bound(written, hedge, both[chosen], places[chosen], places[chosen], write_edtf(both[chosen]))
    days = Days(min(days.low for days in places), max(days.high for days in places))
    return _bound(written, hedge, both[0], days, days, None)


def _read_soon(written: str, period: Period, bounds: Days, *, after: bool) -> Date:
    reach, likely = _SOON_REACH.get(period.size, _SOON_LONG)
    if after:
        ends, close = (bounds.low, bounds.high + reach), (bounds.low, bounds.high + likely)
        return make_date(written, ends, close, "over", None)
    ends, close = (bounds.low - reach, bounds.high), (bounds.low - likely, bounds.high)
    return make_date(written, ends, close, "under", None)


def _bound(written: str, hedge: Hedge, period: Period, bounds: Days, likely: Days, edtf: str | None) -> Date:
    """Return a date with a hedge: *after* it starts when it is over, *since* when it begins, *by* ends with it."""
    if hedge == "over":
        after = _shift(period, bounds, 1)
        return make_date(written, (bounds.high, None), after, "over", f"{edtf}/" if edtf else None)
    if hedge == "under":
        earlier = _shift(period, bounds, -1)
        return make_date(written, (None, bounds.low), earlier, "under", f"/{edtf}" if edtf else None)
    if hedge == "at_least":
        return make_date(written, (bounds.low, None), likely, "at_least", f"{edtf}/.." if edtf else None)
    if hedge == "up_to":
        return make_date(written, (None, bounds.high), likely, "up_to", f"../{edtf}" if edtf else None)
    if period.is_about or period.is_unsure:
        hedge = "about"
    return make_date(written, bounds, likely, "exact" if hedge == "between" else hedge, edtf)


def _shift(period: Period, bounds: Days, by: int) -> Days:
    """Return the period of the same size next to one: the year after a year."""
    if period.size in LENGTHS and period.part is None and not period.is_about and period.year is not None:
        length = LENGTHS[period.size]
        start = period.year + by * length
        return span_years(start, start + length - 1)
    if period.size == "month" and period.part is None and period.year is not None and not period.is_about:
        return span_months(period.year, (period.month or 1) + by)
    length = bounds.high - bounds.low
    return Days(bounds.high, bounds.high + length) if by > 0 else Days(bounds.low - length, bounds.low)
