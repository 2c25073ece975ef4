from __future__ import annotations

from typing import Any

import pytest

from checker.model.rule import Options
from tests.unit.comparisons.cases import find, load_rule, say, tell

APART = [
    # what is told
    ("shares-differ", [say("share", "10%", when="2005"), say("share", "90%", when="March 2005")]),
    ("money-differs", [say("sales", "$1 million", when="2019"), say("sales", "$9 million", when="2019-01/2019-12")]),
    ("money-differs", [say("sales", "$1 million", when="first half of 2019"),
                       say("sales", "$9 million", when="2019-01/2019-06")]),
    ("counts-differ", [say("boats", "10 boats", where="bay"), say("boats", "90 boats")]),
    ("quantities-differ", [say("gun", "23:55"), say("gun", "0:25")]),
    ("quantities-differ", [say("length", "4 km"), say("length", "40 m")]),
    # a count that only grows: an earlier one above a later one, of one time, or of no time
    ("counts-differ", [say("toll", "220 people", when="2020-08-05"), say("toll", "135 people", when="2020-08-15")]),
    ("counts-differ", [say("toll", "220 people", when="2020-08"), say("toll", "135 people", when="2020-08")]),
    ("counts-differ", [say("toll", "220 people", when="2020-08"), say("toll", "135 people")]),
    ("counts-differ", [say("toll", "more than 220 people", when="before 2020"),
                       say("toll", "135 people", when="2021")]),
]  # fmt: skip
TOGETHER = [
    ("shares-differ", [say("share", "10%"), say("share", "rose 90%")]),
    ("shares-differ", [say("share", "10%", when="1999/2006", extent="within"),
                       say("share", "90%", when="1999/2006", extent="within")]),
    ("shares-differ", [say("share", "10%", when="2005", extent="within"), say("share", "90%", when="2005/2006",
                                                                             extent="within")]),
    ("money-differs", [say("sales", "$1 million", when="2019"), say("sales", "$9 million", when="2018/2019")]),
    ("money-differs", [say("stock", "$9 million", when="2010/2019", extent="total"),
                       say("stock", "$1 million", when="2015")]),
    ("money-differs", [say("price", "$5 million"), say("price", "€9 million")]),
    # a narrower place holds fewer
    ("counts-differ", [say("boats", "10 boats", where="bay"), say("boats", "90 boats", where="ocean")]),
    ("counts-differ", [say("boats", "10 boats", where="bay"), say("boats", "90 boats", where="lake")]),
    ("quantities-differ", [say("gun", "23:58"), say("gun", "about 0:01")]),
    # the month may have ended after the day
    ("counts-differ", [say("toll", "220 people", when="August 2020"), say("toll", "135 people", when="2020-08-05")]),
    ("counts-differ", [say("toll", "135 people", when="2020"), say("toll", "220 people", when="after 2020")]),
    ("counts-differ", [say("toll", "over 100 people", when="2020"), say("toll", "90 000 people", when="2021")]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "claims"), APART)
def test_figures_that_differ(rule: str, claims: list[dict[str, Any]]) -> None:
    assert len(find(rule, *claims)) == 1
    assert len(find(rule, *reversed(claims))) == 1


@pytest.mark.parametrize(("rule", "claims"), TOGETHER)
def test_figures_that_do_not(rule: str, claims: list[dict[str, Any]]) -> None:
    assert find(rule, *claims) == []
    assert find(rule, *reversed(claims)) == []


def test_a_count_that_falls_is_one_finding_and_growth_parts_no_side() -> None:
    found = find(
        "counts-differ",
        say("toll", "220 people", when="2020-08-05"),
        say("toll", "135 people", when="2020-08-15"),
        say("toll", "136 people", when="2020-08-16"),
        say("toll", "900 people", when="2020-08-17"),
    )
    assert tell(found) == [[["135 people", "136 people"], ["220 people"]]]


def test_an_undated_count_is_assumed_to_be_of_the_same_time_and_the_match_says_so() -> None:
    found = find("counts-differ", say("toll", "220 people", when="August 2020"), say("toll", "135 people"))
    assert found[0].match.reasons == ("one side does not say when (August 2020)",)
    assert found[0].match.score == 0.8


@pytest.mark.parametrize(
    ("tolerance", "flagged"), [("0%", True), ("0.5%", True), ("1%", False), ("5%", False), ("100%", False)]
)
def test_a_tolerance_widens_both_sides(tolerance: str, flagged: bool) -> None:
    rule = load_rule("counts-differ").model_copy(update={"options": Options(tolerance=tolerance)})
    assert bool(find(rule, say("boats", "1,001 boats"), say("boats", "1,019 boats"))) is flagged


def test_one_that_reaches_into_both_neighbours_takes_no_side() -> None:
    found = find(
        "counts-differ",
        say("boats", "about 300 boats"),
        say("boats", "between 310 and 350 boats"),
        say("boats", "about 350 boats"),
    )
    assert tell(found) == [[["about 300 boats"], ["about 350 boats"]]]
    assert [c.written for c in found[0].fits_several] == ["between 310 and 350 boats"]
