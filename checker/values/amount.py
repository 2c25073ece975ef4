"""Reads an amount: a number with its unit or currency, a range of two, or a number in several units."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from checker.values.before import Before, read_money, starts_amount
from checker.values.errors import UnreadableValue
from checker.values.local_money import DOLLAR_CODES, WITHOUT_CENTS
from checker.values.money import HUNDREDTHS
from checker.values.number_phrases import read_number
from checker.values.number_words import PARTS
from checker.values.numerals import ONE, Number, read_digits, scale_number
from checker.values.parts import Said, add_part
from checker.values.scan import DASHES, Scan
from checker.values.units import HOUR, LONG_TIMES, MINUTE, YEARS, Unit, find_unit

_JOINTS = DASHES | {"to", "or", "until", "through"}
_CENT = Decimal("0.01")
_OWNERS = frozenset(("his", "her", "their", "its", "my"))
_LARGE = Decimal(1000)


class Amount(NamedTuple):
    """A number with its unit before any hedge; `high` is the other end of a range."""

    said: Said
    unit: Unit | None
    end: int
    high: Said | None = None
    is_compound: bool = False
    is_age: bool = False


def read_amount(scan: Scan, before: Before) -> Amount:
    """Return the amount that starts where what stands before it ends; raises `UnreadableValue` if it makes no sense."""
    place = before.place
    word = scan.words[place]
    if word in LONG_TIMES:  # decades, without a number: from two of them up to ten
        said = Said(Number(Decimal(2), Decimal(2), ONE), "number", place + 1, Decimal(10), high_open=True)
        return Amount(said, find_unit(word), place + 1)
    if scan.word(place + 1) == "s" and scan.sorts[place] == "number" and scan.word(place - 1) in _OWNERS and place:
        return _read_decade_of_age(scan, place)
    first, unit, end = _read_end(scan, place + 1 if word == "+" else place)
    if end >= scan.length:
        return Amount(first, unit, end)
    joint = scan.words[end]
    if (by := _match_uncertainty(scan, end)) is not None and (uncertain := _read_uncertain(scan, first, unit, by)):
        return uncertain
    if joint in _JOINTS or (joint == "and" and before.is_between):
        is_hanging = joint in DASHES and scan.word(end + 1) in ("to", "or")  # "20- to 30-year"
        is_below_too = before.is_negative and scan.word(end + 1) in ("-", "minus")  # "-5 to -10"
        ranged = _read_range(scan, Amount(first, unit, end), end + 1 + (is_hanging or is_below_too))
        if ranged is not None:
            return ranged
    if unit is not None and (unit.canonical in ("s", "m", "kg") or unit.is_currency):
        return _read_compound(scan, first, unit, end)
    return Amount(first, unit, end)


def _match_uncertainty(scan: Scan, place: int) -> int | None:
    """Return the place after ± or +/-, None where neither stands."""
    if scan.words[place] == "±":
        return place + 1
    signs = "".join(scan.words[place : place + 3])
    return place + 3 if signs == "+/-" else place + 2 if signs.startswith("+-") else None


def _read_uncertain(scan: Scan, first: Said, unit: Unit | None, place: int) -> Amount | None:
    """Return a number that may be off by another as the range between: *9.81 ± 0.02*; None where none follows."""
    if place >= scan.length or not starts_amount(scan, place):
        return None
    by, other, end = _read_end(scan, place)
    if by.shape != "number" or first.shape != "number" or (unit and other and unit.canonical != other.canonical):
        return None
    value, off = first.number.low, by.number.low
    step = min(first.number.step, by.number.step)
    low, high = (Number(at, at, step) for at in (value - off, value + off))
    return Amount(first._replace(number=low), other or unit, end, high=first._replace(number=high, end=end))


def _read_decade_of_age(scan: Scan, place: int) -> Amount:
    """Return an age told by its decade: *in his 70s* is from 70 to under 80 years."""
    number = read_digits(scan.texts[place], scan.written)
    said = Said(number, "number", place + 2, number.low + 10, high_open=True)
    return Amount(said, YEARS, place + 2, is_age=True)


def _read_end(scan: Scan, place: int) -> tuple[Said, Unit | None, int]:
    """Return a number, with the currency before it or the unit after it, and the place after."""
    currency, place = read_money(scan, place)
    if currency is not None:
        scan.is_money = True
        scan.is_whole_money = currency.canonical in WITHOUT_CENTS
    said = read_number(scan, place)
    if said is None:
        raise UnreadableValue(scan.written, "no number follows; write one, in digits or words")
    end = said.end
    if end >= scan.length or said.shape in ("ordinal", "share", "ratio", "growth"):
        return said, currency, end
    if (currency is None and scan.words[end] in DASHES and scan.is_glued(end)) or (
        said.high is not None and scan.words[end] == "of"
    ):
        end += 1
    elif said.is_mixed and scan.words[end] == "of":  # "one and a quarter of an hour"
        end += 2 if scan.word(end + 1) in ("a", "an") else 1
    found = scan.match_unit(end)
    if found is None:
        return said, currency, said.end
    if currency is None:
        return said, found[0], found[1]
    if currency.canonical == "USD" and found[0].canonical in DOLLAR_CODES and scan.word(place - 1) == "$":
        return said, found[0], found[1]  # "$20 AUD"
    return said, currency, found[1] if found[0].canonical == currency.canonical else said.end


def _read_range(scan: Scan, first: Amount, place: int) -> Amount | None:
    """Return a range if a second number follows what joins the two; a unit or scale said once goes for both."""
    if place >= scan.length or not starts_amount(scan, place):
        return None
    said, unit, end = _read_end(scan, place)
    if said.shape not in ("number", "loose", "share") or first.said.shape not in ("number", "loose", "share"):
        return None
    low = first.said
    if first.unit is not None and unit is not None:
        if first.unit.canonical != unit.canonical:
            raise UnreadableValue(
                scan.written, "the ends of a range have units that do not fit; write both in one unit"
            )
        if first.unit.factors != unit.factors:
            factors = first.unit.factors[0], unit.factors[0]
            low = low._replace(number=scale_number(low.number, factors[0], factors[0]))
            said = said._replace(number=scale_number(said.number, factors[1], factors[1]))
            unit = Unit(unit.canonical)
    # "2 to 3 million" is of millions at both ends, "500 to 2 million" is not
    elif said.scale > low.scale and low.number.low < min(_LARGE, said.number.low / said.scale):
        low = low._replace(number=scale_number(low.number, said.scale, said.scale))
    if low.shape == "number" and said.shape == "share":
        return None
    return Amount(low, unit or first.unit, end, high=said)


def _read_compound(scan: Scan, first: Said, unit: Unit, place: int) -> Amount:
    """Return an amount in several units (*5 feet 6 inches*, *an hour and a half*) in the canonical one, or as it
    was.
    """
    part = place + 2 if scan.word(place + 1) in ("a", "an", "one") else place + 1
    if scan.words[place] == "and" and scan.word(part) in ("half", "quarter"):
        mixed = add_part(first.number, Fraction(1, PARTS[scan.word(part)]))
        return Amount(first._replace(number=mixed, is_article=False), unit, part + 1)
    total, last, step = first.number.low * unit.factors[0], unit, None
    end = place
    while True:
        start = end + 1 if scan.word(end) in ("and", ",") else end
        if start > end and scan.words[end] == "," and scan.word(start) == "and":
            start += 1
        said = read_number(scan, start) if scan.sort(start) in ("number", "word") else None
        found = scan.match_unit(said.end) if said is not None and said.shape == "number" and said.high is None else None
        if said is not None and found is not None and unit.is_currency and scan.word(said.end) in HUNDREDTHS:
            found = Unit(unit.canonical, found[0].factors), found[1]
        if said is not None and found is None and unit.is_currency and _may_be_cents(scan, start, said):
            found = Unit(unit.canonical, (_CENT,)), said.end
        if said is not None and last.factors[0] == HOUR and unit.canonical == "s":
            if scan.word(said.end) == "m":
                found = Unit("s", (Decimal(MINUTE),)), said.end + 1
            elif found is None and _may_be_minutes(scan, said):
                found = Unit("s", (Decimal(MINUTE),)), said.end
        if (
            said is None
            or found is None
            or found[0].canonical != unit.canonical
            or found[0].factors[0] >= last.factors[0]
        ):
            break
        last, end = found[0], found[1]
        total, step = total + said.number.low * last.factors[0], min(said.number.step, ONE) * last.factors[0]
    if step is None:
        return Amount(first, unit, place)
    whole = Said(Number(total, total, step), "number", end)
    return Amount(whole, Unit(unit.canonical), end, is_compound=True)


def _may_be_minutes(scan: Scan, said: Said) -> bool:
    """Tell whether a number that ends what is written, after hours, tells minutes: *an hour and thirty*."""
    return said.end >= scan.length and said.shape == "number" and 0 < said.number.low < 60


def _may_be_cents(scan: Scan, place: int, said: Said) -> bool:
    """Tell whether a number in words that ends what is written tells cents: *thirteen dollars forty-five*."""
    is_last = said.end >= scan.length and said.shape == "number" and scan.sort(place) == "word"
    return is_last and 10 <= said.number.low < 100
