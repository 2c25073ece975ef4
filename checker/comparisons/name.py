"""Names that differ: one person, treaty or exercise spelled two ways."""

from __future__ import annotations

from checker.comparisons.category import compare_terms
from checker.comparisons.disagreement import Material, Outcome, largest_only, takes
from checker.model.claim import Name
from checker.model.rule import Rule


def compare_names(rule: Rule, material: Material) -> Outcome:
    """Every group of names of one subject in which two spellings cannot both be right."""
    outcome, found = Outcome(), []
    for group in material.grouping.groups:
        claims = [c for c in group.claims if isinstance(c.value, Name) and takes(rule, c, material.vocabulary)]
        if len(claims) < 2:
            continue
        outcome.compared.update(c.id for c in claims)
        disagreement = compare_terms(claims, group, material)
        if disagreement is not None:
            found.append(disagreement)
    outcome.disagreements = largest_only(found)
    return outcome
