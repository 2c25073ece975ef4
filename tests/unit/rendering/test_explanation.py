"""The parts of an explanation that no small workspace shows."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model.finding import Comparability
from checker.rendering.explanation_layout import lay_out, step
from checker.rendering.explanation_relations import explain_pair
from checker.rendering.explanation_slots import explain_slots
from checker.rendering.explanation_values import explain_value
from tests import builders
from tests.claims import VOCABULARY, make


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        (("boats", "710 boats"), ("boats", "705 boats"),
         "tension: their bounds meet, 705 to 715 boats and 705 boats, but their tight ranges do not, 710 boats and "
         "705 boats"),
        (("boats", "1,517 boats"), ("boats", "1,500 boats"),
         "agree: their likely ranges meet, 1 517 boats and 1 450 to 1 550 boats"),
        (("share", "over 60%"), ("share", "between 30 and 60%"),
         "conflict: their bounds do not meet, over 60 % and 30 to 60 %"),
        (("share", "rose 2%"), ("share", "2%"),
         "unknown: one is a change and the other a level, or they are counted in different units"),
        (("held", "May 1990"), ("held", "1991"), "conflict: their bounds do not meet, May 1990 and 1991"),
        (("state", "on"), ("state", "off"),
         "conflict: on and off are two values where there can be only one, and neither lies within the other"),
        (("state", "on"), ("state", "half-on"), "compatible: on and half on: one lies within the other"),
        (("place", "bay"), ("place", "bay"), "agree: both say bay"),
        (("name", "Sergei Shiugu"), ("name", "Sergei Shoigu"), "conflict: 'Shiugu' against 'Shoigu'"),
    ],
)  # fmt: skip
def test_a_pair_of_claims(one: tuple[str, Any], two: tuple[str, Any], said: str) -> None:
    assert explain_pair(make(one[1], one[0]), make(two[1], two[0], source="b"), VOCABULARY) == said


@pytest.mark.parametrize(
    ("one", "two", "said"),
    [
        ({"value": ["Ann"]}, {"value": ["Ann"]}, "agree: both lists hold the same"),
        ({"value": ["Ann"], "members": "some"}, {"value": ["Ben"], "members": "some"},
         "compatible: no list excludes what the other names"),
        ({"value": ["Ann", "Ben"]}, {"value": ["Ben"], "members": "none"},
         "conflict: one names what the other says is not in it, Ben"),
    ],
)  # fmt: skip
def test_a_pair_of_lists(one: dict[str, Any], two: dict[str, Any], said: str) -> None:
    assert explain_pair(make(measure="crew", **one), make(measure="crew", source="b", **two), VOCABULARY) == said


def test_slots_that_one_side_leaves_open() -> None:
    claims = make("2%", "share", when="2005", where="bay"), make("9%", "share", source="b")
    found = builders.finding(
        ("2%", claims[:1]), ("9%", claims[1:]), comparability=Comparability(score=0.64, reasons=("two doubts",))
    )
    lines = {line[:10].strip(): line[10:] for line in explain_slots(found, VOCABULARY)}
    assert lines["where"] == "bay (a); not said (b); what is not said is assumed to match"
    assert lines["when"].endswith(
        "a level, which is compared where the times overlap; what is not said is assumed to match"
    )
    assert lines["in all"].startswith("comparability 64 %, because two doubts (")


def test_a_year_that_was_filled_in_is_told() -> None:
    lines = list(explain_value(make("September 21-26", "held", when="2020"), VOCABULARY))
    assert step("filled in", "the year of its value, from `when`") in lines


def test_no_control_characters_and_no_empty_sections() -> None:
    assert lay_out(["a\x1b[31m"], [("B\n", ["c\rd"]), ("E", [])]) == "a[31m\n\nB \n  c d\n"
