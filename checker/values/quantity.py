"""Reads a written quantity: amounts, money, shares, counts, ratios, clock times, durations and ages."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal, localcontext
from typing import NamedTuple

from checker.values.clock import read_clock
from checker.values.errors import UnreadableValue
from checker.values.exact import EXACT
from checker.values.hedging import Ranges, Sort, hedge_number, hedge_range, open_end
from checker.values.interval import Interval, add, hull, negate, point, scale
from checker.values.model import Change, Habit, Hedge, Quantity
from checker.values.money import DOLLARS, SIGNS, find_code
from checker.values.number_phrases import Said, read_number
from checker.values.numerals import Number, make_number
from checker.values.phrases import match_phrase
from checker.values.scan import DASHES, Scan
from checker.values.tail import Tail, read_tail
from checker.values.units import PERCENT, PURE, Unit, find_unit, resolve_unit

VAGUE_TIMES = {"decades": (2, 10), "centuries": (2, 10), "millennia": (2, 10)}
"""Plurals of long times, said without a number: from two of them up to where the next word begins."""


class _Amount(NamedTuple):
    """A number with its unit, before any hedge; `high` is the second end of a span."""

    said: Said
    unit: Unit | None
    end: int
    high: Said | None = None
    more: tuple[tuple[Said, Unit], ...] = ()


class _Before(NamedTuple):
    """What stands before a number."""

    place: int
    hedge: Hedge = "exact"
    is_just: bool = False
    is_around: bool = False
    change: Change | None = None
    is_level: bool = False
    is_age: bool = False
    is_negative: bool = False
    is_between: bool = False


def read_quantity(
    written: str, *, unit: str | None = None, counted: Collection[str] = (), habit: Habit | None = None
) -> Quantity:
    """Return the quantity that is written, with bounds and likely range in its canonical unit.

    `unit` is the measure's unit, assumed where the text names none; `counted` are the measure's counted nouns; `habit` says
    how the document writes numbers. Raises `UnreadableValue` for what is no quantity, and for a unit that does not fit.
    """
    measure = None
    if unit is not None and unit not in ("clock", "clock UTC"):
        measure = resolve_unit(unit)
        if measure is None:
            raise UnreadableValue(written, f"its measure's unit {unit!r} is unknown; name one such as 'km', 'USD' or '%'")
    with localcontext(EXACT):
        if unit in (None, "clock", "clock UTC"):
            clock = read_clock(written, is_expected=unit is not None)
            if clock is not None:
                return clock
        scan = Scan(written, unit=measure, counted=counted, habit=habit)
        return _read(scan)


def _read(scan: Scan) -> Quantity:
    before = _read_before(scan)
    amount = _read_amount(scan, before)
    tail = read_tail(scan, amount.end, has_unit=amount.unit is not None, is_share=_is_share(scan, amount))
    hedge = tail.hedge if before.hedge == "exact" and tail.hedge is not None else before.hedge
    change = before.change or (None if before.is_level else tail.change)
    is_age = before.is_age or tail.is_age
    unit = _choose_unit(scan, amount, is_age=is_age)
    sort = _choose_sort(scan, amount, unit, is_age=is_age)
    if before.is_negative and unit.is_share and change is None:
        change = "down"
    bounds, likely = _build(amount, before, hedge, sort, unit, is_change=change is not None)
    stated = _state(amount, unit, is_change=change is not None)
    if tail.rate is not None:
        bounds, likely = scale(bounds, tail.rate), scale(likely, tail.rate)
        stated = None if stated is None else stated * tail.rate
    if change is not None and bounds.low is None:
        bounds = Interval(low=Decimal(0), high=bounds.high, low_open=True, high_open=bounds.high_open)
    if change == "down":
        bounds, likely = negate(bounds), negate(likely)
        stated = None if stated is None else -stated
    elif before.is_negative:
        bounds, likely, stated = negate(bounds), negate(likely), None if stated is None else -stated
    if amount.high is not None or amount.said.high is not None:
        hedge = _name_span(hedge, amount)
    return Quantity(
        written=scan.written,
        bounds=bounds,
        likely=likely,
        stated=stated,
        unit=unit.canonical,
        counted=tail.counted if unit.canonical == "1" else None,
        hedge=hedge,
        change=change,
        per=tail.per,
    )


def _name_span(hedge: Hedge, amount: _Amount) -> Hedge:
    if hedge not in ("exact", "about", "nearly"):
        return hedge
    return "vague" if amount.said.high is not None else "between"


def _read_before(scan: Scan) -> _Before:
    """Return what the words before the number say; raises `UnreadableValue` for words that nobody says there."""
    state, place, end = _Before(0), _skip_label(scan), len(scan.tokens)
    while place < end:
        if _starts_amount(scan, place):
            return state._replace(place=place)
        phrase = match_phrase(scan.words, place)
        if phrase is None:
            break
        if phrase.role == "hedge":
            is_open_about = phrase.says == "about" and state.hedge not in ("exact", "about")
            state = state._replace(is_around=True) if is_open_about else state._replace(hedge=phrase.says)  # type: ignore[arg-type]
            state = state._replace(is_just=False)
        elif phrase.role == "just":
            state = state._replace(hedge="over", is_just=True)
        elif phrase.role == "change":
            state = state._replace(change=phrase.says)  # type: ignore[arg-type]
        elif phrase.role == "age":
            state = state._replace(is_age=True)
        elif phrase.role == "sign":
            state = state._replace(is_negative=not state.is_negative)
        elif scan.words[place] in ("between", "from"):
            if state.change is not None:
                raise UnreadableValue(scan.written, "tells a change by its two levels; write the one that is claimed")
            state = state._replace(is_between=True)
        place += phrase.length
        if state.change is not None and scan.word(place) == "to":
            state, place = state._replace(change=None, is_level=True), place + 1
    if place < end and scan.sort(place) == "name":
        raise UnreadableValue(scan.written, f"{scan.tokens[place].text!r} reads as a name, not as a number")
    if place < end:
        raise UnreadableValue(
            scan.written, f"no number where {scan.tokens[place].text!r} stands; give the value alone, such as 'over 300 km'"
        )
    raise UnreadableValue(scan.written, "no number is said; write one, in digits or words")


def _skip_label(scan: Scan) -> int:
    """Return the place after a label such as *Length:*, 0 without one."""
    for place, word in enumerate(scan.words[:4]):
        if word == ":" and place and not scan.is_glued(place + 1):
            return place + 1
        if scan.sort(place) != "word":
            break
    return 0


def _starts_amount(scan: Scan, place: int) -> bool:
    """Tell whether a number starts at a place, maybe behind a sign or code of money or a plus."""
    sort, word = scan.sort(place), scan.words[place]
    if sort in ("number", "ordinal"):
        return True
    if word in SIGNS or (sort == "word" and (find_code(scan.tokens[place].text) or word in ("rs", "us", "a", "c", "hk", "r"))):
        behind = place + 1
        if scan.word(behind) in SIGNS and scan.is_glued(behind):
            behind += 1
        if scan.sort(behind) == "number" or (word in SIGNS and read_number(scan, behind)):
            return True
        if word in SIGNS:
            return False
    if word == "+" and scan.sort(place + 1) in ("number", "sign"):
        return True
    if word in ("c", "ca"):
        return False
    if word in VAGUE_TIMES:
        return True
    return read_number(scan, place) is not None


def _read_money(scan: Scan, place: int) -> tuple[Unit | None, int]:
    """Return the currency whose sign or code stands before a number, and the place after it."""
    word, sort = scan.word(place), scan.sort(place)
    behind = scan.word(place + 1)
    if sort == "word" and behind == "$" and scan.is_glued(place + 1) and word in DOLLARS:
        return Unit(DOLLARS[word], (Decimal(1),)), place + 2
    if word in SIGNS:
        return Unit(SIGNS[word], (Decimal(1),)), place + 1
    if sort == "word" and (scan.sort(place + 1) == "number" or behind in SIGNS):
        code = find_code(scan.tokens[place].text) or ("rupee" if word == "rs" else "USD" if word == "us" else None)
        if code:
            return Unit(code, (Decimal(1),)), place + (2 if behind in SIGNS else 1)
    return None, place


def _read_amount(scan: Scan, before: _Before) -> _Amount:
    place = before.place
    if scan.word(place) in VAGUE_TIMES:
        low, high = VAGUE_TIMES[scan.word(place)]
        said = Said(Number(Decimal(low), Decimal(low), Decimal(1)), "number", place + 1, Decimal(high), high_open=True)
        return _Amount(said, find_unit(scan.word(place)), place + 1)
    if scan.word(place) == "+":
        place += 1
    first, unit, end = _read_end(scan, place)
    amount = _Amount(first, unit, end)
    joint = scan.word(end)
    if joint in DASHES or joint in ("to", "or", "until", "through") or (joint == "and" and before.is_between):
        second = _read_second(scan, amount, end + 1)
        if second is not None:
            return second
    return _read_compound(scan, amount)


def _read_end(scan: Scan, place: int) -> tuple[Said, Unit | None, int]:
    """Return a number with the currency before it or the unit after it."""
    unit, place = _read_money(scan, place)
    scan.is_money = unit is not None or scan.is_money or (scan.unit is not None and _is_currency(scan.unit))
    said = read_number(scan, place)
    if said is None:
        raise UnreadableValue(scan.written, "no number follows; write one, in digits or words")
    end = said.end
    if unit is not None:
        if said.has_scale or said.shape == "number":
            after = scan.match_unit(end)
            if after is not None and after[0].canonical == unit.canonical:
                end = after[1]
        return said, unit, end
    gap = 1 if scan.word(end) in DASHES and scan.is_glued(end) else 0
    if scan.word(end) == "of" and scan.word(end + 1) in ("a", "an") and said.shape == "number":
        gap = 0
    found = scan.match_unit(end + gap) if said.shape in ("number", "dozen", "loose") else None
    if found is None and said.high is not None and scan.word(end) == "of":
        found = scan.match_unit(end + 1)
    if found is not None and _is_noun_instead(scan, end + gap):
        found = None
    return (said, found[0], found[1]) if found else (said, None, end)


def _is_noun_instead(scan: Scan, place: int) -> bool:
    """Tell whether a word that could be a unit is one of the measure's counted nouns, or a plain word glued to nothing."""
    word = scan.word(place)
    if word in scan.counted:
        return True
    return word in ("a", "in", "t", "b", "c", "d", "v", "w", "j", "s", "h", "y", "l") and not (
        scan.is_glued(place) or place + 1 >= len(scan.tokens) or scan.tokens[place].text in ("t", "s", "h", "l", "V", "W", "A")
    )


