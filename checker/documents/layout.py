"""What kind of line each line of a document is, and where its sentences are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.documents.text import Document
from checker.values.wordlists import list_words

Kind = Literal["text", "note", "heading"]

HIDDEN = "\ufffc"
"""What stands in a masked text for characters that are no words: marks, tags and addresses."""

_UNREAD = re.compile(
    r"<sup>.*?</sup>|https?://[^\s<>]+|www\.[^\s<>]+|(?<=\]\()[^)\s]*(?=\))|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|</?[A-Za-z][^<>\n]{0,200}>|&#?\w{1,8};|\[\^\w{1,8}\]|(?<=\S)\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
)
_MARK = re.compile(r"\s*(?:<sup>[^<]{1,8}</sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\^?\w{1,4}\]:?)\s*(?=\S)")
_BARE_MARK = re.compile(r"\s*(\d{1,3})\s+(?=[\"“‘„«'(\[*_]*[^\W\d_a-z])")
_ITEM = re.compile(r"\s*(?:[-*•–]\s+|#+\s*)?(?:\(?\d{1,2}[.)](?:\d{1,2}\.?)*|\(?[a-zA-Z][.)])\s+")
_HEADED = re.compile(r"\s{0,3}(#{1,6})\s")
_REFERENCES = re.compile(
    r"\b(?:references|bibliography|end\s?notes|foot\s?notes|works cited|publications|further reading)\b|^\W*notes\W*$",
    re.IGNORECASE,
)
_CITED = re.compile(r"(?=.*(?<!\d)(?:1\d|20)\d\d(?!\d)).*(?:[,.][”\"]|[”\"]\]?[,.]|\]\()")  # a title's end, and a year
_LINK_TAIL = re.compile(r"\]\([^)\s]*\)\s*\Z")
_SENTENCE_END = re.compile(rf"[.!?…][\"”’')\]*_{HIDDEN}]*\s+(?=[\"“‘„«'(\[*_]*[^\W_a-z])")
_LAST_WORD = re.compile(r"[\w.]+\Z")
_ABBREVIATIONS = list_words(
    "mr mrs ms dr prof gen col lt maj capt sen rep gov st no nos vol vols p pp ed eds art fig sec ch approx ca etc vs"
    " jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp dept"
)
_MOST_HEADING_WORDS = 14
_MOST_MARKS_LOST = 3  # notes whose line did not survive the way from page to text
_GOES_ON = list_words("and or of the a an to in on at by for from with that which its their is are was were")


@dataclass(frozen=True)
class Layout:
    """The kind of every line, how long its mark is, and the text with what is no words hidden."""

    kinds: tuple[Kind, ...]
    marks: tuple[int, ...]  # characters at a line's start that number it: a note's mark, a list item's, a heading's
    masked: str  # as long as the document's text
    sentences: tuple[tuple[int, int], ...]  # offsets; in order, and together all of the text that is not blank


def find_layout(document: Document) -> Layout:
    """The kinds of lines and the sentences of a document.

    A note is a line that starts with a mark (`<sup>12</sup>`, a superscript, `[12]`, or a bare number before a
    capital where such numbers count up), what goes on below it without a blank line, where it breaks off, the line
    before the next notes, and all under a heading such as References.
    """
    lines = document.lines
    marks = [_measure_item(line) for line in lines]
    kinds: list[Kind] = ["text"] * len(lines)
    _find_headings(lines, kinds)
    _find_notes(lines, kinds, marks)
    _find_references(lines, kinds)
    masked = _mask(document, marks)
    return Layout(tuple(kinds), tuple(marks), masked, tuple(_split(document, kinds, masked)))


def _measure_item(line: str) -> int:
    found = _ITEM.match(line)
    return found.end() if found is not None else 0


def _find_headings(lines: Sequence[str], kinds: list[Kind]) -> None:
    """Lines with a heading's sign, and short ones alone between blank lines that no sentence runs through.

    Where there are signs, a line without one is a heading only if it is all capitals.
    """
    has_signs = any(_HEADED.match(line) for line in lines)
    ended = True  # whether what stands above is a whole sentence, or a heading
    for number, line in enumerate(lines):
        stripped = line.strip()
        if not stripped:
            continue
        around = "".join([*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2]])
        is_title = ended and not around.strip() and _looks_like_title(stripped)
        if _HEADED.match(line) or (is_title and (not has_signs or stripped.upper() == stripped)):
            kinds[number] = "heading"
        ended = kinds[number] == "heading" or _ends_whole(stripped)


def _looks_like_title(line: str) -> bool:
    words = line.split()
    is_short = len(words) <= _MOST_HEADING_WORDS and words[-1] not in _GOES_ON
    starts = line[0] not in "*_|-•–<[⁰¹²³⁴⁵⁶⁷⁸⁹" and not line.lstrip("\"“‘'(")[:1].islower()
    return is_short and starts and _last_sign(line) not in ".!?:;,…"


def _find_notes(lines: Sequence[str], kinds: list[Kind], marks: list[int]) -> None:
    last, inside, broken = 0, False, False
    previous: int | None = None  # the line with words above
    for number, line in enumerate(lines):
        if not line.strip():
            inside = False
            continue
        found = _MARK.match(line)
        bare = _BARE_MARK.match(line) if found is None and kinds[number] != "heading" else None
        if bare is not None and last < int(bare[1]) <= last + (_MOST_MARKS_LOST if last else 1):
            found, last = bare, int(bare[1])
        if found is not None:
            if broken and previous is not None and kinds[previous] == "text" and _CITED.search(lines[previous]):
                kinds[previous] = "note"
            kinds[number], inside, marks[number] = "note", True, found.end()
            broken = not _ends_whole(line)
        elif inside:
            kinds[number] = "note"
            broken = not _ends_whole(line)
        previous = number


def _ends_whole(line: str) -> bool:
    """Whether a line does not break off in the middle of a sentence."""
    end = _last_sign(_LINK_TAIL.sub("", line.rstrip()))
    return not (end.isalpha() or end in (",", ";", "-", "–", "—", "("))


def _last_sign(line: str) -> str:
    """The last character of a line that is no mark of a note, no sign of italics and no closing quote."""
    bare = _UNREAD.sub(lambda found: HIDDEN if "://" in found[0] or "@" in found[0] else "", line.rstrip("*_ "))
    return bare.rstrip("*_ \"”’'")[-1:]


def _find_references(lines: Sequence[str], kinds: list[Kind]) -> None:
    """All lines under a heading that says that references follow, up to the next heading of its level."""
    level: int | None = None
    for number, line in enumerate(lines):
        headed = _HEADED.match(line)
        if kinds[number] == "heading":
            own = len(headed[1]) if headed is not None else 7
            if _REFERENCES.search(line):
                level = own if level is None else min(level, own)
            elif level is not None and own <= level and headed is not None:
                level = None
        elif level is not None and line.strip():
            kinds[number] = "note"


def _mask(document: Document, marks: Sequence[int]) -> str:
    masked = _UNREAD.sub(lambda found: HIDDEN * len(found[0]), document.text)
    pieces, at = [], 0
    for start, length in zip(document.line_starts, marks, strict=True):
        pieces += [masked[at:start], HIDDEN * length]
        at = start + length
    return "".join([*pieces, masked[at:]])


def _split(document: Document, kinds: Sequence[Kind], masked: str) -> list[tuple[int, int]]:
    """Sentences: they end with a full stop, with the paragraph, and where the kind of line changes."""
    found: list[tuple[int, int]] = []
    starts = document.line_starts
    number = 0
    while number < len(document.lines):
        first = number
        while (
            number + 1 < len(document.lines)
            and document.lines[number].strip()
            and document.lines[number + 1].strip()
            and kinds[number] == kinds[number + 1] != "heading"
        ):
            number += 1
        start, end = starts[first], starts[number] + len(document.lines[number])
        number += 1
        for stop in _SENTENCE_END.finditer(masked, start, end):
            word = _LAST_WORD.search(masked, start, stop.start())
            if masked[stop.start()] != "." or word is None or not is_abbreviation(word[0]):
                found.append((start, stop.end()))
                start = stop.end()
        if masked[start:end].strip():
            found.append((start, end))
    return found


def is_abbreviation(word: str) -> bool:
    """Whether a point after a word does not end a sentence."""
    return word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()) or "." in word
