"""The units that the tables lack, asked of pint; importing pint and making a registry takes it most of a second."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from checker.values.units import Unit

if TYPE_CHECKING:
    import pint

WORDS: frozenset[str] = frozenset(
    "furlong furlongs parsec parsecs light-year light-years angstrom angstroms newton newtons kilonewton kilonewtons sievert "
    "sieverts millisievert millisieverts microsievert microsieverts becquerel becquerels gray grays curie curies "
    "calorie calories kilocalorie kilocalories btu electronvolt electronvolts ohm ohms farad farads tesla lumen lumens "
    "lux candela coulomb coulombs decibel decibels psi atm torr bushel bushels quart quarts stone radian radians mole moles "
    "kn kcal msv sv bq gy erg ergs weber henry hundredweight carat carats megajoule megajoules gigajoule gigajoules "
    "picometre picometres femtosecond femtoseconds nanosecond nanoseconds microsecond microseconds".split()
)
"""Names worth asking pint about where a text says them; it takes many plain nouns for units (*points*, *at*)."""

# pint's base units of the dimensions that the tables have in other ones
_CANONICAL: dict[str, tuple[str, str]] = {
    "m / s": ("km/h", "3.6"), "m ** 2": ("m2", "1"), "m ** 3": ("m3", "1"), "kg * m ** 2 / s ** 2": ("J", "1"),
    "kg * m ** 2 / s ** 3": ("W", "1"), "kg / m / s ** 2": ("Pa", "1"), "1 / s": ("Hz", "1"),
    "kg * m ** 2 / A / s ** 3": ("V", "1"),
}  # fmt: skip

_SHAPE = re.compile(r"[^\W\d_][\w µ°/*^·²³.-]{0,39}")


def ask_pint(name: str) -> Unit | None:
    """Return a unit that pint knows, in canonical or else in base units; None for words that are no unit to it."""
    return _ask(name) if _SHAPE.fullmatch(name) else None


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


@cache
def _ask(name: str) -> Unit | None:
    import tokenize

    import pint

    try:
        base = _registry().Quantity(Decimal(1), name.replace("·", "*")).to_base_units()
        factor, units = Decimal(base.magnitude), f"{base.units:~}"
    except (pint.PintError, tokenize.TokenError, ArithmeticError, AttributeError, TypeError, ValueError, SyntaxError):
        return None
    if factor <= 0 or not units or units == "K":
        return None
    canonical, extra = _CANONICAL.get(units, (units, "1"))
    return Unit(canonical, (factor * Decimal(extra),))
