"""Habits that the dates do not keep: every last quarter against September, annual against every four years."""

from __future__ import annotations

from checker.comparisons.category import compare_terms
from checker.comparisons.disagreement import (
    Disagreement,
    Material,
    Outcome,
    side_of,
    side_of_instances,
    takes,
)
from checker.grouping import Match, compare_scopes, root, scope_of
from checker.model.claim import Claim
from checker.model.rule import Rule
from checker.values import Date, Recurrence, meets


def compare_calendar(rule: Rule, material: Material) -> Outcome:
    """Rhythms of one thing against one another, or each habit against the dates of its instances."""
    if rule.options.asks == "rhythm":
        return _compare_rhythms(rule, material)
    return _compare_windows(rule, material)


def _compare_rhythms(rule: Rule, material: Material) -> Outcome:
    outcome = Outcome()
    for group in material.grouping.groups:
        claims = [c for c in group.claims if isinstance(c.value, Recurrence) and takes(rule, c, material.vocabulary)]
        if len(claims) < 2:
            continue
        outcome.meet(claims)
        found = compare_terms(claims, group, material)
        if found is not None:
            outcome.disagreements.append(found)
    return outcome


def _compare_windows(rule: Rule, material: Material) -> Outcome:
    """Each habit that names months against the dates of its subject or of the members of its class."""
    outcome, vocabulary = Outcome(), material.vocabulary
    dates = [
        c
        for c in material.claims
        if isinstance(c.value, Date) and vocabulary.measures[c.measure].role in rule.options.instances
    ]
    habits: dict[tuple[str, frozenset[int]], list[Claim]] = {}
    for claim in material.claims:
        if isinstance(claim.value, Recurrence) and claim.value.months and takes(rule, claim, vocabulary):
            habits.setdefault((root(claim.subject, vocabulary.subjects), claim.value.months), []).append(claim)
    for (subject, months), claims in sorted(habits.items(), key=lambda h: (h[0][0], sorted(h[0][1]))):
        instances = [d for d in dates if any(_follows(d, c, material) for c in claims)]
        if not instances:
            continue
        outcome.meet((*claims, *instances))
        outside = [d for d in instances if isinstance(d.value, Date) and not months_of(d.value) & months]
        if outside:
            outcome.disagreements.append(
                Disagreement(
                    key=f"{subject}|{root(claims[0].measure, vocabulary.measures)}|window",
                    subject=claims[0].subject,
                    measure=claims[0].measure,
                    relation="conflict",
                    sides=(side_of(claims, vocabulary), side_of_instances(outside, vocabulary)),
                    match=Match(),
                )
            )
    return outcome


def _follows(date: Claim, habit: Claim, material: Material) -> bool:
    """Whether a dated event is one of those that the habit speaks of, in the place and years that it holds for."""
    vocabulary = material.vocabulary
    if date.subject != habit.subject and (
        habit.of_class is None or habit.of_class not in vocabulary.classes_of(date.subject)
    ):
        return False
    if habit.when is not None and isinstance(date.value, Date) and not meets(date.value.bounds, habit.when.bounds):
        return False
    subject = vocabulary.subjects.get(date.subject)
    place = date.where or (subject.place if subject is not None else None)
    scopes = scope_of(date)._replace(where=place), scope_of(habit)
    return isinstance(compare_scopes(*scopes, "fixed", vocabulary), Match)


def months_of(date: Date) -> frozenset[int]:
    """The months of the year that a date may fall in; all twelve for a year or an open date."""
    first, last = date.earliest, date.latest
    if first is None or last is None or (last - first).days > 333:  # open, or of a year that has no calendar here
        return frozenset(range(1, 13))
    span = (last.year - first.year) * 12 + last.month - first.month
    return frozenset((first.month - 1 + i) % 12 + 1 for i in range(span + 1))
