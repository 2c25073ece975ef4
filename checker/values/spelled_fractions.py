"""Fractions and decimals in words: *twenty-three fifths*, *a hundred and two thirds*, *two million and a half*, *five
point six*.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache

from checker.values.exact import power_of_ten, round_down, round_up
from checker.values.number_words import ORDINALS, PARTS, SCALES, TENS, UNITS
from checker.values.numerals import ONE, Number, make_number
from checker.values.parts import Said, share
from checker.values.scan import DASHES, Scan

_LEAST_SCALE = 1000
_MOST_WORDS = 24
_LEAST_SHARE = Fraction(1, 10_000)


@cache
def denominators() -> dict[str, int]:
    """Return the words of denominators, singular and plural: *third*, *fifths*, *millionth*."""
    found = dict(PARTS)
    for word, value in ORDINALS.items():
        if value > 2:
            found[word] = found[f"{word}s"] = value
    found["firsts"] = 1
    for word, scale in SCALES.items():
        if not word.endswith("s") and len(word) > 4:
            found[f"{word}th"] = found[f"{word}ths"] = int(scale)
    return found


def read_spelled_fraction(scan: Scan, place: int) -> Said | None:
    """Return the fraction in words that starts at a place, None where no denominator ends the words of a number.

    What is below one is a share; what is above is a number, with its whole part if there is one.
    """
    words, end = scan.words, min(scan.length, place + _MOST_WORDS)
    last = place
    while last < end and (_is_cardinal(words[last]) or words[last] in ("and", "a", "an") or words[last] in DASHES):
        last += 1
    if last >= end or last == place:
        return None
    if words[last] not in denominators():
        return None
    found = _divide(words, place, last)
    if found is None:
        return None
    value, whole, is_single = found
    is_said = words[last].endswith("s") != is_single or denominators()[words[last]] == 2
    if not is_said and not (whole is not None and words[last] == "quarter"):  # "one and three quarter hours"
        return None
    after, factor = last + 1, Fraction(1)
    if scan.word(after) in SCALES and not scan.word(after).endswith("s"):
        factor, after = Fraction(SCALES[scan.word(after)]), after + 1
    elif whole is not None and whole[1] >= _LEAST_SCALE:
        factor = Fraction(whole[1])
    if whole is None and factor == 1 and _LEAST_SHARE <= value < 1:
        return share(value, after)
    total = value * factor
    if whole is not None:  # "two and a half million" is of millions, "one billion and a half million" is not
        total += whole[0] if whole[1] or factor == 1 else whole[0] * factor
    low, high = round_down(total), round_up(total)
    step = power_of_ten(low.adjusted()) if whole is None else _step_of_part(value.denominator) * round_up(factor)
    return Said(Number(low, high, step), "number", after, is_mixed=whole is not None)


def _step_of_part(denominator: int) -> Decimal:
    """Return what a mixed number is rounded to: two and a half is 2.25 to 2.75."""
    return ONE / denominator if denominator in (2, 4, 5, 8) else power_of_ten(-1)


def _is_cardinal(word: str) -> bool:
    return word in UNITS or word in TENS or (word in SCALES and not word.endswith("s"))


def _divide(words: list[str], start: int, last: int) -> tuple[Fraction, tuple[int, int] | None, bool] | None:
    """Return fraction, whole part with its scale, and whether the numerator is one, of words up to a denominator."""
    joined = max((place for place in range(start, last) if words[place] == "and"), default=None)
    if joined is not None and joined > start:
        whole, part = spell_cardinal(words, start, joined), spell_cardinal(words, joined + 1, last)
        denominator = denominators()[words[last]]
        if part is None and joined + 1 == last and words[last] in ("half", "quarter"):
            part = 1, 0  # "two and half"
        if whole is not None and part is not None and 0 < part[0] < denominator and whole[0]:
            return Fraction(part[0], denominator), whole, part[0] == 1
    for first in range(start + 1, last + 1):
        size = _spell_ordinal(words, first, last)
        end = first - 1 if first == last and words[first - 1] in DASHES else first
        part = spell_cardinal(words, start, end)
        if size and part is not None and words[end - 1] != "and" and words[end - 1] not in DASHES:
            return Fraction(part[0], size), None, part[0] == 1
    return None


def _spell_ordinal(words: list[str], first: int, last: int) -> int:
    """Return the denominator that words spell up to its last one, 0 for none: *fifths*, *thirty-fifths*, *one hundred
    fifth*.
    """
    size = denominators()[words[last]]
    if first == last:
        return size
    if words[first] in TENS and 0 < size < 10 and words[first + 1 : last] in ([], ["-"]):
        return TENS[words[first]] + size
    if words[first] == "one" and size < 100:
        before = spell_cardinal(words, first, last - 1 if words[last - 1] == "and" else last)
        if before is not None and before[0] % 100 == 0 and words[first + 1] in SCALES:
            return before[0] + size
    return 0


def spell_cardinal(words: list[str], start: int, end: int) -> tuple[int, int] | None:
    """Return the whole number that all words between two places spell, and its scale; None where they spell none."""
    if start >= end:
        return None
    if words[start] in ("a", "an"):
        words, start, end = ["one", *words[start + 1 : end]], 0, end - start
    total = group = last = scale = 0
    for place in range(start, end):
        word = words[place]
        if word == "and" or word in DASHES:
            if place + 1 == end:
                return None
            continue
        size = UNITS.get(word, TENS.get(word))
        if size is not None:
            if last in (1, 10) and not (last == 10 and 0 < size < 10):
                return None
            group, last, scale = group + size, 10 if word in TENS else 1, 0
        elif word == "hundred":
            group, last, scale = max(group, 1) * 100, 100, 0
        elif word in SCALES:
            scale = int(SCALES[word])
            if group or not total:
                total, group, last = total + max(group, 1) * scale, 0, scale
            else:
                total, last = total * scale, scale
        else:
            return None
    return total + group, scale


def read_point(scan: Scan, number: Number, place: int) -> tuple[Number, int] | None:
    """Return a number with the decimals in words after it (*five point six*), and the place after; None without any."""
    if scan.word(place) not in ("point", "dot"):
        return None
    digits, end = "", place + 1
    while end < scan.length and len(digits) < 20:
        word = scan.words[end]
        size = 0 if word == "oh" else UNITS.get(word, TENS.get(word))
        if size is None:
            if word in DASHES and digits and TENS.get(scan.word(end - 1)):
                end += 1
                continue
            break
        if size < 10 and TENS.get(scan.words[end - 1 - (scan.words[end - 1] in DASHES)]) and digits.endswith("0"):
            digits = f"{digits[:-1]}{size}"
        else:
            digits += str(size)
        end += 1
    if not digits:
        return None
    return make_number(number.low + Decimal(f"0.{digits}"), power_of_ten(-len(digits))), end
