"""Blocks with their figures and sentences; what is too long for a sentence is cut."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.reading import read_text
from checker.errors import BadInput
from checker.extraction.passages import LONGEST, MOST_FIGURES, MOST_NUMBERS, Passage, find_passages

WORDS = [
    "fire",
    "in",
    "Lund.",
    "12 million",
    "people",
    "1999",
    "3.5",
    "metres",
    "on 4 May 2004",
    "\n\n",
    "-",
    "(7",
    ")",
]


def passages(text: str) -> list[Passage]:
    return find_passages(read_text(text))


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=120), st.sampled_from([" ", " word " * 60]))
def test_every_figure_lies_in_one_sentence(words: list[str], space: str) -> None:
    for passage in passages(space.join(["There", *words])):
        spans = passage.sentences
        assert all(one[1] <= two[0] for one, two in pairwise(spans))
        for figure in passage.figures:
            assert sum(start <= figure.start and figure.end <= end for start, end in spans) == 1


def test_two_sentences_of_a_paragraph() -> None:
    (passage,) = passages("The fire killed 14 people. It burned for 3 days.")
    assert [len(passage.figures), len(passage.sentences)] == [2, 2]


def test_a_block_without_figures_has_no_sentences() -> None:
    (passage,) = passages("The fire was put out.")
    assert passage.sentences == []


def test_notes_are_not_read() -> None:
    found = passages("# Fire\n\nIt killed 14 people.\n\n# References\n\nA. Novak, The Fire, 1999, 210 pages.\n")
    assert [len(passage.figures) for passage in found if passage.figures] == [1]


def test_a_long_run_is_cut_by_length_and_by_figures() -> None:
    long = passages("The men " + "and the men " * 1000 + "were 12.")
    assert all(end - start <= LONGEST for passage in long for start, end in passage.sentences)
    (dense,) = passages("They had " + ", ".join(str(number) for number in range(10, 500)) + " points.")
    for start, end in dense.sentences:
        assert sum(start <= figure.start < end for figure in dense.figures) <= MOST_FIGURES


def test_more_numbers_than_memory_is_kept_for_are_told() -> None:
    with pytest.raises(BadInput, match="more than 100,000 numbers; split it"):
        passages("12 " * (MOST_NUMBERS + 1))


def test_years_are_filled_in() -> None:
    (passage,) = passages("It began on 3 May 2014 and ended on 7 June.")
    assert [figure.filled for figure in passage.figures] == [(), ("year",)]
