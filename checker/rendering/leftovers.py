"""What the report cannot judge: claims that stand alone, claims that were not compared, decisions gone stale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.model.claim import Claim
from checker.model.report import NotCompared, Report
from checker.rendering.discrepancies import say_decision
from checker.rendering.escape import escape
from checker.rendering.tables import write_table
from checker.rendering.words import name_source, say_attribution, say_scope, say_topic, say_written

MOST_LISTED = 10  # claims listed openly; more are folded


def write_standing_alone(report: Report) -> str:
    """By source, what only that source says."""
    by_source: dict[str, list[Claim]] = {}
    for claim in report.standing_alone:
        by_source.setdefault(claim.source, []).append(claim)
    lead = (
        "Said by one source only and part of no discrepancy. No other source was compared with these: "
        "that is no confirmation, and no proof that none differs."
    )
    if not by_source:
        return "## Standing alone\n\nNothing stands alone: every claim meets one of another source."
    parts = ["## Standing alone", lead]
    for source in report.sources:
        claims = by_source.get(source.id, [])
        if claims:
            inner = (f"{escape(name_source(source))}:", _claims_table(claims, report))
            parts.append(_fold(f"{len(claims)} of {_html(source.id)}", inner, len(claims)))
    return "\n\n".join(parts)


def _claims_table(claims: Iterable[Claim], report: Report) -> str:
    rows = (
        (
            str(claim.evidence.line),
            escape(say_topic(claim.subject, claim.measure, report.vocabulary)),
            escape(say_written(claim, report.vocabulary)),
            escape(say_scope(claim, report.vocabulary)),
            "" if claim.attribution == "own" else escape(say_attribution(claim, report.vocabulary)),
        )
        for claim in sorted(claims, key=lambda c: (c.evidence.line, c.id))
    )
    return write_table(("Line", "What", "Value", "When, where, of what", "Whose words"), rows)


def _html(text: str) -> str:
    """An identifier inside an HTML element; its letters are safe there by the pattern of identifiers."""
    return escape(text).replace("\\", "")


def _fold(summary: str, parts: Iterable[str], size: int) -> str:
    """Parts that are folded away where they are long."""
    inner = "\n\n".join(parts)
    if size <= MOST_LISTED:
        return inner
    return f"<details>\n<summary>{summary}</summary>\n\n{inner}\n\n</details>"


def write_not_compared(report: Report) -> str:
    """How many claims met no other, for which reasons, and which they are."""
    coverage = report.coverage
    parts = [
        "## Not compared",
        f"{coverage.compared} of {coverage.claims} claims were compared with another by at least one rule.",
    ]
    if coverage.not_compared:
        rows = ((escape(item.reason), str(item.count)) for item in coverage.not_compared)
        parts.append(write_table(("Why not", "Claims"), rows))
        listed = [text for item in coverage.not_compared if (text := _list_claims(item, report))]
        parts.append("Those not listed here stand above, under Standing alone.")
        parts.extend(listed)
    if coverage.unread_numbers:
        parts.append("Numbers that could not be read:")
        parts.append("\n".join(f"- {escape(number)}" for number in coverage.unread_numbers))
    return "\n\n".join(parts)


def _list_claims(item: NotCompared, report: Report) -> str:
    """The claims behind a reason, but for those that are listed as standing alone."""
    alone = {claim.id for claim in report.standing_alone}
    by_id = {claim.id: claim for claim in report.claims}
    names = [name for name in item.claims if name not in alone]
    if not names:
        return ""
    above = item.count - len(names)
    reason = escape(item.reason)
    lead = f"{reason}:" if not above else f"{reason}, besides {above} listed above under Standing alone:"
    table = write_table(("Claim", "Line", "What", "Value"), (_row(name, by_id, report) for name in names))
    return _fold(f"{len(names)}: {_html(item.reason)}", [lead, table], len(names))


def _row(name: str, by_id: Mapping[str, Claim], report: Report) -> tuple[str, str, str, str]:
    claim = by_id.get(name)
    if claim is None:
        return escape(name), "", "", ""
    value = say_written(claim, report.vocabulary) + (f" ({claim.unread})" if claim.unread else "")
    topic = say_topic(claim.subject, claim.measure, report.vocabulary)
    return escape(name), str(claim.evidence.line), escape(topic), escape(value)


def write_stale(report: Report) -> str:
    """Decisions whose finding has changed or gone."""
    if not report.stale:
        return ""
    lead = (
        "Decisions whose finding has changed or gone. Read each again: keep it under the new finding, or take it out "
        "of `reports/resolutions/`."
    )
    return "\n\n".join(("## Stale resolutions", lead, "\n".join(_stale_lines(report))))


def _stale_lines(report: Report) -> Iterator[str]:
    for stale in report.stale:
        now = f"It may belong to finding `{stale.now}` now." if stale.now else "No finding of today resembles it."
        about = f" {escape(stale.resolution.about)}:" if stale.resolution.about else ""
        yield f"- `{stale.resolution.finding}`:{about} {say_decision(stale.resolution)} {now}"
