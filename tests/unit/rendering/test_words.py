"""How values are said to people: tables of value and words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from checker.model.claim import Category, Members, Name, Superlative
from checker.rendering.days import say_days, say_gap, say_recurrence
from checker.rendering.words import (
    name_source,
    say_attribution,
    say_likely,
    say_message,
    say_quantity,
    say_reading,
    say_scope,
    say_value,
    shorten,
)
from checker.values import Quantity, Recurrence
from checker.values.amounts import say_amount, say_clock, write_number
from tests.builders import VOCABULARY, claim, date, finding, quantity, source, span


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"), ("12", "12"), ("3200", "3 200"), ("300000", "300 000"), ("9.35", "9.35"), ("-5.50", "-5.5"),
        ("2.123456789", "2.12346"), ("1234567.89", "1 234 568"), ("36417", "36 417"), ("0.001", "0.001"),
    ],
)  # fmt: skip
def test_numbers_are_grouped_by_three(number: str, words: str) -> None:
    assert write_number(Decimal(number)) == words


@pytest.mark.parametrize(
    ("low", "high", "open_ends", "unit", "noun", "words"),
    [
        (270000, 330000, "", "1", "troops", "270 000 to 330 000 troops"),
        (60, None, "low", "%", "", "over 60 %"),
        (60, None, "", "%", "", "at least 60 %"),
        (None, 30, "high", "%", "", "under 30 %"),
        (None, 30, "", "%", "", "at most 30 %"),
        (6500000000, 7500000000, "", "USD", "", "6.5 to 7.5 billion USD"),
        (705, 705, "", "1", "people", "705 people"),
        (1517000, 1517000, "", "1", "people", "1.517 million people"),
        (1234567, 1234567, "", "1", "people", "1 234 567 people"),
        (900000, 1100000, "", "RUB", "", "0.9 to 1.1 million RUB"),
        (None, None, "", "1", "", "any number"),
        ("23667714", "47335428", "", "s", "", "9 to 18 months"),
        (5140800, 6048000, "", "s", "", "8.5 to 10 weeks"),
        (31556952, 31556952, "", "s", "", "1 year"),
        ("2675000", "2825000", "", "kg", "", "2 675 to 2 825 tonnes"),
        (200000, 200000, "", "m", "", "200 km"),
        (2, 3, "", "pp", "", "2 to 3 percentage points"),
        (0, 0, "", "1", "people", "0 people"),
        (1.5, 2.5, "", "1", "", "1.5 to 2.5"),
        (50, 60, "low", "km/h", "", "over 50 and up to 60 km/h"),
    ],
)
def test_amounts_in_the_unit_people_use(low: Any, high: Any, open_ends: str, unit: str, noun: str, words: str) -> None:
    interval = span(low, high, low_open=open_ends == "low", high_open=open_ends == "high")
    assert say_amount(interval, unit, noun) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(42000, 42060, "11:40"), (41100, 42900, "11:25 to 11:55"), (85800, 87300, "23:50 to 00:15")],
)
def test_clock_times(low: int, high: int, words: str) -> None:
    assert say_clock(span(low, high, high_open=True)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2014-01-01", "2014-12-31", "2014"),
        ("1999-01-01", "2006-12-31", "1999 to 2006"),
        ("2020-09-21", "2020-09-21", "21 Sep 2020"),
        ("2020-09-21", "2020-09-26", "21 to 26 Sep 2020"),
        ("2020-09-28", "2020-10-03", "28 Sep to 3 Oct 2020"),
        ("2019-12-27", "2020-01-03", "27 Dec 2019 to 3 Jan 2020"),
        ("2020-02-01", "2020-02-29", "Feb 2020"),
        ("2020-09-01", "2020-11-30", "Sep to Nov 2020"),
        ("2019-12-01", "2020-01-31", "Dec 2019 to Jan 2020"),
    ],
)
def test_days_as_the_shortest_named_period(first: str, last: str, words: str) -> None:
    assert say_days(date("x", first, last).bounds) == words


def test_open_and_unreachable_days() -> None:
    year = date("2010", "2010-01-01", "2010-12-31").bounds
    assert say_days(span(None, year.high, high_open=True)) == "until the end of 2010"
    assert say_days(span(year.low, None)) == "from 2010 on"
    assert say_days(span(None, None)) == "any time"
    assert say_days(span(10**9, 10**9 + 1, high_open=True)) == "any time"


@pytest.mark.parametrize(
    ("low", "high", "months", "words"),
    [
        (12, 12, (), "every year"), (48, 48, (), "every 4 years"), (1, 1, (), "every month"),
        (3, 3, (), "every 3 months"), (10, 14, (), "every 10 to 14 months"),
        (12, 12, (7, 8, 9), "every year, in Jul, Aug or Sep"), (None, None, (9,), "in Sep"),
    ],
)  # fmt: skip
def test_rhythms(low: Any, high: Any, months: tuple[int, ...], words: str) -> None:
    every = None if low is None else span(low, high)
    assert say_recurrence(Recurrence(written="x", every=every, months=frozenset(months))) == words


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 day"), (3, "3 days"), (14, "2 weeks"), (70, "2 months"), (800, "2 years")]
)
def test_gaps(days: int, words: str) -> None:
    assert say_gap(days) == words


def test_a_change_says_its_direction_and_a_rate_its_base() -> None:
    fall = quantity("fell 2%", -2.5, -1.5, "%", change="down")
    rate = quantity("several billion dollars per year", 3000000000, 9000000000, "USD", per="yr")
    assert say_quantity(fall, fall.bounds) == "down by 1.5 to 2.5 %"
    assert say_quantity(rate, rate.bounds) == "3 to 9 billion USD per year"


@pytest.mark.parametrize(
    ("value", "measure", "words"),
    [
        (quantity("1,836", 1836, 1836), "dead", "1 836 people"),
        (quantity("1,836 souls", 1836, 1836, counted="souls"), "dead", "1 836 souls"),
        (date("2014", "2014-01-01", "2014-12-31"), "held", "2014"),
        (Superlative(written="first", rank="first", of_class="dams"), "first", "first among: dam"),
        (Category(written="done", term="done", label="finished"), "status", "finished"),
        (Members(written="b, a", members=frozenset({"b", "a"})), "towns", "b, a"),
        (Members(written="a", members=frozenset({"a"}), extent="some"), "towns", "a (among others)"),
        (Members(written="a", members=frozenset({"a"}), extent="none"), "towns", "not a"),
        (Name(written="Great Flood"), "name", "Great Flood"),
    ],
)
def test_every_kind_of_value_has_words(value: Any, measure: str, words: str) -> None:
    assert say_value(claim("a:b", value, measure), VOCABULARY) == words


def test_a_value_that_was_not_read_says_why() -> None:
    assert say_value(claim("a:b", None, unread="no number in it"), VOCABULARY) == "not read: no number in it"


def test_the_likely_range_is_told_where_it_is_narrower() -> None:
    about = claim("a:b", quantity("around 100", 90, 110, likely=span(95, 105)))
    assert say_likely(about, VOCABULARY) == "95 to 105"
    assert say_reading(about, VOCABULARY) == "90 to 110 people (likely 95 to 105)"
    assert say_likely(claim("a:b", quantity("100", 100, 100)), VOCABULARY) is None


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "in its own voice"),
        ({"origin": "archive"}, "in its own voice, citing Water Board Archive"),
        ({"attribution": "reported", "speaker": "the mayor"}, "as reported: the mayor"),
        ({"attribution": "reported", "speaker": "the mayor", "origin": "archive"},
         "as reported: the mayor, citing Water Board Archive"),
        ({"attribution": "reported", "origin": "archive"}, "as reported: Water Board Archive"),
        ({"attribution": "doubted", "speaker": "the mayor"}, "doubted: the mayor"),
        ({"attribution": "reported"}, "as reported, without saying by whom"),
    ],
)  # fmt: skip
def test_whose_words_they_are(given: dict[str, str], words: str) -> None:
    value: Quantity = quantity("1", 1, 1)
    assert say_attribution(claim("a:b", value, **given), VOCABULARY) == words


def test_scope_names_only_what_is_said() -> None:
    when = date("February 1953", "1953-02-01", "1953-02-28")
    said = claim("a:b", quantity("1", 1, 1), when=when, extent="total", where="zeeland")
    assert say_scope(said, VOCABULARY) == "when: in all of Feb 1953; where: Zeeland"
    assert say_scope(claim("a:b", quantity("1", 1, 1)), VOCABULARY) == ""


def test_a_long_title_is_cut_between_words() -> None:
    assert name_source(source("a-1", title="Short")) == "Short (a-1)"
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("x" * 20, 10) == "x" * 9 + "…"


def test_a_long_value_is_cut_in_the_message_and_nowhere_else() -> None:
    long, short = "one two three four five", "six"
    told = finding((long, (claim("a:b", None),)), (short, (claim("c:d", None),)))
    assert say_message(told, 12) == "Flood of 1953: people killed: one two… against six"
    assert say_message(told, 99) == told.message


def test_values_that_differ_at_the_end_still_differ_when_cut() -> None:
    one, two = "a partnership of cooperation", "a partnership of coordination"
    told = finding((one, (claim("a:b", None),)), (two, (claim("c:d", None),)))
    assert say_message(told, 16) == "Flood of 1953: people killed: …cooperation against …coordination"


def test_members_that_are_words_of_the_vocabulary_have_their_labels() -> None:
    told = claim("a:b", Members(written="zeeland", members=frozenset({"zeeland"})), "provinces")
    assert say_value(told, VOCABULARY) == "Zeeland"
