"""Figures that differ: quantities of one subject and measure whose tight ranges do not meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from checker.comparisons.disagreement import (
    Disagreement,
    Material,
    Outcome,
    disagree,
    largest_only,
    takes,
)
from checker.grouping import Group
from checker.model.claim import Claim
from checker.model.rule import Rule
from checker.positions import sweep
from checker.relations import relate_claims
from checker.values import Date, Interval, Quantity, tight


def compare_values(rule: Rule, material: Material) -> Outcome:
    """Every group of quantities in which two positions differ by more than the rule's tolerance."""
    return compare_intervals(rule, material, Quantity)


def compare_intervals(rule: Rule, material: Material, kind: type[Quantity] | type[Date]) -> Outcome:
    """Groups of values that have an interval, of one kind."""
    outcome = Outcome()
    found = []
    for group in material.grouping.groups:
        for claims in _of_one_unit(group, rule, material, kind):
            outcome.compared.update(c.id for c in claims)
            cumulative = material.vocabulary.measures[group.measure].time == "cumulative"
            for part in _falling(claims) if cumulative else [claims]:
                disagreement = _compare(part, group, rule, material)
                if disagreement is not None:
                    found.append(disagreement)
    outcome.disagreements = largest_only(found)
    return outcome


def _of_one_unit(
    group: Group, rule: Rule, material: Material, kind: type[Quantity] | type[Date]
) -> Iterator[list[Claim]]:
    """The claims of a group that the rule takes, by unit and by level or change; single ones are left out."""
    by_unit: dict[tuple[str, bool, str | None], list[Claim]] = {}
    for claim in group.claims:
        value = claim.value
        if isinstance(value, kind) and takes(rule, claim, material.vocabulary):
            unit = (
                (value.unit, value.change is not None, value.per) if isinstance(value, Quantity) else ("", False, None)
            )
            by_unit.setdefault(unit, []).append(claim)
    return (claims for claims in by_unit.values() if len(claims) > 1)


def _compare(claims: list[Claim], group: Group, rule: Rule, material: Material) -> Disagreement | None:
    widened = _widened(rule)
    return disagree(
        sweep(claims, widened),
        lambda one, two: relate_claims(one, two, material.vocabulary),
        key=group.key,
        subject=group.subject,
        measure=group.measure,
        match=group.match,
    )


def _widened(rule: Rule) -> Callable[[Quantity | Date], Interval]:
    """The tight range, wider to both sides by the rule's tolerance: a share of the end itself."""
    if rule.options.tolerance is None:
        return tight
    share = Decimal(rule.options.tolerance.rstrip("%")) / 100

    def widened(value: Quantity | Date) -> Interval:
        interval = tight(value)
        low = None if interval.low is None else interval.low - abs(interval.low) * share
        high = None if interval.high is None else interval.high + abs(interval.high) * share
        return interval.model_copy(update={"low": low, "high": high})

    return widened


def _falling(claims: list[Claim]) -> Iterator[list[Claim]]:
    """Of counts that only grow, each pair in which the earlier is above the later or no time tells them apart."""
    for i, one in enumerate(claims):
        for two in claims[i + 1 :]:
            if not _grows(one, two) and not _grows(two, one):
                yield [one, two]


def _grows(one: Claim, two: Claim) -> bool:
    """Whether the first is earlier than the second and may be the lower: growth is no conflict."""
    if not isinstance(one.value, Quantity) or not isinstance(two.value, Quantity):
        return False
    if one.when is None or two.when is None:
        return False
    first, second = one.when.bounds, two.when.bounds
    earlier = first.low is not None and second.low is not None and first.low < second.low
    low, high = one.value.bounds.low, two.value.bounds.high
    return earlier and (low is None or high is None or low <= high)
