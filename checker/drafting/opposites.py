"""Where a draft says the opposite of its sources in their own words.

It denies what they tell or tells what they deny (`denied_statements`), has the contrary of their word
(`contrary_words`), or tells of all what they tell of some (`all_for_some`).
What is said of a figure, `polarity` hears.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.drafting.all_for_some import find_all_for_some
from checker.drafting.contrary_words import find_contrary_words
from checker.drafting.denied_statements import find_denied_by_draft, find_denied_by_source
from checker.drafting.opposed import Opposed
from checker.drafting.reading import Reading

_FINDERS = (find_denied_by_draft, find_denied_by_source, find_contrary_words, find_all_for_some)


def find_opposites(draft: Reading, sources: Sequence[Reading]) -> list[Opposed]:
    """The places where a draft says the opposite of a source and no source says what it does, in their order."""
    found = [one for find in _FINDERS for one in find(draft, sources)]
    kept: list[Opposed] = []
    for one in sorted(found, key=lambda o: (o.first, -o.last)):
        if not kept or one.first > kept[-1].last:
            kept.append(one)
    return kept
