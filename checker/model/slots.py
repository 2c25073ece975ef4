"""What a figure in a text is a figure of, slot by slot, as far as the words around it show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.values import Date


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of an extracted claim; words are stems unless said otherwise, weights run from 0 to 1."""

    counted: str = ""  # what is counted or measured, as written: "passengers and crew"
    heads: frozenset[str] = frozenset()  # its head nouns
    modifiers: frozenset[str] = frozenset()  # what stands before a head noun
    ranks: frozenset[str] = frozenset()  # classes and numbers by which a part is named: third class, first half
    row: frozenset[str] = frozenset()  # in a table, what the first cell of its row says
    whole: frozenset[str] = frozenset()  # of what it is a part
    concepts: Mapping[str, float] = field(default_factory=dict)  # measured concepts, "family:name": 1 is the nearest
    verb: str = ""
    agent: str = ""  # the noun before the verb: what is heard, costs, lies away
    beside: frozenset[str] = frozenset()  # words of the name right before a date: the Baltic Sea in 2017
    designations: frozenset[str] = frozenset()  # names with a number in its sentence: r-101
    subject: str = ""  # as written
    subjects: frozenset[str] = frozenset()  # words of the names that the sentence is about, in lower case
    owners: tuple[frozenset[str], ...] = ()  # words of each name that is near, nearest first: whose age, birth or death
    names: Mapping[str, float] | None = None  # words of the names near the figure
    around: frozenset[str] = frozenset()  # words of all names in its paragraph
    terms: Mapping[str, float] | None = None  # content words near the figure
    modality: str = ""  # "could", "planned" or nothing
    qualifiers: frozenset[str] = frozenset()  # which figure of the thing: top, average, annual
    sort: str = ""  # kinds that are never held against one another: count, ordinal, age, duration, date, a unit
    when: Date | None = None  # the date of its sentence that a quantity holds for
    is_frame: bool = False  # of a date: it only says when the figures of its sentence hold
    points_back: bool = False  # those 16 boats: no figure of its own
    years: frozenset[int] = frozenset()  # told in the same sentence
    days: frozenset[str] = frozenset()  # months and days told in the same sentence, MM-DD
