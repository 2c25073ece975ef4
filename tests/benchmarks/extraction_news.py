"""Figures in running news text: the articles of the bundles, in which people marked every figure by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from checker.extraction.figure import Figure
from checker.extraction.figures import find_figures
from checker.values import Quantity, find_habit
from checker.values.units import resolve_unit
from tests.benchmarks.peers import find_peer
from tests.benchmarks.row import Row

# What was annotated as a quantity: dates, times and statements are measured elsewhere.
_NO_QUANTITY = frozenset(("date", "time", "superlative", "statement"))
_DIRECTIONS = {
    "exact": ("exact", "vague"), "approximate": ("about", "vague", "nearly"), "more than": ("over",),
    "at least": ("at_least",), "less than": ("under",), "nearly": ("nearly", "about"), "range": ("between",),
    "up to": ("up_to",), "at most": ("up_to",),
}  # fmt: skip
_VAGUE = re.compile(r"(?:tens of |hundreds of )?(?:dozens|hundreds|thousands|millions|minutes|hours)")


class Tally(NamedTuple):
    """What was counted: quantities marked, found with value, with unit too, with direction too; figures of ours."""

    marked: int = 0
    value: int = 0
    unit: int = 0
    direction: int = 0
    ours: int = 0
    right: int = 0


def measure(data: Path, tell: Callable[[str, str], None]) -> list[Row]:
    """Return the rows of all bundles together, by value, value with unit and value with direction."""
    total = Tally()
    theirs = Tally()
    peer = find_peer("quantulum3.parser", "parse")
    for folder in sorted(path.parent for path in (data / "bundles").glob("*/gold.json")):
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt")):
            claims = [claim for claim in gold["claims"] if claim["doc"] in (path.name, path.stem)]
            text = path.read_text(encoding="utf-8")
            total = _add(total, _tally(text, claims, tell))
            if peer is not None:
                theirs = _add(theirs, _tally_peer(text, claims, peer))
    note = "quantities that people marked in the articles"
    recall, size = total.value / total.marked, total.marked
    precision = total.right / total.ours
    rows = [
        Row("news: value, recall", size, 100 * recall, "quantulum3", _part(theirs.value, theirs.marked), None, note)
    ]
    rows.append(
        Row(
            "news: value, precision",
            total.ours,
            100 * precision,
            "quantulum3",
            _part(theirs.right, theirs.ours),
            None,
            "of the quantities found, those marked",
        )
    )
    for name, found, target, peers in (
        ("value", total.value, 92.0, theirs.value), ("value and unit", total.unit, 88.0, None),
        ("value and direction", total.direction, 90.0, None),
    ):  # fmt: skip
        scaled = precision * found / total.value
        other = None
        if peers is not None and theirs.ours:
            other = _f1(theirs.right / theirs.ours, peers / theirs.marked)
        name_of_peer = "quantulum3" if peers is not None else ""
        rows.append(Row(f"news: {name}, F1", size, _f1(scaled, found / size), name_of_peer, other, target, note))
    return rows


def _part(found: int, size: int) -> float | None:
    return 100 * found / size if size else None


def _f1(precision: float, recall: float) -> float:
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def _add(left: Tally, right: Tally) -> Tally:
    return Tally(*(one + other for one, other in zip(left, right, strict=True)))


def _spans(text: str, quote: str) -> list[tuple[int, int]]:
    pattern = r"\s+".join(map(re.escape, quote.split()))
    return [found.span() for found in re.finditer(pattern, text)]


def _tally(text: str, claims: list[dict[str, Any]], tell: Callable[[str, str], None]) -> Tally:
    figures = [
        figure
        for figure in find_figures(text, find_habit(text))
        if isinstance(figure.value, Quantity) and figure.sort != "date"
    ]
    right: set[Figure] = set()
    marked = value = unit = direction = 0
    all_spans = [(claim, _spans(text, claim["quote"])) for claim in claims if claim["unit"] not in _NO_QUANTITY]
    for claim, spans in all_spans:
        inside = [
            figure for figure in figures if any(figure.start < end and start < figure.end for start, end in spans)
        ]
        good = [figure for figure in inside if _has_value(figure.value, claim)]
        right.update(good)
        marked += 1
        value += bool(good)
        units = [figure for figure in good if _has_unit(figure.value, claim)]
        unit += bool(units)
        directions = [figure for figure in good if _has_direction(figure.value, claim)]
        direction += bool(directions)
        if not (good and units and directions):
            found = [(text[f.start : f.end], str(f.value.stated), f.value.unit, f.value.hedge) for f in inside]  # type: ignore[union-attr]
            tell("news", f"{claim['quote']!r}: {claim['value']} {claim['unit']} {claim['qualifier']}, found {found}")
    counted = [figure for figure in figures if figure.sort == "quantity" or figure in right]
    for figure in counted:
        if figure not in right:
            tell(
                "news, unmarked",
                text[max(0, figure.start - 40) : figure.start]
                + "["
                + text[figure.start : figure.end]
                + "]"
                + text[figure.end : figure.end + 30],
            )
    return Tally(marked, value, unit, direction, len(counted), len(right))


def _has_value(value: Any, claim: dict[str, Any]) -> bool:
    """Tell whether a quantity has the number of a claim, in the claim's unit where it is a measure."""
    wanted = claim["value"]
    if isinstance(wanted, str):
        return value.hedge in ("vague", "between") and (bool(_VAGUE.fullmatch(wanted)) or "-" in wanted)
    number = Decimal(str(wanted))
    ends = [value.stated] if value.stated is not None else [value.bounds.low, value.bounds.high]
    unit = resolve_unit(claim["unit"].lower()) or resolve_unit(claim["unit"])
    factors = [Decimal(1), *(unit.factors if unit else ())]
    if value.unit == "s" and claim["unit"] in ("years", "months", "weeks", "days", "hours", "minutes"):
        factors = list(unit.factors) if unit else factors
    return any(
        end is not None and abs(end - number * factor) <= abs(number * factor) * Decimal("0.002")
        for end in ends
        for factor in factors
    )


def _has_unit(value: Any, claim: dict[str, Any]) -> bool:
    unit = resolve_unit(claim["unit"].lower()) or resolve_unit(claim["unit"])
    if claim["unit"] == "percent":
        return bool(value.unit == "%")
    if claim["unit"] == "degrees C":
        return bool(value.unit == "°C")
    return bool(value.unit == (unit.canonical if unit else "1")) or (
        unit is not None and " " in claim["unit"] and value.unit == "1"
    )


def _has_direction(value: Any, claim: dict[str, Any]) -> bool:
    return value.hedge in _DIRECTIONS.get(claim["qualifier"], ())


def _tally_peer(text: str, claims: list[dict[str, Any]], parse: Callable[..., Any]) -> Tally:
    """Count what quantulum3 finds; its numbers are taken as written, and years among them are left out."""
    found = [quantity for quantity in parse(text) if not 1800 <= quantity.value <= 2100]
    right: set[int] = set()
    marked = value = 0
    for claim in claims:
        if claim["unit"] in _NO_QUANTITY or isinstance(claim["value"], str):
            continue
        spans = _spans(text, claim["quote"])
        good = [
            place
            for place, quantity in enumerate(found)
            if any(quantity.span[0] < end and start < quantity.span[1] for start, end in spans)
            and abs(quantity.value - claim["value"]) <= abs(claim["value"]) * 0.002
        ]
        right.update(good)
        marked += 1
        value += bool(good)
    return Tally(marked, value, 0, 0, len(found), len(right))
