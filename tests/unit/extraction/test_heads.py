"""What a figure counts: its noun, what stands before that, and the whole."""

import pytest

from checker.extraction.heads import is_of_persons
from checker.extraction.words import stem
from tests.unit.extraction.passages_of import slots

COUNTED = [
    ("The fire killed 14 people.", "14", "people", ["person"], []),
    ("They counted 25 students and teachers.", "25", "students and teachers", ["student", "teacher"], []),
    ("He bought 12 old wooden barrels.", "12", "old wooden barrels", ["barrel"], ["old", "wooden"]),
    ("They lost 30 of the wooden houses.", "30", "wooden houses", ["house"], ["wooden"]),
    ("A crowd of 300 was there.", "300", "", [], []),
    ("He sold 40 and left.", "40", "", [], []),
    ("In all 61% of the votes were late.", "61%", "votes", ["vote"], []),
]


@pytest.mark.parametrize(("text", "written", "counted", "heads", "modifiers"), COUNTED, ids=[r[0] for r in COUNTED])
def test_what_is_counted(text: str, written: str, counted: str, heads: list[str], modifiers: list[str]) -> None:
    found = slots(text, written)
    assert found.counted == counted
    assert found.heads == set(map(stem, heads))
    assert found.modifiers == set(map(stem, modifiers))


WHOLES = [
    ("Six of its sixteen turbines failed.", "Six", "turbine"),
    ("He read 12 pages of the report.", "12", "report"),
    ("He read 12 pages.", "12", ""),
]


@pytest.mark.parametrize(("text", "written", "whole"), WHOLES, ids=[row[0] for row in WHOLES])
def test_of_what_it_is_a_part(text: str, written: str, whole: str) -> None:
    assert slots(text, written).whole == ({stem(whole)} if whole else set())


def test_a_date_counts_nothing() -> None:
    found = slots("In 2019 workers left.", "2019")
    assert (found.counted, found.heads) == ("", frozenset())


def test_people_are_told_from_things() -> None:
    assert is_of_persons(frozenset({stem("nurses"), stem("officers")}))
    assert not is_of_persons(frozenset({stem("houses")}))
