from __future__ import annotations

from typing import Any

import pytest

from tests.unit.comparisons.cases import find, say

RULE = "delivered-before-contracted"


@pytest.mark.parametrize(
    ("claims", "count"),
    [
        ([say("contract", "2015"), say("delivery", "2013")], 1),
        ([say("contract", "2015"), say("delivery", "2015")], 0),
        ([say("contract", "2015/2018"), say("delivery", "2016")], 0),
        ([say("contract", "after 2015"), say("delivery", "2013")], 1),
        ([say("contract", "before 2015"), say("delivery", "2013")], 0),
        ([say("contract", "2015", of="sails"), say("delivery", "2013", of="hulls")], 0),
        ([say("contract", "2015", of="sails"), say("delivery", "2013")], 1),
        ([say("contract", "2015", where="lake"), say("delivery", "2013", where="bay")], 0),
        ([say("contract", "2015", where="bay"), say("delivery", "2013", where="ocean")], 1),
        # one of several contracts came before
        ([say("contracts", "2015"), say("contracts", "2010"), say("delivery", "2013")], 0),
        ([say("contracts", "2015"), say("contracts", "2014"), say("delivery", "2013")], 1),
        # two parts are two findings
        ([say("contract", "2015", of="sails"), say("delivery", "2013", of="sails"),
          say("contract", "2015", of="hulls"), say("delivery", "2013", of="hulls")], 2),
    ],
)  # fmt: skip
def test_steps_in_order(claims: list[dict[str, Any]], count: int) -> None:
    found = find(RULE, *claims)
    assert len(found) == count
    assert len({one.key for one in found}) == count


def test_an_open_part_is_told() -> None:
    found = find(RULE, say("contract", "2015", of="sails"), say("delivery", "2013"))
    assert found[0].match.reasons == ("one side does not say of which part (sails)",)
