"""Reads the number that starts at a place of a written value: digits, words, fractions, ratios and vague words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

from checker.values.exact import round_down, round_up
from checker.values.local_money import WITHOUT_CENTS
from checker.values.number_words import (
    GROWTHS,
    MULTIPLES,
    ORDINALS,
    PARTS,
    PLURALS,
    SCALES,
    SHARES,
    SIGNS,
    TENS,
    TIMES,
    UNITS,
    VAGUE,
)
from checker.values.numerals import ONE, Number, make_number, read_digits, scale_number
from checker.values.parts import Said, add_part, read_part, read_part_after, read_ratio, read_stroke, share
from checker.values.scan import DASHES, Scan
from checker.values.spelled import find_scale, spell, spell_rest
from checker.values.spelled_fractions import denominators, read_point, read_spelled_fraction
from checker.values.vague_numbers import DOZEN, PLURAL_DOZENS, match_dozens, read_plural, read_vague, starts_number

_ARTICLES = ("a", "an", "one")
_NOT_ZERO = frozenset(("", ".", "less", "more", "fewer", "later", "greater", "longer", "higher", "larger", "earlier"))


def read_number(scan: Scan, place: int) -> Said | None:
    """Return the number that starts at a place, None if none does there; the last answer is kept, it is asked twice."""
    key = (place, scan.is_money)
    if scan.asked != key:
        scan.asked, scan.answer = key, _read_number(scan, place) if place < scan.length else None
    return scan.answer


def _read_number(scan: Scan, place: int) -> Said | None:
    sort, word = scan.sorts[place], scan.words[place]
    if sort == "number":
        return _read_digits(scan, place)
    if sort == "ordinal":
        return Said(make_number(int(word[:-2].replace(",", ""))), "ordinal", place + 1)
    if word in SIGNS:
        return read_part(scan, Fraction(*SIGNS[word]), place + 1)
    reader = _list_readers().get(word)
    if reader is not None:
        return reader(scan, place)
    if sort == "word" and word.endswith("fold") and (factor := UNITS.get(word[:-4]) or TENS.get(word[:-4])):
        return Said(make_number(factor), "ratio", place + 1)
    return None


@cache
def _list_readers() -> Mapping[str, Callable[[Scan, int], Said | None]]:
    """Return what reads the numbers that start with a word."""
    readers: dict[str, Callable[[Scan, int], Said | None]] = {}

    def add(words: Iterable[str], reader: Callable[[Scan, int], Said | None]) -> None:
        readers.update(dict.fromkeys(words, reader))

    add(("a", "an"), _read_article)
    add(("half", "quarter", "third"), _read_bare_part)
    add(("no", "none", "single", "sole"), _read_none_or_one)
    add((*TIMES, *MULTIPLES, *GROWTHS, "halved", "halving"), _read_times)
    add(PLURAL_DOZENS[:1], lambda scan, place: Said(make_number(DOZEN), "dozen", place + 1))
    add(PLURALS, read_plural)
    add((*UNITS, *TENS, "hundred"), _read_spelled)
    add([word for word in ORDINALS if word != "third"], _read_ordinal)
    for first in {phrase.split()[0] for phrase in (*SHARES, *VAGUE)}:
        readers[first] = _try_first(read_vague, readers.get(first))
    return readers


def _try_first(
    first: Callable[[Scan, int], Said | None], second: Callable[[Scan, int], Said | None] | None
) -> Callable[[Scan, int], Said | None]:
    if second is None or second is first:
        return first
    return lambda scan, place: first(scan, place) or second(scan, place)


def _read_times(scan: Scan, place: int) -> Said:
    word = scan.words[place]
    if word in TIMES:
        return Said(make_number(TIMES[word]), "times", place + 1)
    if word in MULTIPLES:
        return Said(make_number(MULTIPLES[word]), "ratio", place + 1)
    return Said(make_number(GROWTHS.get(word) or Decimal("0.5")), "growth", place + 1)


def _read_digits(scan: Scan, place: int) -> Said:
    text = scan.texts[place]
    is_count = "." in text and (scan.is_whole_money or _counts_things(scan, place + 1))
    number = read_digits(text, scan.written, habit=scan.habit, is_count=is_count)
    after = place + 1
    if after == scan.length:
        return Said(number, "number", after)
    if scan.words[after] in SIGNS:
        return _finish(scan, add_part(number, Fraction(*SIGNS[scan.words[after]])), after + 1)
    if scan.words[after] == "/" and scan.sort(after + 1) == "number":
        return read_part(scan, read_stroke(scan, place, after), after + 2)
    if scan.sorts[after] == "number" and scan.word(after + 1) == "/" and scan.sort(after + 2) == "number":
        return Said(add_part(number, read_stroke(scan, after, after + 1)), "number", after + 3)
    return _finish(scan, number, after)


def _counts_things(scan: Scan, place: int) -> bool:
    """Tell whether a word after digits is a thing counted: no scale and no unit; at the end the measure decides."""
    if place >= scan.length:
        return bool(scan.counted)
    unit = scan.match_unit(place)
    if unit is not None:
        return unit[0].canonical in WITHOUT_CENTS
    return (
        scan.sorts[place] in ("word", "name")
        and scan.words[place] not in SCALES
        and not scan.is_glued(place)
        and scan.unit is None
    )


def _read_bare_part(scan: Scan, place: int) -> Said | None:
    """Return *half*, *quarter of* and *third of*; without *of*, a quarter is of a year and third an ordinal."""
    word = scan.words[place]
    if word == "half" or scan.word(place + 1) in ("of", "a") or (word == "quarter" and scan.word(place + 1) in SCALES):
        return read_part(scan, Fraction(1, PARTS[word]), place + 1)
    return _read_ordinal(scan, place) if word == "third" else None


def _read_none_or_one(scan: Scan, place: int) -> Said | None:
    word, after = scan.words[place], scan.word(place + 1)
    if word in ("single", "sole"):
        return Said(make_number(1), "number", place + 1)
    if word == "no" and (after in _NOT_ZERO or starts_number(scan, place + 1)):
        return None
    return Said(make_number(0), "number", place + 1)


def _read_ordinal(scan: Scan, place: int) -> Said | None:
    if starts_number(scan, place + 1):
        return None
    return Said(make_number(ORDINALS[scan.words[place]]), "ordinal", place + 1)


def _read_article(scan: Scan, place: int) -> Said | None:
    """Return what *a* says: a part, a dozen, one of a scale, or one of a unit; None before any other noun."""
    after = scan.word(place + 1)
    if after in PARTS and not after.endswith("s"):
        return read_part(scan, Fraction(1, PARTS[after]), place + 2)
    if (dozens := match_dozens(scan, place + 1)) is not None:
        return Said(make_number(dozens[0]), "dozen", dozens[1])
    is_scaled = after in SCALES or after in denominators()
    if is_scaled and (fraction := read_spelled_fraction(scan, place)) is not None:
        return fraction
    if after in SCALES:
        return _finish(scan, make_number(1), place + 1)
    if after in TENS and (spelled := spell(scan, place + 1)) is not None and spelled[2]:
        return share(Fraction(1, spelled[0]), spelled[1])  # a twenty-first
    if after in ("single", "sole", "pair"):
        end = place + 3 if after == "pair" and scan.word(place + 2) == "of" else place + 2
        return Said(make_number(2 if after == "pair" else 1), "number", end)
    if after and after != "magnitude" and scan.sort(place + 1) == "word" and scan.match_unit(place + 1):
        return Said(make_number(1), "number", place + 1, is_article=True)
    return None


def _read_spelled(scan: Scan, place: int) -> Said | None:
    if (fraction := read_spelled_fraction(scan, place)) is not None and not _is_part(scan, place):
        return fraction
    said = spell(scan, place)
    if said is None:
        return None
    number, end = make_number(said[0]), said[1]
    if (apart := _count_dozens_apart(scan, place, end)) is not None:
        return apart
    if said[2]:
        return Said(number, "ordinal", end)
    if (pointed := read_point(scan, number, end)) is not None:
        number, end = pointed
    return _finish(scan, number, end)


def _count_dozens_apart(scan: Scan, place: int, end: int) -> Said | None:
    """Return *three hundred and two dozen* as 324: after *and*, the dozens are counted by what follows it."""
    joined = next((at for at in range(end - 1, place, -1) if scan.words[at] == "and"), None)
    dozens = None if joined is None else match_dozens(scan, end)
    if joined is None or dozens is None:
        return None
    whole, rest = spell(scan, place), spell(scan, joined + 1)
    if whole is None or rest is None:
        return None
    return Said(make_number(whole[0] - rest[0] + rest[0] * dozens[0]), "dozen", dozens[1])


def _is_part(scan: Scan, place: int) -> bool:
    """Tell whether words are a plain fraction below one (*two-thirds*), which its own reader knows more of."""
    end = place + 2 if scan.word(place + 1) in DASHES else place + 1
    part = PARTS.get(scan.word(end))
    return part is not None and UNITS.get(scan.words[place], part) < part


def _finish(scan: Scan, number: Number, place: int) -> Said:
    """Return a number with what may follow it: parts, scales, dozens, *in five*, *:1*, *times* and *-fold*."""
    if place >= scan.length:
        return Said(number, "number", place)
    word = scan.words[place]
    if (part := read_part_after(scan, number.low, place)) is not None:
        return part
    if word == "and" and scan.word(place + 1) in _ARTICLES and scan.word(place + 2) in ("half", "quarter", "third"):
        number, place = add_part(number, Fraction(1, PARTS[scan.word(place + 2)])), place + 3
    elif word == "over" and (quotient := _read_over(scan, number, place)) is not None:
        return quotient
    total = ONE
    gap = 1 if scan.word(place) in DASHES and scan.word(place + 1) in SCALES else 0
    while (scale := find_scale(scan, place + gap)) is not None:
        number, total = scale_number(number, *scale), total * scale[0]
        place, gap = place + gap + 1, 0
        rest = spell_rest(scan, place, scale[0])
        if rest is not None:
            number, place = make_number(number.low + rest[0]), rest[1]
    word = scan.word(place)
    if word == "and" and total > 1 and scan.word(place + 1) in ("a", "one") and scan.word(place + 2) in PARTS:
        fraction = Fraction(1, PARTS[scan.word(place + 2)])
        scaled = find_scale(scan, place + 3)  # "one billion and a half million"
        number = _add_part_of(number, fraction, scaled[0] if scaled else total)
        return Said(number, "number", place + 3 + (scaled is not None))
    if (dozens := match_dozens(scan, place)) is not None:
        return Said(make_number(number.low * dozens[0]), "dozen", dozens[1])
    if word == "fold" or (word in DASHES and scan.word(place + 1) == "fold"):
        return Said(number, "ratio", place + (1 if word == "fold" else 2))
    if word in ("times", "×") or (word == "x" and scan.is_glued(place)):
        return Said(number, "times", place + 1)
    if total == 1 and (ratio := read_ratio(scan, number, place)) is not None:
        return ratio
    return Said(number, "number", place, scale=total)


def _add_part_of(number: Number, part: Fraction, scale: Decimal) -> Number:
    """Return a number with a part of its scale: *two million and a half*."""
    value = number.low + round_down(part * Fraction(scale))
    return Number(value, value, scale / 10)


def _read_over(scan: Scan, number: Number, place: int) -> Said | None:
    """Return a quotient that ends what is written: *one over three*."""
    said = _read_number(scan, place + 1) if place + 1 < scan.length else None
    if said is None or said.shape != "number" or said.end < scan.length or not said.number.low:
        return None
    quotient = Fraction(number.low) / Fraction(said.number.low)
    if 0 < quotient < 1:
        return share(quotient, said.end)
    return Said(Number(round_down(quotient), round_up(quotient), ONE), "number", said.end)
