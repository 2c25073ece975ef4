"""How two values relate: the one definition, for every kind.

`conflict` when bounds do not meet, `tension` when bounds meet and tight ranges do not, `agree` when likely ranges meet,
`compatible` for the rest, and `unknown` when the two cannot be compared (another kind or unit, or a change and a level).
"""

from __future__ import annotations

from decimal import Decimal

from checker.values.exact import multiply_exactly
from checker.values.interval import Interval, add, hull, intersect, meets, point
from checker.values.model import Date, Quantity, Recurrence, Relation, Value

OPEN_REACH = Decimal(3)
"""How many times the stated number a statement that is open on one side reaches."""

DAY = Decimal(86_400)
"""Seconds after which a clock shows the same time again."""


def relate(left: Value, right: Value) -> Relation:
    """Return how two values relate; the order of the two never matters."""
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return _relate_quantities(left, right)
    if isinstance(left, Date) and isinstance(right, Date):
        return _relate_ranges(left, right)
    if isinstance(left, Recurrence) and isinstance(right, Recurrence):
        return _relate_recurrences(left, right)
    return "unknown"


def tight(value: Value) -> Interval:
    """Return the range that a reader would hold the statement to.

    It is the likely range where the statement is bounded on both sides; where it is open on one side, its bounds up to three
    times the stated number. A date has no number to be three times of: an open one keeps its bounds.
    """
    if isinstance(value, Recurrence):
        return value.every or Interval(low=None, high=None)
    if not _is_open(value):
        return value.likely
    if isinstance(value, Date) or value.stated is None:
        return value.bounds
    reach = multiply_exactly(abs(value.stated), OPEN_REACH)
    shortened = intersect(value.bounds, Interval(low=-reach, high=reach))
    # What reaches less far than the likely range ("over 0") still reaches that far.
    return value.likely if shortened is None else hull(shortened, value.likely)


def _is_open(value: Quantity | Date) -> bool:
    """Tell whether a statement is open on one side; a change upwards by *up to* 5% is, though it starts at 0."""
    return not value.bounds.is_bounded or (isinstance(value, Quantity) and value.hedge in ("under", "up_to"))


def _relate_quantities(left: Quantity, right: Quantity) -> Relation:
    if left.unit != right.unit or (left.change is None) != (right.change is None):
        return "unknown"
    if left.per != right.per and left.per is not None and right.per is not None:
        return "unknown"
    if left.unit in ("clock", "clock UTC"):
        return _relate_clocks(left, right)
    return _relate_ranges(left, right)


def _relate_ranges(left: Quantity | Date, right: Quantity | Date) -> Relation:
    if not meets(left.bounds, right.bounds):
        return "conflict"
    if meets(left.likely, right.likely):
        return "agree"
    return "compatible" if meets(tight(left), tight(right)) else "tension"


def _relate_clocks(left: Quantity, right: Quantity) -> Relation:
    """Relate clock times around midnight too: 23:55 and about 0:05 are ten minutes apart."""
    closest: Relation = "conflict"
    order: tuple[Relation, ...] = ("agree", "compatible", "tension", "conflict")
    for days in (-1, 0, 1):
        shift = point(DAY * days)
        moved = right.model_copy(update={"bounds": add(right.bounds, shift), "likely": add(right.likely, shift)})
        closest = min(closest, _relate_ranges(left, moved), key=order.index)
    return closest


def _relate_recurrences(left: Recurrence, right: Recurrence) -> Relation:
    """Relate periods and months of the year: one that both say and that differs conflicts, one that both say agrees."""
    shared = False
    if left.every is not None and right.every is not None:
        if not meets(left.every, right.every):
            return "conflict"
        shared = True
    if left.months and right.months:
        if not left.months & right.months:
            return "conflict"
        shared = True
    return "agree" if shared else "compatible"
