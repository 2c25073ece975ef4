"""How the value of a claim was read: as written, by which convention, and which ranges came of it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.claim import Category, Claim, Members, Name, Superlative
from checker.model.vocabulary import Vocabulary
from checker.rendering.days import say_days, say_recurrence
from checker.rendering.explanation_layout import step
from checker.rendering.words import noun_of, say_quantity, say_value
from checker.values import Date, Interval, Quantity, Recurrence, tight
from checker.values.conventions import say_convention, say_notation, say_tightness
from checker.values.interval import point

_EXTENTS = {
    "all": "a complete list: nothing else is in it",
    "some": "a list that may lack members",
    "none": "things that are said not to be in it",
}


def explain_value(claim: Claim, vocabulary: Vocabulary) -> Iterator[str]:
    """The steps from the words of a value to the ranges that are compared, a line each."""
    value = claim.value
    yield step("written", claim.written)
    if value is None:
        yield step("not read", claim.unread or "no reason given")
    elif isinstance(value, Quantity | Date):
        yield from _explain_ranges(claim, value, vocabulary)
    elif isinstance(value, Recurrence):
        yield step("read as", say_recurrence(value))
    elif isinstance(value, Superlative):
        yield step("read as", say_value(claim, vocabulary))
        yield step("time", "not said" if claim.when is None else say_days(claim.when.bounds))
    elif isinstance(value, Category):
        yield step("read as", f"{value.label}, of which there can be only one")
    elif isinstance(value, Members):
        yield step("read as", f"{len(value.members)} named, {_EXTENTS[value.extent]}")
    else:
        assert isinstance(value, Name)
        yield step("read as", "a name, as it is spelled")


def _explain_ranges(claim: Claim, value: Quantity | Date, vocabulary: Vocabulary) -> Iterator[str]:
    if isinstance(value, Quantity) and value.stated is not None:
        notation = say_notation(value)
        number = say_range(claim, point(value.stated), vocabulary)
        yield step("number", number if notation is None else f"{number} ({notation})")
    if claim.filled:
        yield step("filled in", f"the {', the '.join(claim.filled)} of its value, from `when`")
    yield step("reading", say_convention(value))
    bounds, likely, narrow = value.bounds, value.likely, tight(value)
    yield step("bounds", f"{say_range(claim, bounds, vocabulary)}: outside of this the statement would be false")
    if likely == narrow == bounds:
        yield step("likely", "the same, and so is the tight range")
        return
    yield step("likely", f"{say_range(claim, likely, vocabulary)}: what a reader takes it to mean")
    yield step("tight", f"{say_range(claim, narrow, vocabulary)}: {say_tightness(value)}")


def say_range(claim: Claim, interval: Interval, vocabulary: Vocabulary) -> str:
    """A range of a claim's value in its unit and noun, or in days."""
    if isinstance(claim.value, Quantity):
        return say_quantity(claim.value, interval, noun_of(claim.value, claim, vocabulary))
    return say_days(interval)
