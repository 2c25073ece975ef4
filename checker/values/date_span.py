"""Reads dates with two ends: *2014–2018*, *September 21-26*, *between March and May 2020*."""

from __future__ import annotations

import re
from functools import cache

from checker.values.date_forms import Order, read_both_orders
from checker.values.date_make import make_date
from checker.values.date_phrases import read_period
from checker.values.errors import UnreadableValue
from checker.values.filling import fill_both_within, fill_each_other
from checker.values.model import Date, Hedge
from checker.values.period import LENGTHS, Period, place, write_edtf


@cache
def _joints() -> re.Pattern[str]:
    """Return the pattern of what may join two ends of a span; each place is tried in turn."""
    return re.compile(r"\s*(?:–|—|/|-)\s*|\s+(?:to|until|till|through|thru|and|or)\s+")


def read_span(text: str, within: Date | None, written: str, order: Order | None) -> tuple[Period, Period] | None:
    """Return the two ends of a span, each filled from the other; None if the text is not a span."""
    for joint in _joints().finditer(text):
        left, right = text[: joint.start()], text[joint.end() :]
        if (
            not left
            or not right
            or left.split()[-1:] in (["mid"], ["early"], ["late"], ["pre"], ["post"])
            or left == "mid"
        ):
            continue
        first, last = _read_end(left, order), _read_end(right, order)
        if first is None or last is None or (first.number and last.number and not _is_one_month(within)):
            continue
        word = joint.group().strip()
        pair = fill_each_other(first, last)
        if pair is None:
            continue
        first, last = pair
        if word in ("and", "or") and not _is_adjacent(first, last) and "between" not in written.lower():
            raise UnreadableValue(written, "two dates; write one claim for each")
        return fill_both_within(first, last, within, written)
    return None


def _read_end(text: str, order: Order | None) -> Period | None:
    """Return one end of a span; where its numbers have two readings, the one that starts with the month."""
    period = read_period(text)
    if period is None and (both := read_both_orders(text)):
        return both[order == "day first"]
    return period


def _is_one_month(within: Date | None) -> bool:
    first, last = (within.earliest, within.latest) if within else (None, None)
    return first is not None and last is not None and (first.year, first.month) == (last.year, last.month)


def _is_adjacent(first: Period, last: Period) -> bool:
    """Tell whether two ends follow one another, as in *July and August* or *14 and 15 April*."""
    if first.size != last.size:
        return False
    if first.size in ("month", "day") and first.year != last.year:
        return False
    if first.size == "day":
        return first.month == last.month and (last.day or 0) - (first.day or 0) == 1
    if first.size == "month":
        return (last.month or 0) - (first.month or 0) == 1
    return first.size in LENGTHS and (last.year or 0) - (first.year or 0) == LENGTHS[first.size]


def make_span(span: tuple[Period, Period], written: str, hedge: Hedge) -> Date:
    """Return the date from the start of its first end to the end of its last; raises `UnreadableValue` if reversed."""
    (bounds, likely), (last_bounds, last_likely) = place(span[0]), place(span[1])
    if bounds.low >= last_bounds.high:
        raise UnreadableValue(written, "a span that ends before it begins; swap its ends")
    left, right = (write_edtf(end._replace(part=None)) for end in span)  # EDTF has no parts; the bounds tell them
    edtf = f"{left}/{right}" if left and right else None
    low, high = likely.low, max(last_likely.high, likely.low + 1)
    return make_date(written, (bounds.low, last_bounds.high), (low, high), hedge, edtf)
