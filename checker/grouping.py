"""Which claims speak of the same thing, slot by slot, and why others do not.

Two claims are comparable when subject, measure and part agree, places do not exclude each other,
and times meet.  A slot that one side leaves open is assumed to match: that lowers the
comparability and is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.vocabulary import Behaviour, Measure, Term, Vocabulary
from checker.values import Date, Quantity, meets

# What each doubt leaves of the comparability; two doubts multiply.
OPEN_SLOT = 0.8
CONTAINED_PLACE = 0.9
OTHER_NOUN = 0.9


class Scope(NamedTuple):
    """When, how, where and of what part a claim holds."""

    when: Date | None
    extent: str | None
    where: str | None
    of: str | None


class Match(NamedTuple):
    """How well two scopes match (1 is every slot) and what was assumed, in words."""

    score: float
    reasons: tuple[str, ...]


class Mismatch(NamedTuple):
    """The slot that keeps two scopes apart, in words."""

    reason: str


@dataclass(frozen=True)
class Group:
    """Claims of one subject and measure that can all be compared with one another."""

    key: str
    subject: str
    measure: str
    claims: tuple[Claim, ...]
    match: Match


@dataclass(frozen=True)
class Grouping:
    """All groups of at least two claims, and why other claims are in none."""

    groups: tuple[Group, ...]
    reasons: dict[str, str]  # claim id -> why nothing could be compared with it


def root(name: str, terms: Mapping[str, Term]) -> str:
    """The oldest id of a word: findings keep their id when a word is renamed."""
    term = terms.get(name)
    return term.was[0] if term is not None and term.was else name


def key_of(claim: Claim, vocabulary: Vocabulary) -> tuple[str, str]:
    """The subject and measure of a claim, by their oldest ids."""
    return root(claim.subject, vocabulary.subjects), root(claim.measure, vocabulary.measures)


def scope_of(claim: Claim) -> Scope:
    """The scope of a claim."""
    return Scope(claim.when, claim.extent, claim.where, claim.of)


def compare_scopes(one: Scope, two: Scope, time: Behaviour, vocabulary: Vocabulary) -> Match | Mismatch:
    """Whether two scopes speak of the same thing under one measure. Symmetric."""
    score, reasons = 1.0, []
    if one.of != two.of:
        if one.of is not None and two.of is not None:
            return Mismatch("another part of it")
        score *= OPEN_SLOT
        reasons.append(f"one side does not say of which part ({vocabulary.label(one.of or two.of or '')})")
    if one.where != two.where:
        if one.where is None or two.where is None:
            score *= OPEN_SLOT
            reasons.append(f"one side does not say where ({vocabulary.label(one.where or two.where or '')})")
        elif vocabulary.lies_in(one.where, two.where) or vocabulary.lies_in(two.where, one.where):
            one_inside = vocabulary.lies_in(one.where, two.where)
            inner, outer = (one.where, two.where) if one_inside else (two.where, one.where)
            score *= CONTAINED_PLACE
            reasons.append(f"{vocabulary.label(inner)} lies in {vocabulary.label(outer)}")
        else:
            return Mismatch("another place")
    if time in ("level", "total") and one.when != two.when:
        if one.when is None or two.when is None:
            given = one.when or two.when
            score *= OPEN_SLOT
            reasons.append(f"one side does not say when ({given.written if given else ''})")
        elif not times_meet(one, two, time):
            return Mismatch("another time")
        else:
            first, second = sorted((one.when.written, two.when.written))
            reasons.append(f"the times {first} and {second} meet")
    return Match(score, tuple(reasons))


def times_meet(one: Scope, two: Scope, time: Behaviour) -> bool:
    """Whether two times can be compared: levels where they overlap, totals for the same period.

    A level that held at some time `within` a period meets only what held throughout that period.
    """
    if one.when is None or two.when is None:
        return True
    if time == "total":
        return one.when.bounds == two.when.bounds
    if not meets(one.when.bounds, two.when.bounds):
        return False
    return all(inner.extent != "within" or _covers(outer.when, inner.when) for inner, outer in ((one, two), (two, one)))


def _covers(outer: Date | None, inner: Date | None) -> bool:
    if outer is None or inner is None:
        return False
    wide, narrow = outer.bounds, inner.bounds
    return (wide.low is None or (narrow.low is not None and wide.low <= narrow.low)) and (
        wide.high is None or (narrow.high is not None and narrow.high <= wide.high)
    )


def group_claims(claims: Sequence[Claim], vocabulary: Vocabulary) -> Grouping:
    """Claims in groups of one subject and measure in which every pair is comparable."""
    buckets: dict[tuple[str, str], list[Claim]] = {}
    reasons: dict[str, str] = {}
    for claim in claims:
        if claim.value is None:
            reasons[claim.id] = "the value could not be read"
            continue
        if vocabulary.measures[claim.measure].kind == "superlative":
            continue  # firsts and largests meet by class, not by subject
        if vocabulary.measures[claim.measure].several:
            reasons[claim.id] = "several values may hold at once"
            continue
        buckets.setdefault(key_of(claim, vocabulary), []).append(claim)
    groups: list[Group] = []
    for (subject, measure), members in sorted(buckets.items()):
        found, alone = _split(members, vocabulary.measures[members[0].measure], vocabulary)
        reasons.update(alone)
        groups.extend(
            Group(f"{subject}|{measure}", members[0].subject, members[0].measure, tuple(group), match)
            for group, match in found
        )
    return Grouping(tuple(groups), reasons)


def _split(
    members: list[Claim], measure: Measure, vocabulary: Vocabulary
) -> tuple[list[tuple[list[Claim], Match]], dict[str, str]]:
    """The largest sets of one bucket in which all scopes are comparable, and why others stand apart."""
    by_scope: dict[Scope, list[Claim]] = {}
    for claim in members:
        by_scope.setdefault(scope_of(claim), []).append(claim)
    scopes = list(by_scope)
    told_parts = _sources_that_tell_parts(members)
    near: dict[int, dict[int, Match]] = {i: {} for i in range(len(scopes))}
    apart: dict[int, str] = {}
    for i, one in enumerate(scopes):
        for j in range(i + 1, len(scopes)):
            outcome = compare_scopes(one, scopes[j], measure.time, vocabulary)
            if isinstance(outcome, Match) and _whole_and_part(by_scope[one], by_scope[scopes[j]], told_parts):
                outcome = Mismatch("another part of it")
            if isinstance(outcome, Match):
                near[i][j] = near[j][i] = outcome
            else:
                apart.setdefault(i, outcome.reason)
                apart.setdefault(j, outcome.reason)
    found: list[tuple[list[Claim], Match]] = []
    grouped: set[str] = set()
    for clique in _cliques({i: set(others) for i, others in near.items()}):
        claims = [c for i in sorted(clique) for c in by_scope[scopes[i]]]
        if len(claims) > 1:
            matches = [near[i][j] for i in clique for j in clique if i < j]
            found.append((claims, _weakest(matches, claims)))
            grouped.update(c.id for c in claims)
    alone = {
        claim.id: apart.get(i, "no other claim of the same subject and measure")
        for i, scope in enumerate(scopes)
        for claim in by_scope[scope]
        if claim.id not in grouped
    }
    return found, alone


def _sources_that_tell_parts(members: Iterable[Claim]) -> set[str]:
    """Sources that give one measure of a subject for several parts: what they say of no part is of the whole."""
    parts: dict[str, set[str | None]] = {}
    for claim in members:
        parts.setdefault(claim.source, set()).add(claim.of)
    return {source for source, named in parts.items() if len(named) > 1}


def _whole_and_part(one: Sequence[Claim], two: Sequence[Claim], told_parts: set[str]) -> bool:
    """Whether one side speaks of a part and the other, which tells parts apart, of the whole."""
    if (one[0].of is None) == (two[0].of is None):
        return False
    wholes = one if one[0].of is None else two
    return any(claim.source in told_parts for claim in wholes)


def _weakest(matches: Iterable[Match], claims: Sequence[Claim]) -> Match:
    """The weakest of all matches with every assumption made, and nouns that differ."""
    score, reasons = 1.0, set[str]()
    for match in matches:
        score = min(score, match.score)
        reasons.update(match.reasons)
    nouns = sorted({c.value.counted for c in claims if isinstance(c.value, Quantity) and c.value.counted})
    if len(nouns) > 1:
        score *= OTHER_NOUN
        reasons.add("counted as " + " and as ".join(nouns))
    return Match(round(score, 2), tuple(sorted(reasons)))


def _cliques(near: dict[int, set[int]]) -> list[set[int]]:
    """All maximal cliques of a small graph, in a fixed order (Bron and Kerbosch 1973, with a pivot)."""
    found: list[set[int]] = []

    def extend(clique: set[int], candidates: set[int], seen: set[int]) -> None:
        if not candidates and not seen:
            found.append(clique)
            return
        pivot = max(candidates | seen, key=lambda node: (len(near[node] & candidates), -node))
        for node in sorted(candidates - near[pivot]):
            extend(clique | {node}, candidates & near[node], seen & near[node])
            candidates = candidates - {node}
            seen = seen | {node}

    extend(set(), set(near), set())
    return sorted(found, key=sorted)
