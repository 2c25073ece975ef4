"""Subjects and measures proposed for draft claims: words that people read, in ids that files take."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.measures import describe_measure
from checker.extraction.naming import make_id, name_claims
from checker.model.slots import Slots
from tests.builders import claim, date, quantity
from tests.passages import drafts_of

THREE, METRES = quantity("3", 3, 3), quantity("3 m", 3, 3, unit="m")
YEAR = date("1953", "1953-01-01", "1953-12-31")
DEATHS = {"people:deaths": 1.0}
HEIGHT = {"dimension:height": 1.0}


@pytest.mark.parametrize(
    ("value", "slots", "label"),
    [
        (THREE, Slots(sort="count", counted="ships"), "ships"),
        (THREE, Slots(sort="count", counted="people", concepts=DEATHS), "people (deaths)"),
        (THREE, Slots(sort="count", counted="injured", concepts={"people:injured": 1.0}), "injured"),
        (THREE, Slots(sort="count", concepts=DEATHS), "deaths"),
        (THREE, Slots(sort="count", terms={"crew": 0.9, "harbour": 0.2}), "figure near “crews harbour”"),
        (THREE, Slots(sort="count"), "figure"),
        (quantity("3 %", 3, 3, unit="%"), Slots(sort="%", counted="voters"), "share of voters"),
        (METRES, Slots(sort="m", counted="high", concepts=HEIGHT), "height"),
        (METRES, Slots(sort="m"), "length or distance"),
        (quantity("€3", 3, 3, unit="EUR"), Slots(sort="EUR"), "amount in EUR"),
        (THREE, Slots(sort="age", counted="Holm"), "age"),
        (THREE, Slots(sort="count", counted="seats", ranks=frozenset({"third class"})), "third class seats"),
        (THREE, Slots(sort="count", counted="seats", modality="planned"), "seats (planned)"),
        (YEAR, Slots(sort="date", concepts={"event:birth": 1.0}), "date of birth"),
        (YEAR, Slots(sort="date", verb="hold"), "date (held)"),
        (YEAR, Slots(sort="date"), "date"),
    ],
)  # fmt: skip
def test_what_is_measured(value: object, slots: Slots, label: str) -> None:
    assert describe_measure(claim("a:1", value, slots=slots), {"crew": "crews", "hold": "held"}) == label


def test_a_claim_that_names_nobody_is_about_the_topic() -> None:
    drafts = drafts_of("The fair of Falk drew 4,000 visitors. Most of them came by boat. There were 12 stalls.")
    named, vocabulary = name_claims(drafts.claims, drafts.words)
    assert {vocabulary.subjects[one.subject].label for one in named} == {"Falk"}
    assert [vocabulary.measures[one.measure].label for one in named if one.unit == "1"] == ["visitors", "stalls"]
    assert all(one.is_draft for one in named)


@given(st.text())
def test_every_id_is_one_that_files_take(words: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9._-]*", make_id(words))
