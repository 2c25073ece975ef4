"""What a figure is a figure of, slot by slot."""

import pytest

from checker.extraction.words import stem
from tests.unit.extraction.passages_of import slots

CONCEPTS = [
    ("The fire killed 14 people and injured 32 others.", "14", "people:deaths", "people:injured"),
    ("The fire killed 14 people and injured 32 others.", "32", "people:injured", "people:deaths"),
    ("Some 9,000 residents fled the valley.", "Some 9,000", "people:displaced", "people:deaths"),
    ("The clinic reported 230 infections.", "230", "people:infected", "people:injured"),
    ("Marta Novak won 61% of the votes.", "61%", "people:voted", "money:price"),
    ("The firm dismissed 300 workers.", "300", "people:dismissed", "people:deaths"),
    ("The bridge is 1,240 metres long and 32 metres wide.", "1,240 metres", "dimension:length", "dimension:width"),
    ("The bridge is 1,240 metres long and 32 metres wide.", "32 metres", "dimension:width", "dimension:length"),
    ("The bridge cost $45 million.", "$45 million", "money:price", "money:debt"),
    ("The club owes $45 million.", "$45 million", "money:debt", "money:price"),
    ("The treaty was signed in 1998.", "1998", "event:signing", "event:birth"),
    ("Pavel Dusek was born in 1961.", "1961", "event:birth", "event:death"),
    ("The theatre can hold 800 spectators.", "800", "capacity:capacity", "people:deaths"),
    ("It has 800 seats for spectators that it can hold.", "800", "capacity:capacity", "people:deaths"),
    # what became of people is told by the verb of their clause
    ("Some 35 people on board died.", "Some 35", "people:deaths", "people:aboard"),
    ("Some 35 people on board and a sailor on the quay died.", "Some 35", "people:deaths", "people:aboard"),
    ("More than 20 of the 340 people aboard are missing.", "More than 20", "people:missing", "people:aboard"),
    ("More than 20 of the 340 people aboard are missing.", "340", "people:aboard", "people:missing"),
    ("Many of the 97 people aboard survived.", "97", "people:aboard", "people:survived"),
    ("The firm laid off 300 employees.", "300", "people:dismissed", "people:employed"),
    ("The ferry was carrying 340 people.", "340", "people:aboard", "people:deaths"),
    ("The ferry sank with the loss of 1,201 lives.", "1,201", "people:deaths", "people:survived"),
    ("The storm claimed 40 lives.", "40", "people:deaths", "people:survived"),
    ("It sank with the loss of 1,198 on that day.", "1,198", "people:deaths", "people:survived"),
]


@pytest.mark.parametrize(
    ("text", "written", "concept", "other"), CONCEPTS, ids=[f"{row[1]}: {row[0]}" for row in CONCEPTS]
)
def test_the_concept_of_a_figure(text: str, written: str, concept: str, other: str) -> None:
    found = slots(text, written).concepts
    assert found[concept] > max(0.8, found.get(other, 0))


MODALITIES = [
    ("The stadium could hold 80,000 fans.", "80,000", "could"),
    ("The plant plans to hire 300 workers.", "300", "planned"),
    ("The plant hired 300 workers.", "300", ""),
    ("On 4 May 1998 the plant hired 300 workers.", "300", ""),
]


@pytest.mark.parametrize(("text", "written", "modality"), MODALITIES, ids=[row[0] for row in MODALITIES])
def test_what_can_be_and_what_is_planned(text: str, written: str, modality: str) -> None:
    assert slots(text, written).modality == modality


def test_a_word_of_a_name_is_no_verb() -> None:
    assert slots("On 4 March 1998 the ship Ever Given ran aground.", "4 March 1998").verb == stem("ran")


def test_what_happened_when_it_was_some_time_stands_near() -> None:
    assert "event:start" in slots("It was 7 pm when the fire began.", "7 pm").concepts


def test_a_part_of_a_price_is_no_price() -> None:
    assert "money:price" not in slots("Banks paid $13 million of the purchase price.", "$13 million").concepts


def test_what_comes_on_top_of_another_is_marked() -> None:
    for text, written in (("Two more bodies were found.", "Two"), ("Another 12 ships sank.", "12")):
        assert slots(text, written).qualifiers == {stem("additional")}
    assert slots("It sank with 40, including 12 sailors.", "12").qualifiers == {stem("including")}


def test_a_modal_behind_an_and_says_nothing_of_the_figure() -> None:
    assert slots("It weighed 35 tons and could be heard.", "35 tons").modality == ""


def test_which_figure_of_the_thing_it_is() -> None:
    assert slots("The top speed is 320 km/h.", "320 km/h").qualifiers == {stem("top")}
    assert slots("The average speed is 210 km/h.", "210 km/h").qualifiers == {stem("average")}
    assert slots("The speed is 250 km/h.", "250 km/h").qualifiers == set()


def test_classes_and_parts_named_by_rank() -> None:
    third = slots("The third class held 200 passengers.", "200").ranks
    second = slots("The second class held 200 passengers.", "200").ranks
    assert third
    assert second
    assert not third & second
    assert slots("The cabin held 200 passengers.", "200").ranks == set()


POINTING = [
    ("Those 16 boats were sold.", "16", True),
    ("The two countries met.", "two", True),
    ("Its four members met.", "four", True),
    ("The 18 boats were sold.", "18", False),
    ("They sold 16 boats.", "16", False),
]


@pytest.mark.parametrize(("text", "written", "points"), POINTING, ids=[row[0] for row in POINTING])
def test_a_number_that_points_back_is_no_figure_of_its_own(text: str, written: str, points: bool) -> None:
    assert slots(text, written).points_back is points


def test_a_designation_is_kept_as_a_name() -> None:
    assert slots("The Kestrel-40 drone flew 120 kilometres.", "120 kilometres").designations == {"kestrel-40"}


def test_the_nearest_verb() -> None:
    text = "The storm killed 14 people and destroyed 32 houses."
    assert slots(text, "14").verb == stem("killed")
    assert slots(text, "32").verb == stem("destroyed")


def test_who_it_is_about_is_taken_from_the_sentence_before() -> None:
    text = "The press praised Marta Novak. Marta Novak retired. She had won 12 races."
    assert slots(text, "12").subjects == {"marta", "novak"}


TABLE = """
| Town | Deaths | Houses lost |
|---|---|---|
| Pirna | 14 | 320 |
| Turku | 5 | 90 |
"""


def test_a_cell_is_told_by_its_column_and_its_row() -> None:
    found = slots(TABLE, "14")
    assert found.concepts == {"people:deaths": 1.0}
    assert found.row == {"pirna"}
    assert stem("houses") in (slots(TABLE, "90").terms or {})
    assert "people:deaths" not in slots(TABLE, "320").concepts


def test_lives_that_nothing_took_are_no_deaths() -> None:
    assert "people:deaths" not in slots("The school changed 40 lives.", "40").concepts


def test_passengers_beside_a_counted_crew_are_not_all_aboard() -> None:
    assert "people:aboard" not in slots("It carried 126 passengers and 69 crew.", "126").concepts
    assert "people:aboard" in slots("It carried 126 passengers and crew.", "126").concepts
    assert "people:aboard" in slots("It left Lund with 126 passengers.", "126").concepts
