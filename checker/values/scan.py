"""One written value under reading: its tokens, and what the caller knows of its document and measure."""

from __future__ import annotations

from collections.abc import Collection

from checker.values.exact import ONE_TO_ONE
from checker.values.model import Habit
from checker.values.money import find_code
from checker.values.numerals import PLAIN
from checker.values.tokens import Token, cut
from checker.values.units import LONGEST_NAME, Unit, list_symbols, list_units

DASHES = frozenset("-–—‐")


class Scan:
    """The tokens of a written value; a place past the end has the empty word."""

    __slots__ = ("counted", "habit", "is_money", "tokens", "unit", "words", "written")

    def __init__(
        self, written: str, *, unit: Unit | None = None, counted: Collection[str] = (), habit: Habit | None = None
    ) -> None:
        self.written = written
        self.unit = unit
        self.counted = frozenset(noun.lower() for noun in counted)
        self.habit = habit or PLAIN
        self.tokens: list[Token] = cut(written)
        self.words: list[str] = [token.lower for token in self.tokens]
        self.is_money = False

    def word(self, place: int) -> str:
        """Return the lower-case token at a place, empty past the end."""
        return self.words[place] if place < len(self.words) else ""

    def sort(self, place: int) -> str:
        """Return the sort of the token at a place, empty past the end."""
        return self.tokens[place].sort if place < len(self.tokens) else ""

    def is_glued(self, place: int) -> bool:
        """Tell whether the token at a place follows the last one without a space."""
        return place < len(self.tokens) and self.tokens[place].glued

    def match_unit(self, place: int) -> tuple[Unit, int] | None:
        """Return the unit that starts at a place by the tables, longest name first, and the place after it."""
        end = len(self.tokens)
        if place >= end:
            return None
        units = list_units()
        for length in range(min(LONGEST_NAME, end - place), 1, -1):
            found = units.get(" ".join(self.words[place : place + length]))
            if found is not None:
                return found, place + length
        token = self.tokens[place]
        found = list_symbols().get(token.text) or units.get(token.lower)
        if found is None and token.sort == "word" and (code := find_code(token.text)):
            found = Unit(code, ONE_TO_ONE)
        if found is not None:
            # "3 000 m." and "5 p.c." end in a point that is none of theirs
            return found, place + 1
        return None


