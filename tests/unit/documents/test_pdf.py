from __future__ import annotations

import zlib

import pytest

from checker.documents.blocks import find_blocks
from checker.documents.pdf_bounds import check_streams
from checker.documents.reading import read_standard_input
from checker.documents.text import Document
from checker.errors import BadInput
from tests.unit.documents.pages import Words, make_pdf, set_lines


def read(pages: list[list[Words]], title: str = "") -> Document:
    document = read_standard_input(make_pdf(pages, title))
    assert document.format == "pdf"
    assert len(document.prose) == len(document.text)
    return document


def test_pages_are_read_with_where_each_starts() -> None:
    document = read([set_lines(["Five ships."]), [], set_lines(["Six."])])
    assert document.text == "Five ships.\n\nSix."
    assert document.pages == (0, 12, 13)
    assert [document.page_of(document.text.index(word)) for word in ("Five", "Six")] == [1, 3]
    assert document.published == "2020-03-04"


def test_raised_digits_are_superscripts() -> None:
    words: list[Words] = [
        (72, 700, 11, "In 2019"),
        (112, 704, 6, "11"),
        (122, 700, 11, "the fire burnt 500 km"),
        (234, 704, 6, "2"),
        (240, 700, 11, "and 12 men"),
        (72, 60, 6, "11"),
        (80, 56, 9, "Smith, 2001."),
    ]
    document = read([words])
    assert "500 km² and 12 men" in document.text
    assert "¹¹" in document.text
    assert document.prose.split()[:3] == ["In", "2019", "the"]
    assert find_blocks(document)[-1].sort == "notes"


def test_broken_words_are_whole_again() -> None:
    lines = [
        "The cooperation of twenty-",
        "five men, and their coopera-",
        "tion in the mid-",
        "2000s of the S-",
        "400 type.",
    ]
    text = " ".join(read([set_lines(lines)]).text.split())
    assert text == "The cooperation of twenty-five men, and their cooperation in the mid-2000s of the S-400 type."


def test_page_furniture_is_blanked_and_a_paragraph_runs_on() -> None:
    pages = []
    for number in range(5):
        said = [f"The ship {'abcde'[number]}{letter} left the port with many people aboard and" for letter in "uvwxyz"]
        pages.append([(72, 760, 9, "Ships and Men"), *set_lines(said), (300, 30, 9, str(number + 11))])
    document = read(pages)
    assert document.text.count("Ships and Men") == 5
    assert document.prose.count("Ships and Men") == 1  # on the first page it may be the title
    assert not any(character.isdigit() for character in document.prose)
    assert document.prose.count("left the port") == 30


def test_room_between_lines_parts_paragraphs() -> None:
    first = set_lines(["The ship left the port with many", "people aboard"], 700)
    second = set_lines(["and sank on the third day of the", "journey."], 650)
    sorts = [(block.start, block.sort) for block in find_blocks(read([first + second]))]
    assert [sort for _, sort in sorts] == ["paragraph"] * len(sorts)
    assert len(sorts) == 2


def test_the_title_is_what_is_set_largest() -> None:
    words: list[Words] = [(72, 760, 9, "Board of Trade"), (72, 720, 22, "Ships Lost"), (72, 696, 22, "at Sea")]
    page = [*words, *set_lines(["It sank.", "It did."], 650)]
    assert read([page]).title == "Ships Lost at Sea"
    assert read([page], "Microsoft Word - draft.docx").title == "Ships Lost at Sea"
    assert read([page], "Board of Trade").title == "Board of Trade"


PICTURE: Words = (72, 700, 11, ") Tj ET q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q BT /F1 9 Tf (")


def test_pages_that_are_pictures_are_known() -> None:
    assert read([set_lines(["Five ships."]), [PICTURE], []]).pictures == (2,)
    assert read([[*set_lines(["Five ships."]), PICTURE]]).pictures == ()


def pack(filters: str, packed: bytes) -> bytes:
    return b"%PDF-1.4\n1 0 obj\n<< /Filter " + filters.encode() + b" >>\nstream\n" + packed + b"\nendstream\nendobj\n"


BOMB = zlib.compress(b" " * 70 * 1024 * 1024)


@pytest.mark.parametrize(
    ("filters", "packed"),
    [("/FlateDecode", BOMB), ("[/FlateDecode /FlateDecode]", zlib.compress(BOMB)), ("/Fl", BOMB)],
)
def test_what_unpacks_without_end_is_told(filters: str, packed: bytes) -> None:
    with pytest.raises(BadInput, match="a part of this PDF unpacks to more than 64 MB; open it"):
        read_standard_input(pack(filters, packed))


def test_what_cannot_be_unpacked_is_left_to_the_reader() -> None:
    check_streams(pack("/FlateDecode", b"x" * 100_000), "d.pdf")
    check_streams(pack("/FlateDecode /Type /EmbeddedFile", BOMB), "d.pdf")
    check_streams(pack("/FlateDecode", BOMB[:100])[:-18], "d.pdf")


def test_pages_of_too_many_pieces_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.documents.pdf.MOST_PIECES", 5)
    with pytest.raises(BadInput, match="there are more than 5 pieces on its pages"):
        read([set_lines(["Five."] * 3)] * 2)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (make_pdf([[], []]), "there is no text in this PDF, only pictures"),
        (make_pdf([set_lines(["Five."])], protected=True), "this PDF is protected by a password"),
        (make_pdf([set_lines(["Five."])])[:400], "this PDF is broken, and seems to be cut short"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 20, "this PDF is broken"),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, what: str) -> None:
    with pytest.raises(BadInput, match=what) as told:
        read_standard_input(content)
    assert len(told.value.problems) == 1
    assert told.value.problems[0].mend
