"""The second number of an expression: ranges that share a unit, ratios, and amounts in two units."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.extraction.digits_in_text import match_digits
from checker.extraction.number_words_in_text import match_words
from checker.extraction.numerals_in_text import Numeral, anchor, any_of
from checker.extraction.units_in_text import match_money_after, match_unit
from checker.values import Habit
from checker.values.number_words import TENS, UNITS
from checker.values.phrases import list_changes

_JOINT = re.compile(
    r"(?P<dash> ?[-–—‒−] ?)(?=[\d$€£¥.]|[a-z]+)|(?P<hang>- ?(?:to|or)[- ]| ?- (?:to|or) )|(?P<to> to |-to-)|(?P<or> or )|(?P<and> and )"
)
_BETWEEN = re.compile(r"\bbetween (?:\w+ )?(?:an? )?\Z")
_FROM = re.compile(r"\b(?:from|ranging from|anywhere from) (?:\w+ )?\Z")
_RATIO = re.compile(
    r":\d+(?:\.\d+)?\b(?!:)|-to-(?:\d+|one)\b(?=[ ,.;)]|-|\Z)(?! \w+ years)| to (?:one|1)\b(?= (?:odds|against|ratio|scale|margin|in favou?r|on)|[.,;)]|\Z)"
)
_OVER = re.compile(
    rf" over (?:\d[\d,]*|{any_of([*UNITS, *TENS])}\b(?:(?: and |[ -]){any_of([*UNITS, *TENS, 'hundred'])}\b)*)(?=\s*(?:[.?!;:)]|\Z))"
)
_REST = re.compile(
    r"(?:,? and |, | )(?=\d)|(?:,? and |, | )(?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a)[ -])"
)
_CHANGE_REACH = 70


@cache
def _changes() -> re.Pattern[str]:
    verbs = {word for phrase in list_changes() for word in phrase.split() if len(word) > 3} | {
        "went", "brought", "brings", "revised", "changed", "moved", "moving", "up", "cut", "downgraded", "upgraded",
        "slowed", "doubled", "halved", "tripled", "widened", "narrowed", "extended", "shifted", "adjusted", "came",
    }  # fmt: skip
    verbs -= {"have", "increase", "rise of", "over", "some"}
    return re.compile(rf"\b{any_of(verbs)}\b[^.;!?]*\Z")


def match_range(
    flat: str, prose: str, core: int, numeral: Numeral, end: int, habit: Habit | None
) -> tuple[int, int, bool] | None:
    """Return where a range starts and ends, and whether a unit is said; None where no second end follows."""
    if numeral.kind not in ("number", "vague", "share", "article") or end >= len(flat) or flat[end] not in " -–—‒−":
        return None
    joint = _JOINT.match(flat, end)
    if joint is None:
        return None
    start = core
    kind = joint.lastgroup
    between = _BETWEEN.search(flat, max(0, core - 30), core)
    if kind == "and" and between is None:
        return None
    other = _match_other(flat, prose, joint.end())
    if other is None or numeral.kind in ("vague", "share") and other.kind not in ("number", "share"):
        return None
    last = match_unit(flat, prose, other.end)
    if other.is_glued and last == other.end:
        return None
    if not _ascends(prose, core, numeral, end, joint.end(), other, last, habit):
        return None
    if kind == "or" and (end > numeral.end or not _is_next(prose, numeral, other, habit)):
        return None
    if kind == "dash" and " " in joint[0] and end == numeral.end and last == other.end:
        return None  # a dash between words
    source = _FROM.search(flat, max(0, core - 30), core)
    if kind == "to" and joint[0] == " to ":
        if _changes().search(flat, max(0, core - _CHANGE_REACH), core) and (source is not None or core < numeral.start):
            return None
    if between is not None and kind in ("and", "to", "dash"):
        start = between.start()
    elif source is not None and kind == "to":
        start = source.start() + source[0].rindex("from")
    return start, last, end > numeral.end or last > other.end


def _match_other(flat: str, prose: str, at: int) -> Numeral | None:
    """Return the number that starts at a place or after its currency there."""
    first = match_money_after(flat, at)
    for hedge in ("about ", "around ", "nearly ", "almost ", "perhaps ", "even ", "some ", "as many as "):
        if flat.startswith(hedge, first):
            first += len(hedge)
            first = match_money_after(flat, first)
            break
    found = anchor().match(flat, first) or (anchor().match(flat, first + 2) if flat.startswith("a ", first) else None)
    if found is None:
        return None
    if found.lastgroup is None:
        other = match_digits(flat, prose, found.start())
    elif found.lastgroup == "word":
        other = match_words(flat, prose, found.start(), found["word"])
    else:
        return None
    if other is None or other.kind == "ordinal" or other.start > first + 2:
        return None
    return other


@lru_cache(maxsize=4096)
def _state(written: str, habit: Habit | None) -> object:
    from checker.extraction.quantities import read_written

    value = read_written(written, habit)
    return None if value is None else (value.stated, value.unit)


def _ascends(
    prose: str,
    core: int,
    first: Numeral,
    first_end: int,
    second_start: int,
    second: Numeral,
    last: int,
    habit: Habit | None,
) -> bool:
    """Tell whether the second number is the greater one, and its unit fits the first's."""
    one, other = _state(prose[first.start : first.end], habit), _state(prose[second.start : second.end], habit)
    if one is None or other is None:
        return False
    low, high = one[0], other[0]  # type: ignore[index]
    if first_end > first.end and last > second.end:
        one, other = _state(prose[core:first_end], habit), _state(prose[second_start:last], habit)
        if one is None or other is None or one[1] != other[1]:  # type: ignore[index]
            return False
        low, high = one[0], other[0]  # type: ignore[index]
    if low is None or high is None:
        return first.kind == "vague" or second.kind == "vague"
    if core < first.start and prose[core] in "-−":
        return True
    return bool(low < high)


