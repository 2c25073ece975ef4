"""Figures that differ: quantities of one subject and measure whose tight ranges do not meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, combinations, compress
from typing import Literal, NamedTuple

from checker.comparisons.category import compare_terms
from checker.comparisons.disagreement import (
    Disagreement,
    Material,
    Outcome,
    disagree,
    largest_only,
    takes,
)
from checker.grouping import OPEN_SLOT, Group, Match
from checker.model.claim import Claim
from checker.model.rule import Rule
from checker.positions import HIGHEST, LOWEST, Arrangement, End, lower_end, sweep, upper_end
from checker.relations import by_unit, relate_claims
from checker.values import Date, Interval, Quantity, tight
from checker.values.clock import CLOCKS


def compare_values(rule: Rule, material: Material) -> Outcome:
    """Every group of quantities in which two positions differ by more than the rule's tolerance."""
    return compare_intervals(rule, material, Quantity)


def compare_intervals(rule: Rule, material: Material, kind: type[Quantity] | type[Date]) -> Outcome:
    """Groups of values that have an interval, of one kind."""
    outcome = Outcome()
    found: list[Disagreement] = []
    for group in material.grouping.groups:
        for claims in _of_one_unit(group, rule, material, kind):
            outcome.meet(claims)
            if material.vocabulary.measures[group.measure].time == "cumulative":
                found.extend(_compare_growing(claims, group, rule, material))
            else:
                found.extend(_compare(claims, group, rule, material))
    outcome.disagreements = largest_only(found)
    return outcome


def _of_one_unit(
    group: Group, rule: Rule, material: Material, kind: type[Quantity] | type[Date]
) -> Iterator[list[Claim]]:
    """The claims of a group that the rule takes, by what they are measured in; single ones are left out."""
    taken = [c for c in group.claims if isinstance(c.value, kind) and takes(rule, c, material.vocabulary)]
    return (claims for claims in by_unit(taken) if len(claims) > 1)


def _compare(claims: list[Claim], group: Group, rule: Rule, material: Material) -> Iterator[Disagreement]:
    """The disagreement of claims that are all held against one another, if there is one."""
    if any(isinstance(c.value, Quantity) and c.value.unit in CLOCKS for c in claims):
        found = compare_terms(claims, group, material)  # midnight lies between 23:55 and 0:05: they have no order
        yield from [found] if found is not None else []
        return
    arrangement = sweep(claims, _widened(rule))
    if len(arrangement.positions) > 1:
        yield disagree(arrangement, _worst_of(arrangement.positions), group, material.vocabulary)


def _worst_of(positions: Sequence[Sequence[Claim]]) -> Literal["conflict", "tension"]:
    """Conflict when any two claims of different positions have bounds that do not meet, else tension."""
    reach = []
    for position in positions:
        bounds = [c.value.bounds for c in position if isinstance(c.value, Quantity | Date)]
        reach.append((min(map(upper_end, bounds)), max(map(lower_end, bounds))))
    for ordered in (reach, reach[::-1]):
        lowest_end = ordered[0][0]
        for end, start in ordered[1:]:
            if start > lowest_end:
                return "conflict"
            lowest_end = min(lowest_end, end)
    return "tension"


def _widened(rule: Rule) -> Callable[[Quantity | Date], Interval]:
    """The tight range, wider to both sides by the rule's tolerance: a share of the end itself."""
    if rule.options.tolerance is None:
        return tight
    share = Decimal(rule.options.tolerance.rstrip("%")) / 100

    def widened(value: Quantity | Date) -> Interval:
        interval = tight(value)
        low = None if interval.low is None else interval.low - abs(interval.low) * share
        high = None if interval.high is None else interval.high + abs(interval.high) * share
        return replace(interval, low=low, high=high)

    return widened


class Count(NamedTuple):
    """A count that only grows: its range, and the time it was made at; None where nothing says when."""

    low: End
    high: End
    period: tuple[End, End] | None
    claim: Claim


