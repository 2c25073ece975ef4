from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.markdown import read_prose
from checker.documents.reading import read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Ships ##", "Ships"),
        ("**Five** *ships* ***sank***", "Five ships sank"),
        ("__Five__ _ships_ sank", "Five ships sank"),
        ("5 * 6 = 30, 5*6, a_b", "5 * 6 = 30, 5*6, a_b"),
        ("1,500* dead", "1,500 dead"),
        ("`five` ships", "five ships"),
        ("[five ships](http://x.org/2019 'In 2019') sank", "five ships sank"),
        ("[see [this] ship](http://x.org/a_(2019)) sank", "see [this] ship sank"),
        ("![five](a/2019.png) ships", "five ships"),
        ("[five][12b] ships", "five ships"),
        ("at https://x.org/2019/5, then", "at , then"),
        ("at www.x.org/2019.", "at ."),
        ("see doi:10.1057/s41311-020 now", "see now"),
        ("write to a.b5@x7.org now", "write to now"),
        ("five <!-- 300 --> ships", "five ships"),
        ("<b>five</b> ships <br/>", "five ships"),
        ("depth < 5 and > 3", "depth < 5 and > 3"),
        ("5&nbsp;ships &amp; &pound;6", "5 ships & £ 6"),
        ("~~400~~ 500 ships", "500 ships"),
        ("S\\_400 and 5\\*", "S _400 and 5 *"),
        ("- five\n- ships", "five ships"),
        ("> five ships", "five ships"),
        ('[1]: http://x.org/2019 "In 2019"\nfive', "five"),
        ("five\n\n---\n\nships\n=====", "five ships"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "| a | b | | 1 | 2 |"),
        ("co\u00adoperation of 300\u200b000", "cooperation of 300000"),
        ("-5 degrees", "-5 degrees"),
    ],
)
def test_markup_is_blanked_and_words_stay(text: str, expected: str) -> None:
    prose = read_prose(text)
    assert len(prose) == len(text)
    assert " ".join(prose.split()) == expected


MARKUP = st.text("ab1 \n*_`#[]()<>!|-=~\\&;@:/.{}^$¹²†\u00ad\u200b>“”\"'%", max_size=60)


@given(MARKUP)
def test_prose_is_as_long_as_the_text_with_the_same_lines(text: str) -> None:
    prose = read_prose(text)
    assert len(prose) == len(text)
    assert [at for at, sign in enumerate(prose) if sign == "\n"] == [at for at, sign in enumerate(text) if sign == "\n"]


@given(st.lists(st.sampled_from(["ships", "sank", "in", "the", "year", "1912", "with", "1,500"]), min_size=1))
def test_words_without_markup_are_their_own_prose(words: list[str]) -> None:
    text = " ".join(words)
    assert read_prose(text) == text


def test_front_matter_is_blanked() -> None:
    document = read_text("---\ntitle: Ships\ndead: 1517\n---\nFive sank.\n")
    assert document.prose.split() == ["Five", "sank."]
