"""A document's text, and where in it a quote stands."""

from __future__ import annotations

import codecs
import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Literal

from checker.errors import bad_input
from checker.files.reading import MEGABYTE, decode, read_bytes

LARGEST = 64 * MEGABYTE

Format = Literal["text", "markdown", "html", "pdf", "docx"]

# What stands around a piece of a number: of 36,417 and 300.000, or of 3 200.
_GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3}[.,]\Z")
_GROUP_AFTER = re.compile(r"[.,]\d")
_SPACED_GROUP_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}\s\Z")
_SPACED_GROUP_AFTER = re.compile(r"\s\d{3}(?!\d)")
_FIRST_DIGITS = re.compile(r"\d+")
_BLANK = re.compile(r"[\s\u200b\u2060\ufeff]*+")
_LAST_DIGITS = re.compile(r"\d+\Z")


@dataclass(frozen=True)
class Document:
    """A document as it was read: line ends are newlines, the hash is that of the file's bytes.

    `text` is what is quoted and anchored: the file's own characters where it is plain text or Markdown, the text read
    from it otherwise; a table is lines of cells between bars there.  `prose` has the same length: whatever is no part
    of what is said (markup, footnote marks, superscripts, addresses of links, page furniture) is blanked with spaces,
    so that an offset means the same in both.
    """

    name: str
    text: str
    sha256: str
    sha256_of_lines: str = ""  # with line ends as on Unix: a checkout on Windows changes nothing but these
    format: Format = "text"
    prose: str = ""
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None  # as written there
    pages: tuple[int, ...] = ()  # the offset at which each page starts; empty where there are no pages
    pictures: tuple[int, ...] = ()  # the pages, from 1, of which nothing was read, because they are pictures

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines; a form feed or any other odd break does not end one."""
        return tuple(self.text.split("\n"))

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line starts."""
        return (0, *(found.end() for found in re.finditer("\n", self.text)))

    @cached_property
    def word_starts(self) -> tuple[int, ...]:
        """The offset at which each word starts; a word is what stands between white space."""
        return tuple(found.start() for found in re.finditer(r"\S+", self.text))

    @cached_property
    def _squeezed(self) -> tuple[str, tuple[int, ...]]:
        """The words with one space between them, and the offset at which each of them starts in that."""
        words = self.text.split()
        return " ".join(words), (0, *accumulate(len(word) + 1 for word in words))[:-1]

    def search(self, squeezed: str, first: int = 0) -> Iterator[tuple[int, int]]:
        """Where squeezed text stands: start and end offsets, in words that start at `first` or later."""
        text, starts = self._squeezed
        number = bisect_left(self.word_starts, first)
        at = text.find(squeezed, starts[number]) if number < len(starts) else -1
        while at != -1:
            yield self._offset(at), self._offset(at + len(squeezed) - 1) + 1
            at = text.find(squeezed, at + 1)

    def _offset(self, squeezed: int) -> int:
        """Where a character of the squeezed text stands in the text."""
        starts = self._squeezed[1]
        number = bisect_right(starts, squeezed) - 1
        return self.word_starts[number] + squeezed - starts[number]

    def end_of_line(self, line: int) -> int:
        """The offset at which the line after a line starts, or the end of the text."""
        return self.line_starts[line] if line < len(self.line_starts) else len(self.text)

    @property
    def word_count(self) -> int:
        """How many words the document has."""
        return len(self.text.split())

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def page_of(self, offset: int) -> int | None:
        """The page of an offset, from 1; None where the document has no pages."""
        return bisect_right(self.pages, offset) or None

    def words_in(self, span: Span) -> range:
        """The numbers, from 0, of the words that a span touches."""
        first = bisect_right(self.word_starts, span.start) - 1
        return range(max(first, 0), bisect_right(self.word_starts, span.end - 1))


@dataclass(frozen=True, order=True)
class Span:
    """Where a quote stands: offsets in the text, and lines and columns from 1.

    `end` and `end_column` are those of the first character after the quote, so that a quote on one line is
    ``line[column - 1 : end_column - 1]``.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


def is_blank(text: str) -> bool:
    """Whether nothing is to be seen in a text: space, and marks of no width, such as one of byte order."""
    return _BLANK.fullmatch(text) is not None


def read_document(path: Path) -> Document:
    """The document of a plain text file in UTF-8, of at most 64 MB.

    Raises `BadInput` where it cannot be read, is not UTF-8 text, or holds nothing.
    """
    content = read_bytes(path, LARGEST)
    text = decode(content, path.as_posix())
    if not text.strip():
        raise bad_input(path.as_posix(), "the document is empty", "name the file that was read")
    unix = content.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")
    return Document(path.name, text, hashlib.sha256(content).hexdigest(), hashlib.sha256(unix).hexdigest())


def find_quote(document: Document, quote: str, line: int | None = None) -> list[Span]:
    """Where a quote stands in a document, word for word, in the order of the text.

    White space is squeezed: any of it, line ends too, matches any other.  With `line`, only what starts on it.
    A quote that would cut a word or a number in two ("200 troops" out of "3 200 troops") does not stand there.
    """
    return [span for span in find_text(document, quote, line) if not is_cut(document.text, span)]


def find_text(document: Document, quote: str, line: int | None = None) -> list[Span]:
    """Where a quote stands in a document, word for word, even where it cuts a word or number in two."""
    squeezed = " ".join(quote.split())
    if not squeezed or (line is not None and not 1 <= line <= len(document.line_starts)):
        return []
    first = 0 if line is None else document.line_starts[line - 1]
    stop = len(document.text) if line is None else document.end_of_line(line)
    spans = []
    for start, end in document.search(squeezed, first):
        if start >= stop:
            break
        spans.append(Span(start, end, *document.place(start), *document.place(end)))
    return spans


def is_cut(text: str, span: Span) -> bool:
    """Whether a span starts or ends inside of a word or a number."""
    quote = text[span.start : span.end]
    before, after = text[max(span.start - 5, 0) : span.start], text[span.end : span.end + 5]
    if (before and _is_one(before[-1], quote[0])) or (after and _is_one(quote[-1], after[0])):
        return True
    first, last = _FIRST_DIGITS.match(quote), _LAST_DIGITS.search(quote)
    starts_inside = first is not None and (
        (len(first[0]) <= 3 and _GROUP_BEFORE.search(before))
        or (len(first[0]) == 3 and _SPACED_GROUP_BEFORE.search(before))
    )
    ends_inside = last is not None and (
        len(last[0]) <= 3 and (_GROUP_AFTER.match(after) or _SPACED_GROUP_AFTER.match(after))
    )
    return bool(starts_inside or ends_inside)


def _is_one(left: str, right: str) -> bool:
    """Whether two characters that stand together are of one word or one number.

    A letter beside a digit is not: notes and units are often written close.
    Letters without case belong to scripts that write words together or that we know too little of.
    """
    return (_is_letter(left) and _is_letter(right)) or (left.isdecimal() and right.isdecimal())


def _is_letter(character: str) -> bool:
    return character.islower() or character.isupper()
