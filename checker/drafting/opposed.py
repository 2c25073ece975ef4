"""Words of a draft and those of a source that say the opposite."""

from __future__ import annotations

from typing import NamedTuple

from checker.drafting.reading import Reading


class Opposed(NamedTuple):
    """Where each side says it: the places of words in the sequences of the draft and of a source."""

    first: int
    last: int
    until: int  # of the draft, where the statement ends
    source: Reading
    low: int
    high: int
