"""Whether a source tells a draft's figure of another time, group, place or thing, so that it bears nothing out."""

from __future__ import annotations

from checker.drafting.reading import Reading
from checker.drafting.wording import speaks_of
from checker.extraction.heads import is_of_persons
from checker.grouping.likeness import Likeness
from checker.grouping.matching import GENERAL_PERSONS
from checker.model.claim import Claim
from checker.values.wordlists import list_words

RANKED = "another class or part"
SCOPES = ("another time", RANKED)
ALIKE = 0.3  # so alike both must be otherwise for the slot that clashes to be what parts them
SHORTEST = 3  # letters of a word that names anybody
_COMPARING = list_words("than instead compared against from")
NEAR = 0.5  # how near a name must stand to a figure that is told of it


def is_of_another_scope(
    claim: Claim, other: Claim, clash: str | None, alike: Likeness, draft: Reading, source: Reading
) -> bool:
    """Whether a claim that tells the same figure of much the same thing tells it of another time, group, place or part.

    `clash` is the slot that parts the two, `alike` how alike they are without it.
    """
    if alike.score < ALIKE:
        return False
    if _COMPARING.isdisjoint((*draft.phrase_of(claim).before, *draft.phrase_of(claim).after)):
        parted = _is_parted(claim, other, clash)
    else:
        parted = False  # two years later than planned, instead of 245 million: the sentence's time is not the figure's
    return parted or _counts_others(claim, other) or _names_others(claim, other, draft, source)


def _is_parted(claim: Claim, other: Claim, clash: str | None) -> bool:
    """Whether a slot that both sides fill parts them: another time, the third class and the second."""
    assert claim.slots is not None
    assert other.slots is not None
    if clash is None or not clash.startswith(SCOPES):
        return False
    if clash.startswith(RANKED):
        return bool(claim.slots.ranks and other.slots.ranks)
    return not claim.slots.years & other.slots.years  # founded in 1894, it had 7,400 in 1957


def _counts_others(claim: Claim, other: Claim) -> bool:
    """Whether both count people, and of two groups: 12 men, 12 women."""
    assert claim.slots is not None
    assert other.slots is not None
    one, two = claim.slots.heads, other.slots.heads
    if not (is_of_persons(one) and is_of_persons(two)) or one & two:
        return False
    return not (one | two) & GENERAL_PERSONS


def _names_others(claim: Claim, other: Claim, draft: Reading, source: Reading) -> bool:
    """Whether each side tells its figure of somebody or some place that the other nowhere speaks of."""
    own, theirs = _list_names(claim), _list_names(other)
    if not own or not theirs or own & theirs:
        return False
    return not any(speaks_of(name, source) for name in own) and not any(speaks_of(name, draft) for name in theirs)


def _list_names(claim: Claim) -> frozenset[str]:
    """The words of the names that a figure is told of, or that stand near it."""
    slots = claim.slots
    assert slots is not None
    near = {name for name, weight in (slots.names or {}).items() if weight >= NEAR}
    return frozenset(name for name in slots.subjects | near if len(name) >= SHORTEST)
