"""Firsts that are not first, largests that are not largest, onlys that are not the only one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.comparisons.disagreement import (
    Disagreement,
    Material,
    Outcome,
    date_of,
    side_of_instances,
    takes,
    wholly_before,
)
from checker.grouping import CONTAINED_PLACE, OPEN_SLOT, Match, root
from checker.model.claim import Claim, Name, Superlative
from checker.model.rule import Rule
from checker.model.vocabulary import Vocabulary
from checker.relations import by_unit
from checker.values import Date, Interval, Quantity, meets

# What a date says has begun: it is there from then on.
BEGINS = frozenset({"started", "delivered", "completed", "in_force"})


def compare_superlatives(rule: Rule, material: Material) -> Outcome:
    """Each superlative against every other instance of its class that would undo it."""
    outcome, vocabulary = Outcome(), material.vocabulary
    claims = [c for c in material.claims if isinstance(c.value, Superlative) and takes(rule, c, vocabulary)]
    members = find_members(material)
    undone: dict[tuple[str, str], tuple[list[Claim], dict[str, Claim], list[Match]]] = {}
    for claim in claims:
        assert isinstance(claim.value, Superlative)
        against = find_contenders(claim, members.get(claim.value.of_class, ()), rule, material)
        if against:
            outcome.meet((claim, *(other for other, _, _ in against)))
        losing = [(other, match) for other, match, beats in against if beats]
        if losing:
            key = root(claim.value.of_class, vocabulary.classes), root(claim.subject, vocabulary.subjects)
            held, others, matches = undone.setdefault(key, ([], {}, []))
            held.append(claim)
            others.update({other.id: other for other, _ in losing})
            matches.extend(match for _, match in losing)
    for (class_, subject), (held, others, matches) in sorted(undone.items()):
        outcome.disagreements.append(
            Disagreement(
                key=f"{class_}|{root(held[0].measure, vocabulary.measures)}|{subject}",
                subject=held[0].subject,
                measure=held[0].measure,
                relation="conflict",
                sides=(
                    side_of_instances(held, vocabulary),
                    side_of_instances([others[i] for i in sorted(others)], vocabulary),
                ),
                match=min(matches, key=lambda m: m.score),
            )
        )
    outcome.disagreements = _once(outcome.disagreements)
    return outcome


def find_members(material: Material) -> dict[str, list[Claim]]:
    """The claims about members of each class, and the superlatives of it and of narrower classes."""
    vocabulary = material.vocabulary
    found: dict[str, list[Claim]] = {}
    for claim in material.claims:
        classes = vocabulary.classes_of(claim.subject)
        if isinstance(claim.value, Superlative):
            classes = classes | vocabulary.wider_classes(claim.value.of_class)
        if claim.value is not None:
            for name in classes:
                found.setdefault(name, []).append(claim)
    return found


def find_contenders(
    claim: Claim, members: Sequence[Claim], rule: Rule, material: Material
) -> list[tuple[Claim, Match, bool]]:
    """Other claims that speak of an instance of the class, how well they match, and whether they undo the claim."""
    vocabulary, found = material.vocabulary, []
    beats = _BEATS.get(claim.value.rank) if isinstance(claim.value, Superlative) else None
    if beats is None:
        return []
    for other in members:
        if other.id == claim.id or not _is_instance(other, claim, rule, vocabulary):
            continue
        match = _compare_places(claim, other, vocabulary)
        if match is not None:
            found.append((other, _assume_time(claim, other, match, vocabulary), beats(claim, other, material)))
    return found


def _assume_time(claim: Claim, other: Claim, match: Match, vocabulary: Vocabulary) -> Match:
    """A match that tells where one side of a largest or only does not say when."""
    rank = claim.value.rank if isinstance(claim.value, Superlative) else None
    if rank not in ("largest", "only") or (claim.when is None) == (_time_of(other, vocabulary) is None):
        return match
    given = claim.when or date_of(other)
    said = "" if given is None else f" ({given.written})"
    return Match(round(match.score * OPEN_SLOT, 2), (*match.reasons, f"one side does not say when{said}"))


def _is_instance(other: Claim, claim: Claim, rule: Rule, vocabulary: Vocabulary) -> bool:
    """Whether a claim on a member places an instance: the same superlative, or a dated or measured member."""
    rank = vocabulary.measures[claim.measure].rank
    if isinstance(other.value, Superlative):
        return other.value.rank == rank and (rank != "largest" or _reaches(other, claim, vocabulary))
    if other.attribution == "doubted":
        return False
    measure = vocabulary.measures[other.measure]
    if rank in ("first", "last"):  # its own steps do not come before it: it is contracted before it is held
        is_step = measure.role is not None and measure.role in rule.options.instances
        return is_step and (other.subject != claim.subject or measure.role == "held")
    if rank == "largest":
        return vocabulary.measures[claim.measure].by == other.measure
    return other.subject != claim.subject and not isinstance(other.value, Name)  # a name alone tells of no instance


def _reaches(other: Claim, claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether a largest is one of all that a claim is the largest of: that of a narrower kind or place is not."""
    assert isinstance(claim.value, Superlative)
    assert isinstance(other.value, Superlative)
    if other.value.of_class not in vocabulary.wider_classes(claim.value.of_class):
        return False
    return other.where is None or (claim.where is not None and vocabulary.lies_in(claim.where, other.where))


