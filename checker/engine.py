"""From claims and rules to findings: groups, comparisons, ids, agreements, and what was left over."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Sequence

from checker.comparisons import COMPARISONS, Disagreement, Material
from checker.comparisons.disagreement import join, show
from checker.grouping import Grouping, group_claims
from checker.model.claim import Claim, Name, Superlative
from checker.model.finding import Comparability, Finding, Position
from checker.model.report import Agreement, Coverage, NotCompared, Report
from checker.model.rule import KINDS, SEVERITIES, Rule, Severity
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.positions import find_overlaps
from checker.relations import by_unit, relate_claims
from checker.values import Date, Quantity, meets


def find_discrepancies(
    claims: Sequence[Claim], sources: Sequence[Source], vocabulary: Vocabulary, rules: Sequence[Rule]
) -> Report:
    """Everything that the rules find in the claims; the order of claims, sources and rules does not matter."""
    claims = tuple(sorted(claims, key=lambda c: (c.source, c.evidence.line, c.id)))
    material = Material(claims, vocabulary, group_claims(claims, vocabulary))
    findings: list[Finding] = []
    compared: set[str] = set()
    met_others: set[str] = set()
    for rule in sorted(rules, key=lambda r: r.id):
        outcome = COMPARISONS[rule.kind](rule, material)
        compared |= outcome.compared
        met_others |= outcome.met_others
        by_id: dict[str, list[Disagreement]] = {}
        for found in outcome.disagreements:
            by_id.setdefault(identify(rule, found), []).append(found)
        findings.extend(make_finding(rule, join(same), vocabulary) for same in by_id.values())
    return Report.model_construct(
        sources=tuple(sorted(sources, key=lambda s: s.id)),
        vocabulary=vocabulary,
        claims=claims,
        findings=tuple(sorted(findings, key=rank)),
        agreements=tuple(find_agreements(material)),
        standing_alone=tuple(find_alone(claims, findings, met_others)),
        coverage=cover(claims, compared, material.grouping),
    )


def make_finding(rule: Rule, found: Disagreement, vocabulary: Vocabulary) -> Finding:
    """A finding with its id, severity and words."""
    shown = " against ".join(side.shown for side in found.sides)
    message = rule.message.format(
        subject=vocabulary.label(found.subject), measure=vocabulary.label(found.measure), values=shown
    )
    return Finding.model_construct(
        id=identify(rule, found),
        rule=rule.id,
        kind=rule.kind,
        relation=found.relation,
        severity=rule.severity if found.relation == "conflict" else one_lower(rule.severity),
        subject=found.subject,
        measure=found.measure,
        message=message,
        why=rule.why,
        mend=rule.mend,
        comparability=Comparability.model_construct(score=found.match.score, reasons=found.match.reasons),
        derivation=found.derivation,
        positions=tuple(Position.model_construct(value=side.shown, claims=side.claims) for side in found.sides),
        fits_several=found.fits_several,
    )


def identify(rule: Rule, found: Disagreement) -> str:
    """Twelve hex digits of what is held against what: no source, line or word, so that only a value changes it."""
    parts = [rule.id, found.key, found.relation, sorted(list(side.keys) for side in found.sides)]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:12]


def one_lower(severity: Severity) -> Severity:
    """The next lower severity; low stays low."""
    return SEVERITIES[min(SEVERITIES.index(severity) + 1, len(SEVERITIES) - 1)]


def rank(finding: Finding) -> tuple[int, int, int, int, str, str, str]:
    """Worst first, conflicts before tensions, more sources before fewer, figures before words: a total order."""
    relation = 0 if finding.relation == "conflict" else 1
    sources = len({claim.source for claim in finding.claims})
    return (
        SEVERITIES.index(finding.severity), relation, -sources, KINDS.index(finding.kind),
        finding.subject, finding.measure, finding.id,
    )  # fmt: skip


def find_agreements(material: Material) -> list[Agreement]:
    """What at least two sources say alike, with the independent origins behind it.

    What a source passes on to doubt it supports nothing, and a name spelled alike is no news.
    Claims that agree at overlapping times are told once: groups that share a claim and say the
    same are joined.
    """
    joined: dict[tuple[str, str], list[list[Claim]]] = {}
    holding: dict[str, list[list[Claim]]] = {}  # by claim, the agreements that hold it
    for group in material.grouping.groups:
        held = joined.setdefault((group.subject, group.measure), [])
        undoubted = [c for c in group.claims if c.attribution != "doubted" and not isinstance(c.value, Name)]
        for claims in _alike(undoubted, material):
            if len({c.source for c in claims}) > 1:
                _join(held, holding, list(claims), material)
    for superlatives in _same_superlatives(material):
        first = superlatives[0]
        joined.setdefault((first.subject, first.measure), []).append(superlatives)
    found = [
        Agreement.model_construct(
            subject=subject,
            measure=measure,
            value=" / ".join(dict.fromkeys(show(c) for c in claims)),
            origins=count_origins(claims),
            claims=tuple(claims),
        )
        for (subject, measure), held in joined.items()
        for claims in held
    ]
    return sorted(found, key=lambda a: (a.subject, a.measure, a.value, a.claims[0].id))


def _same_superlatives(material: Material) -> list[list[Claim]]:
    """Firsts, largests and onlys that at least two sources give to one subject, of one class, at times that meet."""
    alike: dict[tuple[str, str, str, str | None], list[Claim]] = {}
    for claim in material.claims:
        if isinstance(claim.value, Superlative) and claim.attribution != "doubted":
            key = (claim.subject, claim.measure, claim.value.of_class, claim.where)
            alike.setdefault(key, []).append(claim)
    found = []
    for claims in alike.values():
        first = claims[0]
        same = [c for c in claims if c.when is None or first.when is None or meets(c.when.bounds, first.when.bounds)]
        if len({c.source for c in same}) > 1:
            found.append(same)
    return found


def count_origins(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The independent witnesses behind claims: a source is one with whatever it cites or quotes.

    Two sources that cite one origin are therefore one witness, named by that origin.
    """
    witnesses: list[set[str]] = []
    for claim in claims:
        linked = {claim.source, claim.witness}
        apart = [w for w in witnesses if not w & linked]
        witnesses = [*apart, linked.union(*(w for w in witnesses if w & linked))]
    sources = {claim.source for claim in claims}
    return tuple(sorted(min(w - sources or w) if len(w & sources) > 1 else min(w & sources) for w in witnesses))


