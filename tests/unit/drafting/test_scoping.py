"""Figures that a source tells of another time, group, place or thing."""

from __future__ import annotations

import pytest

from checker.pipeline import check_draft


def judge(draft: str, source: str, written: str) -> str:
    report = check_draft(draft, against=[source])
    return next(verdict.verdict for verdict in report.verdicts if verdict.claim.written == written)


@pytest.mark.parametrize(
    ("draft", "source", "written", "expected"),
    [
        ("Unemployment in Pavia was 6.2%.", "Unemployment in Lund was 6.2%.", "6.2%", "scope"),
        ("Unemployment in Lund was 6.2%.", "Unemployment in Lund was 6.2%.", "6.2%", "supported"),
        ("In 2020 unemployment was 6.2%.", "In 2018 unemployment was 6.2%.", "6.2%", "scope"),
        ("The storm killed 12 men.", "The storm killed 12 women.", "12", "scope"),
        ("The storm killed 12 people.", "The storm killed 12 women.", "12", "supported"),
        ("The third class held 200 beds.", "The second class held 200 beds.", "200", "scope"),
        # whom one side leaves out, or names in another form, is no other
        ("Unemployment was 6.2%.", "Unemployment in Lund was 6.2%.", "6.2%", "supported"),
        ("The third-class cabins held 200 beds.", "The ship held 200 beds below deck.", "200", "supported"),
        ("Unemployment in Syria was 6.2%.", "Syrian unemployment was 6.2%.", "6.2%", "supported"),
        ("The USGS counted 40 quakes.", "The U.S. Geological Survey counted 40 quakes.", "40", "supported"),
    ],
)
def test_the_same_figure_of_another_scope(draft: str, source: str, written: str, expected: str) -> None:
    assert judge(draft, source, written) == expected


def test_a_source_that_tells_it_of_the_same_is_enough() -> None:
    sources = ["The storm killed 12 women.", "The storm killed 12 men, the mayor said."]
    report = check_draft("The storm killed 12 men.", against=sources)
    (verdict,) = report.verdicts
    assert (verdict.verdict, [claim.source for claim in verdict.evidence]) == ("supported", ["source-2"])


@pytest.mark.parametrize(
    ("draft", "source", "written", "expected"),
    [
        ("The regatta drew more than 150 boats.", "The harbour has 244 moorings.", "more than 150", "not_found"),
        ("The regatta drew more than 150 boats.", "The regatta drew 170 boats.", "more than 150", "supported"),
        ("About 130 were injured in the fire.", "About 120 were injured in the fire.", "About 130", "tension"),
    ],
)
def test_what_is_left_open_is_borne_out_by_the_same_thing_alone(
    draft: str, source: str, written: str, expected: str
) -> None:
    assert judge(draft, source, written) == expected
