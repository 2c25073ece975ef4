"""How telling words and names are among the figures at hand."""

from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.words import stem
from checker.grouping.rarity import Rarity
from tests.unit.grouping.drafts import read_all

CLAIMS = read_all(
    "The fire in Lund killed 14 people.\n\nThe fire in Lund burned 30 barns.\n\nMarta Novak of Lund saved 5 dogs.\n\n"
    "The fire in Lund took 9 hours.\n\nIn Lund 12 people met Marta Novak.\n\nThe Lund fire cost $4 million.",
    "The fire in Lund killed 19 people.",
)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    rarity = Rarity(CLAIMS)
    assert 0 <= rarity.of_word(stem("fire")) < rarity.of_word(stem("barns")) <= rarity.of_word("unheard") == 1


def test_a_name_in_most_documents_is_the_topic() -> None:
    rarity = Rarity(CLAIMS)
    assert rarity.is_topic("lund")
    assert not rarity.is_topic("turku")
    assert rarity.knows("b", "lund")
    assert not rarity.knows("b", "marta")
    assert not rarity.is_of_one("a", "lund")
    assert not rarity.is_of_one("nowhere", "lund")


@given(st.text(max_size=9), st.text(max_size=9))
def test_nothing_at_hand_tells_nothing(word: str, source: str) -> None:
    rarity = Rarity([])
    assert rarity.of_word(word) == 1
    assert not rarity.knows(source, word)
    assert rarity.of_name(word) > 0
