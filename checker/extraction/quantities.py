"""Finds the quantities of a text: counts, money, shares, measures, durations, ages, ratios and ordinals.

Every place where a number may start is looked at once, grown to the left by its currency and hedges and to the right
by its unit, the other end of a range, and what else belongs to it; the values read what is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from checker.extraction.ages import match_age_after, match_age_before
from checker.extraction.articles import match_article
from checker.extraction.digits_in_text import match_digits
from checker.extraction.figure import Figure, Sort
from checker.extraction.hedges_in_text import is_preposition, match_hedge_after, match_hedge_before
from checker.extraction.number_words_in_text import match_words
from checker.extraction.numerals_in_text import Numeral, anchor
from checker.extraction.parts_in_text import match_share
from checker.extraction.ranges_in_text import (
    Expression,
    match_cents,
    match_changed_unit,
    match_range,
    match_ratio,
    match_rest,
    match_shared_unit,
)
from checker.extraction.units_in_text import is_magnitude, match_magnitude_before, match_money_before, match_unit
from checker.values import Habit, Quantity, UnreadableValue, read_quantity

_LETTERS = {"m": "million", "b": "billion", "k": "thousand", "K": "kelvin"}
_MINUS = "-−"
_BEFORE_MINUS = " (|\n$€£"
_MINUS_APART = re.compile(
    r"(?P<word>\b(?:at|to|of|is|was|by|from|than|between|convert|equals) |= )?(?<![^ ])(?P<minus>[-−]) \Z"
)
_LONGEST_ALONE = 30
_WORD = re.compile(r"[a-z]{2}")
_MONEY_BELOW = re.compile(r"([^\d\s-]+)[-−](?=[\d.])")
_MINUS_FIRST = re.compile(r"[-−] +")
_IN_BRACKETS = re.compile(r"\b(?:is|was|are|were|of|to|at) \(\Z")


@lru_cache(maxsize=50_000)
def read_written(written: str, habit: Habit | None) -> Quantity | None:
    """Return what a written quantity stands for, None if it cannot be read."""
    try:
        return read_quantity(written, habit=habit)
    except (UnreadableValue, ValueError, ArithmeticError):
        return None


def find_quantities(flat: str, prose: str, taken: Sequence[tuple[int, int]], habit: Habit | None) -> Iterator[Figure]:
    """Yield the quantities of a text outside of the spans taken, in text order.

    `flat` is the text in lower case with plain spaces, of the same length and with designations blanked.
    """
    floor, at, length = 0, 0, len(flat)
    spans = iter([*taken, (length, length)])
    span = next(spans)
    search = anchor().search
    while (found := search(flat, at)) is not None:
        at = found.start()
        while at >= span[1] and span[0] < length:
            floor = max(floor, span[1])
            span = next(spans)
        if at >= span[0]:
            if span[0] >= length:
                return
            floor = at = span[1]
            span = next(spans)
            continue
        numeral = _match(flat, prose, found)
        figure = None if numeral is None else _grow(flat, prose, numeral, floor, span[0], habit)
        if figure is None:
            at = found.end() if numeral is None else max(found.end(), numeral.end)
        else:
            yield figure
            floor = at = max(figure.end, found.end())


def _match(flat: str, prose: str, found: re.Match[str]) -> Numeral | None:
    """Return the number that starts where the anchor was found."""
    kind, at, end = found.lastgroup, found.start(), found.end()
    if kind is None:
        return match_digits(flat, prose, at)
    if kind == "word":
        return match_words(flat, prose, at, flat[at:end])
    if kind == "fold":
        return Numeral(at, end)
    return match_article(flat, at, end)


def _grow(flat: str, prose: str, numeral: Numeral, floor: int, ceiling: int, habit: Habit | None) -> Figure | None:
    """Return the figure of a number with all that belongs to it, None where no value can be read."""
    if numeral.start < floor:
        return None
    core = match_money_before(flat, prose, numeral.start, floor)
    core = _match_minus(flat, prose, core, floor)
    core = match_magnitude_before(prose, core, floor)
    if numeral.kind == "ordinal":
        return _make(prose, core, numeral.end, "ordinal", habit)
    unit_end = match_unit(flat, prose, numeral.end)
    if numeral.is_glued and unit_end == numeral.end and core == numeral.start:
        return None
    first, end, has_unit = _extend(flat, prose, Expression(core, numeral, unit_end), habit)
    core = first if first >= floor else core
    if not has_unit and (age := match_age_before(flat, prose, core, end, floor)) is not None:
        core, is_filled = age
        if is_filled:
            return _fill(prose, core, end, f"aged {prose[core:end]}", habit)
    if _is_loss(flat, core, end, floor):
        return _make(prose, core - 1, end + 1, "quantity", habit)
    start = match_hedge_before(flat, core, floor)
    if numeral.kind == "vague" and is_preposition(flat[start:core]):
        start = core
    if end > ceiling:
        end = min(unit_end, ceiling)
    is_bare = end == numeral.end == unit_end and core == numeral.start
    is_told = core < numeral.start or "magnitude" in flat[start:core]
    if not is_told and is_magnitude(flat, prose, core, numeral.end, end):
        number = prose[core:end].partition("M")[0].rstrip(" (")  # without its Mw
        return _fill(prose, start, end, f"{prose[start:core]}magnitude {number}", habit)
    if is_bare and (unit := match_shared_unit(flat, prose, end)) is not None:
        return _fill(prose, start, end, f"{prose[start:end]}{unit}", habit)
    if is_bare and (unit := match_changed_unit(flat, core, end)) is not None:
        figure = _fill(prose, start, end, f"{prose[start:end]}{unit}", habit)
        if figure is not None and isinstance(figure.value, Quantity) and figure.value.unit != "1":
            return figure
    for first, last in ((start, end), (core, end), (core, max(unit_end, numeral.end)), (core, numeral.end)):
        figure = _make(prose, first, last, "quantity", habit, numeral)
        if figure is not None:
            return figure
    return None


def _match_minus(flat: str, prose: str, core: int, floor: int) -> int:
    """Return where the minus before a number starts: against it, between it and its currency, or set apart from it."""
    if core <= floor:
        return core
    if flat[core - 1] in _MINUS and (core < 2 or flat[core - 2] in _BEFORE_MINUS):
        return min(match_money_before(flat, prose, core - 1, floor), core - 1)
    apart = _MINUS_APART.search(flat, max(floor, core - 12), core)
    if apart is not None and (apart["word"] or _is_alone(flat, apart.start("minus"))):
        return apart.start("minus")
    return core


def _is_loss(flat: str, start: int, end: int, floor: int) -> bool:
    """Tell whether brackets around money are those of accounts, which mean a loss: *the result was ($99.99)*.

    An aside in brackets never follows a verb or preposition that asks for its object.
    """
    if start - 1 < floor or flat[start - 1] != "(" or flat[end : end + 1] != ")" or flat[start].isalnum():
        return False
    return _IN_BRACKETS.search(flat, max(0, start - 8), start) is not None


def _is_alone(flat: str, at: int) -> bool:
    """Tell whether a short text is nothing but a number from a place on: a hyphen that begins a line is a bullet."""
    return len(flat) <= _LONGEST_ALONE and not flat[:at].strip() and "\n" not in flat and not _WORD.search(flat, at)


def _extend(flat: str, prose: str, said: Expression, habit: Habit | None) -> tuple[int, int, bool]:
    """Return where an expression starts and ends with its share, range, ratio, smaller units, age and hedge, and
    whether it has a unit.
    """
    core, numeral, end = said
    has_unit = end > numeral.end or numeral.kind == "article"
    if not has_unit and (share := match_share(flat, end)) is not None and _is_share(flat, prose, numeral, share, habit):
        end = share.end()
    elif (ranged := match_range(flat, prose, said, lambda written: read_written(written, habit))) is not None:
        core, end, has_unit = ranged
    elif not has_unit and core < numeral.start:
        end = match_cents(flat, prose, numeral.start, end)
    elif not has_unit:
        end = match_ratio(flat, end)
    else:
        end = match_rest(flat, prose, end)
    if has_unit:
        end = match_age_after(flat, end)
    return core, match_hedge_after(flat, end), has_unit


def _make(
    prose: str, start: int, end: int, sort: Sort, habit: Habit | None, numeral: Numeral | None = None
) -> Figure | None:
    """Return the figure of a span, None where it cannot be read; a letter that is a scale is read as the word."""
    written = prose[start:end]
    said = _spell_out(written, numeral.end - start, numeral.letter) if numeral and numeral.letter else written
    if numeral is not None and written[numeral.end - start :].strip() == "quarters":
        said = said.replace("quarters", "fiscal quarters")  # three of them are no three quarters of anything
    said = _write_plainly(said)
    value = read_written(said, habit)
    if value is None:
        return None
    return Figure(start, end, sort, value if said is written else replace(value, written=written))


def _spell_out(written: str, end: int, letter: str) -> str:
    """Return an expression with the letter that ends its number as the word of a scale: *$5m*."""
    return f"{written[: end - 1].rstrip()} {_LETTERS[letter]}{written[end:]}"


_RAISED = re.compile(r"(?<=10)⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _write_plainly(written: str) -> str:
    """Return an expression as the values read it: inches and minus in words, a sign before its money, no brackets."""
    if (raised := _RAISED.search(written)) is not None:  # 10⁶
        written = f"{written[: raised.start()]}^{raised[0].translate(_LOWERED)}{written[raised.end() :]}"
    if _MINUS_FIRST.match(written):
        return _MINUS_FIRST.sub("minus ", written, count=1)
    if written[:1] == "(" and written[-1:] == ")":
        return f"-{written[1:-1]}"
    if _MONEY_BELOW.match(written) and not written.lower().startswith("magnitude"):
        return _MONEY_BELOW.sub(r"-\1", written, count=1)
    if written[-1:] == '"' or "'" in written[-4:]:
        return re.sub(r"(?<=\d)' ?(?=\d)", " ft ", written.replace('"', " in"))
    if written[-1:] in ")]}>" and written[-1:]:
        return re.sub(r"[(\[{<>}\])]", "", written)
    if written[:13].lower() == "estimated to ":
        return f"estimated {written[13:].partition(' ')[2]}"
    return written


def _fill(prose: str, start: int, end: int, said: str, habit: Habit | None) -> Figure | None:
    """Return a figure whose unit the context gives, read as it would be said with it: *Smith (63, captain)*."""
    value = read_written(said, habit)
    if value is None:
        return _make(prose, start, end, "quantity", habit)
    return Figure(start, end, "quantity", replace(value, written=prose[start:end]), ("unit",))


def _is_share(flat: str, prose: str, numeral: Numeral, share: re.Match[str], habit: Habit | None) -> bool:
    """Tell whether a number in or out of another is one share, not two counts: of a small or round whole."""
    whole = share["whole"]
    part = read_written(prose[numeral.start : numeral.end], habit)
    of = read_written(whole, habit)
    if part is None or of is None or part.stated is None or of.stated is None or not 0 < part.stated < of.stated:
        return False
    is_round = of.stated <= 12 or str(of.stated).rstrip("0") in ("1", "2", "5")
    is_in = " in" in share[0] and "out" not in share[0]
    if is_in and (part.stated > 20 or match_unit(flat, prose, share.end()) > share.end()):
        return False
    return is_round and not (is_in and 1900 <= of.stated <= 2100)
