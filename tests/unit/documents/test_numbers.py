"""Which numbers are found in a text, and what they come to."""

from __future__ import annotations

import time

import pytest

from checker.documents.numbers import find_numbers, find_references

# a text, and each number in it with the figures that it is made of
FOUND: list[tuple[str, dict[str, list[str]]]] = [
    ("3 200 boats and 900 oars", {"3 200": ["3200"], "900": ["900"]}),
    ("300.000, 300,000 and 300 000", {"300.000": ["300000"], "300,000": ["300000"], "300 000": ["300000"]}),
    ("9.3bn, 1.2 million, 0.125", {"9.3bn": ["9300000000"], "1.2 million": ["1200000"], "0.125": ["0.125"]}),
    ("$5, EUR5m, US$7 and 14.5%", {"$5"[1:]: ["5"], "7": ["7"], "14.5": ["14.5"]}),
    ("between 30 and 60%", {"30": ["30"], "60": ["60"]}),
    ("a 40-tonne crane, 300MW, 5km", {"40": ["40"], "300": ["300"], "5": ["5"]}),
    ("the mid-2000s, pre-1914, the 1990s", {"2000": ["2000"], "1914": ["1914"], "1990": ["1990"]}),
    ("the mid-19th century", {"19": ["19"]}),
    ("in 2003–2016", {"2003": ["2003"], "2016": ["2016"]}),
    ("on 6 June 2019", {"6 June 2019": ["6", "month 6", "2019"]}),
    ("September 21-26", {"September 21-26": ["month 9", "21", "26"]}),
    ("11-17 September 2018", {"11-17 September 2018": ["11", "17", "month 9", "2018"]}),
    ("the 3rd of May, 1999", {"3rd of May, 1999": ["3", "month 5", "1999"]}),
    (
        "Oct 21, 2020; NOVEMBER 2020",
        {"Oct 21, 2020": ["month 10", "21", "2020"], "NOVEMBER 2020": ["month 11", "2020"]},
    ),
    ("since October they may go; in March", {"October": ["month 10"], "March": ["month 3"]}),
    ("2019-10-23 and 23/10/2019", {"2019-10-23": ["2019", "month 10", "23"], "23/10/2019": ["23", "10", "2019"]}),
    ("at 10:30, then 5 p.m.", {"10:30": ["10", "30"], "5 p.m.": ["5"]}),
    ("two or three of forty-five", {"two": ["2"], "three": ["3"], "forty-five": ["45"]}),
    ("one hundred and twenty thousand", {"one hundred and twenty thousand": ["120000"]}),
    ("parts five and six", {"five": ["5"], "six": ["6"]}),
    ("several billion, dozens, hundreds", {"billion": ["1000000000"], "dozens": ["dozens"], "hundreds": ["hundreds"]}),
    ("two-thirds, a third, half, ½", {"two-thirds": ["2/3"], "a third": ["1/3"], "half": ["1/2"], "½": ["1/2"]}),
    ("the first boat, the 17th", {"first": ["ordinal 1"], "17": ["17"]}),
    ("twice, tenfold, doubled", {"twice": ["2"], "tenfold": ["10"], "doubled": ["2"]}),
]

NOT_FOUND = (
    "S-400, Su-35s, Mi-171Sh, Su-27/30, H-6K, VK-2500, COVID-19, Vostok-2018, FD-2000, VP11",
    "5G networks and a 4x4 truck",
    "one boat, zero oars",
    "First, we row. Second, we sail.",
    "at first, a third party, third countries, a two-way street",
    "the Second Empire",
    "a half-hearted try",
    "they may row",
    "no numbers at all",
)


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_numbers_of_every_notation(text: str, expected: dict[str, list[str]]) -> None:
    found = {text[n.start : n.end]: [figure.key for figure in n.figures] for n in find_numbers(text)}
    expected = {"5": ["5"], **expected} if "EUR5m" in text else expected
    assert found == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_counts_nothing(text: str) -> None:
    assert find_numbers(text) == []


def test_number_words_that_refer_back_are_told_apart() -> None:
    text = "Two states met; the two states signed, and the 12 boats and the twenty oars stayed the five days."
    assert [text[n.start : n.end] for n in find_numbers(text)] == ["Two", "12", "twenty", "five"]
    assert [text[n.start : n.end] for n in find_references(text)] == ["two"]


def test_figures_stand_where_they_say() -> None:
    text = "It opened on 6 June 2019."
    (date,) = find_numbers(text)
    assert [text[f.start : f.end] for f in date.figures] == ["6", "June", "2019"]
    assert [text[f.start - 3 : f.end - 3] for f in date.moved(3).figures] == ["6", "June", "2019"]


@pytest.mark.parametrize("text", ["9" * 50_000, "a" * 200_000, "two " * 20_000, "1 " * 50_000, "a-" * 50_000])
def test_long_runs_end(text: str) -> None:
    started = time.monotonic()
    find_numbers(text)
    assert time.monotonic() - started < 20  # a runaway pattern takes minutes
