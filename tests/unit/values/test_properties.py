from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, localcontext

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from checker.values import Date, Habit, Interval, Quantity, read_date, read_quantity, read_recurrence, relate, tight
from checker.values.exact import EXACT
from checker.values.interval import add, divide, hull, intersect, meets, multiply, scale, subtract, widen

HEDGES = ["", "about ", "nearly ", "over ", "at least ", "under ", "up to ", "just over "]
UNITS = ["", "%", " km", " tons", " tonnes", " weeks", " years", " miles", " troops", " USD", " gallons", " m"]
EXAMPLES = ["several", "a few hundred", "dozens", "half", "one-third", "most", "almost all", "over a third",
    "11:40 PM",
            "about 2 a.m.", "rose 2%", "fell by over 5%", "rose by up to 5%", "260-380", "between 30 and 60%",
            "3:1", "-5 °C"]  # fmt: skip
DATES = ["2014", "mid-2000s", "late 2000s", "late 1990s", "2019-10", "since 2014", "by 2020", "around 2014",
    "1999/2006",
         "4 August 2020", "late 2019", "after 2014", "before 2014", "19th century", "Spring 2020",
         "2004?"]  # fmt: skip
RHYTHMS = [
    "annual",
    "every four years",
    "last quarter of every year",
    "each September",
    "twice a year",
    "weekly",
    "biannual",
]

numbers = st.one_of(
    st.integers(1, 10**7).map(str),
    st.integers(1, 999).map(lambda n: f"{n}000"),
    st.decimals("0.01", "1000", places=2).map(str),
)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    if draw(st.integers(0, 4)) == 0:
        return read_quantity(draw(st.sampled_from(EXAMPLES)))
    return read_quantity(draw(st.sampled_from(HEDGES)) + draw(numbers) + draw(st.sampled_from(UNITS)))


dates = st.sampled_from(DATES).map(read_date)
ends = st.one_of(st.none(), st.decimals(-1000, 1000, places=2))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    is_point = low is not None and low == high
    return Interval(low=low, high=high, low_open=draw(st.booleans()) and not is_point,
                    high_open=draw(st.booleans()) and not is_point)  # fmt: skip


def is_within(inner: Interval, outer: Interval) -> bool:
    return hull(inner, outer) == outer


@given(quantities(), quantities())
def test_the_relation_of_quantities_is_symmetric(left: Quantity, right: Quantity) -> None:
    assert relate(left, right) == relate(right, left)


@given(dates, dates)
def test_the_relation_of_dates_is_symmetric(left: Date, right: Date) -> None:
    assert relate(left, right) == relate(right, left)


@given(st.sampled_from(RHYTHMS), st.sampled_from(RHYTHMS))
def test_the_relation_of_recurrences_is_symmetric(left: str, right: str) -> None:
    assert relate(read_recurrence(left), read_recurrence(right)) == relate(
        read_recurrence(right), read_recurrence(left)
    )


@given(quantities())
def test_a_value_agrees_with_itself(value: Quantity) -> None:
    assert relate(value, value) == "agree"


@given(quantities(), quantities(), st.decimals("0.0001", "10000", places=4))
def test_the_relation_ignores_the_unit_of_intervals(left: Quantity, right: Quantity, factor: Decimal) -> None:
    assume(not left.unit.startswith("clock") and not right.unit.startswith("clock"))
    assert relate(_convert(left, factor), _convert(right, factor)) == relate(left, right)


def _convert(value: Quantity, factor: Decimal) -> Quantity:
    with localcontext(EXACT):
        stated = None if value.stated is None else value.stated * factor
    return replace(value, bounds=scale(value.bounds, factor), likely=scale(value.likely, factor), stated=stated)


@pytest.mark.parametrize(
    ("left", "right"),
    [("between 2 and 5 km", "2000 to 5000 m"), ("over 2 km", "over 2000 m"), ("9.3 km", "9300 m"), ("1 tonne", "1 t"),
     ("up to 3 hours", "up to 180 minutes"), ("$0.5 million", "500 000 USD")],
)  # fmt: skip
def test_one_amount_in_two_units_agrees(left: str, right: str) -> None:
    assert relate(read_quantity(left), read_quantity(right)) == "agree"


