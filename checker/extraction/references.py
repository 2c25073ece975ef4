"""Tells references from quantities: footnote marks, citations, page and list numbers, addresses, telephones, scores."""

from __future__ import annotations

import re

from checker.extraction.designations import match_dotted
from checker.values.wordlists import list_words

_CITED = list_words(
    "p. pp. vol. vols. no. nos. iss. ch. chap. chaps. sec. secs. para. paras. art. arts. fig. figs. eq. eqs. "
    "ref. refs. n. nn. fn. fns. ed. eds. § §§ pg. pgs. Nos No. Vol. Issue Vol No doi: isbn issn ISBN ISSN DOI col. "
    "cols. app. cl. r. s. ss. para pp"
)
_LIST_ON = re.compile(r"(?:\s?[-–,/&]\s?\d+|(?:,| and| &)\s\d+)*")
_WORD_LEFT = re.compile(r"([^\s(\[,]+)\s?\Z")
_LIST_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)](?=\s)|\d{1,2}(?:\.\d{1,2})+(?=\s+(?:[A-Z][a-z]|[A-Z]{4}))")
_LINE_START = re.compile(r"(?:\A|\n)[ \t>#*•·(\-–]*\Z")
_MARK = re.compile(r"\d+(?:\s?[,;–-]\s?\d+)*")
_CITATION = re.compile(
    r"\((?:see |e\.g\.,? |cf\. )?[A-Z][\w'’.-]{1,30}(?:,? (?:and|&|et al\.?|[A-Z][\w'’.-]{1,30})){0,5}, \Z"
)
_CITED_YEAR = re.compile(r"\d{4}[a-z]?(?:, (?:pp?\. ?)?\d+(?:[-–]\d+)?)?(?=[;)])")
_JOURNAL = re.compile(r"\d{1,4}(?=(?:\(\d{1,3}\))? \(\d{4}\)[,:] ?\d+[-–]\d+)")
_JOURNAL_PAGES = re.compile(r"\(\d{4}\)[,:] ?\Z")
_PAGES = re.compile(r"\d+[-–]\d+")
_STREETS = "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Boulevard|Blvd|Square|Terrace|Court|Crescent|Parkway|Quay|Mews"
_ADDRESS = re.compile(
    rf"\d{{1,5}}[A-Za-z]? (?:(?:[NSEW]\.?|North|South|East|West) )?(?:[A-Z][\w'’.]+ ){{1,3}}(?:{_STREETS})\b"
)
_PHONE = re.compile(
    r"\+\d{1,3}[ (.-]{1,2}\d[\d ().-]{5,16}\d|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}\b|\d{3}-\d{4}\b|0\d{2,4} \d{3,4} \d{3,4}\b"
)
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}\b(?![%\w])")
_PLAYED = re.compile(
    r"\b(?:[Ww]on|win|wins|winning|beat|beats|beaten|beating|lost|lose|loss|draw|drew|drawn|defeat|defeated|victory|"
    r"scored?|led|lead|trail(?:ed)?|tied|score of|scoreline)\b[^.!?\d]{0,30}\Z"
)
_NAME_OF_FIGURES = re.compile(r"24/7\b|9/11\b|7/7\b|50[/-]50\b")
_RANKED = re.compile(r"\d{1,3}(?:st|nd|rd|th) [A-Z][a-z]+")
_MONTHS = list_words("January February March April May June July August September October November December Century")
_COUNTED_OFF = re.compile(r"\d{1,2}\)(?= [A-Za-z])")
_INLINE = re.compile(r"\d{1,2}\)(?= [A-Za-z])")


def match_reference(prose: str, start: int, end: int, before: str) -> tuple[int, int] | None:
    """Return the span of a reference that digits begin or stand in, None if they stand in none.

    `before` is the character before them.
    """
    if before in "[>":
        return _match_mark(prose, start, before)
    if before in "\n\t #*•(>-–" or not start:
        span = _match_line_start(prose, start, before)
        if span is not None:
            return span
    after = prose[end : end + 1]
    if after == ".":
        dotted = match_dotted(prose, start)
        if dotted is not None:
            return start, dotted
    if before == "+" or after in "- .)(–" or before == "(":
        phone = _PHONE.match(prose, start - (before in "+("))
        if phone is not None:
            return phone.span()
    if (
        after == ")"
        and before == " "
        and _COUNTED_OFF.match(prose, start)
        and "(" not in prose[max(0, start - 60) : start]
    ):
        return start, end + 1
    if after in "-–" and after:
        score = _SCORE.match(prose, start)
        if score is not None and _PLAYED.search(prose, max(0, start - 45), start):
            return score.span()
    if after in "/-" and after and (named := _NAME_OF_FIGURES.match(prose, start)) is not None:
        return named.span()
    if after in "snrt" and after and (ranked := _RANKED.match(prose, start)) is not None:
        return None if ranked[0].split()[1] in _MONTHS else ranked.span()
    if after in " ABCDEFGHIJKLMNOPQRSTUVWXYZ" and after and (address := _ADDRESS.match(prose, start)) is not None:
        return address.span()
    return _match_citation(prose, start, end, before)


def _match_mark(prose: str, start: int, before: str) -> tuple[int, int] | None:
    """Return a mark in brackets or raised: *[12]*, *<sup>3</sup>*."""
    found = _MARK.match(prose, start)
    assert found is not None
    after = prose[found.end() : found.end() + 6]
    if before == "[" and after[:1] == "]":
        return start - 1, found.end() + 1
    if before == ">" and prose[max(0, start - 5) : start] == "<sup>" and after == "</sup>":
        return start - 5, found.end() + 6
    return None


def _match_line_start(prose: str, start: int, before: str) -> tuple[int, int] | None:
    """Return a number that begins a line or an item: *3.*, *(2)*, *4.1 Results*."""
    if before == "(" and (inline := _INLINE.match(prose, start)) is not None:
        ahead = prose[max(0, start - 6) : start - 1].rstrip()
        if not ahead or ahead[-1] in ",:;." or ahead.endswith((" and", " or")):
            return start - 1, inline.end()
    if _LINE_START.search(prose, max(0, start - 12), start) is None:
        return None
    found = _LIST_NUMBER.match(prose, start)
    return None if found is None else found.span()


def _match_citation(prose: str, start: int, end: int, before: str) -> tuple[int, int] | None:
    """Return the number of a page, volume, note or the like, or the year of an author in brackets."""
    if before in " .\u00a0§:":
        word = _WORD_LEFT.search(prose, max(0, start - 14), start)
        if word is not None and word[1] in _CITED and not (word[1] == "No" and prose[start - 1] != " "):
            found = _LIST_ON.match(prose, end)
            return start, end if found is None else found.end()
        year = _CITED_YEAR.match(prose, start) if end - start == 4 else None
        if year is not None and _CITATION.search(prose, max(0, start - 160), start):
            return year.span()
        journal = _JOURNAL.match(prose, start)
        if journal is not None:
            return journal.span()
        if prose[end : end + 1] in "-–" and _JOURNAL_PAGES.search(prose, max(0, start - 10), start):
            pages = _PAGES.match(prose, start)
            return None if pages is None else pages.span()
    return None
