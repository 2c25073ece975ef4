"""Facts that differ: one-valued facts, sets with containment, and what one gives as fact and another doubts."""

from __future__ import annotations

from checker.comparisons.disagreement import (
    Disagreement,
    Material,
    Outcome,
    Side,
    disagree,
    key_of_value,
    largest_only,
    part_of_all,
    show,
    takes,
    worst,
)
from checker.grouping import Group
from checker.model.claim import Category, Claim, Members, Name
from checker.model.rule import Rule
from checker.positions import separate
from checker.relations import is_case_of, relate_claims
from checker.values import Relation


def compare_categories(rule: Rule, material: Material) -> Outcome:
    """Facts, sets or standings of every group, as the rule's `compares` asks."""
    if rule.options.compares == "standing":
        return _compare_standings(rule, material)
    return compare_words(rule, material, Members if rule.options.compares == "members" else Category)


def compare_words(rule: Rule, material: Material, kind: type[Category] | type[Members] | type[Name]) -> Outcome:
    """Groups of values that are words, of one kind."""
    outcome, found = Outcome(), []
    for group in material.grouping.groups:
        claims = [c for c in group.claims if isinstance(c.value, kind) and takes(rule, c, material.vocabulary)]
        if len(claims) < 2:
            continue
        outcome.meet(claims)
        disagreement = compare_terms(claims, group, material)
        if disagreement is not None:
            found.append(disagreement)
    outcome.disagreements = largest_only(found)
    return outcome


def compare_terms(claims: list[Claim], group: Group, material: Material) -> Disagreement | None:
    """Values without an order: each that conflicts with the others is a position."""

    def relate(one: Claim, two: Claim) -> Relation:
        return relate_claims(one, two, material.vocabulary)

    sample: dict[str, Claim] = {}
    for claim in claims:
        sample.setdefault(key_of_value(claim), claim)
    arrangement = separate(claims, key_of_value, lambda a, b: relate(sample[a], sample[b]))
    if len(arrangement.positions) < 2:
        return None
    return disagree(arrangement, worst(arrangement.positions, relate), group, material.vocabulary)


def _compare_standings(rule: Rule, material: Material) -> Outcome:
    """What one source gives as fact in its own voice and another passes on to doubt it."""
    outcome, found = Outcome(), []
    for group in material.grouping.groups:
        members = [c for c in group.claims if takes(rule, c, material.vocabulary)]
        doubted = [c for c in members if c.attribution == "doubted"]
        as_fact = [c for c in members if c.attribution == "own" and any(_says(c, d, material) for d in doubted)]
        doubted = [d for d in doubted if any(_says(c, d, material) for c in as_fact)]
        if as_fact and doubted:
            outcome.meet((*as_fact, *doubted))
            found.append(
                Disagreement(
                    key=f"{group.key}{part_of_all((as_fact, doubted), material.vocabulary)}|standing",
                    subject=group.subject,
                    measure=group.measure,
                    relation="conflict",
                    sides=(_standing(as_fact, "given as fact"), _standing(doubted, "doubted")),
                    match=group.match,
                )
            )
    outcome.disagreements = largest_only(found)
    return outcome


def _says(fact: Claim, doubted: Claim, material: Material) -> bool:
    """Whether a claim says what another source doubts: the same, or something that it is a case of."""
    if fact.source == doubted.source:
        return False
    relation = relate_claims(fact, doubted, material.vocabulary)
    return relation == "agree" or (relation == "compatible" and is_case_of(fact, doubted, material.vocabulary))


def _standing(claims: list[Claim], standing: str) -> Side:
    shown = " / ".join(dict.fromkeys(show(c) for c in claims))
    return Side(
        f"{shown} ({standing})", tuple(sorted({f"{standing} {key_of_value(c)}" for c in claims})), tuple(claims)
    )
