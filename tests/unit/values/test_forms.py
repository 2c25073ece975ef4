from __future__ import annotations

import datetime
import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from checker.values import Date, Habit, Interval, UnreadableValue, read_date, read_quantity, read_recurrence, relate
from tests.unit.values.forms import (
    DATES,
    FORMS,
    OPEN_DATES,
    RATES,
    RECURRENCES,
    SCALES,
    UNREADABLE_DATES,
    UNREADABLE_QUANTITIES,
    UNREADABLE_RECURRENCES,
    Row,
)

YEAR_2020 = read_date("2020")


def parse_range(text: str, factor: Decimal = Decimal(1)) -> Interval:
    found = re.fullmatch(r"([\[(])(-?[\d.]+|-oo), (-?[\d.]+|oo)([\])])", text)
    assert found is not None, text
    low = None if found[2] == "-oo" else Decimal(found[2]) * factor
    high = None if found[3] == "oo" else Decimal(found[3]) * factor
    return Interval(low=low, high=high, low_open=found[1] == "(", high_open=found[4] == ")")


def test_the_tables_are_large_enough() -> None:
    assert len(FORMS) + len(DATES) + len(OPEN_DATES) + len(RECURRENCES) >= 200
    written = [row[0] for row in FORMS]
    assert len(written) == len(set(written))


@pytest.mark.parametrize("row", FORMS, ids=[row[0] for row in FORMS])
def test_a_written_quantity_has_its_ranges(row: Row) -> None:
    written, unit, bounds, likely = row
    canonical, factor = SCALES.get(unit, (unit, Decimal(1)))
    read = read_quantity(written)
    assert read.unit == canonical
    assert read.bounds == parse_range(bounds, factor)
    assert read.likely == parse_range(likely or bounds, factor)
    assert read.written == written


@pytest.mark.parametrize(("written", "unit", "per", "bounds"), RATES)
def test_a_rate_is_told_per_year_or_hour(written: str, unit: str, per: str, bounds: str) -> None:
    read = read_quantity(written)
    assert (read.unit, read.per) == (unit, per)
    assert read.bounds == parse_range(bounds)


@pytest.mark.parametrize("row", DATES, ids=[row[0] for row in DATES])
def test_a_written_date_has_its_days(row: tuple[str, str, str, str | None, str | None, str | None]) -> None:
    written, earliest, latest, likely_earliest, likely_latest, edtf = row
    read = read_date(written, within=YEAR_2020)
    assert (str(read.earliest), str(read.latest)) == (earliest, latest)
    likely = Date(written=written, bounds=read.likely, likely=read.likely)
    assert (str(likely.earliest), str(likely.latest)) == (likely_earliest or earliest, likely_latest or latest)
    assert read.edtf == edtf


@pytest.mark.parametrize(("written", "earliest", "latest", "likely_earliest", "likely_latest"), OPEN_DATES)
def test_an_open_date_is_unbounded_on_one_side(
    written: str, earliest: str | None, latest: str | None, likely_earliest: str, likely_latest: str
) -> None:
    read = read_date(written)
    assert (read.earliest, read.latest) == tuple(
        None if day is None else datetime.date.fromisoformat(day) for day in (earliest, latest)
    )
    likely = Date(written=written, bounds=read.likely, likely=read.likely)
    assert (str(likely.earliest), str(likely.latest)) == (likely_earliest, likely_latest)


@pytest.mark.parametrize(("written", "least", "greatest", "months"), RECURRENCES)
def test_a_recurrence_has_its_period_and_months(
    written: str, least: str | None, greatest: str | None, months: set[int]
) -> None:
    read = read_recurrence(written)
    assert read.months == months
    if least is not None and greatest is not None:
        assert read.every == Interval(low=Decimal(least), high=Decimal(greatest))


def test_a_period_without_end_to_its_decimals_is_rounded_outward() -> None:
    every = read_recurrence("three times per month").every
    assert every is not None
    assert every.low is not None
    assert every.high is not None
    assert Fraction(every.low) * 3 < 1 < Fraction(every.high) * 3
    assert every.high - every.low < Decimal("1e-30")


@pytest.mark.parametrize("written", UNREADABLE_QUANTITIES)
def test_what_is_no_quantity_says_how_to_mend_it(written: str) -> None:
    with pytest.raises(UnreadableValue, match=r"; ") as caught:
        read_quantity(written)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize("written", UNREADABLE_DATES)
def test_what_is_no_date_says_how_to_mend_it(written: str) -> None:
    with pytest.raises(UnreadableValue, match=r"; "):
        read_date(written)


@pytest.mark.parametrize("written", UNREADABLE_RECURRENCES)
def test_what_is_no_recurrence_says_how_to_mend_it(written: str) -> None:
    with pytest.raises(UnreadableValue, match=r"; "):
        read_recurrence(written)


