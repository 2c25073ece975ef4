"""Whether what a source says makes what a draft says true: the same, within it, a rounding of it, or apart from it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from checker.extraction.words import stem
from checker.model.claim import Claim
from checker.values import Date, Interval, Quantity, meets
from checker.values.clock import bring_together
from checker.values.interval import point

# same, within (the source's value makes the draft's true), rounded (the draft tells fewer digits); loose (both can be
# true, but the draft says more than the source); apart; other (the two cannot be held against each other).
Hold = Literal["same", "within", "rounded", "loose", "apart", "other"]
HOLDING: frozenset[Hold] = frozenset({"same", "within", "rounded"})

ROUNDING = Decimal("0.025")  # of a number, by which it may be rounded without "about"
_BOUNDS = {"up_to": stem("maximum"), "at_least": stem("minimum")}  # a maximum cost of 12
LIMITS = frozenset({"over", "at_least", "under", "up_to"})
NEAR_LIMIT = Decimal("1.1")  # times as much, up to which one limit is a rounding of the other
_AVERAGE = "average"  # is no less exact than what it is an average of
ROUND_DIGITS = 2  # a number of so few digits says "about" by itself

_PARTS = re.compile(r"(\d{4}|X{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?\Z")
_LEADING = re.compile(r"^(?:on|by|until|till|since|before|after|from|the|this|late|early)\s+", re.IGNORECASE)
ROUND = Decimal(1000)  # from here on, trailing zeros of a plain number are taken for rounding


def hold(draft: object, source: object) -> Hold:
    """How a source's value holds a draft's."""
    if isinstance(draft, Quantity) and isinstance(source, Quantity):
        return hold_quantities(draft, source)
    if isinstance(draft, Date) and isinstance(source, Date):
        return hold_dates(draft, source)
    return "other"


def hold_claims(draft: Claim, source: Claim) -> Hold:
    """How a source's figure holds a draft's; a maximum cost of 12 is a cost of up to 12."""
    held = hold(draft.value, source.value)
    if held != "loose" or not isinstance(draft.value, Quantity) or not isinstance(source.value, Quantity):
        return held
    bound = _BOUNDS.get(source.value.hedge)
    is_bound = draft.value.stated == source.value.stated and draft.slots is not None and bound in draft.slots.qualifiers
    return "within" if is_bound else held


def is_same_limit(draft: Claim, source: Claim) -> bool:
    """Whether a draft does not leave its figure so open that half of all figures bear it out: more than 150."""
    a, b = draft.value, source.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.hedge not in LIMITS or a.stated == b.stated
    if isinstance(a, Date) and isinstance(b, Date):
        is_open = a.bounds.low is None or a.bounds.high is None
        return not is_open or a.bounds == b.bounds
    return True


def hold_quantities(draft: Quantity, source: Quantity) -> Hold:
    """How one quantity holds another; `other` for another unit, rate, or a level against a change."""
    draft, source = bring_together(draft, source)
    if draft.unit != source.unit:
        return "other"
    if (draft.change is None) != (source.change is None):  # a 35% increase, and to increase by 35%
        return "within" if _size(draft) is not None and _size(draft) == _size(source) else "other"
    if draft.change != source.change:
        return "apart"
    if draft.hedge == source.hedge and draft.stated is not None and draft.stated == source.stated:
        return "same"
    if draft.unit == "s" and draft.stated is not None and draft.stated == source.stated and source.hedge == "up_to":
        return "within"  # in six months, and within just six months
    told, known = _say(draft), _say(source)
    if draft.hedge == "exact" and draft.stated is not None and draft.stated == source.stated:
        is_round = source.hedge == "about" and _digits(draft.stated) <= ROUND_DIGITS
        return "rounded" if is_round or _AVERAGE in source.written else "loose"
    if not meets(told, known):
        if _is_rounding(draft, source):
            is_plain = draft.hedge == "exact"
            return "loose" if is_plain and _goes_too_far(draft.stated, source.stated) else "rounded"
        return "loose" if _is_rounding(source, draft) else "apart"
    if _holds(told, known):
        return "loose" if _is_other_limit(draft, source) else "within"
    if draft.hedge == source.hedge and _goes_too_far(draft.stated, source.stated):
        return "loose"  # about 130, where the source says about 120
    return "rounded" if draft.hedge == "about" and meets(draft.likely, source.likely) else "loose"


def _is_other_limit(draft: Quantity, source: Quantity) -> bool:
    """Whether both tell a limit of one kind, and another number: over 500, where the source says over 1,000."""
    if draft.hedge not in LIMITS or draft.hedge != source.hedge or draft.stated is None or source.stated is None:
        return False
    low, high = sorted((abs(draft.stated), abs(source.stated)))
    return high > low * NEAR_LIMIT


def _size(value: Quantity) -> Decimal | None:
    return None if value.stated is None else abs(value.stated)


def _say(value: Quantity) -> Interval:
    """What a value says to the letter: its number alone where nothing hedges it, its bounds where something does."""
    return point(value.stated) if value.hedge == "exact" and value.stated is not None else value.bounds


def _holds(wide: Interval, narrow: Interval) -> bool:
    """Whether all of one interval lies in another."""
    if wide.low is not None and (
        narrow.low is None
        or narrow.low < wide.low
        or (narrow.low == wide.low and wide.low_open and not narrow.low_open)
    ):
        return False
    return wide.high is None or (
        narrow.high is not None
        and (narrow.high < wide.high or (narrow.high == wide.high and (not wide.high_open or narrow.high_open)))
    )


def _is_rounding(coarse: Quantity, fine: Quantity) -> bool:
    """Whether one number is the other with fewer digits, each told without a hedge or with "about"."""
    if coarse.stated is None or fine.stated is None or coarse.hedge not in ("exact", "about", "nearly"):
        return False
    if not coarse.bounds.contains(fine.stated) or _digits(coarse.stated) >= _digits(fine.stated):
        return False
    return coarse.unit != "1" or abs(coarse.stated) >= ROUND or coarse.stated != coarse.stated.to_integral_value()


def _goes_too_far(told: Decimal | None, known: Decimal | None) -> bool:
    """Whether a rounding without a word that says so moves a number by more than a reader would forgive.

    Nor is $1,000 a rounding of $999: a number of nines alone is told on purpose.
    """
    if told is None or known is None:
        return False
    return abs(told - known) > ROUNDING * abs(known) or set(known.normalize().as_tuple().digits) == {9}


def _digits(number: Decimal) -> int:
    """How many digits a number is told with, without zeros at its ends."""
    return len("".join(map(str, number.normalize().as_tuple().digits)).strip("0")) or 1


def hold_dates(draft: Date, source: Date) -> Hold:
    """How one date holds another; dates without a year are compared by what they tell."""
    one, two = draft.likely, source.likely
    if None in (one.low, one.high, two.low, two.high):
        return _hold_parts(draft, source)
    if one == two:
        return "same"
    if not meets(draft.bounds, source.bounds):
        return "apart"
    if _holds(draft.bounds, two):
        return "within"
    return "loose"


def _hold_parts(draft: Date, source: Date) -> Hold:
    """Dates that leave something open, by year, month and day; words such as *Friday* by themselves."""
    one, two = _parts_of(draft), _parts_of(source)
    if one is None or two is None:
        return "same" if _plain(draft.written) == _plain(source.written) else "other"
    told = [(a, b) for a, b in zip(one, two, strict=True) if a is not None and b is not None]
    if not told:
        return "other"
    if any(a != b for a, b in told):
        return "apart"
    return "loose" if any(a is not None and b is None for a, b in zip(one[1:], two[1:], strict=True)) else "within"


def _parts_of(date: Date) -> tuple[str | None, str | None, str | None] | None:
    match = _PARTS.match(date.edtf or "")
    if match is None:
        return None
    year, month, day = (None if part is None or "X" in part else part for part in match.groups())
    return year, month, day


def _plain(written: str) -> str:
    return _LEADING.sub("", " ".join(written.lower().split()))
