"""Reviewed claims of documents that are scanned again: they stand in the place of what is read from the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.documents.text import Document, Span, find_quote, find_text
from checker.model.claim import Claim
from checker.model.claims_file import Omission
from checker.model.source import Source
from checker.values import Date, Quantity

Place = tuple[int, int]  # line and column, from 1


@dataclass
class Reviewed:
    """What people have made of documents, and where in those at hand it stands."""

    sources: Sequence[Source]
    claims: Mapping[str, Sequence[Claim]]  # by source
    omitted: Mapping[str, Sequence[Omission]]  # by source: numbers that a person has left out
    spans: dict[str, list[tuple[Claim | None, Span]]] = field(default_factory=dict)  # by sha256; None: left out

    def watch(self, documents: Iterable[Document]) -> Iterator[Document]:
        """The same documents; of each that a person has read, the places of what was made of it are kept."""
        for document in documents:
            source = self.find(document.sha256, document.sha256_of_lines)
            if source is not None:
                self.spans[document.sha256] = list(_locate(document, self.claims[source.id], self.omitted[source.id]))
            yield document

    def find(self, sha256: str, same_lines: str) -> Source | None:
        """The source whose document this is, by its bytes, or by its lines where only their ends differ."""
        return next((one for one in self.sources if one.sha256 in (sha256, same_lines)), None)


@dataclass(frozen=True)
class Replaced:
    """The draft claims of one document that nobody has looked at, and the reviewed ones with what was read there."""

    drafts: list[Claim]
    twins: dict[str, Claim]  # by the reviewed claim's id: the draft at the same words
    left_out: int  # drafts at numbers that a person has left out


def replace_drafts(drafts: Sequence[Claim], spans: Sequence[tuple[Claim | None, Span]]) -> Replaced:
    """Draft claims of a document without those at whose words a person has made, or left out, a claim.

    A draft is replaced where its figure overlaps a reviewed quote, or stands on its line and has the same value.
    """
    kept: list[Claim] = []
    twins: dict[str, Claim] = {}
    left_out = 0
    by_line: dict[int, list[tuple[Claim | None, Span]]] = {}
    for one in spans:
        for line in range(one[1].line, one[1].end_line + 1):
            by_line.setdefault(line, []).append(one)
    for draft in drafts:
        start, end = figure_places(draft)
        near = by_line.get(start[0], ())
        over = [(claim, span) for claim, span in near if _meets(start, end, span)]
        same = [claim for claim, _ in near if claim is not None and has_value_of(claim, draft)]
        replacing = [claim for claim, _ in over if claim is not None]
        for claim in (*same, *replacing):
            if claim.id not in twins or has_value_of(claim, draft):
                twins[claim.id] = draft
        if not over and not same:
            kept.append(draft)
        elif not replacing and not same:
            left_out += 1
    return Replaced(kept, twins, left_out)


def figure_places(claim: Claim) -> tuple[Place, Place]:
    """Where the figure of a draft starts and ends, inside of its quote."""
    at = max(claim.quote.find(claim.written), 0)
    length = len(claim.written) if claim.written in claim.quote else len(claim.quote)
    return _move(claim, at), _move(claim, at + length)


def _move(claim: Claim, by: int) -> Place:
    before = claim.quote[:by]
    breaks = before.count("\n")
    if not breaks:
        return claim.line, (claim.column or 1) + by
    return claim.line + breaks, by - before.rfind("\n")


def _meets(start: Place, end: Place, span: Span) -> bool:
    return start < (span.end_line, span.end_column) and (span.line, span.column) < end


def has_value_of(claim: Claim, draft: Claim) -> bool:
    """Whether a reviewed claim has the value that was read in a draft."""
    one, two = claim.value, draft.value
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        return (one.unit, one.bounds) == (two.unit, two.bounds)
    return isinstance(one, Date) and isinstance(two, Date) and one.bounds == two.bounds


def _locate(
    document: Document, claims: Sequence[Claim], omitted: Sequence[Omission]
) -> Iterator[tuple[Claim | None, Span]]:
    for claim in claims:
        for span in find_quote(document, claim.quote, claim.line):
            yield claim, span
    for omission in omitted:
        for span in find_text(document, omission.text, omission.line):
            yield None, span
