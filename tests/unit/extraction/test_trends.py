"""Which figures tell a change, and which a level."""

from __future__ import annotations

import pytest

from checker.pipeline import extract


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sales rose by 12% in the spring.", "up"),
        ("Sales rose 12% in the spring.", "up"),
        ("Output fell by 500 tonnes.", "down"),
        ("The town saw a 35% increase in rents.", "up"),
        ("The town saw a 35% cut in rents.", "down"),
        ("The firm cut its staff by 35% in the spring.", "down"),
        ("Rents saw an increase of 35% in the spring.", "up"),
        ("Rents rose, and staff was told by 35% of them.", None),
        ("Unemployment was 12% in the spring.", None),
        ("Unemployment rose to 12% in the spring.", None),
        ("The prices had fallen from 12% to 9%.", None),
        ("The fair drew 500 visitors.", None),
    ],
)
def test_a_change_is_told_by_the_words_beside_it(text: str, change: str | None) -> None:
    assert extract(text)[0].change == change


def test_a_change_and_a_level_of_one_number_are_not_the_same() -> None:
    rose, stood = extract("Rents rose by 12%.")[0], extract("Rents stood at 12%.")[0]
    assert (rose.low, rose.change) == (stood.low, "up")
    assert stood.change is None
