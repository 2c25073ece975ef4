"""Prices as shops write them, in many languages: price-parser's own examples."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from checker.extraction.figures import find_figures
from checker.values import Quantity
from checker.values.money import find_currency, is_currency
from tests.benchmarks.peers import find_peer
from tests.benchmarks.row import Row

# Groups that price-parser itself marks as expected to fail, or gives a decimal sign to that the text does not show.
_LEFT_OUT = ("XFAIL", "DECIMAL_SEPARATOR")


def measure(data: Path, tell: Callable[[str, str], None]) -> list[Row]:
    """Return the row of all prices: amount and currency right."""
    path = data / "normalization" / "price_parser" / "examples.json"
    cases = json.loads(path.read_text(encoding="utf-8"))
    counted = [case for case in cases if not any(mark in case["group"] for mark in _LEFT_OUT)]
    peer = find_peer("price_parser", "Price")
    right = amounts = peers = 0
    for case in counted:
        amount, currency = _read(case["price_raw"] or "", case["currency_raw"] or "")
        is_amount = amount == _amount(case["amount_float"])
        is_right = is_amount and _same_currency(currency, case["currency"])
        amounts += is_amount
        right += is_right
        if not is_right:
            tell(
                "price-parser",
                f"{case['price_raw']!r} ({case['currency_raw']!r}): wanted {case['amount_float']} {case['currency']}, "
                f"found {amount} {currency}",
            )
        if peer is not None:
            read = peer.fromstring(case["price_raw"], case["currency_raw"])  # type: ignore[attr-defined]
            peers += read.amount == _amount(case["amount_float"]) and read.currency == case["currency"]
    size = len(counted)
    note = f"amount and currency; without {len(cases) - size} marked as failing or told their decimal sign apart"
    theirs = 100 * peers / size if peer else None
    return [
        Row("price-parser prices", size, 100 * right / size, "price-parser", theirs, 97.0, note),
        Row("price-parser amounts", size, 100 * amounts / size, "", None, None, "amount alone"),
    ]


def _amount(value: Any) -> Decimal | None:
    if value is None:
        return None
    try:
        return Decimal(str(value).removeprefix("Decimal:"))
    except InvalidOperation:
        return None


def _read(price: str, hint: str) -> tuple[Decimal | None, str | None]:
    """Return the first price of a text, with the currency that it says or that stands beside it."""
    if price.strip().lower().startswith("free"):
        return Decimal(0), None
    quantities = [figure.value for figure in find_figures(price) if isinstance(figure.value, Quantity)]
    money = [value for value in quantities if is_currency(value.unit)]
    first = (money or quantities or [None])[0]
    currency = find_currency(price) or find_currency(hint)
    if first is None:
        return None, currency
    stated = first.stated if first.stated is not None else first.bounds.low
    return stated, first.unit if is_currency(first.unit) else currency


def _same_currency(ours: str | None, expected: str | None) -> bool:
    """Tell whether our currency is the one expected, which is told by its sign as written."""
    return ours == (None if expected is None else find_currency(expected))
