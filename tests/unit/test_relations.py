from __future__ import annotations

from typing import Any

import pytest

from checker.relations import relate_values
from tests.claims import VOCABULARY, make


@pytest.mark.parametrize(
    ("measure", "one", "two", "expected"),
    [
        ("boats", "300 boats", "32 boats", "conflict"),
        ("share", "over 60%", "between 30 and 60%", "conflict"),
        ("held", "2014", "2015", "conflict"),
        ("held", "October 2019", "2019", "agree"),
        ("place", "bay", "bay", "agree"),
        ("place", "cove", "ocean", "compatible"),
        ("place", "bay", "lake", "conflict"),
        ("state", "on", "off", "conflict"),
        ("state", "on", "half-on", "compatible"),
        ("name", "Sergei Shiugu", "Sergei Shoigu", "conflict"),
        ("name", "Smith", "Edward J. Smith", "compatible"),
        ("crew", ["Ann", "Ben"], ["ben", "ANN"], "agree"),
        ("crew", ["Ann", "Ben"], ["Ann", "Cem"], "conflict"),
    ],
)
def test_values_of_one_measure(measure: str, one: Any, two: Any, expected: str) -> None:
    left, right = make(one, measure).value, make(two, measure).value
    assert left is not None
    assert right is not None
    assert relate_values(left, right, VOCABULARY.measures[measure], VOCABULARY) == expected
    assert relate_values(right, left, VOCABULARY.measures[measure], VOCABULARY) == expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ((["Ann"], "some"), (["Ben"], "some"), "compatible"),
        ((["Ann", "Ben"], "all"), (["Ben"], "some"), "compatible"),
        ((["Ann", "Ben"], "all"), (["Cem"], "some"), "conflict"),
        ((["Ann"], "none"), (["Ann"], "some"), "conflict"),
        ((["Ann"], "none"), (["Ben"], "all"), "compatible"),
        ((["Ann"], "none"), (["Ben"], "none"), "compatible"),
    ],
)
def test_sets(one: tuple[list[str], str], two: tuple[list[str], str], expected: str) -> None:
    left, right = (make(names, "crew", members=extent).value for names, extent in (one, two))
    assert left is not None
    assert right is not None
    assert relate_values(left, right, VOCABULARY.measures["crew"], VOCABULARY) == expected
    assert relate_values(right, left, VOCABULARY.measures["crew"], VOCABULARY) == expected


def test_values_of_different_kinds_are_unknown() -> None:
    name, day = make("Smith", "name").value, make("2014", "held").value
    assert name is not None
    assert day is not None
    assert relate_values(name, day, VOCABULARY.measures["name"], VOCABULARY) == "unknown"
