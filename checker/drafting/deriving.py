"""A figure of a draft that no source tells but that follows from several of theirs: a sum, a difference, a product."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from checker.drafting.known import Known
from checker.drafting.reading import split_words
from checker.model.claim import Claim
from checker.values import Quantity
from checker.values.wordlists import list_words

MOST_OPERANDS = 6  # figures of one passage that are tried together
NEAR_LINES = 3  # lines between figures of one passage
FEW = 4  # figures in all the sources: with so few, hardly any number follows by chance
BY_CHANCE = 20  # numbers up to here follow from some others by chance
_TELLING = list_words(
    "total totals all altogether together combined sum both left remain remaining remained remains now more fewer less "
    "difference between each per every times twice half double triple average extra rest overall"
)


class Derivation(NamedTuple):
    """How a value follows: the claims it joins and the arithmetic in words."""

    claims: tuple[Claim, ...]
    shown: str


def derive(claim: Claim, known: Known) -> Derivation | None:
    """The simplest way in which a draft's figure follows from figures of one passage; None where none does."""
    value = claim.value
    if not isinstance(value, Quantity) or value.stated is None or value.hedge not in ("exact", "about"):
        return None
    if claim.slots is None or claim.slots.sort == "ordinal":
        return None
    is_told = tells_of_arithmetic(claim) or len(known.claims) <= FEW
    for passage in _find_passages(claim, known):
        for claims, number, shown in _combine(passage) if is_told else _combine_alike(claim, passage):
            if number == value.stated or (value.hedge == "about" and value.likely.contains(number)):
                return Derivation(claims, f"{shown} = {_say(number)}")
    return None


def tells_of_arithmetic(claim: Claim) -> bool:
    """Whether the words near a figure say that it follows from others: in total, left, more than, each."""
    assert claim.slots is not None
    near = {*split_words(claim.evidence.quote), *(claim.slots.terms or {})}
    return not near.isdisjoint(_TELLING)


def _combine_alike(claim: Claim, passage: Sequence[Claim]) -> Iterator[tuple[tuple[Claim, ...], Decimal, str]]:
    """Sums and differences of two figures that count just what the draft counts: small numbers meet by chance."""
    assert claim.slots is not None
    heads = claim.slots.heads
    alike = [other for other in passage if other.slots is not None and heads and other.slots.heads == heads]
    assert isinstance(claim.value, Quantity)
    if claim.value.stated is None or abs(claim.value.stated) <= BY_CHANCE:
        return
    for one, two in combinations(alike, 2):
        a, b = _number(one), _number(two)
        yield (one, two), a + b, f"{_say(a)} + {_say(b)}"
        yield (one, two), abs(a - b), f"{_say(max(a, b))} - {_say(min(a, b))}"


def _find_passages(claim: Claim, known: Known) -> Iterator[list[Claim]]:
    """Figures of one source that stand together, one of them of what the draft counts."""
    seen: set[tuple[str, ...]] = set()
    for start in known.find_candidates(claim):
        if not _fits(claim, start):
            continue
        for first in (start, *_openings(claim, start, known)):
            near = [other for other in known.find_near(first, NEAR_LINES) if _fits(claim, other)][:MOST_OPERANDS]
            key = tuple(other.id for other in near)
            if len(near) > 1 and key not in seen and any(_is_of_same(claim, other) for other in near):
                seen.add(key)
                yield near


def _openings(claim: Claim, start: Claim, known: Known) -> list[Claim]:
    """Plain counts right before a figure that may be its other factor: 5 boxes with 9 apples each."""
    line = start.evidence.line
    before = start.model_copy(update={"evidence": start.evidence.model_copy(update={"line": max(line - 1, 1)})})
    return [other for other in known.find_near(before, 1) if _fits(claim, other)][:1]


def _fits(claim: Claim, other: Claim) -> bool:
    """Whether a source's figure can take part in arithmetic that gives the draft's: its unit, or a plain count."""
    one, two = claim.value, other.value
    if (
        not isinstance(one, Quantity)
        or not isinstance(two, Quantity)
        or two.stated is None
        or two.hedge != "exact"
        or other.slots is None
    ):
        return False
    return (
        other.slots.sort != "ordinal" and two.unit in (one.unit, "1") and (one.change is None) == (two.change is None)
    )


def _is_of_same(claim: Claim, other: Claim) -> bool:
    """Whether both count the same noun, or one of them names none."""
    assert claim.slots is not None
    assert other.slots is not None
    one, two = claim.slots.heads, other.slots.heads
    return not one or not two or bool(one & two)


def _combine(claims: Sequence[Claim]) -> Iterator[tuple[tuple[Claim, ...], Decimal, str]]:
    """Numbers that follow from two or three figures, the simplest arithmetic first."""
    for one, two in combinations(claims, 2):
        a, b = _number(one), _number(two)
        pair = (one, two)
        yield pair, a + b, f"{_say(a)} + {_say(b)}"
        yield pair, abs(a - b), f"{_say(max(a, b))} - {_say(min(a, b))}"
        yield pair, a * b, f"{_say(a)} x {_say(b)}"
        for top, bottom in ((a, b), (b, a)):
            if bottom:
                yield pair, top / bottom, f"{_say(top)} / {_say(bottom)}"
    if len(claims) > 2:
        total = sum(map(_number, claims), Decimal(0))
        yield tuple(claims), total, " + ".join(_say(_number(c)) for c in claims)
    for triple in combinations(claims, 3):
        yield from _combine_three(triple)


def _combine_three(triple: tuple[Claim, ...]) -> Iterator[tuple[tuple[Claim, ...], Decimal, str]]:
    numbers = [_number(claim) for claim in triple]
    a, b, c = numbers
    yield triple, a + b + c, f"{_say(a)} + {_say(b)} + {_say(c)}"
    for i in range(3):
        out = numbers[i]
        one, two = (n for j, n in enumerate(numbers) if j != i)
        yield triple, abs(one + two - out), f"{_say(one)} + {_say(two)} - {_say(out)}"
        yield triple, one * two + out, f"{_say(one)} x {_say(two)} + {_say(out)}"
        yield triple, abs(one * two - out), f"{_say(one)} x {_say(two)} - {_say(out)}"
        if out:
            yield triple, (one + two) / out, f"({_say(one)} + {_say(two)}) / {_say(out)}"
            yield triple, abs(one - two) / out, f"({_say(max(one, two))} - {_say(min(one, two))}) / {_say(out)}"
            yield triple, one * two / out, f"{_say(one)} x {_say(two)} / {_say(out)}"


def _number(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Quantity)
    assert claim.value.stated is not None
    return claim.value.stated


def _say(number: Decimal) -> str:
    return f"{number.normalize():f}"
