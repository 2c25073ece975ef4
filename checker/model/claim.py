"""A claim: one statement of one source, with its value read and its evidence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, InstanceOf, StringConstraints

from checker.model.base import Record, Text
from checker.model.ends import End, ends_of
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
    confidence: float | None = None  # of a draft, from 0 to 1; a person's own claim has none
    draft: bool = False  # whether a claims file says that no person has looked at it

    @property
    def is_draft(self) -> bool:
        """Whether the claim was read by the tool and no person has looked at it."""
        return self.draft or self.slots is not None

    @property
    def witness(self) -> str:
        """Who stands behind the claim: the cited origin, the one quoted, or the source itself."""
        return self.origin or self.speaker or self.source

    # The names that the JSON contract has for what evidence and value hold.

    @property
    def document(self) -> str:
        """The file's name."""
        return self.evidence.document

    @property
    def page(self) -> int | None:
        """The page, from 1; None in a document without pages."""
        return self.evidence.page

    @property
    def line(self) -> int:
        """The line on which the quote starts, from 1."""
        return self.evidence.line

    @property
    def column(self) -> int | None:
        """The column at which the quote starts, from 1; None where nobody looked it up."""
        return self.evidence.column

    @property
    def end(self) -> int | None:
        """The column after the quote's last character, counted on from the line that it starts on."""
        return self.evidence.end

    @property
    def quote(self) -> str:
        """The words of the document, verbatim."""
        return self.evidence.quote

    @property
    def kind(self) -> str | None:
        """What kind of value it is: quantity, date, ...; None where it could not be read."""
        return None if self.value is None else self.value.kind

    @property
    def unit(self) -> str | None:
        """The unit of a quantity: %, s, m, kg, a currency's code, 1 for a plain number."""
        return self.value.unit if isinstance(self.value, Quantity) else None

    @property
    def counted(self) -> str | None:
        """What a quantity counts, as written; of a draft, the noun that stands beside the figure."""
        if not isinstance(self.value, Quantity):
            return None
        if self.slots is not None:
            return None if self.slots.sort == "ordinal" else self.slots.counted or None
        return self.value.counted

    @property
    def hedge(self) -> str:
        """How exact the value is given: exact, about, nearly, over, at_least, under, up_to, between or vague."""
        return self.value.hedge if isinstance(self.value, Quantity | Date) else "exact"

    @property
    def change(self) -> str | None:
        """Whether a quantity is a change, up or down; None where it is a level."""
        return self.value.change if isinstance(self.value, Quantity) else None

    @property
    def low(self) -> End:
        """The lower end, below which the statement would be false; of a date its first day."""
        return ends_of(self.value).low

    @property
    def high(self) -> End:
        """The upper end, above which the statement would be false; of a date its last day."""
        return ends_of(self.value).high

    @property
    def low_open(self) -> bool:
        """Whether the lower end itself is excluded."""
        return ends_of(self.value).low_open

    @property
    def high_open(self) -> bool:
        """Whether the upper end itself is excluded."""
        return ends_of(self.value).high_open

    @property
    def likely_low(self) -> End:
        """The lower end of what a reader takes the value to mean."""
        return ends_of(self.value).likely_low

    @property
    def likely_high(self) -> End:
        """The upper end of what a reader takes the value to mean."""
        return ends_of(self.value).likely_high

    @property
    def as_of(self) -> str | None:
        """The time that the statement holds for, in EDTF, or as written where it has no such form."""
        return None if self.when is None else self.when.edtf or self.when.written
