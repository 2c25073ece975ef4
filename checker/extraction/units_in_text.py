"""Which unit follows a number in running text, by the names that the values know, and the currency before it."""

from __future__ import annotations

import re
from functools import cache

from checker.extraction.numerals_in_text import any_of
from checker.values.local_money import LOCAL
from checker.values.money import CODES, DOLLARS, PREFIX_CODES, SIGNS
from checker.values.phrases import RATES_IN_SHORT
from checker.values.units import REST, list_symbols, list_units
from checker.values.wordlists import list_words

CURRENCIES = "".join(re.escape(sign) for sign in SIGNS)
# The same amount in another unit, in brackets behind it: (174 ft).
_SAME = (
    r"\s?[(\[](?:(?:about|around|approximately|approx\.|some|or|over|nearly|almost|roughly|ca?\.|=|~|≈) ?){0,2}"
    r"\d[\d.,]*(?: \d+/\d+)?(?:(?: ?[-–—] ?| to | and | or )\d[\d.,]*)?[ -]?(?:(?:us|short|long|imperial|nautical) )?"
    r"(?:ft|foot|feet|in|inch|inches|yd|yards?|mi|miles?|km|cm|fathoms?|nmi|lb|lbs|pounds?|oz|ounces?|tons?|tonnes?|"
    r"gal|gallons?|pints?|acres?|hp|mph|knots?|['′\"″])(?!\w)"
)
# What may follow a unit of one letter that stands apart from its number; a noun may not (5 t shirts).
_AFTER_LETTER = (
    r"(?=\Z|\s*[.,;:!?)\]}/×|<>]|\s*\n|[\s-](?:high|long|wide|deep|tall|thick|broad|across|apart)\b"
    r"|\s(?:of|in|per|to|from|on|above|below|or|and|for|away|x|by|is|was|outside|below|inside|each|underwater|\d)"
    rf"|{_SAME})"
)
_AFTER_IN = r"(?=\Z|\s*[.;:)\]×]|\s(?:thick|long|wide|high|deep|tall|by|x|in (?:height|length|width|diameter))\b)"
_NEVER = list_words("second mil real won s point points pa am pm at min. rand mo y d b j a ga")
"""Names that are other words too often, or are read by rules of their own."""


