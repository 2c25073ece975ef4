"""What a written value is once read: frozen records that cross every boundary of the checker.

Plain dataclasses: thousands of them are made in a run, by code whose types are checked, and a pydantic model
would validate each again.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from checker.values.exact import tidy
from checker.values.interval import Interval

Hedge = Literal["exact", "about", "nearly", "over", "at_least", "under", "up_to", "between", "vague"]
"""How a number is said; `between` also holds for every span of two ends, `vague` for words such as *several*."""

Relation = Literal["conflict", "tension", "agree", "compatible", "unknown"]
Change = Literal["up", "down"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit: an amount, money, a share, a count, a ratio, a clock time, a duration or an age.

    Bounds, likely range and stated number are in the canonical unit (`checker.values.units` lists them), and negative
    for a change downwards. `counted` is the noun that is counted, as written; `per` the time or thing of a rate.
    """

    kind: Literal["quantity"] = "quantity"
    written: str
    bounds: Interval
    likely: Interval
    stated: Decimal | None
    unit: str
    counted: str | None = None
    hedge: Hedge = "exact"
    change: Change | None = None
    per: str | None = None

    def __post_init__(self) -> None:
        """Bring the stated number into one form, so that equal values are written with equal bytes."""
        if self.stated is not None:
            object.__setattr__(self, "stated", tidy(self.stated))


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """How often something comes back: a period in months, the months of the year that it falls in, or both."""

    kind: Literal["recurrence"] = "recurrence"
    written: str
    every: Interval | None
    months: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
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
