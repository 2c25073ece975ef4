"""Figures that were copied wrongly: 14,602 for 14,206; and those that hardly stand in two texts by chance."""

from __future__ import annotations

from checker.drafting.sharing import count_shared_words
from checker.model.claim import Claim
from checker.values import Quantity

_LONG, _SHORT = 3, 2  # digits of numbers that can be a slip, and
_WORDS = {_LONG: 1, _SHORT: 3}  # words that both sentences must share then
_BORNE_OUT = {
    4: 0,
    3: 1,
}  # by the digits of a number, the words that two sentences with it must share to be of one thing
_ALWAYS_MORE = 10**6


def how_many_words(value: object) -> int:
    """How many words two sentences with one number must share for it to stand in both by no chance."""
    if not isinstance(value, Quantity) or value.stated is None:
        return _ALWAYS_MORE
    return _BORNE_OUT.get(min(len(_digits(value)), max(_BORNE_OUT)), _ALWAYS_MORE)


def is_slip(claim: Claim, other: Claim) -> bool:
    """Whether two figures have the same digits in another order, and stand among some of the same words."""
    one, two = claim.value, other.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or one.hedge != two.hedge:
        return False
    if one.stated is None or two.stated is None or one.stated == two.stated:
        return False
    own, theirs = _digits(one), _digits(two)
    fewest = _WORDS.get(min(len(own), _LONG))
    is_same = sorted(own) == sorted(theirs) and one.stated.adjusted() == two.stated.adjusted()
    return is_same and fewest is not None and count_shared_words(claim, other) >= fewest


def _digits(value: Quantity) -> str:
    """The digits of a number without zeros at its ends."""
    assert value.stated is not None
    return "".join(map(str, value.stated.normalize().as_tuple().digits)).strip("0")
