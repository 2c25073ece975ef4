"""Findings and the matrix of sources as pandas tables, for those who count further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.pairs import count_pairs
from checker.model.report import Report

if TYPE_CHECKING:
    import pandas

COLUMNS = (
    "finding", "rule", "kind", "relation", "severity", "status", "subject", "measure", "position",
    "value", "claim", "source", "line", "quote", "attribution",
)  # fmt: skip


def claims_of_findings(report: Report) -> pandas.DataFrame:
    """One row for each claim of each position; positions count from 1, as in the report."""
    import pandas  # heavy, and only wanted here

    rows = [
        (
            finding.id,
            finding.rule,
            finding.kind,
            finding.relation,
            finding.severity,
            finding.status,
            finding.subject,
            finding.measure,
            number,
            position.value,
            claim.id,
            claim.source,
            claim.evidence.line,
            claim.evidence.quote,
            claim.attribution,
        )
        for finding in report.findings
        for number, position in enumerate(finding.positions, start=1)
        for claim in position.claims
    ]
    return pandas.DataFrame(rows, columns=list(COLUMNS))


def agreement_and_conflict(report: Report) -> pandas.DataFrame:
    """Source by source, "agree / conflict"; on the diagonal, how often a source conflicts with itself."""
    import pandas  # heavy, and only wanted here

    names = [source.id for source in report.sources]
    counts = count_pairs(report)
    return pandas.DataFrame(
        [[str(counts[one, two]) for two in names] for one in names], index=names, columns=names, dtype=object
    )
