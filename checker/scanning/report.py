"""The report on draft claims: disagreements, agreements, what stands alone, what was not compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.comparisons import Disagreement
from checker.comparisons.disagreement import join, side_of, takes
from checker.engine import count_origins, find_alone, identify, make_finding, one_lower, rank
from checker.extraction.naming import NO_WORDS, Words, name_claims
from checker.grouping import Match
from checker.grouping.by_words import compare_extracted
from checker.grouping.gathering import Conflict, Pair, gather
from checker.model.claim import Claim
from checker.model.finding import Comparability, Finding
from checker.model.report import Agreement, Coverage, NotCompared, Report
from checker.model.rule import Rule
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.scanning.labels import Label, add_labels, key_of_pair, label_pair
from checker.scanning.telling import tell_open, tell_parts, tell_shared
from checker.values import Date, Quantity

# Pairs less alike than this are told one severity lower.
SURE = 0.6


class Compared(NamedTuple):
    """What came of holding draft claims against one another by their words."""

    vocabulary: Vocabulary
    findings: list[Finding]
    agreements: list[Agreement]
    compared: frozenset[str]
    met_others: frozenset[str]


def scan_claims(
    claims: Sequence[Claim],
    sources: Sequence[Source],
    rules: Sequence[Rule],
    published: Mapping[str, Date | None],
    words: Words = NO_WORDS,
    unread: Sequence[str] = (),
) -> Report:
    """Everything that draft claims disagree in; the same claims give the same report, in whatever order."""
    ordered = sorted(claims, key=lambda c: (c.source, c.evidence.line, c.id))
    named, vocabulary = name_claims(ordered, words)
    found = compare_by_words(named, rules, vocabulary, published, words)
    return Report(
        sources=tuple(sorted(sources, key=lambda s: s.id)),
        vocabulary=found.vocabulary,
        claims=tuple(named),
        findings=tuple(sorted(found.findings, key=rank)),
        agreements=tuple(found.agreements),
        standing_alone=tuple(find_alone(named, found.findings, found.met_others)),
        coverage=Coverage(
            claims=len(named),
            compared=sum(claim.id in found.compared for claim in named),
            not_compared=tuple(say_not_compared([c for c in named if c.id not in found.compared])),
            unread_numbers=tuple(unread),
        ),
    )


def compare_by_words(
    named: Sequence[Claim],
    rules: Sequence[Rule],
    vocabulary: Vocabulary,
    published: Mapping[str, Date | None],
    words: Words,
    decided: frozenset[str] = frozenset(),
) -> Compared:
    """Findings and agreements between draft claims; a pair whose claims are both `decided` elsewhere is left out."""
    comparison = compare_extracted(named, published)
    disagreeing = [pair for pair in comparison.disagreeing if not {pair.one.id, pair.two.id} <= decided]
    agreeing = [pair for pair in comparison.agreeing if not {pair.one.id, pair.two.id} <= decided]
    headed: list[tuple[Conflict, Label, Rule]] = []
    for conflict in gather(disagreeing):
        rule = _rule_for(conflict.pairs[0].one, rules, vocabulary)
        if rule is not None:
            headed.append((conflict, label_pair(conflict.pairs[0], vocabulary, words.spelled), rule))
    vocabulary = add_labels(vocabulary, [(label, conflict.pairs[0].one) for conflict, label, _ in headed])
    by_id: dict[str, list[tuple[Conflict, Disagreement, Rule]]] = {}
    for conflict, label, rule in headed:
        found = _disagree(conflict, label, vocabulary)
        by_id.setdefault(identify(rule, found), []).append((conflict, found, rule))
    findings = [_make_finding(same, vocabulary, words) for same in by_id.values()]
    return Compared(
        vocabulary,
        findings,
        _find_agreements(agreeing, findings),
        frozenset(comparison.compared),
        frozenset(comparison.met_others),
    )


def _disagree(conflict: Conflict, label: Label, vocabulary: Vocabulary) -> Disagreement:
    """A conflict with its positions from low to high."""
    best = conflict.pairs[0]
    positions = [sorted(p, key=lambda c: (c.source, c.evidence.line, c.id)) for p in conflict.positions]
    positions.sort(key=lambda p: (min(map(_low, p)), p[0].id))
    return Disagreement(
        key=key_of_pair(best),
        subject=label.subject,
        measure=label.measure,
        relation="conflict" if any(pair.relation == "conflict" for pair in conflict.pairs) else "tension",
        sides=tuple(side_of(position, vocabulary) for position in positions),
        match=Match(best.likeness.score),
    )


def _make_finding(same: Sequence[tuple[Conflict, Disagreement, Rule]], vocabulary: Vocabulary, words: Words) -> Finding:
    """The finding of conflicts that hold the same values of the same thing against each other."""
    rule = same[0][2]
    best = max((conflict.pairs[0] for conflict, _, _ in same), key=lambda pair: pair.likeness.score)
    finding = make_finding(rule, join([found for _, found, _ in same]), vocabulary)
    shared, opened = tell_shared(best, words.spelled), tell_open(best)
    comparability = Comparability(
        score=best.likeness.score,
        reasons=(*shared, *opened),
        open=opened,
        parts=tell_parts(best.likeness, best, words.spelled),
    )
    severity = finding.severity if best.likeness.score >= SURE else one_lower(finding.severity)
    return finding.model_copy(update={"comparability": comparability, "severity": severity})


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
        one, two = (sets.setdefault(claim.id, {claim.id: claim}) for claim in (pair.one, pair.two))
        if one is not two:
            small, large = sorted((one, two), key=len)
            large.update(small)
            sets.update(dict.fromkeys(small, large))
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


def say_not_compared(claims: Sequence[Claim]) -> list[NotCompared]:
    """Why draft claims met no other that speaks of the same thing."""
    reasons: dict[str, list[str]] = {}
    for claim in claims:
        is_rank = claim.slots is not None and claim.slots.sort == "ordinal"
        reason = "a rank, not a figure" if is_rank else "no other figure of the same thing was found"
        reasons.setdefault(reason, []).append(claim.id)
    return [NotCompared(reason=reason, count=len(ids), claims=tuple(ids)) for reason, ids in sorted(reasons.items())]
