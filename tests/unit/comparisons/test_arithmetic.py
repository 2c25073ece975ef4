from __future__ import annotations

from typing import Any

import pytest

from tests.unit.comparisons.cases import find, say, tell

RULE = "figure-does-not-follow"


def derived(operation: str, stated: dict[str, Any], *inputs: dict[str, Any]) -> list[dict[str, Any]]:
    """Claims of one source in which the first is drawn from the others."""
    names = [f"claim-{i}" for i in range(1, len(inputs) + 1)]
    return [
        {**claim, "source": "a"} for claim in ({**stated, "derivation": {"operation": operation, "of": names}}, *inputs)
    ]


WRONG = [
    derived("sum", say("price", "$9 million"), say("price", "$2 million"), say("price", "$3 million")),
    derived("difference", say("price", "$9 million"), say("price", "$2 million"), say("price", "$3 million")),
    derived("product", say("price", "$9 billion"), say("share", "30%"), say("price", "$10 billion")),
    derived("ratio", say("ratio", "tripled"), say("boats", "93 boats"), say("boats", "61 boats")),
    derived("ratio", say("price", "$9 million"), say("price", "$30 million"), say("boats", "15 boats")),
    derived("share", say("share", "50%"), say("boats", "93 boats"), say("boats", "31 boats")),
    derived("elapsed", say("lasted", "nine years"), say("held", "2003"), say("held", "2005")),
    derived("elapsed", say("lasted", "two years"), say("held", "2005"), say("held", "2003")),
    derived("elapsed", say("lasted", "two years"), say("held", "2001"), say("held", "after 2005")),
]
RIGHT = [
    derived("sum", say("price", "$5 million"), say("price", "$2 million"), say("price", "$3 million")),
    derived("product", say("price", "$3 billion"), say("share", "30%"), say("price", "$10 billion")),
    derived("ratio", say("ratio", "tripled"), say("boats", "93 boats"), say("boats", "31 boats")),
    derived("ratio", say("ratio", "three times"), say("boats", "93 boats"), say("boats", "31 boats")),
    derived("ratio", say("price", "$2 million"), say("price", "$30 million"), say("boats", "15 boats")),
    derived("share", say("share", "300%"), say("boats", "93 boats"), say("boats", "31 boats")),
    derived("elapsed", say("lasted", "two years"), say("held", "2003"), say("held", "2005")),
    derived("elapsed", say("lasted", "nine years"), say("held", "2003"), say("held", "after 2004")),
    # what cannot be computed is no finding
    derived("sum", say("price", "$9 million"), say("price", "€2 million"), say("price", "$3 million")),
    derived("sum", say("length", "9 km"), say("length", "2 km"), say("weight", "3 kg")),
    derived("ratio", say("ratio", "three times"), say("price", "€30 million"), say("price", "$2 million")),
    derived("product", say("price", "$9 million"), say("price", "$2 million"), say("price", "$3 million")),
    derived("share", say("share", "50%"), say("boats", "93 boats"), say("boats", "0 boats")),
    derived("ratio", say("ratio", "half"), say("boats", "90 boats"), say("boats", "30 boats"), say("boats", "6 boats")),
]


@pytest.mark.parametrize("claims", WRONG)
def test_figures_that_do_not_follow(claims: list[dict[str, Any]]) -> None:
    assert len(find(RULE, *claims)) == 1


@pytest.mark.parametrize("claims", RIGHT)
def test_figures_that_follow_or_cannot_be_computed(claims: list[dict[str, Any]]) -> None:
    assert find(RULE, *claims) == []


def test_a_share_is_not_computed_from_a_part_and_a_whole_of_two_years() -> None:
    part, whole = say("online-sales", "$1 million", when="2005"), say("sales", "$90 million", when="2019")
    share = say("sales-share", "50%")
    assert find("share-of-whole", share, part, whole) == []
    assert len(find("share-of-whole", share, part, {**whole, "when": "2005"})) == 1


def test_a_share_that_fits_one_part_and_whole_is_sound() -> None:
    claims = [say("crewed-share", "50%"), say("crewed", "10 boats"), say("boats", "20 boats"), say("boats", "90 boats")]
    assert find("share-of-whole", *claims) == []


def test_which_pair_is_told_does_not_depend_on_the_order_of_sources() -> None:
    claims = [say("crewed-share", "50%"), say("crewed", "1 boat"), say("boats", "20 boats"), say("boats", "91 boats")]
    assert tell(find("share-of-whole", *claims)) == tell(find("share-of-whole", *reversed(claims)))


@pytest.mark.parametrize(
    ("stated", "members", "extent", "count"),
    [
        ("five people", ["Ann", "Ben"], "all", 1),
        ("two people", ["Ann", "Ben"], "all", 0),
        ("five people", ["Ann", "Ben"], "some", 0),
        ("several people", ["Ann", "Ben"], "all", 1),
        ("several people", ["Ann", "Ben", "Cem"], "all", 0),
        ("at least two people", ["Ann", "Ben", "Cem"], "all", 0),
    ],
)
def test_counts_of_members(stated: str, members: list[str], extent: str, count: int) -> None:
    assert len(find("count-of-members", say("crew-size", stated), say("crew", members, members=extent))) == count
