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


@pytest.mark.parametrize(
    ("draft", "source", "written"),
    [
        ("The Larks won 57 of their 82 games.", "The Larks won three of the four games in May.", "57"),
        ("The trip takes 9 minutes longer than now.", "The trip takes 40 minutes.", "9 minutes"),
        ("The bus carried all 187 passengers home.", "The line carried 1,240 passengers. All 187 were home.", "187"),
        ("Nobody from Orley has won it since 1999.", "Ann Quill of Orley won it in 1999.", "since 1999"),
        ("The opening, planned for May, was postponed.", "It will not open in May.", "May"),
        ("The price fell to 38.2 cents.", "The price fell to an average of 38.2 cents.", "38.2 cents"),
    ],
)
def test_what_is_of_something_else_is_no_contradiction(draft: str, source: str, written: str) -> None:
    verdicts = {one.claim.written: one.verdict for one in check_draft(draft, against=[source]).verdicts}
    assert verdicts[written] in ("supported", "not_found")
