"""A claims file as people write it: one source, its claims in the order they stand."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.model.base import Identifier, Record, Text
from checker.model.claim import Attribution, Derivation, Extent, Membership
from checker.model.source import Source

MOST_QUOTED_WORDS = 10


class ClaimEntry(Record):
    """One claim as written: the words of its value are kept, reading them is the code's job."""

    id: Identifier
    subject: Identifier
    measure: Identifier
    value: Text | Annotated[tuple[Text, ...], Field(min_length=1)]
    line: Annotated[int, Field(ge=1)]
    quote: Text
    when: Text | None = None
    extent: Extent | None = None
    where: Identifier | None = None
    of: Identifier | None = None
    class_: Identifier | None = None
    members: Membership | None = None
    attribution: Attribution = "own"
    speaker: Text | None = None
    origin: Identifier | None = None
    derivation: Derivation | None = None
    page: Annotated[int, Field(ge=1)] | None = None
    column: Annotated[int, Field(ge=1)] | None = None
    note: Text | None = None
    draft: bool = False  # read by the checker, and reviewed by nobody yet
    confidence: Annotated[int, Field(ge=0, le=100)] | None = None  # of a draft, in percent
    filled: tuple[Text, ...] = ()  # what the words leave out and the context gave: year, month, unit


class Omission(Record):
    """A number or footnote block of the document that no claim carries, and why."""

    line: Annotated[int, Field(ge=1)]
    text: Text
    reason: Text


class ClaimsFile(Record):
    """One source with its claims."""

    schema_: Literal[1] = 1
    source: Source
    claims: Annotated[tuple[ClaimEntry, ...], Field(min_length=1)]
    omitted: tuple[Omission, ...] = ()
