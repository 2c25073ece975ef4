"""Markdown, and the same marks in plain text: what is markup is blanked, what is said stays."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from checker.documents.blanking import blank, blank_between, blank_match, close_words, fill, replace_spans
from checker.documents.note_marks import blank_note_marks

# What starts a line: quote signs, then a sign of a heading or list, a rule or table's line, a fence, a link's target.
_LINE = re.compile(
    r"\n(?=[ \t]*[>#\-*+•‣◦▪_=`~\[|:])[ \t]*+(?:>[> \t]*+)?"
    r"(?:[-|:+=*_ \t]{3,}+(?=\n|\Z)|\#{1,6}(?=[ \t\n])|[-*+•‣◦▪](?=[ \t])(?:[ \t]\[[ xX]\](?=[ \t]))?"
    r"|`{3,}[^\n]*|~{3,}[^\n]*|\[[^\]\n^][^\]\n]{0,200}\]:[ \t]+\S[^\n]*)?"
)
_CLOSING_SIGNS = re.compile(r"\#++(?=[ \t]*+(?:\n|\Z))")
_LINK_TAIL = re.compile(
    r"\](?:\([ \t]*(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*+)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
    r"|\[[^\[\]\n]{0,200}\])(?:\{[^{}\n]{0,200}\})?"
)
_MOST_LINKED = 1000  # characters of the words of one link
# Patterns start with what is rare, and look back from there: that is what makes them fast.
_ADDRESS_END = r"[^\s<>\"|]*[^\s<>\".,;:!?)\]}'’”|*_]"
_ADDRESS = re.compile(
    rf"://{_ADDRESS_END}|www\.(?<!\wwww\.){_ADDRESS_END}|10\.(?<![\w.,/]10\.)\d{{4,9}}/{_ADDRESS_END}"
)
_ADDRESS_STARTS = {":": re.compile(r"[A-Za-z][A-Za-z+.-]{1,10}\Z"), "w": None, "1": re.compile(r"(?i:doi):?\s?\Z")}
_MAIL = re.compile(r"@[\w-]{1,100}(?:\.[\w-]{1,60}){1,6}")
_MAIL_NAME = re.compile(r"(?:mailto:)?[\w.+-]{1,64}\Z")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>|<>")
_ENTITY = re.compile(r"&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_STRUCK = re.compile(r"~~[^~\n]{1,500}~~")
_ATTRIBUTES = re.compile(r"\{[#.:][^{}\n]{0,200}\}")
_STARS = re.compile(r"\*+")
_UNDERLINES = re.compile(r"_++")


def read_prose(text: str, skipped: int = 0) -> str:
    """The prose of plain text or Markdown: as long as it, with markup, addresses and note marks as spaces.

    The first `skipped` characters, its front matter, are blanked whole.
    """
    return close_words(blank_note_marks(blank_markup(blank(text[:skipped]) + text[skipped:])))


def blank_markup(text: str) -> str:
    """Text without Markdown's signs, link targets, addresses, tags and comments; entities become their character."""
    prose = blank_between(text, "<!--", "-->") if "<!--" in text else text
    prose = _LINE.sub(blank_match, "\n" + prose)[1:]
    if "#" in prose:
        prose = _CLOSING_SIGNS.sub(blank_match, prose)
    if "](" in prose or "][" in prose:
        prose = _blank_links(prose)
    prose = replace_spans(prose, list(find_addresses(prose)))
    if "@" in prose:
        prose = _blank_mail(prose)
    if "~~" in prose:
        prose = _STRUCK.sub(blank_match, prose)  # what an editor struck out is not said
    if "*" in prose:
        prose = _STARS.sub(_blank_stars, prose)
    if "_" in prose:
        prose = _UNDERLINES.sub(_blank_underlines, prose)
    if "\\" in prose:
        prose = _ESCAPE.sub(" ", prose)
    if "{" in prose:
        prose = _ATTRIBUTES.sub(blank_match, prose)
    prose = prose.replace("`", " ")
    if "<" in prose:
        prose = _TAG.sub(lambda found: found[0] if found[0][:5].lower() in _SUP else blank(found[0]), prose)
    if "&" in prose:
        prose = _ENTITY.sub(_read_entity, prose)
    return prose


_SUP = ("<sup>", "</sup", "<sup ")  # left for the reader of note marks


def _blank_links(prose: str) -> str:
    """Links without all but their words; the bracket that opens one is looked for backwards."""
    spans: list[tuple[int, int]] = []
    for found in _LINK_TAIL.finditer(prose):
        if found[0][1] == "[" and found[0][2:-1].isdigit():
            continue  # two note marks: [3][4]
        start, floor = found.start(), max(found.start() - _MOST_LINKED, spans[-1][1] if spans else 0)
        depth, at = 0, start
        while (at := max(prose.rfind("[", floor, at), prose.rfind("]", floor, at))) != -1:
            if prose[at] == "[" and depth == 0:
                opening = at - 1 if at > floor and prose[at - 1] == "!" else at
                spans.append((opening, at + 1))
                break
            depth += 1 if prose[at] == "]" else -1
        spans.append(found.span())
    return replace_spans(prose, spans)


def find_addresses(prose: str) -> Iterator[tuple[int, int]]:
    """Where addresses of the web and numbers of documents (DOI) stand, in order."""
    last = 0
    for found in _ADDRESS.finditer(prose):
        start = found.start()
        before = _ADDRESS_STARTS[found[0][0]]
        scheme = before.search(prose, max(start - 12, last), start) if before is not None else None
        last = found.end()
        yield (scheme.start() if scheme is not None else start), last


def _blank_mail(prose: str) -> str:
    spans: list[tuple[int, int]] = []
    for found in _MAIL.finditer(prose):
        name = _MAIL_NAME.search(prose[max(found.start() - 72, 0) : found.start()])
        if name is not None:
            start = found.start() - len(name[0])
            spans.append((max(start, spans[-1][1]) if spans else start, found.end()))
    return replace_spans(prose, spans)


def _blank_stars(found: re.Match[str]) -> str:
    """Stars are signs of emphasis, a list or a note, but not between two figures or two spaces."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == "\\" or (before.isdigit() and after.isdigit()) or (before in (" ", "\t") and after in (" ", "\t")):
        return found[0]
    return " " * len(found[0])


def _blank_underlines(found: re.Match[str]) -> str:
    """Lines below are signs of emphasis except inside of a word."""
    text, start, end = found.string, found.start(), found.end()
    inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
    return found[0] if inside or text[start - 1 : start] == "\\" else " " * len(found[0])


def _read_entity(found: re.Match[str]) -> str:
    said = html.unescape(found[0])
    return found[0] if said == found[0] else fill(found, " " if said.isspace() else said)
