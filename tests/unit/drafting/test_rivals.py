"""Whether another figure of a source speaks against the draft's."""

from __future__ import annotations

import pytest

from checker.pipeline import check_draft


@pytest.mark.parametrize(
    ("draft", "source", "written"),
    [
        # both are told, of two
        ("Varga won 44 percent of votes and Dahl 37.", "Varga took 44 percent and Dahl 37 percent.", "44 percent"),
        ("They asked for 6 percent more pay.", "They want 6 percent more pay, in two steps of 3 percent.", "6 percent"),
        # a part is no other number than the whole
        ("Three of the injured stayed in hospital.", "Eleven were injured; three stayed in hospital.", "Three"),
        ("Four of the nine schools complained.", "Four schools complained.", "nine"),
        # who did not reach a number had another
        ("Varga did not reach 50 percent of the vote.", "Varga had 44 percent of the vote.", "50 percent"),
    ],
)  # fmt: skip
def test_what_can_stand_beside_it_is_no_contradiction(draft: str, source: str, written: str) -> None:
    verdicts = {one.claim.written: one.verdict for one in check_draft(draft, against=[source]).verdicts}
    assert verdicts[written] in ("supported", "not_found")


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Varga won 47 percent of the vote.", "Varga won 44 percent of the vote."),
        ("Nine schools complained.", "Four schools complained."),
        ("Three of the injured died in hospital.", "Five of the injured died in hospital."),
    ],
)
def test_what_cannot_is_one(draft: str, source: str) -> None:
    assert check_draft(draft, against=[source]).verdicts[0].verdict == "contradicted"
