"""The report on a draft as plain text, one line a figure as a linter prints it, with what the sources say below it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.drafting.report import Drafted
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.verdict import Verdict
from checker.rendering.escape import plain, strip_unseen
from checker.rendering.terminal import LONGEST_VALUE, MOST_UNREAD
from checker.rendering.verdict_words import (
    SAID,
    first_place,
    list_worst_first,
    say_difference,
    say_origins,
    say_section,
    say_source,
    say_written,
    write_totals,
)
from checker.rendering.words import shorten

MOST_NAMED = 3  # sources in the line of what is supported


def draft_to_text(drafted: Drafted, file: str) -> str:
    """Every figure of a draft, worst first, then the totals; `file` is the draft's name in front of each line."""
    lines: list[str] = []
    for one in list_worst_first(drafted):
        lines += _write_verdict(one, drafted, file) if isinstance(one, Verdict) else _write_finding(one, drafted, file)
    totals = ["", *write_totals(drafted), *_write_unread(drafted)] if lines else list(write_totals(drafted))
    return "\n".join(map(strip_unseen, (*lines, *totals))) + "\n"


def _write_verdict(verdict: Verdict, drafted: Drafted, file: str) -> Iterator[str]:
    claim, report = verdict.claim, drafted.report
    line, column = drafted.place(claim)
    head = f"{file}:{line}:{column}: {SAID[verdict.verdict]}: {shorten(plain(say_written(verdict)), LONGEST_VALUE)}"
    if verdict.verdict == "supported":
        named = list(dict.fromkeys(say_source(one, report) for one in verdict.evidence))
        origins = say_origins(verdict)
        said = ", ".join(named[:MOST_NAMED])
        how = f"; computed: {verdict.derivation}" if verdict.derivation else ""
        told = "; ".join(part for part in (said, origins) if part) + how
        yield f"{head} ({told})" if told else head
        return
    yield head
    if claim.quote:
        yield f'  draft: "{plain(claim.quote)}"'
    for one in verdict.evidence:
        yield f"  {say_source(one, report)}: {_say(one)}"
    if verdict.derivation:
        yield f"  computed: {verdict.derivation}"
    yield f"  to do: {verdict.mend}"


def _write_finding(finding: Finding, drafted: Drafted, file: str) -> Iterator[str]:
    line, column = first_place(finding, drafted)
    status = finding.status if finding.status != "open" else "new" if finding.is_new else "known"
    said = plain(say_difference(finding, LONGEST_VALUE))
    yield f"{file}:{line}:{column}: differs from itself: {said}  [{finding.id}, {finding.severity}, {status}]"
    for position in finding.positions:
        for claim in position.claims:
            line, column = drafted.place(claim)
            yield f"  {line}:{column} ({say_section(claim, drafted)}): {_say(claim)}"
    yield f"  to do: {finding.mend}"


def _say(claim: Claim) -> str:
    """The words of a document, or the value where its words are left out."""
    return f'"{plain(claim.quote)}"' if claim.quote else claim.written


def _write_unread(drafted: Drafted) -> Iterator[str]:
    unread = drafted.report.coverage.unread_numbers
    if unread:
        more = f" and {len(unread) - MOST_UNREAD} more" if len(unread) > MOST_UNREAD else ""
        was = "1 number of the draft was" if len(unread) == 1 else f"{len(unread)} numbers of the draft were"
        yield f"{was} not read: {', '.join(unread[:MOST_UNREAD])}{more}."
