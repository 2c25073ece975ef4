"""The forms in which one name stands."""

from __future__ import annotations

import pytest

from checker.drafting.name_forms import find_roots, list_acronyms, list_initials, list_roots, spell
from checker.drafting.reading import Reading
from checker.drafting.wording import find_name, find_words


def test_initials_are_those_of_names_spelled_out() -> None:
    text = "The World Health Organization and the U.S. Geological Survey met in the United Kingdom."
    assert {"who", "usgs", "uk"} <= list_initials(text)


def test_acronyms_stand_with_and_without_points() -> None:
    assert list_acronyms("The U.S. and the EU met; USGS said so, IBM too.") == {"us", "eu", "usgs", "ibm"}


def test_times_numerals_and_words_in_capitals_are_no_acronyms() -> None:
    assert list_acronyms("AT 9 AM Elizabeth II CAME TO the USA.") == {"came", "usa"}
    assert not list_acronyms("WELCOMES")


@pytest.mark.parametrize(
    ("place", "people"), [("Syria", "Syrian"), ("Mexico", "Mexican"), ("Algeria", "Algerian"), ("Japan", "Japanese")]
)
def test_a_place_and_its_people_have_one_root(place: str, people: str) -> None:
    assert find_roots(place.lower()) & find_roots(people.lower())
    assert find_roots(place.lower()) & list_roots(f"The {people} team won.")


def test_other_places_have_other_roots() -> None:
    assert not find_roots("iran") & find_roots("iraq")
    assert not find_roots("austria") & find_roots("australia")


def test_a_name_is_spelled_by_its_initials() -> None:
    assert (spell("U.S. Geological Survey"), spell("Bank of Orley"), spell("Orley")) == ("USGS".lower(), "bo", "")


@pytest.mark.parametrize(
    ("written", "text", "is_found"),
    [
        ("USGS", "The U.S. Geological Survey said so.", True),
        ("European Union", "The EU said so.", True),
        ("WHO", "The World Hockey Organization said so.", True),
        ("IMF", "The World Health Organization said so.", False),
        ("Syrian", "They fled Syria.", True),
        ("Herzegovina", "They fled Bosnia-Herzegovina.", True),
        ("Orley", "They fled Syria.", False),
    ],
)
def test_names_in_other_forms(written: str, text: str, is_found: bool) -> None:
    assert bool(find_name(written, [Reading("source", text, ())])) is is_found


def test_all_of_a_name_must_stand_where_sources_are_complete() -> None:
    assert not find_words("Jane Quill", [Reading("source", "Jane Marlow opened it.", ())])
    assert find_words("Orley Harbour Board", [Reading("source", "The OHB opened it.", ())])


@pytest.mark.parametrize(
    ("one", "two"),
    [("united states", "Americans"), ("states", "the U.S. Army"), ("dutch", "the Netherlands"), ("uk", "Britain")],
)
def test_a_country_in_other_words(one: str, two: str) -> None:
    assert any(find_roots(word) & list_roots(two) for word in one.split())


def test_one_country_is_no_other() -> None:
    assert not find_roots("france") & list_roots("German banks in Germany")
