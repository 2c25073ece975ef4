"""Web pages as documents."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from checker.documents.decoding import decode_any
from checker.documents.front_matter import fill_in, find_front_matter
from checker.documents.html_front_matter import find_page_front_matter
from checker.documents.html_text import write_text
from checker.documents.markdown import read_prose
from checker.documents.text import Document
from checker.errors import BadInput, bad_input
from checker.values.wordlists import list_words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
# Encodings of one byte, and those that old pages of the East are in; the web reads Latin-1 as Windows-1252.
_KNOWN = re.compile(
    r"iso-?8859-\d{1,2}|windows-125\d|koi8-[ru]|macintosh|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5"
)
_LATIN = ("iso-8859-1", "iso8859-1", "latin1")
_START = 4096

# The parser looks through all open elements for each new one, so that work grows with elements times depth.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
_NEVER_DEEP = list_words(
    "p li td th tr dt dd option thead tbody tfoot colgroup col br hr img input meta link source wbr area base embed"
    " param track a b i em strong u s small font big code tt nobr strike"
)
_AS_TEXT = "open it in a browser and save the text that it shows"
_MOST_WORK = 500_000_000
_MOST_ATTRIBUTES = 5000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")

_FEWEST_MAIN = 0.5  # the share of a page's words that its one article has, where it is all that is read


def read_html(content: bytes, file: str, name: str) -> Document:
    """The document of a web page: what a reader sees of it as its text, without navigation, scripts and page furniture.

    Headings, items and tables are written as in Markdown, notes as superscripts; `line` is that of this text.
    Raises `BadInput` where its encoding is not certain, where nothing is to be read on it, or where its elements are
    nested too deep to be read in bounded time.
    """
    from selectolax.lexbor import LexborHTMLParser

    page = _decode(content, file)
    _check_bounds(page, file)
    tree = LexborHTMLParser(page)
    text = write_text(_find_main(tree))
    if not text.strip():
        raise bad_input(file, "there is no text on this web page", _AS_TEXT)
    front = fill_in(find_page_front_matter(tree), find_front_matter(text))
    return Document(
        name,
        text,
        hashlib.sha256(content).hexdigest(),
        hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest(),
        format="html",
        prose=read_prose(text),
        title=front.title,
        author=front.author,
        publisher=front.publisher,
        published=front.published,
    )


def _decode(content: bytes, file: str) -> str:
    """The text of a page, in the encoding that it names where it is not UTF-8."""
    try:
        return decode_any(content, file)
    except BadInput:
        named = _CHARSET.search(content[:_START])
        charset = named[1].decode("ascii").lower() if named is not None else ""
        if not _KNOWN.fullmatch(charset):
            raise
        try:
            text = content.decode("cp1252" if charset in _LATIN else charset)
        except (UnicodeDecodeError, LookupError):
            text = "\0"
        if "\0" in text:
            raise
        return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_bounds(page: str, file: str) -> None:
    """That the page can be parsed in bounded time; raises `BadInput`."""
    depth = deepest = tags = 0
    for closing, tag in _TAG.findall(page):
        tags += 1
        if tag.lower() not in _NEVER_DEEP:
            depth = max(depth + (-1 if closing else 1), 0)
            deepest = max(deepest, depth)
    if any(found[0].count("=") > _MOST_ATTRIBUTES for found in _LONG_TAG.finditer(page)):
        raise bad_input(file, "an element of this web page has too many attributes", _AS_TEXT)
    if tags * deepest > _MOST_WORK:
        what = f"this web page is nested {deepest:,} elements deep, which is more than can be read"
        raise bad_input(file, what, _AS_TEXT)


def _find_main(tree: LexborHTMLParser) -> LexborNode | None:
    """The one article or main part where it holds most of the words, else the whole body."""
    body = tree.body
    if body is None:
        return tree.root
    for selector in ("article", "main", "[role=main]"):
        found = tree.css(selector)
        if len(found) == 1 and len(found[0].text()) >= _FEWEST_MAIN * len(write_text(body)):
            return found[0]
    return body
