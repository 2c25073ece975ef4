"""Looser ways of writing dates, days and weeks that are counted off, and dates told from a day."""

import datetime

import pytest

from checker.values import UnreadableValue, read_date
from checker.values.date_forms import Order, find_order
from checker.values.date_open import is_open, read_open_date
from checker.values.date_relative import Tense, is_relative, read_relative

LOOSE = [
    ("31-Oct-74", "1974-10-31"), ("Dec31, 1994", "1994-12-31"), ("16. Nov. 2016", "2016-11-16"),
    ("2019-sep-1", "2019-09-01"), ("Sep-23-2020", "2020-09-23"), ("the first of March 2014", "2014-03-01"),
    ("May twenty-first, 2014", "2014-05-21"), ("10/31/74", "1974-10-31"), ("2014/10", "2014-10"),
    ("11-2016", "2016-11"), ("2018Q4", "2018-36"), ("Q1-2019", "2019-33"), ("4th qtr 2018", "2018-36"),
    ("2016 the third quarter", "2016-35"), ("2016H2", "2016-41"), ("August 99", "1999-08"),
    ("15 April of 87", "1987-04-15"), ("winter of 1941-42", "1941-24"), ("1 AD", "0001"), ("127 CE", "0127"),
    ("19c", "18XX"), ("c. 19c?", "18XX%"), ("maybe 1862", "1862?"), ("1862 (uncertain)", "1862?"),
    ("1860 approx", "1860~"), ("circa 1900s", "190X~"), ("month in 1872", "1872-XX"),
    ("day in January 1872", "1872-01-XX"), ("a day in 1872", "1872-XX-XX"), ("through 2014", "../2014"),
    ("on or before 1 May 2010", "../2010-05-01"), ("14 and 15 April 1912", "1912-04-14/1912-04-15"),
    ("17th and 18th centuries", "16XX/17XX"), ("10-1-2018-10-7-2018", "2018-10-01/2018-10-07"), ("FY2019", "2019"),
    ("first week of 2015", "2014-12-29/2015-01-04"), ("last week of September 2014", "2014-09-22/2014-09-28"),
    ("the third Tuesday of September 2014", "2014-09-16"), ("last Sunday of March 2014", "2014-03-30"),
    ("last day in October 2015", "2015-10-31"), ("third day of October 2015", "2015-10-03"),
    ("the week of 16 September 2016", "2016-09-12/2016-09-18"),
    ("week starting 4 February 2019", "2019-02-04/2019-02-10"), ("Friday 7/6/2018", "2018-07-06"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "edtf"), LOOSE)
def test_a_loose_form_is_read(written: str, edtf: str) -> None:
    assert read_date(written).edtf == edtf


@pytest.mark.parametrize(
    "written", ["Sept 21 26 5", "fifth Monday of February 2019", "13-15", "31/31/2020", "Feb 30 2019"]
)
def test_what_no_calendar_has_is_refused(written: str) -> None:
    with pytest.raises(UnreadableValue):
        read_date(written)


@pytest.mark.parametrize(("order", "edtf"), [("month first", "2020-04-08"), ("day first", "2020-08-04"), (None, None)])
def test_the_order_of_a_document_decides_between_two_readings(order: Order | None, edtf: str | None) -> None:
    assert read_date("4/8/2020", order=order).edtf == edtf


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("On 10/31/2019 and 4/8/2020.", "month first"),
        ("On 31/10/2019 and 4/8/2020.", "day first"),
        ("On 4/8/2020.", None),
        ("On 31/10/2019 and 10/31/2019.", None),
    ],
)
def test_the_order_of_a_document_is_told_by_days_past_twelve(text: str, order: Order | None) -> None:
    assert find_order(text) == order


def test_an_open_date_is_unbounded_and_keeps_its_month_and_day() -> None:
    date = read_open_date("since April 14")
    assert (is_open(date), date.edtf, date.hedge) == (True, "XXXX-04-14/..", "at_least")
    assert not is_open(read_open_date("since 2014"))


RELATIVE: list[tuple[str, Tense, str, str]] = [
    ("yesterday", "past", "2020-09-04", "2020-09-04"), ("Friday", "past", "2020-09-04", "2020-09-04"),
    ("Monday", "future", "2020-09-07", "2020-09-07"), ("last month", "past", "2020-08-01", "2020-08-31"),
    ("this year", "past", "2020-01-01", "2020-12-31"), ("earlier this year", "past", "2020-01-01", "2020-09-05"),
    ("last July", "past", "2020-07-01", "2020-07-31"), ("last December", "past", "2019-12-01", "2019-12-31"),
    ("next spring", "future", "2021-03-01", "2021-06-21"), ("three days ago", "past", "2020-09-02", "2020-09-02"),
    ("two weeks ago", "past", "2020-08-15", "2020-08-26"), ("three years ago", "past", "2016-01-01", "2018-12-31"),
    ("this weekend", "past", "2020-09-05", "2020-09-06"), ("last quarter", "past", "2020-04-01", "2020-06-30"),
    ("last Friday", "past", "2020-08-28", "2020-09-04"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "tense", "first", "last"), RELATIVE)
def test_a_date_told_from_a_day_has_its_days(written: str, tense: Tense, first: str, last: str) -> None:
    assert is_relative(written)
    date = read_relative(written, datetime.date(2020, 9, 5), tense)  # a Saturday
    assert (str(date.earliest), str(date.latest)) == (first, last)


def test_since_and_until_limit_a_date_told_from_a_day() -> None:
    told = datetime.date(2020, 9, 5)
    since, until = read_relative("since Friday", told), read_relative("until last month", told)
    assert (str(since.earliest), since.latest, since.hedge) == ("2020-09-04", None, "at_least")
    assert (until.earliest, str(until.latest), until.hedge) == (None, "2020-08-31", "up_to")


def test_what_names_its_own_day_is_not_told_from_another() -> None:
    assert not is_relative("4 August 2020")
    with pytest.raises(UnreadableValue):
        read_relative("4 August 2020", datetime.date(2020, 9, 5))
