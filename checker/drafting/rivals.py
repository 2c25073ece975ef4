"""Whether another figure of a source speaks against the draft's, or is one that the draft's can stand beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from checker.drafting.holding import hold_claims
from checker.drafting.matching import SAME_WORDS, Match
from checker.drafting.phrases import place_in_whole
from checker.drafting.reading import Reading
from checker.drafting.surroundings import is_number, names_in, window
from checker.extraction.words import stem
from checker.model.claim import Claim
from checker.values import Quantity
from checker.values.wordlists import list_words

_SENTENCE = 200  # characters that two figures of one sentence stand apart at most
_WHOLE_WITHIN = 4  # words after a part among which the number of the whole stands
_MORE = list_words(
    "more less fewer higher lower longer shorter larger smaller bigger older younger earlier later faster"
)


def is_rival(
    claim: Claim, match: Match, agreeing: Sequence[Match], draft: Reading, by_source: Mapping[str, Reading]
) -> bool:
    """Whether a match with another value says otherwise than the draft.

    It does not where either side denies its figure, where one of the two is a part of what the other may be all of, and
    where the draft tells both or a source tells both in one sentence (*44 percent for Varga and 37 for Dahl*), unless
    both stand in the same words.
    """
    source = by_source[match.claim.source]
    if draft.denial_of(claim) is not None or _is_part_or_whole(claim, match.claim, draft, source):
        return False
    if source.denial_of(match.claim) is not None or _compares(claim, draft) != _compares(match.claim, source):
        return False
    if match.phrase >= SAME_WORDS and _names_somebody(claim, draft):
        return True
    return not (
        _is_told_beside(claim, match.claim, draft)
        or any(one.hold != "within" and _are_together(one.claim, match.claim, source) for one in agreeing)
    )


def _compares(claim: Claim, reading: Reading) -> bool:
    """Whether a figure tells by how much one thing is more than another: 9 percent more."""
    after = reading.phrase_of(claim).after[:1]
    return bool(after) and after[0] in _more()


@cache
def _more() -> frozenset[str]:
    return frozenset(map(stem, _MORE))


def _names_somebody(claim: Claim, draft: Reading) -> bool:
    """Whether a figure's sentence names anybody, so that another's figure is told from it."""
    return bool(names_in(draft, *window(draft, draft.find_word(draft.place(claim)[0]))))


def _is_told_beside(claim: Claim, other: Claim, draft: Reading) -> bool:
    """Whether the draft tells a source's figure too, in the same sentence, of something else."""
    start = draft.place(claim)[0]
    return any(
        beside.line == claim.line
        and beside.id != claim.id
        and beside.slots is not None
        and abs(draft.place(beside)[0] - start) < _SENTENCE
        and hold_claims(beside, other) == "same"
        for beside in draft.claims
    )


def _are_together(one: Claim, two: Claim, source: Reading) -> bool:
    """Whether a source tells both in one sentence."""
    if one.source != two.source or one.line != two.line:
        return False
    return abs(source.place(one)[0] - source.place(two)[0]) < _SENTENCE


def _is_part_or_whole(claim: Claim, other: Claim, draft: Reading, source: Reading) -> bool:
    """Whether only one of two counts is told as a part (*three of the injured*) or a whole (*of the nine schools*)."""
    own, theirs = claim.value, other.value
    if not isinstance(own, Quantity) or not isinstance(theirs, Quantity) or own.stated is None or theirs.stated is None:
        return False
    is_part, is_whole = place_in_whole(draft.phrase_of(claim))
    is_their_part, is_their_whole = place_in_whole(source.phrase_of(other))
    if is_part and is_their_part and _are_other_wholes(draft.phrase_of(claim).after, source.phrase_of(other).after):
        return True
    if theirs.stated > own.stated:
        return (is_part and not is_their_part) or (is_their_whole and not is_whole)
    return (is_their_part and not is_part) or (is_whole and not is_their_whole)


def _are_other_wholes(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two parts are told of wholes of other numbers: 57 of their 82 games, three of the four games."""
    own, theirs = (next((word for word in words[:_WHOLE_WITHIN] if is_number(word)), None) for words in (one, two))
    return own is not None and theirs is not None and own != theirs
