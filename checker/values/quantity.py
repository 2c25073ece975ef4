"""Reads a written quantity: amounts, money, shares, counts, ratios, clock times, durations and ages."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal, localcontext
from fractions import Fraction

from checker.values.amount import Amount, read_amount
from checker.values.before import Before, read_before
from checker.values.clock import CLOCKS, read_clock
from checker.values.errors import UnreadableValue
from checker.values.exact import EXACT, ONE_TO_ONE, round_down, round_up
from checker.values.hedging import Sort, hedge_number, hedge_range, open_end
from checker.values.interval import make_interval
from checker.values.model import Habit, Hedge, Quantity
from checker.values.numerals import ONE, Number
from checker.values.phrases import TIMES_OF_RATE
from checker.values.scan import Scan
from checker.values.span import Ranges, Span, hull_spans, negate_span, scale_span, shift_span
from checker.values.tail import read_tail
from checker.values.units import GREATEST_MAGNITUDE, MAGNITUDE, PERCENT, PURE, YEARS, Unit, resolve_unit
from checker.values.wordlists import list_words

_HUNDREDTH = Unit("1", (Decimal("0.01"),))
_COMPARING = list_words(
    "as more larger bigger greater higher the that what its smaller less fewer longer stronger faster"
)
_OPEN: tuple[Hedge, ...] = ("over", "at_least", "under", "up_to")


def read_quantity(
    written: str, *, unit: str | None = None, counted: Collection[str] = (), habit: Habit | None = None
) -> Quantity:
    """Return the quantity that is written, with bounds and likely range in its canonical unit.

    `unit` is the measure's unit, assumed where the text names none; `counted` are the measure's counted nouns;
    `habit` says how the document writes numbers. Raises `UnreadableValue` for what is no quantity, and for a unit
    that does not fit.
    """
    with localcontext(EXACT):
        if unit is None or unit in CLOCKS:
            clock = read_clock(written, is_expected=unit is not None)
            if clock is not None:
                return clock
        measure = None
        if unit is not None:
            measure = _resolve_measure(unit)
            if measure is None:
                raise UnreadableValue(
                    written, f"its measure's unit {unit!r} is unknown; name one such as 'km', 'USD' or '%'"
                )
        return _read(Scan(written, unit=measure, counted=counted, habit=habit))


def _resolve_measure(unit: str) -> Unit | None:
    """Return the unit that a measure is told in; of a rate over time, what it is a rate of, as values are read."""
    measure = resolve_unit(unit)
    of, slash, time = unit.partition("/")
    if slash and time in TIMES_OF_RATE and (measure is None or "/ " in measure.canonical):
        return resolve_unit(of)
    return measure


def _read(scan: Scan) -> Quantity:
    before = read_before(scan)
    amount = read_amount(scan, before)
    said = amount.said
    is_share = said.shape == "share" or bool((unit := amount.unit or scan.unit) and unit.is_share)
    tail = read_tail(scan, amount.end, has_unit=amount.unit is not None, is_share=is_share)
    hedge = before.hedge if before.hedge != "exact" or tail.hedge is None else tail.hedge
    change = before.change or (None if before.is_level else tail.change)
    is_age = before.is_age or tail.is_age or amount.is_age
    if before.is_magnitude and _may_be_magnitude(scan, amount):
        amount = amount._replace(unit=MAGNITUDE)
    unit = _choose_unit(scan, amount, is_age=is_age)
    if said.shape == "growth" or (said.shape in ("ratio", "times") and change is not None):
        change = "down" if said.number.low < ONE else "up"
    elif before.is_negative and unit.is_share and change is None:
        change = "down"
    sort = _choose_sort(scan, amount, unit, is_age=is_age, is_label=before.is_label)
    if before.is_negative and change is None:
        amount = _negate(amount)
    bounds, likely = _hedge(amount, before, hedge, sort, unit)
    stated = _state(amount, hedge)
    if said.shape in ("growth", "ratio", "times") and change is not None:
        (bounds, likely), stated, unit = (
            _tell_growth((bounds, likely), change == "down"),
            (stated or ONE) * 100 - 100,
            PERCENT,
        )
        stated = abs(stated)
    zero = Decimal(0) if change else unit.zero
    bounds, likely = _convert(bounds, unit, zero), _convert(likely, unit, zero)
    stated = None if stated is None else _convert(Span(stated, None), unit, zero).low
    if tail.rate is not None:
        bounds, likely = scale_span(bounds, tail.rate), scale_span(likely, tail.rate)
        stated = None if stated is None else stated * tail.rate
    if change is not None and bounds.low is None:
        bounds = bounds._replace(low=Decimal(0), low_open=True)  # a rise of up to 5% is a rise
    if change == "down":
        bounds, likely = negate_span(bounds), negate_span(likely)
        stated = None if stated is None else -stated
    try:
        ends = make_interval(bounds), make_interval(likely)
    except ValueError:
        raise UnreadableValue(scan.written, "holds no number at all; mend its hedge or its number") from None
    return Quantity(
        written=scan.written,
        bounds=ends[0],
        likely=ends[1],
        stated=stated,
        unit=unit.canonical,
        counted=tail.counted if unit.canonical == "1" and said.shape not in ("times", "ratio") else None,
        hedge=_name_hedge(hedge, amount),
        change=change,
        per=tail.per,
    )


def _negate(amount: Amount) -> Amount:
    """Return an amount below zero; a vague one is none."""
    number = amount.said.number
    said = amount.said._replace(number=Number(-number.high, -number.low, number.step))
    if amount.high is None:
        return amount._replace(said=said)
    number = amount.high.number
    return amount._replace(said=said, high=amount.high._replace(number=Number(-number.high, -number.low, number.step)))


def _name_hedge(hedge: Hedge, amount: Amount) -> Hedge:
    if hedge in _OPEN or (amount.high is None and amount.said.high is None):
        return hedge
    return "between" if amount.high is not None else "vague"


def _may_be_magnitude(scan: Scan, amount: Amount) -> bool:
    """Tell whether a number that magnitude is said of is one of an earthquake; *Mw* after it is no megawatt."""
    is_plain = amount.unit is None or (amount.unit.canonical == "W" and "Mw" in scan.written)
    return is_plain and amount.said.shape == "number" and amount.said.number.high < GREATEST_MAGNITUDE


def _choose_unit(scan: Scan, amount: Amount, *, is_age: bool) -> Unit:
    """Return the unit said, or else the measure's; raises `UnreadableValue` where the two do not fit."""
    unit, measure = amount.unit, scan.unit
    if unit is None and amount.said.shape == "share":
        if measure is not None and measure.canonical == "1":
            return _HUNDREDTH
        unit = PERCENT
    elif unit is None and is_age:
        unit = YEARS
    if unit is None:
        return measure or PURE
    if measure is None:
        if scan.counted and unit.canonical != "1" and not unit.is_share:
            raise UnreadableValue(
                scan.written,
                f"a unit that does not fit its measure, which counts {min(scan.counted)!r}; mend one of the two",
            )
        return unit
    if unit.canonical == measure.canonical or (unit.canonical, measure.canonical) == ("pp", "%"):
        return unit
    if (unit.canonical, measure.canonical) == ("kg", "GBP") and "pound" in scan.written.lower():
        return measure
    if (unit.canonical, measure.canonical) == ("°", "°C"):
        return measure
    if (unit.canonical, measure.canonical) == ("W", "magnitude") and "Mw" in scan.written:
        return measure
    raise UnreadableValue(
        scan.written,
        f"a unit that does not fit its measure: {unit.canonical!r}, not {measure.canonical!r}; mend one of the two",
    )