def _is_next(prose: str, first: Numeral, second: Numeral, habit: Habit | None) -> bool:
    """Tell whether two numbers joined by *or* are near enough to mean one: *five or six*, *20 or 30*."""
    one, other = _state(prose[first.start : first.end], habit), _state(prose[second.start : second.end], habit)
    low, high = one[0], other[0]  # type: ignore[index]
    return low is not None and high is not None and high <= 2 * low


def match_ratio(flat: str, at: int) -> int:
    """Return the end of what makes a ratio of a number: *3:1*, *10-to-1*; the place itself for none."""
    if at >= len(flat) or flat[at] not in ":- ":
        return at
    found = _RATIO.match(flat, at) or _OVER.match(flat, at)
    return at if found is None else found.end()


def match_rest(flat: str, prose: str, at: int) -> int:
    """Return the end of a smaller unit that goes on an amount: *5 feet 6 inches*; the place itself for none."""
    if at >= len(flat) or flat[at] not in " ,":
        return at
    end = at
    while (found := _REST.match(flat, end)) is not None:
        other = _match_other(flat, prose, found.end())
        if other is None or other.start != found.end():
            break
        last = match_unit(flat, prose, other.end)
        if last == other.end or not _continues(flat, at, end, other.end, last):
            break
        end = last
    return end


_FAMILIES = (
    ("year", "month", "week", "day", "hour", "minute", "second"),
    ("feet", "foot", "ft", "inch", "in"),
    ("pound", "lb", "ounce", "oz"),
    ("hour", "hr", "h", "min", "sec"),
    ("dollar", "cent"),
    ("euro", "cent"),
    ("mile", "yard", "feet"),
    ("km", "kilomet", "met", "m"),
    ("degree", "minute"),
)


def _continues(flat: str, start: int, end: int, number_end: int, last: int) -> bool:
    """Tell whether a second unit is a smaller one of the same family as the last."""
    before = flat[max(0, end - 12) : end].rpartition(" ")[2].rpartition("-")[2].lstrip("0123456789.")
    after = flat[number_end:last].strip(" -")
    for family in _FAMILIES:
        places = [place for place, name in enumerate(family) if before.startswith(name)]
        others = [place for place, name in enumerate(family) if after.startswith(name)]
        if places and others and max(others) > max(places):
            return True
    return False
