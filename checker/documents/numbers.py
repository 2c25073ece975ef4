"""Every number, date and clock time of a text: where it stands, and what it comes to.

This finds what a reader would check; what a figure means is read elsewhere (`checker.values`).
Model designations and other names with digits (S-400, COVID-19, 5G) are no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checker.values.money import find_code
from checker.values.number_words import GROWTHS, ORDINALS, PARTS, PLURALS, SCALES, SIGNS, TENS, TIMES, UNITS
from checker.values.units import list_symbols, list_units
from checker.values.wordlists import list_words


@dataclass(frozen=True)
class Figure:
    """One number of a number or date: a day, a month and a year are three."""

    start: int
    end: int
    key: str  # the same for every way of writing it


@dataclass(frozen=True)
class Number:
    """A number, date or clock time, with the figures it is made of."""

    start: int
    end: int
    figures: tuple[Figure, ...]

    def moved(self, by: int) -> Number:
        """The same number in a text that starts so many characters earlier."""
        figures = tuple(Figure(figure.start + by, figure.end + by, figure.key) for figure in self.figures)
        return Number(self.start + by, self.end + by, figures)


_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
_SHORT_MONTHS = [*(name[:3] for name in _MONTHS), "Sept"]
_MONTH_NAMES = "|".join(word for name in [*_MONTHS, *_SHORT_MONTHS] for word in (name, name.upper()))
_MONTH = rf"(?:{_MONTH_NAMES})\b\.?"  # with a capital: "may 20" is no date
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d])"
_YEAR = r"(?:1\d|20|21)\d\d(?!\d)"
_TO = r"(?:\s?[-–—]\s?|\s(?:to|and|until)\s)"
_SPACE = r"[\s\u00a0\u2009\u202f]"
_BEFORE_MONTH = "|".join(
    rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}\s)"
    for word in sorted(list_words("in of by since until from to between early late mid during last next this end"))
)

_DATE = "|".join((
    rf"{_YEAR}-\d\d(?:-\d\d)?(?![\d-])",
    r"\d{1,2}/\d{1,2}/\d{4}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)",
    rf"{_YEAR}/\d{{1,2}}/\d{{1,2}}(?!\d)",
    rf"(?:{_DAY}{_TO})?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?",
    rf"{_MONTH}\s+{_DAY}(?!{_SPACE}\d{{3}}\b|[.,]\d)(?:\s?[-–—]\s?{_DAY})?(?:,?\s+{_YEAR})?",
    rf"{_MONTH}(?:,?\s+(?:of\s+)?){_YEAR}",
    rf"(?:{_BEFORE_MONTH}){_MONTH}",
))  # fmt: skip
_CLOCK = r"\d{1,2}[:.]\d\d\s?[ap]\.?m\b\.?|\d{1,2}\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?::\d\d)?"
_DIGITS = (
    r"\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?!\d)|\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)"
    r"|\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
)  # fmt: skip
_SCALE = "hundred|thousand|lakh|crore|million|milliard|billion|trillion|mln|mn|bln|bn|tn|trn"
_SMALL = "|".join(sorted([word for word, n in UNITS.items() if n > 1] + list(TENS), key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_PART = "|".join(sorted(PARTS, key=len, reverse=True))

# Alternatives are tried in this order; what a name takes is no number.
_FORMS = re.compile(
    rf"(?P<date>(?<![\w.,/])(?-i:{_DATE}))"
    rf"|(?P<name>(?<!\w)[^\W\d_]+[-\u2011]?\d[\w.]*\w(?:[-/\u2011]\w+)*|(?<!\w)[^\W\d_]+[-\u2011]?\d)"
    rf"|(?P<clock>(?<![\w:])(?:{_CLOCK})(?![:\d]))"
    rf"|(?P<code>(?<![\w.,])(?-i:\d+(?:[xX×]\d+|[A-Z]\w*|-[A-Z]{{1,2}}\b)))"
    rf"|(?P<digits>(?:{_DIGITS})(?:(?:\s|-)?(?P<scale>{_SCALE})\b)?)"
    rf"|(?P<sign>[{''.join(SIGNS)}])"
    rf"|\b(?P<part>(?:an?|one|{_SMALL})[\s-](?:{_PART})|half)\b(?!(?<=half)-[a-z])"
    rf"|\b(?P<words>(?:(?:an?|one)\s(?=hundred|thousand|million|billion|trillion|dozen))?"
    rf"(?:{_SMALL}|{_SCALE}|dozen)(?:(?:(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+|(?<=million)\s+and\s+|[\s-])(?:{_SMALL}|{_SCALE}|dozen|one))*"
    rf"(?:-(?P<last>{_ORDINAL}))?)\b"
    rf"|\b(?P<ordinal>{_ORDINAL})\b"
    rf"|\b(?P<vague>{'|'.join(PLURALS)}|{'|'.join(GROWTHS)}|twice|thrice|\w+fold)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"{_YEAR}s?\b|\d{{1,2}}(?:st|nd|rd|th)\b")
_LEADING_LETTERS = re.compile(r"[^\W\d_]+")
_PIECES = re.compile(rf"\d+|{_MONTH}", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_REFERS_BACK = re.compile(r"\b(?:the|these|those)\s+\Z", re.IGNORECASE)
_LARGEST_REFERENCE = 9
_COUNTS = re.compile(r"\s+(?:(?:second|minute|hour|day|night|week|month|year|decade|centur)\w*|most|least|\w+est)\b")
# Turns of phrase that count nothing.
_BEFORE_IDIOM = re.compile(r"\bat\s+\Z", re.IGNORECASE)
_AFTER_IDIOM = re.compile(
    r"\s+of\s+all\b|\s+and\s+foremost\b|[\s-]+(?:part(?:y|ies)|countr(?:y|ies)|persons?)\b|[\s-]+hand\b|[\s-]+guess",
    re.IGNORECASE,
)
_STARTS = re.compile(r"(?:\A|[.;:])[\s\"“‘*_\ufffc]*\Z")
_AFTER_WORD_IDIOM = re.compile(r"-(?:way|sided|handed)\b")  # two-way
_IN_NAME = re.compile(r"[ -][^\W\d_a-z][^\W\d_]")


def find_numbers(text: str) -> list[Number]:
    """Every number of a text from two up, in the order of the text; see `refers_back` for what is passed over."""
    return [number for number in _find_all(text) if not refers_back(text, number)]


def find_references(text: str) -> list[Number]:
    """Small number words that count again what was named before: *the two sides*."""
    return [number for number in _find_all(text) if refers_back(text, number)]


def refers_back(text: str, number: Number) -> bool:
    """Whether a number word only stands for things named before: *the two sides*, *these three states*."""
    key = number.figures[0].key
    is_word = text[number.start : number.end].isalpha() and key.isdecimal()
    if not is_word or int(key) > _LARGEST_REFERENCE or _COUNTS.match(text, number.end):
        return False  # "the five years before" and "the three largest" count
    return _REFERS_BACK.search(text, max(number.start - 12, 0), number.start) is not None


def _find_all(text: str) -> Iterator[Number]:
    at = 0
    while (found := _FORMS.search(text, at)) is not None:
        at = found.end()
        kind = str(found.lastgroup if found.lastgroup not in ("scale", "last") else _outer(found))
        if kind == "date":
            yield _dated(found)
        elif kind == "name":
            at = _skip_name(found)
        elif kind == "clock":
            yield _dated(found)
        elif kind == "code":
            if _is_measured(found[0]):
                at = found.start() + len(found[0]) - len(found[0].lstrip("0123456789"))
                yield _one(found.start(), at, _canonical(text[found.start() : at]))
        elif kind == "digits":
            factor = SCALES[found["scale"].lower()] if found["scale"] else Decimal(1)
            digits = found[0][: found.start("scale") - found.start()] if found["scale"] else found[0]
            yield _one(found.start(), found.end(), _canonical(digits.rstrip(" -\u00a0"), factor))
        elif kind == "sign":
            yield _one(found.start(), found.end(), "{}/{}".format(*SIGNS[found[0]]))
        elif not _is_idiom(text, found, kind):
            yield _one(found.start(), found.end(), _worth(found, kind))


def _outer(found: re.Match[str]) -> str:
    return "digits" if found["digits"] is not None else "words"


def _one(start: int, end: int, key: str) -> Number:
    return Number(start, end, (Figure(start, end, key),))


def _dated(found: re.Match[str]) -> Number:
    """A date or clock time, part by part."""
    parts = list(_PIECES.finditer(found[0]))
    # of an ISO date the middle number is a month
    month = 1 if re.match(r"\d{4}[-/]\d", found[0]) else -1
    figures = []
    for i, piece in enumerate(parts):
        start = found.start() + piece.start()
        key = str(int(piece[0])) if piece[0].isdecimal() else _month(piece[0])
        if i == month:
            key = f"month {key}"
        figures.append(Figure(start, start + len(piece[0]), key))
    return Number(found.start(), found.end(), tuple(figures))


def _month(word: str) -> str:
    return f"month {[name[:3].lower() for name in _MONTHS].index(word[:3].lower()) + 1}"


def _skip_name(found: re.Match[str]) -> int:
    """Where to go on after a name with digits; before the digits of what is none: *mid-2000s*, *EUR5*."""
    letters = _LEADING_LETTERS.match(found[0])
    assert letters is not None
    rest = found[0][letters.end() :]
    if rest[:1] in "-\u2011":
        is_number = letters[0].islower() and len(letters[0]) > 1 and _YEARS.match(rest[1:]) is not None
        return found.start() + letters.end() + 1 if is_number else found.end()
    return found.start() + letters.end() if find_code(letters[0]) else found.end()


def _is_measured(code: str) -> bool:
    """Whether the letters after digits are a unit, currency or scale: 300MW, but not 5G."""
    letters = re.sub(r"^\d+[-]?", "", code)
    if re.match(r"[xX×]\d", letters):
        return False
    return bool(letters in ("K", "M", "B") or find_code(letters) or letters in list_symbols() or (
        len(letters) > 1 and letters.lower() in list_units()))  # fmt: skip


def _canonical(digits: str, factor: Decimal = Decimal(1)) -> str:
    """Digits without what groups them; a dot or comma before three digits groups, unless all before it is zero."""
    plain = re.sub(r"(?<=\d)[ \u00a0\u2009\u202f'’](?=\d)", "", digits)
    if re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{2,3})*[.,]\d{3}", plain):
        plain = re.sub("[.,]", "", plain)
    plain = plain.replace(",", ".")
    return f"{(Decimal(plain) * factor).normalize():f}" if len(plain) < 100 else plain


def _is_idiom(text: str, found: re.Match[str], kind: str) -> bool:
    """Whether a number word counts nothing: *First, ...*, *at first*, *a third party*, *Second Empire*, *two-way*."""
    word = found[0].lower()
    if kind == "ordinal" or (kind == "part" and word.endswith("third")):
        before, after = text[max(found.start() - 10, 0) : found.start()], text[found.end() : found.end() + 20]
        starts = _STARTS.search(before) is not None
        return bool(
            _AFTER_IDIOM.match(after)
            or (starts and after.startswith(","))
            or _BEFORE_IDIOM.search(before)
            or (not starts and found[0].istitle() and _IN_NAME.match(after))
        )
    if kind == "vague" and word.endswith("fold"):
        return word[:-4] not in UNITS and word[:-4] not in TENS
    return kind == "words" and _AFTER_WORD_IDIOM.match(text, found.end()) is not None


def _worth(found: re.Match[str], kind: str) -> str:
    """What words come to; parts as fractions, and ordinals by their number."""
    words = [word.lower() for word in _WORD.findall(found[0])]
    if kind == "part":
        count = UNITS.get(words[0], 1) if len(words) > 1 else 1
        return f"{count}/{PARTS[words[-1]]}"
    if kind == "ordinal":
        return f"ordinal {ORDINALS[words[0]]}"
    if kind == "vague":
        word = words[0]
        number = TIMES.get(word) or GROWTHS.get(word) or UNITS.get(word.removesuffix("fold"))
        return str(number) if number else word
    total, part = Decimal(0), Decimal(0)
    for word in words:
        if word in SCALES or word == "dozen":
            factor = SCALES.get(word, Decimal(12))
            part = (part or Decimal(1)) * factor
            if factor > 100:
                total, part = total + part, Decimal(0)
        elif word in ORDINALS and found["last"]:
            part += ORDINALS[word]
        elif word not in ("and", "a", "an"):
            part += UNITS.get(word, TENS.get(word, 0))
    worth = f"{(total + part).normalize():f}"
    return f"ordinal {worth}" if found["last"] else worth
