from __future__ import annotations

import pytest

from checker.values import read_date, read_quantity, read_recurrence, relate
from checker.values.names import describe_names, relate_names
from tests.unit.values.pairs import DATES, NAMES, QUANTITIES, RECURRENCES


def test_the_table_is_large_enough() -> None:
    assert len(QUANTITIES) + len(DATES) + len(RECURRENCES) >= 100


@pytest.mark.parametrize(("left", "right", "expected"), QUANTITIES)
def test_quantities_relate(left: str, right: str, expected: str) -> None:
    first, second = read_quantity(left), read_quantity(right)
    assert relate(first, second) == expected
    assert relate(second, first) == expected


@pytest.mark.parametrize(("left", "right", "expected"), DATES)
def test_dates_relate(left: str, right: str, expected: str) -> None:
    first, second = read_date(left), read_date(right)
    assert relate(first, second) == expected
    assert relate(second, first) == expected


@pytest.mark.parametrize(("left", "right", "expected"), RECURRENCES)
def test_recurrences_relate(left: str, right: str, expected: str) -> None:
    first, second = read_recurrence(left), read_recurrence(right)
    assert relate(first, second) == expected
    assert relate(second, first) == expected


@pytest.mark.parametrize(("left", "right", "expected"), NAMES)
def test_names_relate(left: str, right: str, expected: str) -> None:
    assert relate_names(left, right) == expected
    assert relate_names(right, left) == expected


def test_values_of_different_kinds_are_not_compared() -> None:
    assert relate(read_quantity("2014"), read_date("2014")) == "unknown"
    assert relate(read_recurrence("annual"), read_date("2014")) == "unknown"


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("Sergei Shiugu", "Sergei Shoigu", "'Shiugu' against 'Shoigu'"),
        ("Putin", "Vladimir Putin", "'Vladimir' in the second alone"),
        ("General Wei", "Wei", "'General' in the first alone"),
        ("Putin", "Putin", "the same"),
        ("co-operation", "cooperation", "'co-operation' and 'cooperation', which differ in spelling alone"),
    ],
)
def test_what_differs_between_names_is_told(left: str, right: str, told: str) -> None:
    assert describe_names(left, right) == told
