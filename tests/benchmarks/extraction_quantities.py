"""Numbers and units: the specifications of Recognizers-Text, and quantulum3's own sentences."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.extraction.figure import Figure
from checker.extraction.figures import find_figures
from checker.values import Quantity, UnreadableValue, read_quantity
from checker.values.money import is_currency
from checker.values.units import YEAR, find_unit, resolve_unit
from tests.benchmarks.peers import find_peer
from tests.benchmarks.row import Row

Tell = Callable[[str, str], None]

RECOGNIZERS = {
    "number": ("Number/English/NumberModel", 97.0),
    "percentage": ("Number/English/PercentModel", 97.0),
    "currency": ("NumberWithUnit/English/CurrencyModel", 97.0),
}
UNITS = {
    "age": ("NumberWithUnit/English/AgeModel", None),
    "temperature": ("NumberWithUnit/English/TemperatureModel", None),
    "dimension": ("NumberWithUnit/English/DimensionModel", None),
}
UNITS_TARGET = 97.0
# How Recognizers-Text names what others call differently.
_NAMES = {
    "C": "celsius", "F": "fahrenheit", "K": "kelvin", "Degree": "degrees", "Dollar": "USD", "Pound": "pound",
    "United States dollar": "USD", "Chinese yuan": "yuan", "Japanese yen": "yen", "Age": "year",
}  # fmt: skip


def measure(data: Path, tell: Tell) -> list[Row]:
    """Return the rows of all sets of numbers and units."""
    rows = [_measure_recognizers(data, name, file, target, tell) for name, (file, target) in RECOGNIZERS.items()]
    parts = [_measure_recognizers(data, name, file, target, tell) for name, (file, target) in UNITS.items()]
    return [*rows, _pool("Recognizers-Text units", parts, UNITS_TARGET), *parts, *_measure_quantulum(data, tell)]


def _pool(name: str, parts: Sequence[Row], target: float) -> Row:
    """Return the row of several sets together."""
    size = sum(part.size for part in parts)
    ours = sum(part.ours * part.size for part in parts) / size
    known = [part.peers_figure * part.size for part in parts if part.peers_figure is not None]
    theirs = sum(known) / size if len(known) == len(parts) else None
    told = ", ".join(part.set.rpartition(" ")[2] for part in parts)
    return Row(name, size, ours, parts[0].peer, theirs, target, f"{told} together")


def _measure_recognizers(data: Path, name: str, file: str, target: float | None, tell: Tell) -> Row:
    path = data / "normalization" / "recognizers-text" / f"{file}.json"
    cases = json.loads(path.read_text(encoding="utf-8-sig"))
    counted = [case for case in cases if not _is_unsupported(case)]
    right = peers = 0
    peer = find_peer("quantulum3.parser", "parse")
    for case in counted:
        expected = [result for result in case["Results"] if result["Resolution"].get("value") is not None]
        is_right = _is_right(name, case["Input"], expected)
        right += is_right
        if not is_right:
            found = [f"{case['Input'][f.start : f.end]}={_say(f)}" for f in find_figures(case["Input"])]
            wanted = [
                (result["Text"], result["Resolution"]["value"], result["Resolution"].get("unit")) for result in expected
            ]
            tell(f"Recognizers-Text {name}", f"{case['Input']!r}: wanted {wanted}, found {found}")
        if peer is not None:
            peers += _peer_is_right(peer, name, case["Input"], expected)
    out = f"value where it stands; without {len(cases) - len(counted)} cases marked as not supported for Python"
    size = len(counted)
    theirs = 100 * peers / size if peer else None
    return Row(f"Recognizers-Text {name}", size, 100 * right / size, "quantulum3", theirs, target, out)


def _is_unsupported(case: dict[str, Any]) -> bool:
    marks = (case.get("NotSupported") or "") + (case.get("NotSupportedByDesign") or "")
    return "python" in marks.lower()


def _say(figure: Figure) -> str:
    value = figure.value
    return f"{value.stated} {value.unit}" if isinstance(value, Quantity) else str(value.edtf)


def _is_right(name: str, text: str, expected: list[dict[str, Any]]) -> bool:
    """Tell whether every expected value is found where it stands; of none expected, that none of this kind is."""
    figures = [figure for figure in find_figures(text) if isinstance(figure.value, Quantity)]
    if not expected:
        return not any(_is_of_kind(name, figure.value) for figure in figures)  # type: ignore[arg-type]
    return all(
        any(
            figure.start <= result["End"] and result["Start"] < figure.end and _agrees(figure, text, result)
            for figure in figures
        )
        for result in expected
    )


def _is_of_kind(name: str, value: Quantity) -> bool:
    if name == "number":
        return value.unit == "1"
    if name == "percentage":
        return value.unit == "%"
    if name == "currency":
        return is_currency(value.unit)
    if name == "temperature":
        return value.unit in ("°C", "°")
    return value.unit not in ("1", "%", "s", "clock", "clock UTC") and not is_currency(value.unit)


def _agrees(figure: Figure, text: str, result: dict[str, Any]) -> bool:
    """Tell whether a figure has the number of a result, as it is written before the unit."""
    wanted = _number(str(result["Resolution"]["value"]).rstrip("%"))
    value = figure.value
    assert isinstance(value, Quantity)
    return wanted is not None and any(
        _is_close(number, wanted) for number in _list_written(value, text[figure.start : figure.end])
    )


def _list_ends(value: Quantity) -> list[Decimal]:
    """Return the numbers stated: one, or the two ends of a range."""
    if value.stated is not None:
        return [value.stated]
    ends = (value.bounds.low, value.bounds.high, value.likely.low, value.likely.high)
    return [end for end in ends if end is not None]


def _list_written(value: Quantity, written: str) -> list[Decimal]:
    """Return the numbers stated as they are written: in the unit that ends the words, a change without its sign, a
    share as a fraction too.
    """
    ends = _list_ends(value)
    if value.change is not None:
        ends += [-end for end in ends]
    words = re.findall(r"[^\W\d_]+[²³2]?|[^\w\s]", written.lower().replace('"', "in"))
    runs = [" ".join(words[at : at + length]) for length in (3, 2, 1) for at in range(len(words) - length + 1)]
    unit = next((unit for run in runs if (unit := find_unit(run)) and unit.canonical == value.unit), None)
    if unit is not None:
        ends += [end * unit.divisor / factor + unit.zero for end in ends for factor in unit.factors]
    if unit is None and value.unit == "s":  # an age without its unit
        ends += [end / YEAR for end in ends]
    return [*ends, *(end / 100 for end in ends)] if value.unit == "%" else ends


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _is_close(left: Decimal, right: Decimal) -> bool:
    """Tell whether two numbers are the same but for the digits at which one of them was cut; shares are held to four
    places of a percent.
    """
    return left == right or abs(left - right) <= max(abs(right) * Decimal("0.00001"), Decimal("0.000001"))


@lru_cache(maxsize=4096)
def _read_expected(value: Decimal, unit: str | None, canonical: str) -> tuple[Decimal, ...]:
    """Return an expected value in our canonical unit, if its unit is one; by the unit's name, or money's code."""
    name = _NAMES.get(unit or "", unit or "")
    for said in dict.fromkeys((name, name.lower(), f"{name.lower()}s")):
        try:
            read = read_quantity(f"{value:f} {said}")
        except UnreadableValue:
            continue
        if read.unit == canonical and read.stated is not None:
            return (read.stated,)
    known = resolve_unit(name) or resolve_unit(name.lower())
    if known is not None and known.canonical == canonical:
        return (value * known.factors[0],)
    return ()


def _peer_is_right(parse: Callable[..., Any], name: str, text: str, expected: list[dict[str, Any]]) -> bool:
    """Tell whether quantulum3 finds every expected value where it stands; its units are not looked at."""
    try:
        found = parse(text)
    except Exception:  # whatever breaks it counts against it
        return False
    if not expected:
        entity = {"currency": "currency", "temperature": "temperature", "dimension": "length"}.get(name)
        return not any(entity is None or quantity.unit.entity.name == entity for quantity in found)
    return all(
        any(
            quantity.span[0] <= result["End"]
            and result["Start"] < quantity.span[1]
            and _is_close(
                Decimal(str(quantity.value)), _number(str(result["Resolution"]["value"]).rstrip("%")) or Decimal(0)
            )
            for quantity in found
        )
        for result in expected
    )


def _measure_quantulum(data: Path, tell: Tell) -> Iterable[Row]:
    folder = data / "normalization" / "quantulum3"
    for file, name in (("quantities", "quantulum3 sentences"), ("quantities.ambiguity", "quantulum3 ambiguous units")):
        cases = json.loads((folder / f"{file}.json").read_text(encoding="utf-8"))
        size = right = peers = 0
        peer = find_peer("quantulum3.parser", "parse")
        for case in cases:
            figures = find_figures(case["req"])
            at = 0
            for result in case["res"]:
                start = case["req"].find(result["surface"], at)
                start = case["req"].find(result["surface"]) if start < 0 else start
                end = start + len(result["surface"])
                at = max(start, 0)
                size += 1
                near = [figure for figure in figures if figure.start < end and start < figure.end]
                is_good = any(_fits(figure, result) for figure in near)
                is_good = is_good or _are_ends(near, result) or _is_joined(near, case)
                right += is_good
                if not is_good:
                    found = [f"{case['req'][f.start : f.end]}={_say(f)}" for f in figures]
                    tell(name, f"{case['req']!r}: wanted {result['value']} {result['unit']}, found {found}")
            if peer is not None:
                found_by_peer = {(round(q.value, 9), q.unit.name) for q in peer(case["req"])}
                peers += sum((round(r["value"], 9), r["unit"]) in found_by_peer for r in case["res"])
        theirs = 100 * peers / size if peer else None
        target = 95.0 if file == "quantities" else None
        yield Row(name, size, 100 * right / size, "quantulum3", theirs, target, _QUANTULUM)


_QUANTULUM = (
    "value and unit of each quantity; *from 5 to 7 mg* may be two figures, and *one year and six months* one, where "
    "their values are those wanted"
)


def _are_ends(figures: Sequence[Figure], result: dict[str, Any]) -> bool:
    """Tell whether two figures are the ends of what is there one range, told by its middle and half its width."""
    if not result.get("uncertainty"):
        return False
    middle, by = Decimal(str(result["value"])), Decimal(str(result["uncertainty"]))
    ends = [{**result, "value": end, "uncertainty": None} for end in (middle - by, middle + by)]
    return all(any(_fits(figure, end) for figure in figures) for end in ends)


def _is_joined(figures: Sequence[Figure], case: dict[str, Any]) -> bool:
    """Tell whether one duration is the sum of all that are wanted where it stands: *one year and six months*."""
    for figure in figures:
        if isinstance(figure.value, Quantity) and figure.value.unit == "s" and figure.value.stated is not None:
            said = case["req"][figure.start : figure.end]
            results = [result for result in case["res"] if result["surface"] in said]
            parts = [_read_expected(Decimal(str(result["value"])), result["unit"], "s") for result in results]
            if all(parts) and len(parts) > 1 and _is_close(figure.value.stated, sum((p[0] for p in parts), Decimal(0))):
                return True
    return False


def _fits(figure: Figure, result: dict[str, Any]) -> bool:
    """Tell whether a figure has the value and unit of a result; a range is there its middle and half its width."""
    value = figure.value
    wanted = Decimal(str(result["value"]))
    if not isinstance(value, Quantity):
        return result["unit"] == "dimensionless" and f"{wanted.normalize():f}" in value.written  # a year or decade
    unit = result["unit"]
    by = result.get("uncertainty")
    ends = [wanted - Decimal(str(by)), wanted + Decimal(str(by))] if by else [wanted]
    numbers = _list_ends(value)
    if by and (known := resolve_unit(unit)) is not None and len(known.factors) > 1:  # a range over all its readings
        numbers += [end / factor * known.factors[0] for end in numbers for factor in known.factors]
    if unit in ("dimensionless", "percentage"):
        numbers = [*numbers, *(end / 100 for end in numbers)] if value.unit == "%" else numbers
        ours = "%" if unit == "percentage" else "1"
        if value.unit != ours and not (unit == "dimensionless" and value.unit == "%"):
            return False
        return all(any(_is_close(number, end) for number in numbers) for end in ends) or any(
            _is_close(number, wanted) for number in numbers
        )
    return all(
        any(_is_close(number, expected) for expected in _read_expected(end, unit, value.unit) for number in numbers)
        for end in ends
    ) or any(_is_close(number, expected) for expected in _read_expected(wanted, unit, value.unit) for number in numbers)
