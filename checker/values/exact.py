"""Exact decimals: one context that never rounds silently, and rounding outward where a quotient has no end."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, Inexact
from fractions import Fraction

# Numbers as written have at most 40 digits, and factors of units at most 20: products of several fit without rounding.
# Should one not fit, the trap says so instead of moving an end of an interval.
EXACT = Context(prec=2000, Emax=10_000, Emin=-10_000, traps=[Inexact])

QUOTIENT_DIGITS = 40
"""Significant digits kept of a quotient whose decimal expansion has no end."""

_ZERO = Decimal(0)
_ONE = Decimal(1)
ONE_TO_ONE = (_ONE,)
"""The factors of a unit that is its own canonical one."""
_DOWN = Context(prec=QUOTIENT_DIGITS, rounding=ROUND_FLOOR, Emax=10_000, Emin=-10_000)
_UP = Context(prec=QUOTIENT_DIGITS, rounding=ROUND_CEILING, Emax=10_000, Emin=-10_000)


def tidy(number: Decimal) -> Decimal:
    """Return the same number in its one plain form: no exponent, no trailing zeros after the point, no minus zero."""
    if not number:
        return _ZERO
    if number.same_quantum(_ONE):
        return number
    if number == number.to_integral_value():
        return number.quantize(_ONE, context=EXACT)
    return number.normalize(EXACT)


def multiply_exactly(left: Decimal, right: Decimal) -> Decimal:
    """Return the product, never rounded; raises `decimal.Inexact` past 2,000 digits."""
    return EXACT.multiply(left, right)


def round_down(number: Fraction) -> Decimal:
    """Return the number itself where it has a short decimal form, else the nearest lower decimal of 40 digits."""
    return _round(number, _DOWN)


def round_up(number: Fraction) -> Decimal:
    """Return the number itself where it has a short decimal form, else the nearest higher decimal of 40 digits."""
    return _round(number, _UP)


def _round(number: Fraction, context: Context) -> Decimal:
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    chosen = EXACT if rest == 1 else context
    return tidy(chosen.divide(Decimal(number.numerator), Decimal(number.denominator)))


def power_of_ten(exponent: int) -> Decimal:
    """Return ten to a whole power, exactly."""
    return _ONE.scaleb(exponent, EXACT)


def count_trailing_zeros(number: Decimal) -> int:
    """Return how many zeros end a whole number (3200 has two), 0 for zero and for numbers that are not whole."""
    if not number:
        return 0
    exponent = number.normalize(EXACT).as_tuple().exponent
    return max(int(exponent), 0)


def leading_power(number: Decimal) -> Decimal:
    """Return the power of ten of a number's leading digit: 1000 for 5,432."""
    return power_of_ten(number.adjusted())
