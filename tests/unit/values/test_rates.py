from __future__ import annotations

from checker.values import read_quantity, relate


def test_a_rate_is_read_in_the_unit_of_its_measure() -> None:
    flow = read_quantity("2,900 m3/s", unit="m3/s")
    assert relate(flow, read_quantity("2,900 cubic metres per second", unit="m3/s")) == "agree"
    assert relate(flow, read_quantity("3,400 m3/s", unit="m3/s")) == "conflict"
    assert read_quantity("60 km/h", unit="km/h").unit == "km/h"
