"""The units that the tables lack, asked of pint; importing pint and making a registry takes it most of a second."""

from __future__ import annotations

import re
from decimal import Decimal, DefaultContext, localcontext
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from checker.values.units import Unit

if TYPE_CHECKING:
    import pint

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


def _write_powers(name: str) -> str:
    """Return a name with the powers that pint reads: kg/m3 is kg/m**3."""
    return re.sub(r"(?<=[^\W\d_])([23])\b", r"**\1", name.replace("·", "*").replace("²", "2").replace("³", "3"))


@lru_cache(maxsize=1024)
def _ask(name: str) -> Unit | None:
    import tokenize

    import pint

    try:
        with localcontext(DefaultContext):  # its conversions round, which the readers' exact context refuses
            base = _registry().Quantity(Decimal(1), _write_powers(name)).to_base_units()
        factor, units = Decimal(base.magnitude), f"{base.units:~}"
    except (pint.PintError, tokenize.TokenError, ArithmeticError, AttributeError, TypeError, ValueError, SyntaxError,
            AssertionError, RecursionError):  # fmt: skip
        return None
    if factor <= 0 or not units or units == "K":
        return None
    canonical, extra = _CANONICAL.get(units, (units, "1"))
    return Unit(canonical, (factor * Decimal(extra),))
