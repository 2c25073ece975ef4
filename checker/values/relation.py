"""How two values relate: the one definition, for every kind.

`conflict` when bounds do not meet, `tension` when bounds meet and tight ranges do not, `agree` when likely ranges
meet, `compatible` for the rest, and `unknown` when the two cannot be compared (another kind or unit, or a change and
a level).
"""

from __future__ import annotations

from decimal import Decimal

from checker.values.clock import CLOCKS, DAY
from checker.values.exact import multiply_exactly
from checker.values.interval import Interval, make_interval
from checker.values.model import Date, Quantity, Recurrence, Relation, Value
from checker.values.span import Ends, Span, hull_spans, intersect_spans, shift_span, spans_meet

OPEN_REACH = Decimal(3)
"""How many times the stated number a statement that is open on one side reaches."""


def relate(left: Value, right: Value) -> Relation:
    """Return how two values relate; the order of the two never matters."""
    if left.kind != right.kind:
        return "unknown"
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return _relate_quantities(left, right)
    if isinstance(left, Date) and isinstance(right, Date):
        return _relate_ranges(left, right)
    if isinstance(left, Recurrence) and isinstance(right, Recurrence):
        return _relate_recurrences(left, right)
    return "unknown"


def tight(value: Value) -> Interval:
    """Return the range that a reader would hold the statement to.

    It is the likely range where the statement is bounded on both sides; where it is open on one side, its bounds up
    to three times the stated number. A date has no number to be three times of: an open one keeps its bounds.
    """
    if isinstance(value, Recurrence):
        return value.every or Interval(low=None, high=None)
    found = _tighten(value)
    return found if isinstance(found, Interval) else make_interval(found)


def _tighten(value: Quantity | Date) -> Ends:
    bounds = value.bounds
    is_open = bounds.low is None or bounds.high is None
    if isinstance(value, Date):
        return bounds if is_open else value.likely
    if value.unit in CLOCKS:
        return bounds if value.hedge in ("over", "at_least", "under", "up_to") else value.likely
    # A rise of up to 5% has 0 for its other end, and is open all the same.
    if not is_open and value.hedge not in ("under", "up_to"):
        return value.likely
    if value.stated is None:
        return bounds
    reach = multiply_exactly(value.stated.copy_abs(), OPEN_REACH)
    shortened = intersect_spans(bounds, Span(-reach, reach))
    # What would reach less far than the likely range ("over 0") still reaches that far.
    return hull_spans((shortened, value.likely)) if spans_meet(bounds, Span(-reach, reach)) else value.likely


def _relate_quantities(left: Quantity, right: Quantity) -> Relation:
    if left.unit != right.unit or (left.change is None) != (right.change is None):
        return "unknown"
    if left.per != right.per:
        return "unknown"
    if left.unit in CLOCKS:
        return _relate_clocks(left, right)
    return _relate_ranges(left, right)


def _relate_ranges(left: Quantity | Date, right: Quantity | Date) -> Relation:
    if not spans_meet(left.bounds, right.bounds):
        return "conflict"
    if spans_meet(left.likely, right.likely):
        return "agree"
    return "compatible" if spans_meet(_tighten(left), _tighten(right)) else "tension"


def _relate_clocks(left: Quantity, right: Quantity) -> Relation:
    """Relate clock times around midnight too: 23:55 and about 0:05 are ten minutes apart."""
    shifts = [Decimal(DAY * days) for days in (-1, 0, 1)]
    if not any(spans_meet(left.bounds, shift_span(right.bounds, shift)) for shift in shifts):
        return "conflict"
    if any(spans_meet(left.likely, shift_span(right.likely, shift)) for shift in shifts):
        return "agree"
    ends = _tighten(left), _tighten(right)
    return "compatible" if any(spans_meet(ends[0], shift_span(ends[1], shift)) for shift in shifts) else "tension"


def _relate_recurrences(left: Recurrence, right: Recurrence) -> Relation:
    """Relate periods and months of the year: one that both say and that differs conflicts, one that both say agrees."""
    if left.every is not None and right.every is not None and not spans_meet(left.every, right.every):
        return "conflict"
    if left.months and right.months and not left.months & right.months:
        return "conflict"
    is_shared = (left.every is not None and right.every is not None) or bool(left.months and right.months)
    return "agree" if is_shared else "compatible"
