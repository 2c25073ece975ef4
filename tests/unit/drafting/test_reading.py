"""What was read of one source of a draft."""

from __future__ import annotations

import pytest

from checker.drafting.reading import Reading
from checker.pipeline import check_draft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Steps:\n\n- dig\n- build\n\n- paint\n\nIt ends there.", {3}),
        ("1. dig\n2. build\n3. paint\n\n1. open\n2. close", {2, 3}),
        ("- dig\n- build\n\nThen:\n\n* open\n* close\n* sell\n", {2, 3}),
        ("- dig\n- build\n- paint\n1. open\n2. close", {2, 3}),
        ("1. dig\n2. build\n3. paint\n4. open", {4}),
        ("1. dig\n   - deep\n   - wide\n2. build\n3. paint", {2, 3}),
        ("- dig a hole\n  in the ground\n- build\n- paint", {3}),
        ("- dig", set()),
        ("2. build\n3. paint", set()),
    ],
)
def test_lists_are_counted_whole(text: str, expected: set[int]) -> None:
    assert Reading("source", text, ()).listed == expected


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The trip costs $50 per person.", "The trip costs $50 per head."),
        ("The trip costs $50 per year.", "The trip costs $50 per annum."),
        ("The plan costs $50 a month.", "The plan costs $50/mo."),
        ("The job pays $50 an hour.", "The job pays $50/hr."),
    ],
)
def test_what_a_figure_is_told_for_each_of_has_several_names(draft: str, source: str) -> None:
    report = check_draft(draft, against=[source])
    assert [v.verdict for v in report.verdicts] == ["supported"]


def test_a_rate_of_another_time_is_another() -> None:
    report = check_draft("The plan costs $50 a month.", against=["The plan costs $50 a year."])
    assert [v.verdict for v in report.verdicts] == ["not_found"]
