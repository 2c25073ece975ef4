"""What people decided, laid over the findings: resolved, stale, new, and what the gate says."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence

from checker.model.finding import Finding
from checker.model.report import Report, StaleResolution
from checker.model.resolution import Resolution
from checker.model.rule import SEVERITIES, Severity


def apply_resolutions(report: Report, resolutions: Sequence[Resolution], known: Collection[str]) -> Report:
    """The report with each finding's status and resolution, and every resolution whose finding has changed or gone.

    `known` are the ids of a baseline; a finding is new when it is not among them.  A resolution
    whose finding is gone is stale; the finding of the same rule and subject that nobody has
    resolved, if there is one, is marked stale with it.
    """
    present = {finding.id: finding for finding in report.findings}
    by_finding = {r.finding: r for r in resolutions if r.finding in present and fits(r, present[r.finding])}
    stale = [r for r in resolutions if r.finding not in by_finding]
    heirs = {r.finding: r.finding if r.finding in present else _heir(r, report.findings, by_finding) for r in stale}
    changed = set(heirs.values())
    findings = tuple(
        finding.model_copy(
            update={
                "resolution": by_finding.get(finding.id),
                "status": "resolved" if finding.id in by_finding else "stale" if finding.id in changed else "open",
                "is_new": finding.id not in known,
            }
        )
        for finding in report.findings
    )
    gone = tuple(
        StaleResolution.model_construct(resolution=r, now=heirs[r.finding])
        for r in sorted(stale, key=lambda r: r.finding)
    )
    return report.model_copy(update={"findings": findings, "stale": gone})


def fits(resolution: Resolution, finding: Finding) -> bool:
    """Whether a resolution is about a finding of its id: of its rule, and preferring a position that it has.

    A position is known by all of its values or by any one of them: another source may have added a wording.
    """
    if resolution.rule is not None and resolution.rule != finding.rule:
        return False
    if resolution.position is None:
        return True
    preferred = set(resolution.position.split(" / "))
    return any(
        resolution.position == position.value
        or preferred <= {*position.value.split(" / "), *(claim.written for claim in position.claims)}
        or preferred >= set(position.value.split(" / "))
        for position in finding.positions
    )


def describe(finding: Finding) -> str:
    """What a resolution remembers of its finding: enough to find it again when its values change."""
    return f"{finding.subject}|{finding.measure}"


def _heir(stale: Resolution, findings: Sequence[Finding], resolved: Collection[str]) -> str | None:
    """The unresolved finding that a stale resolution was about before its values changed, if there is just one."""
    found = [f.id for f in findings if f.rule == stale.rule and describe(f) == stale.about and f.id not in resolved]
    return found[0] if len(found) == 1 else None


def has_lapsed(resolution: Resolution | None, today: datetime.date) -> bool:
    """Whether a deferral has run out: from the day after `until` on it no longer counts as resolved."""
    return resolution is not None and resolution.until is not None and resolution.until < today


def blocks(finding: Finding, fail_on: Severity, today: datetime.date) -> bool:
    """Whether a finding fails the gate: severe enough, new, and neither resolved nor still deferred."""
    severe = SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on)
    undecided = finding.status != "resolved" or has_lapsed(finding.resolution, today)
    lapsed = has_lapsed(finding.resolution, today)
    return severe and undecided and (finding.is_new or lapsed)


def passes(report: Report, fail_on: Severity, today: datetime.date) -> bool:
    """Whether the gate is open: nothing new and unresolved at or above a severity, and no resolution stale."""
    return not report.stale and not any(blocks(finding, fail_on, today) for finding in report.findings)
