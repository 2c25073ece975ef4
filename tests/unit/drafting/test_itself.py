"""A draft against itself."""

from __future__ import annotations

import pytest

import checker


def differing(text: str) -> list[list[str]]:
    report = checker.check_draft(text, against=["Nothing is said here of any of it."])
    return [[position.value for position in finding.positions] for finding in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "# Fair drew 4,000 visitors\n\nThe Riverside fair opened in May.\n\nThe fair drew 6,500 visitors.",
        "The ferry had 4,000 people aboard.\n\n## Figures\n\n| Aboard | 6,500 |\n|---|---|\n| Crew | 12 |\n",
    ],
    ids=["headline and text", "lead and table"],
)
def test_what_differs_is_told(text: str) -> None:
    assert differing(text) == [["4,000", "6,500"]]


@pytest.mark.parametrize(
    "text",
    [
        "# Fair drew 4,000 visitors\n\nThe fair drew 4,000 visitors.",
        "# Fair drew over 4,000 visitors\n\nThe fair drew 4,200 visitors.",
        "The fair drew 4,000 visitors in 2018.\n\nThe fair drew 6,500 visitors in 2019.",
        "The fair drew 4,000 visitors and 300 traders.\n\nIt cost $3 million.",
    ],
    ids=["the same", "within", "another year", "other things"],
)
def test_what_agrees_is_not(text: str) -> None:
    assert differing(text) == []


def test_claims_are_the_drafts() -> None:
    report = checker.check_draft("# Fair drew 4,000 visitors\n\nThe fair drew 6,500 visitors.", against=["Silence."])
    assert {claim.source for finding in report.findings for claim in finding.claims} == {"draft"}


def test_a_part_is_no_other_number_than_the_whole() -> None:
    draft = "# Orley Yard cuts 640 of its 2,900 workers\n\nThe union of Orley Yard has 2,100 of the workers.\n"
    assert not checker.check_draft(draft, against=["Orley Yard has 2,900 workers."]).findings
