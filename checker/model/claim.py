"""A claim: one statement of one source, with its value read and its evidence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, InstanceOf, StringConstraints

from checker.model.base import Record, Text
from checker.model.slots import Slots
from checker.values import Date, Quantity, Recurrence

# Whose statement it is: the author's own, somebody's that the author passes on, or somebody's
# that the author passes on to doubt it.
Attribution = Literal["own", "reported", "doubted"]

# How a value holds over its time: at some point within it, throughout it, as its total.
Extent = Literal["within", "throughout", "total"]

# How much of a set is named: all of its members, some of them, or things that are not in it.
Membership = Literal["all", "some", "none"]

Operation = Literal["share", "ratio", "sum", "difference", "product", "elapsed"]


# A claim of the same source, or of another with that source's id before it: boats, gazette:boats.
ClaimName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*(:[a-z0-9][a-z0-9._-]*)?$"),
]


class Derivation(Record):
    """How a stated value follows from other claims: the operation and what it joins, in order.

    `share` and `ratio` divide the first by the second, `difference` and `elapsed` take the first
    from the second (`elapsed` between dates), `sum` and `product` take all.
    """

    operation: Operation
    of: Annotated[tuple[ClaimName, ...], Field(min_length=2)]


class Evidence(Record):
    """Where a claim stands: a verbatim quote of at most ten words and the line it starts on."""

    document: Text
    line: Annotated[int, Field(ge=1)]
    quote: Text
    page: int | None = None
    column: int | None = None
    end: int | None = None


class Superlative(Record):
    """A first, last, largest or only: the rank, of which class, as the claim's subject."""

    kind: Literal["superlative"] = "superlative"
    written: str
    rank: str
    of_class: str


class Category(Record):
    """One of the values that a measure allows, or plain words where it allows any."""

    kind: Literal["category"] = "category"
    written: str
    term: str
    label: str  # the term in words


class Members(Record):
    """A set of things: all of its members, some of them, or things said not to be in it."""

    kind: Literal["set"] = "set"
    written: str
    members: frozenset[str]
    extent: Membership = "all"


class Name(Record):
    """A name as it is spelled."""

    kind: Literal["name"] = "name"
    written: str


Value = Annotated[
    Quantity | Date | Recurrence | Superlative | Category | Members | Name,
    Field(discriminator="kind"),
]


class Claim(Record):
    """One statement of one source, ready to be compared."""

    id: str  # source:claim, unique in a workspace
    source: str
    subject: str
    measure: str
    value: Value | None  # None where it could not be read; `unread` says why
    written: str
    unread: str | None = None
    when: Date | None = None
    extent: Extent | None = None
    where: str | None = None
    of: str | None = None
    of_class: str | None = None
    attribution: Attribution = "own"
    speaker: str | None = None
    origin: str | None = None
    derivation: Derivation | None = None
    evidence: Evidence
    note: str | None = None
    filled: tuple[str, ...] = ()
    slots: InstanceOf[Slots] | None = None  # of a claim that was read from a document, what its figure is a figure of
    confidence: float | None = None  # of such a claim, from 0 to 1; a person's own has none

    @property
    def is_draft(self) -> bool:
        """Whether the claim was read by the tool and no person has looked at it."""
        return self.slots is not None

    @property
    def witness(self) -> str:
        """Who stands behind the claim: the cited origin, the one quoted, or the source itself."""
        return self.origin or self.speaker or self.source
