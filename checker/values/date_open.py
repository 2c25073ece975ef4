"""Reads dates that leave their year open, for a text whose context may fill it: *April 14*, *September 21-26*."""

from __future__ import annotations

import datetime
import re

from checker.values.date import read_date
from checker.values.date_forms import Order
from checker.values.date_relative import read_relative
from checker.values.date_weeks import split_counted
from checker.values.errors import UnreadableValue
from checker.values.interval import Interval
from checker.values.model import Date

_ANY_YEAR = read_date("2000")
_ANY_DAY = datetime.date(2000, 1, 1)
_ALWAYS = Interval(low=None, high=None)


def read_open_date(written: str, order: Order | None = None) -> Date:
    """Return the date that is written; one without a year is unbounded, and its EDTF has XXXX for the year.

    Raises `UnreadableValue` for what is no date even in a leap year.
    """
    try:
        return read_date(written, order=order)
    except UnreadableValue:
        found = read_date(written, within=_ANY_YEAR, order=order)
    if split_counted(written.lower()) is not None:  # its day differs from year to year
        return Date(written=written, bounds=_ALWAYS, likely=_ALWAYS, hedge=found.hedge)
    edtf = re.sub(r"\b(?:1999|200[01])(?!\d)", "XXXX", found.edtf) if found.edtf else None
    return Date(written=written, bounds=_ALWAYS, likely=_ALWAYS, hedge=found.hedge, edtf=edtf)


def read_relative_open(written: str) -> Date:
    """Return a date that is told from the day of its text (*last month*), unbounded as that day is not known here.

    Raises `UnreadableValue` for a phrase that does not point from a day.
    """
    read_relative(written, _ANY_DAY)
    return Date(written=written, bounds=_ALWAYS, likely=_ALWAYS)


def is_open(date: Date) -> bool:
    """Tell whether a date waits for its year, or for the day that it is relative to."""
    return date.bounds.low is None and date.bounds.high is None
