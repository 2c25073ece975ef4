"""How values, voices and relations are said in words for people who are no programmers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.model.claim import Category, Claim, Members, Name, Superlative
from checker.model.finding import Finding
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.rendering.days import say_days, say_recurrence
from checker.values import Date, Interval, Quantity, Recurrence
from checker.values.amounts import say_amount, say_clock

LONGEST_TITLE = 60

RELATIONS: Mapping[str, str] = {
    "conflict": "conflict: the sides exclude each other",
    "tension": "tension: they can all hold, but only if one of them is read loosely",
}
RELATIONS_OF_NAMES: Mapping[str, str] = {"conflict": "conflict: they are written differently"}
EXTENTS: Mapping[str, str] = {"within": "at some time in ", "throughout": "all through ", "total": "in all of "}
VERDICTS: Mapping[str, str] = {
    "prefer": "one position is preferred",
    "both_hold": "both hold",
    "not_comparable": "not about the same thing",
    "neither": "neither holds",
    "deferred": "put off",
}


def name_source(source: Source) -> str:
    """A source by its title, cut to a length that fits a line, and its id."""
    return f"{shorten(source.title, LONGEST_TITLE)} ({source.id})"


def shorten(text: str, longest: int) -> str:
    """Text of at most so many characters, cut between words."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    between = kept.rfind(" ")
    return (kept[:between] if between > longest // 2 else kept).rstrip(" ,;:-\u2013") + "…"


def say_relation(finding: Finding) -> str:
    """Conflict or tension, and what that means."""
    if finding.kind == "name":
        return RELATIONS_OF_NAMES.get(finding.relation, RELATIONS[finding.relation])
    return RELATIONS[finding.relation]


def say_message(finding: Finding, longest: int) -> str:
    """The finding's message with each of its values cut to so many characters, so that they still differ."""
    values = [position.value for position in finding.positions]
    brief = [shorten(value, longest) for value in values]
    if len(set(brief)) < len(set(values)):
        brief = [shorten(value, longest) for value in _without_common_start(values)]
    return finding.message.replace(" against ".join(values), " against ".join(brief))


def _without_common_start(values: Sequence[str]) -> list[str]:
    """Texts without the words that all of them begin with."""
    words = [value.split(" ") for value in values]
    shared = 0
    while all(len(each) > shared + 1 for each in words) and len({each[shared] for each in words}) == 1:
        shared += 1
    return [f"…{' '.join(each[shared:])}" for each in words]


def say_status(finding: Finding) -> str:
    """Open, resolved or stale, and whether the baseline does not know it yet."""
    return f"{finding.status}, new" if finding.is_new else finding.status


def say_topic(subject: str, measure: str, vocabulary: Vocabulary) -> str:
    """What is spoken of: the subject and what is said of it."""
    return f"{label_of_subject(subject, vocabulary)}: {label_of_measure(measure, vocabulary)}"


def label_of_subject(subject: str, vocabulary: Vocabulary) -> str:
    """The label of a subject or class; its id where the vocabulary has none."""
    found = vocabulary.subjects.get(subject) or vocabulary.classes.get(subject)
    return subject if found is None else found.label


def label_of_measure(measure: str, vocabulary: Vocabulary) -> str:
    """The label of a measure; its id where the vocabulary has none."""
    found = vocabulary.measures.get(measure)
    return measure if found is None else found.label


def say_value(claim: Claim, vocabulary: Vocabulary) -> str:
    """What the written value stands for: "270 000 to 330 000 troops", "over 60 %", "21 Sep 2020"."""
    value = claim.value
    if value is None:
        return f"not read: {claim.unread or 'no reason given'}"
    if isinstance(value, Quantity):
        return say_quantity(value, value.bounds, noun_of(value, claim, vocabulary))
    if isinstance(value, Date):
        return say_days(value.bounds)
    if isinstance(value, Recurrence):
        return say_recurrence(value)
    if isinstance(value, Superlative):
        return f"{value.rank} among: {vocabulary.label(value.of_class)}" if value.of_class else value.rank
    if isinstance(value, Category):
        return value.label
    if isinstance(value, Members):
        return _say_members(value, claim, vocabulary)
    assert isinstance(value, Name)
    return value.written


def say_likely(claim: Claim, vocabulary: Vocabulary) -> str | None:
    """What a reader takes the value to mean, where that is narrower than what it stands for; else None."""
    value = claim.value
    if not isinstance(value, Quantity | Date) or value.likely == value.bounds:
        return None
    if isinstance(value, Date):
        return say_days(value.likely)
    return say_quantity(value, replace(value.likely, low_open=False))


def say_reading(claim: Claim, vocabulary: Vocabulary) -> str:
    """What the value stands for, and in brackets what it likely means."""
    likely = say_likely(claim, vocabulary)
    said = say_value(claim, vocabulary)
    return said if likely is None or likely == said else f"{said} (likely {likely})"


def say_written(claim: Claim, vocabulary: Vocabulary) -> str:
    """The value as a line of a table shows it: as written, or the label where what is written is a word of ours."""
    if isinstance(claim.value, Category | Members):
        return say_value(claim, vocabulary)
    return claim.written


def say_quantity(quantity: Quantity, interval: Interval, noun: str = "") -> str:
    """A range of a quantity in words; a change says up or down, a rate per what."""
    if quantity.unit in ("clock", "clock UTC"):
        return say_clock(interval, quantity.unit.removeprefix("clock").strip())
    if quantity.change == "down":
        interval = _mirror(interval)
    said = say_amount(interval, quantity.unit, noun)
    if quantity.change is not None:
        said = f"{quantity.change} by {said}"
    return f"{said} per {'year' if quantity.per == 'yr' else quantity.per}" if quantity.per else said


def say_attribution(claim: Claim, vocabulary: Vocabulary) -> str:
    """Whose statement it is: "in its own voice", "as reported: ...", "doubted: ...", and what it cites."""
    origin = None if claim.origin is None else vocabulary.label(claim.origin)
    if claim.attribution == "own":
        voice = "in its own voice"
        named = claim.speaker
    else:
        lead = "as reported" if claim.attribution == "reported" else "doubted"
        named = claim.speaker or origin
        voice = f"{lead}: {named}" if named else f"{lead}, without saying by whom"
    return f"{voice}, citing {origin}" if origin and origin != named else voice


def say_scope(claim: Claim, vocabulary: Vocabulary) -> str:
    """When, where and of what the claim holds; empty where it says none of them."""
    parts = []
    if claim.when is not None and claim.value != claim.when:
        extent = "" if claim.extent is None else EXTENTS[claim.extent]
        parts.append(f"when: {extent}{say_days(claim.when.bounds)}")
    if claim.where is not None:
        parts.append(f"where: {vocabulary.label(claim.where)}")
    if claim.of is not None:
        parts.append(f"of: {vocabulary.label(claim.of)}")
    if claim.of_class is not None and not isinstance(claim.value, Superlative):
        parts.append(f"among: {vocabulary.label(claim.of_class)}")
    return "; ".join(parts)


def say_place(claim: Claim) -> str:
    """The document and line of a claim, and its page where it has pages."""
    evidence = claim.evidence
    page = "" if evidence.page is None else f", page {evidence.page}"
    return f"{evidence.document}:{evidence.line}{page}"


def noun_of(quantity: Quantity, claim: Claim, vocabulary: Vocabulary) -> str:
    """What is counted: the claim's own noun, or the first that its measure names."""
    if quantity.unit != "1":
        return ""
    measure = vocabulary.measures.get(claim.measure)
    return quantity.counted or (measure.counted[0] if measure is not None and measure.counted else "")


def _mirror(interval: Interval) -> Interval:
    """A fall as the amount it falls by."""
    low = None if interval.high is None else -interval.high
    high = None if interval.low is None else -interval.low
    return Interval(low=low, high=high, low_open=interval.high_open, high_open=interval.low_open)


def _say_members(members: Members, claim: Claim, vocabulary: Vocabulary) -> str:
    """The members as they were written, or their labels where they are words of the vocabulary."""
    measure = vocabulary.measures.get(claim.measure)
    names = members.written
    if measure is not None and measure.values_from in ("places", "subjects"):
        names = ", ".join(vocabulary.label(name) for name in members.written.split(", "))
    return {"all": names, "some": f"{names} (among others)", "none": f"not {names}"}[members.extent]
