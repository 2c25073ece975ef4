"""Which claims are held against one another at all."""

import random

import pytest

from checker.grouping import meeting
from checker.grouping.meeting import meet_claims
from checker.model.claim import Claim
from tests.unit.grouping.drafts import read_all


def meet(claims: list[Claim]) -> set[frozenset[str]]:
    pairs = [frozenset((one.id, two.id)) for one, two in meet_claims(claims)]
    assert len(pairs) == len(set(pairs))
    return set(pairs)


def test_claims_of_one_unit_with_a_word_in_common_meet() -> None:
    claims = read_all(
        "The fire killed 14 people.\n\nThe fire burned for 3 days.\n\nShe came third.",
        "The fire killed 19 people.\n\nThe flood cost $45 million.\n\nShe came second.",
    )
    assert meet(claims) == {frozenset(("a:l1.1", "b:l1.1"))}


CROWDED = "\n\n".join(f"The fire in Lund killed {number} people." for number in range(10, 120))


@pytest.fixture
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meeting, "MOST_PAIRS", 100)


@pytest.mark.usefixtures("_few")
def test_in_a_crowd_those_next_in_value_meet() -> None:
    claims = read_all(CROWDED, CROWDED.replace("Lund", "Braga"))
    pairs = meet(claims)
    assert len(pairs) < 20 * len(claims)
    value = {claim.id: int(claim.written) for claim in claims}
    met = {frozenset((value[a], value[b])) for a, b in map(tuple, pairs)}
    assert all(frozenset((number, number + 1)) in met for number in range(10, 119))


@pytest.mark.usefixtures("_few")
def test_in_a_crowd_a_rare_word_brings_claims_together() -> None:
    rare = "The fire in Pirna killed {} people and a heron."
    claims = read_all(f"{CROWDED}\n\n{rare.format(12)}", f"{CROWDED}\n\n{rare.format(115)}")
    ends = {claim.id for claim in claims if "Pirna" in claim.quote}
    assert len(ends) == 2
    assert frozenset(ends) in meet(claims)


@pytest.mark.usefixtures("_few")
def test_among_equal_claims_another_value_is_met() -> None:
    same = "\n\n".join(["The fire in Lund killed 14 people."] * 150)
    claims = read_all(same, f"{same}\n\nThe fire in Lund killed 15 people.")
    (other,) = (claim.id for claim in claims if claim.written == "15")
    assert {name[0] for pair in meet(claims) if other in pair for name in pair} == {"a", "b"}


@pytest.mark.usefixtures("_few")
def test_the_order_of_a_crowd_means_nothing() -> None:
    claims = read_all(CROWDED, CROWDED)
    pairs = meet(claims)
    random.Random(3).shuffle(claims)
    assert meet(claims) == pairs
