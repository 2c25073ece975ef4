"""The report as the one JSON object that `check`, `scan` and `draft` print; keys and order are a contract."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from checker.model.claim import Claim
from checker.model.ends import ends_of
from checker.model.finding import Finding
from checker.model.report import Agreement, Coverage, Report
from checker.model.resolution import Resolution
from checker.model.source import Source
from checker.model.verdict import Verdict

SCHEMA = 1

Json: TypeAlias = "bool | int | float | Decimal | str | Sequence[Json] | Mapping[str, Json] | None"


def report_to_json(report: Report) -> str:
    """The report as JSON text: indented by two, exact decimals, dates as ISO strings, one newline at the end."""
    return write_json(shape_report(report)) + "\n"


def shape_report(report: Report) -> dict[str, Json]:
    """The object of the contract; its numbers are still exact decimals."""
    counts = Counter(claim.source for claim in report.claims)
    return {
        "schema": SCHEMA,
        "sources": [_shape_source(source, counts[source.id]) for source in report.sources],
        "findings": [_shape_finding(finding) for finding in report.findings],
        "agreements": [_shape_agreement(agreement) for agreement in report.agreements],
        "standing_alone": [shape_claim(claim) for claim in report.standing_alone],
        "verdicts": [_shape_verdict(verdict) for verdict in report.verdicts],
        "coverage": _shape_coverage(report.coverage),
    }


def shape_claim(claim: Claim) -> dict[str, Json]:
    """A claim with its evidence, its value as written and as read; null for what it does not have."""
    ends = ends_of(claim.value)
    return {
        "id": claim.id,
        "source": claim.source,
        "document": claim.document,
        "page": claim.page,
        "line": claim.line,
        "column": claim.column,
        "end": claim.end,
        "quote": claim.quote,
        "written": claim.written,
        "hedge": claim.hedge,
        "change": claim.change,
        "kind": claim.kind,
        "unit": claim.unit,
        "counted": claim.counted,
        **ends._asdict(),
        "as_of": claim.as_of,
        "attribution": claim.attribution,
        "origin": claim.origin,
        "filled": list(claim.filled),
    }


def _shape_source(source: Source, claims: int) -> dict[str, Json]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "address": source.address,
        "document": source.document,
        "sha256": source.sha256,
        "claims": claims,
    }


def _shape_finding(finding: Finding) -> dict[str, Json]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "kind": finding.kind,
        "relation": finding.relation,
        "severity": finding.severity,
        "status": finding.status,
        "is_new": finding.is_new,
        "subject": finding.subject,
        "measure": finding.measure,
        "message": finding.message,
        "why": finding.why,
        "comparability": {
            "score": finding.comparability.score,
            "reasons": list(finding.comparability.reasons),
        },
        "resolution": None if finding.resolution is None else _shape_resolution(finding.resolution),
        "derivation": finding.derivation,
        "fits_several": [shape_claim(claim) for claim in finding.fits_several],
        "positions": [
            {"value": position.value, "claims": [shape_claim(claim) for claim in position.claims]}
            for position in finding.positions
        ],
    }


def _shape_resolution(resolution: Resolution) -> dict[str, Json]:
    return {
        "verdict": resolution.verdict,
        "position": resolution.position,
        "reason": resolution.reason,
        "by": resolution.by,
        "date": resolution.date.isoformat(),
        "until": None if resolution.until is None else resolution.until.isoformat(),
    }


def _shape_agreement(agreement: Agreement) -> dict[str, Json]:
    return {
        "subject": agreement.subject,
        "measure": agreement.measure,
        "value": agreement.value,
        "origins": list(agreement.origins),
        "claims": [shape_claim(claim) for claim in agreement.claims],
    }


def _shape_verdict(verdict: Verdict) -> dict[str, Json]:
    return {
        "verdict": verdict.verdict,
        "claim": shape_claim(verdict.claim),
        "evidence": [shape_claim(claim) for claim in verdict.evidence],
        "mend": verdict.mend,
    }


def _shape_coverage(coverage: Coverage) -> dict[str, Json]:
    return {
        "claims": coverage.claims,
        "compared": coverage.compared,
        "not_compared": [{"reason": item.reason, "count": item.count} for item in coverage.not_compared],
        "unread_numbers": list(coverage.unread_numbers),
    }


def write_json(value: Json, indent: str = "") -> str:
    """JSON text of plain data, with exact decimals by their own digits: the standard encoder has none."""
    if isinstance(value, Decimal):
        return _write_decimal(value)
    if isinstance(value, Mapping):
        lines = [f"{_text(key)}: {write_json(item, indent + '  ')}" for key, item in value.items()]
        return _block("{", lines, "}", indent)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _block("[", [write_json(item, indent + "  ") for item in value], "]", indent)
    return _text(value) if isinstance(value, str) else json.dumps(value)


def _write_decimal(number: Decimal) -> str:
    """A whole number without a point, any other by its own digits and no exponent."""
    if number == number.to_integral_value():
        return str(int(number))
    return f"{number:f}".rstrip("0")


def _block(opening: str, lines: Sequence[str], closing: str, indent: str) -> str:
    if not lines:
        return opening + closing
    inner = f"\n{indent}  "
    return f"{opening}{inner}{(',' + inner).join(lines)}\n{indent}{closing}"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
