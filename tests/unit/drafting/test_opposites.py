"""Where a draft says the opposite of its sources in their own words."""

from __future__ import annotations

import pytest

from checker.drafting.opposites import find_opposites
from checker.drafting.reading import Reading
from checker.pipeline import check_draft


def read(text: str, name: str = "source") -> Reading:
    return Reading(name, text, (), None, name)


def tell(draft: str, *sources: str) -> list[tuple[str, str]]:
    """The words of the draft and of the source that say the opposite, in their order."""
    own = read(draft, "draft")
    return [
        (words_of(own, one.first, one.last), words_of(one.source, one.low, one.high))
        for one in find_opposites(own, list(map(read, sources)))
    ]


def words_of(reading: Reading, first: int, last: int) -> str:
    return reading.text[reading.places[first][0] : reading.places[last][1]]


def test_both_sides_words_are_shown() -> None:
    told = tell(
        "The bridge was not repaired by the council. Its weak structure was praised by experts.",
        "The bridge was repaired by the council. Its strong structure was praised by experts.",
    )
    assert told == [("not repaired by the council", "repaired by the council"), ("weak", "strong")]


def test_one_of_two_that_overlap_is_told() -> None:
    told = tell("The old bridge was not closed by the council.", "The old bridge was closed by the council.")
    assert told == [("not closed by the council", "closed by the council")]


def test_verdicts_on_words_stand_among_those_on_figures() -> None:
    draft = "The bridge was not repaired by the council. It is 40 metres long."
    report = check_draft(draft, against=["The bridge was repaired by the council. It is 40 metres long."])
    assert [(one.verdict, one.claim.written) for one in report.verdicts] == [
        ("contradicted", "not repaired by the council"),
        ("supported", "40 metres"),
    ]


def test_a_figure_that_is_denied_is_told_once() -> None:
    report = check_draft(
        "They do not offer a 30-day trial to new customers.",
        against=["They offer a 30-day trial to new customers."],
    )
    assert [(one.verdict, one.claim.written) for one in report.verdicts] == [("contradicted", "30-day")]


@pytest.mark.parametrize("draft", ["", "Not.", "not no never", "No, no, no."])
def test_nothing_is_said_of_nothing(draft: str) -> None:
    assert tell(draft, "The bridge was repaired by the council.") == []
