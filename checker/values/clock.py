"""Reads times of the clock, in seconds after midnight: a time said to the minute is that minute."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

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
"""The units of a time of the clock: local or on a clock that is not named, and universal time."""

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

_OFFSETS: dict[str, tuple[str, ...]] = {
    "UTC": ("0",), "GMT": ("0",), "Z": ("0",), "WET": ("0",), "BST": ("1",), "CET": ("1",), "WAT": ("1",),
    "CEST": ("2",), "EET": ("2",), "SAST": ("2",), "EEST": ("3",), "MSK": ("3",), "EAT": ("3",), "TRT": ("3",),
    "MSD": ("4",), "GST": ("4",), "PKT": ("5",), "NPT": ("5.75",), "ICT": ("7",), "WIB": ("7",), "HKT": ("8",),
    "SGT": ("8",), "PHT": ("8",), "AWST": ("8",), "JST": ("9",), "KST": ("9",), "AEST": ("10",), "AEDT": ("11",),
    "NZST": ("12",), "NZDT": ("13",), "IRST": ("3.5",), "IST": ("5.5", "2", "1"), "BRT": ("-3",), "ART": ("-3",),
    "CLT": ("-4",), "CLST": ("-3",), "NST": ("-3.5",), "NDT": ("-2.5",), "AST": ("-4", "3"), "ADT": ("-3", "4"),
    "EST": ("-5",), "EDT": ("-4",), "CST": ("-6", "8"), "CDT": ("-5",), "MST": ("-7",), "MDT": ("-6",),
    "PST": ("-8",), "PDT": ("-7",), "AKST": ("-9",), "AKDT": ("-8",), "HST": ("-10",), "ET": ("-5", "-4"),
    "CT": ("-6", "-5"), "MT": ("-7", "-6"), "PT": ("-8", "-7"),
}  # fmt: skip
"""Hours by which a zone is before universal time, of each place and season that uses the letters."""
ZONES = "|".join(sorted((zone for zone in _OFFSETS if len(zone) > 2), key=len, reverse=True))
"""The zones whose letters are no other word, as a pattern in capitals; any of them may stand after four digits."""


class _Time(NamedTuple):
    """A time in seconds after midnight: the first it may be, how far the last is from it, and how long it lasts."""

    start: Decimal
    spread: Decimal
    length: Decimal
    unit: str


_HOURS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
          "eleven": 11, "twelve": 12}  # fmt: skip
_WORDS = {"quarter": 15, "half": 30, "twenty-five": 25, "twenty": 20, "ten": 10, "five": 5}


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of one time of the clock."""
    half = r"(?:(?P<half>[ap])\s?\.?\s?m\b\.?)"
    named = rf"(?-i:{ZONES}|Z)(?![A-Za-z])(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?"
    hours = r"(?:\s?(?:hours|hrs|h)\b)"
    zone = rf"(?:{hours}?\s*\(?(?P<zone>{named}|(?-i:[ECMP]T\b)|(?-i:[A-Z]{{2,4}}T\b)|local time)|{hours})?"
    return re.compile(
        rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?)?\s*{half}{zone}"
        rf"|(?P<hour2>\d{{1,2}}):(?P<minute2>\d\d)(?::(?P<second2>\d\d))?{zone.replace('zone>', 'zone2>')}"
        rf"|(?P<hour6>[012]?\d)\.(?P<minute6>[0-5]\d)"
        rf"(?:{hours}(?:\s*\(?(?P<zone6>{named}))?|\s*\(?(?P<zone7>{named}|local time))"
        rf"|(?P<hour3>\d{{1,2}})\s?h\s?(?P<minute3>\d\d)\b"
        rf"|(?P<military>[012]\d[0-5]\d)"
        rf"(?:{hours}(?:\s*\(?(?P<zone4>{named}))?|\s?\(?(?P<zone5>{named}|local time))"
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
        r"\d:\d\d|\d\s?[ap]\.?\s?m\b|o['’]?clock|noon|midday|midnight|\d{4}\s?z\b|\d\s?h\s?\d\d|"
        r"\b0\d{3}\s?(?:hours|hrs)|\bat \d{4}\s?(?:hours|hrs)|"
        rf"\d\d\s?(?-i:(?:{ZONES})\b)|\d\d\slocal time|\b0\d\.[0-5]\d\s?(?:hours|hrs)\b|"
        r"\b(?:past|quarter to)\b|[ap]\.m\b|[a-z] [ap]m\b",
        re.IGNORECASE,
    )


