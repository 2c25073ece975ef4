"""How verdicts on a draft are said in words, the same in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.drafting.report import Drafted, severity_of
from checker.extraction.naming import UNNAMED
from checker.model.claim import Category, Claim
from checker.model.finding import Finding
from checker.model.report import Report
from checker.model.rule import SEVERITIES
from checker.model.verdict import VERDICT_NAMES, Verdict, VerdictName
from checker.rendering.escape import plain
from checker.rendering.words import say_message, say_place

MOST_SILENT = 5  # sources without figures that are named

SAID: Mapping[VerdictName, str] = {
    "contradicted": "contradicted",
    "outdated": "outdated",
    "scope": "another scope",
    "tension": "in tension",
    "not_found": "not found",
    "supported": "supported",
}
MEANT: Mapping[VerdictName, str] = {
    "contradicted": "a source says otherwise",
    "outdated": "a later source says otherwise",
    "scope": "a source has this figure for another time, group or place",
    "tension": "the draft says more, or says it more firmly, than the source",
    "not_found": "no source that was read says it",
    "supported": "a source says it",
}


def list_worst_first(drafted: Drafted) -> list[Verdict | Finding]:
    """Verdicts and the draft's own disagreements in one list: by severity, then by verdict, then as they stand."""
    ranks = {name: number for number, name in enumerate(VERDICT_NAMES)}

    def order(one: Verdict | Finding) -> tuple[int, int, tuple[int, int]]:
        if isinstance(one, Finding):
            return SEVERITIES.index(one.severity), len(ranks), first_place(one, drafted)
        severity = severity_of(one.verdict, complete=drafted.complete)
        place = len(SEVERITIES) if severity is None else SEVERITIES.index(severity)
        return place, ranks[one.verdict], drafted.place(one.claim)

    return sorted((*drafted.report.verdicts, *drafted.report.findings), key=order)


def say_written(verdict: Verdict) -> str:
    """What a verdict is on, in the draft's words, with why where these alone would not show it."""
    claim = verdict.claim
    if verdict.verdict != "contradicted" or not verdict.evidence:
        return claim.written
    against = verdict.evidence[0]
    if isinstance(against.value, Category) and claim.quote:
        return f"{claim.written} (the source: {against.written})"
    is_same = claim.low is not None and (claim.low, claim.high) == (against.low, against.high)
    return f"{claim.written} (denied, or told the other way round)" if is_same else claim.written


def first_place(finding: Finding, drafted: Drafted) -> tuple[int, int]:
    """Where the draft first says what it disagrees with."""
    return min(drafted.place(claim) for claim in finding.claims)


def say_difference(finding: Finding, longest: int) -> str:
    """What a draft differs from itself in; a subject that it does not name is not said."""
    return say_message(finding, longest).removeprefix(f"{UNNAMED}: ")


def say_section(claim: Claim, drafted: Drafted) -> str:
    """The section of the draft that a claim stands in, as editors call it."""
    return drafted.section(claim).replace("-", " ")


def say_source(claim: Claim, report: Report) -> str:
    """Where a claim of a source stands; its id too where another source's document has the same name."""
    same = sum(source.document == claim.document for source in report.sources)
    return say_place(claim) if same == 1 else f"{claim.source}, {say_place(claim)}"


def say_origins(verdict: Verdict) -> str:
    """By how many independent origins a figure is supported."""
    count = len(verdict.origins)
    return "" if not count else "1 origin" if count == 1 else f"{count} independent origins"


def write_totals(drafted: Drafted, escape: Callable[[str], str] = plain) -> Iterator[str]:
    """How many figures there are of each verdict, out of how many sources, and what was not checked.

    `escape` makes names of files safe in the kind of report.
    """
    report = drafted.report
    counts = Counter(verdict.verdict for verdict in report.verdicts)
    said = ", ".join(f"{counts[name]:,} {SAID[name]}" for name in VERDICT_NAMES if counts[name])
    hidden = sum(count for _, count in drafted.ignored)
    checked = sum(counts.values())
    yield (
        f"{_count(checked, 'statement', 'statements')} of the draft checked: {said}."
        if said
        else "Nothing was checked."
    )
    if report.findings:
        places = _count(len(report.findings), "point", "points")
        yield f"The draft disagrees with itself on {places}: {_say_severities(report.findings)}."
    if hidden:
        yield f"{_count(hidden, 'statement is', 'statements are')} ignored in the draft, with reasons."
    sources = len(report.sources)
    claims = len(report.claims) - checked - hidden
    yield f"Held against {_count(claims, 'figure', 'figures')} of {_count(sources, 'source', 'sources')}."
    speaking = {claim.source for claim in report.claims}
    silent = [source.document for source in report.sources if source.id not in speaking]
    if silent:
        more = f" and {len(silent) - MOST_SILENT:,} more" if len(silent) > MOST_SILENT else ""
        said = ", ".join(map(escape, silent[:MOST_SILENT]))
        yield f"No figure or date was read in {len(silent):,} of the sources: {said}{more}."
    if counts["not_found"] and not drafted.complete:
        yield "What was not found does not count: with `--complete` the sources are taken for all there is."


def _say_severities(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{counts[name]} {name}" for name in SEVERITIES if counts[name])


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
