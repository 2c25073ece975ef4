"""One of a unit said with an article: *just over a minute*, *an hour and a half*, *a century later*."""

from __future__ import annotations

import re

from checker.extraction.numerals_in_text import Numeral, any_of
from checker.values.number_words import TENS, UNITS
from checker.values.phrases import list_hedges
from checker.values.wordlists import list_words

_AND_PART = re.compile(r" and (?:(?:an?|one) )?(?:half|quarter|third)\b")
_AND_REST = re.compile(
    rf",? and (?:\d+|{any_of([*UNITS, *TENS])}(?:[ -]{any_of(UNITS)})?) (?:second|minute|hour|day|week|month)s?\b"
)
_AFTER = re.compile(
    r" (?:later|earlier|ago|before|after|since|old|long|away|apart|from now|or so|or more|or two)\b|-old\b|-long\b"
)
_HEDGES = any_of(
    phrase for phrase in list_hedges() if phrase[0].isalpha() and phrase not in ("in", "c", "ca", "max", "near", "some")
)
_BEFORE = re.compile(rf"\b(?:for|within|lasted|took|takes|take|lasting|last|past|than|half|{_HEDGES}) \Z")
_TIMES = list_words("minute hour day week fortnight month year decade century millennium")
_NTH = re.compile(  # a second launch pad is no second
    r" (?!(?:later|earlier|ago|before|after|or|and|but|to|in|at|on|of|as|than|until|till|when|while|with|from|for|by|"
    r"per|each|that|which|so|too|longer|long|faster|slower|if|because|he|she|it|they|we|is|was)\b)[^\W\d_]"
)
_PASSED = re.compile(r" (?:has|had|have) (?:\w+ )?(?:passed|gone|elapsed|sailed)\b")


_MEASURES = list_words("gallon litre liter pint quart kilo kilogram tonne acre hectare")
"""Measures that *a* with *of* measures by: *a gallon of beer*; *a ton of* and *an ounce of* are figures of speech."""
_OF = re.compile(r" of [a-z]")
_PRICED = re.compile(r"(?:\d|\b(?:dollars?|cents?|pounds?|euros?|pence|miles|times|half)) \Z")
_IS_DEFINED = re.compile(
    r" (?:is|equals|=) (?:exactly |precisely |about |approximately |equal to |defined as )?"
    rf"(?:\d|{any_of([*UNITS, *TENS])}\b)"
)


def match_article(flat: str, at: int, end: int) -> Numeral | None:
    """Return one of a unit at an article, where the words around it show that it measures; None for a rate or a noun.

    *20 a day* is a rate, and *a day of rest* no measure.
    """
    if flat.endswith("second", at, end) and _NTH.match(flat, end):
        return None
    part = _AND_PART.match(flat, end)
    if part is not None:
        return Numeral(at, part.end(), "article")
    if _AND_REST.match(flat, end) is not None:
        return Numeral(at, end, "article")
    if flat[end : end + 1] == "-":
        return None
    if _BEFORE.search(flat, max(0, at - 32), at):
        return Numeral(at, end, "article")
    if end - at == len(flat.strip()):
        return Numeral(at, end, "article")  # the whole text
    unit = flat[at:end].rpartition(" ")[2]
    is_measured = (unit in _MEASURES and _OF.match(flat, end)) or (unit not in _TIMES and _IS_DEFINED.match(flat, end))
    if is_measured and _PRICED.search(flat, max(0, at - 10), at) is None:
        return Numeral(at, end, "article")
    if (
        unit in _TIMES
        and (_AFTER.match(flat, end) or _PASSED.match(flat, end))
        and not flat[max(0, at - 2) : at - 1].isdecimal()
    ):
        return Numeral(at, end, "article")
    return None
