"""Where the figure of a claim stands in its document: the figure itself, not the words that are quoted with it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Claim


def place_figure(claim: Claim, text: str, line_starts: Sequence[int]) -> tuple[int, int]:
    """The offsets at which the figure of a claim starts and ends; those of its quote where it is not found in that."""
    evidence = claim.evidence
    start = line_starts[evidence.line - 1] + (evidence.column or 1) - 1
    length = (evidence.end or 0) - (evidence.column or 0) if evidence.end else len(evidence.quote)
    end = start + length
    at = _find_whole(text, claim.written, start, end)
    return (start, end) if at is None else (at, at + len(claim.written))


def _find_whole(text: str, written: str, start: int, end: int) -> int | None:
    """Where words stand in a stretch of a text without cutting a word or number in two."""
    if not written:
        return None
    at = text.find(written, start, end)
    while at != -1:
        before, after = text[max(at - 1, 0) : at], text[at + len(written) : at + len(written) + 1]
        if not (_joins(before, written[0]) or _joins(written[-1], after)):
            return at
        at = text.find(written, at + 1, end)
    return None


def _joins(left: str, right: str) -> bool:
    return (left.isalpha() and right.isalpha()) or (left.isdecimal() and right.isdecimal())
