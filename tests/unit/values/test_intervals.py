from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import TypeAdapter

from checker.values import Interval, meets
from checker.values.interval import divide, hull, intersect, multiply, negate, point, scale, subtract, widen

SIXTIETH = "0.01666666666666666666666666666666666666667"  # rounded up in its fortieth digit


def interval(low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        low_open=low_open,
        high_open=high_open,
    )


def test_an_interval_that_holds_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="swap them"):
        interval("2", "1")
    with pytest.raises(ValueError, match="holds nothing"):
        interval("2", "2", high_open=True)


@pytest.mark.parametrize("end", ["NaN", "Infinity"])
def test_ends_are_finite(end: str) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        interval(end, None)


def test_equal_intervals_are_written_with_equal_bytes() -> None:
    write = TypeAdapter(Interval).dump_json
    assert write(interval("2.70E+5", "330000.0")) == write(interval("270000", "330000"))
    assert Interval(low=None, high=None, low_open=True) == Interval(low=None, high=None)


def test_open_ends_that_touch_do_not_meet() -> None:
    assert not meets(interval("9.25", "9.35", high_open=True), interval("9.35", "9.45"))
    assert meets(interval("9.25", "9.35"), interval("9.35", "9.45"))
    assert meets(interval(None, "5"), interval("5", None))


def test_an_interval_is_told_as_in_mathematics() -> None:
    assert str(interval("2.5", "3.5", high_open=True)) == "[2.5, 3.5)"
    assert str(interval("5000", None, low_open=True)) == "(5000, ∞)"
    assert str(interval(None, "7")) == "(-∞, 7]"


def test_points_and_bounds() -> None:
    assert point(5).is_point
    assert not interval("5", "6").is_point
    assert interval("5", "6").is_bounded
    assert not interval("5", None).is_bounded


def test_hull_and_intersection() -> None:
    left, right = interval("1", "3", high_open=True), interval("2", "3")
    assert hull(left, right) == interval("1", "3")
    assert intersect(left, right) == interval("2", "3", high_open=True)
    assert intersect(left, point(3)) is None


def test_arithmetic_with_unbounded_ends() -> None:
    over = interval("60", None, low_open=True)
    assert multiply(over, interval("0", "2")) == interval("0", None)
    assert multiply(over, interval("-1", "-1")) == interval(None, "-60", high_open=True)
    assert divide(interval("1", "1"), over) == interval("0", SIXTIETH, low_open=True, high_open=True)
    assert divide(point(1), interval("-1", "1")) == interval(None, None)
    assert divide(point(1), point(0)) == interval(None, None)
    assert subtract(over, over) == interval(None, None)


def test_a_quotient_without_end_is_rounded_outward() -> None:
    third = divide(point(1), point(3))
    assert third.low is not None
    assert third.high is not None
    assert Fraction(third.low) * 3 < 1 < Fraction(third.high) * 3
    assert divide(point(1), point(8)) == point(Decimal("0.125"))


def test_scaling_and_widening_take_no_nonsense() -> None:
    with pytest.raises(ValueError, match="must be positive"):
        scale(point(1), Decimal(0))
    with pytest.raises(ValueError, match="cannot be widened"):
        widen(point(1), -1)
    assert widen(point(1), 1) == interval("0", "2")
    assert negate(interval("1", "2", high_open=True)) == interval("-2", "-1", low_open=True)
