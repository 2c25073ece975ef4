"""Reads how often something comes back: *annual*, *every four years*, *the last quarter of every year*."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from checker.values.days import MONTHS
from checker.values.errors import UnreadableValue
from checker.values.exact import round_down, round_up
from checker.values.interval import Interval
from checker.values.model import Recurrence
from checker.values.number_words import ORDINALS, TENS, UNITS

_MONTH_SECONDS = 2_629_746
# Periods in months; those of days and weeks have no end to their decimals as months.
_PERIODS: dict[str, Fraction] = {
    "day": Fraction(86_400, _MONTH_SECONDS), "week": Fraction(604_800, _MONTH_SECONDS),
    "fortnight": Fraction(1_209_600, _MONTH_SECONDS), "month": Fraction(1), "quarter": Fraction(3),
    "season": Fraction(3),
    "year": Fraction(12), "decade": Fraction(120), "century": Fraction(1200), "hour": Fraction(3_600, _MONTH_SECONDS),
}  # fmt: skip
# Words of one meaning, or of two: lowest and highest period in months.
_WORDS: dict[str, tuple[Fraction, Fraction]] = {
    word: (Fraction(low), Fraction(high))
    for words, low, high in (
        ("annual annually yearly per-annum", 12, 12), ("biennial biennially", 24, 24),
        ("triennial triennially", 36, 36),
        ("quadrennial quadrennially", 48, 48), ("quinquennial quinquennially", 60, 60), ("decennial", 120, 120),
        ("biannual biannually", 6, 24), ("semiannual semiannually semi-annual semi-annually half-yearly", 6, 6),
        ("quarterly", 3, 3), ("monthly", 1, 1), ("centennial", 1200, 1200),
    )
    for word in words.split()
}  # fmt: skip
_WORDS |= {
    "daily": (_PERIODS["day"],) * 2, "weekly": (_PERIODS["week"],) * 2, "fortnightly": (_PERIODS["fortnight"],) * 2,
    "hourly": (_PERIODS["hour"],) * 2, "biweekly": (_PERIODS["week"] / 2, _PERIODS["fortnight"]),
    "bi-weekly": (_PERIODS["week"] / 2, _PERIODS["fortnight"]), "bimonthly": (Fraction(1, 2), Fraction(2)),
    "bi-monthly": (Fraction(1, 2), Fraction(2)), "bi-annual": (Fraction(6), Fraction(24)),
    "bi-annually": (Fraction(6), Fraction(24)), "semimonthly": (Fraction(1, 2),) * 2, "nightly": (_PERIODS["day"],) * 2,
}  # fmt: skip
_SEASONS: dict[str, tuple[int, ...]] = {
    "spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11), "fall": (9, 10, 11), "winter": (12, 1, 2),
}  # fmt: skip
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_VAGUE = {"few": (2, 5), "several": (3, 9), "couple": (2, 3)}
_QUARTERS = {"first": 1, "1st": 1, "q1": 1, "second": 2, "2nd": 2, "q2": 2, "third": 3, "3rd": 3, "q3": 3, "fourth": 4,
             "4th": 4, "last": 4, "final": 4, "q4": 4}  # fmt: skip


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    period = "(?P<period>day|week|fortnight|month|quarter|season|year|decade|century|hour)s?"
    number = r"(?P<low>[a-z0-9-]+)(?:(?: (?:to|or) |\s?[-–]\s?)(?P<high>[a-z0-9]+))?"
    return {
        "times": re.compile(rf"(?P<low>once|twice|thrice|[a-z0-9-]+)(?: (?:to|or) (?P<high>[a-z0-9]+))? (?:times )?"
                            rf"(?:a|an|per|every|each|in every|in a) {period}"),
        "several times": re.compile(rf"(?:a )?(?P<low>few|several|couple)(?: of)? times "
                                    rf"(?:a|an|per|every|each) {period}"),
        "every other": re.compile(rf"every (?:other|second|2nd|alternate) {period}"),
        "every nth": re.compile(rf"every (?P<low>[a-z0-9-]+) {period}"),
        "every": re.compile(rf"(?:every|each|once every|once in every|per|once per|once an?|once in a|any) "
                            rf"(?:single )?{period}"),
        "every few": re.compile(rf"(?:once )?every (?P<about>about |around |roughly |some )?{number}[ -]{period}"),
        "cycle": re.compile(rf"(?:a |an |the |on a )?{number}[ -]{period}(?:ly)?[ -](?:\w+ )?"
                            r"(?:cycle|rotation|interval|rhythm|basis)s?"),
        "interval": re.compile(rf"(?:at )?(?:intervals of|an interval of) {number} {period}"),
        "noise": re.compile(r"\b(?:takes place|is held|are held|held|conducted|organi[sz]ed|in principle|usually|"
                            r"normally|always|regularly|on|basis|recurring|regular|steady|at least|"
                            r"an?(?= (?:annual|biennial|quarterly|monthly)))\b"),
    }  # fmt: skip


def read_recurrence(written: str) -> Recurrence:
    """Return the period, in months, and the months of the year that a phrase tells; `UnreadableValue` for neither."""
    text = " ".join(written.lower().replace("’", "'").split()).strip(" .,;:")
    if not text or len(text) > 120:
        raise UnreadableValue(written, "no phrase of how often; write one such as 'annual' or 'every four years'")
    months = _find_months(text)
    every = _find_period(_strip(text))
    if every is None and months and re.search(r"\b(?:every|each|annual|annually|yearly|usually|always)\b", text):
        every = (Fraction(12), Fraction(12))
    if every is None and not months:
        raise UnreadableValue(written, "says not how often; write a period such as 'annual' or 'every four years'")
    interval = None if every is None else Interval(low=round_down(every[0]), high=round_up(every[1]))
    return Recurrence(written=written, every=interval, months=months)


def _strip(text: str) -> str:
    """Return a phrase without the words before and after its period that say nothing of it."""
    text = _patterns()["noise"].sub(" ", text)
    return " ".join(text.split())


def _find_months(text: str) -> frozenset[int]:
    """Return the months of the year that a phrase names: a month, season, quarter or half of every year."""
    found: set[int] = set()
    words = re.findall(r"[a-z0-9]+", text)
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        if word in MONTHS and (
            len(word) > 3
            or word in ("may", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
        ):
            found.add(MONTHS[word])
            if after in ("to", "through", "until") and words[place + 2 : place + 3] and words[place + 2] in MONTHS:
                found |= _run(MONTHS[word], MONTHS[words[place + 2]])
        elif word.rstrip("s") in _SEASONS:
            found.update(_SEASONS[word.rstrip("s")])
        elif (word in _QUARTERS and after == "quarter") or re.fullmatch("q[1-4]", word):
            start = _QUARTERS[word] * 3 - 2
            found.update(range(start, start + 3))
        elif after == "half" and word in ("first", "second", "latter"):
            found.update(range(1, 7) if word == "first" else range(7, 13))
        elif word in ("end", "late") and "year" in words[place + 1 : place + 4]:
            found.update((10, 11, 12) if word == "end" else (8, 9, 10, 11, 12))
    return frozenset(found)


def _run(first: int, last: int) -> set[int]:
    """Return the months from one to another, over the new year if need be."""
    length = (last - first) % 12
    return {(first - 1 + step) % 12 + 1 for step in range(length + 1)}


def _count(word: str | None) -> tuple[int, int] | None:
    """Return a number in words or digits as a least and a greatest one."""
    if word is None:
        return None
    word = word.strip("-")
    if word in _VAGUE:
        return _VAGUE[word]
    if word in _TIMES:
        return (_TIMES[word],) * 2
    number = (
        int(word) if word.isdecimal() and len(word) < 6 else UNITS.get(word) or TENS.get(word) or ORDINALS.get(word)
    )
    if number is None and word.rstrip("stndrh").isdecimal():
        number = int(word.rstrip("stndrh"))
    return None if not number else (number, number)


def _find_period(text: str) -> tuple[Fraction, Fraction] | None:
    """Return the least and greatest period in months that a phrase tells, None if it tells none."""
    for word in re.findall(r"[a-z-]+", text):
        if word in _WORDS:
            return _WORDS[word]
    patterns = _patterns()
    if (found := patterns["every other"].search(text)) is not None:
        period = _PERIODS[found["period"]] * 2
        return period, period
    for name in ("every few", "cycle", "interval", "every nth"):
        found = patterns[name].search(text)
        low = _count(found["low"]) if found else None
        if found is None or low is None:
            continue
        high = _count(found.groupdict().get("high")) or low
        period = _PERIODS[found["period"]]
        slack = Fraction(1, 10) if found.groupdict().get("about") else Fraction(0)
        return period * low[0] * (1 - slack), period * high[1] * (1 + slack)
    for name in ("several times", "times"):
        found = patterns[name].search(text)
        low = _count(found["low"]) if found else None
        if found is None or low is None:
            continue
        high = _count(found.groupdict().get("high")) or low
        period = _PERIODS[found["period"]]
        return period / high[1], period / low[0]
    found = patterns["every"].search(text)
    if found is not None:
        return (_PERIODS[found["period"]],) * 2
    return None
