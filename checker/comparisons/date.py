"""Dates that differ: days, months, years or periods of one event that do not meet."""

from __future__ import annotations

from checker.comparisons.disagreement import Material, Outcome
from checker.comparisons.value import compare_intervals
from checker.model.rule import Rule
from checker.values import Date


def compare_dates(rule: Rule, material: Material) -> Outcome:
    """Every group of dates of one event in which two positions do not meet."""
    return compare_intervals(rule, material, Date)
