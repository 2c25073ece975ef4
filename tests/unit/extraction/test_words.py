"""The kind of a word, and the stem it shares with its kin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.words import is_attributive, is_collective, is_measuring, is_plural, is_state, stem, tag_word

TAGS = [
    ("the", "det"), ("several", "det"), ("of", "prep"), ("amid", "prep"), ("and", "conj"), ("whereas", "conj"),
    ("she", "pron"), ("which", "pron"), ("were", "aux"), ("cannot", "aux"), ("already", "adv"), ("quickly", "adv"),
    ("burned", "verb"), ("collapsing", "verb"), ("sank", "verb"), ("bridge", "word"), ("building", "word"),
    ("speed", "word"), ("hundred", "word"), ("ring", "word"), ("red", "word"), ("fly", "word"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "tag"), TAGS, ids=[word for word, _ in TAGS])
def test_each_word_has_its_kind(word: str, tag: str) -> None:
    assert tag_word(word) == tag


KIN = [
    ("died", "death"), ("people", "person"), ("sank", "sinking"), ("vessel", "ship"), ("hurricane", "storm"),
    ("bought", "acquired"), ("pupils", "student"), ("explosion", "blast"), ("women", "woman"), ("votes", "vote"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), KIN, ids=[f"{one} {two}" for one, two in KIN])
def test_words_for_one_thing_share_a_stem(one: str, two: str) -> None:
    assert stem(one) == stem(two)


APART = [("dead", "injured"), ("ship", "shop"), ("revenue", "profit"), ("boat", "ship"), ("husband", "wife")]


@pytest.mark.parametrize(("one", "two"), APART, ids=[f"{one} {two}" for one, two in APART])
def test_words_for_different_things_do_not(one: str, two: str) -> None:
    assert stem(one) != stem(two)


def test_adjectives_of_a_measure_are_known() -> None:
    assert is_measuring("wide")
    assert not is_measuring("green")


PLURAL = "ships people crew spacecraft firemen fishermen japanese dead aircraft police troops children"
SINGULAR = "ship person news bus crisis glass earthquake regimen event"


def test_plurals_are_known() -> None:
    assert [word for word in PLURAL.split() if not is_plural(word)] == []
    assert [word for word in SINGULAR.split() if is_plural(word)] == []


def test_nouns_that_stand_for_those_they_are_made_of() -> None:
    assert is_collective("crowd")
    assert not is_collective("cost")
    assert is_state("injured")
    assert not is_state("painted")
    assert is_attributive("sports")
    assert not is_attributive("ships")


@given(st.text(max_size=40))
def test_any_word_has_a_kind_and_a_stem(word: str) -> None:
    assert tag_word(word) == tag_word(word)
    assert stem(word) == stem(word)
