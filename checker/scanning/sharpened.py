"""A scan with a workspace: its reviewed claims and rules first, then what documents say in the vocabulary's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.engine import find_alone, find_discrepancies, rank
from checker.extraction.drafts import Drafts
from checker.extraction.naming import name_claims
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.report import Coverage, NotCompared, Report
from checker.model.rule import Rule
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.scanning.recognizing import Recognizer
from checker.scanning.report import Compared, compare_by_words, say_not_compared
from checker.scanning.reviewed import Reviewed, has_value_of, replace_drafts


@dataclass(frozen=True)
class Sharpened:
    """All claims of a scan with a workspace, before they are compared."""

    sources: tuple[Source, ...]  # of the scanned documents
    reviewed: tuple[Claim, ...]  # of all sources of the workspace
    drafts: tuple[Claim, ...]  # of the scanned documents, with subject and measure
    recognized: frozenset[str]  # drafts whose subject and measure are the workspace's
    twins: dict[str, Claim]  # by the id of a reviewed claim, the draft that was read at the same words
    vocabulary: Vocabulary


def sharpen(drafts: Drafts, reviewed: Reviewed, vocabulary: Vocabulary) -> Sharpened:
    """The draft claims that are left, in the vocabulary's words where they fit, with the reviewed ones."""
    sources: list[Source] = []
    kept: list[Claim] = []
    twins: dict[str, Claim] = {}
    by_source: dict[str, list[Claim]] = {}
    for claim in drafts.claims:
        by_source.setdefault(claim.source, []).append(claim)
    for source in drafts.sources.values():
        claims = by_source.get(source.id, [])
        known = reviewed.find(source.sha256, drafts.same_lines[source.id])
        if known is not None:
            replaced = replace_drafts(claims, reviewed.spans.get(source.sha256, ()))
            twins.update(replaced.twins)
            claims = [_move(claim, known) for claim in replaced.drafts]
        elif any(source.id == other.id for other in reviewed.sources):  # another document of that name
            source = source.model_copy(update={"id": f"{source.id}-scanned"})
            claims = [_move(claim, source) for claim in claims]
        sources.append(known or source)
        kept.extend(claims)
    everyone = [claim for claims in reviewed.claims.values() for claim in claims]
    kept.sort(key=lambda c: (c.source, c.evidence.line, c.id))
    named, proposed = name_claims(kept, drafts.words)
    named, recognized = _recognize(named, Recognizer(vocabulary, everyone))
    return Sharpened(
        sources=tuple(sources),
        reviewed=tuple(everyone),
        drafts=tuple(named),
        recognized=recognized,
        twins=twins,
        vocabulary=_add_words(vocabulary, proposed),
    )


def _move(claim: Claim, source: Source) -> Claim:
    name = claim.id.partition(":")[2]
    return claim.model_copy(update={"id": f"{source.id}:{name}", "source": source.id})


def _recognize(claims: Sequence[Claim], recognizer: Recognizer) -> tuple[list[Claim], frozenset[str]]:
    """Claims with subject and measure of the vocabulary where both are recognized, the subject where it alone is."""
    found, known = [], set()
    for claim in claims:
        topic = recognizer.recognize(claim)
        if topic is not None:
            claim = claim.model_copy(update={"subject": topic[0], "measure": topic[1]})
            known.add(claim.id)
        elif (subject := recognizer.name_subject(claim)) is not None:
            claim = claim.model_copy(update={"subject": subject})
        found.append(claim)
    return found, frozenset(known)


def _add_words(vocabulary: Vocabulary, proposed: Vocabulary) -> Vocabulary:
    """The workspace's vocabulary with the proposed words that it does not have."""
    return vocabulary.model_copy(
        update={
            "subjects": {**proposed.subjects, **vocabulary.subjects},
            "measures": {**proposed.measures, **vocabulary.measures},
        }
    )


