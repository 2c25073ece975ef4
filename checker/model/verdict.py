"""A verdict: what the sources say of one figure, date, first or name of a draft."""

from __future__ import annotations

from typing import Literal

from checker.model.base import Record
from checker.model.claim import Claim

VerdictName = Literal["supported", "contradicted", "tension", "outdated", "scope", "not_found"]

# Worst first: the order in which verdicts are told.
VERDICT_NAMES: tuple[VerdictName, ...] = (
    "contradicted", "outdated", "scope", "tension", "not_found", "supported",
)  # fmt: skip


class Verdict(Record):
    """One checkable statement of a draft with what the sources have to say of it."""

    verdict: VerdictName
    claim: Claim  # of the draft
    evidence: tuple[Claim, ...] = ()  # of the sources, the most telling first
    mend: str  # one sentence: what to do, or why nothing need be done
    origins: tuple[str, ...] = ()  # the independent witnesses that support it
    derivation: str | None = None  # how it follows from several figures of the sources
