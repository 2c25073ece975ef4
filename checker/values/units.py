"""Units of measure: a small table of the common ones, and pint for the rest.

Canonical units: m, m2, m3, kg, s (durations and ages), km/h, °C, ° (degrees of any sort), J, W, Pa, Hz, V, A,
B (bytes), % (shares), pp (percentage points), magnitude (of earthquakes), USD and other currencies, `1` (pure
numbers, counts, ratios), `clock` and `clock UTC` (seconds after midnight).
A factor is exact; a unit that means several things has several factors, and its values span them
all.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from checker.values.exact import ONE_TO_ONE
from checker.values.local_money import LOCAL_WORDS
from checker.values.money import NAMES, SIGNS, find_code
from checker.values.wordlists import list_words


class Unit(NamedTuple):
    """A unit as met: its canonical unit, its factors to it (the first is the usual one), its own zero, and a divisor.

    A value in it is first moved by its zero, then multiplied by a factor and divided by the divisor.
    """

    canonical: str
    factors: tuple[Decimal, ...] = ONE_TO_ONE
    zero: Decimal = Decimal(0)
    divisor: int = 1

    @property
    def is_share(self) -> bool:
        """Whether it is a share in percent."""
        return self.canonical == "%"

    @property
    def is_currency(self) -> bool:
        """Whether it is money by a code of three capitals."""
        return len(self.canonical) == 3 and self.canonical.isupper()


MINUTE, HOUR, DAY = 60, 3_600, 86_400
YEAR = 31_556_952
"""Seconds of a mean Gregorian year, 365.2425 days; a month is the twelfth part of it, and both are whole numbers."""
MONTH = YEAR // 12

# canonical unit: names that mean it | factor, and further factors where the name is ambiguous
_TABLE: tuple[tuple[str, str, str], ...] = (
    ("%", "%|percent|per cent|percents|percentage|pct|p.c|procent", "1"),
    ("%", "‰|per mille|permille", "0.1"),
    ("pp", "%-points|%-point|percentage point|percentage points|percent points|per cent points|% points", "1"),
    ("pp", "pp|p.p|ppt", "1"),
    ("pp", "basis point|basis points|bps|bp", "0.01"),
    ("s", "s|sec|secs|second|seconds", "1"),
    ("s", "ms|millisecond|milliseconds", "0.001"),
    ("s", "min|mins|minute|minutes", str(MINUTE)),
    ("s", "h|hr|hrs|hour|hours", str(HOUR)),
    ("s", "d|day|days", str(DAY)),
    ("s", "week|weeks|wk|wks", str(7 * DAY)),
    ("s", "fortnight|fortnights", str(14 * DAY)),
    ("s", "month|months|mo|mos", str(MONTH)),
    ("s", "fiscal quarter|fiscal quarters|calendar quarter|calendar quarters", str(3 * MONTH)),
    ("s", "year|years|yr|yrs|y|annum|yo", str(YEAR)),
    ("s", "decade|decades", str(10 * YEAR)),
    ("s", "century|centuries", str(100 * YEAR)),
    ("s", "millennium|millennia|millenniums", str(1000 * YEAR)),
    ("m", "m|metre|metres|meter|meters|mtr|mtrs", "1"),
    ("m", "km|kms|kilometre|kilometres|kilometer|kilometers", "1000"),
    ("m", "cm|centimetre|centimetres|centimeter|centimeters", "0.01"),
    ("m", "mm|millimetre|millimetres|millimeter|millimeters", "0.001"),
    ("m", "µm|micron|microns|micrometre|micrometres|micrometer|micrometers", "0.000001"),
    ("m", "nm|nanometre|nanometres|nanometer|nanometers", "0.000000001"),
    ("m", "ft|foot|feet|′", "0.3048"),
    ("m", "in|inch|inches|″", "0.0254"),
    ("m", "yd|yds|yard|yards", "0.9144"), ("m", "fathom|fathoms", "1.8288"),
    ("m", "mile|miles", "1609.344 1852"),
    ("m", "mi|statute mile|statute miles|land mile|land miles", "1609.344"),
    ("m", "nmi|nautical mile|nautical miles|sea mile|sea miles", "1852"),
    ("m2", "m2|m²|sqm|sq m|square metre|square metres|square meter|square meters", "1"),
    ("m2", "km2|km²|sq km|sq . km|square kilometre|square kilometres|square kilometer|square kilometers", "1000000"),
    ("m2", "ha|hectare|hectares", "10000"),
    ("m2", "acre|acres", "4046.8564224"),
    ("m2", "square mile|square miles|sq mi|sq . mi", "2589988.110336"),
    ("m2", "square foot|square feet|sq ft|sq . ft|sqft|ft2|ft²", "0.09290304"),
    ("m3", "m3|m³|cubic metre|cubic metres|cubic meter|cubic meters|cu m", "1"),
    ("m3", "km3|km³|cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers", "1000000000"),
    ("m3", "l|litre|litres|liter|liters", "0.001"),
    ("m3", "ml|millilitre|millilitres|milliliter|milliliters|cc", "0.000001"),
    ("m3", "hl|hectolitre|hectolitres|hectoliter|hectoliters", "0.1"),
    ("m3", "cubic foot|cubic feet|cu ft|ft3|ft³", "0.028316846592"),
    ("m3", "gallon|gallons|gal", "0.003785411784 0.00454609"),
    ("m3", "us gallon|us gallons", "0.003785411784"),
    ("m3", "imperial gallon|imperial gallons", "0.00454609"),
    ("m3", "pint|pints", "0.000473176473 0.00056826125"),
    ("m3", "barrel|barrels|bbl", "0.158987294928"),
    ("kg", "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes", "1"),
    ("kg", "g|gram|grams|gramme|grammes", "0.001"),
    ("kg", "mg|milligram|milligrams", "0.000001"),
    ("kg", "t|tonne|tonnes|metric ton|metric tons|metric tonnes|metric tonne|mt", "1000"),
    ("kg", "ton|tons", "1000 907.18474 1016.0469088"),
    ("kg", "short ton|short tons|us ton|us tons", "907.18474"),
    ("kg", "long ton|long tons|imperial ton|imperial tons", "1016.0469088"),
    ("kg", "kilotonne|kilotonnes|kt", "1000000"),
    ("kg", "kiloton|kilotons", "1000000 907184.74 1016046.9088"),
    ("kg", "megatonne|megatonnes", "1000000000"),
    ("kg", "megaton|megatons", "1000000000 907184740 1016046908.8"),
    ("kg", "lb|lbs|pound|pounds", "0.45359237"),
    ("kg", "oz|ounce|ounces", "0.028349523125 0.0311034768"),
    ("km/h", "km/h|kmh|kph|km/hr|kmph|km per hour|kilometres per hour|kilometers per hour", "1"),
    ("km/h", "kilometres an hour|kilometers an hour|km an hour", "1"),
    ("km/h", "mph|mi/h|miles per hour|miles an hour", "1.609344"),
    ("km/h", "m/s|m per second|metres per second|meters per second|metres a second|meters a second", "3.6"),
    ("km/h", "km/s|kilometres per second|kilometers per second", "3600"),
    ("km/h", "knot|knots|kts", "1.852"),
    ("J", "j|joule|joules", "1"),
    ("J", "kj|kilojoule|kilojoules", "1000"),
    ("J", "kwh|kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours", "3600000"),
    ("J", "mwh|megawatt-hour|megawatt-hours|megawatt hour|megawatt hours", "3600000000"),
    ("J", "gwh|gigawatt-hour|gigawatt-hours|gigawatt hour|gigawatt hours", "3600000000000"),
    ("J", "twh|terawatt-hour|terawatt-hours|terawatt hour|terawatt hours", "3600000000000000"),
    ("W", "w|watt|watts", "1"),
    ("W", "kw|kilowatt|kilowatts", "1000"),
    ("W", "mw|megawatt|megawatts", "1000000"),
    ("W", "gw|gigawatt|gigawatts", "1000000000"),
    ("W", "hp|horsepower|shp|bhp|ihp|shaft horsepower|brake horsepower", "735.49875 745.69987158227022"),
    ("Pa", "pa|pascal|pascals", "1"),
    ("Pa", "hpa|millibar|millibars|mbar", "100"),
    ("Pa", "kpa|kilopascal|kilopascals", "1000"),
    ("Pa", "bar", "100000"),
    ("V", "v|volt|volts", "1"),
    ("V", "kv|kilovolt|kilovolts", "1000"),
    ("A", "amp|amps|ampere|amperes", "1"),
    ("Hz", "hz|hertz", "1"),
    ("Hz", "khz|kilohertz", "1000"),
    ("Hz", "mhz|megahertz", "1000000"),
    ("Hz", "ghz|gigahertz", "1000000000"),
    ("B", "byte|bytes", "1"),
    ("B", "bit|bits", "0.125"),
    ("B", "kilobyte|kilobytes", "1000 1024"),
    ("B", "megabyte|megabytes", "1000000 1048576"),
    ("B", "gigabyte|gigabytes", "1000000000 1073741824"),
    ("B", "terabyte|terabytes", "1000000000000 1099511627776"),
    ("B", "petabyte|petabytes|pb", "1000000000000000 1125899906842624"),
    ("B", "exabyte|exabytes|eb", "1000000000000000000 1152921504606846976"),
    ("kg", "microgram|micrograms|microgramme|microgrammes", "0.000000001"),
    ("m3", "cup|cups", "0.0002365882365 0.00025"),
    ("m3", "tablespoon|tablespoons|tbsp", "0.00001478676478125 0.000015"),
    ("m3", "teaspoon|teaspoons|tsp", "0.00000492892159375 0.000005"),
    ("m", "decimetre|decimetres|decimeter|decimeters", "0.1"),
    ("B", "kb|kilobyte|kilobytes", "1000 1024"),
    ("B", "kibibyte|kibibytes|kib", "1024"), ("B", "mebibyte|mebibytes|mib", "1048576"),
    ("B", "gibibyte|gibibytes|gib", "1073741824"), ("B", "tebibyte|tebibytes|tib", "1099511627776"),
    ("B", "kilobit|kilobits", "125 128"), ("B", "megabit|megabits", "125000 131072"),
    ("B", "gigabit|gigabits", "125000000 134217728"), ("B", "terabit|terabits", "125000000000 137438953472"),
    ("B", "zettabyte|zettabytes", "1000000000000000000000 1180591620717411303424"),
    ("s", "µs|microsecond|microseconds", "0.000001"), ("s", "ns|nanosecond|nanoseconds", "0.000000001"),
    ("s", "kiloannum|kiloyear|kiloyears", str(1000 * YEAR)),
    ("s", "megaannum|megayear|megayears", str(10**6 * YEAR)),
    ("s", "gigaannum|gigayear|gigayears", str(10**9 * YEAR)),
    ("m", "picometre|picometres|picometer|picometers", "1E-12"),
    ("m", "femtometre|femtometres|femtometer|femtometers", "1E-15"),
    ("m", "attometre|attometres|attometer|attometers", "1E-18"),
    ("kg", "nanogram|nanograms|nanogramme|nanogrammes", "1E-12"),
    ("m3", "microlitre|microlitres|microliter|microliters", "1E-9"),
    ("m3", "centilitre|centilitres|centiliter|centiliters", "0.00001"),
    ("m3", "decilitre|decilitres|deciliter|deciliters", "0.0001"),
    ("W", "terawatt|terawatts", "1000000000000"), ("W", "milliwatt|milliwatts", "0.001"),
    ("J", "megajoule|megajoules", "1000000"), ("J", "gigajoule|gigajoules", "1000000000"),
    ("V", "millivolt|millivolts|mv", "0.001"), ("A", "milliamp|milliamps|milliampere|milliamperes", "0.001"),
    ("B", "mb|megabyte|megabytes", "1000000 1048576"),
    ("B", "gb|gigabyte|gigabytes", "1000000000 1073741824"),
    ("B", "tb|terabyte|terabytes", "1000000000000 1099511627776"),
    ("°C", "°c|ºc|degree celsius|degrees celsius|celsius|celcius|degrees celcius", "1"),
    ("°C", "degrees centigrade|degree centigrade|centigrade|centigrate", "1"),
    ("°C", "degrees c|deg c|° c|degree c|deg celsius|deg . c", "1"),
    ("°", "degree|degrees|deg|°|º", "1"),
    ("magnitude", "magnitude|magnitudes|richter", "1"),
)  # fmt: skip

_SYMBOLS: dict[str, tuple[str, str]] = {
    "Mt": ("kg", "1000000000"), "MT": ("kg", "1000"), "Gt": ("kg", "1000000000000"), "kt": ("kg", "1000000"),
    "MW": ("W", "1000000"), "mW": ("W", "0.001"), "Mm": ("m", "1000000"), "mm": ("m", "0.001"),
    "C": ("°C", "1"), "eV": ("J", "1.602176634E-19"), "keV": ("J", "1.602176634E-16"), "MeV": ("J", "1.602176634E-13"),
    "GeV": ("J", "1.602176634E-10"), "TeV": ("J", "1.602176634E-7"), "Wh": ("J", "3600"), "cl": ("m3", "0.00001"),
    "dl": ("m3", "0.0001"), "dm": ("m", "0.1"), "µg": ("kg", "1E-9"), "μg": ("kg", "1E-9"), "mcg": ("kg", "1E-9"),
    "A": ("A", "1"), "B": ("B", "1"),
    "MPa": ("Pa", "1000000"), "GPa": ("Pa", "1000000000"), "MJ": ("J", "1000000"), "GJ": ("J", "1000000000"),
    "TJ": ("J", "1000000000000"), "MB": ("B", "1000000 1048576"), "Mb": ("B", "125000 131072"),
    "Mbit": ("B", "125000 131072"),
    "Gbit": ("B", "125000000 134217728"), "kbit": ("B", "125 128"), "Kbit": ("B", "125 128"),
    "pm": ("m", "1E-12"), "am": ("m", "1E-18"), "Nm": ("N m", "1"), "kNm": ("N m", "1000"),
    "Js": ("kg * m ** 2 / s", "1"),
    "Ga": ("s", str(10**9 * YEAR)), "Ma": ("s", str(10**6 * YEAR)),
    "TW": ("W", "1000000000000"), "kWh": ("J", "3600000"), "kA": ("A", "1000"),
    "mA": ("A", "0.001"),
}  # fmt: skip
"""Symbols whose capitals matter."""

_FAHRENHEIT = (
    "°f",
    "ºf",
    "degrees fahrenheit",
    "degree fahrenheit",
    "fahrenheit",
    "farenheit",
    "degrees farenheit",
    "degrees f",
    "deg f",
    "° f",
    "degree f",
    "deg fahrenheit",
    "deg . f",
)
_KELVIN = ("K", "kelvin", "kelvins")

LONGEST_NAME = 3
"""Words of the longest name of a unit."""


def _make(canonical: str, factors: str) -> Unit:
    return Unit(canonical, ONE_TO_ONE if factors == "1" else tuple(map(Decimal, factors.split())))


@cache
def list_units() -> dict[str, Unit]:
    """Return the table of units by name in lower case, built when first needed."""
    table = {
        _part_signs(name): _make(canonical, factors)
        for canonical, names, factors in _TABLE
        for name in names.split("|")
    }
    table |= {name: Unit(code, ONE_TO_ONE if factor == 1 else (factor,)) for name, (code, factor) in NAMES.items()}
    fahrenheit = Unit("°C", (Decimal(5),), zero=Decimal(32), divisor=9)
    table |= dict.fromkeys(_FAHRENHEIT, fahrenheit)
    return table


@cache
def list_symbols() -> dict[str, Unit]:
    """Return the table of symbols whose capitals matter."""
    table = {name: _make(*meant) for name, meant in _SYMBOLS.items()}
    table |= dict.fromkeys(_KELVIN, Unit("°C", zero=Decimal("273.15")))
    table["F"] = list_units()["fahrenheit"]
    return table | {name: Unit(code) for name, code in LOCAL_WORDS.items() if name not in table}


def _part_signs(name: str) -> str:
    """Return a name as its tokens are joined: hyphens and strokes stand apart."""
    return " ".join(name.replace("-", " - ").replace("/", " / ").split())


def find_unit(name: str) -> Unit | None:
    """Return the unit of a name or symbol as written, None if neither table has it."""
    known = list_symbols().get(name)
    if known is None:
        known = list_units().get(_part_signs(name.lower()))
    if known is None:
        code = SIGNS.get(name) or find_code(name)
        known = Unit(code) if code else None
    return known


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in list_units() if " " in name)


def starts_longer_name(word: str) -> bool:
    """Tell whether a name of a unit of several words starts with a word."""
    return word in _first_words()


def ask_rest(text: str) -> Unit | None:
    """Return the unit of a name that the tables lack and that is worth asking pint about, None for all other words."""
    if text.lower() in REST:
        from checker.values.pint_units import ask_pint

        return ask_pint(text)
    return None


REST: frozenset[str] = list_words(
    "furlong furlongs parsec parsecs angstrom angstroms newton newtons kilonewton kilonewtons sievert "
    "sieverts millisievert millisieverts microsievert microsieverts becquerel becquerels calorie calories "
    "kilocalorie kilocalories btu electronvolt electronvolts ohm ohms farad farads lumen lumens candela "
    "coulomb coulombs psi bushel bushels quart quarts radian radians kcal msv erg ergs hundredweight "
    "carat carats lightyear lightyears"
)
"""Names worth asking pint about where a text says them; it takes many plain nouns for units (*points*, *at*)."""

PURE = Unit("1")
PERCENT = Unit("%")
YEARS = Unit("s", (Decimal(YEAR),))
MAGNITUDE = Unit("magnitude")
GREATEST_MAGNITUDE = 12
"""No earthquake has a greater one; a greater number is none."""

LONG_TIMES = frozenset(("decades", "centuries", "millennia"))
"""Plurals of times that are said without a number (*for decades*)."""


def resolve_unit(name: str) -> Unit | None:
    """Return the unit that a measure names, from the tables or from pint; None if nobody knows it."""
    if name in ("1", ""):
        return PURE
    known = find_unit(name)
    if known is None:
        from checker.values.pint_units import ask_pint

        known = ask_pint(name)
    return known
