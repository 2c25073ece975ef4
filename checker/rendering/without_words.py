"""A report on a draft that must not travel: no word of the draft or of its sources, only places and values as read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from checker.model.claim import Category, Claim, Evidence
from checker.model.finding import Comparability, Finding, Position
from checker.model.report import Coverage, NotCompared, Report
from checker.model.source import Source
from checker.model.verdict import Verdict, VerdictName
from checker.model.vocabulary import Vocabulary
from checker.rendering.days import say_days
from checker.rendering.words import say_quantity
from checker.values import Date, Interval, Quantity

_NO_WORDS = Vocabulary()
_UNREAD = re.compile(r"^(.*:\d+): .*$", re.DOTALL)
_IGNORED = re.compile(r"^(ignored in the draft \(line \d+\)): .*$", re.DOTALL)
_MENDS: Mapping[VerdictName, str] = {
    "contradicted": "Read both passages and find out which is right.",
    "outdated": "Read the later source.",
    "scope": "See of which time, group or place each figure is.",
    "tension": "See whether it says more than the source does.",
    "not_found": "Find a source for it.",
    "supported": "Nothing to mend.",
}


def leave_out_words(report: Report) -> Report:
    """The report without the words of documents: their quotes, titles, names and what is counted.

    Left are file names, sources' ids and hashes, places, values as read with their units, and the checker's own words.
    """
    return report.model_copy(
        update={
            "sources": tuple(map(_strip_source, report.sources)),
            "vocabulary": _NO_WORDS,
            "claims": tuple(map(_strip_claim, report.claims)),
            "findings": tuple(map(_strip_finding, report.findings)),
            "verdicts": tuple(map(_strip_verdict, report.verdicts)),
            "coverage": _strip_coverage(report.coverage),
        }
    )


def say_bare(claim: Claim) -> str:
    """The value of a claim as it was read, without a word of its document."""
    value = claim.value
    if isinstance(value, Date):
        return say_days(value.bounds)
    if isinstance(value, Quantity):
        is_plain = value.hedge == "exact" and value.stated is not None and value.change is None
        stated = value.stated
        return say_quantity(value, Interval(low=stated, high=stated) if is_plain else value.bounds)
    return "words" if value is None or isinstance(value, Category) else f"a {value.kind}"


def _strip_source(source: Source) -> Source:
    changed = {"title": source.document, "publisher": None, "author": (), "address": None}
    return source.model_copy(update=changed)


def _strip_claim(claim: Claim) -> Claim:
    said = say_bare(claim)
    value = claim.value
    if isinstance(value, Quantity):
        value = replace(value, written=said, counted=None)
    elif isinstance(value, Date):
        value = replace(value, written=said)
    else:
        value = None
    evidence = claim.evidence
    when = claim.when if claim.when is not None and claim.when.edtf else None
    return Claim.model_construct(
        id=claim.id,
        source=claim.source,
        subject="",
        measure="",
        value=value,
        written=said,
        when=when if when is None else replace(when, written=when.edtf or ""),
        attribution=claim.attribution,
        evidence=Evidence.model_construct(
            document=evidence.document, line=evidence.line, quote="", page=evidence.page,
            column=evidence.column, end=evidence.end,
        ),
        confidence=claim.confidence,
        draft=claim.is_draft,
    )  # fmt: skip


def _strip_verdict(verdict: Verdict) -> Verdict:
    return verdict.model_copy(
        update={
            "claim": _strip_claim(verdict.claim),
            "evidence": tuple(map(_strip_claim, verdict.evidence)),
            "mend": _MENDS[verdict.verdict],
            "origins": tuple(f"origin {number}" for number in range(1, len(verdict.origins) + 1)),
            "derivation": None,
        }
    )


def _strip_finding(finding: Finding) -> Finding:
    positions = []
    for position in finding.positions:
        claims = tuple(map(_strip_claim, position.claims))
        value = " / ".join(dict.fromkeys(claim.written for claim in claims))
        positions.append(Position.model_construct(value=value, claims=claims))
    score = finding.comparability.score
    return finding.model_copy(
        update={
            "subject": "",
            "measure": "",
            "message": " against ".join(position.value for position in positions),
            "comparability": Comparability.model_construct(score=score),
            "derivation": None,
            "positions": tuple(positions),
            "fits_several": tuple(map(_strip_claim, finding.fits_several)),
        }
    )


def _strip_coverage(coverage: Coverage) -> Coverage:
    reasons = tuple(
        NotCompared.model_construct(reason=_IGNORED.sub(r"\1", one.reason), count=one.count, claims=one.claims)
        for one in coverage.not_compared
    )
    unread = tuple(_UNREAD.sub(r"\1", number) for number in coverage.unread_numbers)
    return coverage.model_copy(update={"not_compared": reasons, "unread_numbers": unread})
