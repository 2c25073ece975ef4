"""Dates in running text: what is found, how far it reaches, and what is none."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extraction.dates import find_dates
from checker.values import Date

FOUND = [
    ("It sank on 15 April 1912.", ["15 April 1912"], ["1912-04-15"]),
    ("It sank on April 15, 1912, at night.", ["April 15, 1912"], ["1912-04-15"]),
    ("On Tuesday, 4 August, it burned.", ["Tuesday, 4 August"], ["XXXX-08-04"]),
    ("The drill ran from September 21-26 there.", ["September 21-26"], ["XXXX-09-21/XXXX-09-26"]),
    ("On the night of 14-15 April 1912 it was calm.", ["14-15 April 1912"], ["1912-04-14/1912-04-15"]),
    ("It came in late 2019 or the mid-2000s.", ["late 2019", "the mid-2000s"], [None, None]),
    ("Prices fell in the 1990s.", ["1990s"], ["199X"]),
    ("A 2015 sale and the 2014 elections.", ["2015", "2014"], ["2015", "2014"]),
    ("Russia's 2014 annexation; in 2014, too.", ["2014", "2014"], ["2014", "2014"]),
    ("The plan for 2014–2018 ended.", ["2014–2018"], ["2014/2018"]),
    ("It rose between 2015 and 2017.", ["between 2015 and 2017"], ["2015/2017"]),
    ("From 2011 to 2016 it fell.", ["From 2011 to 2016"], ["2011/2016"]),
    ("It has grown since 2013.", ["since 2013"], ["2013/.."]),
    ("A report from 2014 says so.", ["2014"], ["2014"]),
    ("It grew particularly since the 1985 discovery.", ["1985"], ["1985"]),
    ("In the first half of 2018 and in Q3 2021.", ["first half of 2018", "Q3 2021"], [None, "2021-35"]),
    ("By spring 2020 they left.", ["By spring 2020"], ["../2020-21"]),
    ("FY2019 and fiscal 2020 were good.", ["FY2019", "fiscal 2020"], ["2019", "2020"]),
    ("It is of the 19th century.", ["19th century"], ["18XX"]),
    ("Dated 2018-09-13 and 13/09/2018.", ["2018-09-13", "13/09/2018"], ["2018-09-13", "2018-09-13"]),
    ("The film Titanic (1997) and Avatar (2009).", ["1997", "2009"], ["1997", "2009"]),
    ("Around 2015, by 2020, before 2010.", ["Around 2015", "by 2020", "before 2010"], ["2015~", "../2020", "/2010"]),
    ("It ended after March 2014.", ["after March 2014"], ["2014-03/"]),
    ("In 2014, 2015 and 2016 it rained.", ["2014", "2015", "2016"], ["2014", "2015", "2016"]),
    ("The inquiry (April-May 1912) was long.", ["April-May 1912"], ["1912-04/1912-05"]),
    ("They fell in July and August 2022.", ["July and August 2022"], ["2022-07/2022-08"]),
    ("The first Tuesday of November 2020 was mild.", ["first Tuesday of November 2020"], ["2020-11-03"]),
    ("Founded c. 1450, burned in 44 BC.", ["c. 1450", "44 BC"], ["1450~", "-0043"]),
    ("Pre-2014 levels, the 2014-15 season.", ["Pre-2014", "2014-15"], ["/2014", "2014/2015"]),
    ("April 23: The mill burned.\n\nApril 24\n\nIt rained.", ["April 23", "April 24"], ["XXXX-04-23", "XXXX-04-24"]),
    ("APRIL 23 - The mill burned. Fri Apr 24: It rained.", ["APRIL 23", "Apr 24"], ["XXXX-04-23", "XXXX-04-24"]),
    ("23 April: The mill burned at 3:1 odds.", ["23 April"], ["XXXX-04-23"]),
    ("April 23\n4 people died.\n* **April 26**: rain", ["April 23", "April 26"], ["XXXX-04-23", "XXXX-04-26"]),
    ("Seen on 31/10/2019, gone on 4/11/2019.", ["31/10/2019", "4/11/2019"], ["2019-10-31", "2019-11-04"]),
]
CLOCKS = [
    ("At 11:40 PM it struck.", "11:40 PM", "exact"),
    ("It fell silent at 6:08 p.m., the moment of the blast.", "6:08 p.m.", "exact"),
    ("At 23:40 it struck.", "23:40", "exact"),
    ("It came about 11:30 p.m. on deck.", "about 11:30 p.m.", "about"),
    ("At half past six they ate.", "half past six", "exact"),
    ("12:45 AM - 2:05 AM: boats", "12:45 AM - 2:05 AM", "between"),
    ("They met at noon.", "noon", "exact"),
    ("Open 7-9pm there.", "7-9pm", "between"),
    ("At 01.24 hrs it struck.", "01.24 hrs", "exact"),
    ("At 14.46 hours it struck.", "14.46 hours", "exact"),
    ("It struck at 1854 BST.", "1854 BST", "exact"),
    ("It struck at 0546 GMT.", "0546 GMT", "exact"),
    ("It struck about 1440 UTC on deck.", "about 1440 UTC", "about"),
    ("It struck at 1854 local time.", "1854 local time", "exact"),
    ("At 1500 hours it struck.", "1500 hours", "exact"),
    ("Between 1854 and 1930 BST it struck.", "Between 1854 and 1930 BST", "between"),
    ("At 01:24:00 it struck.", "01:24:00", "exact"),
    ("At 2.46pm it struck.", "2.46pm", "exact"),
    ("At 14h46 it struck.", "14h46", "exact"),
    ("At 9h30 it struck.", "9h30", "exact"),
    ("At 14:46 (JST) it struck.", "14:46 (JST)", "exact"),
]
NONE = [
    "About 2014 people and 2000 troops came.",
    "There were 2,014 of them; over 1912 were saved.",
    "He ran 2000 m and paid $2000 and 1984 euros.",
    "See page 1984 of resolution 1701 on Vostok-2018 and Vostok 2018.",
    "May he march in a fall; Theresa May and June Smith sat in the sun.",
    "It is open 24/7, and 2/3 of 1/4 inch is little.",
    "In his early 40s he led the fourth quarter of the game in the second half.",
    "Call 555-2014-1999 or 192.168.2014.1.",
    "This may help; the next year was worse; today's readers.",
    "Born to march on.",
    "It flew 1500 hours, took 14.46 hours, and did it in 14h46.",
    "It grew about 1500 hours of work.",
]


@pytest.mark.parametrize(("prose", "spans", "edtf"), FOUND, ids=[row[0] for row in FOUND])
def test_a_date_is_found_whole(prose: str, spans: list[str], edtf: list[str | None]) -> None:
    figures = find_dates(prose)
    assert [prose[figure.start : figure.end] for figure in figures] == spans
    assert [figure.value.edtf for figure in figures if isinstance(figure.value, Date)] == edtf


@pytest.mark.parametrize(("prose", "span", "hedge"), CLOCKS, ids=[row[0] for row in CLOCKS])
def test_a_time_of_the_clock_is_a_date_with_a_quantity(prose: str, span: str, hedge: str) -> None:
    (figure,) = find_dates(prose)
    assert prose[figure.start : figure.end] == span
    assert (figure.sort, figure.value.kind, figure.value.hedge) == ("date", "quantity", hedge)


@pytest.mark.parametrize("prose", NONE)
def test_what_only_looks_like_a_date_is_none(prose: str) -> None:
    assert [prose[figure.start : figure.end] for figure in find_dates(prose)] == []


def test_a_document_that_writes_the_month_first_is_read_so() -> None:
    (_, second) = find_dates("Filed on 10/31/2019 and heard on 4/11/2019 there.")
    assert isinstance(second.value, Date)
    assert second.value.edtf == "2019-04-11"


def test_a_cell_that_is_nothing_but_a_date_is_read_whole() -> None:
    (figure,) = find_dates("  third quarter ")
    assert isinstance(figure.value, Date)
    assert (figure.start, figure.end, figure.value.edtf) == (2, 15, "XXXX-35")


def test_a_letter_that_grows_in_lower_case_shifts_nothing() -> None:
    prose = "İİİ in May 2014, İ on 3 June 2015."
    assert [prose[figure.start : figure.end] for figure in find_dates(prose)] == ["May 2014", "3 June 2015"]


@settings(max_examples=200)
@given(st.text(alphabet="0123456789 /-–.,:'’()apmAPMthMayJunsincebyof\n", max_size=120))
def test_figures_of_any_text_are_in_order_and_apart(prose: str) -> None:
    figures = find_dates(prose)
    assert all(0 <= figure.start < figure.end <= len(prose) for figure in figures)
    assert all(one.end <= other.start for one, other in pairwise(figures))


@pytest.mark.parametrize(
    "piece", ["1 ", "May ", "2014-", "4/", "since ", "from the early ", "12:", "first and ", "a" * 50]
)
def test_a_hostile_run_is_read_in_linear_time(piece: str) -> None:
    find_dates(piece * (200_000 // len(piece)))
