"""How two values of claims relate, whatever their kind: the one place where it is decided.

Quantities, dates and rhythms relate by their intervals (`checker.values.relate`), names by their
spelling, categories and sets by the vocabulary.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.model.claim import Category, Claim, Members, Name, Superlative, Value
from checker.model.vocabulary import Measure, Vocabulary, reach
from checker.values import Quantity, Recurrence, Relation, relate, relate_names


def relate_claims(one: Claim, two: Claim, vocabulary: Vocabulary) -> Relation:
    """How the values of two claims of one measure relate; `unknown` where one could not be read. Symmetric."""
    if one.value is None or two.value is None:
        return "unknown"
    return relate_values(one.value, two.value, vocabulary.measures[one.measure], vocabulary)


def by_unit(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims in sets of one unit and rate, and of levels or changes: what differs in these has nothing in common."""
    found: dict[tuple[str, bool, str | None], list[Claim]] = {}
    for claim in claims:
        value = claim.value
        unit = (value.unit, value.change is not None, value.per) if isinstance(value, Quantity) else ("", False, None)
        found.setdefault(unit, []).append(claim)
    return list(found.values())


def relate_values(one: Value, two: Value, measure: Measure, vocabulary: Vocabulary) -> Relation:
    """How two values of one measure relate; `unknown` for values of different kinds. Symmetric."""
    if isinstance(one, Name) and isinstance(two, Name):
        return relate_names(one.written, two.written)
    if isinstance(one, Category) and isinstance(two, Category):
        return relate_terms(one.term, two.term, measure, vocabulary)
    if isinstance(one, Members) and isinstance(two, Members):
        return relate_sets(one, two)
    if isinstance(one, Name | Category | Members | Superlative) or isinstance(
        two, Name | Category | Members | Superlative
    ):
        return "unknown"
    return relate(one, two)


def relate_terms(one: str, two: str, measure: Measure, vocabulary: Vocabulary) -> Relation:
    """Two values of a one-valued fact: the same agree, one within the other is compatible, else they conflict."""
    if one == two:
        return "agree"
    contained = _holds(one, two, measure, vocabulary) or _holds(two, one, measure, vocabulary)
    return "compatible" if contained else "conflict"


def _holds(wide: str, narrow: str, measure: Measure, vocabulary: Vocabulary) -> bool:
    """Whether one value of a fact is the other or a wider one."""
    if measure.values_from == "places":
        return vocabulary.lies_in(narrow, wide)
    return wide in (vocabulary.classes_of(narrow) if measure.values_from == "subjects" else _wider(narrow, measure))


def is_case_of(one: Claim, two: Claim, vocabulary: Vocabulary) -> bool:
    """Whether one of two compatible claims makes the other true too: 7,000 is a case of more than 5,000."""
    if isinstance(one.value, Category) and isinstance(two.value, Category):
        return _holds(two.value.term, one.value.term, vocabulary.measures[one.measure], vocabulary)
    if isinstance(one.value, Members) and isinstance(two.value, Members):
        return one.value.extent != "none" and two.value.extent == "some" and two.value.members <= one.value.members
    return not isinstance(one.value, Recurrence)  # one says how often, the other when in the year


def _wider(term: str, measure: Measure) -> frozenset[str]:
    """A value of a measure and every wider one."""
    return reach(term, {name: option.is_a for name, option in measure.values.items()})


def relate_sets(one: Members, two: Members) -> Relation:
    """Two lists of members.

    A complete list conflicts with one that names a further member, a list of what is not in the
    set with one that names it; two partial lists never conflict.
    """
    if one.extent == "none" and two.extent == "none":
        return "compatible"
    if "none" in (one.extent, two.extent):
        return "conflict" if one.members & two.members else "compatible"
    if one.members == two.members:
        return "agree"
    if one.extent == "all" and not two.members <= one.members:
        return "conflict"
    if two.extent == "all" and not one.members <= two.members:
        return "conflict"
    return "compatible"
