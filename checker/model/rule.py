"""A rule: which claims it looks at, what it asks of them, and how it tells what it found."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from checker.model.base import Identifier, Record, Text
from checker.model.vocabulary import Rank, Role

Kind = Literal["value", "date", "superlative", "arithmetic", "order", "calendar", "category", "name"]
KINDS: tuple[Kind, ...] = (
    "value", "date", "superlative", "arithmetic", "order", "calendar", "category", "name",
)  # fmt: skip
Severity = Literal["high", "medium", "low"]
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")

# What a quantity is counted in, in words that a rule can ask for.
Dimension = Literal["count", "money", "share", "ratio", "duration", "other"]


class Where(Record):
    """The slots a rule looks at; a slot left out takes everything."""

    subject: tuple[Identifier, ...] = ()  # subjects or classes
    measure: tuple[Identifier, ...] = ()
    dimension: tuple[Dimension, ...] = ()
    role: tuple[Role, ...] = ()
    rank: tuple[Rank, ...] = ()
    judgement: bool | None = None  # only assessments, or only facts; left out, both


class Options(Record):
    """What a rule asks, beyond its kind; each kind takes the options it knows."""

    tolerance: Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?%$")] | None = None  # value
    earlier: tuple[Role, ...] = ()  # order: dates that cannot come after those of `later`
    later: tuple[Role, ...] = ()
    within_source: bool = False  # order: only what one and the same source says of both
    instances: tuple[Role, ...] = ()  # superlative, calendar: dates that place an instance in time
    check: Literal["derivation", "part_of_whole", "members"] | None = None  # arithmetic
    compares: Literal["value", "members", "standing"] | None = None  # category
    asks: Literal["rhythm", "window"] | None = None  # calendar


class Example(Record):
    """A small case with its verdict, run as a test of the rule."""

    name: Text
    vocabulary: dict[str, Any] = {}
    claims: Annotated[tuple[dict[str, Any], ...], Field(min_length=1)]
    relation: Literal["conflict", "tension"] | None = None
    positions: int | None = None


class Examples(Record):
    """What the rule must flag and what it must not; none goes without either."""

    conflict: Annotated[tuple[Example, ...], Field(min_length=1)]
    no_conflict: Annotated[tuple[Example, ...], Field(min_length=1)]


class Rule(Record):
    """What one rule looks at, asks and tells."""

    schema_: Literal[1] = 1
    id: Identifier
    title: Text
    kind: Kind
    where: Where = Field(default_factory=Where.model_construct)
    options: Options = Field(default_factory=Options.model_construct)
    severity: Severity
    message: Text
    why: Text
    mend: Text


class RuleFile(Rule):
    """One rule as its file gives it, with the examples that are its tests."""

    examples: Examples
