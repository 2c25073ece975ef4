"""Reads times of the clock, in seconds after midnight: a time said to the minute is that minute."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from checker.values.errors import UnreadableValue
from checker.values.interval import Interval, hull
from checker.values.model import Hedge, Quantity

MINUTE = Decimal(60)
ABOUT = Decimal(15 * 60)
"""How far *about* reaches to each side; likely a third of it."""
LIKELY_ABOUT = Decimal(5 * 60)
DAY = 86_400
HALF_DAY = Decimal(DAY // 2)
"""How far *after* and *before* a time of the clock reach: it is the same time of day again before long."""
CLOCKS = ("clock", "clock UTC")
"""The units of a time of the clock: where it is not said, and universal time."""

_HEDGES: dict[str, Hedge] = {
    "about": "about", "around": "about", "approximately": "about", "roughly": "about", "circa": "about", "c.": "about",
    "some time around": "about", "at about": "about", "at around": "about", "at approximately": "about", "~": "about",
    "some": "about", "approx": "about", "approx.": "about", "close to": "about", "shortly before": "nearly",
    "just before": "nearly", "nearly": "nearly", "almost": "nearly", "before": "under", "after": "over", "by": "up_to",
    "since": "at_least", "from": "at_least", "until": "up_to", "till": "up_to", "no later than": "up_to",
    "not before": "at_least", "at": "exact", "exactly": "exact", "the": "exact", "at exactly": "exact",
    "shortly after": "over", "just after": "over", "precisely": "exact", "at precisely": "exact", "": "exact",
    "sometime around": "about", "up to": "up_to", "over": "over", "at the latest": "up_to",
}  # fmt: skip
_SOON = ("shortly after", "just after")
_HOURS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
          "eleven": 11, "twelve": 12}  # fmt: skip
_WORDS = {"quarter": 15, "half": 30, "twenty-five": 25, "twenty": 20, "ten": 10, "five": 5}


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of one time of the clock."""
    half = r"(?:(?P<half>[ap])\s?\.?\s?m\b\.?)"
    zone = r"(?:\s*(?P<zone>(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|Z\b|[A-Z]{2,4}T\b|local time|hours\b|hrs\b|h\b))?"
    return re.compile(
        rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?)?\s*{half}{zone}"
        rf"|(?P<hour2>\d{{1,2}}):(?P<minute2>\d\d)(?::(?P<second2>\d\d))?{zone.replace('zone>', 'zone2>')}"
        rf"|(?P<hour3>\d{{1,2}})\s?h\s?(?P<minute3>\d\d)\b"
        rf"|(?P<military>[012]\d[0-5]\d)(?:\s?(?:hours|hrs|h)\b|(?P<zulu>Z)\b)(?:\s*(?P<zone4>UTC|GMT))?"
        rf"|(?:(?P<past>quarter|half|twenty-five|twenty|ten|five|\d\d?)\s(?:minutes\s)?(?P<side>past|to|after|before)\s)?"
        rf"(?P<word>{'|'.join(_HOURS)}|noon|midday|midnight|\d\d?)(?P<clock>\s?o['’]?clock)?"
        rf"(?:\s*{half.replace('half>', 'half5>')})?",
        re.IGNORECASE,
    )


@cache
def _split() -> re.Pattern[str]:
    return re.compile(r"\s*(?:-|–|—|\bto\b|\band\b|\buntil\b)\s*", re.IGNORECASE)


@cache
def _hint() -> re.Pattern[str]:
    """Return a pattern that every clock time matches, to leave other values early."""
    return re.compile(
        r"\d:\d\d|\d\s?[ap]\.?\s?m\b|o['’]?clock|noon|midday|midnight|\d{4}\s?(?:hours|hrs|z\b)|\d\s?h\s?\d\d|"
        r"\b(?:past|quarter to)\b|[ap]\.m\b|[a-z] [ap]m\b",
        re.IGNORECASE,
    )


def read_clock(written: str, *, is_expected: bool = False) -> Quantity | None:
    """Return the clock time that is written, None for what is none.

    Where one is expected, `UnreadableValue` is raised instead. A time in UTC has a unit of its own, `clock UTC`: what
    it is on another clock is not said.
    """
    if len(written) <= 80 and (is_expected or _hint().search(written)):
        found = _read(written.strip().rstrip(",;"), written)
        if found is not None:
            return found
    if is_expected:
        raise UnreadableValue(written, "no time of the clock; write one such as '11:40 PM' or '23:40'")
    return None


def _read(text: str, written: str) -> Quantity | None:
    if text.lower().startswith("between "):
        text = text[8:]
    elif text.lower().startswith("from ") and _split().search(text):
        text = text[5:]
    whole = _read_one(text)
    if whole is not None:
        hedge, start, length, unit, is_soon = whole
        bounds, likely = _hedge(hedge, start, length, is_soon=is_soon)
        return Quantity(written=written, bounds=bounds, likely=likely, stated=start, unit=unit, hedge=hedge)
    for joint in _split().finditer(text):
        first, last = _read_one(text[: joint.start()]), _read_one(text[joint.end() :])
        if last is None:
            continue
        if first is None or "m" not in text[: joint.start()].lower():
            half = re.search(r"[ap]\.?m\b", text[joint.end() :], re.IGNORECASE)
            first = _read_one(f"{text[: joint.start()]} {half.group()}") if half else first
        if first is None:
            continue
        start, end = first[1], last[1] + last[2]
        if end <= start:
            end += DAY
        span = Interval(low=start, high=end, high_open=True)
        return Quantity(written=written, bounds=span, likely=span, stated=last[1], unit=last[3], hedge="between")
    return None


