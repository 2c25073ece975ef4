"""The words that claims are written in: subjects, classes, places, measures, origins.

A vocabulary says what is a kind of what (`is_a`), what lies in what (`part_of`), and how each
measure behaves.  Claims that use a word not in it do not load.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from checker.model.base import Identifier, Record, Text

ValueKind = Literal["quantity", "date", "superlative", "recurrence", "category", "set", "name"]

# How a measure behaves in time: `fixed` facts of one event do not change; a `level` holds at a
# time; a `total` belongs to its period; a `cumulative` count only grows.
Behaviour = Literal["fixed", "level", "total", "cumulative"]

# Which of its class a superlative says its subject is; `other` (second, oldest but one) is told, never compared.
Rank = Literal["first", "last", "largest", "only", "other"]

# What a date tells of its subject.  The order and calendar rules speak in these words.
Role = Literal[
    "proposed", "announced", "contracted", "started", "held", "ended", "delivered", "completed",
    "interrupted", "in_force", "published", "reported",
]  # fmt: skip


class Term(Record):
    """A word of the vocabulary, with its label for people and the names it also goes by."""

    label: Text
    aliases: tuple[Text, ...] = ()
    was: tuple[Identifier, ...] = ()  # former ids, oldest first: a renamed word keeps its findings


class Subject(Term):
    """What claims are about; its class says what kind of thing it is."""

    class_: Identifier | None = None
    place: Identifier | None = None


class Class(Term):
    """A kind of thing; `is_a` names the wider kinds."""

    is_a: tuple[Identifier, ...] = ()


class Place(Term):
    """A place; `part_of` names the wider places it lies in."""

    part_of: tuple[Identifier, ...] = ()


class Option(Record):
    """One value of a category measure; `is_a` names the wider values."""

    label: Text
    is_a: tuple[Identifier, ...] = ()


class Measure(Term):
    """What is said of a subject, of which kind, in which unit or counted noun."""

    kind: ValueKind
    unit: Text | None = None
    counted: tuple[Text, ...] = ()
    part: Text | None = None  # of a share: a measure of the same subject, or a plain word
    whole: Text | None = None
    time: Behaviour = "fixed"
    role: Role | None = None
    rank: Rank | None = None  # of a superlative
    several: bool = (
        False  # may have several values at once (reports cited, areas): they are not held against one another
    )
    judgement: bool = False  # an assessment rather than a fact: rules may take it more lightly
    by: Identifier | None = None  # of a largest: the measure that it is largest by
    values: dict[Identifier, Option] = {}
    values_from: Literal["values", "places", "subjects", "text"] = "values"


class Origin(Term):
    """A database, report or speaker that several sources may draw on: one witness."""


class Vocabulary(Record):
    """All words of a workspace, with the questions that are asked of them."""

    schema_: Literal[1] = 1
    subjects: dict[Identifier, Subject] = {}
    classes: dict[Identifier, Class] = {}
    places: dict[Identifier, Place] = {}
    measures: dict[Identifier, Measure] = {}
    origins: dict[Identifier, Origin] = {}

    @cached_property
    def _wider_classes(self) -> dict[str, frozenset[str]]:
        return _closures({name: item.is_a for name, item in self.classes.items()})

    @cached_property
    def _wider_places(self) -> dict[str, frozenset[str]]:
        return _closures({name: item.part_of for name, item in self.places.items()})

    def classes_of(self, subject: str) -> frozenset[str]:
        """The class of a subject and every wider one; empty for a subject without a class."""
        found = self.subjects.get(subject)
        if found is None or found.class_ is None:
            return frozenset()
        return self._wider_classes.get(found.class_, frozenset({found.class_}))

    def wider_classes(self, name: str) -> frozenset[str]:
        """A class and every class it is a kind of."""
        return self._wider_classes.get(name, frozenset({name}))

    def wider_places(self, name: str) -> frozenset[str]:
        """A place and every place it lies in."""
        return self._wider_places.get(name, frozenset({name}))

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether one place is the other or lies in it."""
        return outer in self.wider_places(inner)

    def label(self, name: str) -> str:
        """The label of any word, or the word itself where the vocabulary has none."""
        for terms in (self.subjects, self.measures, self.places, self.classes, self.origins):
            found: Term | None = terms.get(name)
            if found is not None:
                return found.label
        return name


def reach(name: str, parents: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """A word with every wider one that is reached from it; a cycle is walked once."""
    seen: set[str] = set()
    queue = [name]
    while queue:
        at = queue.pop()
        if at not in seen:
            seen.add(at)
            queue.extend(parents.get(at, ()))
    return frozenset(seen)


def _closures(parents: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Each name with all that is reached from it."""
    return {name: reach(name, parents) for name in parents}
