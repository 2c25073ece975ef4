"""Reads vague numbers: *several*, *a few hundred*, *most*, *dozens*, *hundreds of thousands*."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from checker.values.number_words import PLURALS, SCALES, SHARES, TENS, UNITS, VAGUE
from checker.values.numerals import ONE, Number
from checker.values.parts import Said
from checker.values.phrases import index_phrases, match_indexed
from checker.values.scan import Scan
from checker.values.spelled import find_scale

DOZEN = Decimal(12)
PLURAL_DOZENS = ("dozen", "dozens", "doz", "dozs", "dz", "dzs")


GROSS = DOZEN * DOZEN
_LARGER = {"baker's": DOZEN + 1, "baker’s": DOZEN + 1, "long": DOZEN + 1}


def match_dozens(scan: Scan, place: int) -> tuple[Decimal, int] | None:
    """Return how many a dozen, a baker's dozen or a gross at a place is, and the place after it; None for none."""
    word, after = scan.word(place), scan.word(place + 1)
    if word in PLURAL_DOZENS:
        return DOZEN, place + 1
    if word in _LARGER and after in ("dozen", "dozens"):
        return _LARGER[word], place + 2
    if word == "gross" and after in ("", "of", "."):  # 5 gross tons are none
        return GROSS, place + 1
    return None


@cache
def _index_vague() -> dict[str, tuple[tuple[str, ...], ...]]:
    return index_phrases((*SHARES, *VAGUE))


def read_vague(scan: Scan, place: int) -> Said | None:
    """Return what *most*, *almost all*, *several* and *a few hundred* say."""
    phrase = match_indexed(scan.words, place, _index_vague())
    if phrase is None:
        return None
    name, place = " ".join(phrase), place + len(phrase)
    if name in ("all", "most", "the most") and starts_number(scan, place):
        return None
    if name in SHARES:
        least, most, is_open = SHARES[name]
        return Said(Number(Decimal(least), Decimal(least), ONE), "share", place, Decimal(most), low_open=is_open)
    low, high = map(Decimal, VAGUE[name])
    scale = ONE
    while True:
        factors = (DOZEN, DOZEN) if scan.word(place) in PLURAL_DOZENS else find_scale(scan, place)
        if factors is None:
            break
        low, high, scale, place = low * factors[0], high * factors[1], scale * factors[0], place + 1
        if scan.word(place) == "of" and scan.word(place + 1) in SCALES:
            place += 1
    return Said(Number(low, low, ONE), "number", place, high, scale=scale)


def read_plural(scan: Scan, place: int) -> Said:
    """Return what *dozens* and *hundreds of thousands* say: from two of them up to where another word begins."""
    low, high = map(Decimal, PLURALS[scan.words[place]])
    place += 1
    while scan.word(place) == "of" and scan.word(place + 1) in SCALES:
        factor = SCALES[scan.word(place + 1)]
        low, high, place = low * factor, high * factor, place + 2
    return Said(Number(low, low, ONE), "number", place, high, high_open=True)


def starts_number(scan: Scan, place: int) -> bool:
    """Tell whether a number in digits or words, or a vague one, starts at a place."""
    word = scan.word(place)
    return scan.sort(place) == "number" or word in UNITS or word in TENS or word in SCALES or word in VAGUE
