"""The first screen of the report: which sources, how many discrepancies, and each of them in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model.finding import Finding, Status
from checker.model.report import Report
from checker.model.rule import SEVERITIES
from checker.rendering.escape import escape
from checker.rendering.tables import write_table
from checker.rendering.words import shorten

MOST_LINES = 25  # findings that are listed in full; above that, the low ones are folded away
LONGEST_LINE = 150
STATUSES: tuple[Status, ...] = ("open", "resolved", "stale")


def write_overview(report: Report) -> str:
    """Title, what this is, the sources, the counts and the list of findings."""
    parts = [
        "# Discrepancy report",
        _say_what(report),
        _write_sources(report),
        _write_counts(report.findings),
        _write_list(report.findings),
    ]
    return "\n\n".join(part for part in parts if part)


def anchor(finding: Finding) -> str:
    """The name that links to a finding's section."""
    return f"finding-{finding.id}"


def _say_what(report: Report) -> str:
    """What was compared, in a sentence, and how to take it."""
    count, sources, compared = len(report.claims), len(report.sources), report.coverage.compared
    found = len(report.findings)
    result = "no discrepancy was found" if not found else f"{_count(found, 'discrepancy', 'discrepancies')} found"
    if not compared:
        result = "nothing was compared, so this says nothing about whether they agree"
    return (
        f"Where {_count(sources, 'source disagrees', 'sources disagree')}: {_count(count, 'claim', 'claims')} read, "
        f"{compared} of them compared with another, {result}. "
        "A discrepancy is not a mistake: both sides are shown, and a person judges."
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _write_sources(report: Report) -> str:
    counts = Counter(claim.source for claim in report.claims)
    rows = [
        (
            escape(source.id),
            escape(source.title),
            escape(source.publisher or ", ".join(source.author) or "not said"),
            escape(source.published or "not said"),
            str(counts[source.id]),
        )
        for source in report.sources
    ]
    return write_table(("Source", "Title", "Publisher or author", "Date", "Claims"), rows) if rows else ""


def _write_counts(findings: Sequence[Finding]) -> str:
    """How many of each severity and status; statuses that nothing has are left out."""
    if not findings:
        return ""
    counts = Counter((finding.severity, finding.status) for finding in findings)
    all_of = Counter(finding.severity for finding in findings)
    statuses = [s for s in STATUSES if any(counts[severity, s] for severity in SEVERITIES)]
    rows = [
        [severity.capitalize(), *(str(counts[severity, s]) for s in statuses), str(all_of[severity])]
        for severity in SEVERITIES
    ]
    return write_table(["Severity", *(s.capitalize() for s in statuses), "All"], rows)


def _write_list(findings: Sequence[Finding]) -> str:
    """Every finding in a line, worst first; where there are many, the low ones unfold on a click."""
    if not findings:
        return ""
    numbered = list(enumerate(findings, start=1))
    if len(findings) <= MOST_LINES:
        return "\n".join(_lines(numbered))
    worse = [(number, finding) for number, finding in numbered if finding.severity != "low"]
    low = [(number, finding) for number, finding in numbered if finding.severity == "low"]
    parts = ["\n".join(_lines(worse))] if worse else []
    if low:
        heading = f"<details>\n<summary>{_count(len(low), 'finding', 'findings')} of low severity</summary>"
        parts.extend((heading, "\n".join(_lines(low)), "</details>"))
    return "\n\n".join(parts)


def _lines(numbered: Iterable[tuple[int, Finding]]) -> Iterable[str]:
    for number, finding in numbered:
        status = "" if finding.status == "open" else f" ({finding.status})"
        message = escape(shorten(finding.message, LONGEST_LINE))
        yield f"{number}. **{finding.severity}**: [{message}](#{anchor(finding)}){status}"
