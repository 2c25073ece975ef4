"""Reads a number written in digits, by the habit of its document."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from checker.values.errors import UnreadableValue
from checker.values.exact import count_trailing_zeros, power_of_ten
from checker.values.model import Habit

MOST_DIGITS = 40
"""Digits of a number; a longer one is a serial number or a slip, and would make arithmetic slow."""

PLAIN = Habit()


class Number(NamedTuple):
    """A number as said: its readings (two where it has no end to its decimals) and the step that it is rounded to.

    `step` is the unit of the last digit that counts: 0.1 for 9.3, 100 for 3 200, 1 for 36 417. `is_share` marks a
    fraction of a whole, held in hundredths.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    is_share: bool = False


def make_number(value: Decimal, step: Decimal | None = None) -> Number:
    """Return a number with one reading, by default rounded to its last digit that is not a trailing zero."""
    if step is None:
        exponent = int(value.as_tuple().exponent)
        step = power_of_ten(exponent if exponent < 0 else count_trailing_zeros(value))
    return Number(value, value, step)


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

    A dot before three digits parts thousands if the document does so, if the thing is counted, if the three are zeros, or
    if there are several such dots; else it is a decimal point. Raises `UnreadableValue` for other groupings.
    """
    if len(text) > MOST_DIGITS * 2 or sum(map(str.isdigit, text)) > MOST_DIGITS:
        raise UnreadableValue(written, f"a number of more than {MOST_DIGITS} digits; write it as a power or in words")
    text = "".join(text.split())
    if text.isdigit() and text.isascii():
        return make_number(Decimal(text))
    mantissa, _, power = text.lower().partition("e")
    plain = _remove_groups(mantissa.replace("’", "'"), written, habit, is_count)
    if power:
        if abs(int(power)) > MOST_DIGITS:
            raise UnreadableValue(written, f"a power of ten above {MOST_DIGITS}; write the number in words")
        value = Decimal(plain)
        shift = int(power)
        exponent = int(value.as_tuple().exponent) + shift
        scaled = Decimal(value.as_tuple()._replace(exponent=exponent))
        return make_number(scaled, power_of_ten(exponent + (count_trailing_zeros(value) if "." not in plain else 0)))
    return make_number(Decimal(plain))


def _remove_groups(text: str, written: str, habit: Habit, is_count: bool) -> str:
    """Return digits with at most one decimal point, from digits with dots, commas and apostrophes."""
    dotted, with_commas, indian = _shapes()
    text = text.replace("'", "")
    if text.isdigit():
        return text
    dots, commas = text.count("."), text.count(",")
    if dots and dotted.fullmatch(text):
        if commas or dots > 1:
            return text.replace(".", "").replace(",", ".")
        is_fraction = text.startswith("0")
        if not is_fraction and (habit.dot_thousands or is_count or text.endswith(".000")):
            return text.replace(".", "")
        return text
    if commas and with_commas.fullmatch(text):
        if commas == 1 and not dots and (habit.comma_decimal or text.startswith("0")):
            return text.replace(",", ".")
        return text.replace(",", "")
    if commas > 1 and indian.fullmatch(text):
        return text.replace(",", "")
    if commas == 1 and not dots:
        return text.replace(",", ".")
    if dots == 1 and not commas:
        return text
    raise UnreadableValue(written, f"digits grouped as {text!r} stand for no one number; write thousands as 300,000")
