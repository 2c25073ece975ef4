"""Tells a year from a count where four digits stand alone: grammar decides, never the digits."""

from __future__ import annotations

import re
from functools import cache

from checker.values.wordlists import list_words

_LOW, _HIGH = 1000, 2100
"""Four digits outside of these are no year that stands alone."""
_PLAIN_LOW, _PLAIN_HIGH = 1500, 2060
"""The same where no preposition says that it is a year."""

_TIME = list_words(
    """in since until till during year years early late mid circa spring summer autumn fall winter season class election
    elections christmas easter eve ramadan eid thanksgiving halloween diwali hanukkah passover
    midsummer january february march april may june july august september october november december"""
)
"""Words after which four digits are a year."""
_MAYBE = list_words("by from before after between to of through and or for as around about at was on the")
"""Words after which they are one unless what follows is counted."""
_LEADING = list_words("of by from before after through")
"""Those of them that open a phrase of time, so that a plural after it is not counted (*by 2014 sales fell*)."""
_COUNTING = list_words(
    """no number page pages p pp chapter article resolution line figure fig total only than least most nearly over some
    almost up exactly another more fewer less roughly approximately every all these those room route highway flight
    model unit act section volume vol nr"""
)
"""Words after which they are a number."""
_OWNERS = list_words("the a an this that its his her their our my your")
_OWNING = ("'s", "’s", "s'", "s’", ".")
_UNITS = list_words(
    """kg km m cm mm ft mph kph lb lbs t g l kw mw gw hp pc percent per people men women children troops personnel
    police staff million billion thousand hundred dollars euros pounds tons tonnes miles feet metres meters inches hours
    minutes seconds days weeks months years times euro dollar usd eur gbp degrees sq square cubic knots mah nm
    soldiers"""
)
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_STOPS = list_words(
    """is was were are be been being has have had will would could can may might must shall should did does do and or
    but in on at by to from with for of when where which who that as after before during until since because while if
    the a an its his her their this these those it he she they we there not also however according"""
)
"""Words past which nothing is counted any more."""

_OVER = re.compile(r" over \d+(?=\s*(?:[.?!;:)]|\Z))")
_AFTER_HYPHEN = ("era", "style", "vintage", "built", "born", "model", "present")
_PREFIX = re.compile(r"(?:mid|pre|post|early|late|end)[-–—]\Z", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<word>[^\W\d_][\w.’'-]*)(?P<comma>,?)\s+|(?P<sign>\S)\s*)\Z")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(r"\s+([^\W\d_][\w'’-]*)(?:\s+([^\W\d_][\w'’-]*))?(?:\s+([^\W\d_][\w'’-]*))?")


def is_year(text: str, start: int, end: int, *, has_limiter: bool, until: int | None = None) -> bool:
    """Tell whether the four digits of a text from start to end are a year.

    `has_limiter` is whether a word that belongs to dates stands before them (*since*, *early*, *by*); `until` is where
    the span that they begin ends, if they begin one.
    """
    number = int(text[start:end])
    if _OVER.match(text, end):
        return False  # a fraction
    if not _LOW <= number <= _HIGH or not _may_touch(text, start, end):
        return False
    if _PREFIX.search(text, max(0, start - 6), start):
        return True
    found = _before().search(text, max(0, start - 24), start)
    said = (found["word"] or "") if found else ""
    word = said.lower().rstrip(".")
    is_counted = is_counting(text, until or end)
    if word in _TIME:
        return not (is_counted and number % 100 == 0)
    if is_counted:
        is_plain = number % 100 != 0 and _PLAIN_LOW <= number <= _PLAIN_HIGH
        return is_plain and (word in _OWNERS or word in _LEADING) and not _has_unit(text, end)
    if has_limiter:
        return True
    if word in _COUNTING:
        return False
    if word in _MAYBE:
        return True
    if found is not None and said[:1].isupper() and not found["comma"] and not said.endswith(_OWNING):
        return word in _OWNERS  # *Expo 2015* is a name, as Expo-2015 is
    return _PLAIN_LOW <= number <= _PLAIN_HIGH


def ends_span(text: str, start: int, end: int) -> bool:
    """Tell whether the four digits after a joint are the year that a span ends with, and nothing counted."""
    return _LOW <= int(text[start:end]) <= _HIGH and not is_counting(text, end)


def _may_touch(text: str, start: int, end: int) -> bool:
    """Tell whether the signs that touch the digits leave them a year."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if before and not before.isspace() and before not in "(\"“‘'[–—/-*_>":
        return False
    if before and before in "-–—/" and text[start - 2 : start - 1].isalnum() and not _PREFIX.search(
        text, max(0, start - 6), start):  # fmt: skip
        return False
    if after[:1] == "-" and text[end + 1 : end + 4].isdecimal() and not text[end + 1 : end + 5].isdecimal():
        return False
    if after[:1] == "-" and after[1:].isalpha():
        return text[end + 1 : end + 8].lower().startswith(_AFTER_HYPHEN)
    if after[:1] == "/" and not after[1:].isdecimal():
        return False
    return after[:1] not in ("°", "$", "€", "£", "+", "=", "@", "#")


def _list_after(text: str, end: int) -> list[str]:
    found = _after().match(text, end, end + 60)
    return [word.lower() for word in found.groups() if word] if found else []


def _has_unit(text: str, end: int) -> bool:
    words = _list_after(text, end)
    return bool(words) and words[0] in _UNITS


def is_counting(text: str, end: int) -> bool:
    """Tell whether what follows a number is counted: a unit, or a plural noun before the next verb or preposition."""
    words = _list_after(text, end)
    if words and words[0] in _UNITS:
        return True
    for word in words:
        if word in _STOPS:
            return False
        if word in _UNITS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)):
            return True
    return False
