from __future__ import annotations

import pytest

from tests.unit.comparisons.cases import find, say


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("2014", "2015", "conflict"),
        ("October 2019", "2019", None),
        ("21-26 September 2020", "24 September 2020", None),
        ("21-26 September 2020", "27 September 2020", "conflict"),
        ("since 2014", "2015", None),
        ("after 2015", "2014", "conflict"),
        ("before 2015", "after 2016", "conflict"),
        ("2019", "2019-01/2019-12", None),
        ("mid-2000s", "late 2000s", "tension"),
        ("-0044", "0044", "conflict"),
    ],
)
def test_dates(one: str, two: str, relation: str | None) -> None:
    found = find("dates-differ", say("held", one), say("held", two))
    assert [d.relation for d in found] == ([relation] if relation else [])


def test_dates_that_may_be_several_are_not_held_against_one_another() -> None:
    assert find("dates-differ", say("contracts", "2014"), say("contracts", "2015")) == []
