"""A figure of a draft that no source tells but that follows from several of theirs: a sum, a difference, a product."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from itertools import combinations, islice
from typing import NamedTuple

from checker.drafting.known import Known
from checker.drafting.reading import split_words
from checker.drafting.sharing import count_shared_words
from checker.model.claim import Claim
from checker.values import Quantity
from checker.values.clock import CLOCKS
from checker.values.wordlists import list_words

MOST_OPERANDS = 6  # figures of one passage that are tried together
NEAR_LINES = 3  # lines between figures of one passage
FEW = 4  # figures in all the sources: with so few, hardly any number follows by chance
A_PROBLEM = 12  # figures in all the sources up to which they may be a sum that is set, of several steps
SHARED = 2  # words and names that each figure's sentence must share with the draft's then
_ENOUGH_DIGITS = Context(prec=20)
MANY_PLACES = 4  # decimals from which a number is cut where it does not end
BY_CHANCE = 20  # numbers up to here follow from some others by chance
_OFTEN = list_words("times twice thrice")  # how often, or with a word after them that compares, how much more
_COMPARING = list_words("as more less the that this its his her their what")  # twice as many, twice the size
_TELLING = list_words(
    "total totals all altogether together combined sum both left remain remaining remained remains now more fewer less "
    "difference between each per every times twice half double triple average extra rest overall"
)


class Derivation(NamedTuple):
    """How a value follows: the claims it joins and the arithmetic in words."""

    claims: tuple[Claim, ...]
    shown: str


class Result(NamedTuple):
    """A number that arithmetic gives, its unit, the claims it joins and how it is shown."""

    number: Decimal
    unit: str
    claims: tuple[Claim, ...]
    shown: str


def derive(claim: Claim, known: Known) -> Derivation | None:
    """The simplest way in which a draft's figure follows from figures of one passage; None where none does."""
    value = claim.value
    if not isinstance(value, Quantity) or value.stated is None or value.hedge not in ("exact", "about"):
        return None
    if claim.slots is None or claim.slots.sort == "ordinal" or tells_how_often(claim):
        return None
    for number, unit, claims, shown in _find_results(claim, known):
        if unit != value.unit and not (value.unit == "1" and _counts_nothing(claim)):
            continue
        if (
            _round(number) == _round(value.stated)
            or (value.hedge == "about" and value.likely.contains(number))
            or _is_cut(value.stated, number)
        ):
            return Derivation(claims, f"{shown} = {say_number(_round(number))}")
    return None


def _find_results(claim: Claim, known: Known) -> Iterator[Result]:
    """What arithmetic gives over the figures of each passage that may bear a draft's."""
    if len(known.claims) <= FEW:
        operands = [other for other in known.claims if is_operand(other)]
        yield from (result for result in _combine(operands) if not _adds_others(claim, result))
        return
    is_told = tells_of_arithmetic(claim)
    for passage in _find_passages(claim, known):
        if not is_told:
            yield from _combine_alike(claim, passage)
        elif len(known.claims) <= A_PROBLEM:
            yield from _combine(passage)
        else:
            yield from _combine_simply(claim, passage)


def _adds_others(claim: Claim, result: Result) -> bool:
    """Whether a sum or difference is of one thing, and the draft counts another: apples and apples are no pears."""
    if "x" in result.shown or "/" in result.shown:
        return False
    own = claim.slots.heads if claim.slots is not None else frozenset()
    heads = [other.slots.heads for other in result.claims if other.slots is not None and other.slots.heads]
    return bool(own and len(heads) > 1 and frozenset[str]().union(*heads[1:]) == heads[0] and not own & heads[0])


def _counts_nothing(claim: Claim) -> bool:
    """Whether a bare number leaves its unit open: the total is 26.3."""
    return claim.slots is not None and not claim.slots.heads


def _round(number: Decimal) -> Decimal:
    """A number without the last digits, in which a division that does not end leaves its traces."""
    return number.normalize(_ENOUGH_DIGITS)


def _is_cut(told: Decimal, number: Decimal) -> bool:
    """Whether a number with many decimals is told with as many as fit: 0.6666666667 for two thirds."""
    places = -int(told.as_tuple().exponent)
    return places >= MANY_PLACES and abs(told - number) <= Decimal(1).scaleb(-places)


def tells_of_arithmetic(claim: Claim) -> bool:
    """Whether the words near a figure say that it follows from others: in total, left, more than, each."""
    assert claim.slots is not None
    near = {*split_words(claim.evidence.quote), *(claim.slots.terms or {})}
    return not near.isdisjoint(_TELLING)


