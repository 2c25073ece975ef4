"""Where a draft says the opposite of its sources in their own words.

It denies what they tell or tells what they deny (`denied_statements`), has the contrary of their word
(`contrary_words`), or tells of all or of nobody what they tell of some (`all_for_some`, `none_for_some`).
What is said of a figure, `polarity` hears.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.drafting.all_for_some import find_all_for_some
from checker.drafting.contrary_words import find_contrary_words
from checker.drafting.denied_statements import find_denied_by_draft, find_denied_by_source
from checker.drafting.none_for_some import find_none_for_some
from checker.drafting.opposed import Opposed
from checker.drafting.reading import Reading

# The first that finds something in a clause is told of it.
_FINDERS = (
    find_none_for_some,
    find_denied_by_draft,
    find_denied_by_source,
    find_contrary_words,
    find_all_for_some,
)


def find_opposites(draft: Reading, sources: Sequence[Reading]) -> list[Opposed]:
    """The places where a draft says the opposite of a source and no source says what it does, in their order."""
    kept: list[Opposed] = []
    for find in _FINDERS:
        for one in find(draft, sources):
            if not any(_overlap(one, other) for other in kept):
                kept.append(one)
    return sorted(kept, key=lambda one: one.first)


def _overlap(one: Opposed, two: Opposed) -> bool:
    return one.first <= two.until and two.first <= one.until
