"""What sources say alike, with how many independent origins, and how often each two agree and conflict."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.claim import Claim
from checker.model.pairs import Counts, count_pairs
from checker.model.report import Agreement, Report
from checker.rendering.escape import escape
from checker.rendering.tables import write_table
from checker.rendering.words import say_topic, say_written


def write_agreements(report: Report) -> str:
    """A table of what at least two sources say alike; sources that draw on one origin are one witness."""
    lead = (
        "What at least two sources say alike. Sources that name the same origin are one witness: they repeat it, they "
        "do not confirm it; that those which name none are independent is not known. The last column says in which "
        "findings the same point is disputed."
    )
    numbers = _number_topics(report)
    if not report.agreements:
        return "## Agreements\n\nNo two sources say the same of anything."
    table = write_table(
        ("What", "Value", "Said by", "Origins named", "Disputed in"),
        (_row(agreement, report, numbers) for agreement in report.agreements),
    )
    return f"## Agreements\n\n{lead}\n\n{table}"


def _number_topics(report: Report) -> dict[tuple[str, str], list[int]]:
    """The numbers of the findings on each subject and measure."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, finding in enumerate(report.findings, start=1):
        found.setdefault((finding.subject, finding.measure), []).append(number)
    return found


def _row(agreement: Agreement, report: Report, numbers: Mapping[tuple[str, str], list[int]]) -> tuple[str, ...]:
    values = dict.fromkeys(say_written(claim, report.vocabulary) for claim in agreement.claims)
    return (
        escape(say_topic(agreement.subject, agreement.measure, report.vocabulary)),
        escape(" / ".join(values)),
        escape("; ".join(_say_lines(agreement.claims))),
        _say_origins(agreement, report),
        ", ".join(map(str, numbers.get((agreement.subject, agreement.measure), []))),
    )


def _say_lines(claims: tuple[Claim, ...]) -> list[str]:
    """Each source once, with the lines its claims stand on, and which of them are not in its own voice."""
    lines: dict[str, dict[int, str]] = {}
    for claim in claims:
        voice = "" if claim.attribution == "own" else f" {claim.attribution}"
        lines.setdefault(claim.source, {})[claim.evidence.line] = voice
    return [
        f"{source} {', '.join(f'{line}{voice}' for line, voice in sorted(found.items()))}"
        for source, found in sorted(lines.items())
    ]


def _say_origins(agreement: Agreement, report: Report) -> str:
    if len(agreement.origins) == 1:
        return f"one witness: {escape(report.vocabulary.label(agreement.origins[0]))}"
    return str(len(agreement.origins))


def write_matrix(report: Report) -> str:
    """Source by source, on how many points each two agree and conflict."""
    names = [source.id for source in report.sources]
    if not names:
        return ""
    counts = count_pairs(report)
    rows = [[escape(one), *(_say_counts(counts[one, two], within=one == two) for two in names)] for one in names]
    lead = (
        "On how many points two sources agree, and on how many they stand on different sides of a discrepancy; "
        "in the diagonal, how many discrepancies lie within one source."
    )
    table = write_table(["", *map(escape, names)], rows)
    return f"## Source by source\n\n{lead}\n\n{table}"


def _say_counts(counts: Counts, *, within: bool) -> str:
    if within:
        return f"{counts.conflict} within"
    return f"{counts.agree} agree, {counts.conflict} differ" if any(counts) else "nothing in common"
