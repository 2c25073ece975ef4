"""What was read of one source of a draft: its claims, and the words that stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.extraction.words import stem
from checker.model.claim import Claim
from checker.values import Date

WORD = re.compile(r"[^\W_]+(?:[-'’.,:/][^\W_]+)*")


@dataclass(frozen=True)
class Reading:
    """A source: its id, text and claims, and when it was published, where it says so."""

    source: str
    text: str
    claims: Sequence[Claim]
    published: Date | None = None

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word and number of the text in lower case, and the stems of the words."""
        found = set(split_words(self.text))
        return frozenset(found | {stem(word) for word in found if word.isalpha()})


def split_words(text: str) -> list[str]:
    """The words and numbers of a text in lower case, in order; "s-400" is one, "don't" too."""
    return [match.strip("-'’.,:/") for match in WORD.findall(text.lower())]

