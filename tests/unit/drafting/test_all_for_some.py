"""All of a thing for what a source tells of so many."""

from __future__ import annotations

import pytest

from checker.drafting.all_for_some import find_all_for_some
from checker.drafting.reading import Reading


def read(text: str) -> Reading:
    return Reading("source", text, (), None, "source")


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("It is free for every guest who books by May.", "It is free for the first 20 guests who book by May.", True),
        ("All guests booked early.", "Twenty guests booked early.", True),
        ("All 20 guests booked early.", "20 guests booked early.", False),
        ("All guests combined booked early.", "20 guests booked early.", False),
        ("All guests booked early.", "All guests booked early; 20 guests booked early in May.", False),
        ("Each year guests booked early.", "In two years guests booked early.", False),
        ("All told, guests booked early.", "20 guests booked early.", False),
        ("A third of all guests booked early.", "20 guests booked early.", False),
        ("They won all their games.", "They won three of the four games.", True),
        ("They won all their games.", "They won three games.", False),
        ("All of the houses stood empty.", "Only 22 percent of the houses stood empty.", True),
        ("All guests left late.", "20 guests booked early.", False),
    ],
)
def test_all_of_a_thing_for_so_many(draft: str, source: str, expected: bool) -> None:
    assert bool(list(find_all_for_some(read(draft), [read(source)]))) is expected
