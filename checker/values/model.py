"""What a written value is once read: frozen models that cross every boundary of the checker."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from checker.values.interval import Exact, Interval

Hedge = Literal["exact", "about", "nearly", "over", "at_least", "under", "up_to", "between", "vague"]
"""How a number is said; `between` also holds for every span of two ends, `vague` for words such as *several*."""

Relation = Literal["conflict", "tension", "agree", "compatible", "unknown"]
Change = Literal["up", "down"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Quantity(_Frozen):
    """A number with its unit: an amount, money, a share, a count, a ratio, a clock time, a duration or an age.

    Bounds, likely range and stated number are in the canonical unit (`checker.values.units` lists them), and negative
    for a change downwards. `counted` is the noun that is counted, as written; `per` the time or thing of a rate.
    """

    kind: Literal["quantity"] = "quantity"
    written: str
    bounds: Interval
    likely: Interval
    stated: Exact | None
    unit: str
    counted: str | None = None
    hedge: Hedge = "exact"
    change: Change | None = None
    per: str | None = None


class Date(_Frozen):
    """A day, month, year or longer period, or a span of them, in days: proleptic Gregorian ordinals, the last one
    excluded.

    An interval [d, d + 1) is the day whose `datetime.date.toordinal` is d. `edtf` is the normalized EDTF, if there is
    one.
    """

    kind: Literal["date"] = "date"
    written: str
    bounds: Interval
    likely: Interval
    hedge: Hedge = "exact"
    edtf: str | None = None

    @property
    def earliest(self) -> datetime.date | None:
        """The first possible day, None if unbounded or outside of the years 1 to 9999."""
        return None if self.bounds.low is None else _day(int(self.bounds.low))

    @property
    def latest(self) -> datetime.date | None:
        """The last possible day, None if unbounded or outside of the years 1 to 9999."""
        return None if self.bounds.high is None else _day(int(self.bounds.high) - 1)


class Recurrence(_Frozen):
    """How often something comes back: a period in months, the months of the year that it falls in, or both."""

    kind: Literal["recurrence"] = "recurrence"
    written: str
    every: Interval | None
    months: frozenset[int] = frozenset()


class Habit(_Frozen):
    """How one document writes its numbers.

    `dot_thousands`: three digits after a dot are thousands (300.000). `comma_decimal`: digits after a comma are
    decimals (3,5), even three of them. `long_billion`: a billion may be a million millions.
    """

    dot_thousands: bool = False
    comma_decimal: bool = False
    long_billion: bool = False


Value = Quantity | Date | Recurrence

_FIRST = datetime.date.min.toordinal()
_LAST = datetime.date.max.toordinal()


def _day(ordinal: int) -> datetime.date | None:
    return datetime.date.fromordinal(ordinal) if _FIRST <= ordinal <= _LAST else None
