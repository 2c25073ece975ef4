"""Where a draft says the opposite of its sources in their own words.

It denies what they tell, tells what they deny, or has the contrary of their word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.drafting.contrary_words import find_all_for_some, find_contrary_words
from checker.drafting.denied_statements import find_denied_by_draft, find_denied_by_source
from checker.drafting.reading import Reading


class Opposite(NamedTuple):
    """Words of a draft and those of a source that say the opposite: where each starts and ends."""

    start: int
    end: int
    until: int  # where the statement of the draft ends
    source: Reading
    told: tuple[int, int]


def find_opposites(draft: Reading, sources: Sequence[Reading]) -> list[Opposite]:
    """The places where a draft says the opposite of a source and no source says what it does, in their order."""
    found = [
        *((*own, source, told) for own, source, told in find_denied_by_draft(draft, sources)),
        *((*own, source, told) for own, source, told in find_denied_by_source(draft, sources)),
        *((place, place, place, source, (at, at)) for place, source, at in find_contrary_words(draft, sources)),
        *((place, place, place, source, (at, at)) for place, source, at in find_all_for_some(draft, sources)),
    ]
    kept: list[Opposite] = []
    for first, last, until, source, (low, high) in sorted(found, key=lambda one: (one[0], -one[1])):
        start, end, stop = draft.places[first][0], draft.places[last][1], draft.places[until][1]
        if not kept or start >= kept[-1].end:
            kept.append(Opposite(start, end, stop, source, (source.places[low][0], source.places[high][1])))
    return kept