def compare_sharpened(found: Sharpened, all_sources: Sequence[Source], rules: Sequence[Rule], drafts: Drafts) -> Report:
    """The report on the scanned documents: findings and agreements in which at least one of them takes part."""
    spoken = [*found.reviewed, *(claim for claim in found.drafts if claim.id in found.recognized)]
    report = find_discrepancies(spoken, all_sources, found.vocabulary, rules)
    decided = frozenset(claim.id for claim in spoken)
    by_words = compare_by_words(
        [*found.drafts, *_with_slots(found)], rules, found.vocabulary, drafts.published, drafts.words, decided
    )
    return _join(found, report, by_words, all_sources, drafts.unread)


def _with_slots(found: Sharpened) -> list[Claim]:
    """Reviewed claims with the words that stand by them in their documents, where these were read."""
    return [
        claim.model_copy(update={"slots": found.twins[claim.id].slots})
        for claim in found.reviewed
        if claim.id in found.twins and has_value_of(claim, found.twins[claim.id])
    ]


def _join(
    found: Sharpened, report: Report, by_words: Compared, all_sources: Sequence[Source], unread: Sequence[str]
) -> Report:
    scanned = {source.id for source in found.sources}
    originals = {claim.id: claim for claim in found.reviewed}
    findings = [f for f in report.findings if _is_of(f.claims, scanned)]
    told = {claim.id for finding in findings for claim in finding.claims}
    findings += [
        one for one in (_restore(f, originals) for f in by_words.findings) if not {c.id for c in one.claims} <= told
    ]
    agreements = [a for a in report.agreements if _is_of(a.claims, scanned)]
    agreements += [
        a.model_copy(update={"claims": tuple(originals.get(c.id, c) for c in a.claims)}) for a in by_words.agreements
    ]
    claims = [c for c in (*found.reviewed, *found.drafts) if c.source in scanned]
    claims.sort(key=lambda c: (c.source, c.evidence.line, c.id))
    named = {c.source for f in findings for c in f.claims} | {c.source for a in agreements for c in a.claims} | scanned
    sources = {s.id: s for s in (*all_sources, *found.sources) if s.id in named}
    reasons = {name: item.reason for item in report.coverage.not_compared for name in item.claims}
    alone = {claim.id for claim in report.standing_alone} | (
        {claim.id for claim in found.drafts} - found.recognized
    ) - by_words.met_others
    missed = [c for c in claims if c.id not in by_words.compared and (c.id in reasons or c.id not in originals)]
    missed = [c for c in missed if c.id in reasons or c.id not in found.recognized]
    return report.model_copy(
        update={
            "sources": tuple(sources[name] for name in sorted(sources)),
            "vocabulary": by_words.vocabulary,
            "claims": tuple(claims),
            "findings": tuple(sorted(findings, key=rank)),
            "agreements": tuple(sorted(agreements, key=lambda a: (a.subject, a.measure, a.value, a.claims[0].id))),
            "standing_alone": tuple(find_alone([c for c in claims if c.id in alone], findings, by_words.met_others)),
            "coverage": Coverage(
                claims=len(claims),
                compared=len(claims) - len(missed),
                not_compared=tuple(_say_missed(missed, reasons)),
                unread_numbers=tuple(unread),
            ),
        }
    )


def _is_of(claims: Iterable[Claim], scanned: set[str]) -> bool:
    return any(claim.source in scanned for claim in claims)


def _restore(finding: Finding, originals: dict[str, Claim]) -> Finding:
    """A finding that holds reviewed claims as people wrote them."""
    positions = tuple(
        p.model_copy(update={"claims": tuple(originals.get(c.id, c) for c in p.claims)}) for p in finding.positions
    )
    return finding.model_copy(update={"positions": positions})


def _say_missed(missed: Sequence[Claim], reasons: dict[str, str]) -> list[NotCompared]:
    told: dict[str, list[str]] = {}
    for claim in missed:
        if claim.id in reasons:
            told.setdefault(reasons[claim.id], []).append(claim.id)
    found = [NotCompared(reason=reason, count=len(ids), claims=tuple(ids)) for reason, ids in sorted(told.items())]
    return [*found, *say_not_compared([c for c in missed if c.id not in reasons])]