def _choose_sort(scan: Scan, amount: Amount, unit: Unit, *, is_age: bool, is_label: bool) -> Sort:
    shape = amount.said.shape
    if is_label:
        return "ordinal"
    if shape in ("share", "loose", "dozen", "ordinal"):
        return shape
    if shape == "growth":
        return "loose"
    if unit.canonical == "s" and not amount.is_compound:
        return "age" if is_age else "duration"
    if shape == "ratio" or (shape == "times" and scan.word(amount.end) in _COMPARING):
        return "measured"
    return "count" if unit.canonical == "1" else "measured"


def _hedge(amount: Amount, before: Before, hedge: Hedge, sort: Sort, unit: Unit) -> Ranges:
    """Return the ranges of an amount in its unit as written, over all readings of its number."""
    said, number = amount.said, amount.said.number
    if before.is_exact:
        number = number._replace(step=min(number.step, ONE))
    if amount.high is not None:
        other = amount.high.number
        highest = max(number.high, other.high, *(end for end in (said.high, amount.high.high) if end is not None))
        ranges = hedge_range(min(number.low, other.low), highest, hedge)
    elif said.high is not None:
        ranges = _hedge_vague(said.number, Span(number.low, said.high, said.low_open, said.high_open), hedge)
    else:
        is_one = hedge == "about" and unit.canonical == "s" and number.low == 1 and number.step == 1
        ranges = hedge_number(number, hedge, sort, is_one_of_time=is_one, is_just=before.is_just)
        if number.low != number.high and sort not in ("share", "loose"):
            other = number._replace(low=number.high, step=number.step * (number.high // number.low or 1))
            further = hedge_number(other, hedge, sort, is_just=before.is_just)
            ranges = hull_spans((ranges[0], further[0])), hull_spans((ranges[1], further[1]))
    return _loosen(ranges, hedge) if before.is_around else ranges


def _loosen(ranges: Ranges, hedge: Hedge) -> Ranges:
    """Return the ranges of an open hedge about a number that is only about right (*at least about 200*)."""
    bounds, likely = ranges
    if hedge in ("over", "at_least") and bounds.low is not None:
        bounds = bounds._replace(low=bounds.low - abs(bounds.low) / 10)
    elif hedge in ("under", "up_to") and bounds.high is not None:
        bounds = bounds._replace(high=bounds.high + abs(bounds.high) / 10)
    return bounds, likely


def _hedge_vague(number: Number, span: Span, hedge: Hedge) -> Ranges:
    """Return the ranges of a vague number with a hedge: *at least several hundred* starts where several do."""
    assert span.high is not None
    if hedge in ("over", "at_least"):
        return open_end(number, hedge)[0], span._replace(low_open=hedge == "over" or span.low_open)
    if hedge in ("under", "up_to"):
        bounds = open_end(Number(span.high, span.high, number.step), hedge)[0]
        return bounds, span._replace(high_open=hedge == "under" or span.high_open)
    return span, span


def _tell_growth(ranges: Ranges, is_down: bool) -> Ranges:
    """Return a growth to so many times what was as a change in percent: doubled is up by 100%, halved down by 50%."""
    bounds, likely = (scale_span(shift_span(span, -ONE), Decimal(100)) for span in ranges)
    return (negate_span(bounds), negate_span(likely)) if is_down else (bounds, likely)


def _convert(span: Span, unit: Unit, zero: Decimal) -> Span:
    """Return a span in the canonical unit, over all readings of its unit."""
    if zero:
        span = shift_span(span, -zero)
    if unit.factors is ONE_TO_ONE:
        return span
    if unit.divisor != 1:
        low = None if span.low is None else round_down(Fraction(span.low) * Fraction(unit.factors[0]) / unit.divisor)
        high = None if span.high is None else round_up(Fraction(span.high) * Fraction(unit.factors[0]) / unit.divisor)
        return Span(low, high, span.low_open, span.high_open)
    if len(unit.factors) == 1:
        return scale_span(span, unit.factors[0])
    return hull_spans([scale_span(span, factor) for factor in unit.factors])


def _state(amount: Amount, hedge: Hedge) -> Decimal | None:
    """Return the one number said; of a range or a vague number there is one only under an open hedge, its greater
    end.
    """
    if amount.high is None and amount.said.high is None:
        return amount.said.number.low
    if hedge not in _OPEN:
        return None
    return amount.said.high if amount.high is None else max(amount.high.number.high, amount.said.number.high)
