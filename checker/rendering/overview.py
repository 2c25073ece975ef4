"""The first screen of the report: which sources, how many discrepancies, and each of them in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from checker.model.finding import Finding, Status
from checker.model.report import Report
from checker.model.rule import SEVERITIES
from checker.rendering.days import say_days
from checker.rendering.escape import escape
from checker.rendering.tables import write_table
from checker.rendering.words import say_message
from checker.values import read_date

MOST_LINES = 25  # findings in the list; the others are folded away, but never one of high severity
MOST_SOURCES = 10  # more are folded away
LONGEST_VALUE = 70  # of each side
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
    within = sum(is_within_one(finding) for finding in report.findings)
    result = "no discrepancy was found"
    if found:
        result = f"{_count(found, 'discrepancy', 'discrepancies')} found"
        result += f" ({found - within} between sources, {within} within one)" if within else ""
    if not compared:
        result = "nothing was compared, so this says nothing about whether they agree"
    return (
        f"Where {_count(sources, 'source disagrees', 'sources disagree')}: {_count(count, 'claim', 'claims')} read, "
        f"{compared} of them compared with another, {result}. "
        "A discrepancy is not a mistake: both sides are shown, and a person judges. "
        "To record a decision: `checker resolve FINDING --verdict VERDICT --reason WHY --by NAME`."
    )


def is_within_one(finding: Finding) -> bool:
    """Whether all claims of a finding are of one source."""
    return len({claim.source for claim in finding.claims}) == 1


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _write_sources(report: Report) -> str:
    counts = Counter(claim.source for claim in report.claims)
    rows = [
        (
            escape(source.id),
            escape(source.title),
            escape(source.publisher or ", ".join(source.author) or "not said"),
            escape(_say_date(source.published)),
            str(counts[source.id]),
        )
        for source in report.sources
    ]
    if not rows:
        return ""
    table = write_table(("Source", "Title", "Publisher or author", "Date", "Claims"), rows)
    if len(rows) <= MOST_SOURCES:
        return table
    return f"<details>\n<summary>The {len(rows)} sources</summary>\n\n{table}\n\n</details>"


def _say_date(published: str | None) -> str:
    """When a source was published, in words; "about" where its claims file is not sure."""
    if published is None:
        return "not said"
    sure = published.rstrip("~?%")
    return ("" if sure == published else "about ") + say_days(read_date(sure).bounds)


def _write_counts(findings: Sequence[Finding]) -> str:
    """How many of each severity and status; statuses that nothing has are left out."""
    if not findings:
        return ""
    counts = Counter((finding.severity, finding.status) for finding in findings)
    by_status = Counter(finding.status for finding in findings)
    rows = [
        [status.capitalize(), *(str(counts[severity, status]) for severity in SEVERITIES), str(by_status[status])]
        for status in STATUSES
        if by_status[status]
    ]
    return write_table(["Findings", *(severity.capitalize() for severity in SEVERITIES), "All"], rows)


def _write_list(findings: Sequence[Finding]) -> str:
    """Every finding in a line, worst first; where there are many, the last ones unfold on a click."""
    if not findings:
        return ""
    numbered = list(enumerate(findings, start=1))
    shown = max(MOST_LINES, sum(finding.severity == "high" for finding in findings))
    parts = ["\n".join(_lines(numbered[:shown]))]
    folded = numbered[shown:]
    if folded:
        severities = Counter(finding.severity for _, finding in folded)
        said = ", ".join(f"{severities[severity]} {severity}" for severity in SEVERITIES if severities[severity])
        heading = f"<details>\n<summary>{_count(len(folded), 'more finding', 'more findings')}: {said}</summary>"
        parts.extend((heading, "\n".join(_lines(folded)), "</details>"))
    return "\n\n".join(parts)


def _lines(numbered: Iterable[tuple[int, Finding]]) -> Iterable[str]:
    for number, finding in numbered:
        status = "" if finding.status == "open" else f" ({finding.status})"
        status += f" (within {escape(finding.claims[0].source)})" if is_within_one(finding) else ""
        message = escape(say_message(finding, LONGEST_VALUE))
        yield f"{number}. **{finding.severity}**: [{message}](#{anchor(finding)}){status}"
