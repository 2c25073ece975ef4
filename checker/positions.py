"""The sides of a disagreement: which claims of a group hold the same thing.

Intervals are swept from low to high: claims whose tight ranges share a point hold one position.
The points are chosen greedily by the upper ends, which gives the fewest positions that cover all
claims (interval point cover), so every position has a claim of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import TypeVar

from checker.model.claim import Claim
from checker.values import Date, Interval, Quantity, Relation, tight

# An end of an interval with the side it is approached from: -1 is just below, +1 just above.
End = tuple[Decimal, int]
LOWEST: End = (Decimal("-Infinity"), 0)
HIGHEST: End = (Decimal("Infinity"), 0)

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True)
class Arrangement:
    """The claims of a group by position, and those that fit more than one."""

    positions: tuple[tuple[Claim, ...], ...]
    fits_several: tuple[Claim, ...] = ()


def lower_end(interval: Interval) -> End:
    """The lower end, as something that sorts."""
    return LOWEST if interval.low is None else (interval.low, 1 if interval.low_open else 0)


def upper_end(interval: Interval) -> End:
    """The upper end, as something that sorts."""
    return HIGHEST if interval.high is None else (interval.high, -1 if interval.high_open else 0)


def sweep(claims: Sequence[Claim], range_of: Callable[[Quantity | Date], Interval] = tight) -> Arrangement:
    """Claims with intervals, in the fewest positions whose ranges share a point; n log n."""
    ranges = []
    for claim in claims:
        if isinstance(claim.value, Quantity | Date):
            interval = range_of(claim.value)
            ranges.append((lower_end(interval), upper_end(interval), claim))
    points: list[End] = []
    for low, high, _ in sorted(ranges, key=lambda r: (r[1], r[0], r[2].id)):
        if not points or low > points[-1]:
            points.append(high)
    held: list[list[tuple[End, End, Claim]]] = [[] for _ in points]
    several: list[tuple[End, End, Claim]] = []
    for one in sorted(ranges, key=lambda r: (r[0], r[1], r[2].id)):
        first = bisect_left(points, one[0])
        (held[first] if bisect_right(points, one[1]) - first == 1 else several).append(one)
    # The sweep runs upwards: one that reaches into all of the next position as well takes no side.
    shared = [max(low for low, _, _ in members) for members in held]
    for place, reach in enumerate(shared[1:]):
        several.extend(one for one in held[place] if one[1] >= reach)
        held[place] = [one for one in held[place] if one[1] < reach]
    positions = tuple(tuple(claim for _, _, claim in members) for members in held)
    return Arrangement(positions, tuple(claim for _, _, claim in sorted(several, key=lambda r: (r[0], r[1], r[2].id))))


def find_overlaps(claims: Sequence[Claim], range_of: Callable[[Quantity | Date], Interval]) -> list[tuple[Claim, ...]]:
    """The largest sets of claims whose ranges share a point, from low to high; a claim may be in several."""
    events: list[tuple[End, int, int]] = []  # where, 0 for a start and 1 for an end, which claim
    for place, claim in enumerate(claims):
        if isinstance(claim.value, Quantity | Date):
            interval = range_of(claim.value)
            events += [(lower_end(interval), 0, place), (upper_end(interval), 1, place)]
    found: list[tuple[Claim, ...]] = []
    active: set[int] = set()
    has_grown = False
    for _, is_end, place in sorted(events):
        if not is_end:
            active.add(place)
            has_grown = True
            continue
        if has_grown:  # before the first of them ends, they are as many as they get
            found.append(tuple(claims[i] for i in sorted(active)))
            has_grown = False
        active.remove(place)
    return found


def separate(
    claims: Sequence[Claim], value_of: Callable[[Claim], Item], relate: Callable[[Item, Item], Relation]
) -> Arrangement:
    """Claims with values that have no order, in positions that conflict with one another.

    Values are taken from the most telling (those that conflict most) on; one that conflicts with
    nothing in exactly one position joins it, one that fits several stands apart.
    """
    by_value: dict[Item, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(value_of(claim), []).append(claim)
    values = sorted(by_value, key=str)
    apart: dict[Item, set[Item]] = {value: set() for value in values}
    for one, two in combinations(values, 2):
        if relate(one, two) in ("conflict", "tension"):
            apart[one].add(two)
            apart[two].add(one)
    values.sort(key=lambda v: (-len(apart[v]), str(v)))
    positions: list[list[Item]] = []
    several: list[Claim] = []
    for value in values:
        fits = [p for p in positions if not any(member in apart[value] for member in p)]
        agreeing = [p for p in fits if value_agrees(value, p, relate)]
        if not fits:
            positions.append([value])
        elif len(fits) == 1 or len(agreeing) == 1:
            (agreeing or fits)[0].append(value)
        else:
            several.extend(by_value[value])
    if len(positions) < 2:
        return Arrangement(())
    return Arrangement(tuple(tuple(c for value in p for c in by_value[value]) for p in positions), tuple(several))


def value_agrees(value: Item, position: Sequence[Item], relate: Callable[[Item, Item], Relation]) -> bool:
    """Whether a value says the same as one that a position already holds."""
    return any(relate(value, member) == "agree" for member in position)
