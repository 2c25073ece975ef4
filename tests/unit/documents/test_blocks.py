from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.blocks import find_blocks
from checker.documents.reading import read_text

NAMES = ("Smith, A", "Brown, C", "Jones, B")
LONG = "The ship left the port with many people aboard and sank on the third day of its way. " * 4


def blocks(text: str) -> list[tuple[str, int, str]]:
    document = read_text(text)
    return [
        (block.sort, block.level, " ".join(document.prose[block.start : block.end].split()))
        for block in find_blocks(document)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ships\n\nFive sank.\n", [("title", 0, "Ships"), ("paragraph", 0, "Five sank.")]),
        ("Five sank.\n\n## Ships\n", [(0,), ("heading", 2, "Ships")]),
        ("Five sank.\n\nShips\n-----\n", [("paragraph", 0, "Five sank."), ("heading", 2, "Ships")]),
        (f"{LONG}\n\nWhat came later\n\n{LONG}", [(0,), ("heading", 0, "What came later"), (0,)]),
        ("4 June 2018\n\nFive sank.", [("paragraph", 0, "4 June 2018"), ("paragraph", 0, "Five sank.")]),
        ("- one\n  - two\n* three", [("item", 1, "one"), ("item", 2, "two"), ("item", 1, "three")]),
        ("1. one\n2. two\n12) three", [("item", 1, "one"), ("item", 1, "two"), ("item", 1, "three")]),
        ("It was\n12. Then it sank.", [("paragraph", 0, "It was"), ("paragraph", 0, "12. Then it sank.")]),
        ("**11:40 PM:**\nIt struck.\n", [("paragraph", 0, "11:40 PM: It struck.")]),
        ("11:40 PM:\n\nIt struck.\n", [("paragraph", 0, "11:40 PM: It struck.")]),
        ("**Losses:**\n- five\n", [("label", 0, "Losses:"), ("item", 1, "five")]),
        ("Figure 1: Ships\n\nFive.", [("caption", 0, "Figure 1: Ships"), ("paragraph", 0, "Five.")]),
        ("| Year | Dead |\n|---|---|\n| 1912 | 5 |", [("header_row", 0, "| Year | Dead |"), (0,)]),
        ("| Year | Dead |\n| 1912 | 5 |", [("header_row", 0, "| Year | Dead |"), ("row", 0, "| 1912 | 5 |")]),
        ("a\tb\tc\nd\t5\t6", [("header_row", 0, "a b c"), ("row", 0, "d 5 6")]),
        ("It sank.[^1]\n\n[^1]: So\nit is said.", [("paragraph", 0, "It sank."), ("notes", 0, "So it is said.")]),
        ("It.\n\n1 Smith, A\n\n2 Brown, C\n\n3 Jones, B", [(0,), *[("notes", 0, n) for n in NAMES]]),
        ("It sank.\n\n## References\n\nSmith.\n\n## More\n\nIt.", [(0,), (0,), ("notes", 0, "Smith."), (0,), (0,)]),
        ("> It sank.", [("paragraph", 0, "It sank.")]),
        ("It sank.\n\n***\n\nIt did.", [("paragraph", 0, "It sank."), ("paragraph", 0, "It did.")]),
    ],
)
def test_sorts_of_blocks(text: str, expected: list[tuple[object, ...]]) -> None:
    found = blocks(text)
    assert len(found) == len(expected)
    for block, wanted in zip(found, expected, strict=True):
        assert wanted == (0,) or block == wanted


WORDS = st.lists(
    st.sampled_from(["ships", "sank", "in", "the", "deep", "water", "of", "Sluis", "with", "people"]), min_size=30
)


@given(WORDS, st.integers(40, 100))
def test_wrapped_lines_are_one_paragraph(words: list[str], width: int) -> None:
    lines = [""]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    text = "\n".join(lines)
    assert blocks(f"{text}.\n\n{text}.\n") == [("paragraph", 0, " ".join(words) + ".")] * 2


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert len(blocks("\n".join([LONG] * 5))) == 5


def test_a_sentence_that_a_page_cut_is_one_paragraph() -> None:
    half = "The ship left the port with many people aboard, and on the third day"
    assert blocks(f"{half}\n\nit sank.\n") == [("paragraph", 0, f"{half} it sank.")]


@given(st.text("aB1. \n*#|-:[]^\t>=¹(_", max_size=80).filter(str.strip))
def test_blocks_are_in_order_and_hold_all_that_is_said(text: str) -> None:
    document = read_text(text)
    at = 0
    for block in find_blocks(document):
        assert at <= block.start < block.end <= len(document.text)
        at = block.end
        assert document.text[block.start : block.end].strip()
    said = "".join(document.prose[block.start : block.end] for block in find_blocks(document))
    assert sum(map(str.isalpha, said)) >= sum(map(str.isalpha, document.prose)) - document.prose.count("\n") - 9
