"""Shares, multiples and durations that follow from two figures of a source."""

from __future__ import annotations

import pytest

from checker.pipeline import check_draft

SOURCE = (
    "The autumn fair in Orley drew 4,217 visitors. It cost $1.2 million, of which the county paid $600,000. "
    "Ann sold 300 cakes; Ben sold 100 cakes. The mayor, 49, was elected in 2012 and left office in 2018."
)


@pytest.mark.parametrize(
    ("draft", "written", "expected"),
    [
        ("Half of the cost was paid by the county.", "Half", ("supported", "600000 / 1200000 = 50%")),
        ("A third of the cost was paid by the county.", "A third", ("not_found", None)),
        ("Ann sold three times as many cakes as Ben.", "three times", ("supported", "300 / 100 = 3")),
        ("The mayor was elected three times.", "three times", ("not_found", None)),
        ("Ann sold cakes three times.", "three times", ("not_found", None)),
        ("The sale of Ann was three times larger.", "three times", ("supported", "300 / 100 = 3")),
        ("The mayor left office after six years.", "six years", ("supported", "from 2012 to 2018 = 2191.5 days")),
        ("The mayor left office after nine years.", "nine years", ("not_found", None)),
    ],
)
def test_what_follows_is_computed_and_shown(draft: str, written: str, expected: tuple[str, str | None]) -> None:
    report = check_draft(draft, against=[SOURCE])
    (verdict,) = [v for v in report.verdicts if v.claim.written == written]
    assert (verdict.verdict, verdict.derivation) == expected
    assert len(verdict.evidence) == (2 if verdict.derivation else 0)


def test_with_few_figures_no_word_need_be_shared() -> None:
    report = check_draft("Half of it was gone.", against=["They had 40 boxes. Of these 20 burned."])
    assert [v.derivation for v in report.verdicts if v.claim.written == "Half"] == ["20 / 40 = 50%"]
