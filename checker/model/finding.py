"""A finding: where claims disagree, as positions that each have claims."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.model.base import Record
from checker.model.claim import Claim
from checker.model.resolution import Resolution
from checker.model.rule import Kind, Severity

Status = Literal["open", "resolved", "stale"]


class Position(Record):
    """One side of a disagreement: what is held, and the claims that hold it."""

    value: str
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]


class Part(Record):
    """What one slot adds to the score of two draft claims, and why."""

    name: str
    weight: float
    said: str


class Comparability(Record):
    """How sure it is that the claims speak of the same thing: 1 is every slot, with the reasons in words.

    Of claims in the words of a vocabulary, `reasons` tell what had to be assumed.  Of draft claims they tell what both
    have in common, and then what is `open`; `parts` are those of the score, for the pair that is most alike.
    """

    score: float
    reasons: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Finding(Record):
    """One disagreement, however many sources share it."""

    id: str
    rule: str
    kind: Kind
    relation: Literal["conflict", "tension"]
    severity: Severity
    status: Status = "open"
    is_new: bool = True
    subject: str
    measure: str
    message: str
    why: str
    mend: str
    comparability: Comparability
    derivation: str | None = None
    resolution: Resolution | None = None
    positions: Annotated[tuple[Position, ...], Field(min_length=2)]
    fits_several: tuple[Claim, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of all positions, and those that fit several."""
        return tuple(c for p in self.positions for c in p.claims) + self.fits_several
