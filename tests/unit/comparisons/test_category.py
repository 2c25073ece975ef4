from __future__ import annotations

from typing import Any

import pytest

from tests.unit.comparisons.cases import find, say, tell

DOUBTED = {"attribution": "doubted", "speaker": "the club"}


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (say("state", "on"), say("state", "off"), 1),
        (say("state", "on"), say("state", "half-on"), 0),
        (say("state", "half-on"), say("state", "off"), 1),
        (say("place", "cove"), say("place", "ocean"), 0),
        (say("place", "cove"), say("place", "lake"), 1),
        (say("state", "on", where="bay"), say("state", "off", where="ocean"), 1),
        (say("state", "on", where="bay"), say("state", "off", where="lake"), 0),
    ],
)
def test_facts(one: dict[str, Any], two: dict[str, Any], count: int) -> None:
    assert len(find("facts-differ", one, two)) == count


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (say("crew", ["Ann", "Ben"]), say("crew", ["Ann"]), 1),
        (say("crew", ["Ann", "Ben"]), say("crew", ["Ann"], members="some"), 0),
        (say("crew", ["Ann"], members="some"), say("crew", ["Ben"], members="some"), 0),
        (say("crew", ["Ann"], members="none"), say("crew", ["Ann", "Ben"]), 1),
        (say("crew", ["Ann"], members="none"), say("crew", ["Ben"]), 0),
        (say("crew", ["Ann"], members="none"), say("crew", ["Ann"], members="none"), 0),
    ],
)
def test_lists(one: dict[str, Any], two: dict[str, Any], count: int) -> None:
    assert len(find("members-differ", one, two)) == count


@pytest.mark.parametrize(
    ("fact", "doubted", "count"),
    [
        (say("boats", "300 boats"), say("boats", "about 300 boats"), 1),
        (say("boats", "7,000 boats"), say("boats", "over 5,000 boats"), 1),
        (say("boats", "32 boats"), say("boats", "300 boats"), 0),
        # the narrower one says the wider one, not the other way round
        (say("state", "half-on"), say("state", "on"), 1),
        (say("state", "on"), say("state", "half-on"), 0),
        (say("place", "cove"), say("place", "bay"), 1),
        (say("place", "bay"), say("place", "cove"), 0),
        (say("crew", ["Ann", "Ben"]), say("crew", ["Ann"], members="some"), 1),
        (say("crew", ["Ben"], members="some"), say("crew", ["Ann"], members="some"), 0),
        (say("crew", ["Ben"]), say("crew", ["Ann"], members="none"), 0),
        (say("rhythm", "annual"), say("rhythm", "in September"), 0),
        (say("rhythm", "annual"), say("rhythm", "every year"), 1),
    ],
)
def test_given_as_fact_and_doubted(fact: dict[str, Any], doubted: dict[str, Any], count: int) -> None:
    assert len(find("fact-or-disputed", fact, {**doubted, **DOUBTED})) == count


def test_a_source_that_doubts_what_it_says_itself_is_not_held_against_itself() -> None:
    own = say("boats", "300 boats", source="a")
    assert find("fact-or-disputed", own, {**own, **DOUBTED}) == []
    found = find("fact-or-disputed", own, {**own, **DOUBTED}, say("boats", "300 boats", source="b", **DOUBTED))
    assert [[c.source for c in side.claims] for side in found[0].sides] == [["a"], ["b"]]


def test_three_ways() -> None:
    found = find("facts-differ", say("place", "cove"), say("place", "lake"), say("place", "ocean"))
    assert sorted(tell(found)[0]) == [["cove", "ocean"], ["lake"]]
