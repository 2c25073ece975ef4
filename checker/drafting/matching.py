"""The claims of sources that can be held against a figure of a draft, and how alike the two are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.drafting.holding import HOLDING, Hold, hold_claims, is_same_limit
from checker.drafting.known import Known
from checker.drafting.phrases import share
from checker.drafting.proportions import tells_times
from checker.drafting.reading import Reading
from checker.drafting.scoping import is_of_another_scope
from checker.drafting.sharing import shares_words
from checker.extraction.trends import tells_change
from checker.grouping.likeness import Likeness, compare_slots, weigh_slots
from checker.grouping.rarity import Rarity
from checker.model.claim import Claim
from checker.values import Quantity

SAME_WORDS = 2.3  # so much of the words right beside both figures is the same that both stand in one place
SPOKEN = 0.3  # so few of the same words stand by a small number that it may be one of anything
COMMON_UP_TO = 12


class Match(NamedTuple):
    """A claim of a source held against one of the draft."""

    claim: Claim
    hold: Hold
    likeness: Likeness
    phrase: float = 0.0  # how much both stand in the same words
    is_elsewhere: bool = False  # the same figure, of another time, group, place or thing

    @property
    def score(self) -> float:
        """How alike the two are; a clash of slots leaves half of it."""
        return self.likeness.score * (1.0 if self.likeness.clash is None else 0.5)


def find_matches(claim: Claim, draft: Reading, known: Known, sources: Sequence[Reading], rarity: Rarity) -> list[Match]:
    """The claims of sources whose values can be held against a draft's, most alike first."""
    by_source = {source.source: source for source in sources}
    phrase, rate, is_common = draft.phrase_of(claim), draft.rate_of(claim), _is_common(claim)
    found = []
    for other in known.find_candidates(claim):
        held = hold_claims(claim, other)
        if held != "other" and _is_level_of_change(claim, other, draft, by_source[other.source]):
            continue
        if held == "other" or not _is_one_sort(claim, other) or (held == "apart" and _counts_times(claim, other)):
            continue
        source = by_source[other.source]
        if rate and (source.rate_of(other) or rate) != rate:
            continue  # $50 a month, $50 a user
        told = share(phrase, source.phrase_of(other))
        is_told = held in HOLDING and is_same_limit(claim, other) and not (is_common and told < SPOKEN)
        if is_told or told >= SAME_WORDS or shares_words(claim, other):
            likeness = compare_slots(claim, other, rarity)
            is_elsewhere = False
            if held in HOLDING:
                alike = likeness if likeness.clash is None else weigh_slots(claim, other, rarity)
                is_elsewhere = is_of_another_scope(claim, other, likeness.clash, alike, draft, source)
            found.append(Match(other, held, likeness, told, is_elsewhere))
    return sorted(found, key=lambda m: (-m.score, m.claim.id))


def _is_level_of_change(one: Claim, two: Claim, draft: Reading, source: Reading) -> bool:
    """Whether one side tells a change and the other a level: fell by 35%, and was 35%."""
    sides = ((one, draft), (two, source))
    levels = [(c, r) for c, r in sides if isinstance(c.value, Quantity) and c.value.change is None]
    if len(levels) != 1:
        return False
    claim, reading = levels[0]
    phrase = reading.phrase_of(claim)
    return not tells_change((*phrase.before, *phrase.after))


def _is_common(claim: Claim) -> bool:
    """Whether a number is one that stands in any text for something: up to twelve, of no unit."""
    value = claim.value
    return (
        isinstance(value, Quantity) and value.unit == "1" and value.change is None and value.stated is not None
        and value.stated <= COMMON_UP_TO
    )  # fmt: skip


def _is_one_sort(one: Claim, two: Claim) -> bool:
    """Whether two figures are ranks both or neither: the third is not three."""
    assert one.slots is not None
    assert two.slots is not None
    return (one.slots.sort == "ordinal") == (two.slots.sort == "ordinal")


def _counts_times(one: Claim, two: Claim) -> bool:
    """Whether one figure is a number of times and the other one of things: three times, 300 cakes."""
    assert one.slots is not None
    assert two.slots is not None
    return tells_times(one) != tells_times(two) and bool(one.slots.heads or two.slots.heads)
