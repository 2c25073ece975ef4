"""Years that dates leave out: where they are taken from, and how that is marked."""

import re

import pytest

from checker.extraction.dates import find_dates
from checker.extraction.figure import Figure
from checker.extraction.years import fill_years
from checker.values import Date, read_date


def fill(prose: str, published: str | None) -> list[Figure]:
    sentences = [found.span() for found in re.finditer(r"[^.\n]+\.?", prose)]
    paragraphs = [found.span() for found in re.finditer(r"[^\n]+", prose)]
    day = read_date(published) if published else None
    return fill_years(find_dates(prose), prose, sentences, paragraphs, day)


ROWS = [
    ("On 3 May 2014 it began, and on 7 June it ended.", "2020-08-05", ["2014-05-03", "2014-06-07"], ["", "year"]),
    ("In 1947, a ship blew up on April 16.", "2020-08-05", ["1947", "1947-04-16"], ["", "year"]),
    ("It began on 3 May 2014. On 7 June it ended.", None, ["2014-05-03", "2014-06-07"], ["", "year"]),
    ("It came in 1947. On April 16, it blew up.", "2020-08-05", ["1947", "1947-04-16"], ["", "year"]),
    ("The cargo came in 2014. It blew up on August 4.", "2020-08-05", ["2014", "2020-08-04"], ["", "year"]),
    ("A letter of July 20 said that it lay there since 2013.", "2020-09-05", ["2020-07-20", "2013/.."], ["year", ""]),
    ("It sank on April 15, 1912.\nOn April 14 it was calm.", None, ["1912-04-15", "1912-04-14"], ["", "year"]),
    ("It burned on 4 August.", "2020-08-05", ["2020-08-04"], ["year"]),
    ("It burned on 4 December.", "2020-08-05", ["2019-12-04"], ["year"]),
    ("It will open on 4 December.", "2020-08-05", ["2020-12-04"], ["year"]),
    ("It will open on 4 March.", "2020-08-05", ["2021-03-04"], ["year"]),
    ("He spoke yesterday.", "2020-08-05", ["2020-08-04"], ["date"]),
    ("He spoke on Friday.", "2020-08-05", ["2020-07-31"], ["date"]),
    ("They will meet on Friday.", "2020-08-05", ["2020-08-07"], ["date"]),
    ("Sales rose last month and three years ago.", "2020-08-05", ["2020-07", "2017"], ["date", "date"]),
    ("It burned on 4 August.", None, ["XXXX-08-04"], [""]),
    ("He spoke yesterday.", "2020", [None], [""]),
]


@pytest.mark.parametrize(("prose", "published", "edtf", "filled"), ROWS, ids=[f"{row[0]} ({row[1]})" for row in ROWS])
def test_a_missing_year_is_filled_from_the_nearest_that_says_it(
    prose: str, published: str | None, edtf: list[str | None], filled: list[str]
) -> None:
    figures = fill(prose, published)
    assert [figure.value.edtf for figure in figures if isinstance(figure.value, Date)] == edtf
    assert ["".join(figure.filled) for figure in figures] == filled


def test_a_part_of_a_month_is_filled_too() -> None:
    (figure,) = fill("It has burned since mid-August.", "2020-09-05")
    assert isinstance(figure.value, Date)
    assert (str(figure.value.earliest), figure.value.latest, figure.filled) == ("2020-08-10", None, ("year",))


def test_clock_times_stay_as_they_are() -> None:
    (figure,) = fill("It struck at 11:40 PM.", "2020-09-05")
    assert figure.filled == ()
