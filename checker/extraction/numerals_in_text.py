"""What a number looks like in running text: digits, words, scales, fractions and vague numbers.

Texts are given in lower case and with plain spaces (`flat`). Patterns are linear: no branch of a repetition can match
what another one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from checker.values.number_words import ORDINALS, PARTS, PLURALS, SCALES, TENS, UNITS
from checker.values.number_words import SIGNS as PART_SIGNS
from checker.values.spelled_fractions import denominators
from checker.values.wordlists import list_words

Kind = Literal["number", "share", "vague", "ordinal", "article"]


class Numeral(NamedTuple):
    """A number in a text: where it starts and ends, and what kind of number it is.

    `is_glued` says that letters stand right after it, which must be a unit; `letter` is one that stands for a scale
    at its end.
    """

    start: int
    end: int
    kind: Kind = "number"
    is_glued: bool = False
    letter: str = ""


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of several words, the longest that fits, with common beginnings tried once."""
    return _branch(sorted(set(words)))


def _branch(words: list[str]) -> str:
    """Return words as a pattern in the shape of a tree: it fails at the first letter that no word has."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        if word:
            by_first.setdefault(word[0], []).append(word[1:])
    if not by_first:
        return ""
    branches = [re.escape(first) + _branch(rests) for first, rests in by_first.items()]
    whole = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return f"{whole}?" if "" in words else whole


SINGULAR_SCALES = frozenset(word for word in SCALES if not word.endswith("s")) | {"lakhs", "crores", "milliards"}
LONE_SCALES = frozenset(word for word in SINGULAR_SCALES if len(word) > 4 or word == "lakh")
TINY = frozenset(("thousandth", "millionth", "billionth", "trillionth"))
SCALE = any_of(SINGULAR_SCALES)
SIGNS = "".join(PART_SIGNS)
PLURAL = any_of(PLURALS)
# Times of the article: "an hour", "a century"; their plurals are units after a number.
ARTICLE_UNITS = list_words(
    "second minute hour day week fortnight month year decade century millennium mile kilometre kilometer metre meter "
    "foot inch yard ton tonne kilo kilogram pound ounce litre liter gallon acre hectare pint quart furlong fathom byte "
    "kilobyte megabyte gigabyte terabyte kibibyte mebibyte gibibyte"
)


_DOZENS = r"(?:(?:baker['’]s )?dozens?\b|do?zs?\b|gross(?= of\b))"
_OFTEN = r"(?: (?:per|a|each|every) (?:hour|day|week|fortnight|month|quarter|year|decade)\b)?"
"""How often *times* is: *four times per week*."""


@cache
def anchor() -> re.Pattern[str]:
    """Return the pattern of where a number may start."""
    words = [
        *UNITS, *TENS, *PLURALS, *LONE_SCALES, *ORDINALS, *TINY, "half", "quarter", "twice", "thrice", "several", "few",
        "dozen", "couple", "handful", "pair", "gross",
    ]  # fmt: skip
    folds = any_of(f"{word}fold" for word in (*UNITS, *TENS, "hundred", "thousand"))
    return re.compile(
        rf"\d+|[{SIGNS}]|\b(?:(?P<fold>{folds})|(?P<word>{any_of(words)})|(?P<article>an? {any_of(ARTICLE_UNITS)}))\b"
    )


@cache
def digits() -> re.Pattern[str]:
    """Return the pattern of a number in digits with its powers, fractions and scales."""
    stroke = r"\d{1,4}/\d{1,4}(?![\d/])"
    grouped = r"\d{1,3}(?: \d{3}){1,12}(?![\d]|[,.]\d{3})(?:[.,]\d+)?"
    well = (
        r"\d{1,3}(?:,\d{3}){1,12}(?:\.\d+)?(?![\d]|,\d)|\d{1,3}(?:['’]\d{3}){1,12}(?:[.,]\d+)?(?!\d)"
        r"|\d{1,2}(?:,\d{2}){1,12},\d{3}(?!\d)"
        r"|\d{1,3}(?:\.\d{3}){1,12},\d+(?!\d)|\d{1,3}(?:\.\d{3}){2,12}(?!\d)|\d+\.\d+|(?<!\d,)\d+,\d{1,3}(?![\d,])|\d+"
    )
    power = (
        r"(?:e[+-]?\d{1,3}(?![\w])| ?[x×·] ?10(?:\^[-−+]?|[-−+])\d{1,3}| ?[x×·] ?\d{1,3}\^[+-]?\d{1,3}"
        r"|\^[+-]{0,2}\d{1,3}| ?[x×·] ?10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|(?<=\b10)⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
    )
    part = any_of(part for part in PARTS if part not in ("half", "halves"))
    rest = rf" and (?:\d{{1,3}}(?![\d%]|[.,]\d| {SCALE})|{any_of(UNITS)}\b(?! {SCALE}))"  # "3 hundred and 21"
    return re.compile(
        rf"(?:{stroke}|{grouped}|{well})(?P<power>{power})?"
        rf"(?:(?P<ordinal>st|nd|rd|th)\b|(?:(?: {{1,2}}|-){stroke}| ?[{SIGNS}])?"
        rf"(?:(?P<glued>bn|mn|bln|mln|tln|trn|tn|mio|mil|k|mm)\b|(?: {{1,2}}|-)?{SCALE}\b(?:(?: {{1,2}}|-){SCALE}\b)*"
        rf"(?:(?:(?<=hundred)|(?<=thousand))(?: \d{{1,3}} hundred)?(?:{rest})?)?)?"
        rf"(?: and (?:an?|one) (?:half|quarter|third)\b)?(?P<dozen> {_DOZENS})?"
        rf"(?P<fraction>(?! quarters\b(?! of\b))[ -](?:{part})\b(?<=s))?"
        rf"(?P<times>(?: ?×| times\b{_OFTEN}|x\b|-fold\b|fold\b))?)"
    )


@cache
def run() -> re.Pattern[str]:
    """Return the pattern of a run of number words, to be cut where they no longer make one number."""
    word = rf"(?:{any_of([*UNITS, *TENS, *LONE_SCALES, 'bn', 'mn'])}\b)"
    return re.compile(rf"{word}(?:(?: {{1,3}}| ?- ?|,? {{1,2}}and {{1,2}}| & |, ){word}){{0,24}}")


@cache
def after_run() -> re.Pattern[str]:
    """Return the pattern of what goes on a number in words: parts, decimals, dozens, times."""
    part, figure = any_of(denominators()), any_of([*UNITS, *TENS, "oh"])
    small = any_of(word for word, value in UNITS.items() if 0 < value < 20)
    unit = rf"(?:{any_of(ARTICLE_UNITS)}|min)s?\b"
    return re.compile(
        rf"(?P<point> (?:point|dot)(?:[ -]{figure}\b)+(?: {SCALE}\b)*)"
        rf"|(?P<mixed> and (?:(?:an?|{small})[ -]{part}\b(?: (?:of a )?{SCALE}\b)?(?: of(?: an?)?(?= {unit}))?"
        rf"|(?:half|quarter)\b(?: of(?: an?)?)?(?= {unit})))"
        rf"|(?P<part>(?: | ?- ?)(?:one hundred (?:and )?|one thousand |{any_of(TENS)}[ -])?{part}\b(?! century))"
        rf"(?:(?: of a)? {SCALE}\b)?"
        rf"|(?P<dozen>[ -]{_DOZENS})|(?P<times> times\b{_OFTEN}|[ -]?fold\b)"
    )


@cache
def vague() -> re.Pattern[str]:
    """Return the pattern of vague numbers from their first word."""
    return re.compile(
        rf"(?:several|few|couple(?: of)?|handful|pair)\b(?:[ -](?:{SCALE}|dozen)\b)*(?P<times> times\b)?"
        rf"|(?:tens|scores|dozens|hundreds|thousands|millions|billions|trillions)\b(?: of {PLURAL}\b)*"
    )


@cache
def parts() -> re.Pattern[str]:
    """Return the pattern of half, quarter and third, with what they are of."""
    of = rf"(?:(?P<scale>{SCALE}|dozen)|(?P<unit>{any_of(ARTICLE_UNITS)}))\b"
    return re.compile(rf"(?:half|quarter|third)(?:(?: {{1,2}}|-)(?:an? {{1,2}}|of an? )?{of})?")
