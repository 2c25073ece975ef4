"""A draft against itself: a figure in its headline, its lead, a table and its text, like those of several sources."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.documents.blocks import find_blocks
from checker.documents.text import Document
from checker.engine import rank
from checker.extraction.naming import Words, name_claims
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.rule import Rule
from checker.model.vocabulary import Vocabulary
from checker.scanning.report import compare_by_words

_HEADLINE = frozenset({"title", "heading", "label"})
_TABLE = frozenset({"row", "header_row"})
_OWN = {"caption": "captions", "notes": "notes"}


def find_own_discrepancies(
    claims: Sequence[Claim], document: Document, rules: Sequence[Rule], words: Words
) -> tuple[list[Finding], Vocabulary]:
    """Where the sections of a draft differ from one another, worst first, with the words that the findings use."""
    if len(claims) < 2:
        return [], Vocabulary()
    sections = _name_sections(document)
    starts = [start for start, _ in sections]
    named, vocabulary = name_claims(claims, words)
    placed = [
        claim.model_copy(update={"source": _section_of(claim, document, starts, sections)})
        for claim in named
        if claim.slots is not None
    ]
    found = compare_by_words(placed, rules, vocabulary, {}, words)
    originals = {claim.id: claim for claim in named}
    return sorted((_restore(one, originals) for one in found.findings), key=rank), found.vocabulary


def _name_sections(document: Document) -> list[tuple[int, str]]:
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


def _section_of(claim: Claim, document: Document, starts: Sequence[int], sections: Sequence[tuple[int, str]]) -> str:
    offset = document.line_starts[claim.line - 1] + (claim.column or 1) - 1
    place = bisect_right(starts, offset) - 1
    return sections[place][1] if place >= 0 else "text"


def _restore(finding: Finding, originals: dict[str, Claim]) -> Finding:
    """A finding whose claims are the draft's again, and not its sections'."""
    positions = tuple(
        position.model_copy(update={"claims": tuple(originals[claim.id] for claim in position.claims)})
        for position in finding.positions
    )
    several = tuple(originals[claim.id] for claim in finding.fits_several)
    return finding.model_copy(update={"positions": positions, "fits_several": several})
