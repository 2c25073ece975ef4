"""Which extracted claims disagree, and what explains a difference away."""

import hashlib
import random
import subprocess
import sys

import pytest

from checker.grouping.by_words import compare_extracted
from checker.grouping.gathering import gather
from checker.model.claim import Claim
from tests.unit.grouping.drafts import compare, disagreements, read_all

FIRE = "The fire in Ostrava killed {} people."

PAIRS = [
    (FIRE.format(14), FIRE.format(19), [("14", "19")]),
    (FIRE.format(14), FIRE.format(14), []),
    (FIRE.format(14), FIRE.format("about 14"), []),
    (FIRE.format(14), "The fire in Ostrava injured 19 people.", []),
    ("The firm paid $3.4 billion for the mine.", "The firm paid $3.4 million for the mine.",
     [("$3.4 billion", "$3.4 million")]),
    ("A storm blew at Lund for 3 hours.", "The choir sang at Lund for 40 hours.", []),
    ("The ship sank at 11:40 p.m.", "The ship sank at 10:20 p.m.", [("10:20 p.m.", "11:40 p.m.")]),
    ("Marta Novak was born in 1961.", "Marta Novak was born in 1963.", [("1961", "1963")]),
    ("Marta Novak was born in 1961.", "Pavel Dusek was born in 1963.", []),
    ("Turnout was 61%.", "Turnout was 64%.", [("61%", "64%")]),
    ("The second goal came late.", "The third goal came late.", []),
    # what is three times as much is mostly another thing, ten times a slip of a digit
    (FIRE.format(14), FIRE.format(45), []),
    (FIRE.format(14), FIRE.format(140), [("14", "140")]),
    ("The Kestrel-40 order was for two planes.", "The Kestrel-40 order was for four planes.", [("four", "two")]),
    # a part, what comes on top, a sum that only some of the price is
    (FIRE.format(14), "The fire in Ostrava killed two more people.", []),
    ("The fire in Ostrava spared 97 people aboard.", "Of 97 people aboard the fire in Ostrava killed 60.", []),
    ("The mill cost $45 million.", "A bank paid $40 million of the price of the mill.", []),
    # lives lost are people killed; what almost hits the other is as good as it
    ("The fire in Ostrava claimed 14 lives.", FIRE.format(19), [("14", "19")]),
    ("The fire in Ostrava claimed almost 1,200 lives.", FIRE.format("1,201"), []),
    ("The fire in Ostrava claimed almost 1,200 lives.", FIRE.format("1,250"), [("1,250", "almost 1,200")]),
    # how often is not how long
    ("The bridge is painted every seven years.", "The bridge is painted every ten years.",
     [("seven years", "ten years")]),
    ("The bridge is painted every seven years.", "The bridge was painted for ten years.", []),
    # times of one place, with its zone and without
    ("The ship sank at 11:40 p.m. EST.", "The ship sank at 10:20 p.m.", [("10:20 p.m.", "11:40 p.m. EST")]),
    ("The ship sank at 11:40 p.m. EST.", "The ship sank at 4:40 UTC.", []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "found"), PAIRS, ids=[f"{one} {two}" for one, two, _ in PAIRS])
def test_what_disagrees(one: str, two: str, found: list[tuple[str, str]]) -> None:
    assert disagreements(one, two) == found
    assert disagreements(two, one) == found


def test_a_counterpart_that_agrees_explains_a_difference_away() -> None:
    both = f"{FIRE.format(14)}\n\nThe fire in Ostrava, they said, killed 19 people."
    assert [{pair.one.source, pair.two.source} for pair in compare(FIRE.format(14), both).disagreeing] == [{"b"}]


def test_a_toll_that_grew_is_no_discrepancy() -> None:
    early, late = FIRE.format(14), FIRE.format(19)
    assert disagreements(early, late, published=["2004-03-01", "2004-03-09"]) == []
    assert disagreements(late, early, published=["2004-03-01", "2004-03-09"]) == [("14", "19")]
    assert disagreements(early, late, published=["2004-03-01", "2004-03-01"]) == [("14", "19")]
    assert disagreements(early, late, published=[None, "2004-03-09"]) == [("14", "19")]


def test_one_line_is_not_held_against_itself() -> None:
    assert compare(f"{FIRE.format(14)} {FIRE.format(15)}").disagreeing == []
    assert disagreements(f"{FIRE.format(14)}\n\n{FIRE.format(15)}") == [("14", "15")]


def test_agreeing_claims_are_told_and_counted_as_compared() -> None:
    found = compare(FIRE.format(14), FIRE.format(14))
    assert [{pair.one.source, pair.two.source} for pair in found.agreeing] == [{"a", "b"}]
    assert found.compared == found.met_others == {"a:l1.1", "b:l1.1"}


NEWS = (
    "Marta Novak, 52, won 61% of the votes in Lund on 4 May 1998. The fire killed 14 people and injured 32 others.",
    "Marta Novak, 54, won 64% of the votes in Lund on 9 May 1998. The fire killed 19 people and injured about 32 men.",
    "The fire in Lund killed 16 people. Marta Novak, 54, won 61% of the votes.\n\nThe bridge is 1,240 metres long.",
    "The bridge is 1,420 metres long. It cost $45 million and opened in 1999.\n\nThe bridge cost $54 million.",
)


def tell(claims: list[Claim]) -> str:
    found = compare_extracted(claims, {})
    pairs = [(p.one.id, p.two.id, p.relation, p.likeness) for p in (*found.disagreeing, *found.agreeing)]
    conflicts = [[[c.id for c in position] for position in one.positions] for one in gather(found.disagreeing)]
    return repr((pairs, conflicts, sorted(found.compared), sorted(found.met_others)))


def test_the_order_of_claims_means_nothing() -> None:
    claims = read_all(*NEWS)
    told = tell(claims)
    for seed in range(5):
        random.Random(seed).shuffle(claims)
        assert tell(claims) == told


def test_the_seed_of_hashes_means_nothing() -> None:
    program = "import tests.unit.grouping.test_by_words as t; print(t.hash_news())"
    told = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {hash_news() + "\n"}


def hash_news() -> str:
    claims = read_all(*NEWS)
    slots = [[(name, settle(getattr(c.slots, name))) for name in type(c.slots).__slots__] for c in claims]
    return hashlib.sha256(f"{tell(claims)} {slots}".encode()).hexdigest()


def settle(value: object) -> object:
    """A value in one order of its parts, where that order means nothing."""
    if isinstance(value, frozenset | tuple | list):
        return sorted((settle(one) for one in value), key=repr)
    return sorted(value.items()) if isinstance(value, dict) else value


def test_other_days_of_an_unknown_year_do_not_agree() -> None:
    assert compare("The fair opened on 16 August.", "The fair opened on 16 August 1969.").agreeing
    assert not compare("The fair opened on 16 August.", "The fair opened on 15 August 1969.").agreeing
