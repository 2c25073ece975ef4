"""Tells whether words that could be a date are one where they stand: *may*, *Sun*, *fall*, *1500*, *9/11*."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.extraction.bare_years import is_year
from checker.values.wordlists import list_words

_BEFORE_MONTH = re.compile(
    r"(?<!\w)(?:in|of|since|by|until|till|from|last|this|next|between|early|late|mid|during|to|each|every|through|"
    r"and|or|before|after|the|for|that|previous|following|is|was|it['’]s)[\s-]\Z",
    re.IGNORECASE,
)
_BEFORE_SMALL = re.compile(r"(?<!\w)(?:in|since|until|last|next|in\sthe)\s\Z", re.IGNORECASE)
_BEFORE_NUMBERED = re.compile(r"(?<!\w)(?:on|dated)\s+(?:the\s)?\Z|\d/\d\d?(?:,|,?\s(?:and|or))\s\Z", re.IGNORECASE)
_PADDED = re.compile(r"\b0\d/|/0\d")
_BEFORE_SHORT = re.compile(r"(?<!\w)(?:in|of|since|by|from|before|after|class of|summer of)\s\Z", re.IGNORECASE)
_BEFORE_FALL = re.compile(r"(?<!\w)(?:the|this|last|next|in)\s\Z", re.IGNORECASE)
_NAME = re.compile(r"\s[A-Z][a-z]")
_PLAIN_MONTHS = list_words("january february september october november december")
"""Months that are neither a word nor anybody's name."""
_THOUSANDS = 100

Guard = Callable[[str, re.Match[str], int], bool]
"""Takes the text, the core of a date found in it, and where the words before it that belong to it start."""


def _allow_year(prose: str, found: re.Match[str], low: int) -> bool:
    return is_year(prose, found.start(), found.end(), has_limiter=low < found.start())


def _allow_month(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether a month without a day is one, and neither a verb nor somebody's name."""
    written = found.group()
    if any(map(str.isdecimal, written)):
        return not (written[:4].isdecimal() and prose[found.start() - 1 : found.start()] in ("-", "/"))
    if not written[0].isupper():
        return _BEFORE_SMALL.search(prose, max(0, found.start() - 12), found.start()) is not None
    if written in ("Mar", "Jan", "Jun"):
        return False
    if written.lower() in _PLAIN_MONTHS:
        return True
    if _NAME.match(prose, found.end()) and written in ("May", "June", "April", "August", "March"):
        return False
    return low < found.start() or _BEFORE_MONTH.search(prose, max(0, found.start() - 12), found.start()) is not None


def _allow_with_year(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether a season, which is a verb or a game's as often, has its year."""
    return found.group()[-1:].isdecimal()


def _allow_quarter(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether a quarter or half has its year, or is a quarter of the year that the text speaks of."""
    written = found.group().lower()
    if any(map(str.isdecimal, written[-4:])) and len(written) > 4:
        return True
    if written[:4].isdecimal() or prose[found.end() :].startswith(("-final", " final", " of ")) or "half" in written:
        return written[:4].isdecimal()
    if written[-1:].isdecimal():
        return written[0] == "q"
    return False  # *the fourth quarter* is as often of a game


def _allow_weekday(prose: str, found: re.Match[str], low: int) -> bool:
    written = found.group()
    return written[0].isupper() and written.endswith("day") and not _NAME.match(prose, found.end())


def _allow_short(prose: str, found: re.Match[str], low: int) -> bool:
    return low < found.start() or _BEFORE_SHORT.search(prose, max(0, found.start() - 12), found.start()) is not None


def _allow_numbered(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether two numbers are a month and a year, or a month and a day: *11/2016*, *on 10/31*, not *2/3*."""
    first, second = (int(number) for number in re.findall(r"\d+", found.group()))
    if max(first, second) > _THOUSANDS:
        return prose[found.start() - 1 : found.start()] not in ("-", "/", ".", ",")
    if not _is_day(first, second):
        return False
    if found.group()[0].isalpha() or _PADDED.search(found.group()):
        return True
    before = _BEFORE_NUMBERED.search(prose, max(0, found.start() - 16), found.start())
    return before is not None and max(first, second) > 12


def _is_day(first: int, second: int) -> bool:
    return 1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31


def _allow_numeric(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether three numbers with strokes are a date, and no version, address or number of an article."""
    written = found.group()
    before = prose[max(0, found.start() - 2) : found.start()]
    if before[-1:] in (".", "/") or (before[-1:] == "-" and before[:1].isdecimal()):
        return False
    return "." not in written or any(len(piece) == 4 for piece in written.split("."))


def _allow_relative(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether a phrase points from the day of the text: *the next year* points from what was told before."""
    last = found.group().split()[-1]
    if last in ("may", "march", "mar", "mon", "sun", "sat", "wed", "fri"):
        return False
    written = found.group().lower()
    if prose[max(0, found.start() - 4) : found.start()].lower() == "ago ":
        return False  # fifty years ago today
    return not (
        written.startswith(("next ", "last ")) and prose[max(0, found.start() - 4) : found.start()].lower() == "the "
    )


def _allow_decade(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether tens are a decade (*the 60s*, *the sixties*) and no age or temperature (*in his sixties*)."""
    written = found.group()
    if written[:3].isdecimal() or written[0] in "'’" or written.lower().startswith("nineteen"):
        return True
    before = prose[max(0, low - 8) : found.start()].lower()
    return (
        re.search(r"\b(?:his|her|their|my|your|our|its)\s", before) is None
        and re.search(r"\bthe\s", before) is not None
    )


def _allow_circa(prose: str, found: re.Match[str], low: int) -> bool:
    digits = re.sub(r"\D", "", found.group())
    return len(digits) in (3, 4) or found.group()[-1:].isupper()


_MILITARY = re.compile(r"[12]\d{3}(?P<hours>\s?(?:hours|hrs)\Z)?")
_BEFORE_HOURS = re.compile(
    r"(?:\A|[.;:,(\n–—-]\s*|(?<!\w)(?:at|by|until|till|from|since|around|about|before|after|between|to|and|the)\s)\Z",
    re.IGNORECASE,
)
_OF_HOURS = re.compile(r"\s(?:of|in|per|a|an|each|every|long|work|worth)\b", re.IGNORECASE)
_IN = re.compile(r"(?<!\w)in\s\Z", re.IGNORECASE)


def _allow_clock(prose: str, found: re.Match[str], low: int) -> bool:
    """Tell whether four digits before hours or a zone are a time of the day: *at 1500 hours*, not *flew 1500 hours*."""
    military = _MILITARY.match(found.group())
    if military is None:
        return True
    if military["hours"] is None:
        return _IN.search(prose, max(0, found.start() - 4), found.start()) is None
    is_led = _BEFORE_HOURS.search(prose, max(0, found.start() - 10), found.start()) is not None
    return is_led and _OF_HOURS.match(prose, found.end()) is None


GUARDS: dict[str, Guard] = {
    "year": _allow_year, "month": _allow_month, "season": _allow_with_year, "quarter": _allow_quarter,
    "weekday": _allow_weekday, "short": _allow_short, "numbered": _allow_numbered, "numeric": _allow_numeric,
    "relative": _allow_relative, "decade": _allow_decade, "circa": _allow_circa,
    "clock": _allow_clock,
}  # fmt: skip
