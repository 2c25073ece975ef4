from __future__ import annotations

import pytest

from tests.unit.comparisons.cases import find, say


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("Sergei Shiugu", "Sergei Shoigu", 1),
        ("Edward J. Smith", "Edward John Smith", 0),
        ("E. J. Smith", "Edward John Smith", 0),
        ("Captain Smith", "Edward Smith", 0),
        ("Smith, Edward", "Edward Smith", 0),
        ("Edward K. Smith", "Edward John Smith", 1),
        ("Shanghai Cooperation Organisation", "SCO", 0),
        ("Shanghai Cooperation Organisation", "Shanghai Cooperation Organization", 0),
        ("López", "Lopez", 0),
        ("M" * 5000, "M" * 5000 + "x", 0),  # beyond what anybody writes nothing is compared
    ],
)
def test_names(one: str, two: str, count: int) -> None:
    assert len(find("names-differ", say("name", one), say("name", two))) == count
    assert len(find("names-differ", say("name", two), say("name", one))) == count
