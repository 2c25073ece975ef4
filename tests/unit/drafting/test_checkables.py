"""What in a draft can be checked beside its figures."""

from __future__ import annotations

import pytest

from checker.pipeline import check_draft

LIST = "Marlow resolved:\n\n4. The road was closed.\n5. The bridge was painted.\n6. The inn was sold for 90 dollars.\n"


def told(draft: str, source: str = LIST) -> list[tuple[str, str]]:
    return [(one.claim.written, one.verdict) for one in check_draft(draft, against=[source], complete=True).verdicts]


@pytest.mark.parametrize(
    ("draft", "number", "expected"),
    [
        ("5) The bridge was painted in May 1990.", "5", "supported"),
        ("5. The bridge was painted in May 1990.", "5", "supported"),
        ("6) The bridge was painted in May 1990.", "6", "not_found"),
        ("9) The bridge was painted in May 1990.", "9", "not_found"),
        ("In short:\n\n9) The bridge was painted in May 1990.", "9", "not_found"),
    ],
)
def test_a_list_number_that_stands_alone(draft: str, number: str, expected: str) -> None:
    assert (number, expected) in told(draft)


@pytest.mark.parametrize(
    "draft",
    [
        "1. The bridge was painted.\n\n2. The inn was sold for 90 dollars.",
        "He was aged\n45. The inn was sold for 90 dollars.",
    ],
)
def test_numbers_of_a_list_or_of_the_text_are_not_told(draft: str) -> None:
    assert not {one for one, _ in told(draft)} & {"1", "2", "45"}