@given(st.sampled_from(HEDGES), st.integers(1, 999))
def test_the_notation_of_a_number_does_not_matter(hedge: str, thousands: int) -> None:
    forms = [f"{thousands},000", f"{thousands} 000", f"{thousands}.000", f"{thousands}000", f"{thousands} thousand",
             f"{thousands}k", f"{thousands}'000", f"{thousands}\u202f000", f"{thousands}e3"]  # fmt: skip
    read = [read_quantity(hedge + form) for form in forms]
    assert len({(value.bounds, value.likely, value.stated, value.hedge) for value in read}) == 1


@given(st.integers(1000, 999_999_999))
def test_the_thousands_of_any_number_may_be_parted(number: int) -> None:
    plain = read_quantity(str(number))
    assert read_quantity(f"{number:,}").bounds == plain.bounds
    assert read_quantity(f"{number:,}".replace(",", " ")).bounds == plain.bounds
    dotted = read_quantity(f"{number:,}".replace(",", "."), habit=Habit(dot_thousands=True))
    assert dotted.bounds == plain.bounds


@given(quantities(), quantities(), st.decimals(0, 1000, places=2))
def test_widening_never_makes_a_conflict(left: Quantity, right: Quantity, by: Decimal) -> None:
    wider = replace(left, bounds=widen(left.bounds, by))
    if relate(left, right) != "conflict":
        assert relate(wider, right) != "conflict"


@given(numbers, st.sampled_from(UNITS))
def test_about_a_number_holds_all_that_the_number_does(number: str, unit: str) -> None:
    exact, about = read_quantity(number + unit), read_quantity(f"about {number}{unit}")
    if exact.unit != "s" or exact.stated != read_quantity(f"1{unit}").stated:  # about a year is a convention of its own
        assert is_within(exact.bounds, about.bounds)


@given(numbers, st.sampled_from(["", "about ", "at least ", "up to ", "exactly "]), st.sampled_from(UNITS))
def test_a_written_value_lies_in_its_own_bounds(number: str, hedge: str, unit: str) -> None:
    value = read_quantity(hedge + number + unit)
    assert value.stated is not None
    assert value.bounds.contains(value.stated)
    assert value.likely.contains(value.stated)


@given(st.one_of(quantities(), dates))
def test_likely_lies_in_tight_and_tight_in_bounds(value: Quantity | Date) -> None:
    assert is_within(value.likely, tight(value))
    assert is_within(tight(value), value.bounds)


@given(st.one_of(quantities(), dates))
def test_a_value_comes_back_from_json(value: Quantity | Date) -> None:
    kind: TypeAdapter[Quantity | Date] = TypeAdapter(type(value))
    text = kind.dump_json(value)
    again = kind.validate_json(text)
    assert again == value
    assert kind.dump_json(again) == text


@given(intervals(), intervals(), st.decimals(-1000, 1000, places=1))
def test_hull_and_intersection_hold_what_they_should(left: Interval, right: Interval, number: Decimal) -> None:
    in_left, in_right = left.contains(number), right.contains(number)
    if in_left or in_right:
        assert hull(left, right).contains(number)
    shared = intersect(left, right)
    assert (shared is not None) == meets(left, right) == meets(right, left)
    assert (shared is not None and shared.contains(number)) == (in_left and in_right)


@given(intervals(), intervals(), st.data())
def test_arithmetic_holds_every_result(left: Interval, right: Interval, data: st.DataObject) -> None:
    first, second = data.draw(_inside(left)), data.draw(_inside(right))
    with localcontext(EXACT):
        assert add(left, right).contains(first + second)
        assert subtract(left, right).contains(first - second)
        assert multiply(left, right).contains(first * second)
    if second:
        with localcontext() as context:
            context.prec = 30
            quotient = divide(left, right)
            near = first / second
            assert quotient.low is None or near >= quotient.low - Decimal("1e-20")
            assert quotient.high is None or near <= quotient.high + Decimal("1e-20")


def _inside(interval: Interval) -> st.SearchStrategy[Decimal]:
    low = interval.low if interval.low is not None else (interval.high or Decimal(0)) - 100
    high = interval.high if interval.high is not None else low + 100
    steps = st.integers(1, 999) if low != high else st.just(0)
    return steps.map(lambda step: low + (high - low) * step / 1000)
