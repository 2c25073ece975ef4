"""Reads the number that starts at a place of a written value: digits, words, fractions, ratios and vague words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from checker.values.errors import UnreadableValue
from checker.values.exact import power_of_ten, round_down, round_up
from checker.values.number_words import (
    LETTER_SCALES,
    LONG_BILLION,
    ORDINALS,
    PARTS,
    PLURALS,
    SCALES,
    SHARES,
    SIGNS,
    TENS,
    UNITS,
    VAGUE,
)
from checker.values.numerals import Number, make_number, read_digits
from checker.values.phrases import match_after
from checker.values.scan import DASHES, Scan

Shape = Literal["number", "share", "loose", "dozen", "ordinal", "ratio", "times"]


class Said(NamedTuple):
    """A number as said and the place after it; `high` and `high_open` end a vague one such as *several* or *dozens*."""

    number: Number
    shape: Shape
    end: int
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    is_article: bool = False
    has_scale: bool = False


HUNDRED = Decimal(100)
DOZEN = Decimal(12)
HALF_STEP = Decimal("0.5")
CENT = Decimal(100)


def read_number(scan: Scan, place: int) -> Said | None:
    """Return the number that starts at a place, None if none does there."""
    if place >= len(scan.tokens):
        return None
    sort, word = scan.sort(place), scan.word(place)
    if sort == "number":
        return _finish(scan, _read_digits(scan, place))
    if sort == "ordinal":
        return Said(make_number(Decimal(word.rstrip("stndrh").replace(",", ""))), "ordinal", place + 1)
    if word in SIGNS:
        return _as_part(scan, Fraction(*SIGNS[word]), place + 1)
    if sort != "word":
        return None
    return _read_fixed(scan, place) or _read_spelled(scan, place)


def _read_fixed(scan: Scan, place: int) -> Said | None:
    """Return what words of a fixed meaning say: *most*, *several*, *dozens*, *half*, *twice*, *tenfold*."""
    words, word = scan.words, scan.words[place]
    phrase = match_after(words, place, SHARES)
    if phrase is not None:
        low, high, is_open = SHARES[phrase]
        number = Number(Decimal(low), Decimal(low), Decimal(1))
        return Said(number, "share", place + len(phrase), Decimal(high), low_open=is_open)
    phrase = match_after(words, place, VAGUE)
    if phrase is not None:
        low, high = VAGUE[phrase]
        return _scale_vague(scan, Decimal(low), Decimal(high), place + len(phrase))
    if word in PLURALS:
        return _read_plural(scan, place)
    if word in TIMES:
        return Said(make_number(Decimal(TIMES[word])), "times", place + 1)
    if word.endswith("fold") and len(word) > 4:
        stem = word[:-4]
        if stem in UNITS or stem in TENS:
            return Said(make_number(Decimal(UNITS.get(stem) or TENS[stem])), "ratio", place + 1)
    return None


TIMES: dict[str, int] = {"once": 1, "twice": 2, "thrice": 3}


def _scale_vague(scan: Scan, low: Decimal, high: Decimal, place: int) -> Said:
    """Apply *hundred*, *dozen*, *billion* to the ends of a vague number."""
    word, has_scale = scan.word(place), False
    while True:
        if word in ("dozen", "dozens"):
            low, high = low * DOZEN, high * DOZEN
        elif (factor := _find_scale(scan, place)) is not None:
            low, high = low * factor[0], high * factor[1]
        else:
            break
        place, has_scale = place + 1, True
        if scan.word(place) == "of" and scan.word(place + 1) in SCALES:
            place += 1
        word = scan.word(place)
    return Said(Number(low, low, Decimal(1)), "number", place, high, has_scale=has_scale)


def _read_plural(scan: Scan, place: int) -> Said:
    """Return what *dozens* and *hundreds of thousands* say: from two of them up to where another word begins."""
    low, high = map(Decimal, PLURALS[scan.words[place]])
    place += 1
    while scan.word(place) == "of" and scan.word(place + 1) in SCALES:
        factor = SCALES[scan.word(place + 1)]
        low, high, place = low * factor, high * factor, place + 2
    return Said(Number(low, low, Decimal(1)), "number", place, high, high_open=True, has_scale=True)


def _read_digits(scan: Scan, place: int) -> Said:
    text = scan.tokens[place].text
    is_count = "." in text and _counts_things(scan, place + 1)
    number = read_digits(text, scan.written, habit=scan.habit, is_count=is_count)
    place += 1
    if scan.word(place) in SIGNS:
        return _add_part(number, Fraction(*SIGNS[scan.word(place)]), place + 1)
    if scan.word(place) == "/" and scan.sort(place + 1) == "number":
        return _read_written_fraction(scan, Fraction(number.low), place)
    if scan.sort(place) == "number" and scan.word(place + 1) == "/" and scan.sort(place + 2) == "number":
        part = _read_written_fraction(scan, Fraction(_read_whole(scan, place)), place + 1)
        fraction = Fraction(_read_whole(scan, place), _read_whole(scan, place + 2))
        return _add_part(number, fraction, part.end)
    return Said(number, "number", place)


def _counts_things(scan: Scan, place: int) -> bool:
    """Tell whether a word after digits is a thing counted: no scale and no unit."""
    word = scan.word(place)
    if scan.sort(place) != "word":
        return place >= len(scan.tokens) and bool(scan.counted)
    return word not in SCALES and not scan.is_glued(place) and scan.match_unit(place) is None


def _read_whole(scan: Scan, place: int) -> int:
    text = scan.tokens[place].text
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise UnreadableValue(scan.written, f"a fraction of {text!r}; write it with short whole numbers")
    return int(text)


def _read_written_fraction(scan: Scan, numerator: Fraction, slash: int) -> Said:
    """Return a fraction in digits, 3/4; one above the whole is no fraction of anything."""
    denominator = _read_whole(scan, slash + 1)
    if not (0 < numerator < denominator) or numerator.denominator != 1:
        raise UnreadableValue(scan.written, "two numbers around a stroke that are no fraction; write the one that is meant")
    return _as_part(scan, numerator / denominator, slash + 2)


def _add_part(number: Number, part: Fraction, end: int) -> Said:
    """Return a mixed number, rounded to its fraction: two and a half is 2.25 to 2.75."""
    value = number.low + round_down(part)
    step = Decimal(1) / part.denominator if part.denominator in (2, 4, 8, 5) else power_of_ten(-1)
    return Said(Number(value, value, step), "number", end)


def _as_part(scan: Scan, part: Fraction, end: int) -> Said:
    """Return a fraction as a share in percent, or as a part of the scale or unit after it (*half a million*)."""
    place = end
    if scan.word(place) in DASHES:
        place += 1
    if scan.word(place) == "of" and scan.word(place + 1) in ("a", "an"):
        place += 1
    has_article = scan.word(place) in ("a", "an")
    if has_article:
        place += 1
    factor = Decimal(1)
    if scan.word(place) == "dozen":
        value = round_down(part * 12)
        return Said(Number(value, value, Decimal(1)), "dozen", place + 1)
    while has_article or place == end or scan.word(end) in DASHES:
        scale = _find_scale(scan, place)
        if scale is None:
            break
        factor, place = factor * scale[0], place + 1
    unit = scan.match_unit(place)
    is_part_of_unit = unit is not None and not unit[0].is_share and (has_article or place == end or scan.word(end) in DASHES)
    if factor != 1 or is_part_of_unit:
        if scan.word(place) in ("a", "an") and scan.match_unit(place + 1):
            place += 1
        share = part * Fraction(factor)
        return Said(Number(round_down(share), round_up(share), Decimal(1)), "loose", place, has_scale=factor != 1)
    low, high = _percent(part)
    return Said(Number(low, high, Decimal(1), is_share=True), "share", end)


def _percent(part: Fraction) -> tuple[Decimal, Decimal]:
    """Return a fraction in percent, to four places outward where its decimals have no end."""
    scaled = part * 100 * 10_000
    low, high = scaled.numerator // scaled.denominator, -(-scaled.numerator // scaled.denominator)
    return Decimal(low).scaleb(-4), Decimal(high).scaleb(-4)


def _read_spelled(scan: Scan, place: int) -> Said | None:
    """Return the number or ordinal that words spell, with *a* and *an* as one before a scale, part or unit."""
    word = scan.words[place]
    if word in ("a", "an"):
        return _read_article(scan, place)
    if word in ("half", "quarter", "quarters") or (word == "third" and scan.word(place + 1) == "of"):
        if word == "half" or scan.word(place + 1) in ("of", "a"):
            return _as_part(scan, Fraction(1, PARTS[word]), place + 1)
        return None
    if word == "dozen":
        return Said(make_number(DOZEN), "dozen", place + 1)
    if word in ("no", "none"):
        return _read_none(scan, place)
    if word in ("single", "sole"):
        return Said(make_number(Decimal(1)), "number", place + 1)
    if word in ORDINALS and not _starts_number(scan, place + 1):
        return Said(make_number(Decimal(ORDINALS[word])), "ordinal", place + 1)
    if word in SCALES and word != "hundred":
        return None
    spelled = _spell(scan, place)
    return None if spelled is None else _finish(scan, spelled)


def _read_none(scan: Scan, place: int) -> Said | None:
    if scan.word(place + 1) in ("", ".", "less", "more", "fewer", "later", "greater", "longer", "higher", "larger"):
        return None if scan.word(place) == "no" else Said(make_number(Decimal(0)), "number", place + 1)
    return None if _starts_number(scan, place + 1) else Said(make_number(Decimal(0)), "number", place + 1)


def _starts_number(scan: Scan, place: int) -> bool:
    word = scan.word(place)
    return scan.sort(place) == "number" or word in UNITS or word in TENS or word in SCALES or word in ("few", "several")


def _read_article(scan: Scan, place: int) -> Said | None:
    """Return what *a* says: a part, a dozen, one of a scale, or one of a unit; None before any other noun."""
    after = scan.word(place + 1)
    if after in ("half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
                 "twentieth", "hundredth") and (after in ("half", "quarter") or scan.word(place + 2) != "time"):  # fmt: skip
        return _as_part(scan, Fraction(1, PARTS[after]), place + 2)
    if after == "dozen":
        return Said(make_number(DOZEN), "dozen", place + 2)
    if after in SCALES:
        return _finish(scan, Said(make_number(Decimal(1)), "number", place + 1))
    if after in ("single", "sole"):
        return Said(make_number(Decimal(1)), "number", place + 2)
    if after and scan.match_unit(place + 1):
        return Said(make_number(Decimal(1)), "number", place + 1, is_article=True)
    return None


def _spell(scan: Scan, place: int) -> Said | None:
    """Return the number that words below the first scale of a thousand spell: *three hundred and twenty-one*."""
    value, start, last = 0, place, 0  # last: the size of the last word, which the next must be below
    while True:
        word = scan.word(place)
        if word in UNITS and (last == 0 or last >= 100 or (last == 10 and 0 < UNITS[word] < 10)):
            value, last, place = value + UNITS[word], 1, place + 1
        elif word in TENS and (last == 0 or last >= 100):
            value, last, place = value + TENS[word], 10, place + 1
        elif word == "hundred" and last in (1, 10) and value < 100:
            value, last, place = value * 100, 100, place + 1
        elif word == "hundred" and last == 0:
            value, last, place = 100, 100, place + 1
        elif word == "and" and last >= 100 and (scan.word(place + 1) in UNITS or scan.word(place + 1) in TENS):
            place += 1
            continue
        elif word in DASHES and last == 10 and 0 < UNITS.get(scan.word(place + 1), 0) < 10:
            place += 1
            continue
        elif word in DASHES and last == 10 and 0 < ORDINALS.get(scan.word(place + 1), 0) < 10:
            return Said(make_number(Decimal(value + ORDINALS[scan.word(place + 1)])), "ordinal", place + 2)
        else:
            break
    return Said(make_number(Decimal(value)), "number", place) if place > start else None


def _find_scale(scan: Scan, place: int) -> tuple[Decimal, Decimal] | None:
    """Return the factor of a scale at a place, twice; the two differ where a billion may be a long one."""
    word = scan.word(place)
    if word in SCALES:
        factor = SCALES[word]
        is_long = word in ("billion", "billions") and scan.habit.long_billion
        return factor, LONG_BILLION if is_long else factor
    if word in LETTER_SCALES and scan.sort(place) == "word" and place > 0:
        follows = scan.is_glued(place) or scan.is_money
        if follows and (scan.is_money or (word == "k" and scan.is_glued(place))):
            return LETTER_SCALES[word], LETTER_SCALES[word]
        if scan.is_glued(place) and word in ("m", "b") and _names_money_or_things(scan, place + 1):
            return LETTER_SCALES[word], LETTER_SCALES[word]
    return None


def _names_money_or_things(scan: Scan, place: int) -> bool:
    """Tell whether what follows "60m" shows it to be millions: a currency or a thing counted."""
    found = scan.match_unit(place)
    if found is not None:
        return len(found[0].canonical) == 3 and found[0].canonical.isupper()
    return scan.word(place) in scan.counted or scan.word(place) in ("people", "troops", "barrels", "users")


def _finish(scan: Scan, said: Said) -> Said:
    """Return a number with what may follow it: parts, scales, dozens, *in five*, *:1*, *times* and *-fold*."""
    number, place, has_scale = said.number, said.end, False
    if (part := _read_part_after(scan, said)) is not None:
        return part
    if scan.word(place) == "and" and scan.word(place + 1) in ("a", "one") and scan.word(place + 2) in ("half", "quarter", "third"):
        mixed = _add_part(number, Fraction(1, PARTS[scan.word(place + 2)]), place + 3)
        number, place = mixed.number, mixed.end
    gap = 1 if scan.word(place) in DASHES and scan.word(place + 1) in SCALES else 0
    while (scale := _find_scale(scan, place + gap)) is not None:
        number = Number(number.low * scale[0], number.high * scale[1], number.step * scale[0])
        place, has_scale, gap = place + gap + 1, True, 0
        if scan.word(place) in UNITS or scan.word(place) in TENS or scan.word(place) == "and":
            rest = _read_rest(scan, place, scale[0])
            if rest is not None:
                total = number.low + rest.number.low
                number, place = make_number(total), rest.end
    if scan.word(place) in ("dozen", "dozens"):
        return Said(make_number(number.low * DOZEN), "dozen", place + 1)
    after = scan.word(place)
    if after == "fold" or (after in DASHES and scan.word(place + 1) == "fold"):
        return Said(number, "ratio", place + (1 if after == "fold" else 2))
    if after == "times" or (after in ("x", "×") and place > 0):
        return Said(number, "times", place + 1)
    if not has_scale and (ratio := _read_ratio(scan, number, place)) is not None:
        return ratio
    return Said(number, "number", place, has_scale=has_scale)


def _read_rest(scan: Scan, place: int, scale: Decimal) -> Said | None:
    """Return the smaller number that goes on a scaled one in words: *two thousand and five*."""
    if scan.word(place) == "and":
        place += 1
        if scan.word(place) not in UNITS and scan.word(place) not in TENS:
            return None
    rest = _spell(scan, place)
    if rest is None or rest.shape != "number":
        return None
    value, end = rest.number.low, rest.end
    inner = _find_scale(scan, end)
    if inner is not None and inner[0] < scale:
        value, end = value * inner[0], end + 1
        further = _read_rest(scan, end, inner[0]) if scan.word(end) != "" else None
        if further is not None:
            value, end = value + further.number.low, further.end
    return Said(make_number(value), "number", end) if value < scale else None


def _read_part_after(scan: Scan, said: Said) -> Said | None:
    """Return *two thirds* or *one-third*: a small number before a part, singular after one and plural after more."""
    place = said.end + 1 if scan.word(said.end) in DASHES else said.end
    word = scan.word(place)
    if word not in PARTS or said.number.low != said.number.low.to_integral_value() or not (0 < said.number.low < 100):
        return None
    numerator = int(said.number.low)
    if (numerator == 1) == word.endswith("s") and word not in ("half", "halves"):
        return None
    part = Fraction(numerator, PARTS[word])
    return _as_part(scan, part, place + 1) if part < 1 else None


def _read_ratio(scan: Scan, number: Number, place: int) -> Said | None:
    """Return *3:1* as three, and *1 in 5* or *three out of four* as a share."""
    after, value = scan.word(place), number.low
    if after == ":" and scan.sort(place + 1) == "number":
        divisor = read_digits(scan.tokens[place + 1].text, scan.written).low
        return _divide(scan, value, divisor, place + 2)
    if after == "to" and scan.word(place + 1) in ("1", "one") and value > 1:
        return Said(number, "ratio", place + 2)
    if after in DASHES and scan.word(place + 1) == "to" and scan.word(place + 2) in DASHES:
        other = read_number(scan, place + 3)
        return _divide(scan, value, other.number.low, other.end) if other else None
    skipped = 2 if after == "out" and scan.word(place + 1) == "of" else 1 if after == "in" else 0
    if not skipped:
        return None
    whole = _spell(scan, place + skipped)
    if whole is None and scan.sort(place + skipped) == "number":
        whole = Said(read_digits(scan.tokens[place + skipped].text, scan.written), "number", place + skipped + 1)
    if whole is None or not (0 < value < whole.number.low) or value != value.to_integral_value():
        return None
    if skipped == 1 and (whole.number.low > 1_000_000 or 1900 <= whole.number.low <= 2100 or scan.match_unit(whole.end)):
        return None
    low, high = _percent(Fraction(value) / Fraction(whole.number.low))
    return Said(Number(low, high, Decimal(1), is_share=True), "share", whole.end)


def _divide(scan: Scan, value: Decimal, divisor: Decimal, end: int) -> Said:
    if not divisor:
        raise UnreadableValue(scan.written, "a ratio to zero; write the two numbers apart")
    quotient = Fraction(value) / Fraction(divisor)
    low, high = round_down(quotient), round_up(quotient)
    if divisor == 1:
        return Said(make_number(value), "ratio", end)
    step = power_of_ten(low.adjusted() - 1)
    return Said(Number(low, high, step), "ratio", end)
