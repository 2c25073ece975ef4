"""A claim's attributes are the contract's keys, with the same values."""

from __future__ import annotations

import pytest

from checker.extraction.naming import name_claims
from checker.model.claim import Claim, Name
from checker.rendering.contract import shape_claim
from tests.builders import claim, date, quantity, span
from tests.passages import drafts_of

CLAIMS = [
    claim("a:1", quantity("over 900", 900, None, bounds=span(900, None, low_open=True), hedge="over")),
    claim("a:2", quantity("9 %", "8.5", "9.5", unit="%", change="up")),
    claim("a:3", date("May 1953", "1953-05-01", "1953-05-31", edtf="1953-05"), measure="held"),
    claim("a:4", Name(written="Sluis"), measure="name", written="Sluis", filled=("year",)),
    claim("a:5", None, unread="no number", when=date("1953", "1953-01-01", "1953-12-31", edtf="1953")),
    *name_claims(drafts_of("The fair of Falk drew over 4,000 visitors in May 2019.").claims)[0],
]


@pytest.mark.parametrize("one", CLAIMS, ids=lambda one: one.written)
def test_attributes_agree_with_the_contract(one: Claim) -> None:
    shaped = shape_claim(one)
    assert {key: getattr(one, key) for key in shaped if key != "filled"} == {
        key: value for key, value in shaped.items() if key != "filled"
    }
    assert list(one.filled) == shaped["filled"]


def test_what_is_a_draft() -> None:
    assert [one.is_draft for one in CLAIMS] == [False] * 5 + [True] * (len(CLAIMS) - 5)
    assert claim("a:1", quantity("3", 3, 3), draft=True).is_draft


def test_a_draft_counts_the_noun_beside_its_figure() -> None:
    visitors = next(one for one in CLAIMS if one.counted == "visitors")
    assert (visitors.unit, visitors.hedge, visitors.low_open) == ("1", "over", True)
