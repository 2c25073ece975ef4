"""Which extracted claims are held against one another at all: of one kind and unit, with a word in common.

Where this brings too many together, a claim meets those with whom it shares its most telling words, and of those the
nearest in value (blocking with sorted neighbourhoods, Hernández & Stolfo 1995), so that the work grows with the number
of claims and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from checker.model.claim import Claim
from checker.model.slots import Slots
from checker.values import Date, Quantity
from checker.values.clock import CLOCKS

MOST_PAIRS = 200_000  # of one kind and unit, for which all claims with a word in common meet
LARGEST_BLOCK = 40  # claims with one telling word that all meet, where there are more pairs than that
NEIGHBOURS = 6  # in value, of one claim in a block that is larger
TELLING = 3  # rarest words of a claim that tell most, besides its concepts and what it counts


def meet_claims(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs to compare, each once; the same whatever the order of the claims."""
    for members in _divide(claims):
        members.sort(key=lambda claim: (claim.source, claim.evidence.line, claim.id))
        for one, two in sorted(_pair(members)):
            left, right = members[one], members[two]
            if left.source != right.source or left.evidence.line != right.evidence.line:
                yield left, right


def _divide(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims by kind and unit; ranks are of none."""
    kinds: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        value, slots = claim.value, claim.slots
        if slots is None or slots.sort == "ordinal":
            continue
        if isinstance(value, Quantity):
            unit = CLOCKS[0] if value.unit in CLOCKS else value.unit
            kinds.setdefault((slots.sort, unit, str(value.change is not None), value.per or ""), []).append(claim)
        elif isinstance(value, Date):
            kinds.setdefault(("date",), []).append(claim)
    return [kinds[kind] for kind in sorted(kinds)]


def _pair(members: Sequence[Claim]) -> set[tuple[int, int]]:
    """The places of claims of one kind that meet."""
    keys = [_list_keys(claim.slots) for claim in members if claim.slots is not None]
    counts = Counter(key for own in keys for key in own)
    if sum(count * (count - 1) // 2 for count in counts.values()) <= MOST_PAIRS:
        blocks = _block(keys)
        return {pair for places in blocks.values() for pair in combinations(places, 2)}
    telling = [_list_telling(claim.slots, counts) for claim in members if claim.slots is not None]
    met: set[tuple[int, int]] = set()
    for places in _block(telling).values():
        met.update(combinations(places, 2) if len(places) <= LARGEST_BLOCK else _neighbour(members, places))
    return met


def _list_keys(slots: Slots) -> set[str]:
    found = {*slots.concepts, *slots.designations, *(slots.terms or {})}
    if slots.sort == "age":  # little but the name stands by an age
        found.update(word for name in slots.owners for word in name)
    return found


def _list_telling(slots: Slots, counts: Counter[str]) -> set[str]:
    """What tells most of a claim: concepts, each with every name, designations, and its rarest words."""
    words = sorted((slots.terms or {}).keys(), key=lambda word: (counts[word], word))[:TELLING]
    measured = {*slots.concepts, *slots.heads}
    names = {f"{key} {name}" for key in measured for name in (slots.names or {})}
    return {*measured, *names, *slots.designations, *words}


def _block(keys: Sequence[set[str]]) -> dict[str, list[int]]:
    """The places of the claims that share a key."""
    blocks: dict[str, list[int]] = {}
    for place, own in enumerate(keys):
        for key in own:
            blocks.setdefault(key, []).append(place)
    return blocks


def _neighbour(members: Sequence[Claim], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of claims that stand next to each other in the order of values: equal ones, and of the values next."""
    valued = sorted((_measure(members[place]), members[place].evidence.line, place) for place in places)
    runs = [[place for *_, place in run] for _, run in groupby(valued, key=lambda item: item[0])]
    for number, run in enumerate(runs):
        for at, place in enumerate(run):
            above = [other for later in runs[number + 1 : number + 1 + NEIGHBOURS] for other in _near(later, at)]
            for other in (*run[at + 1 : at + 1 + NEIGHBOURS], *above[:NEIGHBOURS]):
                yield min(place, other), max(place, other)


def _near(run: Sequence[int], at: int) -> Sequence[int]:
    """Of claims with one value, the few at about a place."""
    first = min(at, max(len(run) - 2, 0))
    return run[first : first + 2]


def _measure(claim: Claim) -> tuple[int, object]:
    """What claims of one kind are ordered by: the stated number, or where the likely range begins or ends."""
    assert isinstance(claim.value, Quantity | Date)
    stated = claim.value.stated if isinstance(claim.value, Quantity) else None
    likely = claim.value.likely
    found = next((end for end in (stated, likely.low, likely.high) if end is not None), None)
    return (0, 0) if found is None else (1, found)
