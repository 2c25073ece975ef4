"""Numbers in words and the scales after them: *three hundred and twenty-one thousand*, *$7bn*."""

from __future__ import annotations

from decimal import Decimal

from checker.values.number_words import LETTER_SCALES, LONG_BILLION, ORDINALS, SCALES, TENS, UNITS
from checker.values.scan import DASHES, Scan
from checker.values.wordlists import list_words

Factors = tuple[Decimal, Decimal]
"""The lowest and highest reading of a scale."""

_COUNTED = list_words("people troops barrels users")


def spell(scan: Scan, place: int) -> tuple[int, int, bool] | None:
    """Return the number below a thousand that words spell, the place after it, and whether it is an ordinal."""
    words, word_at = scan.words, scan.word
    value, start, last = 0, place, 0  # last: the size of the last word, which the next must be below
    joined: tuple[int, int] | None = None  # value and place before an *and*
    while place < scan.length:
        word = words[place]
        unit = UNITS.get(word)
        if unit is not None and (last in (0, 100) or (last == 10 and 0 < unit < 10)):
            value, last = value + unit, 1
        elif word in TENS and last in (0, 100):
            value, last = value + TENS[word], 10
        elif word == "hundred" and last in (0, 1, 10) and value < 100:
            value, last = max(value, 1) * 100, 100
        elif word == "and" and last == 10 and 0 < UNITS.get(word_at(place + 1), 0) < 10:
            pass  # twenty and four, the old way
        elif (word in ("and", "&") and last == 100 and (word_at(place + 1) in UNITS or word_at(place + 1) in TENS)) or (
            word in DASHES and last == 10 and 0 < UNITS.get(word_at(place + 1), 0) < 10
        ):
            if word not in DASHES:
                joined = value, place
        elif word == "hundred" and joined is not None:  # "two hundred and three hundred" is two numbers
            value, place = joined
            break
        elif word in DASHES and last == 10 and 0 < ORDINALS.get(word_at(place + 1), 0) < 10:
            return value + ORDINALS[word_at(place + 1)], place + 2, True
        else:
            break
        place += 1
    return (value, place, False) if place > start else None


def spell_rest(scan: Scan, place: int, scale: Decimal) -> tuple[Decimal, int] | None:
    """Return the smaller number that goes on a scaled one in words, and the place after: *two thousand and five*."""
    if scan.word(place) == "," and scale > 100:
        place += 1
    if scan.word(place) in ("and", "&"):
        place += 1
        if scan.sort(place) == "number" and scan.texts[place].isdecimal() and int(scan.texts[place]) < scale:
            return Decimal(scan.texts[place]), place + 1
    elif scan.sort(place) == "number" and scan.texts[place].isdecimal() and scan.word(place + 1) == "hundred":
        return _spell_hundreds(scan, place)
    if scan.word(place) not in UNITS and scan.word(place) not in TENS:
        return None
    said = spell(scan, place)
    if said is None or said[2]:
        return None
    value, place = Decimal(said[0]), said[1]
    inner = find_scale(scan, place)
    if inner is not None and inner[0] < scale:
        value, place = value * inner[0], place + 1
        rest = spell_rest(scan, place, inner[0])
        if rest is not None:
            value, place = value + rest[0], rest[1]
    return (value, place) if value < scale else None


def _spell_hundreds(scan: Scan, place: int) -> tuple[Decimal, int] | None:
    """Return hundreds in digits with what follows them: the end of *4 thousand 3 hundred and 21*."""
    value, place = Decimal(scan.texts[place]) * 100, place + 2
    rest = spell_rest(scan, place, Decimal(100))
    return (value, place) if rest is None else (value + rest[0], rest[1])


def find_scale(scan: Scan, place: int) -> Factors | None:
    """Return the factors of a scale at a place; they differ where a billion may be a long one.

    A letter is a scale against an amount of money, or where a counted noun follows; k is one against any number.
    """
    word = scan.word(place)
    factor = SCALES.get(word)
    if factor is not None:
        is_long = scan.habit.long_billion and word in ("billion", "billions")
        return factor, LONG_BILLION if is_long else factor
    if word not in LETTER_SCALES or scan.sort(place) != "word":
        return None
    factor = LETTER_SCALES[word]
    is_glued = scan.is_glued(place)
    if scan.is_money or (word == "k" and is_glued):
        return factor, factor
    return (factor, factor) if is_glued and word in "mb" and _counts_millions(scan, place + 1) else None


def _counts_millions(scan: Scan, place: int) -> bool:
    """Tell whether what follows "60m" shows it to be millions: a currency or a thing counted."""
    found = scan.match_unit(place)
    if found is not None:
        return found[0].is_currency
    return scan.word(place) in scan.counted or scan.word(place) in _COUNTED