def tells_how_often(claim: Claim) -> bool:
    """Whether a figure tells how often something happened, and not how many times as much it is: *twice*."""
    if _OFTEN.isdisjoint(split_words(claim.written)):
        return False
    after = next(iter(split_words(claim.evidence.quote.partition(claim.written)[2])), "")
    return after not in _COMPARING and not after.endswith("er")


def _combine_simply(claim: Claim, passage: Sequence[Claim]) -> Iterator[Result]:
    """Sums, differences and quotients of two figures, and the sum of all: what else many figures give is chance."""
    assert isinstance(claim.value, Quantity)
    if claim.value.stated is None or abs(claim.value.stated) <= BY_CHANCE:
        return
    passage = [other for other in passage if count_shared_words(claim, other) >= SHARED]
    for pair in combinations(passage, 2):
        yield from _add(pair)
        yield from (result for result in _multiply(pair) if "/" in result.shown)
    if len(passage) > 1 and len({unit_of(other) for other in passage}) == 1:
        total = sum(map(number_of, passage), Decimal(0))
        yield Result(total, unit_of(passage[0]), tuple(passage), " + ".join(say_number(number_of(c)) for c in passage))


def _combine_alike(claim: Claim, passage: Sequence[Claim]) -> Iterator[Result]:
    """Sums and differences of two figures that count just what the draft counts: small numbers meet by chance."""
    assert claim.slots is not None
    heads = claim.slots.heads
    alike = [other for other in passage if other.slots is not None and heads and other.slots.heads == heads]
    assert isinstance(claim.value, Quantity)
    if claim.value.stated is None or abs(claim.value.stated) <= BY_CHANCE:
        return
    for pair in combinations(alike, 2):
        yield from _add(pair)


def _find_passages(claim: Claim, known: Known) -> Iterator[list[Claim]]:
    """Figures of one source that stand together, one of them of what the draft counts."""
    seen: set[tuple[str, ...]] = set()
    for start in known.find_candidates(claim):
        if not _fits(claim, start):
            continue
        for first in (start, *_openings(claim, start, known)):
            fitting = (other for other in known.find_near(first, NEAR_LINES) if _fits(claim, other))
            near = list(islice(fitting, MOST_OPERANDS))
            key = tuple(other.id for other in near)
            if len(near) > 1 and key not in seen and any(_is_of_same(claim, other) for other in near):
                seen.add(key)
                yield near


def _openings(claim: Claim, start: Claim, known: Known) -> list[Claim]:
    """Plain counts right before a figure that may be its other factor: 5 boxes with 9 apples each."""
    line = start.evidence.line
    before = start.model_copy(update={"evidence": start.evidence.model_copy(update={"line": max(line - 1, 1)})})
    return list(islice((other for other in known.find_near(before, 1) if _fits(claim, other)), 1))


def _fits(claim: Claim, other: Claim) -> bool:
    """Whether a source's figure can take part in arithmetic that gives the draft's: its unit, or a plain count."""
    one, two = claim.value, other.value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity) or not is_operand(other):
        return False
    return two.unit in (one.unit, "1") and (one.change is None) == (two.change is None)


def is_operand(claim: Claim) -> bool:
    """Whether a figure is a number that one can reckon with: no rank, hedge or time of day."""
    value, slots = claim.value, claim.slots
    if not isinstance(value, Quantity) or value.stated is None or value.hedge != "exact" or value.unit in CLOCKS:
        return False
    return slots is not None and slots.sort != "ordinal"


def _is_of_same(claim: Claim, other: Claim) -> bool:
    """Whether both count the same noun, or one of them names none."""
    assert claim.slots is not None
    assert other.slots is not None
    one, two = claim.slots.heads, other.slots.heads
    return not one or not two or bool(one & two)


def _combine(claims: Sequence[Claim]) -> Iterator[Result]:
    """Numbers that follow from two or three figures, the simplest arithmetic first."""
    for pair in combinations(claims, 2):
        yield from _add(pair)
        yield from _multiply(pair)
    if len(claims) > 2 and len({unit_of(claim) for claim in claims}) == 1:
        total = sum(map(number_of, claims), Decimal(0))
        yield Result(total, unit_of(claims[0]), tuple(claims), " + ".join(say_number(number_of(c)) for c in claims))
    for triple in combinations(claims, 3):
        yield from _combine_three(triple)


