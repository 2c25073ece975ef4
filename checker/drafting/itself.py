"""A draft against itself: a figure in its headline, its lead, a table and its text, like those of several sources."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import combinations

from checker.documents.blocks import find_blocks
from checker.documents.text import Document
from checker.drafting.phrases import place_in_whole, read_phrase
from checker.drafting.placing import place_figure
from checker.engine import rank
from checker.extraction.naming import Words, name_claims
from checker.grouping.by_words import SLIP
from checker.grouping.matching import stated_ratio
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.rule import Rule
from checker.model.vocabulary import Vocabulary
from checker.scanning.report import compare_by_words
from checker.values import Date, Interval

_HEADLINE = frozenset({"title", "heading", "label"})
_TABLE = frozenset({"row", "header_row"})
_OWN = {"caption": "captions", "notes": "notes"}


def find_own_discrepancies(
    claims: Sequence[Claim], document: Document, rules: Sequence[Rule], words: Words
) -> tuple[list[Finding], Vocabulary]:
    """Where the sections of a draft differ from one another, worst first, with the words that the findings use."""
    if len(claims) < 2:
        return [], Vocabulary()
    sections = name_sections(document)
    named, vocabulary = name_claims(claims, words)
    placed = [
        claim.model_copy(update={"source": section_of(claim, document, sections)})
        for claim in named
        if claim.slots is not None
    ]
    found = compare_by_words(placed, rules, vocabulary, {}, words)
    originals = {claim.id: claim for claim in named}
    scopes = {(c.line, c.slots.when.bounds) for c in claims if c.slots is not None and c.slots.when is not None}
    kept = (one for one in found.findings if _is_told_twice(one, scopes) and not _has_part_of_whole(one, document))
    return sorted((_restore(one, originals) for one in kept), key=rank), found.vocabulary


def _is_told_twice(finding: Finding, scopes: Collection[tuple[int, Interval]]) -> bool:
    """Whether a draft can mean one thing by what differs in it.

    One text tells of large and small things in the same words, and of what comes again in the years that its figures
    hold for: `scopes` are the dates, with their lines, that figures hold for.
    """
    first = [position.claims[0] for position in finding.positions]
    if finding.kind == "date":
        told = [one for one in first if isinstance(one.value, Date) and (one.line, one.value.bounds) in scopes]
        return len(told) < len(first)
    return all(stated_ratio(one, two) <= SLIP for one, two in combinations(first, 2))


def _has_part_of_whole(finding: Finding, document: Document) -> bool:
    """Whether one figure is told as a part or a whole, and another is not: 2,100 of the workers, 2,900 workers."""
    told = set()
    for position in finding.positions:
        claim = position.claims[0]
        told.add(place_in_whole(read_phrase(document.text, *place_figure(claim, document.text, document.line_starts))))
    return len(told) > 1


def name_sections(document: Document) -> list[tuple[int, str]]:
    """Where each section starts, and what it is: headline, lead, a table of its own, captions, text."""
    sections: list[tuple[int, str]] = []
    has_lead, before, tables = False, "", 0
    for block in find_blocks(document):
        if block.sort in _HEADLINE:
            name = "headline"
        elif block.sort in _TABLE:
            tables += before not in _TABLE
            name = f"table-{tables}"
        elif block.sort in _OWN:
            name = _OWN[block.sort]
        elif block.sort == "paragraph" and not has_lead:
            name, has_lead = "lead", True
        else:
            name = "text"
        before = block.sort
        sections.append((block.start, name))
    return sections


def section_of(claim: Claim, document: Document, sections: Sequence[tuple[int, str]]) -> str:
    """The section that a claim of the draft stands in."""
    offset = document.line_starts[claim.line - 1] + (claim.column or 1) - 1
    place = bisect_right(sections, offset, key=lambda section: section[0]) - 1
    return sections[place][1] if place >= 0 else "text"


def _restore(finding: Finding, originals: dict[str, Claim]) -> Finding:
    """A finding whose claims are the draft's again, and not its sections'."""
    positions = tuple(
        position.model_copy(update={"claims": tuple(originals[claim.id] for claim in position.claims)})
        for position in finding.positions
    )
    several = tuple(originals[claim.id] for claim in finding.fits_several)
    return finding.model_copy(update={"positions": positions, "fits_several": several})
