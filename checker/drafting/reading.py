"""What was read of one source of a draft: its claims, and the words that stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.extraction.words import stem
from checker.model.claim import Claim
from checker.values import Date

ENTRY = re.compile(r"[ \t]*(?:(\d{1,2})[.)]|[-*•–])[ \t]")
WORD = re.compile(r"[^\W_]+(?:[-'’.,:/][^\W_]+)*")


@dataclass(frozen=True)
class Reading:
    """A source: its id, text and claims, and when it was published, where it says so."""

    source: str
    text: str
    claims: Sequence[Claim]
    published: Date | None = None

    @cached_property
    def sequence(self) -> list[str]:
        """The words and numbers of the text in their order, in lower case."""
        return split_words(self.text)

    @cached_property
    def listed(self) -> frozenset[int]:
        """How many entries each numbered or bulleted list of the text has."""
        found, run, number = set[int](), 0, 0
        for line in self.text.split("\n"):
            match = ENTRY.match(line)
            if match is None:
                if line.strip() and run and number == 0:
                    run = 0
                continue
            if match[1]:
                number = number + 1 if int(match[1]) == number + 1 else int(match[1]) == 1
                run = int(number)
            else:
                run, number = run + 1, 0
            found.add(run)
        return frozenset(n for n in found if n > 1)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and number of the text in lower case, and the stems of the words."""
        found = set(self.sequence)
        return frozenset(found | {stem(word) for word in found if word.isalpha()})


def split_words(text: str) -> list[str]:
    """The words and numbers of a text in lower case, in order; "r-101" is one, "don't" too."""
    return [match.strip("-'’.,:/") for match in WORD.findall(text.lower())]
