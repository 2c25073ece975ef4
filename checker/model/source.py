"""A source: who published what, when, and which document was read."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from checker.model.base import Identifier, Record, Text


class Source(Record):
    """One brief, article or report, as its claims file gives it."""

    id: Identifier
    title: Text
    author: tuple[Text, ...] = ()
    publisher: Text | None = None
    published: Text | None = None  # EDTF
    address: Text | None = None
    document: Text  # the file's name
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
    words: Annotated[int, Field(ge=1)]  # of the document: quotes may cover 15% of them
    thousands: Literal[".", ",", " "] | None = None  # the document's own habit, where a dot or comma is unclear
