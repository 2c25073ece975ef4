"""From what a claims file says to claims that can be compared: values read, slots filled, evidence bound.

Reading never guesses: a value that cannot be read is kept with the reason, and the report says so.
"""

from __future__ import annotations

from functools import cache

from checker.model.claim import Category, Claim, Derivation, Evidence, Members, Name, Superlative, Value
from checker.model.claims_file import ClaimEntry
from checker.model.source import Source
from checker.model.vocabulary import Measure, Vocabulary
from checker.values import Date, Habit, UnreadableValue, read_date, read_quantity, read_recurrence


def normalize(entry: ClaimEntry, source: Source, vocabulary: Vocabulary) -> Claim:
    """The claim that an entry of a source makes; `unread` says why where its value cannot be read."""
    measure = vocabulary.measures[entry.measure]
    written = ", ".join(entry.value) if isinstance(entry.value, tuple) else entry.value
    when = None if entry.when is None else read_time(entry.when)
    value: Value | None = None
    unread: str | None = None
    try:
        value = read_value(entry, measure, source, when, vocabulary)
    except UnreadableValue as error:
        unread = str(error)
    return Claim.model_construct(
        id=f"{source.id}:{entry.id}",
        source=source.id,
        subject=entry.subject,
        measure=entry.measure,
        value=value,
        written=written,
        unread=unread,
        when=when,
        extent=entry.extent,
        where=entry.where,
        of=entry.of,
        of_class=entry.class_,
        attribution=entry.attribution,
        speaker=entry.speaker,
        origin=entry.origin,
        derivation=_in_full(entry.derivation, source),
        evidence=Evidence.model_construct(
            document=source.document, line=entry.line, quote=entry.quote, page=entry.page, column=entry.column
        ),
        note=entry.note,
        filled=entry.filled
        or (("year",) if isinstance(value, Date) and when is not None and _lacks_year(written) else ()),
        confidence=None if entry.confidence is None else entry.confidence / 100,
        draft=entry.draft,
    )


@cache
def read_time(written: str) -> Date:
    """The time that a claim is about; the same few are written again and again. Raises UnreadableValue."""
    return read_date(written)


def read_value(entry: ClaimEntry, measure: Measure, source: Source, when: Date | None, vocabulary: Vocabulary) -> Value:
    """The value of an entry, read as the kind that its measure has; raises UnreadableValue."""
    written = ", ".join(entry.value) if isinstance(entry.value, tuple) else entry.value
    match measure.kind:
        case "quantity":
            return read_quantity(written, unit=measure.unit, counted=measure.counted, habit=habit_of(source))
        case "date":
            return read_date(written, within=when)
        case "recurrence":
            return read_recurrence(written)
        case "superlative":
            return Superlative.model_construct(
                written=written, rank=measure.rank or "other", of_class=entry.class_ or ""
            )
        case "category":
            term = fold(written) if measure.values_from == "text" else written
            return Category.model_construct(written=written, term=term, label=label_of(written, measure, vocabulary))
        case "set":
            names = entry.value if isinstance(entry.value, tuple) else tuple(written.split(", "))
            shown = ", ".join(label_of(name, measure, vocabulary) for name in names)
            return Members.model_construct(
                written=shown, members=frozenset(fold(name) for name in names), extent=entry.members or "all"
            )
        case "name":
            return Name.model_construct(written=written)


def label_of(written: str, measure: Measure, vocabulary: Vocabulary) -> str:
    """The value of a fact in words."""
    option = measure.values.get(written)
    if option is not None:
        return option.label
    return written if measure.values_from == "text" else vocabulary.label(written)


def fold(text: str) -> str:
    """Words as they are compared: without case, double spaces and a leading article."""
    return " ".join(text.casefold().split()).removeprefix("the ")


def habit_of(source: Source) -> Habit:
    """How the source's document writes thousands."""
    return Habit(dot_thousands=source.thousands == ".")


def _lacks_year(written: str) -> bool:
    return not any(len(part) == 4 and part.isdigit() for part in written.replace("-", " ").replace("/", " ").split())


def _in_full(derivation: Derivation | None, source: Source) -> Derivation | None:
    """A derivation whose claims are named with their source; a name without one is the same source's."""
    if derivation is None:
        return None
    names = tuple(name if ":" in name else f"{source.id}:{name}" for name in derivation.of)
    return Derivation.model_construct(operation=derivation.operation, of=names)
