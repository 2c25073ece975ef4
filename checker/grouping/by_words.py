"""Which extracted claims disagree: pairs that speak of the same thing.

Those that meet are held against each other by the likeness of their slots, then by what explains a difference away:
another claim that matches better and agrees, or a count that only grew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, log10

from checker.grouping.clashes import A_MONTH
from checker.grouping.gathering import Pair
from checker.grouping.likeness import WORDS, compare_slots
from checker.grouping.matching import DATED, days_apart, shared_names, stated_ratio
from checker.grouping.meeting import meet_claims
from checker.grouping.rarity import Rarity
from checker.model.claim import Claim
from checker.values import Date, Quantity, Relation, relate
from checker.values.clock import bring_together

# How alike a pair of two documents, or of one, must be to be held against each other.
ENOUGH = 0.4
ENOUGH_COUNTED = 0.33
ALMOST = 1.2
ENOUGH_INSIDE = 0.85
ALL_WORDS = 0.7  # where every slot is the same, so many of the words must be too
NEAR_SLIP = 0.15  # of it, by which it may lie beside ten, a hundred or a thousand times
MOST_DIGITS = 3  # that a slip adds or leaves out
SLIP = 12  # times: a digit too many or too few
COARSER = 3
NO_YEAR = "XXXX"  # as EDTF writes a year that is not known
A_DAY = len("1969-08-16")
CLOSE = 1.5
LARGEST_RATIO = 1.8
HAIR = 1.0025  # a hedged figure that another misses by less is as good as the same: almost 1,200 of 1,201
LARGEST_DESIGNATED = 2.2  # where a designation shows that both speak of one thing
GROWING = frozenset(
    f"people:{name}" for name in ("deaths", "toll", "injured", "missing", "displaced", "arrested", "infected")
)


@dataclass
class Comparison:
    """What came of holding extracted claims against one another."""

    disagreeing: list[Pair] = field(default_factory=list)  # most alike first
    agreeing: list[Pair] = field(default_factory=list)
    compared: set[str] = field(default_factory=set)  # claims that met another which speaks of the same thing
    met_others: set[str] = field(default_factory=set)  # of those, the ones that met one of another source


def compare_extracted(claims: Sequence[Claim], published: Mapping[str, Date | None]) -> Comparison:
    """The pairs of claims that speak of the same thing: those that disagree, with nothing to explain it, and agree."""
    rarity = Rarity(claims)
    outcome = Comparison()
    best: dict[tuple[str, str], float] = {}  # claim, other source -> how alike its best agreeing counterpart is
    candidates: list[Pair] = []
    for one, two in meet_claims(claims):
        likeness = compare_slots(one, two, rarity)
        if likeness.clash is not None or likeness.score < least_likeness(one, two):
            continue
        pair = Pair(one, two, relate_extracted(one, two), likeness)
        if pair.relation in ("conflict", "tension"):
            if not is_enough(pair, rarity):
                continue
            candidates.append(pair)
        elif pair.relation == "agree":
            outcome.agreeing.append(pair)
            for here, there in ((one, two), (two, one)):
                if not is_open(there) and not is_coarser(there, here):
                    key = here.id, there.source
                    best[key] = max(best.get(key, 0.0), likeness.score)
        outcome.compared |= {one.id, two.id}
        if one.source != two.source:
            outcome.met_others |= {one.id, two.id}
    outcome.disagreeing = sorted(
        (
            pair
            for pair in candidates
            if not has_grown(pair.one, pair.two, published)
            and best.get((pair.one.id, pair.two.source), 0.0) < pair.likeness.score
            and best.get((pair.two.id, pair.one.source), 0.0) < pair.likeness.score
        ),
        key=lambda p: (-p.likeness.score, p.one.id, p.two.id),
    )
    return outcome


def least_likeness(one: Claim, two: Claim) -> float:
    """How alike two claims must be: less where they count the same things, and almost as many."""
    a, b = one.slots, two.slots
    assert a is not None
    assert b is not None
    is_same = bool(a.heads) and a.heads == b.heads and a.sort == b.sort == "count"
    return ENOUGH_COUNTED if is_same and stated_ratio(one, two) <= ALMOST else ENOUGH


def is_enough(pair: Pair, rarity: Rarity) -> bool:
    """Whether a pair is so alike that its difference is a discrepancy."""
    ratio = stated_ratio(pair.one, pair.two)
    if is_hair(pair, ratio):
        return False
    if pair.one.source == pair.two.source:
        return is_told_twice(pair) and ratio <= CLOSE
    largest = LARGEST_DESIGNATED if "designation" in pair.likeness.parts else LARGEST_RATIO
    return ratio <= largest or matches_all(pair, ratio, rarity)


def is_told_twice(pair: Pair) -> bool:
    """Whether two claims of one document are so alike that it tells the same thing twice."""
    a, b = pair.one.slots, pair.two.slots
    assert a is not None
    assert b is not None
    is_dated = a.sort in DATED
    if is_dated and days_apart(pair.one, pair.two) > A_MONTH:
        return False
    if is_dated and not (pair.likeness.parts.get("concept") and a.verb == b.verb):
        return False
    return pair.likeness.score >= ENOUGH_INSIDE


def is_open(claim: Claim) -> bool:
    """Whether a claim leaves its value so open that agreeing with it explains nothing: thousands, more than 100."""
    return isinstance(claim.value, Quantity) and claim.value.hedge in ("over", "at_least", "under", "up_to", "vague")


def is_hair(pair: Pair, ratio: float) -> bool:
    """Whether a number only just misses the one it is said to be near or beyond: almost 1,200, and 1,201."""
    values = pair.one.value, pair.two.value
    is_near = any(isinstance(value, Quantity) and value.hedge in ("nearly", "over", "under") for value in values)
    return is_near and 1 < ratio <= HAIR


def is_coarser(there: Claim, here: Claim) -> bool:
    """Whether a date is so much wider than the one it agrees with that this says little: a month, and a day of it."""
    if not isinstance(there.value, Date) or not isinstance(here.value, Date):
        return False
    one, two = there.value.likely, here.value.likely
    if one.low is None or one.high is None or two.low is None or two.high is None:
        return True
    return one.high - one.low > COARSER * (two.high - two.low)


def matches_all(pair: Pair, ratio: float, rarity: Rarity) -> bool:
    """Whether every slot is the same, so that even a figure many times as large speaks of the same thing."""
    a, b = pair.one.slots, pair.two.slots
    assert a is not None
    assert b is not None
    same = (a.heads, a.modifiers, a.verb) == (b.heads, b.modifiers, b.verb) and a.concepts.keys() == b.concepts.keys()
    if same and bool(a.heads or a.concepts) and pair.likeness.parts["words"] >= ALL_WORDS * WORDS:
        return is_slip(ratio)
    return ratio <= SLIP and bool(a.heads) and a.heads == b.heads and bool(shared_names(a, b, rarity))


def is_slip(ratio: float) -> bool:
    """Whether figures are about ten, a hundred or a thousand times apart, as a wrong scale or digit leaves them."""
    if ratio == inf:
        return False
    digits = round(log10(ratio))
    return 1 <= digits <= MOST_DIGITS and abs(log10(ratio) - digits) <= log10(1 + NEAR_SLIP)


def relate_extracted(one: Claim, two: Claim) -> Relation:
    """How the values of two extracted claims relate."""
    left, right = one.value, two.value
    if not isinstance(left, Quantity | Date) or not isinstance(right, Quantity | Date):
        return "unknown"
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        left, right = bring_together(left, right)
    if isinstance(left, Date) and isinstance(right, Date) and are_other_days(left, right):
        return "unknown"
    return relate(left, right)


def are_other_days(one: Date, two: Date) -> bool:
    """Whether two days, of which one has no year, are other days of any year: 16 August, and 15 August 1969."""
    days = [value.edtf[len(NO_YEAR) :] if value.edtf and len(value.edtf) == A_DAY else "" for value in (one, two)]
    is_without = any(value.edtf is not None and value.edtf.startswith(NO_YEAR) for value in (one, two))
    return is_without and all(days) and days[0] != days[1]


def has_grown(one: Claim, two: Claim, published: Mapping[str, Date | None]) -> bool:
    """Whether a count that only grows is lower in the document that was published earlier."""
    a, b = one.slots, two.slots
    if a is None or b is None or not (a.concepts.keys() & b.concepts.keys() & GROWING):
        return False
    if not isinstance(one.value, Quantity) or not isinstance(two.value, Quantity):
        return False
    first, second = published.get(one.source), published.get(two.source)
    if first is None or second is None or first.bounds == second.bounds:
        return False
    left, right = first.bounds.low, second.bounds.low
    low, high = one.value.likely.low, two.value.likely.low
    if left is None or right is None or low is None or high is None:
        return False
    return (left < right) == (low < high)
