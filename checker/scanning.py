"""From extracted claims to a report: where documents disagree, where they agree, and what stands alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from checker.comparisons import Disagreement
from checker.comparisons.disagreement import side_of, takes
from checker.engine import count_origins, find_alone, make_finding, one_lower, rank
from checker.extraction.naming import name_claims
from checker.grouping import Match
from checker.grouping.by_words import Comparison, Conflict, Pair, compare_extracted, gather
from checker.grouping.likeness import tell_match
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.report import Agreement, Coverage, NotCompared, Report
from checker.model.rule import Rule
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.values import Date, Quantity

# Pairs less alike than this are told one severity lower.
SURE = 0.6


def scan_claims(
    claims: Sequence[Claim], sources: Sequence[Source], rules: Sequence[Rule], published: Mapping[str, Date | None]
) -> Report:
    """Everything that extracted claims disagree in; the same claims give the same report, in whatever order."""
    ordered = sorted(claims, key=lambda c: (c.source, c.evidence.line, c.id))
    named, vocabulary = name_claims(ordered)
    comparison = compare_extracted(named, published)
    findings = [
        finding
        for conflict in gather(comparison.disagreeing)
        if (finding := _make_finding(conflict, rules, vocabulary)) is not None
    ]
    agreements = _find_agreements(comparison.agreeing, findings)
    return Report(
        sources=tuple(sorted(sources, key=lambda s: s.id)),
        vocabulary=vocabulary,
        claims=tuple(named),
        findings=tuple(sorted(findings, key=rank)),
        agreements=tuple(agreements),
        standing_alone=tuple(find_alone(named, findings, comparison.met_others)),
        coverage=_cover(named, comparison),
    )


def _make_finding(conflict: Conflict, rules: Sequence[Rule], vocabulary: Vocabulary) -> Finding | None:
    """The finding of a conflict, under the rule that looks at such figures; none where no rule does."""
    best = conflict.pairs[0]
    first = best.one
    rule = _rule_for(first, rules, vocabulary)
    if rule is None:
        return None
    relation: Literal["conflict", "tension"] = (
        "conflict" if any(pair.relation == "conflict" for pair in conflict.pairs) else "tension"
    )
    positions = [sorted(p, key=lambda c: (c.source, c.evidence.line, c.id)) for p in conflict.positions]
    positions.sort(key=lambda p: (_low(p[0]), p[0].id))
    found = Disagreement(
        key=f"{first.subject}|{first.measure}",
        subject=first.subject,
        measure=first.measure,
        relation=relation,
        sides=tuple(side_of(position, vocabulary) for position in positions),
        match=Match(best.likeness.score, tell_match(best.one, best.two, best.likeness)),
    )
    finding = make_finding(rule, found, vocabulary)
    if best.likeness.score < SURE:
        finding = finding.model_copy(update={"severity": one_lower(finding.severity)})
    return finding


def _rule_for(claim: Claim, rules: Sequence[Rule], vocabulary: Vocabulary) -> Rule | None:
    """The rule that holds such figures against one another: the one that asks for most."""
    kind = "date" if isinstance(claim.value, Date) else "value"
    fitting = [rule for rule in rules if rule.kind == kind and takes(rule, claim, vocabulary)]
    asked = {rule.id: len(rule.where.model_dump(exclude_defaults=True)) for rule in fitting}
    return min(fitting, key=lambda rule: (-asked[rule.id], rule.id), default=None)


def _low(claim: Claim) -> tuple[int, object]:
    assert isinstance(claim.value, Quantity | Date)
    low = claim.value.likely.low
    return (0, 0) if low is None else (1, low)


def _find_agreements(pairs: Sequence[Pair], findings: Sequence[Finding]) -> list[Agreement]:
    """What at least two documents say alike: agreeing pairs joined where they share a claim, none that is disputed."""
    disputed = {claim.id for finding in findings for claim in finding.claims}
    sets: dict[str, dict[str, Claim]] = {}
    for pair in pairs:
        if pair.one.source == pair.two.source or {pair.one.id, pair.two.id} & disputed:
            continue
        joined = {pair.one.id: pair.one, pair.two.id: pair.two}
        for name in (pair.one.id, pair.two.id):
            joined.update(sets.get(name, {}))
        for name in joined:
            sets[name] = joined
    found = []
    for joined in {id(s): s for s in sets.values()}.values():
        claims = sorted(joined.values(), key=lambda c: (c.source, c.evidence.line, c.id))
        found.append(
            Agreement(
                subject=claims[0].subject,
                measure=claims[0].measure,
                value=" / ".join(dict.fromkeys(c.written for c in claims)),
                origins=count_origins(claims),
                claims=tuple(claims),
            )
        )
    return sorted(found, key=lambda a: (a.subject, a.measure, a.value, a.claims[0].id))


def _cover(claims: Sequence[Claim], comparison: Comparison) -> Coverage:
    """How many claims met another that speaks of the same thing, and why the rest did not."""
    reasons: dict[str, list[str]] = {}
    for claim in claims:
        if claim.id not in comparison.compared:
            assert claim.slots is not None
            reason = (
                "a rank, not a figure" if claim.slots.sort == "ordinal" else "no other figure of the same thing was found"
            )
            reasons.setdefault(reason, []).append(claim.id)
    return Coverage(
        claims=len(claims),
        compared=len(claims) - sum(map(len, reasons.values())),
        not_compared=tuple(
            NotCompared(reason=reason, count=len(ids), claims=tuple(ids)) for reason, ids in sorted(reasons.items())
        ),
    )