def _compare_growing(claims: list[Claim], group: Group, rule: Rule, material: Material) -> Iterator[Disagreement]:
    """Counts that only grow: each set in which an earlier one is above a later one, or no time tells them apart."""
    widened = _widened(rule)
    counts = {}
    for claim in claims:
        if isinstance(claim.value, Quantity):
            span, when = widened(claim.value), claim.when
            period = None if when is None else (lower_end(when.bounds), upper_end(when.bounds))
            counts[claim.id] = Count(lower_end(span), upper_end(span), period, claim)
    for linked in _linked(_clashing(list(counts.values()))):
        arrangement = _merge_growing(sweep([c.claim for c in linked], widened), counts)
        if len(arrangement.positions) > 1:
            apart = any(
                _clash(one, two) and relate_claims(one.claim, two.claim, material.vocabulary) == "conflict"
                for one, two in combinations(linked, 2)
            )
            found = disagree(arrangement, "conflict" if apart else "tension", group, material.vocabulary)
            yield replace(found, match=_assume_times(linked, found.match))


def _clash(one: Count, two: Count) -> bool:
    """Whether the higher of two counts cannot be the later one."""
    if one.high < two.low:
        return not _may_precede(one, two)
    return two.high < one.low and not _may_precede(two, one)


def _may_precede(one: Count, two: Count) -> bool:
    """Whether the first of two counts may have been made before the second, so that growth explains a rise.

    What tells no time is assumed to be of the same time, and so are two of one period.
    """
    if one.period is None or two.period is None or one.period == two.period:
        return False
    return one.period[0] < two.period[1]


def _clashing(counts: Sequence[Count]) -> list[Count]:
    """The counts that clash with any other, found without holding each against each; n log n."""
    times = {LOWEST, *(end for c in counts if c.period for end in c.period)}
    rank = {end: place for place, end in enumerate(sorted(times))}
    highest_before: list[End] = [LOWEST] * (len(rank) + 1)  # of counts that end by a time, the highest low end
    lowest_after: list[End] = [HIGHEST] * (
        len(rank) + 1
    )  # of counts that begin at a time or later, the lowest high end
    peers: dict[tuple[End, End] | None, tuple[End, End]] = {}
    for count in counts:
        top, bottom = peers.get(count.period, (LOWEST, HIGHEST))
        peers[count.period] = max(top, count.low), min(bottom, count.high)
        if count.period is not None:
            start, end = rank[count.period[0]], rank[count.period[1]]
            highest_before[end] = max(highest_before[end], count.low)
            lowest_after[start] = min(lowest_after[start], count.high)
    highest_before = list(accumulate(highest_before, max))
    lowest_after = list(accumulate(reversed(lowest_after), min))[::-1]
    all_tops, all_bottoms = max(top for top, _ in peers.values()), min(bottom for _, bottom in peers.values())

    def clashes(count: Count) -> bool:
        if count.period is None:
            return all_tops > count.high or all_bottoms < count.low
        for other in (count.period, None):
            top, bottom = peers.get(other, (LOWEST, HIGHEST))
            if top > count.high or bottom < count.low:
                return True
        before, after = highest_before[rank[count.period[0]]], lowest_after[rank[count.period[1]]]
        return before > count.high or after < count.low

    return [count for count in counts if clashes(count)]


def _assume_times(linked: Sequence[Count], match: Match) -> Match:
    """A match that tells where a count without a time was held against one with a time."""
    times = sorted(c.claim.when.written for c in linked if c.claim.when is not None)
    if not times or len(times) == len(linked):
        return match
    return Match(round(match.score * OPEN_SLOT, 2), (*match.reasons, f"one side does not say when ({times[0]})"))


def _linked(counts: Sequence[Count]) -> list[list[Count]]:
    """The sets of counts that clashes link, directly or through others."""
    found: list[list[Count]] = []
    waiting = list(counts)
    while waiting:
        linked, waiting = [waiting[0]], waiting[1:]
        for at in linked:
            clashing = [_clash(at, count) for count in waiting]
            linked.extend(compress(waiting, clashing))
            waiting = [count for count, is_linked in zip(waiting, clashing, strict=True) if not is_linked]
        found.append(linked)
    return found


def _merge_growing(arrangement: Arrangement, counts: Mapping[str, Count]) -> Arrangement:
    """Neighbouring positions in which no claim clashes with another as one: growth parts them, not the sources."""
    merged: list[tuple[Claim, ...]] = []
    for position in arrangement.positions:
        if merged and not any(_clash(counts[one.id], counts[two.id]) for one in merged[-1] for two in position):
            merged[-1] = (*merged[-1], *position)
        else:
            merged.append(position)
    return Arrangement(tuple(merged), arrangement.fits_several)