def _join(
    held: list[list[Claim]], holding: dict[str, list[list[Claim]]], claims: list[Claim], material: Material
) -> None:
    """Add an agreement to those of its subject and measure, into one that shares a claim and says the same."""
    for other in {id(found): found for c in claims for found in holding.get(c.id, ())}.values():
        if len(_alike([*other, *claims], material)) == 1:
            known = {c.id for c in other}
            new = [c for c in claims if c.id not in known]
            other.extend(new)
            other.sort(key=lambda c: (c.source, c.evidence.line, c.id))
            for claim in new:
                holding.setdefault(claim.id, []).append(other)
            return
    held.append(claims)
    for claim in claims:
        holding.setdefault(claim.id, []).append(claims)


def _alike(claims: Sequence[Claim], material: Material) -> list[tuple[Claim, ...]]:
    """Claims by what they are taken to mean: those with intervals by a shared likely point, others by agreement."""
    if all(isinstance(c.value, Quantity | Date) for c in claims):
        return [same for alike in by_unit(claims) for same in find_overlaps(alike, lambda value: value.likely)]
    sets: list[list[Claim]] = []
    for claim in claims:
        home = next((p for p in sets if all(_agree(claim, m, material) for m in p)), None)
        if home is None:
            sets.append([claim])
        else:
            home.append(claim)
    return [tuple(p) for p in sets]


def _agree(one: Claim, two: Claim, material: Material) -> bool:
    return relate_claims(one, two, material.vocabulary) == "agree"


def find_alone(claims: Sequence[Claim], findings: Sequence[Finding], met_others: Collection[str]) -> list[Claim]:
    """Claims that no rule held against another source, and that no finding holds."""
    found = {claim.id for finding in findings for claim in finding.claims}
    return [claim for claim in claims if claim.id not in found and claim.id not in met_others]


def cover(claims: Sequence[Claim], compared: set[str], grouping: Grouping) -> Coverage:
    """How many claims were compared with another, and why the others were not."""
    reasons: dict[str, list[str]] = {}
    for claim in claims:
        if claim.id not in compared:
            reason = grouping.reasons.get(claim.id, "no rule compares it with the others of its subject and measure")
            if isinstance(claim.value, Superlative):
                reason = "no other instance of its class"
            reasons.setdefault(reason, []).append(claim.id)
    counts = Counter({reason: len(ids) for reason, ids in reasons.items()})
    return Coverage.model_construct(
        claims=len(claims),
        compared=len(claims) - sum(counts.values()),
        not_compared=tuple(
            NotCompared.model_construct(reason=reason, count=count, claims=tuple(reasons[reason]))
            for reason, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        ),
    )
