"""The discrepancy report: all that was found, and all that was not compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model.base import Record
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.resolution import Resolution
from checker.model.source import Source
from checker.model.verdict import Verdict
from checker.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    import pandas


class Agreement(Record):
    """Claims of at least two sources that say the same; claims of one origin are one witness."""

    subject: str
    measure: str
    value: str
    origins: tuple[str, ...]
    claims: tuple[Claim, ...]


class NotCompared(Record):
    """Why claims had nothing to be compared with, and how many."""

    reason: str
    count: int
    claims: tuple[str, ...] = ()


class Coverage(Record):
    """How many claims there are, how many met another, and what became of the rest."""

    claims: int
    compared: int
    not_compared: tuple[NotCompared, ...] = ()
    unread_numbers: tuple[str, ...] = ()


class StaleResolution(Record):
    """A resolution whose finding has changed or gone; `now` names the finding it may belong to today."""

    resolution: Resolution
    now: str | None = None


class Report(Record):
    """Everything one run found, in a fixed order: the same input gives the same report."""

    sources: tuple[Source, ...]
    vocabulary: Vocabulary
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    agreements: tuple[Agreement, ...] = ()
    standing_alone: tuple[Claim, ...] = ()
    stale: tuple[StaleResolution, ...] = ()
    verdicts: tuple[Verdict, ...] = ()  # of a draft's statements, worst first
    coverage: Coverage

    def to_frame(self) -> pandas.DataFrame:
        """The findings as a table, one row a claim, indexed by nothing.

        Columns: finding, rule, kind, relation, severity, status, subject, measure, position,
        value, claim, source, line, quote, attribution.
        """
        from checker.model.frame import claims_of_findings  # pandas is heavy and rarely wanted

        return claims_of_findings(self)

    def matrix(self) -> pandas.DataFrame:
        """Source by source: on how many points each pair agrees and conflicts, as ``"agree / conflict"`` counts."""
        from checker.model.frame import agreement_and_conflict

        return agreement_and_conflict(self)
