"""The words and names that the sentences of two figures share."""

from __future__ import annotations

from checker.model.claim import Claim


def shares_words(one: Claim, two: Claim) -> bool:
    """Whether a word, name or concept stands by both: without one, two different figures have nothing in common."""
    a, b = one.slots, two.slots
    assert a is not None
    assert b is not None
    return any(
        left and right and not left.keys().isdisjoint(right)
        for left, right in ((a.terms, b.terms), (a.concepts, b.concepts), (a.names, b.names))
    )


def count_shared_words(one: Claim, two: Claim) -> int:
    """How many words and names the sentences of two figures share."""
    a, b = one.slots, two.slots
    assert a is not None
    assert b is not None
    pairs = ((a.terms, b.terms), (a.names, b.names))
    return sum(len(left.keys() & right.keys()) for left, right in pairs if left and right)
