"""Why claims speak of the same thing, slot by slot, and what had to be assumed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.grouping import CONTAINED_PLACE, OPEN_SLOT, OTHER_NOUN
from checker.model.claim import Claim, Superlative
from checker.model.finding import Finding
from checker.model.vocabulary import Behaviour, Measure, Vocabulary
from checker.rendering.days import say_days
from checker.rendering.explanation_layout import step
from checker.rendering.words import EXTENTS, label_of_measure, label_of_subject
from checker.values import Quantity

TIMES: Mapping[Behaviour, str] = {
    "fixed": "a fixed fact of one event, so its time is not asked",
    "level": "a level, which is compared where the times overlap",
    "total": "a total, which is compared for the same period alone",
    "cumulative": "a count that only grows: a later one may be higher, never lower",
}


def explain_slots(finding: Finding, vocabulary: Vocabulary) -> Iterator[str]:
    """Every slot of a finding's claims: who fills it with what, and what that does to the comparability."""
    claims = finding.claims
    yield step("subject", _say_subjects(claims, vocabulary))
    yield step("measure", _say_measures(claims, vocabulary))
    yield from explain_parts({c.measure for c in claims}, vocabulary)
    if any(claim.of_class is not None for claim in claims):
        yield step("class", _say_slot(claims, lambda c: c.of_class, vocabulary.label))
    yield step("of", _say_slot(claims, lambda c: c.of, vocabulary.label))
    yield step("where", _say_slot(claims, lambda c: c.where, vocabulary.label))
    yield step("when", _say_times(claims, vocabulary))
    nouns = {n: None for c in claims if isinstance(c.value, Quantity) and (n := c.value.counted)}
    if len(nouns) == 1:
        yield step("nouns", f"all count {next(iter(nouns))}")
    elif nouns:
        yield step("nouns", f"{_holders(claims, _noun)}: differing words for what is counted")
    yield step("in all", _say_score(finding))


def explain_parts(measures: set[str], vocabulary: Vocabulary) -> Iterator[str]:
    """Of which part of which whole a share is, where the measure is one."""
    for name in sorted(measures):
        measure = vocabulary.measures.get(name)
        if measure is not None and measure.part is not None:
            said = f"{vocabulary.label(measure.part)}, of {vocabulary.label(measure.whole or 'a whole not named')}"
            yield step("part", f"{said}; shares of another whole are another measure")


def explain_time(measure: Measure | None) -> str:
    """What a measure's time means for comparing, in words."""
    return TIMES["fixed"] if measure is None else TIMES[measure.time]


def say_when(claim: Claim) -> str | None:
    """The time that a claim is about, None where it says none."""
    if claim.when is None:
        return None
    return f"{EXTENTS[claim.extent] if claim.extent else ''}{say_days(claim.when.bounds)}"


def _say_subjects(claims: Sequence[Claim], vocabulary: Vocabulary) -> str:
    named = {claim.subject for claim in claims}
    if len(named) == 1:
        return f"{label_of_subject(claims[0].subject, vocabulary)}, on every side"
    classes = {c.value.of_class for c in claims if isinstance(c.value, Superlative)} | {
        c.of_class for c in claims if c.of_class is not None
    }
    labels = ", ".join(sorted(label_of_subject(name, vocabulary) for name in named))
    if classes:
        return f"{labels}: all are instances of one class, {vocabulary.label(min(classes))}"
    return labels


def _say_measures(claims: Sequence[Claim], vocabulary: Vocabulary) -> str:
    named = dict.fromkeys(claim.measure for claim in claims)
    labels = [label_of_measure(name, vocabulary) for name in named]
    return f"{labels[0]}, on every side" if len(labels) == 1 else f"{', '.join(labels)}: the rule joins them"


def _say_slot(claims: Sequence[Claim], slot: Callable[[Claim], str | None], say: Callable[[str], str]) -> str:
    filled = {slot(claim) for claim in claims}
    if filled == {None}:
        return "no side says, so nothing keeps them apart"
    if len(filled) == 1:
        return f"{say(str(slot(claims[0])))}, on every side"
    said = _holders(claims, lambda c: say(name) if (name := slot(c)) else None)
    return f"{said}; what is not said is assumed to match" if None in filled and _of_one_thing(claims) else said


def _say_times(claims: Sequence[Claim], vocabulary: Vocabulary) -> str:
    measure = vocabulary.measures.get(claims[0].measure)
    behaviour = explain_time(measure) if len({c.measure for c in claims}) == 1 else "held as the rule asks"
    filled = {say_when(claim) for claim in claims}
    if filled == {None}:
        return f"no side says; {behaviour}"
    if len(filled) == 1:
        return f"{say_when(claims[0])}, on every side; {behaviour}"
    assumed = "; what is not said is assumed to match" if None in filled else ""
    asked = _of_one_thing(claims) and measure is not None and measure.time in ("level", "total")
    return f"{_holders(claims, say_when)}; {behaviour}{assumed if asked else ''}"


def _of_one_thing(claims: Sequence[Claim]) -> bool:
    """Whether all claims are of one subject and measure, so that their scopes were held against each other."""
    return len({(claim.subject, claim.measure) for claim in claims}) == 1


def _holders(claims: Sequence[Claim], say: Callable[[Claim], str | None]) -> str:
    """What is said, each with the sources that say it."""
    held: dict[str, dict[str, None]] = {}
    for claim in claims:
        held.setdefault(say(claim) or "not said", {}).setdefault(claim.source, None)
    return "; ".join(f"{said} ({', '.join(sources)})" for said, sources in held.items())


def _noun(claim: Claim) -> str | None:
    return claim.value.counted if isinstance(claim.value, Quantity) else None


def _say_score(finding: Finding) -> str:
    found = finding.comparability
    reasons = "; ".join(found.reasons)
    if found.score == 1:
        sure = "every slot matches, nothing had to be assumed"
        return f"{sure}: {reasons}" if reasons else sure
    kept = (
        f"a slot left open leaves {_percent(OPEN_SLOT)} of it, a place inside the other {_percent(CONTAINED_PLACE)}, "
        f"another noun {_percent(OTHER_NOUN)}"
    )
    return f"comparability {_percent(found.score)}, because {reasons} ({kept})"


def _percent(share: float) -> str:
    return f"{round(share * 100)} %"
