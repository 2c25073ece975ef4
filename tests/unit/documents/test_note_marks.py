from __future__ import annotations

import pytest

from checker.documents.note_marks import blank_note_marks, is_exponent, lower_raised, raise_digits


def said(text: str) -> str:
    """What is left, with one space for many."""
    prose = blank_note_marks(text)
    assert len(prose) == len(text)
    return " ".join(prose.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2019¹¹ men", "in 2019 men"),
        ("in 2010² men", "in 2010 men"),
        ("the page² of", "the page of"),
        ("it ended.[12] The", "it ended. The"),
        ("it ended [12].", "it ended ."),
        ("it ended.[3][4] The", "it ended. The"),
        ("it ended[^note] and", "it ended and"),
        ("it ended.[note 3] The", "it ended. The"),
        ("it ended.[citation needed] The", "it ended. The"),
        ("cooperation.12 The", "cooperation. The"),
        ("$9 billion.12 The", "$9 billion. The"),
        ("was said,12 which", "was said, which"),
        ('an "exercise"3 was', 'an "exercise" was'),
        ("an “exercise”3 was", "an “exercise” was"),
        ("in 2018<sup>11</sup> men", "in 2018 men"),
        ("in 2018<sup>[11]</sup> men", "in 2018 men"),
        ("in 2018 ${ }^{11}$ men", "in 2018 men"),
        ("lost† and", "lost and"),
    ],
)
def test_marks_are_blanked(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5 m² and 3 km³ or 4km²",
        "10⁶ tonnes, 3 × 10⁻³",
        "covid19 and mp3",
        "version 3.12 The",
        "see no.12 The",
        "see fig.3 The",
        "on Feb.12 The",
        "in 2018.11 The",
        "the grade B.12 The",
        "at 10:30.5 The",
        "he saw [12] ships",
        "[I]t was",
        "“3 men” and 3–2.",
        "the (USD)12 million",
    ],
)
def test_what_may_be_a_figure_stays(text: str) -> None:
    assert blank_note_marks(text) == text


def test_numbers_that_count_up_are_marks() -> None:
    text = "The fire1 was. It burnt2 all. In 2018.3 The men left, 60%.4 The end. Covid19 came"
    assert said(text) == "The fire was. It burnt all. In 2018. The men left, 60%. The end. Covid19 came"
    other = "Sizes were size1 or size3, then size1, size1, size1, size2 and size1 again"
    assert said(other) == other


def test_brackets_are_marks_where_others_are() -> None:
    assert said("One.[1] Two.[2] Three.[3] As in [4] and") == "One. Two. Three. As in and"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("5 km<sup>2</sup>.", "5 km² ."), ("the 4<sup>th</sup> of", "the 4th of"), ("10<sup>6</sup> t", "10⁶ t")],
)
def test_raised_exponents_and_endings_are_read(text: str, expected: str) -> None:
    assert said(text) == expected


def test_raised_characters() -> None:
    assert is_exponent("5 km", "2")
    assert not is_exponent("in 2019", "2")
    assert lower_raised("5 km", "2") == "²"
    assert lower_raised("in 2019", "11") == ""
    assert lower_raised("the 4", "th") == "th"
    assert raise_digits("12,13") == "¹²,¹³"
    assert raise_digits("a") == "[a]"
    assert raise_digits("2", below=True) == "₂"
