"""Whom a sentence is about, and whose a figure is."""

import pytest

from checker.extraction.subjects import find_agent, find_beside, find_focus, find_subject
from checker.extraction.words import stem
from tests.unit.extraction.passages_of import sentence, slots

KNOWN = "We know Pavel Dusek, Marta Novak, Lund and Braga."

SUBJECTS = [
    ("Marta Novak won the race.", "Marta Novak"),
    ("In Lund, Marta Novak won the race.", "Marta Novak"),
    ("In 2004, Marta Novak won the race.", "Marta Novak"),
    ("In Lund, Braga, and Turku, Marta Novak won races.", "Marta Novak"),
    ("The mayor of Lund resigned.", None),
    ("The river rose in Braga.", None),
    ("Pavel Dusek, who lived in Braga, retired.", "Pavel Dusek"),
]


@pytest.mark.parametrize(("text", "shown"), SUBJECTS, ids=[row[0] for row in SUBJECTS])
def test_the_name_before_the_verb_is_the_subject(text: str, shown: str | None) -> None:
    found = find_subject(sentence(text, KNOWN))
    assert (None if found is None else found.shown) == shown


def test_a_pronoun_stands_for_the_last_subject() -> None:
    before = [sentence("Marta Novak won.", KNOWN), sentence("The crowd cheered.", KNOWN)]
    found = find_focus(before, sentence("She was glad.", KNOWN))
    assert found is not None
    assert found.shown == "Marta Novak"
    assert find_focus(before, sentence("Everybody was glad.", KNOWN)) is None
    assert find_focus([], sentence("She was glad.", KNOWN)) is None


def test_an_age_is_that_of_who_stands_next_to_it() -> None:
    text = "Marta Novak, 52, met Pavel Dusek, 61."
    assert slots(text, "52").owners[0] == {"marta", "novak"}
    assert slots(text, "61").owners[0] == {"pavel", "dusek"}


def test_who_died_is_the_name_before_the_clause() -> None:
    found = slots("Pavel Dusek, who died in 1971, was a friend of Marta Novak.", "1971")
    assert found.owners[0] == {"pavel", "dusek"}


AGENTS = [
    ("The old bridge cost 45 euros.", "45", "bridge"),
    ("Marta Novak paid 45 euros.", "45", ""),
    ("The bell, which was heard 12 miles away, broke.", "12", "bell"),
    ("There were 12 of them.", "12", ""),
]


@pytest.mark.parametrize(("text", "figure", "agent"), AGENTS, ids=[row[0] for row in AGENTS])
def test_the_noun_before_the_verb_acts(text: str, figure: str, agent: str) -> None:
    found = sentence(text, KNOWN)
    place = next(i for i, token in enumerate(found.tokens) if token.text == figure)
    assert find_agent(found, place) == (stem(agent) if agent else "")


def test_the_name_beside_a_date() -> None:
    found = sentence("They met in Braga in 1999.", KNOWN)
    place = next(i for i, token in enumerate(found.tokens) if token.text == "1999")
    assert find_beside(found, place) == {"braga"}
