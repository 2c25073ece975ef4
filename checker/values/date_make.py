"""Makes the record of a date from its days."""

from __future__ import annotations

from decimal import Decimal

from checker.values.interval import Interval
from checker.values.model import Date, Hedge

Ends = tuple[int | None, int | None]
"""First day and the day after the last, None where unbounded."""


def make_date(written: str, bounds: Ends, likely: Ends, hedge: Hedge, edtf: str | None) -> Date:
    """Return the date of the days that a phrase is sure and likely to mean."""
    return Date(written=written, bounds=_span(bounds), likely=_span(likely), hedge=hedge, edtf=edtf)


def _span(ends: Ends) -> Interval:
    low, high = (None if end is None else Decimal(end) for end in ends)
    return Interval(low=low, high=high, high_open=high is not None)