@pytest.mark.parametrize(
    ("written", "hedge", "change", "counted", "stated"),
    [
        ("over 300.000 troops", "over", None, "troops", "300000"),
        ("several billion dollars per year", "vague", None, None, None),
        ("between 30 and 60%", "between", None, None, None),
        ("at least 260-380 officers", "at_least", None, "officers", "380"),
        ("around 300 000 personnel", "about", None, "personnel", "300000"),
        ("360 Warning Shots", "exact", None, "warning shots", "360"),
        ("300 pieces of equipment", "exact", None, "pieces of equipment", "300"),
        ("14 Mi-171", "exact", None, "mi-171", "14"),
        ("8 More submarines", "exact", None, "submarines", "8"),
        ("80 female survivors out of 93", "exact", None, "female survivors", "80"),
        ("rose by 2%", "exact", "up", None, "2"),
        ("fell by over 2%", "over", "down", None, "-2"),
        ("up to 3%", "up_to", None, None, "3"),
        ("up 3%", "exact", "up", None, "3"),
        ("dropped to 5%", "exact", None, None, "5"),
        ("nearly half", "nearly", None, None, "50"),
        ("under 41 °F", "under", None, None, "5"),
    ],
)
def test_what_is_said_around_the_number_is_kept(
    written: str, hedge: str, change: str | None, counted: str | None, stated: str | None
) -> None:
    read = read_quantity(written)
    assert (read.hedge, read.change, read.counted) == (hedge, change, counted)
    assert read.stated == (None if stated is None else Decimal(stated))


def test_the_measure_gives_the_unit_that_the_text_does_not_name() -> None:
    assert read_quantity("some 90", unit="%") == replace(read_quantity("some 90%"), written="some 90")
    assert read_quantity("over 12", unit="years").bounds == read_quantity("over 12 years").bounds
    assert read_quantity("60m", unit="USD").bounds == read_quantity("$60m").bounds
    assert read_quantity("half", unit="1").bounds == parse_range("[0.45, 0.55]")
    assert read_quantity("12", unit="furlong").unit == "m"
    assert read_quantity("3 million pounds", unit="GBP").unit == "GBP"


@pytest.mark.parametrize(
    ("written", "unit", "counted"),
    [("300 km", "kg", ()), ("7 billion dollars", "%", ()), ("5 kg", None, ("sets",)), ("half", "USD", ())],
)
def test_a_unit_of_another_dimension_does_not_fit(written: str, unit: str | None, counted: tuple[str, ...]) -> None:
    with pytest.raises(UnreadableValue, match="a unit that does not fit its measure"):
        read_quantity(written, unit=unit, counted=counted)


def test_an_unknown_unit_of_a_measure_is_told() -> None:
    with pytest.raises(UnreadableValue, match="unit 'zorkmid' is unknown"):
        read_quantity("3", unit="zorkmid")


def test_a_counted_noun_is_never_a_unit() -> None:
    assert read_quantity("12 bar", counted=["bar"]).unit == "1"
    assert read_quantity("12 bar").unit == "Pa"


def test_a_dot_means_what_the_document_makes_of_it() -> None:
    assert read_quantity("2.750").stated == Decimal("2.75")
    assert read_quantity("2.750", habit=Habit(dot_thousands=True)).stated == 2750
    assert read_quantity("2.750", counted=["troops"]).stated == 2750
    assert read_quantity("14.5", habit=Habit(dot_thousands=True)).stated == Decimal("14.5")
    assert read_quantity("3,125", habit=Habit(comma_decimal=True)).stated == Decimal("3.125")


def test_a_billion_of_an_old_text_spans_its_readings() -> None:
    read = read_quantity("2 billion", habit=Habit(long_billion=True))
    assert read.bounds == parse_range("[1800000000, 2200000000000)")


def test_universal_time_is_a_unit_of_its_own() -> None:
    assert read_quantity("14:00 UTC").unit == "clock UTC"
    assert read_quantity("14:00 local time").unit == "clock"
    assert read_quantity("17:00 UTC+3").bounds == read_quantity("14:00 UTC").bounds
    with pytest.raises(UnreadableValue, match="no time of the clock"):
        read_quantity("eleven", unit="clock")


def test_a_year_is_filled_only_where_one_fits() -> None:
    assert str(read_date("14 September", within=read_date("2019-12/2020-11")).earliest) == "2020-09-14"
    with pytest.raises(UnreadableValue, match="3 fit"):
        read_date("14 September", within=read_date("2018/2020"))


def test_days_outside_of_the_calendar_of_computers_are_days_too() -> None:
    ancient = read_date("44 BC")
    assert ancient.earliest is None
    assert ancient.bounds == Interval(low=Decimal(-16070), high=Decimal(-16070 + 365), high_open=True)
    assert ancient.edtf == "-0043"


@pytest.mark.parametrize("written", ["[1667, 1668, 1670..1672]", "Y17E7", "2004-06-~01/2004-06-~20", "15XX-12-25"])
def test_the_rest_of_edtf_is_read_too(written: str) -> None:
    assert read_date(written).edtf is not None


@pytest.mark.parametrize(
    ("written", "relation", "other"),
    [
        ("14:46 JST", "agree", "05:46 UTC"),
        ("1854 BST", "agree", "17:54 GMT"),
        ("8:46 a.m. EDT", "conflict", "8:46 a.m. EST"),
        ("8:46 a.m. ET", "agree", "12:46 UTC"),
        ("10:00 CET", "conflict", "10:00 UTC"),
        ("23:30 EST", "agree", "04:30 UTC"),
        ("14:46 JST", "unknown", "14:46"),
        ("0546 GMT", "unknown", "05:46 local time"),
        ("from 10:00 to 11:00 CET", "agree", "09:30 UTC"),
    ],
)
def test_a_time_in_a_named_zone_is_told_in_universal_time(written: str, relation: str, other: str) -> None:
    assert relate(read_quantity(written), read_quantity(other)) == relation
