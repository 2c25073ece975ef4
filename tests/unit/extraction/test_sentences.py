"""Sentences cut into words, and the names in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.sentences import find_known_names
from tests.unit.extraction.passages_of import sentence

NAMES = [
    ("The mayor of Pavia met Lena Oberholzer.", [("pavia",), ("lena", "oberholzer")]),
    ("Lena Oberholzer won the race.", [("lena", "oberholzer")]),
    ("Dr Lena Oberholzer won.", [("lena", "oberholzer")]),
    ("Yesterday the Bank of Lund closed.", [("bank", "lund")]),
    ("The prize went to Carla de Wit.", [("carla", "de", "wit")]),
    ("They came on Monday in March.", []),
    ("The river rose.", []),
    ("We saw Braga's bridge.", [("braga",)]),
    ("The Kestrel-40 flew to Turku.", [("kestrel-40",), ("turku",)]),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[text for text, _ in NAMES])
def test_names_are_found_without_titles_and_months(text: str, names: list[tuple[str, ...]]) -> None:
    assert [name.words for name in sentence(text).names] == names


def test_a_name_that_opens_a_sentence_is_known_from_elsewhere() -> None:
    assert [name.words for name in sentence("Ostrava burned.").names] == []
    assert [name.words for name in sentence("Ostrava burned.", "Trains to Ostrava stopped.").names] == [("ostrava",)]


def test_a_word_that_is_also_written_small_is_no_name() -> None:
    assert find_known_names("He saw Harbour lights in the harbour of Split.") == {"split"}


def test_on_board_is_one_word_with_aboard() -> None:
    stems = [token.stem for token in sentence("They were on board.").tokens]
    assert stems[-2] == sentence("They were aboard.").tokens[-2].stem


def test_words_may_be_put_before_a_sentence() -> None:
    opening = sentence("Turku |").tokens
    joined = sentence("| 40 | met Lena Oberholzer").open_with(opening)
    name = joined.names[-1]
    assert [token.text for token in joined.tokens[name.first : name.last]] == ["Lena", "Oberholzer"]
    assert joined.starts == tuple(token.start for token in joined.tokens)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    found = sentence(text)
    for token in found.tokens:
        assert text[token.start : token.end] == token.text
    assert list(found.starts) == sorted(set(found.starts))
    for name in found.names:
        assert 0 <= name.first < name.last <= len(found.tokens)
        assert name.words


def test_a_headline_and_the_label_of_a_field_name_nobody() -> None:
    names = [name.shown for name in sentence("Surface Stay Time: 21 hours.").names]
    assert names == []
    assert [name.shown for name in sentence("Two Ships Sink In A Storm.").names] == []


def test_a_number_in_words_is_no_name() -> None:
    assert [name.shown for name in sentence("Two Danes left.").names] == ["Danes"]
