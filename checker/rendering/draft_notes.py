"""What an annotated copy says at each figure of a draft that is not supported."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.drafting.annotating import Note
from checker.drafting.report import Drafted
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.verdict import Verdict
from checker.rendering.escape import plain
from checker.rendering.verdict_words import SAID, say_section, say_source


def list_notes(drafted: Drafted, escape: Callable[[str], str] = plain) -> list[Note]:
    """A note for each verdict but support, and for each side of what the draft disagrees with itself on.

    `escape` makes what is said safe in the kind of file that it is written into.
    """
    notes = []
    for verdict in drafted.report.verdicts:
        if verdict.verdict != "supported":
            lines = tuple(map(escape, _say_verdict(verdict, drafted)))
            notes.append(Note(*drafted.spans[verdict.claim.id], verdict.verdict, lines))
    for finding in drafted.report.findings:
        for claim in finding.claims:
            lines = tuple(map(escape, _say_finding(finding, claim, drafted)))
            notes.append(Note(*drafted.spans[claim.id], "differs", lines))
    return notes


def _say_verdict(verdict: Verdict, drafted: Drafted) -> Iterator[str]:
    yield f"{SAID[verdict.verdict].capitalize()}. {verdict.mend}"
    for claim in verdict.evidence:
        yield f"{say_source(claim, drafted.report)}: {_say(claim)}"
    if verdict.derivation:
        yield f"Computed: {verdict.derivation}"


def _say_finding(finding: Finding, here: Claim, drafted: Drafted) -> Iterator[str]:
    yield f"The draft differs from itself. {finding.mend}"
    for claim in finding.claims:
        if claim.id != here.id and claim.written != here.written:
            yield f"{say_section(claim, drafted).capitalize()}: {_say(claim)}"


def _say(claim: Claim) -> str:
    return f"“{plain(claim.quote)}”" if claim.quote else claim.written
