"""How far two figures speak of the same thing: what rejects a pair, and what adds up."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.grouping.likeness import compare_slots
from checker.grouping.matching import days_apart, stated_ratio
from checker.grouping.rarity import Rarity
from tests.unit.grouping.drafts import likeness, read_all

HEAD = "| Town | Deaths |\n|---|---|\n"

CLASHES = [
    ("The fire killed 14 people.", "The fire injured 19 people.", ("14", "19"), "another thing is measured"),
    ("The ferry could carry 300 passengers.", "The ferry carried 280 passengers.", ("300", "280"), "one is possible"),
    ("In 2019 it employed 1,200 people.", "In 2021 it employed 900 people.", ("1,200", "900"), "another time"),
    ("The top speed is 320 km/h.", "The average speed is 210 km/h.", ("320 km/h", "210 km/h"), "another figure of it"),
    ("The bridge is 40 metres long.", "The bridge is 32 metres wide.", ("40 metres", "32 metres"), "is measured"),
    ("The Kestrel-40 flew 120 km.", "The Kestrel-50 flew 130 km.", ("120 km", "130 km"), "another designation"),
    ("It received 40 ships.", "It received 60 trucks.", ("40", "60"), "another thing is counted"),
    ("Those 16 boats were sold.", "They sold 18 boats.", ("16", "18"), "points back"),
    ("The third class held 200 boys.", "The second class held 180 boys.", ("200", "180"), "another class or part"),
    ("It took 12 of the eggs.", "It took 9 of the pigs.", ("12", "9"), "another thing is counted"),
    ("He was 63 years old.", "It took 60 years.", ("63 years old", "60 years"), "another kind of figure"),
    (f"{HEAD}| Pirna | 14 |", f"{HEAD}| Turku | 19 |", ("14", "19"), "another row of the table"),
    ("Marta Novak, 52, won.", "Pavel Dusek, 54, won.", ("52", "54"), "another person"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "written", "clash"), CLASHES, ids=[f"{r[0]} {r[1]}" for r in CLASHES])
def test_a_slot_that_clashes_rejects(one: str, two: str, written: tuple[str, str], clash: str) -> None:
    found = likeness(one, two, written)
    assert found.clash is not None
    assert clash in found.clash
    assert (found.score, found.parts) == (0, {})


ALIKE = [
    ("The fire in Lund killed 14 people.", "The fire in Lund left 19 people dead.", ("14", "19"), {"concept", "head"}),
    ("The mill cost $45 million.", "The mill cost $54 million.", ("$45 million", "$54 million"), {"concept", "verb"}),
    ("Marta Novak was born in 1961.", "Marta Elena Novak was born in 1963.", ("1961", "1963"), {"concept", "person"}),
    ("The Kestrel-40 sank in 1961.", "The Kestrel-40 sank in 1963.", ("1961", "1963"), {"designation"}),
    ("It opened in Lund on 4 May 1998.", "It opened in Lund on 9 May 1998.", ("4 May 1998", "9 May 1998"), {"close"}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "written", "parts"), ALIKE, ids=[f"{r[0]} {r[1]}" for r in ALIKE])
def test_slots_that_agree_add_up(one: str, two: str, written: tuple[str, str], parts: set[str]) -> None:
    found = likeness(one, two, written)
    assert found.clash is None
    assert parts <= found.parts.keys()
    assert 0 < found.score <= 1
    assert found.score == pytest.approx(min(sum(found.parts.values()), 1), abs=0.001)


def test_qualifiers_that_are_often_left_out_do_not_reject() -> None:
    found = likeness("Its maximum length is 40 metres.", "Its length is 42 metres.", ("40 metres", "42 metres"))
    assert found.clash is None


def test_what_a_thing_measures_holds_at_any_time() -> None:
    one, two = "The spire of 1250 is 90 metres high.", "The spire, lost in 1930, is 96 metres high."
    assert likeness(one, two, ("90 metres", "96 metres")).clash is None


def test_the_only_figure_of_its_kind_in_both_documents_adds_a_little() -> None:
    one, two = "The mill cost $45 million.", "The mill cost $54 million."
    assert "only" in likeness(one, two, ("$45 million", "$54 million")).parts
    several = f"{two} The quay cost $2 million."
    assert "only" not in likeness(one, several, ("$45 million", "$54 million")).parts


def test_who_passes_a_figure_on_is_not_whom_it_is_about() -> None:
    told = "Tass said 1,100 buses came. Tass said 300 cars came. The mill burned. It had 40 beds."
    found = likeness(told, "Some used 1,200 buses.", ("1,100", "1,200"))
    assert found.clash is None


def test_words_in_common_make_a_pair_more_alike() -> None:
    near = likeness("The fire in the mill burned 14 sheds.", "The fire in the mill burned 19 sheds.", ("14", "19"))
    far = likeness("The fire in the mill burned 14 sheds.", "A farmer then built 19 sheds.", ("14", "19"))
    assert near.score > far.score


SENTENCES = st.sampled_from(
    [
        "The fire in Lund killed 14 people and injured 32 others on 4 May 1998.",
        "In 2019, the firm employed 1,200 workers; in 2021 it employed 900.",
        "Marta Novak, 52, won 61% of the votes.",
        "Pavel Dusek (54) won 58% of the votes, and Marta Novak 40%.",
        "The Kestrel-40 could carry 300 passengers, the Kestrel-50 carried 280.",
        "The bridge is 1,240 metres long and 32 metres wide.",
        "The third class held 200 of the 700 passengers.",
        "| Turku | 14 | 3.5% |",
        "It began at 11:40 p.m. on 3 May, and nearly 19 people died.",
        "The firm paid $3.4 billion in 2019 and $3.1 billion a year earlier.",
    ]
)


@settings(deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4), st.lists(SENTENCES, min_size=1, max_size=4))
def test_likeness_is_symmetric(left: list[str], right: list[str]) -> None:
    claims = read_all("\n\n".join(left), "\n\n".join(right))
    rarity = Rarity(claims)
    for one, two in combinations(claims, 2):
        assert compare_slots(one, two, rarity) == compare_slots(two, one, rarity)
        if one.slots is not None and two.slots is not None and one.slots.sort == two.slots.sort:
            assert stated_ratio(one, two) == stated_ratio(two, one) >= 1
        assert days_apart(one, two) == days_apart(two, one)
