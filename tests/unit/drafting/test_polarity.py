"""Whether a figure is told as so or as not so."""

from __future__ import annotations

import pytest

from checker.drafting.phrases import Phrase
from checker.drafting.polarity import find_contrary, find_denial, find_denied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They offer a 30-day trial.", False),
        ("They do not offer a 30-day trial.", True),
        ("They don't offer a demo and a 30-day trial.", True),
        ("There is no discount for the first 30 days.", True),
        ("He refused to pay 30 dollars.", True),
        ("It sank without the 30 passengers.", True),
        ("Not only 30 people came.", False),
        ("No fewer than 30 people came.", False),
        ("It was not sold, and 30 people left.", False),
        ("It did not sink and was sold for 30 dollars.", False),
        ("They did not open. A further 30 people left.", False),
        ("Don't worry about shipping - it is free over 30 dollars.", False),
        ("He never came because 30 people stayed.", False),
        ("Nobody paid the 30 dollars.", True),
        # another clause follows the denial, or what it leads to is told as so
        ("It did not say how it spent 30 dollars.", False),
        ("He never came home despite serving 30 years.", False),
        ("He did not come home after serving 30 years.", False),
        ("The offer does not end after 30 days.", True),
        ("It has no plans to move and employs 30 people.", False),
        ("It does not sell boats and now employs 30 people.", False),
        ("They do not sell boats and cars for 30 dollars.", True),
        ("It came without delay with 30 passengers.", False),
        ("It did not come until 30 people were there.", False),
    ],
)
def test_what_denies_a_figure(text: str, expected: bool) -> None:
    assert (find_denial(text, text.index("30")) is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 people voted.", None),
        ("30 people did not vote.", "vote"),
        ("30 of the guests never really voted.", "vote"),
        ("The 30 boats weren't painted.", "paint"),
        ("30 people who did not vote left.", None),
        ("30 people came and did not vote.", None),
        ("30 people did not only vote.", None),
    ],
)
def test_what_is_denied_of_those_counted(text: str, expected: str | None) -> None:
    assert find_denied(text, text.index("30"), text.index("30") + 2) == expected


def test_what_is_not_so_until_a_date_is_so_then() -> None:
    text = "It did not come until 30 May."
    assert find_denial(text, text.index("until")) is None


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("wast", "save", True),
        ("save", "wast", True),
        ("save", "save", False),
        ("spend", "save", False),
        ("hire", "fire", True),
    ],
)
def test_contraries_before_a_figure(draft: str, source: str, expected: bool) -> None:
    assert (find_contrary(Phrase((draft,), ()), Phrase((source,), ())) is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They do not offer a 30-day trial.", ("offer",)),
        ("No 30 people came.", ()),
        ("They offer a 30-day trial.", None),
        ("She did not give evidence during the 30-day trial.", ("give", "evid")),
    ],
)
def test_by_what_a_figure_is_denied(text: str, expected: tuple[str, ...] | None) -> None:
    assert find_denial(text, text.index("30")) == expected


def test_the_whole_is_not_what_did_not_do_it() -> None:
    text = "Six of the 30 people did not vote."
    assert find_denied(text, text.index("30"), text.index("30") + 2) is None