_SMALL = re.compile(r" ?[ap]m(?!\w)")
_NO_CLOCK = re.compile(r"\d\.(?:\d|\d{3,})\Z")
"""Decimals after which *pm* and *am* are no times of the day but picometres and attometres."""
_TONNES = re.compile(r" t(?= (?!shirts?\b|bones?\b|cells?\b|rex\b|junctions?\b)[a-z])")
_DENSITY = re.compile(r" ?[JWNC]/(?:m|cm|mm|km|s|kg|g|l)(?:\^?[23]|[²³])?(?!\w)")
_HOURS_MINUTES = re.compile(r" ?h ?[0-5]?\d ?m(?:ins?)?(?: ?[0-5]?\d(?:\.\d+)? ?s(?:ecs?)?)?(?!\w)")
"""Hours in short with their minutes, which are no metres: *21h36m*, *21h 36m 21s*."""
_SCALES = r"(?:(?:on|of|by) the (?:open-ended )?(?:richter|moment[ -]magnitude)(?: magnitude)? scale|in magnitude)"
_MAGNITUDE_FIRST = re.compile(r"(?<![\w-])(?<!\d )M(?:[wWLSsbB]|_[wWLSsb])?[ -]?\Z")
_OF_MAGNITUDE = re.compile(r"\d\.\d(?![\d.]?\d|-class| (?:class|flares?|screws?|bolts?|nuts?|threads?)\b)")
_LABELLED = re.compile(
    r"\bmag(?:nitude)?(?: \(?m?w\)?)?(?: ?[:|=] ?| (?:was|is|stood at|reached"
    r"|(?:(?:was|is) )?(?:put|estimated|measured|given|revised|upgraded|downgraded) (?:at|to)) )\Z"
)
_BEHIND = re.compile(r"(?: ?[-–] ?\d\.\d)? ?\(?M[wW]\)?(?![\w])")
_ONE_QUAKE = re.compile(r"[ -](?:earthquake|quake|tremor|aftershock)\b")
_QUAKE = re.compile(r"magnitude|quake|richter|seism|tremor")
_AROUND = 80
"""Characters around *9.1 Mw* in which a word tells it from a sloppy megawatt."""
_ANNUM = re.compile(r"[GM]a(?!\w)")
_OF_TIME = re.compile(r"(?:\A|\b(?:for|in|over|after|last|past|within|next|straight|consecutive|previous) )\d\d?\Z")
_POWER = re.compile(r"\^[23](?!\d)| (?:squared|cubed)\b|/[a-zµ]{1,4}(?:\^?[23]|[²³])?(?![\w/])")
_HEAT = re.compile(r"(?:\(\d+|\d\.\d+)\Z")
_QUOTED = 300
"""Characters before a sign of inches in which a quotation may have begun."""


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a unit after a number; single letters only where no word goes on."""
    names = set(list_units()) | {name.lower() for name in list_symbols()} | set(REST)
    names |= {code.lower() for code in CODES}
    single = {name for name in names if len(name) == 1 and name.isalpha()} - _NEVER
    spelled = {name for name in names if len(name) > 1 and name[0].isalpha() and name != "in"} - _NEVER
    signs = [name for name in names if not name[0].isalnum()]
    joined = {name.replace(" - ", "-").replace(" / ", "/").replace(" . ", ". ") for name in spelled}
    joined |= {name.replace(" ", "-") for name in joined if " " in name}
    long = any_of(joined | set(RATES_IN_SHORT))
    inches = (
        r"(?<=\d)' ?\d{1,2}(?:\.\d+)?(?:\"|'')|(?<=\d)\"|(?<=\d )\""
        rf"|(?<=[\d.] )in(?!\w){_AFTER_IN}|(?<=\d-)in(?!\w)|(?<=\d)in(?!\w)"
    )
    second = (
        r"second(?=-| \w+-)|(?:(?<=\b1 )|(?<=\.\d ))second(?! (?:half|place|time|base|class|team)\b)(?!\w)"
        r"|(?<=\d )quarters(?! of\b)(?!\w)"
    )
    letters = rf"(?:(?<=\d)|(?<=\d-)|(?={any_of(single)}{_AFTER_LETTER})){any_of(single)}(?!\w)"
    return re.compile(
        rf"(?: {{1,2}}|-)?(?:{long}(?!\w)|{second}|{any_of(signs)}|(?<!-)[{CURRENCIES}](?! ?\d)|{_SCALES}\b"
        rf"| ?[(\[{{<](?:{any_of(name for name in joined if len(name) > 1)})[)\]}}>]|{inches}|{letters})"
    )


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.lower() for code in CODES) - frozenset(list_units())


@cache
def _local() -> re.Pattern[str]:
    """Return the pattern of a currency as its own country writes it, whose capitals matter."""
    words = [name for name in LOCAL if name.isalpha() and name != "KM"]
    marks = [name for name in LOCAL if not name.isalpha() and len(name) > 1]
    letters = any_of(name for name in DOLLARS)
    return re.compile(rf" ?(?:(?i:{letters})\$|{any_of(marks)}|{any_of(words)}(?!\w)\.?)")


def match_unit(flat: str, prose: str, at: int) -> int:
    """Return the end of the unit that starts at a place, maybe after a space or hyphen; the place itself for none."""
    if at >= len(flat):
        return at
    if flat[at] in " h" and (hours := _HOURS_MINUTES.match(flat, at)) is not None:
        return hours.end()
    found = _pattern().match(flat, at)
    if found is None:
        if (small := _SMALL.match(prose, at)) is not None and _NO_CLOCK.search(flat, max(0, at - 8), at):
            return small.end()
        if (density := _DENSITY.match(prose, at) or _ANNUM.match(prose, at)) is not None:
            return density.end()
        if flat[at - 1].isdecimal() and (tonnes := _TONNES.match(prose, at)) is not None:
            return tonnes.end()
        if flat[at] == " " and flat[at + 1 : at + 2].isascii() and prose[at + 1 : at + 2].islower():
            return at
        found = _local().match(prose, at)
        return at if found is None else found.end()
    end = found.end()
    name = flat[at:end].strip(" -")
    if name == "quarters" and _OF_TIME.search(flat, max(0, at - 16), at) is None:
        return at  # 12 quarters may be coins
    if name in _codes() and not prose[at:end].strip(" -").isupper():
        return at  # "5 try to" names no currency
    if flat[end - 1] == '"' and flat.count('"', max(0, at - _QUOTED), end - 1) % 2:
        return at  # it ends what is quoted
    if flat[end - 1] == "c" and not flat[end - 2].isalpha() and (prose[end - 1] != "C" or flat[end : end + 1] == "/"):
        return at  # 30C are degrees, 30c not
    if flat[end - 1] == "f" and end - at == 1 and not (prose[at] == "F" and _HEAT.search(flat, max(0, at - 8), at)):
        return at  # 104.5F and (104F) are degrees, 13F a form
    power = _POWER.match(flat, end)
    if power is not None:
        return power.end()
    if prose[end - 1] == "G" and not prose[end - 2].isalpha():
        return at  # 5G is no weight
    return end


def match_magnitude_before(prose: str, at: int, floor: int) -> int:
    """Return where the letters of a magnitude that end at a number start (*M9.1*, *Mw 9.1*); the place for none."""
    if at <= floor or _OF_MAGNITUDE.match(prose, at) is None:
        return at
    found = _MAGNITUDE_FIRST.search(prose, max(floor, at - 5), at)
    return at if found is None else found.start()


def is_magnitude(flat: str, prose: str, start: int, number_end: int, end: int) -> bool:
    """Tell whether a number is a magnitude by the label or verb before it, or by *Mw* or a quake after it.

    *Magnitude: 9.1*; *9.1 Mw*; *a 9.1 earthquake*.
    """
    if not flat[start].isdecimal() or number_end - start > 4:
        return False
    if end > number_end:
        return (
            _BEHIND.fullmatch(prose, number_end, end) is not None
            and _OF_MAGNITUDE.match(prose, start) is not None
            and _QUAKE.search(flat, max(0, start - _AROUND), end + _AROUND) is not None
        )
    is_of_quake = prose[start:number_end][1:2] == "." and _ONE_QUAKE.match(flat, number_end) is not None
    return is_of_quake or _LABELLED.search(flat, max(0, start - 40), start) is not None


_APART = [letters for letters in DOLLARS if letters not in ("a", "s", "r", "can")]


@cache
def _money_before() -> re.Pattern[str]:
    codes = any_of(PREFIX_CODES)
    before_sign = rf"(?<![a-z])(?:{any_of(DOLLARS)}|(?:{codes}) ?|(?:{any_of(_APART)}) )"
    return re.compile(rf"(?:(?:{before_sign})?[{CURRENCIES}] ?|(?<![a-z])(?:{codes})\.? ?)\Z")


_MONEY_ENDS = frozenset(SIGNS) | {" ", "."} | frozenset(code[-1] for code in PREFIX_CODES)
_LONGEST_MONEY = 7


def match_money_before(flat: str, prose: str, at: int, floor: int) -> int:
    """Return where the currency that ends just before a place starts; the place itself for none."""
    if at <= floor or flat[at - 1] not in _MONEY_ENDS:
        return at
    if flat[at - 1] == " " and (at < 2 or flat[at - 2] not in _MONEY_ENDS):
        return at
    start = max(floor, at - _LONGEST_MONEY)
    found = _money_before().search(flat, start, at)
    if found is None:
        found = _local_before().search(prose, start, at)
        return at if found is None else found.start()
    word = found[0].strip(" .")
    if word.isalpha() and word != "rs" and not prose[found.start() : found.start() + len(word)].isupper():
        return at
    return found.start()


@cache
def _local_before() -> re.Pattern[str]:
    words = [
        name
        for name in LOCAL
        if name.isalpha() and name not in ("KM", "MK", "SM", "Le", "Q", "Br", "Ar", "UM", "LE", "BD", "DT")
    ]
    return re.compile(rf"(?<!\w){any_of(words)} \Z")


@cache
def _money_first() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{any_of(DOLLARS)})? ?[{CURRENCIES}] ?|(?:{any_of(PREFIX_CODES)})\.? ?(?=\d))")


def match_money_after(flat: str, at: int) -> int:
    """Return the end of the currency that starts at a place, before a number; the place itself for none."""
    found = _money_first().match(flat, at)
    return at if found is None else found.end()
