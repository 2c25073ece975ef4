"""Pairs of claims that disagree, gathered into one disagreement each, with every claim in its position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from checker.grouping.likeness import Likeness
from checker.model.claim import Claim
from checker.values import Date, Interval, Quantity, Relation


@dataclass(frozen=True)
class Pair:
    """Two claims that speak of the same thing, how their values relate, and how alike the claims are."""

    one: Claim
    two: Claim
    relation: Relation
    likeness: Likeness


@dataclass
class Conflict:
    """Claims that disagree, by position."""

    positions: list[list[Claim]]
    pairs: list[Pair] = field(default_factory=list)


def gather(pairs: Sequence[Pair]) -> list[Conflict]:
    """Disagreements: pairs joined where a claim says the same as one of a position and disagrees with the others."""
    links: dict[str, set[str]] = defaultdict(set)  # claim -> claims it disagrees with
    places: dict[str, list[int]] = defaultdict(list)  # claim -> its pairs
    for place, pair in enumerate(pairs):
        for here, there in ((pair.one.id, pair.two.id), (pair.two.id, pair.one.id)):
            links[here].add(there)
            places[here].append(place)
    conflicts: list[Conflict] = []
    placed: dict[str, set[int]] = defaultdict(set)  # claim -> the conflicts that hold it
    for pair in pairs:
        if placed[pair.one.id] & placed[pair.two.id]:
            continue
        conflict = Conflict([[pair.one], [pair.two]], [pair])
        for name in _widen(conflict, pairs, places, links):
            placed[name].add(len(conflicts))
        conflicts.append(conflict)
    return _prune(conflicts)


def _prune(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The conflicts without those all of whose claims are in another: one disagreement is told once."""
    holding: dict[str, set[int]] = defaultdict(set)  # claim -> the conflicts that hold it
    names = [{claim.id for position in conflict.positions for claim in position} for conflict in conflicts]
    for number, own in enumerate(names):
        for name in own:
            holding[name].add(number)
    kept = []
    for number, own in enumerate(names):
        others = set[int].intersection(*(holding[name] for name in own)) - {number}
        if not any(len(names[other]) > len(own) or other < number for other in others):
            kept.append(conflicts[number])
    return kept


def _widen(
    conflict: Conflict, pairs: Sequence[Pair], places: Mapping[str, Sequence[int]], links: Mapping[str, set[str]]
) -> set[str]:
    """Add every claim that a pair links to the conflict, round by round; returns the ids of all that it then holds."""
    home_of = {position[0].id: number for number, position in enumerate(conflict.positions)}
    values = [{_value(position[0])} for position in conflict.positions]
    waiting = sorted({place for name in home_of for place in places[name]})
    grew = True
    while grew:
        grew, later = False, set[int]()
        while waiting:
            place = heappop(waiting)
            pair = pairs[place]
            if pair.one.id in home_of and pair.two.id in home_of:
                continue
            claim = pair.two if pair.one.id in home_of else pair.one
            home = next((number for number, held in enumerate(values) if _is_same(_value(claim), held)), None)
            if not _is_linked(claim, home, home_of, links[claim.id]):
                later.add(place)
                continue
            if home is None:
                home = len(values)
                conflict.positions.append([])
                values.append(set())
            conflict.positions[home].append(claim)
            conflict.pairs.append(pair)
            values[home].add(_value(claim))
            home_of[claim.id] = home
            grew = True
            for other in places[claim.id]:
                if other > place:
                    heappush(waiting, other)
                else:
                    later.add(other)
        waiting = sorted(later)
    return set(home_of)


def _is_linked(claim: Claim, home: int | None, home_of: Mapping[str, int], disagreed: set[str]) -> bool:
    """Whether a claim disagrees with one of another position or, where it would be a position of its own, with all."""
    if home is not None:
        return any(home_of.get(name, home) != home for name in disagreed)
    return disagreed >= home_of.keys()


def _is_same(value: tuple[Interval, Interval], held: set[tuple[Interval, Interval]]) -> bool:
    """Whether a value is that of every claim of a position: the same bounds, or the same likely range."""
    return all(value[0] == bounds or value[1] == likely for bounds, likely in held)


def _value(claim: Claim) -> tuple[Interval, Interval]:
    assert isinstance(claim.value, Quantity | Date)
    return claim.value.bounds, claim.value.likely
