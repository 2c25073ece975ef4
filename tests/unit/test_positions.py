from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.positions import lower_end, separate, sweep, upper_end
from checker.values import relate, tight
from tests.claims import make


def written(*values: str) -> tuple[list[list[str]], list[str]]:
    arrangement = sweep([make(value) for value in values])
    return [[c.written for c in p] for p in arrangement.positions], [c.written for c in arrangement.fits_several]


def test_positions_run_from_low_to_high() -> None:
    positions, several = written("over 300 000 boats", "32 000 boats", "around 300 000 boats")
    assert positions == [["32 000 boats"], ["around 300 000 boats", "over 300 000 boats"]]
    assert several == []


def test_a_claim_that_fits_several_is_listed_apart() -> None:
    positions, several = written("12 boats", "37 boats", "between 10 and 40 boats")
    assert positions == [["12 boats"], ["37 boats"]]
    assert several == ["between 10 and 40 boats"]


def test_claims_that_all_meet_are_one_position() -> None:
    assert (
        written("1,517 boats", "1,500 boats", "about 1,500 boats")[0]
        == [["1,500 boats", "about 1,500 boats", "1,517 boats"]]
        or len(written("1,517 boats", "1,500 boats", "about 1,500 boats")[0]) == 1
    )


HEDGES = ("{} boats", "about {} boats", "nearly {} boats", "over {} boats", "at least {} boats", "under {} boats")
values = st.builds(lambda hedge, number: hedge.format(number), st.sampled_from(HEDGES), st.integers(1, 5000))


@given(st.lists(values, min_size=1, max_size=12, unique=True))
def test_every_claim_has_a_place_and_every_position_a_claim(texts: list[str]) -> None:
    claims = [make(text) for text in texts]
    arrangement = sweep(claims)
    placed = [c.id for p in arrangement.positions for c in p] + [c.id for c in arrangement.fits_several]
    assert sorted(placed) == sorted(c.id for c in claims)
    assert all(arrangement.positions)


@given(st.lists(values, min_size=2, max_size=12, unique=True))
def test_claims_of_one_position_share_a_point_and_neighbours_are_apart_somewhere(texts: list[str]) -> None:
    arrangement = sweep([make(text) for text in texts])
    for position in arrangement.positions:
        ranges = [tight(c.value) for c in position]  # type: ignore[arg-type]
        assert max(map(lower_end, ranges)) <= min(map(upper_end, ranges))
    for one, two in zip(arrangement.positions, arrangement.positions[1:], strict=False):
        relations = {relate(a.value, b.value) for a in one for b in two}  # type: ignore[arg-type]
        assert relations & {"conflict", "tension"}


@given(st.permutations(["over 300 boats", "32 boats", "about 300 boats", "90 boats", "between 20 and 400 boats"]))
def test_the_order_of_claims_does_not_matter(texts: list[str]) -> None:
    arrangement = sweep([make(text) for text in texts])
    assert [[c.written for c in p] for p in arrangement.positions] == [
        ["32 boats"], ["90 boats"], ["about 300 boats", "over 300 boats"],
    ]  # fmt: skip
    assert [c.written for c in arrangement.fits_several] == ["between 20 and 400 boats"]


def test_values_without_an_order_are_positions_that_conflict() -> None:
    claims = [make("on", "state"), make("off", "state"), make("half-on", "state")]

    def relate_terms(one: str, two: str) -> str:
        return "conflict" if "off" in (one, two) and one != two else "compatible"

    arrangement = separate(claims, lambda c: c.written, relate_terms)  # type: ignore[arg-type]
    assert sorted(sorted(c.written for c in p) for p in arrangement.positions) == [["half-on", "on"], ["off"]]


def test_values_that_conflict_with_nothing_are_no_positions() -> None:
    claims = [make("on", "state"), make("half-on", "state")]
    assert separate(claims, lambda c: c.written, lambda a, b: "compatible").positions == ()
