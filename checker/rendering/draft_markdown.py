"""The report on a draft as Markdown: counts on the first screen, then each figure by its verdict, worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.drafting.report import Drafted
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.verdict import VERDICT_NAMES, Verdict
from checker.rendering.escape import escape, quoted
from checker.rendering.tables import write_table
from checker.rendering.verdict_words import (
    MEANT,
    SAID,
    say_difference,
    say_origins,
    say_section,
    say_source,
    say_written,
    write_totals,
)

LONGEST_VALUE = 80


def draft_to_markdown(drafted: Drafted, file: str) -> str:
    """The whole report on a draft; `file` is its name."""
    parts = [f"# {escape(file)} against its sources", " ".join(write_totals(drafted, escape)), _write_counts(drafted)]
    findings = drafted.report.findings
    if findings:
        parts.append("## Differs from itself")
        parts.append("\n".join(line for finding in findings for line in _write_finding(finding, drafted)))
    for name in VERDICT_NAMES:
        verdicts = [one for one in drafted.report.verdicts if one.verdict == name]
        if verdicts:
            parts.append(f"## {SAID[name].capitalize()}")
            parts.append("\n".join(line for one in verdicts for line in _write_verdict(one, drafted)))
    parts += _write_rest(drafted)
    return "\n\n".join(part for part in parts if part) + "\n"


def _write_counts(drafted: Drafted) -> str:
    counts = Counter(verdict.verdict for verdict in drafted.report.verdicts)
    rows = [(SAID[name].capitalize(), str(counts[name]), MEANT[name]) for name in VERDICT_NAMES if counts[name]]
    return write_table(("Verdict", "Statements", "Meaning"), rows) if rows else ""


def _write_verdict(verdict: Verdict, drafted: Drafted) -> Iterator[str]:
    claim = verdict.claim
    line, column = drafted.place(claim)
    yield f"- **{escape(say_written(verdict))}**, line {line}, column {column}{_say(claim)}"
    for one in verdict.evidence:
        value = f": {escape(one.written)}" if not one.quote else ""
        yield f"  - {escape(say_source(one, drafted.report))}{_say(one)}{value}"
    if verdict.derivation:
        yield f"  - Computed: {escape(verdict.derivation)}"
    if verdict.verdict == "supported":
        if verdict.origins:
            yield f"  - By {say_origins(verdict)}"
    else:
        yield f"  - {escape(verdict.mend)}"


def _write_finding(finding: Finding, drafted: Drafted) -> Iterator[str]:
    known = "" if finding.is_new else ", known"
    message = escape(say_difference(finding, LONGEST_VALUE))
    yield f"- **{finding.severity.capitalize()}{known}**: {message} (`{finding.id}`)"
    for position in finding.positions:
        for claim in position.claims:
            line, column = drafted.place(claim)
            place = f"line {line}, column {column} ({say_section(claim, drafted)})"
            yield f"  - {escape(claim.written)}, {place}{_say(claim)}"


def _say(claim: Claim) -> str:
    return f": {quoted(claim.quote)}" if claim.quote else ""


def _write_rest(drafted: Drafted) -> Sequence[str]:
    parts = []
    if drafted.ignored:
        rows = []
        for reason in drafted.report.coverage.not_compared:
            if reason.reason.startswith("ignored"):
                rows.append(f"- {escape(reason.reason[0].upper() + reason.reason[1:])} ({reason.count})")
        if rows:
            parts += ["## Ignored", "\n".join(rows)]
    unread = drafted.report.coverage.unread_numbers
    if unread:
        parts += ["## Numbers that were not read", "\n".join(f"- {escape(number)}" for number in unread)]
    return parts