def _add(pair: tuple[Claim, Claim]) -> Iterator[Result]:
    """The sum and the difference of two figures of one unit."""
    a, b = map(number_of, pair)
    if unit_of(pair[0]) == unit_of(pair[1]):
        yield Result(a + b, unit_of(pair[0]), pair, f"{say_number(a)} + {say_number(b)}")
        yield Result(abs(a - b), unit_of(pair[0]), pair, f"{say_number(max(a, b))} - {say_number(min(a, b))}")


def _multiply(pair: tuple[Claim, Claim]) -> Iterator[Result]:
    """The product and the quotients of two figures, where their units have any."""
    for one, two in (pair, pair[::-1]):
        a, b = number_of(one), number_of(two)
        if one is pair[0] and (unit := _PRODUCTS.get((unit_of(one), unit_of(two)), _scaled(one, two))):
            yield Result(a * b * _factor(one, two), unit, pair, f"{say_number(a)} x {say_number(b)}")
        if b and (unit := _shared(one, two)):
            yield Result(a / b / _factor(one, two), unit, pair, f"{say_number(a)} / {say_number(b)}")


def _combine_three(triple: tuple[Claim, Claim, Claim]) -> Iterator[Result]:
    """What two operations give over three figures of one unit or none: no money is multiplied by money."""
    units = {unit_of(claim) for claim in triple}
    unit = (units - {"1"} or {"1"}).pop()
    if len(units - {"1"}) > 1:
        return
    a, b, c = map(number_of, triple)
    yield Result(a + b + c, unit, triple, f"{say_number(a)} + {say_number(b)} + {say_number(c)}")
    for last in triple:
        first, second = (claim for claim in triple if claim is not last)
        yield from (Result(number, unit, triple, shown) for number, shown in _reckon(first, second, last))


def _reckon(first: Claim, second: Claim, last: Claim) -> Iterator[tuple[Decimal, str]]:
    """Two figures joined and the third with what they give, in numbers and as it is shown."""
    one, two, out = map(number_of, (first, second, last))
    low, high = sorted((one, two))
    plus, times = (f"{say_number(one)} {sign} {say_number(two)}" for sign in "+x")
    minus, by = f"{say_number(high)} - {say_number(low)}", say_number(out)
    yield abs(one + two - out), f"{plus} - {by}"
    if "1" in (unit_of(first), unit_of(second)):
        yield one * two + out, f"{times} + {by}"
        yield abs(one * two - out), f"{times} - {by}"
    if unit_of(last) == "1" or unit_of(first) == unit_of(second) == "1":
        yield (one + two) * out, f"({plus}) x {by}"
        yield (high - low) * out, f"({minus}) x {by}"
    if out:
        yield (one + two) / out, f"({plus}) / {by}"
        yield (high - low) / out, f"({minus}) / {by}"
        yield one * two / out, f"{times} / {by}"


# What lengths, times and speeds give when they are multiplied: metres, seconds, km/h.
_PRODUCTS = {("m", "m"): "m2", ("m", "m2"): "m3", ("m2", "m"): "m3", ("km/h", "s"): "m", ("s", "km/h"): "m"}
_KMH = Decimal("3.6")  # km/h of 1 m/s


def _scaled(one: Claim, two: Claim) -> str | None:
    """The unit of a product with a plain number: 5 boxes of 9 kg."""
    units = [unit_of(one), unit_of(two)]
    if "1" not in units:
        return None
    units.remove("1")
    return units[0]


def _shared(one: Claim, two: Claim) -> str | None:
    """The unit of a quotient: none of two of one unit, the unit itself over a plain number, or what a rate leaves."""
    a, b = unit_of(one), unit_of(two)
    if a == b:
        return "1"
    if b == "1":
        return a
    return next((c for (x, c), product in _PRODUCTS.items() if x == b and product == a), None)


def _factor(one: Claim, two: Claim) -> Decimal:
    """What a product is to be multiplied by where speed meets time: 3.6 km/h are a metre a second."""
    units = {unit_of(one), unit_of(two)}
    return 1 / _KMH if "km/h" in units and len(units) > 1 and "1" not in units else Decimal(1)


def unit_of(claim: Claim) -> str:
    """The unit of a figure."""
    assert isinstance(claim.value, Quantity)
    return claim.value.unit


def number_of(claim: Claim) -> Decimal:
    """The number of a figure that one can reckon with."""
    assert isinstance(claim.value, Quantity)
    assert claim.value.stated is not None
    return claim.value.stated


def say_number(number: Decimal) -> str:
    """A number in digits, without zeros that tell nothing."""
    return f"{number.normalize():f}"
