"""The lines of a document, and what the start and shape of each tells about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import Literal, NamedTuple

from checker.values.wordlists import list_words

Sort = Literal["title", "heading", "paragraph", "item", "row", "header_row", "caption", "notes", "label", "dateline"]


class Line(NamedTuple):
    """A line that is not blank: where what it says stands, without signs before it and space around it."""

    start: int
    end: int
    said: str
    sort: Sort
    level: int
    gap: bool  # whether it stands at the start, below a blank line, or below a rule
    number: int  # from 0


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun),?\s)?"
    rf"(?:{_DAY}\s{_MONTH},?\s\d{{4}}|{_MONTH}\s(?:{_DAY},?\s)?\d{{4}}|\d{{4}}-\d\d(?:-\d\d)?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4})",
    re.IGNORECASE,
)

_LONGEST_DATELINE = 120
_MOST_BYLINE = 8  # words that name who wrote or printed a text
_DATELINE = list_words(
    "published posted updated modified edited created last first page online on at by est edt gmt bst utc"
)
_OF_NAMES = list_words("of the and de van von for")
_DATELINE_WORD = re.compile(r"[^\W_][\w'’.]*")
_TIME_OF_DAY = re.compile(r"\b\d{1,2}[:.]\d\d\b(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)

# Signs at the start of a line; what is left of a line without any is text.
_SIGN = re.compile(
    r"[ \t]*+(?:(?:>[> \t]*+)?(?:(?P<row>\|)|(?P<heading>\#{1,6})(?=[ \t])|(?P<bullet>[-*+•‣◦▪–])(?=[ \t])"
    r"|(?P<number>\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\(?[a-z]\)|\((?:i{1,3}|i?v|vi{1,3}|i?x)\))(?=[ \t])"
    r"|(?P<note>\[\^[^\]\s]{1,40}\]:?|\[\d{1,3}\]:?(?=[ \t])|[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?=[ \t]?[^\W\d_]|[ \t]?[\"“‘<*_])"
    r"|<sup>[^<>]{1,8}</sup>(?=[ \t]?\S)))|>[> \t]*+)[ \t]*"
)
_BARE_MARK = re.compile(r"[ \t]*(\d{1,3})[ \t]+(?=[\"“‘„«'(\[*_]{0,4}[^\W\d_a-z])")
_FIRST = re.compile(r"\(?(?:1|a|i)[.)]")
_BARS = " | "
_RULE = re.compile(r"[-|:+=*_ \t]{3,}")
_MARK_AT_END = re.compile(r"(?:\[\^?\w{1,20}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹])+\Z")
_LONGEST_MARK = 60
_CAPTION = re.compile(
    r"(?:(?:figure|fig\.|table|chart|map|exhibit|box|graph|plate|diagram|infographic)"
    r"\s?(?:\d{1,3}(?:\.\d{1,2})?|[A-Z])?\s?[.:–—|-]"
    r"|(?:[a-z]{1,20}\s){0,2}(?:photos?|photographs?|pictures?|images?|captions?|credits?|illustrations?)\s?:"
    r"|(?:photo|image)\s(?:by|credit|courtesy)\b)",
    re.IGNORECASE,
)
_NOTES_HEADING = re.compile(
    r"\b(?:references|bibliography|end\s?notes|foot\s?notes|works\scited|further\sreading|publications)\b"
    r"|^\W*(?:\d{1,2}\W+)?(?:notes|sources|citations|literature)\W*$",
    re.IGNORECASE,
)
_GOES_ON = list_words("and or of the a an to in on at by for from with that which its their is are was were")
_MOST_HEADING_WORDS = 14
_MOST_NOTES_LOST = 3  # notes whose line did not survive the way from page to text
_FEWEST_NOTES = 3
_SIGNS = "*_ \t#>\"”’')]"
_NARROWEST = 30
_WIDEST = 160  # characters; what is longer is a paragraph and no wrapped line
_PAGE_SLACK = 0.8
_MOST_MEASURED = 20_000


def read_lines(text: str, prose: str) -> list[Line]:
    """The lines of a text that are blank neither there nor in its prose, which has the same line ends.

    A rule, or the line below a table's head, tells of the line above it.
    """
    lines = text.split("\n")
    bare_notes = _find_bare_notes(lines)
    read: list[Line] = []
    at, gap, may_number = 0, True, True
    for number, line in enumerate(lines):
        said = line.strip()
        if not said:
            gap = may_number = True
        elif said[0] in "-|:+=*_" and _RULE.fullmatch(said):
            gap = gap or not _underline(read, said)
        elif not prose[at : at + len(line)].isspace():  # else an address or page furniture: a paragraph may run on
            start = at + measure_bare_mark(line) if number in bare_notes else 0
            found = (
                Line(start, at + len(line.rstrip()), said, "notes", 0, gap, number)
                if start
                else _read_line(at, line, said, gap, number, may_number)
            )
            read.append(found)
            gap, may_number = False, found.sort in ("item", "heading")
        at += len(line) + 1
    return read


def _read_line(at: int, line: str, said: str, gap: bool, number: int, may_number: bool) -> Line:
    """One line; a number opens an item only below a blank line, an item or a heading, or where it is a first."""
    end = at + len(line.rstrip())
    signed = _SIGN.match(line)
    if signed is None:
        sort: Sort = (
            "caption" if is_caption(said) else "row" if said.count("\t") > 1 or said.count(_BARS) > 1 else "paragraph"
        )
        return Line(end - len(said), end, said, sort, 0, gap, number)
    kind, start = signed.lastgroup, at + signed.end()
    if kind == "heading":
        words = line[signed.end() :].rstrip("# \t")
        return Line(start, start + len(words), words, "heading", len(signed["heading"]), gap, number)
    if kind == "row":
        is_row = said.count("|") > 1
        return Line(end - len(said), end, said, "row" if is_row else "paragraph", 0, gap, number)
    if kind is None or (kind == "number" and not (may_number or _FIRST.match(signed["number"]))):
        start = at + (signed.end() if kind is None else len(line) - len(line.lstrip()))
        return Line(start, end, line[start - at :].rstrip(), "paragraph", 0, gap, number)
    words = line[signed.end() :].rstrip()
    if kind == "note":
        return Line(start, end, words, "notes", 0, gap, number)
    return Line(start, end, words, "item", (len(line) - len(line.lstrip())) // 2 + 1, gap, number)


def _underline(read: list[Line], rule: str) -> bool:
    """Whether a rule belongs to the line right above it: that is a table's head then, or a heading."""
    if not read:
        return False
    above = read[-1]
    if above.sort == "row":
        if len(read) < 2 or read[-2].sort not in ("row", "header_row") or above.gap:
            read[-1] = above._replace(sort="header_row")
        return True
    if above.sort == "paragraph" and above.gap and set(rule) in ({"="}, {"-"}) and len(above.said) <= _WIDEST:
        read[-1] = above._replace(sort="heading", level=1 if rule[0] == "=" else 2)
    return False