def _is_currency(unit: Unit) -> bool:
    return len(unit.canonical) == 3 and unit.canonical.isupper()


def _read_second(scan: Scan, first: _Amount, place: int) -> _Amount | None:
    """Return a span, if a second number follows what joins the two; a unit or scale said once goes for both."""
    if not _starts_amount(scan, place) and scan.word(place) not in ("about", "around", "nearly", "over"):
        return None
    if first.said.shape == "times" and scan.word(place) not in ():
        return None
    try:
        second, unit, end = _read_end(scan, place)
    except UnreadableValue:
        return None
    if first.unit is not None and unit is not None and first.unit.canonical != unit.canonical:
        raise UnreadableValue(scan.written, "the ends of a range have units that do not fit; write them in one unit")
    low = first.said
    if second.has_scale and not low.has_scale and low.number.low * second.number.step < second.number.low * 1000:
        factor = _scale_of(second)
        if low.number.low * factor <= second.number.low:
            low = low._replace(number=Number(low.number.low * factor, low.number.high * factor, low.number.step * factor))
    chosen = unit or first.unit
    if first.unit is not None and unit is not None and first.unit.factors != unit.factors:
        low = low._replace(number=_convert(low.number, first.unit, unit))
    return _Amount(low, chosen, end, high=second)


