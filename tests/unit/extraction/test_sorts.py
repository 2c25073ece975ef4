"""The kinds of figures that are never held against one another."""

import pytest

from tests.unit.extraction.passages_of import read, slots

SORTS = [
    ("The fire killed 14 people.", "14", "count"),
    ("Marta Novak (34, a nurse) came.", "34", "age"),
    ("Marta Novak, 52, came.", "52", "age"),
    ("A girl aged 12 came.", "aged 12", "age"),
    ("He was 63 years old.", "63 years old", "age"),
    ("It took 63 years.", "63 years", "duration"),
    ("It is cleaned every 63 years.", "63 years", "interval"),
    ("She came third in 2004.", "third", "ordinal"),
    ("She came third in 2004.", "2004", "date"),
    ("It is 40 metres long.", "40 metres", "m"),
    ("It cost $40 million.", "$40 million", "USD"),
    ("It covers 40% of the land.", "40%", "%"),
]


@pytest.mark.parametrize(("text", "written", "sort"), SORTS, ids=[f"{row[1]}: {row[0]}" for row in SORTS])
def test_the_kind_of_a_figure(text: str, written: str, sort: str) -> None:
    assert slots(text, written).sort == sort


REPEATED = [
    ("The mast stands 92 feet (28 meters) tall.", ["92 feet"]),
    ("It weighs 10 pounds [4.5 kg].", ["10 pounds"]),
    ("It is 92 feet long and 28 meters wide.", ["92 feet", "28 meters"]),
    ("They sold 40 (12 last week).", ["40", "12", "last week"]),
]


@pytest.mark.parametrize(("text", "written"), REPEATED, ids=[row[0] for row in REPEATED])
def test_a_figure_that_repeats_another_in_a_second_unit_is_no_claim(text: str, written: list[str]) -> None:
    assert [claim.written for claim in read(text)] == written
