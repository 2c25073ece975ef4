"""The measured things that words stand for."""

import pytest

from checker.extraction.concepts import Concept, concepts_of
from checker.extraction.words import stem

ALL = frozenset({"people", "capacity", "money", "dimension", "event"})

TOLD = [
    ("perished", "people", {"deaths"}), ("wounded", "people", {"injured"}), ("unaccounted", "people", {"missing"}),
    ("refugees", "people", {"displaced"}), ("ballots", "people", {"voted"}), ("residents", "people", {"population"}),
    ("seating", "capacity", {"capacity"}), ("cost", "money", {"price"}), ("turnover", "money", {"revenue"}),
    ("wages", "money", {"pay"}), ("wide", "dimension", {"width"}), ("velocity", "dimension", {"speed"}),
    ("founded", "event", {"founding"}), ("ratified", "event", {"signing"}), ("wedding", "event", {"marriage"}),
    ("sofa", "people", set()),
]  # fmt: skip


@pytest.mark.parametrize(("word", "family", "names"), TOLD, ids=[row[0] for row in TOLD])
def test_a_word_stands_for_its_concepts(word: str, family: str, names: set[str]) -> None:
    found = concepts_of(stem(word), frozenset({family}))
    assert names <= {concept.name for concept in found}
    assert bool(names) == bool(found)
    assert {concept.family for concept in found} <= {family}


def test_a_word_may_stand_for_concepts_of_several_families() -> None:
    assert {Concept("people", "deaths"), Concept("event", "death")} <= concepts_of(stem("died"), ALL)


def test_no_family_no_concept() -> None:
    assert concepts_of(stem("died"), frozenset()) == frozenset()
