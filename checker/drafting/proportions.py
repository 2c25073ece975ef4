"""Shares, multiples and durations of a draft that follow from two figures of a source: half, three times, six weeks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from checker.drafting.deriving import (
    FEW,
    Derivation,
    is_operand,
    number_of,
    say_number,
    tells_how_often,
    unit_of,
)
from checker.drafting.known import Known
from checker.drafting.reading import split_words
from checker.model.claim import Claim
from checker.values import Date, Quantity
from checker.values.wordlists import list_words

NEAR_LINES = 1  # lines between the part and the whole
_DAY = Decimal(86400)  # seconds
_MULTIPLES = list_words("times twice double triple thrice doubled tripled quadrupled fold")
_PLACES = Decimal("0.01")  # a hundredth of a percent, of a time or of a day


def derive_proportion(claim: Claim, known: Known) -> Derivation | None:
    """How a share, a multiple or a duration of a draft follows from two figures of one passage; None where none does.

    Each of the two must stand by a word of the draft's passage, unless the sources tell hardly any figures.
    """
    value = claim.value
    if not isinstance(value, Quantity) or claim.slots is None or value.change is not None or tells_how_often(claim):
        return None
    if value.unit == "%":
        return _find(claim, _list_shares(_find_pairs(claim, known)))
    if value.unit == "s" and claim.slots.sort == "duration":
        return _find(claim, _list_spans(_find_pairs(claim, known)))
    if tells_times(claim):
        return _find(claim, _list_multiples(_find_pairs(claim, known)))
    return None


def tells_times(claim: Claim) -> bool:
    """Whether a figure is a number of times: how often something was, or how much of another it is."""
    value = claim.value
    return isinstance(value, Quantity) and value.unit == "1" and not _MULTIPLES.isdisjoint(split_words(claim.written))


def _find(claim: Claim, results: Iterator[tuple[Decimal, Derivation]]) -> Derivation | None:
    assert isinstance(claim.value, Quantity)
    bounds = claim.value.bounds
    return next((found for number, found in results if bounds.contains(number)), None)


def _find_pairs(claim: Claim, known: Known) -> Iterator[tuple[Claim, Claim]]:
    """Two figures that stand together in a source, each near a word that stands near the draft's."""
    if len(known.claims) <= FEW:
        yield from combinations(known.claims, 2)
        return
    fitting = known.find_worded(claim)
    ids = {other.id for other in fitting}
    for start in fitting:
        for other in known.find_near(start, NEAR_LINES):
            if other.id in ids and other.id != start.id:
                yield start, other


def _list_shares(pairs: Iterator[tuple[Claim, Claim]]) -> Iterator[tuple[Decimal, Derivation]]:
    for part, whole in _order(pairs):
        number = number_of(part) / number_of(whole) * 100
        shown = f"{say_number(number_of(part))} / {say_number(number_of(whole))} = {_say(number)}%"
        yield number, Derivation((part, whole), shown)


def _list_multiples(pairs: Iterator[tuple[Claim, Claim]]) -> Iterator[tuple[Decimal, Derivation]]:
    for small, large in _order(pairs):
        number = (number_of(large) / number_of(small)).quantize(Decimal("0.1"))
        shown = f"{say_number(number_of(large))} / {say_number(number_of(small))} = {_say(number)}"
        yield number.normalize(), Derivation((large, small), shown)


def _order(pairs: Iterator[tuple[Claim, Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of numbers of one unit, the smaller one first."""
    for pair in pairs:
        if all(map(is_operand, pair)) and unit_of(pair[0]) == unit_of(pair[1]):
            small, large = sorted(pair, key=number_of)
            if 0 < number_of(small) < number_of(large):
                yield small, large


def _list_spans(pairs: Iterator[tuple[Claim, Claim]]) -> Iterator[tuple[Decimal, Derivation]]:
    """The seconds from one date to a later one; of dates that are wider than a day, from middle to middle."""
    for pair in pairs:
        days = [_middle(claim) for claim in pair]
        if None in days or days[0] == days[1]:
            continue
        first, last = sorted(zip(days, pair, strict=True), key=lambda one: (one[0] or 0, one[1].id))
        assert first[0] is not None
        assert last[0] is not None
        apart = last[0] - first[0]
        shown = f"from {first[1].written} to {last[1].written} = {_say(apart)} days"
        yield apart * _DAY, Derivation((first[1], last[1]), shown)


def _middle(claim: Claim) -> Decimal | None:
    value = claim.value
    if not isinstance(value, Date) or value.likely.low is None or value.likely.high is None:
        return None
    return (value.likely.low + value.likely.high) / 2


def _say(number: Decimal) -> str:
    return say_number(number.quantize(_PLACES))
