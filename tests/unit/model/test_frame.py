"""The tables of pandas, and the counts behind the matrix."""

from __future__ import annotations

import pytest

from checker.model.claim import Claim
from checker.model.pairs import Counts, count_pairs
from checker.model.report import Report
from tests.builders import claim, finding, quantity, report


def test_one_row_a_claim(whole: Report) -> None:
    pytest.importorskip("pandas")
    frame = whole.to_frame()
    assert list(frame.columns) == [
        "finding", "rule", "kind", "relation", "severity", "status", "subject", "measure", "position", "value", "claim",
        "source", "line", "quote", "attribution",
    ]  # fmt: skip
    assert list(frame["claim"]) == ["board-1954:dead", "press-1953:dead"] * 2
    assert list(frame["position"]) == [1, 2, 1, 2]
    assert list(frame["line"]) == [12, 3, 12, 3]


def test_a_report_without_findings_has_the_same_columns(few: Claim) -> None:
    pytest.importorskip("pandas")
    frame = report((few,)).to_frame()
    assert len(frame) == 0
    assert len(frame.columns) == 15


def test_the_matrix_is_symmetric(whole: Report) -> None:
    pytest.importorskip("pandas")
    matrix = whole.matrix()
    assert list(matrix.index) == list(matrix.columns) == ["board-1954", "guide-1990", "press-1953"]
    assert matrix.values.tolist() == [
        ["0 / 0", "0 / 0", "1 / 2"],
        ["0 / 0", "0 / 0", "0 / 0"],
        ["1 / 2", "0 / 0", "0 / 0"],
    ]


def test_a_source_meets_itself_where_its_lines_disagree(few: Claim) -> None:
    own = claim("board-1954:other", quantity("2", 2, 2))
    assert count_pairs(report((few, own), (finding(("1", (few,)), ("2", (own,))),))) == {
        ("board-1954", "board-1954"): Counts(0, 1)
    }


def test_a_finding_counts_once_for_two_sources(few: Claim, many: Claim) -> None:
    third = claim("press-1953:more", quantity("3", 3, 3))
    again = claim("board-1954:again", quantity("1,836", 1836, 1836))
    told = finding(("1", (few, again)), ("2", (many,)), ("3", (third,)))
    counts = count_pairs(report((few, many, third, again), (told,)))
    assert counts["board-1954", "press-1953"] == Counts(0, 1)
    assert counts["press-1953", "press-1953"] == Counts(0, 1)
    assert counts["board-1954", "board-1954"] == Counts(0, 0)


def test_claims_on_one_side_do_not_conflict(few: Claim, many: Claim) -> None:
    same = claim("guide-1990:dead", quantity("1,836", 1836, 1836))
    counts = count_pairs(report((few, many, same), (finding(("1", (few, same)), ("2", (many,))),)))
    assert counts["board-1954", "guide-1990"] == Counts(0, 0)
    assert counts["guide-1990", "press-1953"] == Counts(0, 1)
