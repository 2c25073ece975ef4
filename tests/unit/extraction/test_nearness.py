"""How near each word of a sentence stands to a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.nearness import find_row, weigh, weigh_row
from checker.extraction.words import stem
from tests.unit.extraction.passages_of import sentence, slots


def weights_of(text: str, figure: str) -> dict[str, float]:
    tokens = sentence(text).tokens
    place = next(i for i, token in enumerate(tokens) if token.text == figure)
    found = weigh(tokens, place, place + 1, [token.tag == "number" for token in tokens])
    return {token.text: weight for token, weight in zip(tokens, found, strict=True)}


FADES = [
    ("The fire killed 14 people near the market.", "14", ["people", "market"]),
    ("The fire killed 14 people, and the flood came.", "14", ["people", "flood"]),
    ("It killed 14 people but hurt 32 dogs.", "14", ["killed", "dogs"]),
    ("It opened on 40 acres after the war of the farmers.", "40", ["acres", "war"]),
]


@pytest.mark.parametrize(("text", "figure", "order"), FADES, ids=[row[0] for row in FADES])
def test_what_stands_further_weighs_less(text: str, figure: str, order: list[str]) -> None:
    weights = weights_of(text, figure)
    assert [weights[word] for word in order] == sorted((weights[word] for word in order), reverse=True)
    assert weights[order[0]] > weights[order[-1]]


@given(
    st.lists(st.sampled_from(["fire", "of", "and", ",", "(", ")", "12", "killed", "the", "after", "|"]), max_size=40)
)
def test_weights_lie_between_nothing_and_one(words: list[str]) -> None:
    tokens = sentence(" ".join([*words, "77"])).tokens
    taken = [token.tag == "number" for token in tokens]
    last = len(tokens)
    assert all(0 <= weight <= 1 for weight in weigh(tokens, last - 1, last, taken))
    assert all(0 <= weight <= 1 for weight in weigh_row(tokens, last - 1, last))


ROW = "| Turku harbour | 40 | 77 |"


def test_in_a_row_its_own_cell_and_the_first_tell_what_a_figure_is_of() -> None:
    tokens = sentence(ROW).tokens
    place = next(i for i, token in enumerate(tokens) if token.text == "77")
    weights = {token.text: weight for token, weight in zip(tokens, weigh_row(tokens, place, place + 1), strict=True)}
    assert weights["77"] == 1
    assert weights["Turku"] > 0
    assert weights["40"] == 0
    assert stem("harbour") in find_row(tokens, place)


def test_a_row_of_totals_is_no_row_of_one_thing() -> None:
    tokens = sentence("| Total ships | 40 |").tokens
    assert find_row(tokens, len(tokens) - 2) == frozenset()


def test_what_another_figure_counts_is_not_this_ones() -> None:
    found = slots("The storm killed 14 people and injured 32 others.", "32")
    assert "people:deaths" not in found.concepts
    assert "people:injured" in found.concepts
