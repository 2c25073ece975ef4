"""Whether a draft denies what its sources tell of its figure, tells what they deny, or tells it the other way round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.drafting.matching import Match
from checker.drafting.polarity import CONVERSE, RELATIVE, find_contrary
from checker.drafting.reading import Reading
from checker.drafting.sharing import count_shared_words
from checker.model.claim import Claim

ALIKE_ENOUGH, ALIKE_WORDS = 0.2, 1.0  # likeness, or words beside both, with which one tells what the other denies
SAID_ALIKE = 2.0  # so much that what one denies of a figure, in whatever verb, the other tells
SHARED = 2  # words and names of both sentences, for what is before one thing not to be after another


def says_opposite(claim: Claim, agreeing: Sequence[Match], draft: Reading, by_source: Mapping[str, Reading]) -> bool:
    """Whether a draft denies what every source tells of its figure, or tells what all of them deny."""
    told = [m for m in agreeing if m.score >= ALIKE_ENOUGH or m.phrase >= ALIKE_WORDS]
    return bool(told) and all(_is_opposite(claim, match, draft, by_source[match.claim.source]) for match in told)


def _is_opposite(claim: Claim, match: Match, draft: Reading, source: Reading) -> bool:
    """Whether one side denies what the other tells, or its verb is the contrary of the other's."""
    other = match.claim
    denies, is_denied = draft.denies_beside(claim), source.denies_beside(other)
    if denies and not is_denied and _tells_what_is_denied(other, match, draft.denial_of(claim), draft.denied_of(claim)):
        return True
    if (
        is_denied
        and not denies
        and _tells_what_is_denied(claim, match, source.denial_of(other), source.denied_of(other))
    ):
        return True
    verb = find_contrary(draft.phrase_of(claim), source.phrase_of(other))
    if verb is None or is_of_others(claim, other) or (verb in CONVERSE and not _is_of_one(claim, other)):
        return False
    return verb not in RELATIVE or count_shared_words(claim, other) >= SHARED


def _tells_what_is_denied(claim: Claim, match: Match, words: tuple[str, ...] | None, verb_after: str | None) -> bool:
    """Whether a claim tells what the other side denies of its figure.

    `words` are those between the denial and the figure after it, `verb_after` is what is denied of those it counts.
    """
    if words is None:
        return _speaks_of(claim, verb_after)
    is_right_before = len(words) <= 1 and match.phrase >= SAID_ALIKE
    return not words or is_right_before or _speaks_of(claim, words[0])


def _speaks_of(claim: Claim, word: str | None) -> bool:
    return word is not None and claim.slots is not None and word in (claim.slots.terms or {})


def is_of_others(one: Claim, two: Claim) -> bool:
    """Whether two figures are told of others: what one side wins the other loses."""
    a, b = one.slots, two.slots
    return a is not None and b is not None and bool(a.subjects and b.subjects) and not a.subjects & b.subjects


def _is_of_one(one: Claim, two: Claim) -> bool:
    """Whether two figures are told of one and the same."""
    a, b = one.slots, two.slots
    return a is not None and b is not None and bool(a.subjects & b.subjects)
