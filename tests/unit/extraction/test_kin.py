"""Sets of words that reports use for one thing."""

from collections import Counter

from checker.extraction import kin as module
from checker.extraction.kin import kin


def test_each_word_is_in_one_set_only() -> None:
    counts = Counter(word for line in module._KIN.split("\n") for word in line.split())
    assert [word for word, count in counts.items() if count > 1] == []


def test_the_first_word_of_a_set_stands_for_itself() -> None:
    assert all(kin()[first] == first for first in kin().values())


def test_words_are_in_lower_case_and_single() -> None:
    assert all(word == word.lower() and word.isalpha() for word in kin())
