"""Which unit follows a number in running text, by the names that the values know, and the currency before it."""

from __future__ import annotations

import re
from functools import cache

from checker.extraction.numerals_in_text import any_of
from checker.values.money import CODES, DOLLARS, PREFIX_CODES, SIGNS
from checker.values.units import REST, list_symbols, list_units

_CURRENCIES = "".join(re.escape(sign) for sign in SIGNS)
_AFTER_LETTER = r"(?=$|[ ]?[.,;:)\]/×]| (?:of|in|per|at|a|an|to|from|on|above|below|or|and|for|high|long|wide|deep|tall|away|x)\b)"


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a unit after a number; single letters only where no word goes on."""
    names = set(list_units()) | {name.lower() for name in list_symbols()} | set(REST)
    names |= {code.lower() for code in CODES}
    letters = {name for name in names if len(name) == 1 and name.isalpha()} | {"in", "min", "bar", "mo", "bp"}
    letters -= {"a", "b", "y", "d", "j"}
    spelled = [name for name in names if len(name) > 1 and name not in letters and name[0].isalpha()]
    signs = [name for name in names if not name[0].isalpha()]
    joined = {name.replace(" - ", "-").replace(" / ", "/").replace(" . ", ". ") for name in spelled}
    joined |= {name.replace(" ", "-") for name in joined if " " in name}
    joined -= {"real", "second", "won", "s"}
    return re.compile(
        rf"[ -]?(?:{any_of(joined)}(?![\w])|second(?=-| \w+-)|(?:{any_of(signs)}|[{_CURRENCIES}])"
        rf"|{any_of(letters)}(?!\w){_AFTER_LETTER})"
    )


def match_unit(flat: str, at: int) -> int:
    """Return the end of the unit that starts at a place, maybe after a space or hyphen; the place itself for none."""
    if at >= len(flat):
        return at
    found = _pattern().match(flat, at)
    return at if found is None else found.end()


@cache
def _money_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:(?<![a-z])(?:{any_of(DOLLARS)}) ?)?[{_CURRENCIES}] ?|(?<![a-z])(?:{any_of(PREFIX_CODES)})\.? ?)\Z"
    )


_MONEY_ENDS = frozenset(SIGNS) | {" "} | frozenset(code[-1] for code in PREFIX_CODES) | {"."}


def match_money_before(flat: str, at: int) -> int:
    """Return where the currency that ends just before a place starts; the place itself for none."""
    if not at or flat[at - 1] not in _MONEY_ENDS:
        return at
    found = _money_before().search(flat, max(0, at - 6), at)
    return at if found is None else found.start()


@cache
def _money_first() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{any_of(DOLLARS)})?[{_CURRENCIES}] ?|(?:{any_of(PREFIX_CODES)})\.? ?(?=\d))")


def match_money_after(flat: str, at: int) -> int:
    """Return the end of the currency that starts at a place, before a number; the place itself for none."""
    found = _money_first().match(flat, at)
    return at if found is None else found.end()