def read_clock(written: str, *, is_expected: bool = False) -> Quantity | None:
    """Return the clock time that is written, None for what is none.

    Where one is expected, `UnreadableValue` is raised instead. A time in a named zone is told in universal time, which
    has a unit of its own, `clock UTC`: what it is on a clock that is not named is not said. Where letters are those
    of several zones, it is any of their times.
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
        hedge, time, is_soon = whole
        bounds, likely = _hedge(hedge, time, is_soon=is_soon)
        return Quantity(written=written, bounds=bounds, likely=likely, stated=time.start, unit=time.unit, hedge=hedge)
    for joint in _split().finditer(text):
        first, last = _read_one(text[: joint.start()]), _read_one(text[joint.end() :])
        if last is None:
            continue
        if first is None or "m" not in text[: joint.start()].lower():
            half = re.search(r"[ap]\.?m\b", text[joint.end() :], re.IGNORECASE)
            first = _read_one(f"{text[: joint.start()]} {half.group()}") if half else first
        is_apart = first is None or first[1].unit != last[1].unit
        if is_apart and (zone := _END_ZONE.search(text)) is not None:
            first = _read_one(f"{text[: joint.start()]} {zone[0]}")  # a zone said once goes for both ends
        if first is None:
            continue
        start, end = first[1].start, last[1].start + last[1].spread + last[1].length
        if end <= start:
            end += DAY
        span = Interval(low=start, high=end, high_open=True)
        return Quantity(
            written=written, bounds=span, likely=span, stated=last[1].start, unit=last[1].unit, hedge="between"
        )
    return None


_END_ZONE = re.compile(
    rf"\b(?:hours |hrs )?(?:(?:{ZONES}|[ECMP]T)\b(?:\s?[+-]\d{{1,2}}(?::?\d\d)?)?|local time)\Z|\b(?:hours|hrs)\Z"
)


def _read_one(text: str) -> tuple[Hedge, _Time, bool] | None:
    """Return hedge and time, and whether it is *shortly* after; None for no time."""
    text = text.strip()
    for found in _pattern().finditer(text):
        before = " ".join(text[: found.start()].lower().split())
        if before not in _HEDGES or not _may_follow(text[found.end() :]):
            continue
        time = _to_seconds(found)
        if time is not None:
            return _HEDGES[before], time, before in _SOON
        return None
    return None


def _may_follow(rest: str) -> bool:
    """Tell whether what follows a time is nothing, a point, or words in brackets or of the day."""
    rest = rest.strip(" .,;:*)")
    return not rest or rest[0] == "(" or rest.lower().split()[0] in (
        "on", "local", "in", "ship", "ship's", "the", "sharp", "est", "edt", "et", "pst", "cet", "yesterday", "today",
    )  # fmt: skip


def _to_seconds(found: re.Match[str]) -> _Time | None:
    groups = found.groupdict()
    minute = groups["minute"] or groups["minute2"] or groups["minute3"] or groups["minute6"]
    second = groups["second"] or groups["second2"]
    half = (groups["half"] or groups["half5"] or "").lower()
    zone = next((groups[name] for name in _ZONE_GROUPS if groups[name]), "")
    digits = groups["hour"] or groups["hour2"] or groups["hour3"] or groups["hour6"]
    if groups["military"]:
        hour, minute = int(groups["military"][:2]), groups["military"][2:]
    elif digits:
        hour = int(digits)
    else:
        named = _read_named(groups, half)
        if named is None:
            return None
        hour, minute = named
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half and not 12 < hour <= 23:
        return None
    if hour > 24 or int(minute or 0) > 59 or int(second or 0) > 59 or (hour == 24 and int(minute or 0)):
        return None
    start, length = _at(hour, minute, second), Decimal(1) if second else MINUTE
    offsets = _list_offsets(zone)
    if not offsets:
        return _Time(start, Decimal(0), length, "clock")
    return _Time((start - max(offsets)) % DAY, max(offsets) - min(offsets), length, "clock UTC")


def read_on_the_spot(time: Quantity) -> Quantity | None:
    """Return a time in a named zone as clocks there show it; None for universal time and for what has no zone.

    What is said without a zone is told by the clocks of the place, and so can be held against this alone.
    """
    zone = _END_ZONE.search(time.written.strip().rstrip(".,;)"))
    if time.unit != "clock UTC" or zone is None or zone[0].upper().startswith(("UTC", "GMT")):
        return None
    found = read_clock(time.written[: zone.start()].rstrip(" ("))
    return found if found is not None and found.unit == "clock" else None


def bring_together(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
    """Return two times as clocks on the spot show them where only one names its zone; else both as they are."""
    if {one.unit, two.unit} != set(CLOCKS):
        return one, two
    return read_on_the_spot(one) or one, read_on_the_spot(two) or two


_ZONE_GROUPS = ("zone", "zone2", "zone4", "zone5", "zone6", "zone7")


def _at(hour: int, minute: str | None, second: str | None) -> Decimal:
    return Decimal(hour % 24 * 3600 + int(minute or 0) * 60 + int(second or 0))


def _list_offsets(zone: str) -> list[Decimal]:
    """Return the seconds by which a zone may be before universal time; none for local time and a zone not known."""
    found = re.search(r"([+-])(\d{1,2}):?(\d\d)?", zone)
    if found is None:
        return [Decimal(hours) * 3600 for hours in _OFFSETS.get(zone.upper().strip(), ())]
    seconds = Decimal(int(found[2]) * 3600 + int(found[3] or 0) * 60)
    return [seconds if found[1] == "+" else -seconds]


def _read_named(groups: dict[str, str | None], half: str) -> tuple[int, str] | None:
    """Return hour and minute of *noon*, *two o'clock*, *half past two*; None for a number that only might be an
    hour.
    """
    word, past = (groups["word"] or "").lower(), (groups["past"] or "").lower()
    if word in ("noon", "midday", "midnight"):
        hour = 0 if word == "midnight" else 12
    elif word.isdecimal():
        hour = int(word)
    else:
        hour = _HOURS[word]
    if not (past or half or groups["clock"] or word in ("noon", "midday", "midnight")):
        return None
    if not past:
        return hour, "0"
    minutes = int(past) if past.isdecimal() else _WORDS[past]
    if (groups["side"] or "").lower() in ("past", "after"):
        return hour, str(minutes)
    if half and hour <= 12:
        return (hour - 1) % 12 or 12, str(60 - minutes)  # a quarter to one is in the hour of twelve
    return (hour - 1) % 24, str(60 - minutes)


def _hedge(hedge: Hedge, time: _Time, *, is_soon: bool) -> tuple[Interval, Interval]:
    """Return bounds and likely range of a time: about is 15 minutes to each side, likely 5."""
    start, length = time.start, time.length
    last = start + time.spread
    said = Interval(low=start, high=last + length, high_open=True)
    if hedge == "about":
        return Interval(low=start - ABOUT, high=last + ABOUT), Interval(
            low=start - LIKELY_ABOUT, high=last + LIKELY_ABOUT
        )
    if hedge == "nearly":
        return (
            Interval(low=start - ABOUT, high=last, high_open=True),
            Interval(low=start - LIKELY_ABOUT, high=last, high_open=True),
        )
    if hedge in ("over", "at_least"):
        low = start + length if hedge == "over" else start
        if is_soon:
            return hull(said, Interval(low=start, high=last + ABOUT)), Interval(low=start, high=last + LIKELY_ABOUT)
        reach = low + time.spread
        return Interval(low=low, high=reach + HALF_DAY), Interval(low=low, high=reach + ABOUT)
    if hedge in ("under", "up_to"):
        high = last if hedge == "under" else last + length
        least = high - time.spread
        return (
            Interval(low=least - HALF_DAY, high=high, high_open=True),
            Interval(low=least - ABOUT, high=high, high_open=True),
        )
    return said, said
