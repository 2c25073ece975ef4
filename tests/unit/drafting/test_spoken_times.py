"""Days and hours as people write them to one another."""

from __future__ import annotations

import pytest

from checker.drafting.reading import Reading
from checker.drafting.spoken_times import is_spoken_of
from checker.pipeline import extract


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("They meet at 7 pm.", "Let's make it 7. Ok.", True),
        ("They meet at 7 pm.", "See you at 7!", True),
        ("They meet at 7:30 pm.", "See you at 7!", False),
        ("They meet at 7 pm.", "See you at 7:30!", False),
        ("They meet at 7 pm.", "I have 7 boats, at 7% each.", False),
        ("They meet at 8 pm.", "See you at 7!", False),
        ("They meet on Friday.", "Beer? TGIF", True),
        ("They meet on Friday.", "See you Fri", True),
        ("They meet on Friday.", "See you Thu", False),
    ],
)
def test_what_is_told_in_short(draft: str, source: str, expected: bool) -> None:
    (claim,) = extract(draft)
    assert is_spoken_of(claim, Reading("source", source, ())) is expected
