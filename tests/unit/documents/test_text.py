from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.text import Document, Span, find_quote, find_text, read_document
from checker.errors import BadInput


def document(text: str) -> Document:
    return Document("d.txt", text, "0" * 64)


def places(text: str, quote: str, line: int | None = None) -> list[tuple[int, int]]:
    return [(span.line, span.column) for span in find_quote(document(text), quote, line)]


def test_a_document_is_read_with_the_hash_of_its_bytes(tmp_path: Path) -> None:
    content = "\ufeffOne é\r\ntwo\x0cstill two\u2028still\r\n".encode()
    (tmp_path / "d.txt").write_bytes(content)
    found = read_document(tmp_path / "d.txt")
    assert found.name == "d.txt"
    assert found.text == "One é\ntwo\x0cstill two\u2028still\n"
    assert found.lines == ("One é", "two\x0cstill two\u2028still", "")
    assert found.sha256 == hashlib.sha256(content).hexdigest()
    assert found.word_count == len(found.text.split()) == 6


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "the document is empty"),
        (b" \n\t\r\n", "the document is empty"),
        (b"\xef\xbb\xbf", "the document is empty"),
        (b"one\ncaf\xe9\n", "d.txt:2: this is not UTF-8 text"),
        (b"%PDF-1.4", "this is a PDF, not UTF-8 text"),
        (b"a\x00b", "there is a NUL character"),
    ],
)
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes, what: str) -> None:
    (tmp_path / "d.txt").write_bytes(content)
    with pytest.raises(BadInput, match=what):
        read_document(tmp_path / "d.txt")


def test_a_missing_document_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such file"):
        read_document(tmp_path / "d.txt")


TEXT = "One boat, two boats.\n\nThe fleet had 3 200\nboats and 36,417 sails; in 2019.11 more.\n"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("One boat", [(1, 1)]),
        ("two boats", [(1, 11)]),
        ("two  boats", [(1, 11)]),
        (" two\nboats ", [(1, 11)]),
        ("3 200 boats", [(3, 15)]),
        ("36,417 sails", [(4, 11)]),
        ("fleet had 3 200 boats and 36,417", [(3, 5)]),
        ("in 2019", [(4, 25)]),
        ("boats", [(1, 15), (4, 1)]),
        ("Boats", []),
        ("boats two", []),
        ("", []),
        ("  ", []),
    ],
)
def test_quotes_are_found_word_for_word(quote: str, expected: list[tuple[int, int]]) -> None:
    assert places(TEXT, quote) == expected


def test_a_line_keeps_to_what_starts_on_it() -> None:
    assert places(TEXT, "boats", 4) == [(4, 1)]
    assert places(TEXT, "3 200 boats", 3) == [(3, 15)]
    assert places(TEXT, "3 200 boats", 4) == []
    assert [places(TEXT, "boats", line) for line in (0, 2, 99, -1)] == [[], [], [], []]


def test_a_span_tells_offsets_lines_and_columns() -> None:
    found = document(TEXT)
    (span,) = find_quote(found, "3 200 boats")
    assert span == Span(36, 47, 3, 15, 4, 6)
    assert found.text[span.start : span.end] == "3 200\nboats"
    (span,) = find_quote(found, "two boats")
    assert found.lines[0][span.column - 1 : span.end_column - 1] == "two boats"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("moreover 60%", "over 60%"),
        ("the overture", "over"),
        ("130%", "30%"),
        ("1300", "130"),
        ("36,417", "36"),
        ("36,417", "417"),
        ("300.000 men", "000 men"),
        ("2.5 years", "2"),
        ("2.5 years", "5 years"),
        ("3 200 troops", "200 troops"),
        ("3\u00a0200 troops", "200 troops"),
        ("3\n200 troops", "200 troops"),
        ("sent 3 200 troops", "sent 3"),
    ],
)
def test_a_quote_cuts_no_word_or_number_in_two(text: str, quote: str) -> None:
    assert places(text, quote) == []
    assert find_text(document(text), quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("300 men12 left", "300 men"),
        ("in 2018<sup>11</sup>", "in 2018"),
        ("in 2018.11 The", "in 2018"),
        ("in 2018¹¹ it", "in 2018"),
        ("in 2018 200 troops", "200 troops"),
        ("17\n\n300 troops", "300 troops"),
        ("(300 troops)", "300 troops"),
        ("S-400", "400"),
        ("$300m", "300"),
        ("非常に大きい", "常に"),
    ],
)
def test_marks_and_notes_beside_a_quote_are_no_part_of_its_words(text: str, quote: str) -> None:
    assert len(places(text, quote)) == 1


WORDS = st.lists(st.text("abc12,.", min_size=1, max_size=4), min_size=1, max_size=12)
GAPS = st.sampled_from([" ", "\n", "\t", "\r\n".replace("\r\n", "\n"), "\u00a0"])


@given(words=WORDS, data=st.data())
def test_finding_does_not_depend_on_wrapping(words: list[str], data: st.DataObject) -> None:
    """Whatever one break between words is, and however the quote was wrapped."""
    first = data.draw(st.integers(0, len(words) - 1))
    quoted = words[first : data.draw(st.integers(first + 1, len(words)))]
    flat = document(" ".join(words))
    wrapped = document("".join(word + data.draw(GAPS) for word in words))
    quote = data.draw(GAPS).join(quoted)
    assert [found.start for found in find_quote(flat, " ".join(quoted))] == [
        found.start for found in find_quote(wrapped, quote)
    ]


@given(words=WORDS, gaps=st.lists(st.text(" \n\t", min_size=1, max_size=3), min_size=12, max_size=12), data=st.data())
def test_what_is_found_reads_like_the_quote(words: list[str], gaps: list[str], data: st.DataObject) -> None:
    text = "".join(gap + word for gap, word in zip(gaps, words, strict=False))
    found = document(text)
    first = data.draw(st.integers(0, len(words) - 1))
    quoted = words[first : data.draw(st.integers(first + 1, len(words)))]
    spans = find_text(found, " ".join(quoted))
    assert spans
    for span in spans:
        assert found.text[span.start : span.end].split() == quoted
        assert found.place(span.start) == (span.line, span.column)
        assert found.lines[span.line - 1][span.column - 1] == quoted[0][0]
        assert len(found.words_in(span)) == len(quoted)
        assert span in find_text(found, " ".join(quoted), span.line)


def test_words_in_a_span_are_those_it_touches() -> None:
    found = document("one two-three four")
    (span,) = find_quote(found, "two")
    assert list(found.words_in(span)) == [1]
    (span,) = find_quote(found, "three four")
    assert list(found.words_in(span)) == [1, 2]
