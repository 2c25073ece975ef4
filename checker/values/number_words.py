"""Numbers in words, to the trillions, with vague ones and fractions."""

from __future__ import annotations

from decimal import Decimal

UNITS: dict[str, int] = {
    "zero": 0, "nought": 0, "naught": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100), "thousand": Decimal(1000), "lakh": Decimal(10**5), "lakhs": Decimal(10**5),
    "million": Decimal(10**6), "mln": Decimal(10**6), "mn": Decimal(10**6), "mio": Decimal(10**6),
    "mil": Decimal(10**6),
    "crore": Decimal(10**7), "crores": Decimal(10**7), "milliard": Decimal(10**9), "milliards": Decimal(10**9),
    "billion": Decimal(10**9), "bn": Decimal(10**9), "bln": Decimal(10**9), "trillion": Decimal(10**12),
    "tn": Decimal(10**12), "trn": Decimal(10**12), "tln": Decimal(10**12), "hundreds": Decimal(100),
    "thousands": Decimal(1000), "millions": Decimal(10**6), "billions": Decimal(10**9), "trillions": Decimal(10**12),
}  # fmt: skip

LONG_BILLION = Decimal(10**12)
"""What *billion* meant in British texts before 1974, and still does across much of Europe."""

LETTER_SCALES: dict[str, Decimal] = {"k": Decimal(1000), "m": Decimal(10**6), "mm": Decimal(10**6),
                                     "b": Decimal(10**9), "t": Decimal(10**12)}  # fmt: skip
"""Scales of one letter, read so only against an amount of money (k: against any number)."""

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip

PARTS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "twentieths": 20, "hundredth": 100,
    "hundredths": 100,
}  # fmt: skip
"""Denominators of fractions in words."""

SIGNS: dict[str, tuple[int, int]] = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6),
}  # fmt: skip

VAGUE: dict[str, tuple[int, int]] = {
    "several": (3, 9), "a few": (2, 5), "few": (2, 5), "a handful of": (3, 6), "a handful": (3, 6),
    "a couple of": (2, 3), "a couple": (2, 3), "couple of": (2, 3),
}  # fmt: skip
"""Words for a small number, and the least and greatest that a reader would count as it."""

PLURALS: dict[str, tuple[int, int]] = {
    "dozens": (24, 100), "scores": (40, 200), "tens": (20, 100), "hundreds": (200, 1000), "thousands": (2000, 10_000),
    "millions": (2 * 10**6, 10**7), "billions": (2 * 10**9, 10**10), "trillions": (2 * 10**12, 10**13),
}  # fmt: skip
"""Plurals for a range: from two of them to where the next word would be used, which is left out."""

SHARES: dict[str, tuple[int, int, bool]] = {
    "almost all": (90, 100, False), "nearly all": (90, 100, False), "virtually all": (90, 100, False),
    "practically all": (90, 100, False), "almost entirely": (90, 100, False), "all": (100, 100, False),
    "the vast majority": (75, 100, False), "a vast majority": (75, 100, False), "vast majority": (75, 100, False),
    "the overwhelming majority": (75, 100, False), "most": (50, 100, True), "mostly": (50, 100, True),
    "the majority": (50, 100, True), "a majority": (50, 100, True), "majority": (50, 100, True),
    "the bulk": (50, 100, True),
    "the most": (50, 100, True),
}  # fmt: skip
"""Words for a share: least and greatest in percent, and whether the least is left out."""

TIMES: dict[str, int] = {"once": 1, "twice": 2, "thrice": 3}
MULTIPLES: dict[str, int] = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
GROWTHS: dict[str, int] = {"doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4}
"""Words for a growth to so many times what was."""
