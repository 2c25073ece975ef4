"""Names that a source spells in another way."""

from __future__ import annotations

import pytest

from checker.pipeline import check_draft


@pytest.mark.parametrize(
    ("draft", "source", "name", "expected"),
    [
        ("Ann Prado had 64 points.", "Ann Pardo had 64 points.", "Ann Prado", "contradicted"),
        ("Lucia Ferrara led 5 people.", "Dr Lucia Ferrante led 5 people.", "Lucia Ferrara", "contradicted"),
        ("Clara Menzel had 64 points.", "Clara Wenzel had 64 points.", "Clara Menzel", "contradicted"),
        ("Clara Bo had 64 points.", "Clara Wenzel had 64 points.", "Clara Bo", "not_found"),
        ("He left Kestlewick in 1990.", "He left Kestelwick in 1990.", "Kestlewick", "contradicted"),
        ("Ann Prado had 64 points.", "Ann Pardo had 64 points; Ann Prado had none.", "Ann Prado", "supported"),
        ("Ann Prado had 64 points.", "Ann Prado had 64 points.", "Ann Prado", "supported"),
        # another name, and another number of one
        ("He left Austria in 1990.", "He left Australia in 1990.", "Austria", "not_found"),
        ("The Ariane 64 carried it.", "The Ariane 62 carried it for 64 million.", "Ariane 64", "not_found"),
    ],
)
def test_a_name_that_a_source_spells_otherwise(draft: str, source: str, name: str, expected: str) -> None:
    verdicts = {one.claim.written: one.verdict for one in check_draft(draft, against=[source], complete=True).verdicts}
    assert verdicts[name] == expected


def test_a_first_name_alone_is_somebody_elses() -> None:
    report = check_draft("Clara Bo had 64 points.", against=["Clara Wenzel had 64 points."])
    assert {one.claim.written: one.verdict for one in report.verdicts}["Clara Bo"] == "not_found"
