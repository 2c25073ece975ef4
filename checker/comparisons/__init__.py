"""The eight kinds of comparison, one function each, in a table one can read."""

from __future__ import annotations

from collections.abc import Callable

from checker.comparisons.arithmetic import compare_arithmetic
from checker.comparisons.calendar import compare_calendar
from checker.comparisons.category import compare_categories
from checker.comparisons.date import compare_dates
from checker.comparisons.disagreement import Disagreement, Material, Outcome
from checker.comparisons.name import compare_names
from checker.comparisons.order import compare_order
from checker.comparisons.superlative import compare_superlatives
from checker.comparisons.value import compare_values
from checker.model.rule import Kind, Rule

COMPARISONS: dict[Kind, Callable[[Rule, Material], Outcome]] = {
    "value": compare_values,
    "date": compare_dates,
    "superlative": compare_superlatives,
    "arithmetic": compare_arithmetic,
    "order": compare_order,
    "calendar": compare_calendar,
    "category": compare_categories,
    "name": compare_names,
}

__all__ = ["COMPARISONS", "Disagreement", "Material", "Outcome"]
