"""Ages in running text: *62-year-old*, *aged 32*, *at the age of 97*, *Smith, 63, said*."""

from __future__ import annotations

import re

_AFTER = re.compile(r"(?: ?-? ?|-)olds?\b| of age\b")
_BEFORE = re.compile(r"\b(?:at the age of|at age|aged between|aged|ages|age of|age) \Z")
_LATER_AGE = re.compile(r"\b(?:aged|ages) \d{1,3} (?:and|or) \Z")
_PERSONS = (
    "man|woman|boy|girl|suspect|victim|teenager|student|driver|officer|soldier|mother|father|son|daughter|brother|sister|"
    "husband|wife|widow|pensioner|teacher|nurse|farmer|worker|player|singer|actor|actress|pilot|resident|survivor"
)
_NAME_COMMA = re.compile(rf"(?:[A-Z][\w.’'-]+|\b(?:{_PERSONS})),? ?\(?\Z")
_AFTER_AGE = re.compile(r"\)|,(?! ?\d)|, (?=[a-z])")
_NO_NAMES = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|In|On|By)\b"
)
_OLDEST = 110


def match_age_after(flat: str, at: int) -> int:
    """Return the end of *-old*, *old* or *of age* after a time; the place itself for none."""
    if at >= len(flat) or flat[at] not in " -":
        return at
    found = _AFTER.match(flat, at)
    return at if found is None else found.end()


def match_age_before(flat: str, prose: str, start: int, end: int, floor: int) -> tuple[int, bool] | None:
    """Return where the words of an age before a number start, and whether only its place shows that it is one.

    A number of up to 110 between a name and a comma is an age; None where no age is meant.
    """
    if end - start > 20 or start < 2:
        return None
    before = flat[start - 1]
    if before == " ":
        found = _BEFORE.search(flat, max(floor, start - 16), start)
        if found is not None:
            return found.start(), False
        if _LATER_AGE.search(flat, max(0, start - 16), start):
            return start, True
    if not flat[start:end].isdecimal() or not 0 < int(flat[start:end]) <= _OLDEST:
        return None
    if (before == "(" and flat[end : end + 1] == ",") or (
        before == " " and flat[start - 2] == "," and flat[end : end + 1] in ",."
    ):
        if not _AFTER_AGE.match(flat, end) and flat[end : end + 1] != ",":
            return None
        name = _NAME_COMMA.search(prose, max(0, start - 24), start)
        if name is not None and not _NO_NAMES.search(name[0]) and not prose[end + 1 : end + 3].strip().isdecimal():
            return start, True
    return None
