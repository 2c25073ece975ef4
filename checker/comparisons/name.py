"""Names that differ: one person, treaty or exercise spelled two ways."""

from __future__ import annotations

from checker.comparisons.category import compare_words
from checker.comparisons.disagreement import Material, Outcome
from checker.model.claim import Name
from checker.model.rule import Rule


def compare_names(rule: Rule, material: Material) -> Outcome:
    """Every group of names of one subject in which two spellings cannot both be right."""
    return compare_words(rule, material, Name)
