"""Pairs gathered into one disagreement each."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from checker.grouping.gathering import Conflict, Pair, gather
from checker.grouping.likeness import Likeness
from checker.model.claim import Claim
from tests.builders import claim, quantity


def make(name: str, number: int) -> Claim:
    return claim(f"{name}:x", quantity(str(number), number, number))


def pair(one: Claim, two: Claim) -> Pair:
    return Pair(one, two, "conflict", Likeness(0.9, {}))


def positions(conflict: Conflict) -> list[list[str]]:
    return [[claim.id[0] for claim in position] for position in conflict.positions]


A, B, C, D = make("a", 14), make("b", 19), make("c", 14), make("d", 30)


def test_claims_of_equal_value_share_a_position() -> None:
    (found,) = gather([pair(A, B), pair(C, B)])
    assert positions(found) == [["a", "c"], ["b"]]


def test_a_third_position_must_disagree_with_each_of_the_others() -> None:
    (whole,) = gather([pair(A, B), pair(A, D), pair(B, D)])
    assert positions(whole) == [["a"], ["b"], ["d"]]
    assert [positions(one) for one in gather([pair(A, B), pair(B, D)])] == [[["a"], ["b"]], [["b"], ["d"]]]


def test_what_another_disagreement_holds_is_told_once() -> None:
    found = gather([pair(A, B), pair(A, D), pair(B, D), pair(C, B)])
    assert [positions(one) for one in found] == [[["a", "c"], ["b"], ["d"]]]


def test_nothing_disagrees_in_nothing() -> None:
    assert gather([]) == []


LINKS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda ends: ends[0] < ends[1]), unique=True, max_size=25
)


@given(st.lists(st.integers(1, 4), min_size=10, max_size=10), LINKS)
def test_each_pair_is_told_and_positions_hold_one_value(values: list[int], links: list[tuple[int, int]]) -> None:
    claims = [make(chr(97 + place), number) for place, number in enumerate(values)]
    pairs = [pair(claims[i], claims[j]) for i, j in links if values[i] != values[j]]
    conflicts = gather(pairs)
    held = [{c.id for position in one.positions for c in position} for one in conflicts]
    for one in pairs:
        assert any({one.one.id, one.two.id} <= ids for ids in held)
    linked = {frozenset((one.one.id, one.two.id)) for one in pairs}
    for conflict, ids in zip(conflicts, held, strict=True):
        assert len(conflict.positions) >= 2
        assert sum(len(position) for position in conflict.positions) == len(ids)
        assert all(len({c.value.written for c in position}) == 1 for position in conflict.positions)  # type: ignore[union-attr]
        for left, right in combinations(conflict.positions, 2):
            assert any(frozenset((a.id, b.id)) in linked for a in left for b in right)