def _compare_places(claim: Claim, other: Claim, vocabulary: Vocabulary) -> Match | None:
    """Whether the instance lies where the superlative holds; one without a place cannot be held against it."""
    if claim.where is None:
        return Match()
    places = [p for p in (other.where, _place_of(other, vocabulary)) if p is not None]
    if claim.where in places:
        return Match()
    for place in places:
        if vocabulary.lies_in(place, claim.where):
            return Match(CONTAINED_PLACE, (f"{vocabulary.label(place)} lies in {vocabulary.label(claim.where)}",))
    return None


def _place_of(claim: Claim, vocabulary: Vocabulary) -> str | None:
    subject = vocabulary.subjects.get(claim.subject)
    return subject.place if subject is not None else None


def _earlier(claim: Claim, other: Claim, material: Material) -> bool:
    """A first is undone by an instance that is wholly earlier."""
    mine, theirs = _date_of_own(claim, material), date_of(other)
    return mine is not None and theirs is not None and wholly_before(theirs.bounds, mine.bounds)


def _date_of_own(claim: Claim, material: Material) -> Date | None:
    """When a first or last was: as it says, else as the same source dates the same subject."""
    dated = (
        other.value
        for other in material.of_subject(claim.subject)
        if other.source == claim.source and material.vocabulary.measures[other.measure].role in ("held", "started")
        if isinstance(other.value, Date)
    )
    return date_of(claim) or next(dated, None)


def _later(claim: Claim, other: Claim, material: Material) -> bool:
    """A last is undone by an instance that is wholly later."""
    mine, theirs = _date_of_own(claim, material), date_of(other)
    return mine is not None and theirs is not None and wholly_before(mine.bounds, theirs.bounds)


def _another(claim: Claim, other: Claim, material: Material) -> bool:
    """A largest or only is undone by another subject that is said to be it, or that outgrows it."""
    vocabulary = material.vocabulary
    if root(claim.subject, vocabulary.subjects) == root(other.subject, vocabulary.subjects):
        return False
    if not _times_meet(claim, other, vocabulary):
        return False
    by = vocabulary.measures[claim.measure].by
    if not isinstance(other.value, Quantity) or by != other.measure:
        return True
    sizes = [
        c
        for c in material.of_subject(claim.subject)
        if c.measure == by and c.attribution != "doubted" and len(by_unit((c, other))) == 1 and _same_time(c, other)
    ]
    own = [c.value.bounds for c in sizes if isinstance(c.value, Quantity)]
    return bool(own) and all(wholly_before(bounds, other.value.bounds) for bounds in own)


def _times_meet(claim: Claim, other: Claim, vocabulary: Vocabulary) -> bool:
    """Whether both may speak of one time; an open time is assumed to match."""
    theirs = _time_of(other, vocabulary)
    return claim.when is None or theirs is None or meets(claim.when.bounds, theirs)


def _time_of(other: Claim, vocabulary: Vocabulary) -> Interval | None:
    """When an instance was there: what is held is over again, what is built stays; None where nothing says."""
    role = vocabulary.measures[other.measure].role
    if isinstance(other.value, Date):
        bounds = other.value.bounds
        if role in BEGINS:
            return Interval(low=bounds.low, high=None, low_open=bounds.low_open)
        if role == "ended":
            return Interval(low=None, high=bounds.high, high_open=bounds.high_open)
        if role == "held":
            return bounds
    return other.when.bounds if other.when is not None else None


def _same_time(one: Claim, two: Claim) -> bool:
    """Whether two claims say nothing of different times."""
    return one.when is None or two.when is None or meets(one.when.bounds, two.when.bounds)


_BEATS: dict[str, Callable[[Claim, Claim, Material], bool]] = {
    "first": _earlier,
    "last": _later,
    "largest": _another,
    "only": _another,
}


def _once(found: list[Disagreement]) -> list[Disagreement]:
    """Of two findings that hold the same claims from either side, the first."""
    kept: dict[frozenset[str], Disagreement] = {}
    for one in found:
        kept.setdefault(frozenset(c.id for side in one.sides for c in side.claims), one)
    return list(kept.values())
