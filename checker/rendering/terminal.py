"""The report as plain text, one block a finding, as a linter prints it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.report import Report, StaleResolution
from checker.model.rule import SEVERITIES
from checker.rendering.distance import how_far_apart
from checker.rendering.escape import strip_unseen
from checker.rendering.words import VERDICTS, say_attribution, say_message, say_place, shorten

LONGEST_VALUE = 100  # of each side, in the line that opens a block
LONGEST_POSITION = 110
MOST_UNREAD = 10  # numbers told; JSON and Markdown list them all


def report_to_text(report: Report) -> str:
    """Every finding, worst first, then the totals; lines end with a newline and hold no control characters."""
    blocks = ["\n".join(map(strip_unseen, _write_block(finding, report))) for finding in report.findings]
    return "\n\n".join((*blocks, "\n".join(map(strip_unseen, _write_totals(report))))) + "\n"


def _write_block(finding: Finding, report: Report) -> Iterator[str]:
    yield f"{finding.severity.upper()}  {say_message(finding, LONGEST_VALUE)}  [{finding.id}, {_say_status(finding)}]"
    for position in finding.positions:
        yield f"  {shorten(position.value, LONGEST_POSITION)}"
        yield from _write_claims(position.claims, report)
    if finding.fits_several:
        yield "  fits more than one of these:"
        yield from _write_claims(finding.fits_several, report)
    yield f"  why: {'; '.join(_reasons(finding))}"
    yield from _write_comparability(finding)
    if finding.resolution is not None:
        verdict = VERDICTS[finding.resolution.verdict]
        if finding.resolution.until is not None:
            verdict += f" until {finding.resolution.until.isoformat()}"
        yield f"  decided: {verdict} ({finding.resolution.by}, {finding.resolution.date.isoformat()})"


def _write_comparability(finding: Finding) -> Iterator[str]:
    """What had to be assumed; of draft claims first what both sides have in common."""
    found = finding.comparability
    if found.parts:
        shared = found.reasons[: len(found.reasons) - len(found.open)]
        if shared:
            yield f"  comparable: {'; '.join(shared)}"
        if found.open:
            yield f"  open: {'; '.join(found.open)}"
    elif found.score < 1:
        yield f"  but: {'; '.join(found.reasons)}"


def _say_status(finding: Finding) -> str:
    """What is left to do: an open finding is new or known, another resolved or stale."""
    return finding.status if finding.status != "open" else "new" if finding.is_new else "known"


def _write_claims(claims: Iterable[Claim], report: Report) -> Iterator[str]:
    for claim in claims:
        voice = "" if claim.attribution == "own" and not claim.origin else f"  {_say_voice(claim, report)}"
        yield f'    {_say_where(claim, report)}  "{claim.evidence.quote}"{voice}'


def _say_where(claim: Claim, report: Report) -> str:
    """Source, document and line; a draft's source is its document, unless another has the same name."""
    if claim.is_draft and sum(source.document == claim.document for source in report.sources) == 1:
        return say_place(claim)
    return f"{claim.source}, {say_place(claim)}"


def _say_voice(claim: Claim, report: Report) -> str:
    return say_attribution(claim, report.vocabulary).removeprefix("in its own voice, ").removeprefix("as ")


def _reasons(finding: Finding) -> Iterator[str]:
    if finding.derivation is not None:
        yield finding.derivation
    apart = how_far_apart(finding)
    if apart is not None:
        yield apart
    if finding.derivation is None and apart is None:
        yield finding.why


def _write_totals(report: Report) -> Iterator[str]:
    findings, coverage = report.findings, report.coverage
    if findings:
        yield f"{_count(len(findings), 'discrepancy', 'discrepancies')}: {_say_counts(findings)}."
    elif coverage.compared:
        yield "No discrepancy found."
    else:
        yield "Nothing was compared, so this says nothing about whether the sources agree."
    if report.stale:
        yield f"{_count(len(report.stale), 'resolution is', 'resolutions are')} stale: read them again."
        yield from map(_write_stale, report.stale)
    yield (
        f"{_count(coverage.claims, 'claim', 'claims')} of {_count(len(report.sources), 'source', 'sources')}, "
        f"{coverage.compared} compared, {len(report.standing_alone)} standing alone, "
        f"{_count(len(report.agreements), 'agreement', 'agreements')}."
    )
    drafts = sum(claim.is_draft for claim in report.claims)
    if drafts:
        read = "All of them were" if drafts == coverage.claims else f"{drafts} of them were"
        yield f"{read} read by the checker itself and reviewed by nobody: read both passages before you rely on one."
    unread = coverage.unread_numbers
    if unread:
        more = f" and {len(unread) - MOST_UNREAD} more" if len(unread) > MOST_UNREAD else ""
        was = _count(len(unread), "number was", "numbers were")
        yield f"{was} not read: {', '.join(unread[:MOST_UNREAD])}{more}."


def _write_stale(stale: StaleResolution) -> str:
    became = "its finding is gone" if stale.now is None else f"its finding is now {stale.now}"
    decided = f"{VERDICTS[stale.resolution.verdict]}, decided by {stale.resolution.by}"
    return f"  {stale.resolution.finding}: {decided}; {became}"


def _say_counts(findings: Sequence[Finding]) -> str:
    severities = Counter(finding.severity for finding in findings)
    statuses = Counter(finding.status for finding in findings)
    by_severity = ", ".join(f"{severities[s]} {s}" for s in SEVERITIES if severities[s])
    by_status = ", ".join(f"{statuses[s]} {s}" for s in ("open", "resolved", "stale") if statuses[s])
    return f"{by_severity}; {by_status}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