def is_date(line: str) -> bool:
    """Whether a line is a date and nothing else."""
    return len(line) < 40 and _DATE.fullmatch(line.strip("*_ \t.()[]")) is not None


def find_dateline(line: str, *, is_below_title: bool = False) -> str | None:
    """The date in a line that only tells when a text was published or changed, and by whom; None for any other line.

    Right below a title names alone do, as those of an author and a paper.
    """
    dates = list(_DATE.finditer(line)) if len(line) <= _LONGEST_DATELINE else []
    if not dates:
        return None
    words = _DATELINE_WORD.findall(_TIME_OF_DAY.sub(" ", _DATE.sub(" ", line)))
    told = [word.lower() for word in words if word.lower() in _DATELINE]
    others = [word for word in words if word.lower() not in _DATELINE]
    is_told = not words or (bool(told) and len(others) <= _MOST_BYLINE)
    is_named = is_below_title and 1 < len(others) <= _MOST_BYLINE and not any(word.endswith("ed") for word in others)
    if not (is_told or is_named) or any(not word[0].isupper() for word in others if word not in _OF_NAMES):
        return None
    return dates[0].group()


def is_caption(line: str) -> bool:
    """Whether a line tells what a figure, table or photo shows, or whose it is."""
    return _CAPTION.match(line.lstrip("*_ \t")) is not None


