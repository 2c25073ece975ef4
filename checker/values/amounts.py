"""Numbers and intervals in words: grouped digits, and the unit that needs the fewest of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from checker.values.interval import Interval
from checker.values.units import DAY, HOUR, MINUTE, YEAR

# A fraction is shown to this many digits; whole numbers are always shown in full.
DIGITS_SHOWN = 6


class Step(NamedTuple):
    """A unit that amounts can be told in: how much of the canonical unit it is, and its name."""

    factor: Decimal
    name: str


def _steps(*pairs: tuple[int, str]) -> tuple[Step, ...]:
    return tuple(Step(Decimal(factor), name) for factor, name in pairs)


_SCALES = _steps((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1, ""))
_UNITS: dict[str, tuple[Step, ...]] = {
    "s": _steps(
        (YEAR, "years"), (YEAR // 12, "months"), (7 * DAY, "weeks"), (DAY, "days"),
        (HOUR, "hours"), (MINUTE, "minutes"), (1, "seconds"),
    ),
    "m": _steps((1000, "km"), (1, "m")),
    "m2": _steps((10**6, "km²"), (1, "m²")),
    "m3": _steps((1, "m³")),
    "kg": _steps((1000, "tonnes"), (1, "kg")),
    "%": _steps((1, "%")),
    "pp": _steps((1, "percentage points")),
}  # fmt: skip


def write_number(number: Decimal) -> str:
    """A number with its digits in groups of three (270 000), a fraction to six digits."""
    if number != number.to_integral_value():
        if abs(number) >= 10**DIGITS_SHOWN:
            number = number.to_integral_value()
        else:
            number = Context(prec=DIGITS_SHOWN).plus(number)
    text = f"{number:,f}".replace(",", " ")
    return text.rstrip("0").rstrip(".") if "." in text else text


def say_amount(interval: Interval, unit: str, noun: str = "") -> str:
    """An interval in words, in a unit people use: "6.5 to 7.5 billion USD", "over 60 %", "9 to 18 months"."""
    step = _choose(interval, _UNITS.get(unit, _SCALES))
    name = step.name if unit in _UNITS else " ".join(word for word in (step.name, noun or _plain_unit(unit)) if word)
    ends = say_ends(_written(interval.low, step), _written(interval.high, step), interval)
    return f"{ends} {_singular(interval, step, name)}" if name else ends


def say_clock(interval: Interval, zone: str = "") -> str:
    """Seconds after midnight as a time of day: 11:40, or 11:25 to 11:55."""
    low, high = (None if end is None else _time_of_day(end) for end in (interval.low, interval.high))
    if interval.high_open and interval.low is not None and interval.high == interval.low + MINUTE:
        high = low  # a time holds its minute
    return f"{say_ends(low, high, interval)} {zone}".strip()


def say_ends(low: str | None, high: str | None, interval: Interval) -> str:
    """Two ends as a span, "over" or "at least" where there is no upper one, "under" or "at most" where no lower one."""
    if low is None and high is None:
        return "any number"
    if high is None:
        return f"{'over' if interval.low_open else 'at least'} {low}"
    if low is None:
        return f"{'under' if interval.high_open else 'at most'} {high}"
    if low == high:
        return low
    return f"over {low} and up to {high}" if interval.low_open else f"{low} to {high}"


def _plain_unit(unit: str) -> str:
    return "" if unit == "1" else unit


def _singular(interval: Interval, step: Step, name: str) -> str:
    """One year, not one years."""
    one = interval.is_point and interval.low == step.factor
    return name[:-1] if one and name.endswith("s") and step.name == name else name


def _choose(interval: Interval, steps: Sequence[Step]) -> Step:
    """The unit in which both ends need the fewest characters; the larger of two that need as many."""
    ends = [end for end in (interval.low, interval.high) if end is not None]
    fitting = [step for step in steps if ends and max(map(abs, ends)) >= step.factor and _is_exact(ends, step)]
    return min(
        fitting or steps[-1:],
        key=lambda step: (sum(len(_written(end, step) or "") for end in ends), -step.factor),
    )


def _is_exact(ends: Sequence[Decimal], step: Step) -> bool:
    """Whether the ends can be written in a unit without dropping digits."""
    return all(Context(prec=DIGITS_SHOWN).divide(end, step.factor) * step.factor == end for end in ends)


def _written(end: Decimal | None, step: Step) -> str | None:
    return None if end is None else write_number(end / step.factor)


def _time_of_day(seconds: Decimal) -> str:
    whole = int(seconds) % DAY
    hours, minutes, rest = whole // HOUR, whole % HOUR // MINUTE, whole % MINUTE
    return f"{hours:02}:{minutes:02}" + (f":{rest:02}" if rest else "")
