"""One written value under reading: its tokens, and what the caller knows of its document and measure."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from checker.values.model import Habit
from checker.values.money import DOLLARS, SIGNS, find_code
from checker.values.numerals import PLAIN
from checker.values.phrases import RATES_IN_SHORT, TIMES_OF_RATE
from checker.values.tokens import Sort, Token, cut
from checker.values.units import LONGEST_NAME, Unit, ask_rest, find_unit, list_symbols, list_units, starts_longer_name
from checker.values.wordlists import list_words

if TYPE_CHECKING:
    from checker.values.parts import Said

DASHES = frozenset("-–—")
_POWERS = {"squared": "2", "cubed": "3"}
_LETTERS = frozenset("dghjlstvwy")
_AFTER_LETTER = list_words("of in per at a an to from on above below or and for")


def _spell_out(tokens: list[Token]) -> list[Token]:
    """Return the tokens with what is said in short spelled out: *bpd* is *barrels per day*, absolute zero 0 kelvin."""
    tokens = _part_times(tokens)
    told = [token[1].lower() for token in tokens]
    if "absolute" in told and told[(place := told.index("absolute")) + 1 : place + 2] == ["zero"]:
        (_, _, start, _), (_, _, _, end) = tokens[place : place + 2]
        zero: list[Token] = [("number", "0", start, end), ("word", "kelvin", start, end)]
        return [*tokens[:place], *zero, *tokens[place + 2 :]]
    if RATES_IN_SHORT.keys().isdisjoint(told):
        return tokens
    return [(sort, word, start, end) for sort, text, start, end in tokens for word in RATES_IN_SHORT.get(text, (text,))]


_AFTER_HOURS = re.compile(r"([Hh])(\d{1,2})(?:([A-Za-z]{1,4})(?:(\d{1,2})([A-Za-z]{1,4}))?)?")


_MAGNITUDE = re.compile(
    r"(?<![\w-])(?<!\d )M(?:[wWLSsbB]|_[wWLSsb])?[ -]?(?=\d\.\d(?!\d|\.\d))|[Mm]agnitude-(?=\d)"
    r"| (?:on|of|by) the (?:open-ended )?(?:[Rr]ichter|[Mm]oment[ -][Mm]agnitude)(?: magnitude)? [Ss]cale\b"
    r"| in magnitude\b"
)


def _cut(written: str) -> list[Token]:
    """Return the tokens of a written value, *magnitude* for what says it: *M9.1*, *on the Richter scale*."""
    found = _MAGNITUDE.search(written) if "M" in written or " the " in written or "magnitude" in written else None
    if found is None:
        return cut(written)
    start, end = found.span()
    tokens = cut(f"{written[:start]}{' ' * (end - start)}{written[end:]}")
    place = sum(token[2] < start for token in tokens)
    return [*tokens[:place], ("word", "magnitude", start, end), *tokens[place:]]


def _part_times(tokens: list[Token]) -> list[Token]:
    """Return the tokens with hours, minutes and seconds apart that are written against one another: *21h36m*."""
    for place, (sort, text, start, _) in enumerate(tokens):
        if sort != "name" or not place or tokens[place - 1][0] != "number" or tokens[place - 1][3] != start:
            continue
        found = _AFTER_HOURS.fullmatch(text)
        if found is not None:
            parts: list[Token] = [
                ("number" if found[group].isdecimal() else "word", found[group], start + first, start + last)
                for group in range(1, 6)
                if found[group]
                for first, last in [found.span(group)]
            ]
            return [*tokens[:place], *parts, *tokens[place + 1 :]]
    return tokens


class Scan:
    """The tokens of a written value; a place past the end has the empty word."""

    __slots__ = (
        "answer",
        "asked",
        "counted",
        "ends",
        "habit",
        "is_money",
        "is_whole_money",
        "length",
        "sorts",
        "starts",
        "texts",
        "unit",
        "words",
        "written",
    )

    def __init__(
        self, written: str, *, unit: Unit | None = None, counted: Collection[str] = (), habit: Habit | None = None
    ) -> None:
        tokens = _spell_out(_cut(written))
        self.written = written
        self.unit = unit
        self.counted = frozenset(noun.lower() for noun in counted) if counted else frozenset[str]()
        self.habit = habit or PLAIN
        self.is_money = unit is not None and unit.is_currency
        self.is_whole_money = False
        self.sorts: list[Sort] = [token[0] for token in tokens]
        self.texts = [token[1] for token in tokens]
        self.words = [text.lower() for text in self.texts]
        self.starts = [token[2] for token in tokens]
        self.ends = [token[3] for token in tokens]
        self.length = len(tokens)
        self.asked: tuple[int, bool] | None = None
        self.answer: Said | None = None

    def word(self, place: int) -> str:
        """Return the lower-case token at a place, empty past the end."""
        return self.words[place] if place < self.length else ""

    def sort(self, place: int) -> str:
        """Return the sort of the token at a place, empty past the end."""
        return self.sorts[place] if place < self.length else ""

    def is_glued(self, place: int) -> bool:
        """Tell whether the token at a place follows the last one without a space."""
        return 0 < place < self.length and self.starts[place] == self.ends[place - 1]

    def match_unit(self, place: int) -> tuple[Unit, int] | None:
        """Return the unit that starts at a place by the tables, longest name first, and the place after it.

        One of the measure's counted nouns is never a unit; a letter is one only where no word follows that it belongs
        to.
        """
        if place >= self.length or self.words[place] in self.counted:
            return None
        word = self.words[place]
        if starts_longer_name(word):
            for length in range(min(LONGEST_NAME, self.length - place), 1, -1):
                unit = list_units().get(" ".join(self.words[place : place + length]))
                if unit is not None:
                    return unit, place + length
        if self.word(place + 1) == "$" and self.is_glued(place + 1) and word in DOLLARS:
            return Unit(DOLLARS[word]), place + 2
        unit = list_symbols().get(self.texts[place]) or list_units().get(word)
        if unit is None and self.sorts[place] == "word":
            code = find_code(self.texts[place])
            unit = Unit(code) if code else ask_rest(self.texts[place])
        elif unit is None:
            unit = Unit(SIGNS[word]) if word in SIGNS else None
        elif (word in _LETTERS or word == "in") and not self._stands_alone(place):
            unit = None
        if unit is None:
            return None
        if (power := self._match_power(place)) is not None:
            return power
        if self.word(place + 1) == "/" and self.is_glued(place + 2) and self.words[place + 2] not in TIMES_OF_RATE:
            from checker.values.pint_units import ask_pint

            divisor, end = self.texts[place + 2], place + 3
            if self.word(end) == "^" and self.word(end + 1) in ("2", "3"):
                divisor, end = f"{divisor}{self.words[end + 1]}", end + 2
            is_known = find_unit(divisor) is not None or find_unit(divisor.rstrip("²³23")) is not None
            quotient = ask_pint(f"{self.texts[place]}/{divisor}") if is_known else None
            if quotient is not None:
                return quotient, end
        return unit, place + 1

    def _match_power(self, place: int) -> tuple[Unit, int] | None:
        """Return the square or cube of the unit at a place (*km^2*, *km squared*), None where none is said."""
        after = self.word(place + 1)
        sign, end = _POWERS.get(after), place + 2
        if after == "^" and self.word(place + 2) in ("2", "3"):
            sign, end = self.words[place + 2], place + 3
        unit = None if sign is None else list_units().get(f"{self.words[place]}{sign}")
        return None if unit is None else (unit, end)

    def _stands_alone(self, place: int) -> bool:
        """Tell whether what follows a letter does not make it the start of something else (*5 in*, not *5 in
        Beirut*).
        """
        if place + 1 >= self.length or self.sorts[place + 1] in ("sign", "number"):
            return True
        if self.words[place] == "in":
            return self.words[place + 1] in ("thick", "long", "wide", "high", "deep", "tall", "by", "x")
        return self.is_glued(place) or self.words[place + 1] in _AFTER_LETTER