def _scale_of(said: Said) -> Decimal:
    """Return the scale that a number was said with, from how it was read: a million for *3 million*."""
    value = said.number.low
    power = (value.adjusted() // 3) * 3
    return Decimal(1).scaleb(power)


def _convert(number: Number, source: Unit, target: Unit) -> Number:
    factor = EXACT.divide(source.factors[0], target.factors[0])
    return Number(number.low * factor, number.high * factor, number.step * factor)


def _read_compound(scan: Scan, amount: _Amount) -> _Amount:
    """Return an amount in two units or more (*5 feet 6 inches*, *an hour and a half*), or as it was."""
    unit, place = amount.unit, amount.end
    if unit is None or unit.canonical not in ("s", "m", "kg"):
        return amount
    if scan.word(place) == "and" and scan.word(place + 1) in ("a", "one") and scan.word(place + 2) in ("half", "quarter"):
        extra = Decimal("0.5") if scan.word(place + 2) == "half" else Decimal("0.25")
        number = amount.said.number
        whole = Number(number.low + extra, number.high + extra, extra)
        return amount._replace(said=amount.said._replace(number=whole, is_article=False), end=place + 3)
    more: list[tuple[Said, Unit]] = []
    last = unit
    while True:
        start = place + 1 if scan.word(place) in ("and", ",") else place
        if start >= len(scan.tokens) or scan.sort(start) not in ("number", "word"):
            break
        said = read_number(scan, start)
        found = scan.match_unit(said.end) if said is not None and said.shape == "number" else None
        if said is None or found is None or found[0].canonical != unit.canonical or found[0].factors[0] >= last.factors[0]:
            break
        more.append((said, found[0]))
        last, place = found[0], found[1]
    return amount._replace(end=place, more=tuple(more)) if more else amount


def _is_share(scan: Scan, amount: _Amount) -> bool:
    unit = amount.unit or scan.unit
    return amount.said.shape == "share" or (unit is not None and unit.is_share)


def _choose_unit(scan: Scan, amount: _Amount, *, is_age: bool) -> Unit:
    """Return the unit said, or else the measure's; raises `UnreadableValue` where the two do not fit."""
    unit = amount.unit
    if unit is None and amount.said.shape == "share":
        unit = PERCENT
        if scan.unit is not None and scan.unit.canonical == "1":
            return Unit("1", (Decimal("0.01"),))
    if unit is None and is_age:
        unit = find_unit("years")
    measure = scan.unit
    if measure is None:
        if scan.counted and unit is not None and unit.canonical not in ("1",):
            raise UnreadableValue(scan.written, f"a unit that does not fit its measure, which counts {min(scan.counted)}")
        return unit or PURE
    if unit is None:
        return measure
    if unit.canonical != measure.canonical:
        if unit.canonical == "pp" and measure.canonical == "%":
            return unit
        if unit.canonical == "kg" and measure.canonical == "GBP" and "pound" in scan.written.lower():
            return measure
        raise UnreadableValue(
            scan.written,
            f"a unit that does not fit its measure: {unit.canonical!r} for {measure.canonical!r}; mend the unit or the measure",
        )
    return unit


def _choose_sort(scan: Scan, amount: _Amount, unit: Unit, *, is_age: bool) -> Sort:
    shape = amount.said.shape
    if shape in ("share", "loose", "dozen", "ordinal"):
        return shape
    if is_age:
        return "age"
    if unit.canonical == "s" and not amount.more:
        return "duration"
    if shape == "ratio" or (shape == "times" and scan.word(amount.end) in COMPARING):
        return "measured"
    return "count" if unit.canonical == "1" else "measured"


COMPARING = frozenset(
    "as more larger bigger greater higher the that what its smaller less fewer longer stronger faster".split()
)


def _build(
    amount: _Amount, before: _Before, hedge: Hedge, sort: Sort, unit: Unit, *, is_change: bool
) -> Ranges:
    """Return the ranges of an amount in its canonical unit, over all readings of number and unit."""
    said = amount.said
    if amount.high is not None:
        bounds, likely = hedge_range(said.number, amount.high.number, hedge)
    elif said.high is not None:
        bounds, likely = _span_vague(said, hedge)
    elif amount.more:
        bounds, likely = _sum_parts(amount, unit, hedge)
    else:
        bounds, likely = _hedge_readings(said, hedge, sort, before, is_time=unit.canonical == "s")
    if before.is_around and bounds.low is not None and hedge in ("over", "at_least"):
        bounds = bounds.model_copy(update={"low": bounds.low * Decimal("0.9")})
    elif before.is_around and bounds.high is not None and hedge in ("under", "up_to"):
        bounds = bounds.model_copy(update={"high": bounds.high * Decimal("1.1")})
    return _to_canonical(bounds, unit, is_change), _to_canonical(likely, unit, is_change)


def _hedge_readings(said: Said, hedge: Hedge, sort: Sort, before: _Before, *, is_time: bool) -> Ranges:
    number = said.number
    if not number.low and hedge == "nearly":
        raise UnreadableValue("0", "nothing is nearly zero from below; write 'about 0'")
    is_one = is_time and number.low == 1 and (said.is_article or said.shape == "number") and number.step == 1
    first = hedge_number(number, hedge, sort, is_one_of_time=is_one and hedge == "about", is_just=before.is_just)
    if number.low == number.high or number.is_share:
        return first
    second = hedge_number(
        number._replace(low=number.high), hedge, sort, is_one_of_time=False, is_just=before.is_just
    )
    return hull(first[0], second[0]), hull(first[1], second[1])


def _span_vague(said: Said, hedge: Hedge) -> Ranges:
    assert said.high is not None
    low = said.number.low
    span = Interval(low=low, high=said.high, low_open=said.low_open, high_open=said.high_open)
    if hedge in ("over", "at_least", "under", "up_to"):
        end = low if hedge in ("over", "at_least") else said.high
        bounds, _ = open_end(make_number(end), hedge)
        return bounds, span if hedge == "at_least" or hedge == "up_to" else span.model_copy(
            update={"low_open": hedge == "over" or said.low_open, "high_open": hedge == "under" or said.high_open}
        )
    return span, span


def _sum_parts(amount: _Amount, unit: Unit, hedge: Hedge) -> Ranges:
    """Return the ranges of an amount in several units, in the first of them: the last part alone is rounded."""
    parts = ((amount.said, unit), *amount.more)
    last, smallest = parts[-1]
    whole = sum((said.number.low * part.factors[0] for said, part in parts[:-1]), Decimal(0))
    number = Number(
        whole / smallest.factors[0] + last.number.low, whole / smallest.factors[0] + last.number.low, last.number.step
    ) if whole % smallest.factors[0] == 0 else None
    if number is None:
        raise UnreadableValue("", "parts in units of which the one is no multiple of the other; write one unit")
    number = number._replace(step=Decimal(1) if last.number.low == last.number.low.to_integral_value() else number.step)
    bounds, likely = hedge_number(number, hedge, "measured")
    factor = Interval(low=smallest.factors[0], high=smallest.factors[0])
    from checker.values.interval import divide, multiply

    rate = divide(factor, point(unit.factors[0]))
    return multiply(bounds, rate), multiply(likely, rate)


def _to_canonical(ranges: Interval, unit: Unit, is_change: bool) -> Interval:
    """Return an interval in the canonical unit, over all factors of its unit; a change has no zero to move."""
    if unit.zero and not is_change:
        moved = Interval(low=unit.zero.copy_negate(), high=unit.zero.copy_negate())
        ranges = add(ranges, moved)
    return _scale_all(ranges, unit)


def _scale_all(ranges: Interval, unit: Unit) -> Interval:
    result = scale(ranges, unit.factors[0])
    for factor in unit.factors[1:]:
        result = hull(result, scale(ranges, factor))
    return result


def _state(amount: _Amount, unit: Unit, *, is_change: bool) -> Decimal | None:
    """Return the number said, in the canonical unit by its usual reading; the greater of two."""
    number = amount.high.number.high if amount.high is not None else amount.said.high or amount.said.number.low
    for said, part in amount.more:
        number += said.number.low * part.factors[0] / unit.factors[0] if part.factors[0] % unit.factors[0] == 0 else 0
    zero = Decimal(0) if is_change else unit.zero
    return (number - zero) * unit.factors[0]


__all__ = ["Tail", "read_quantity"]
