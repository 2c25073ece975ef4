"""Everything that led to a finding, in words: how each value was read, why they are comparable, how they relate."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.rule import Rule
from checker.rendering.distance import how_far_apart
from checker.rendering.explanation_identity import explain_identity
from checker.rendering.explanation_layout import Background, indent, lay_out, say_file, step
from checker.rendering.explanation_relations import explain_positions
from checker.rendering.explanation_slots import explain_slots
from checker.rendering.explanation_values import explain_value
from checker.rendering.words import RELATIONS, VERDICTS, say_attribution, say_place, say_topic


def explain_finding(finding: Finding, background: Background) -> str:
    """The whole way from the documents' words to a finding, as plain text."""
    rule = next(rule for rule in background.rules if rule.id == finding.rule)
    if finding.comparability.parts:
        from checker.rendering.explanation_draft import explain_draft_finding

        return explain_draft_finding(finding, rule, background)
    return lay_out(
        (f"Finding {finding.id}: {finding.message}", f"{finding.severity}, {RELATIONS[finding.relation]}"),
        (
            *(
                (f"POSITION {number}: {position.value}", explain_claims(position.claims, finding, background))
                for number, position in enumerate(finding.positions, start=1)
            ),
            ("FITS SEVERAL POSITIONS", explain_claims(finding.fits_several, finding, background)),
            ("WHY THESE CAN BE COMPARED", explain_slots(finding, background.report.vocabulary)),
            ("HOW THE POSITIONS RELATE", explain_relation(finding, rule, background)),
            ("SEVERITY", explain_severity(finding, rule)),
            ("WHICH EDITS CHANGE ITS ID", explain_identity(finding, rule, background)),
            ("STATUS", explain_status(finding, background)),
            ("WHAT TO DO", (rule.mend,)),
        ),
    )


def explain_claims(claims: tuple[Claim, ...], finding: Finding, background: Background) -> Iterator[str]:
    """Each claim with its quote, whose words they are, and how its value was read."""
    vocabulary = background.report.vocabulary
    for claim in claims:
        file = say_file(claim, background)
        yield f"{claim.id}  ({file})" if file else claim.id
        lines = [
            step("quote", f"“{claim.evidence.quote}”, {say_place(claim)}"),
            step("voice", say_attribution(claim, vocabulary)),
        ]
        if (claim.subject, claim.measure) != (finding.subject, finding.measure):
            lines.append(step("about", say_topic(claim.subject, claim.measure, vocabulary)))
        lines.extend(explain_value(claim, vocabulary))
        if claim.note:
            lines.append(step("note", claim.note))
        yield from indent(lines)


def explain_relation(finding: Finding, rule: Rule, background: Background) -> Iterator[str]:
    """How each two positions relate, how far they lie apart, and what the rule says of it."""
    if rule.options.tolerance is not None:
        yield f"The rule widens each tight range by {rule.options.tolerance} of its ends before it makes positions."
    yield from explain_positions(finding, background)
    apart = how_far_apart(finding)
    if apart is not None:
        yield f"How far apart: {apart}"
    yield f"In the words of rule {rule.id}: {rule.why}"


def explain_severity(finding: Finding, rule: Rule) -> Iterator[str]:
    """Where the severity of a finding comes from."""
    own = f"Rule {rule.id} ({rule.title}) is of {rule.severity} severity"
    if finding.relation == "conflict":
        yield f"{own}, and a conflict has that of its rule: {finding.severity}."
    elif finding.severity == rule.severity:
        yield f"{own}; a tension is told one lower, and nothing is lower: {finding.severity}."
    else:
        yield f"{own}; a tension is told one lower: {finding.severity}."


def explain_status(finding: Finding, background: Background) -> Iterator[str]:
    """What was decided about a finding, and whether the baseline knows it."""
    decided, stale = finding.resolution, [s.resolution for s in background.report.stale if s.now == finding.id]
    if decided is not None:
        chosen = f", {decided.position}" if decided.position else ""
        until = f" until {decided.until.isoformat()}" if decided.until else ""
        yield f"Resolved: {VERDICTS[decided.verdict]}{chosen}{until} ({decided.by}, {decided.date.isoformat()})."
        yield f"Reason: {decided.reason}"
    elif stale:
        yield (
            f"Open again: it was resolved as {stale[0].finding} ({VERDICTS[stale[0].verdict]}, {stale[0].by}), and its "
            "values have changed since."
        )
    else:
        yield "Open: nobody has decided this yet; `checker resolve` records a decision."
    if background.baseline is None:
        yield "The workspace has no baseline, so it counts as new."
    elif finding.is_new:
        yield f"It is not in {background.baseline}, so it counts as new."
    else:
        yield f"It is in {background.baseline}: known, which is not accepted."
