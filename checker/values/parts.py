"""Fractions and ratios: *two-thirds*, *1/3*, *half a million*, *1 in 5*, *3:1*."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from checker.values.errors import UnreadableValue
from checker.values.exact import power_of_ten, round_down, round_up
from checker.values.number_words import PARTS
from checker.values.numerals import ONE, Number, read_digits
from checker.values.scan import DASHES, Scan
from checker.values.spelled import find_scale, spell

Shape = Literal["number", "share", "loose", "dozen", "ordinal", "ratio", "times", "growth"]

_PLACES = 10_000
"""A share without an end to its decimals is held to four places of a percent."""


class Said(NamedTuple):
    """A number as said and the place after it; `high` and the open ends are of a vague one, such as *several*."""

    number: Number
    shape: Shape
    end: int
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    is_article: bool = False
    is_mixed: bool = False
    scale: Decimal = ONE


def share(part: Fraction, end: int) -> Said:
    """Return a fraction as a share in percent."""
    low, high = percent(part)
    return Said(Number(low, high, ONE), "share", end)


def percent(part: Fraction) -> tuple[Decimal, Decimal]:
    """Return a fraction in percent, to four places outward where its decimals have no end."""
    scaled = part * 100 * _PLACES
    low, high = scaled.numerator // scaled.denominator, -(-scaled.numerator // scaled.denominator)
    return Decimal(low).scaleb(-4), Decimal(high).scaleb(-4)


def read_part(scan: Scan, part: Fraction, end: int) -> Said:
    """Return a fraction as a share, or as a part of the scale or unit after it (*half a million*, *quarter mile*)."""
    place = end + 1 if scan.word(end) in DASHES else end
    is_joined = place == end + 1
    if scan.word(place) == "of" and scan.word(place + 1) in ("a", "an"):
        place += 1
    has_article = scan.word(place) in ("a", "an")
    if has_article:
        place += 1
    elif scan.word(place) == "of":
        return share(part, end)
    factor = ONE
    if scan.word(place) == "dozen":
        value = round_down(part * 12)
        return Said(Number(value, value, ONE), "dozen", place + 1)
    while (found_scale := find_scale(scan, place)) is not None:
        factor, place = factor * found_scale[0], place + 1
    found = scan.match_unit(place)
    is_of_unit = found is not None and not found[0].is_share and (has_article or is_joined or place == end)
    if factor == 1 and not is_of_unit:
        return share(part, end)
    whole = part * Fraction(factor)
    return Said(Number(round_down(whole), round_up(whole), ONE), "loose", place, scale=factor)


def read_part_after(scan: Scan, value: Decimal, place: int) -> Said | None:
    """Return *two thirds* or *one-third*: a number before a part, singular after one and plural after more."""
    if scan.word(place) in DASHES:
        place += 1
    word = scan.word(place)
    denominator = PARTS.get(word)
    if denominator is None or not 0 < value < denominator or value != value.to_integral_value():
        return None
    if (value == 1) == word.endswith("s") and denominator > 2:
        return None
    return read_part(scan, Fraction(int(value), denominator), place + 1)


def add_part(number: Number, part: Fraction) -> Number:
    """Return a mixed number, rounded to its fraction: two and a half is 2.25 to 2.75."""
    value = number.low + round_down(part)
    step = ONE / part.denominator if part.denominator in (2, 4, 5, 8) else power_of_ten(-1)
    return Number(value, value, step)


def read_stroke(scan: Scan, place: int, stroke: int) -> Fraction:
    """Return a fraction in digits whose numerator is at a place: 3/4; one that is not below the whole is none."""
    numerator, denominator = _read_whole(scan, place), _read_whole(scan, stroke + 1)
    if not 0 < numerator < denominator:
        raise UnreadableValue(
            scan.written, "two numbers around a stroke that are no fraction; write the one that is meant"
        )
    return Fraction(numerator, denominator)


def _read_whole(scan: Scan, place: int) -> int:
    text = scan.texts[place]
    if not (text.isascii() and text.isdecimal() and len(text) <= 9):
        raise UnreadableValue(scan.written, f"a fraction with {text!r}; write it with short whole numbers")
    return int(text)


def read_ratio(scan: Scan, number: Number, place: int) -> Said | None:
    """Return *3:1* as three, and *1 in 5* or *three out of four* as a share; None if neither follows a number."""
    after, value = scan.word(place), number.low
    if after == ":" and scan.sort(place + 1) == "number":
        return _divide(scan, number, read_digits(scan.texts[place + 1], scan.written).low, place + 2)
    if after in DASHES and scan.word(place + 1) == "to" and scan.word(place + 2) in DASHES:
        divisor, end = _read_plain(scan, place + 3)
        return _divide(scan, number, divisor, end) if divisor is not None else None
    if after == "to" and scan.word(place + 1) in ("1", "one") and value > 1 and scan.match_unit(place + 2) is None:
        return Said(number, "ratio", place + 2)
    is_out_of = after == "out" and scan.word(place + 1) == "of"
    if not is_out_of and after != "in":
        return None
    whole, end = _read_plain(scan, place + (2 if is_out_of else 1))
    if (
        whole is None
        or not 0 < value < whole
        or value != value.to_integral_value()
        or whole != whole.to_integral_value()
    ):
        return None
    if not is_out_of and (1900 <= whole <= 2100 or scan.match_unit(end) is not None):
        return None
    return share(Fraction(value) / Fraction(whole), end)


def _read_plain(scan: Scan, place: int) -> tuple[Decimal | None, int]:
    if scan.sort(place) == "number":
        return read_digits(scan.texts[place], scan.written).low, place + 1
    said = spell(scan, place) if place < scan.length else None
    return (Decimal(said[0]), said[1]) if said is not None and not said[2] else (None, place)


def _divide(scan: Scan, number: Number, divisor: Decimal, end: int) -> Said:
    if not divisor:
        raise UnreadableValue(scan.written, "a ratio to zero; write the two numbers apart")
    if divisor == 1:
        return Said(number, "ratio", end)
    quotient = Fraction(number.low) / Fraction(divisor)
    low, high = round_down(quotient), round_up(quotient)
    return Said(Number(low, high, power_of_ten(low.adjusted() - 1)), "ratio", end)
