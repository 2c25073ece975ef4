"""Reads a number written in digits, by the habit of its document."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from checker.values.errors import UnreadableValue
from checker.values.exact import count_trailing_zeros, power_of_ten, round_down, round_up
from checker.values.model import Habit

MOST_DIGITS = 40
"""Digits of a number; a longer one is a serial number or a slip, and would make arithmetic slow."""

PLAIN = Habit()
ONE = Decimal(1)


class Number(NamedTuple):
    """A number as said: its readings, lowest and highest, and the step that it is rounded to.

    The two readings differ for a fraction without an end to its decimals and for a billion that may be a long one.
    `step` is the unit of the last digit that counts: 0.1 for 9.3, 100 for 3 200, 1 for 36 417.
    """

    low: Decimal
    high: Decimal
    step: Decimal


def make_number(value: Decimal | int, step: Decimal | None = None) -> Number:
    """Return a number with one reading, by default rounded to its last digit that is not a trailing zero."""
    value = Decimal(value)
    if step is None:
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int)
        step = (
            power_of_ten(exponent)
            if exponent < 0
            else power_of_ten(zeros)
            if (zeros := count_trailing_zeros(value))
            else ONE
        )
    return Number(value, value, step)


def scale_number(number: Number, low: Decimal, high: Decimal) -> Number:
    """Return a number times a factor with a lowest and a highest reading."""
    return Number(number.low * low, number.high * high, number.step * low)


@cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of dotted thousands, comma thousands and thousands in the Indian manner."""
    return (
        re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"),
        re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"),
        re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"),
    )


def read_digits(text: str, written: str, *, habit: Habit = PLAIN, is_count: bool = False) -> Number:
    """Return the number that digits stand for; `is_count` says that it counts things and so can have no decimals.

    A dot before three digits parts thousands if the document does so, if a thing is counted, if the three are zeros, or
    if there are several such dots; else it is a decimal point. Raises `UnreadableValue` for other groupings.
    """
    plain = text.replace(",", "") if text[-4:-3] == "," and not habit.comma_decimal and text[0] != "0" else text
    if (
        plain.isdecimal()
        and plain.isascii()
        and len(plain) <= MOST_DIGITS
        and (plain is text or _parts_thousands(text))
    ):
        value = Decimal(plain)
        return Number(value, value, ONE) if plain[-1] != "0" else make_number(value)
    if len(text) > MOST_DIGITS * 2 or sum(map(str.isdecimal, text)) > MOST_DIGITS:
        raise UnreadableValue(written, f"a number of more than {MOST_DIGITS} digits; write it as a power or in words")
    mantissa, _, power = _tens().sub("e", "".join(text.split()).lower()).partition("e")
    if "^" in mantissa:
        return _raise_power(mantissa, written, habit)
    plain = _remove_groups(mantissa.replace("’", "'"), written, habit, is_count)
    number = make_number(Decimal(plain))
    if not power:
        return number
    if abs(int(power)) > MOST_DIGITS:
        raise UnreadableValue(written, f"a power of ten above {MOST_DIGITS}; write the number in words")
    factor = power_of_ten(int(power))
    return scale_number(number, factor, factor)


@cache
def _tens() -> re.Pattern[str]:
    """Return the pattern of *times ten to the power of*."""
    return re.compile(r"[x×·]10\^?")


@cache
def _times() -> re.Pattern[str]:
    return re.compile(r"[×·]")


def _raise_power(text: str, written: str, habit: Habit) -> Number:
    """Return a number to a whole power; raises `UnreadableValue` where the result has too many digits."""
    base, _, exponent = text.partition("^")
    factor, _, base = _times().sub("x", base).rpartition("x")
    times = Fraction(_remove_groups(factor, written, habit, False)) if factor else Fraction(1)
    number = Fraction(_remove_groups(base, written, habit, False))
    power = int(exponent.lstrip("+-")) * (-1 if exponent.count("-") == 1 else 1)
    size = max(number.numerator.bit_length(), number.denominator.bit_length()) * abs(power)
    if size > MOST_DIGITS * 8 or (power < 0 and not number):
        raise UnreadableValue(written, f"a power of more than {MOST_DIGITS} digits; write the number in words")
    value = times * number**power
    low = round_down(value)
    return Number(low, round_up(value), ONE if low == low.to_integral_value() else power_of_ten(-4))


def _parts_thousands(text: str) -> bool:
    """Tell whether commas part thousands: the common case, quicker than its pattern."""
    first, *rest = text.split(",")
    return 1 <= len(first) <= 3 and all(len(piece) == 3 for piece in rest)


def _remove_groups(text: str, written: str, habit: Habit, is_count: bool) -> str:
    """Return digits with at most one decimal point, from digits with dots, commas and apostrophes."""
    dotted, with_commas, indian = _shapes()
    text = text.replace("'", "")
    dots, commas = text.count("."), text.count(",")
    if dots + commas == 0:
        return text
    if dots and dotted.fullmatch(text):
        if commas or dots > 1:
            return text.replace(".", "").replace(",", ".")
        is_grouped = not text.startswith("0") and (habit.dot_thousands or is_count or text.endswith(".000"))
        return text.replace(".", "") if is_grouped else text
    if commas and with_commas.fullmatch(text):
        if commas == 1 and not dots and (habit.comma_decimal or text.startswith("0")):
            return text.replace(",", ".")
        return text.replace(",", "")
    if commas > 1 and indian.fullmatch(text):
        return text.replace(",", "")
    if dots + commas == 1:
        return text.replace(",", ".")
    raise UnreadableValue(written, f"digits grouped as {text!r} stand for no one number; write thousands as 300,000")
