"""Whose words a sentence passes on."""

import pytest

from checker.extraction.attribution import OWN, find_voice
from tests.unit.extraction.passages_of import sentence

VOICES = [
    ("Officials said that 230 people fell ill.", "reported", "officials"),
    ("According to the Health Ministry, 230 people fell ill.", "reported", "Health Ministry"),
    ("The count was 230, Marta Novak said.", "reported", "Marta Novak"),
    ("The police claimed that 5,000 people marched.", "doubted", "police"),
    ("The tower allegedly cost $9 million.", "doubted", None),
    ("He said that 12 were lost.", "reported", "he"),
    ("The bridge is 40 metres long.", "own", None),
    ("The insurer put 12 claims aside.", "own", None),
]


@pytest.mark.parametrize(("text", "attribution", "speaker"), VOICES, ids=[row[0] for row in VOICES])
def test_whose_words_they_are(text: str, attribution: str, speaker: str | None) -> None:
    assert find_voice(sentence(text, "We met Marta Novak.")) == (attribution, speaker)


def test_nobody_speaks_in_no_words() -> None:
    assert find_voice(sentence(" ")) == OWN
