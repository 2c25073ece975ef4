"""The report on a draft: the verdicts on what it says, and where it disagrees with itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.documents.blocks import find_blocks
from checker.documents.text import Document
from checker.drafting.checkables import find_checkables
from checker.drafting.ignoring import Ignore
from checker.drafting.itself import find_own_discrepancies, name_sections, section_of
from checker.drafting.judging import judge_draft, judge_opposites
from checker.drafting.placing import place_figure
from checker.drafting.reading import Reading
from checker.drafting.sources import Told
from checker.extraction.drafts import Drafts
from checker.extraction.passages import NOT_READ
from checker.model.claim import Claim
from checker.model.report import Coverage, NotCompared, Report
from checker.model.rule import SEVERITIES, Rule, Severity
from checker.model.verdict import VERDICT_NAMES, Verdict, VerdictName

# How severe a verdict is; what was not found is so only where the sources are all there is.
_SEVERITIES: dict[VerdictName, Severity] = {
    "contradicted": "high",
    "outdated": "medium",
    "scope": "medium",
    "tension": "low",
}
_NOT_FOUND: Severity = "medium"


class Drafted(NamedTuple):
    """What was found of a draft, beside what its editor has decided to leave as it is."""

    report: Report
    document: Document
    spans: Mapping[str, tuple[int, int]]  # by the id of a claim of the draft, where its figure starts and ends
    ignored: tuple[tuple[Ignore, int], ...] = ()  # with how many figures each of them hides
    complete: bool = False
    sections: Sequence[tuple[int, str]] = ()  # of the draft, where it differs from itself: where each starts

    @property
    def idle(self) -> tuple[Ignore, ...]:
        """The ignores that hide nothing: what they stood for is supported now, or gone."""
        return tuple(ignore for ignore, hidden in self.ignored if not hidden)

    def place(self, claim: Claim) -> tuple[int, int]:
        """The line and column of the figure of a claim of the draft, from 1."""
        return self.document.place(self.spans[claim.id][0])

    def section(self, claim: Claim) -> str:
        """The section of the draft that a claim stands in: headline, lead, table-1, captions, notes or text."""
        return section_of(claim, self.document, self.sections)


def report_draft(
    document: Document,
    drafts: Drafts,
    told: Sequence[Told],
    rules: Sequence[Rule],
    ignores: Sequence[Ignore],
    *,
    complete: bool,
) -> Drafted:
    """Each figure of a draft with its verdict, worst first and then as they stand; those that are ignored apart."""
    (source,) = drafts.sources
    claims = _read_all(document, drafts)
    prose = _leave_out_unread(document)
    draft = Reading(source, document.text, claims, None, document.name, document.pages, prose)
    sources = [one.reading for one in told]
    judged = judge_opposites(draft, sources, judge_draft(draft, sources, complete=complete))
    claims = sorted((verdict.claim for verdict in judged), key=lambda claim: (claim.line, claim.column or 0))
    verdicts, ignored, hidden = _lay_aside(judged, ignores)
    findings, vocabulary = find_own_discrepancies(drafts.claims, document, rules, drafts.words)
    ids = {verdict.claim.id for verdict in hidden}
    spans = {claim.id: place_figure(claim, document.text, document.line_starts) for claim in claims}
    report = Report.model_construct(
        sources=tuple(one.source for one in told),
        vocabulary=vocabulary,
        claims=(*claims, *(_as_written(claim) for one in told for claim in one.reading.claims)),
        findings=tuple(one for one in findings if not {claim.id for claim in one.claims} <= ids),
        verdicts=tuple(sorted(map(_restore, verdicts), key=lambda one: _order(one, spans))),
        coverage=_cover(verdicts, hidden, ignored, drafts.unread),
    )
    sections = name_sections(document) if findings else ()
    return Drafted(report, document, spans, tuple(ignored), complete, sections)


def _leave_out_unread(document: Document) -> str:
    """The prose of a draft with the blocks blanked that are not checked: footnotes, references, datelines."""
    prose = document.prose or document.text
    for block in find_blocks(document):
        if block.sort in NOT_READ:
            prose = prose[: block.start] + " " * (block.end - block.start) + prose[block.end :]
    return prose


def _read_all(document: Document, drafts: Drafts) -> list[Claim]:
    """The figures and dates of a draft with its firsts and names, in the order of its text."""
    (source,) = drafts.sources
    claims = [*drafts.claims, *find_checkables(document, source, drafts.claims)]
    return sorted(claims, key=lambda claim: (claim.line, claim.column or 0))


def severity_of(name: VerdictName, *, complete: bool) -> Severity | None:
    """How severe a verdict is; None where it fails no gate."""
    return _NOT_FOUND if name == "not_found" and complete else _SEVERITIES.get(name)


def fails(report: Report, fail_on: Severity, *, complete: bool) -> bool:
    """Whether a verdict is at or above a severity."""
    found = {severity_of(verdict.verdict, complete=complete) for verdict in report.verdicts}
    return any(name in found for name in SEVERITIES[: SEVERITIES.index(fail_on) + 1])


def _lay_aside(
    judged: Sequence[Verdict], ignores: Sequence[Ignore]
) -> tuple[list[Verdict], list[tuple[Ignore, int]], list[Verdict]]:
    """The verdicts that are told, each ignore with the number that it hides, and what is hidden; of all but support."""
    if not ignores:
        return list(judged), [], []
    counts = dict.fromkeys(ignores, 0)
    told: list[Verdict] = []
    hidden: list[Verdict] = []
    for verdict in judged:
        covering = [one for one in ignores if one.covers(verdict.claim.line)] if verdict.verdict != "supported" else []
        for one in covering:
            counts[one] += 1
        (hidden if covering else told).append(verdict)
    return told, [(ignore, counts[ignore]) for ignore in ignores], hidden


def _order(verdict: Verdict, spans: Mapping[str, tuple[int, int]]) -> tuple[int, int, str]:
    return VERDICT_NAMES.index(verdict.verdict), spans[verdict.claim.id][0], verdict.claim.id


def _restore(verdict: Verdict) -> Verdict:
    """A verdict whose evidence is as people wrote it, where they did."""
    if not any(claim.measure for claim in verdict.evidence):
        return verdict
    return verdict.model_copy(update={"evidence": tuple(map(_as_written, verdict.evidence))})


def _as_written(claim: Claim) -> Claim:
    """A reviewed claim, which has a measure, without the slots that it was given to be judged by."""
    return claim.model_copy(update={"slots": None}) if claim.measure and claim.slots is not None else claim


def _cover(
    verdicts: Sequence[Verdict], hidden: Sequence[Verdict], ignored: Sequence[tuple[Ignore, int]], unread: Sequence[str]
) -> Coverage:
    missing = tuple(verdict.claim.id for verdict in verdicts if verdict.verdict == "not_found")
    reasons = [NotCompared(reason="nothing like it in the sources", count=len(missing), claims=missing)]
    reasons += [
        NotCompared(reason=f"ignored in the draft (line {ignore.line}): {ignore.reason}", count=count)
        for ignore, count in ignored
        if count
    ]
    return Coverage(
        claims=len(verdicts) + len(hidden),
        compared=len(verdicts) - len(missing),
        not_compared=tuple(one for one in reasons if one.count),
        unread_numbers=tuple(unread),
    )