def opens_notes(heading: str) -> bool:
    """Whether a heading says that notes or references follow."""
    return len(heading) < 80 and _NOTES_HEADING.search(heading) is not None


def is_label(line: str) -> bool:
    """Whether a line is but the start of the next: few words and a colon, in bold or with a time or date."""
    bare = line.strip("*_ \t")
    if not bare.endswith(":") or len(bare) > 60 or len(bare.split()) > 8:
        return False
    return line[0] in "*_" or any(character.isdigit() for character in bare)


def ends_whole(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _last_sign(line) in tuple(".!?…:;")


def looks_like_title(line: str, most_words: int = _MOST_HEADING_WORDS) -> bool:
    """Whether a line that stands alone reads as a heading: few words, a capital first, no sentence's end."""
    if not line or len(line) > _WIDEST or line[0] in "|-•–<([⁰¹²³⁴⁵⁶⁷⁸⁹":
        return False
    words = line.strip(_SIGNS).split()
    if not words or len(words) > most_words or words[-1] in _GOES_ON or is_date(line):
        return False
    first = line.lstrip("\"“‘'(*_0123456789. ")[:1]
    return first.isalpha() and not first.islower() and _last_sign(line) not in tuple(".!:;,…")


def _last_sign(line: str) -> str:
    """The last character of a line that is no sign of emphasis, no closing quote and no mark of a note."""
    end = line.rstrip(_SIGNS)[-1:]
    if end.isalnum() and line[-1] in "]⁰¹²³⁴⁵⁶⁷⁸⁹":
        end = _MARK_AT_END.sub("", line[-_LONGEST_MARK:]).rstrip(_SIGNS)[-1:]
    return end


def measure_widths(lines: Sequence[Line], is_page: bool) -> list[float]:
    """The width in characters at which the text around each line is wrapped; without end where it is not wrapped.

    A line that is wrapped leaves no room for the first word of the next: that shows whether a text is wrapped, at one
    width for all of it.  The lines of a page always are, each run of them at a width of its own.
    """
    if is_page:
        return _measure_runs(lines)
    inner = [
        (line, after)
        for line, after in pairwise(lines[:_MOST_MEASURED])
        if line.sort == after.sort == "paragraph" and not after.gap
    ]
    lengths = sorted(len(line.said) for line, _ in inner)
    width = lengths[len(lengths) * 19 // 20] if len(lengths) > 1 else 0
    is_wrapped = _NARROWEST <= width <= _WIDEST and sum(is_full(*pair, width) for pair in inner) * 2 >= len(inner)
    return [width if is_wrapped else inf] * len(lines)


def _measure_runs(lines: Sequence[Line]) -> list[float]:
    """The widths of runs of lines without room between; letters differ in width, and so full lines do in length."""
    widths: list[float] = []
    first = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or lines[number].gap or lines[number].sort != "paragraph":
            longest = max(len(line.said) for line in lines[first:number])
            widths += [longest * _PAGE_SLACK if longest >= _NARROWEST else inf] * (number - first)
            first = number
    return widths


def is_full(line: Line, after: Line, width: float) -> bool:
    """Whether the first word of the next line had no room on this one."""
    return width < inf and len(line.said) + 1 + len(after.said[:_WIDEST].split(None, 1)[0]) > width


def _find_bare_notes(lines: Sequence[str]) -> set[int]:
    """The lines that a bare number numbers as notes: such numbers count up through the document, from 1."""
    found: list[int] = []
    last = 0
    for number, line in enumerate(lines):
        if line and line[0] in " \t0123456789" and (mark := _BARE_MARK.match(line)) is not None:
            value = int(mark[1])
            if last < value <= last + (_MOST_NOTES_LOST if last else 1):
                last = value
                found.append(number)
    return set(found) if len(found) >= _FEWEST_NOTES else set()


def measure_bare_mark(line: str) -> int:
    """The length of the number before a note, and of the space around it."""
    mark = _BARE_MARK.match(line)
    return mark.end() if mark is not None else 0
