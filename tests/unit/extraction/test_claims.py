"""The claims of a document: each in its words, where it stands, in the order of the text."""

import cProfile
import pstats
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.reading import read_text
from checker.extraction.claims import read_claims
from checker.values import Date, Quantity
from tests.unit.extraction.passages_of import claim, read

PIECES = st.sampled_from(
    [
        "The fire in Ostrava killed 14 people",
        "and injured 32 others on Tuesday",
        "The bridge (1,240 metres long) cost $45 million.",
        "Marta Novak, 52, won 61% of the votes",
        "“Some 9,000 residents fled”, officials said.",
        "| Turku | 14 | 3.5% |",
        "- 12 boats;",
        "# The year 1999",
        "11:40 PM:",
        "between 30 and 60 km/h",
        "\n\n",
        "\n",
        "🔥 12 homes",
        "קרסו 12 בתים",
        "٢٥ men",
        "mid-2004",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join).filter(str.strip))
def test_each_claim_is_quoted_word_for_word_where_it_stands(text: str) -> None:
    document = read_text(text)
    lines = document.text.split("\n")
    seen: list[tuple[int, int]] = []
    for found in read_claims(document, "gazette"):
        quote, line, column = found.evidence.quote, found.evidence.line, found.evidence.column
        assert column is not None
        start = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
        assert document.text[start : start + len(quote)] == quote
        assert found.evidence.end == column + len(quote)
        assert found.written in quote
        assert len(quote.split()) <= 10
        assert isinstance(found.value, Quantity | Date)
        assert found.confidence is not None
        assert 0 < found.confidence <= 1
        at = start + quote.index(found.written)
        seen.append((at, at + len(found.written)))
    assert len({claim.id for claim in read_claims(document, "gazette")}) == len(seen)


def test_claims_come_in_the_order_of_the_text() -> None:
    text = "The fire killed 14 people. In 1999 it burned 3 days.\n\nIt cost $45 million."
    assert [found.written for found in read(text)] == ["14", "1999", "3 days", "$45 million"]
    assert [found.id for found in read(text)] == ["gazette:l1.1", "gazette:l1.2", "gazette:l1.3", "gazette:l3.1"]


def test_an_age_beside_a_name_is_in_years() -> None:
    value = claim("Marta Novak, 52, came.", "52").value
    assert isinstance(value, Quantity)
    assert value.unit == "s"


def test_a_claim_says_whose_words_it_is_and_what_was_filled_in() -> None:
    found = claim("Officials said that it began on 3 May 2014 and ended on 7 June in the rain.", "7 June")
    assert (found.attribution, found.speaker, found.filled) == ("reported", "officials", ("year",))
    assert found.is_draft


def test_what_is_filled_in_or_not_told_is_less_sure() -> None:
    told = claim("Marta Novak met 14 people.", "14").confidence
    assert told is not None
    for text in ("There were 14.", "It met 14 people."):
        sure = claim(text, "14").confidence
        assert sure is not None
        assert sure < told


def test_each_piece_of_a_long_row_says_what_the_row_is_of() -> None:
    head = "| Town | " + " | ".join(f"Deaths {year}" for year in range(1500, 1900)) + " |"
    row = "| Pirna | " + " | ".join(str(count) for count in range(3000, 3400)) + " |"
    table = f"{head}\n|{'---|' * 401}\n{row}\n"
    found = [c for c in read(table) if c.evidence.line == 3]
    assert len(found) == 400
    assert all(c.slots is not None and c.slots.row == {"pirna"} for c in found)
    assert all(c.slots is not None and "people:deaths" in c.slots.concepts for c in found)


PARTS = {
    "prose": "On {0} March the fire in Lund killed {1} people, and the repair cost ${2} million. ",
    "paragraphs": "The bridge is {1} metres long.\n\n",
    "one sentence": "{1} men and {2} boats, ",
    "capitals": "Marta Novak met Pavel Dusek {1} ",
    "rows": "| Pirna | {1} | {2} |\n",
    "brackets": "({1} men [",
    "no space": "{1}x{2}y",
    "undated": "On {0} June it began. ",
}


def work(part: str, times: int) -> int:
    """The function calls that reading a text takes."""
    chance = random.Random(7)
    numbers = [(chance.randint(1, 28), chance.randint(5, 900), chance.randint(5, 900)) for _ in range(times)]
    text = "".join(part.format(*three) for three in numbers)
    document = read_text(text)
    profile = cProfile.Profile()
    profile.runcall(read_claims, document, "gazette")
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_twice_the_text_is_twice_the_work(part: str) -> None:
    work(part, 20)  # tables are made once
    assert work(part, 600) <= 2.5 * work(part, 300)
