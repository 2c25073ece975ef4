"""Currencies by sign, code and name; every amount is in the currency's own main unit, and none is converted."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from checker.values.local_money import DOLLARS_OF, LOCAL, LOCAL_SIGNS, MORE_CODES
from checker.values.wordlists import list_words

SIGNS: dict[str, str] = {
    "$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₹": "INR", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₫": "VND", "₱": "PHP", "₦": "NGN", "฿": "THB", "₸": "KZT", "¥": "¥", "\uffe5": "¥", "₿": "BTC", "₡": "CRC",
    "\uffe1": "GBP", **LOCAL_SIGNS,
}  # fmt: skip
"""One sign before or after the number. The yen's sign is the yuan's too, and stays a unit of its own."""

DOLLARS: dict[str, str] = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN", "usd": "USD", **DOLLARS_OF,
}  # fmt: skip
"""Letters before a dollar sign."""

CODES: frozenset[str] = list_words(
    "USD EUR GBP JPY CNY RUB INR KRW TRY UAH ILS VND PHP NGN THB KZT AUD CAD NZD HKD SGD TWD BRL MXN CHF "
    "SEK NOK DKK PLN CZK HUF RON BGN ZAR EGP SAR AED QAR KWD BHD OMR IRR IQD JOD LBP PKR BDT LKR NPR MMK "
    "IDR MYR ARS CLP COP PEN VES UYU BYN GEL AMD AZN UZS TJS KGS TMT MNT KES GHS ETB TZS UGX MAD TND DZD "
    f"LYD SDG ISK HRK RSD MKD XOF XAF BTC RMB {MORE_CODES}"
)

ALIASES: dict[str, str] = {"RMB": "CNY"}

NAMES: dict[str, tuple[str, Decimal]] = {
    name: (code, Decimal(factor))
    for names, code, factor in (
        (
            "dollar|dollars|us dollar|us dollars|u.s dollar|u.s dollars|american dollar|american dollars|bucks",
            "USD",
            "1",
        ),
        ("cent|cents|us cents", "USD", "0.01"),
        ("euro|euros", "EUR", "1"),
        ("euro cent|euro cents|eurocents", "EUR", "0.01"),
        ("pounds sterling|pound sterling|sterling|british pounds|british pound|quid", "GBP", "1"),
        ("pence|penny", "GBP", "0.01"),
        ("rouble|roubles|ruble|rubles|russian roubles|russian rubles", "RUB", "1"),
        ("yuan|renminbi|chinese yuan", "CNY", "1"),
        ("yen|japanese yen", "JPY", "1"),
        ("swiss franc|swiss francs", "CHF", "1"),
        ("indian rupee|indian rupees", "INR", "1"),
        ("hryvnia|hryvnias|hryvnya", "UAH", "1"),
        ("won|south korean won", "KRW", "1"),
        ("zloty|zlotys|zł", "PLN", "1"),
        ("shekel|shekels", "ILS", "1"),
        ("rand|rands", "ZAR", "1"),
        ("australian dollar|australian dollars", "AUD", "1"),
        ("canadian dollar|canadian dollars", "CAD", "1"),
        ("hong kong dollar|hong kong dollars", "HKD", "1"),
        ("singapore dollar|singapore dollars", "SGD", "1"),
        ("new zealand dollar|new zealand dollars", "NZD", "1"),
        ("lebanese pounds|lebanese pound", "LBP", "1"),
        ("egyptian pounds|egyptian pound", "EGP", "1"),
        ("turkish lira|turkish liras", "TRY", "1"),
        ("brazilian real|brazilian reais|reais", "BRL", "1"),
        # One name for the money of many countries: a unit of its own, which relates to no other.
        ("rupee|rupees|rs", "rupee", "1"),
        ("franc|francs", "franc", "1"),
        ("centime|centimes", "franc", "0.01"),
        ("krone|kroner|krona|kronor|kr", "krone", "1"),
        ("peso|pesos", "peso", "1"),
        ("dinar|dinars", "dinar", "1"),
        ("riyal|riyals|rial|rials", "rial", "1"),
        ("lira|liras|lire", "lira", "1"),
    )
    for name in names.split("|")
}
"""Names of currencies and of their hundredths, with the factor to the main unit."""

HUNDREDTHS: frozenset[str] = list_words("cent cents centime centimes")
"""Hundredths that take their currency from the amount before them: *twelve euros and fifty centimes*."""

PREFIX_CODES: frozenset[str] = frozenset(code.lower() for code in CODES) | {"rs"}
"""Letters that may stand against a number ("EUR3m"), in lower case."""


def find_code(text: str) -> str | None:
    """Return the currency of a code in capitals, None for other words."""
    return ALIASES.get(text, text) if text in CODES else None


def find_currency(text: str) -> str | None:
    """Return the first currency that a short text names by sign, code, local writing or name; None without any."""
    for found in _mark().finditer(text):
        word = found[0]
        known = (
            SIGNS.get(word)
            or LOCAL.get(word)
            or LOCAL.get(word.rstrip("."))
            or find_code(word)
            or (DOLLARS.get(word[:-1].strip().lower()) if word.endswith("$") else None)
            or (NAMES[word.lower()][0] if word.lower() in NAMES else None)
        )
        if known is not None:
            return known
    return None


@cache
def _mark() -> re.Pattern[str]:
    letters = "|".join(sorted((re.escape(name) for name in DOLLARS), key=len, reverse=True))
    others = "|".join(re.escape(name) for name in LOCAL if not name.isalpha() and len(name) > 1)
    signs = "".join(map(re.escape, SIGNS))
    return re.compile(rf"(?<!\w)(?:(?i:{letters}) ?\$|(?:{others})(?!\w))|[{signs}]|[^\W\d_]+\.?")


def is_currency(unit: str) -> bool:
    """Tell whether a canonical unit is money: a code, or a name such as kroner that several countries share."""
    return unit in _all_currencies()


@cache
def _all_currencies() -> frozenset[str]:
    return CODES | frozenset(SIGNS.values()) | frozenset(LOCAL.values()) | {code for code, _ in NAMES.values()}
