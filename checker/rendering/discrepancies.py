"""Each finding in full: both sides' words, why they can be compared, how far apart they are, what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.model.claim import Claim
from checker.model.finding import Finding, Position
from checker.model.report import Report
from checker.model.resolution import Resolution
from checker.model.source import Source
from checker.rendering.distance import how_far_apart
from checker.rendering.escape import escape, quoted
from checker.rendering.overview import anchor
from checker.rendering.words import (
    VERDICTS,
    label_of_subject,
    name_source,
    say_attribution,
    say_message,
    say_place,
    say_reading,
    say_relation,
    say_scope,
    say_status,
    say_topic,
    say_written,
)

LONGEST_VALUE = 80  # of each side, in the heading


def number_relatives(report: Report) -> dict[str, list[int]]:
    """For each finding, the numbers of the others that hold one of its claims."""
    holders: dict[str, list[int]] = {}
    for number, finding in enumerate(report.findings, start=1):
        for claim in finding.claims:
            holders.setdefault(claim.id, []).append(number)
    return {
        finding.id: sorted({n for claim in finding.claims for n in holders[claim.id]} - {number})
        for number, finding in enumerate(report.findings, start=1)
    }


def write_discrepancies(report: Report) -> str:
    """A section for each finding, worst first."""
    if not report.findings:
        return ""
    sources = {source.id: source for source in report.sources}
    relatives = number_relatives(report)
    sections = (
        write_discrepancy(number, finding, report, sources, relatives[finding.id])
        for number, finding in enumerate(report.findings, start=1)
    )
    return "\n\n".join(("## Discrepancies", *sections))


def write_discrepancy(
    number: int, finding: Finding, report: Report, sources: Mapping[str, Source], relatives: Sequence[int]
) -> str:
    """One finding, from its heading to its resolution, with the numbers of those that share a claim with it."""
    head = (
        f'<a id="{anchor(finding)}"></a>',
        f"### {number}. {escape(say_message(finding, LONGEST_VALUE))}",
        f"**{finding.severity.capitalize()}**, {say_relation(finding)}. Status: {say_status(finding)}. "
        f"Finding `{finding.id}`, rule `{finding.rule}` ({finding.kind}).",
    )
    sides = (_write_position(position, finding, report, sources) for position in finding.positions)
    reasons = [*_reasons(finding, report)]
    if relatives:
        reasons.insert(-1, f"- See also: {', '.join(map(str, relatives))}, which share a claim with this one.")
    return "\n\n".join((*head, *sides, *_write_several(finding, report, sources), "\n".join(reasons)))


def _write_position(position: Position, finding: Finding, report: Report, sources: Mapping[str, Source]) -> str:
    return "\n".join((f"**{escape(position.value)}**", "", *_write_claims(position.claims, finding, report, sources)))


def _write_several(finding: Finding, report: Report, sources: Mapping[str, Source]) -> Iterator[str]:
    if finding.fits_several:
        lead = "Fits more than one of these, and takes no side:"
        yield "\n".join((lead, "", *_write_claims(finding.fits_several, finding, report, sources)))


def _say_read(claim: Claim, finding: Finding, report: Report) -> Iterator[str]:
    """What a claim stands for: its topic where the finding has another, its value, its scope, what was filled in."""
    reading, topic = say_reading(claim, report.vocabulary), say_topic(claim.subject, claim.measure, report.vocabulary)
    if (claim.subject, claim.measure) != (finding.subject, finding.measure):
        yield f"read as {reading} ({topic})"
    elif reading != say_written(claim, report.vocabulary):
        yield f"read as {reading}"
    scope = say_scope(claim, report.vocabulary)
    if scope:
        yield scope
    if claim.filled:
        yield f"filled in: {', '.join(claim.filled)}"


def _write_claims(
    claims: Iterable[Claim], finding: Finding, report: Report, sources: Mapping[str, Source]
) -> Iterator[str]:
    """Each claim: source, document and line, verbatim words, whose they are, what they stand for, and their scope."""
    for claim in claims:
        source = sources.get(claim.source)
        named = claim.source if source is None else name_source(source)
        yield f"- {quoted(claim.evidence.quote)}, {escape(say_attribution(claim, report.vocabulary))}"
        yield f"  - {escape(named)}, {escape(say_place(claim))}"
        read = "; ".join(_say_read(claim, finding, report))
        if read:
            yield f"  - {escape(read[0].upper() + read[1:])}"
        if claim.note:
            yield f"  - Note: {escape(claim.note)}"


def _reasons(finding: Finding, report: Report) -> Iterator[str]:
    """Why the claims can be compared, why they disagree, by how much, and what was or can be done."""
    yield f"- Why these are comparable: {escape(say_comparability(finding, report))}"
    yield f"- Why they disagree: {escape(finding.why)}"
    if finding.derivation is not None:
        yield f"- Arithmetic: {escape(finding.derivation)}"
    apart = how_far_apart(finding)
    if apart is not None:
        yield f"- How far apart: {escape(apart)}"
    yield f"- How to mend it: {escape(finding.mend)}"
    yield f"- {_say_resolution(finding, report)}"


def say_comparability(finding: Finding, report: Report) -> str:
    """What joins the claims, which slots match, and what had to be assumed, in words."""
    found = finding.comparability
    if found.parts:
        shared = "; ".join(found.reasons[: len(found.reasons) - len(found.open)]) or "alike in their words"
        return f"{shared}. Open: {'; '.join(found.open)}." if found.open else f"{shared}."
    reasons = "; ".join(found.reasons)
    if found.score < 1:
        slots = f"less sure, because {reasons}."
    else:
        noted = any(claim.note for claim in finding.claims)
        slots = "nothing had to be assumed" + (", but see the notes." if noted else ".")
        slots = f"{reasons}; {slots}" if reasons else slots
    return f"{_say_bond(finding, report)}; {slots}"


def _say_bond(finding: Finding, report: Report) -> str:
    """What the claims of a finding have in common."""
    if finding.derivation is not None:
        return "the one is computed from the others"
    if all((claim.subject, claim.measure) == (finding.subject, finding.measure) for claim in finding.claims):
        return f"all speak of one thing, {say_topic(finding.subject, finding.measure, report.vocabulary)}"
    classes = [claim.of_class for claim in finding.claims if claim.of_class is not None]
    if classes:
        return f"all are instances of one class, {report.vocabulary.label(classes[0])}"
    return f"all speak of {label_of_subject(finding.subject, report.vocabulary)}"


def _say_resolution(finding: Finding, report: Report) -> str:
    """What was decided; what was decided before the finding changed; or how to decide."""
    if finding.resolution is not None:
        return f"Decided: {say_decision(finding.resolution)}"
    before = next((stale.resolution for stale in report.stale if stale.now == finding.id), None)
    if before is not None:
        return f"To decide again, because it has changed: {say_decision(before)}"
    return "Not decided yet."


def say_decision(resolution: Resolution) -> str:
    """A verdict with who gave it, when and why, as Markdown."""
    verdict = VERDICTS[resolution.verdict]
    if resolution.position is not None:
        verdict += f", {resolution.position}"
    if resolution.until is not None:
        verdict += f" until {resolution.until.isoformat()}"
    return f"{escape(verdict)} ({escape(resolution.by)}, {resolution.date.isoformat()}). {escape(resolution.reason)}"
