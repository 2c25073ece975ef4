"""What a number looks like in running text: digits, words, scales, fractions and vague numbers.

Texts are given in lower case and with plain spaces. Patterns are linear: no branch of a repetition can match what
another one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from checker.values.number_words import ORDINALS, PARTS, PLURALS, SCALES, TENS, UNITS
from checker.values.number_words import SIGNS as PART_SIGNS
from checker.values.wordlists import list_words

Kind = Literal["number", "share", "vague", "times", "ordinal"]


class Numeral(NamedTuple):
    """A number that starts where it was asked for: its end and kind; `is_small` is a number word up to twelve."""

    end: int
    kind: Kind
    start: int


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


_LONE_SCALES = [word for word in SCALES if not word.endswith("s") and word.isalpha() and len(word) > 4]
_SCALE = any_of(word for word in SCALES if not word.endswith("s") or word in ("lakhs", "crores", "milliards"))
_GLUED_SCALE = "bn|mn|bln|mln|tln|trn|tn|mio|mil|k|mm|m|b"
_SIGNS = "".join(PART_SIGNS)
_PLURAL = any_of(PLURALS)
_PART = any_of(part for part in PARTS if part not in ("half", "halves"))
_SMALL, _TENS = any_of(word for word in UNITS if word not in ("nil",)), any_of(TENS)
_ORDINAL = any_of(ORDINALS)
_BELOW = rf"(?:{_TENS}(?:[ -]{any_of(w for w, n in UNITS.items() if 0 < n < 10)}\b)?|{_SMALL})\b"


@cache
def anchor() -> re.Pattern[str]:
    """Return the pattern of where a number may start."""
    words = [
        *UNITS, *TENS, *PLURALS, *_LONE_SCALES, *ORDINALS, "half", "quarter", "twice", "thrice", "several", "few",
        "dozen", "couple", "handful",
    ]  # fmt: skip
    return re.compile(rf"\d+|[{_SIGNS}]|\b{any_of(words)}\b")


@cache
def _digits() -> re.Pattern[str]:
    stroke = r"\d{1,4}/\d{1,4}(?![\d/])"
    grouped = r"\d{1,3}(?: \d{3})+(?![\d]|[,.]\d{3})(?:[.,]\d+)?"
    whole = rf"(?:{stroke}|{grouped}|\d+(?:[.,'’]\d+)*(?:e[+-]?\d{{1,3}}(?!\w))?)"
    return re.compile(
        rf"{whole}(?:(?P<ordinal>st|nd|rd|th)\b|(?:[ -]{stroke}| ?[{_SIGNS}])?"
        rf"(?:(?P<glued>{_GLUED_SCALE})\b|(?:[ -]{_SCALE}\b)+)?"
        rf"(?: and a (?:half|quarter|third)\b)?(?:[ -]dozen\b)?)"
    )


@cache
def _spelled() -> re.Pattern[str]:
    """Return the pattern of numbers in words, and of parts after them: *two hundred and five*, *two-thirds*."""
    scales = rf"(?:[ -]{_SCALE}\b)+"
    first = rf"(?:{_BELOW}|{any_of(_LONE_SCALES)}\b)(?:{scales})?"
    rest = rf"(?:(?:,? and |,? |-)(?:a (?=hundred)(?!x))?{_BELOW}{scales}|(?<=d|n)(?: and |[ -]){_BELOW})*"
    return re.compile(
        rf"(?:{_BELOW}[ -](?P<part>{_PART}|half)\b(?! (?:century)))"
        rf"|(?P<ordinal>(?:{_TENS}-)?{_ORDINAL}\b)"
        rf"|{first}{rest}(?: and a (?:half|quarter|third)\b)?(?:[ -]dozen\b)?"
    )


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(
        rf"(?:several|few|couple(?: of)?|handful)(?:[ -](?:{_SCALE}|dozen)\b)*"
        rf"|{_PLURAL}\b(?: of {_PLURAL}\b)*"
    )


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"(?:half|quarter|third)(?:[ -](?:a |of a )?(?:{_SCALE}|dozen)\b)?")


_NOT_ONE = list_words(
    "of another day thing way time hand side point example reason such who that which whose could can would will may "
    "might must should has had is was are were be in on at to for from by with as and or but if the a an than can't "
    "day's else percent's could not we i he she they it you wants finds sees thinks"
)
_BEFORE_ONE = list_words(
    "no the this that any each every which another some only's whichever every such last next first good big great "
    "new old other right wrong same for's"
)
_WORD = re.compile(r"[ -]([a-z']+)")


def match_number(flat: str, at: int) -> Numeral | None:
    """Return the number whose first digit or word starts at a place, None if it is no number there."""
    first = flat[at]
    if first.isdigit():
        return _match_digits(flat, at)
    if first in _SIGNS:
        return Numeral(at + 1, "share", at)
    if first in "hqtsfcd":  # half quarter third twice several few couple dozen(s), hundreds, tens, thousands
        special = _match_special(flat, at)
        if special is not None:
            return special if special.end else None
    found = _spelled().match(flat, at)
    if found is None:
        return None
    end = found.end()
    if found["ordinal"]:
        return _judge_ordinal(flat, at, end)
    if found["part"]:
        return Numeral(end, "share", at)
    if flat[at:end] == "one" and not _counts_one(flat, at, end):
        return None
    return Numeral(_with_article(flat, at, end), "number", at)


def _with_article(flat: str, at: int, end: int) -> int:
    return end


def _match_digits(flat: str, at: int) -> Numeral | None:
    found = _digits().match(flat, at)
    if found is None:
        return None
    end = found.end()
    if found["ordinal"]:
        return Numeral(end, "ordinal", at)
    if end < len(flat) and (flat[end].isalpha() and flat[end - 1].isalpha()):
        end = at + len(re.match(r"[\d.,]*\d", flat[at:end])[0])  # type: ignore[index]
    return Numeral(end, "number", at)


def _match_special(flat: str, at: int) -> Numeral | None:
    """Return a vague number or a part; an end of 0 says that the word is no number here, None that it is none of
    these words.
    """
    none = Numeral(0, "number", at)
    if flat.startswith(("half", "quarter", "third"), at):
        found = _parts().match(flat, at)
        assert found is not None
        word, end = found[0], found.end()
        before, after = flat[max(0, at - 3) : at], flat[end : end + 4]
        has_article = before.endswith((" a ", "\na ")) or before == "a "
        start = at - 2 if has_article else at
        if "a " in word or " " in word or word[-1] == "n":
            return Numeral(end, "number", start)
        if word == "half":
            if flat[end : end + 1] == "-" and flat[end : end + 5] != "-full":
                return none
            if _word_before(flat, at) in ("second", "first", "other", "other's", "better", "latter", "in", "1st", "2nd"):
                return none
            if not re.match(r" (?:of|the|a|an|its|their|his|her|as|full|empty|that|those|this|our|an?)\b|[.,;:)]|-full|$| \(", flat[end : end + 8]):
                return none
            return Numeral(end, "share", at)
        if has_article and (after.startswith((" of", ".", ",")) or not after):
            return Numeral(end, "share", start)
        return _judge_ordinal(flat, at, end) if word == "third" else none
    found = _vague().match(flat, at)
    if found is None:
        return None
    word, end = found[0], found.end()
    if flat[end : end + 1].isalnum():
        return None
    start = at
    before = flat[max(0, at - 2) : at]
    if word.startswith(("few", "couple", "handful")):
        if before != "a ":
            return none
        start = at - 2
    return Numeral(end, "vague", start)


def _word_before(flat: str, at: int) -> str:
    return flat[max(0, at - 20) : at].rpartition(" ")[0].rpartition(" ")[2]


def _counts_one(flat: str, at: int, end: int) -> bool:
    """Tell whether *one* counts something, and is no pronoun."""
    if flat[end : end + 1] == "-":
        return True
    found = _WORD.match(flat, end)
    if found is None or found[1] in _NOT_ONE:
        return flat[end : end + 4] in (" in ", " out") and flat[end + 4 : end + 5] in "123456789tfsen"
    return _word_before(flat, at) not in _BEFORE_ONE


def _judge_ordinal(flat: str, at: int, end: int) -> Numeral | None:
    """Return an ordinal where one ranks something: not *a second*, not *first*, not *the second half*."""
    word = flat[at:end]
    if word == "first":
        return None
    after = flat[end : end + 6]
    if word == "second" and (not after.startswith(" ") or after.startswith((" half", " time", " and "))):
        return None
    if _word_before(flat, at) in ("a", "per", "every") and word == "second":
        return None
    return Numeral(end, "ordinal", at)