def _read_one(text: str) -> tuple[Hedge, Decimal, Decimal, str, bool] | None:
    """Return hedge, start and length in seconds, unit, and whether it is *shortly* after; None for no time."""
    text = text.strip()
    for found in _pattern().finditer(text):
        before = " ".join(text[: found.start()].lower().split())
        if before not in _HEDGES or not _may_follow(text[found.end() :]):
            continue
        time = _to_seconds(found)
        if time is not None:
            start, length, unit = time
            return _HEDGES[before], start, length, unit, before in _SOON
        return None
    return None


def _may_follow(rest: str) -> bool:
    """Tell whether what follows a time is nothing, a point, or words in brackets or of the day."""
    rest = rest.strip(" .,;:*)")
    return not rest or rest[0] == "(" or rest.lower().split()[0] in (
        "on", "local", "in", "ship", "ship's", "the", "sharp", "est", "edt", "et", "pst", "cet", "yesterday", "today",
    )  # fmt: skip


def _to_seconds(found: re.Match[str]) -> tuple[Decimal, Decimal, str] | None:
    groups = found.groupdict()
    minute, second = groups["minute"] or groups["minute2"] or groups["minute3"], groups["second"] or groups["second2"]
    half = (groups["half"] or groups["half5"] or "").lower()
    zone = groups["zone"] or groups["zone2"] or groups["zone4"] or groups["zulu"] or ""
    digits = groups["hour"] or groups["hour2"] or groups["hour3"]
    if groups["military"]:
        hour, minute = int(groups["military"][:2]), groups["military"][2:]
    elif digits:
        hour = int(digits)
    else:
        named = _read_named(groups, half)
        if named is None:
            return None
        hour, minute = named
    if half:
        if not 1 <= hour <= 12:
            return None if hour > 23 else (_at(hour, minute, second), _length(second), "clock")
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or int(minute or 0) > 59 or int(second or 0) > 59 or (hour == 24 and int(minute or 0)):
        return None
    start, unit = _at(hour, minute, second), "clock"
    if zone[:3].upper() in ("UTC", "GMT", "Z"):
        unit, start = "clock UTC", (start - _offset(zone)) % DAY
    return start, _length(second), unit


def _at(hour: int, minute: str | None, second: str | None) -> Decimal:
    return Decimal(hour % 24 * 3600 + int(minute or 0) * 60 + int(second or 0))


def _length(second: str | None) -> Decimal:
    return Decimal(1) if second else MINUTE


def _offset(zone: str) -> int:
    found = re.search(r"([+-])(\d{1,2}):?(\d\d)?", zone)
    if found is None:
        return 0
    seconds = int(found[2]) * 3600 + int(found[3] or 0) * 60
    return seconds if found[1] == "+" else -seconds


def _read_named(groups: dict[str, str | None], half: str) -> tuple[int, str] | None:
    """Return hour and minute of *noon*, *two o'clock*, *half past two*; None for a number that only might be an
    hour.
    """
    word, past = (groups["word"] or "").lower(), (groups["past"] or "").lower()
    if word in ("noon", "midday", "midnight"):
        hour = 0 if word == "midnight" else 12
    elif word.isdigit():
        hour = int(word)
    else:
        hour = _HOURS[word]
    if not (past or half or groups["clock"] or word in ("noon", "midday", "midnight")):
        return None
    if not past:
        return hour, "0"
    minutes = int(past) if past.isdigit() else _WORDS[past]
    if (groups["side"] or "").lower() in ("past", "after"):
        return hour, str(minutes)
    return (hour - 1) % (12 if hour <= 12 and half else 24), str(60 - minutes)


def _hedge(hedge: Hedge, start: Decimal, length: Decimal, *, is_soon: bool) -> tuple[Interval, Interval]:
    """Return bounds and likely range of a time: about is 15 minutes to each side, likely 5."""
    said = Interval(low=start, high=start + length, high_open=True)
    if hedge == "about":
        return Interval(low=start - ABOUT, high=start + ABOUT), Interval(
            low=start - LIKELY_ABOUT, high=start + LIKELY_ABOUT
        )
    if hedge == "nearly":
        return (
            Interval(low=start - ABOUT, high=start, high_open=True),
            Interval(low=start - LIKELY_ABOUT, high=start, high_open=True),
        )
    if hedge in ("over", "at_least"):
        low = start + length if hedge == "over" else start
        if is_soon:
            return hull(said, Interval(low=start, high=start + ABOUT)), Interval(low=start, high=start + LIKELY_ABOUT)
        return Interval(low=low, high=low + HALF_DAY), Interval(low=low, high=low + ABOUT)
    if hedge in ("under", "up_to"):
        high = start if hedge == "under" else start + length
        return (
            Interval(low=high - HALF_DAY, high=high, high_open=True),
            Interval(low=high - ABOUT, high=high, high_open=True),
        )
    return said, said
