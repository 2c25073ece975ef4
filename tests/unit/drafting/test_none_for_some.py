"""Nobody came to harm on one side, and so many did on the other."""

from __future__ import annotations

import pytest

from checker.pipeline import check_draft

SOURCE = "The storm at Orley Bay killed two people on Tuesday. Eleven were hurt at Orley Bay."


def contradicted(draft: str, source: str) -> list[str]:
    return [one.claim.written for one in check_draft(draft, against=[source]).verdicts if one.verdict == "contradicted"]


@pytest.mark.parametrize(
    ("draft", "written"),
    [
        ("Nobody died at Orley Bay.", "Nobody died"),
        ("No one was injured when the storm reached Orley Bay.", "No one was injured"),
        ("There were no deaths at Orley Bay.", "no deaths"),
        # something else, somewhere else, or left open
        ("Nobody was arrested at Orley Bay.", None),
        ("There were no deaths in Kestle.", None),
        ("Nobody else died at Orley Bay.", None),
        ("Nobody may have died at Orley Bay.", None),
        ("No more than two people died at Orley Bay.", None),
    ],
)
def test_nobody_for_somebody(draft: str, written: str | None) -> None:
    told = contradicted(draft, SOURCE)
    assert bool(told) is (written is not None)
    assert written is None or told[0].startswith(written)


def test_somebody_for_nobody() -> None:
    source = "The storm at Orley Bay killed nobody. Nobody was hurt at Orley Bay, where it blew at 90 knots."
    assert contradicted("The storm at Orley Bay hurt two people.", source) == ["two"]


def test_what_another_source_says_too_is_let_be() -> None:
    report = check_draft("Nobody died at Orley Bay.", against=[SOURCE, "Nobody died at Orley Bay in 1950."])
    assert "contradicted" not in {one.verdict for one in report.verdicts}
