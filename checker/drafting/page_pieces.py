"""The pieces of a web page's own characters that hold its text, and how its bytes are written."""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# What opens something that is no text: a comment, an element whose inside is none, or a tag with its attributes.
_NO_TEXT = re.compile(
    r"<!--|<(?P<raw>script|style|title|textarea|template|svg|math|iframe|noscript|select|object)\b"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)|<[!?/]",
    re.IGNORECASE,
)
_TAG_END = re.compile(r"[^\"'>]*+(?:\"[^\"]*+\"[^\"'>]*+|'[^']*+'[^\"'>]*+)*+>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_RAISED = frozenset({"sup", "sub"})
_RAISABLE = frozenset({"span", "a", "small", "font"})
_STYLE_RAISES = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE)
_CLASS_RAISES = re.compile(
    r"\sclass\s*=\s*[\"']?(?:[^\"'>]*\s)?"
    r"(?:sup|super|superscript|footnote-ref|footnote-marker|footnotemark|noteref)(?=[\"'\s>])",
    re.IGNORECASE,
)
_LONGEST_MARK = 5  # characters of what a class says is raised
_LINK = re.compile(r"\shref\s*=\s*[\"']?(?P<inside>#)?", re.IGNORECASE)
_LONGEST_NOTE = 200  # characters of the element that is the mark of a note
_TAG = re.compile(r"<[^>]*>")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
_START = 4096


class Piece(NamedTuple):
    """A stretch of a page without a tag in it, that says something; whether it is part of a link."""

    start: int
    end: int
    in_link: bool = False


class Page(NamedTuple):
    """A web page as it is written: its characters, their encoding, and the mark of that before them."""

    text: str
    encoding: str
    mark: bytes

    def write(self, text: str) -> bytes:
        """Changed text in the page's own encoding; what that lacks becomes an entity."""
        return self.mark + text.encode(self.encoding, "xmlcharrefreplace")


def decode_page(content: bytes) -> Page | None:
    """The characters of a page, line ends and all, if writing them gives the same bytes; else None."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return _try(content[len(mark) :], encoding, mark)
    named = _CHARSET.search(content[:_START])
    charset = named[1].decode("ascii").lower() if named is not None else "cp1252"
    found = _try(content, "utf-8", b"")
    if found is None:
        found = _try(content, "cp1252" if charset.replace("-", "") in ("iso88591", "latin1") else charset, b"")
    return found or _try(content, "cp1252", b"")


def _try(content: bytes, encoding: str, mark: bytes) -> Page | None:
    try:
        text = content.decode(encoding)
        return Page(text, encoding, mark) if text.encode(encoding) == content else None
    except (UnicodeError, LookupError):
        return None


def find_pieces(page: str) -> list[Piece]:
    """The stretches of text between the tags of a page that say something, in order.

    Raised and lowered text and the marks of notes are left out: reading makes other signs of them.
    """
    found: list[Piece] = []
    at = raised = styled = 0
    is_link = is_note = False
    opened: dict[str, list[bool]] = {tag: [] for tag in _RAISABLE}  # whether each that is open raises what is in it
    for opening, after in (*_find_tags(page), (None, None)):
        said = page[at : len(page) if opening is None else opening.start()]
        start = at + _count_space(said)
        if not (raised or styled or is_note) and start < at + len(said):
            found.append(Piece(start, at + len(said.rstrip()), is_link))
        if opening is None:
            break
        at = len(page) if after is None else after
        tag = (opening["tag"] or "").lower()
        if tag in _RAISED:
            raised = max(raised + (-1 if opening["close"] else 1), 0)
        if tag in _RAISABLE and opening["close"]:
            styled -= opened[tag].pop() if opened[tag] else 0
        elif tag in _RAISABLE:
            opened[tag].append(_raises(page, opening.end(), at, tag))
            styled += opened[tag][-1]
        if tag == "a":
            link = None if opening["close"] else _LINK.search(page, opening.end(), at)
            is_link = link is not None
            is_note = link is not None and link["inside"] is not None and _is_number(page, at)
    return found


def _count_space(said: str) -> int:
    """How many characters a text starts with that are space, or the entities of it."""
    at = len(said) - len(said.lstrip())
    while (entity := _ENTITY.match(said, at)) is not None and html.unescape(entity[0]).isspace():
        at = entity.end()
        while at < len(said) and said[at].isspace():
            at += 1
    return at


def _raises(page: str, start: int, end: int, tag: str) -> bool:
    """Whether an element with attributes at a place raises what is in it, as the mark of a note or an exponent."""
    if _STYLE_RAISES.search(page, start, end):
        return True
    said = _say_inside(page, end, tag) if _CLASS_RAISES.search(page, start, end) else None
    return said is not None and len(said) <= _LONGEST_MARK


def _is_number(page: str, start: int) -> bool:
    """Whether a link that opens at a place says but a number, as the mark of a note does."""
    return (_say_inside(page, start, "a") or "").isdigit()


def _say_inside(page: str, start: int, tag: str) -> str | None:
    """What an element says that opens at a place, without space and brackets around it; None of a long one."""
    closing = re.compile(rf"</{tag}\b", re.IGNORECASE).search(page, start, start + _LONGEST_NOTE)
    return None if closing is None else _TAG.sub("", page[start : closing.start()]).strip(" []()")


def find_end(page: str) -> int:
    """Where a page's own text ends: before the end of its body, or else before what is opened and never closed."""
    end = len(page)
    for opening, after in _find_tags(page):
        is_end = opening["close"] and opening["tag"].lower() == "body"
        if is_end or (after is None and end == len(page)):
            end = opening.start()
    return end


def _find_tags(page: str) -> Iterator[tuple[re.Match[str], int | None]]:
    """What opens something that is no text, in order, and where that ends; None where it never does."""
    at: int | None = 0
    while at is not None and (opening := _NO_TEXT.search(page, at)) is not None:
        at = _skip(page, opening)
        yield opening, at


def _skip(page: str, opening: re.Match[str]) -> int | None:
    """Where what is no text ends; None where it never does."""
    if opening[0] == "<!--":
        end = page.find("-->", opening.end())
        return None if end == -1 else end + 3
    start = opening.end()
    if opening["raw"]:
        closing = re.compile(rf"</{opening['raw']}\b", re.IGNORECASE).search(page, start)
        if closing is None:
            return None
        start = closing.end()
    ended = _TAG_END.match(page, start)
    if ended is not None:
        return ended.end()
    end = page.find(">", start)
    return None if end == -1 else end + 1


def list_units(said: str) -> tuple[list[str], list[int]]:
    """The characters that a piece stands for, an entity being one, and where each starts, with the end of the last."""
    units, starts = [], []
    at = 0
    for entity in _ENTITY.finditer(said):
        for place in range(at, entity.start()):
            units.append(said[place])
            starts.append(place)
        units.append(html.unescape(entity[0]))
        starts.append(entity.start())
        at = entity.end()
    for place in range(at, len(said)):
        units.append(said[place])
        starts.append(place)
    return units, [*starts, len(said)]


def put_in(page: str, places: Sequence[tuple[int, str]]) -> str:
    """A page with text put in at places, which are in order."""
    pieces, at = [], 0
    for place, text in places:
        pieces += [page[at:place], text]
        at = place
    return "".join([*pieces, page[at:]])
