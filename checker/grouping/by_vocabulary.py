"""Which claims speak of the same thing, slot by slot, and why others do not.

Two claims are comparable when subject, measure and part agree, places do not exclude each other,
and times meet.  A slot that one side leaves open is assumed to match: that lowers the
comparability and is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.vocabulary import Behaviour, Measure, Term, Vocabulary
from checker.values import Date, Interval, Quantity, meets

# What each doubt leaves of the comparability; two doubts multiply.
OPEN_SLOT = 0.8
CONTAINED_PLACE = 0.9
OTHER_NOUN = 0.9
# More times than these are told together, not two by two.
MANY_TIMES = 6
# The part of claims that name none, of a source that names others: no id, so no word of a vocabulary.
WHOLE = "the whole"


class Scope(NamedTuple):
    """When, how, where and of what part a claim holds."""

    when: Date | None
    extent: str | None
    where: str | None
    of: str | None


class Match(NamedTuple):
    """How well two scopes match (1 is every slot) and what was assumed, in words."""

    score: float = 1.0
    reasons: tuple[str, ...] = ()


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
    if time in ("level", "total") and (one.when is not None or two.when is not None):
        if one.when is None or two.when is None:
            given = one.when or two.when
            score *= OPEN_SLOT
            reasons.append(f"one side does not say when ({given.written if given else ''})")
        elif not times_meet(one, two, time):
            return Mismatch("another time")
        elif one.when.bounds != two.when.bounds:
            first, second = sorted((one.when.written, two.when.written))
            reasons.append(f"the times {first} and {second} meet")
    return Match(score, tuple(reasons))


def times_meet(one: Scope, two: Scope, time: Behaviour) -> bool:
    """Whether two times can be compared: levels where they overlap, totals for the same period.

    A level that held at some time `within` a period meets only what held throughout that period,
    a total that is told of a level only what is told of the same period.
    """
    if one.when is None or two.when is None:
        return True
    if time == "total" or "total" in (one.extent, two.extent):
        return one.when.bounds == two.when.bounds
    if not meets(one.when.bounds, two.when.bounds):
        return False
    if one.extent == two.extent == "within":
        return False  # each held at a time of its own
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
    """The largest sets of one bucket in which all scopes are comparable, and why others stand apart.

    Times are swept and places and parts compared once each, never claim by claim: a bucket of
    thousands of claims is as quick as its sets are many.
    """
    if len(members) == 1:  # as most are
        return [], {members[0].id: _why_apart(_node_of(members[0], measure), (), measure, vocabulary)}
    by_scope: dict[Scope, list[Claim]] = {}
    told_parts = _sources_that_tell_parts(members)
    for claim in members:
        by_scope.setdefault(_node_of(claim, measure), []).append(claim)
    for scope in [s for s in by_scope if s.of is None]:
        if any(claim.source in told_parts for claim in by_scope[scope]):
            by_scope[scope._replace(of=WHOLE)] = by_scope.pop(scope)
    found: list[tuple[list[Claim], Match]] = []
    grouped: set[str] = set()
    for scopes in _largest(_comparable_sets(list(by_scope), measure, vocabulary)):
        steady = [claim for scope in scopes if scope.extent != "within" for claim in by_scope[scope]]
        passing = [claim for scope in scopes if scope.extent == "within" for claim in by_scope[scope]]
        for claims in [[*steady, claim] for claim in passing] or [steady]:  # what held at some time meets no other such
            if len(claims) > 1:
                found.append((claims, match_scopes(scopes, claims, measure, vocabulary)))
                grouped.update(c.id for c in claims)
    first = list(by_scope)[:2]
    alone = {
        claim.id: _why_apart(scope, first, measure, vocabulary)
        for scope, held in by_scope.items()
        for claim in held
        if claim.id not in grouped
    }
    return found, alone


def _node_of(claim: Claim, measure: Measure) -> Scope:
    """The scope of a claim, without what its measure does not ask for."""
    scope = scope_of(claim)
    return scope if measure.time in ("level", "total") else scope._replace(when=None, extent=None)


def _why_apart(scope: Scope, first: Sequence[Scope], measure: Measure, vocabulary: Vocabulary) -> str:
    """Why a scope that meets no other is apart from the first of the others."""
    for other in first:
        if other != scope:
            outcome = compare_nodes(scope, other, measure, vocabulary)
            return outcome.reason if isinstance(outcome, Mismatch) else "another part of it"
    return "no other claim of the same subject and measure" if scope.extent != "within" else "another time"


def compare_nodes(one: Scope, two: Scope, measure: Measure, vocabulary: Vocabulary) -> Match | Mismatch:
    """Whether claims of one measure and of two scopes are comparable.

    A quantity of a narrower place is but a part of that of the wider one, as with any other part.
    """
    if WHOLE in (one.of, two.of) and one.of != two.of:
        if one.of is not None and two.of is not None:
            return Mismatch("another part of it")
        one, two = one._replace(of=None), two._replace(of=None)
    outcome = compare_scopes(one, two, measure.time, vocabulary)
    nested = measure.kind == "quantity" and one.where != two.where and None not in (one.where, two.where)
    return Mismatch("another place") if nested and isinstance(outcome, Match) else outcome


def _comparable_sets(scopes: Sequence[Scope], measure: Measure, vocabulary: Vocabulary) -> Iterator[tuple[Scope, ...]]:
    """Sets of scopes in which every two are comparable; every largest one is among them."""
    for together in _meeting_times(scopes, measure.time):
        by_profile: dict[Scope, list[Scope]] = {}
        for scope in together:
            by_profile.setdefault(scope._replace(when=None, extent=None), []).append(scope)
        profiles = list(by_profile)
        near: dict[int, set[int]] = {i: set() for i in range(len(profiles))}
        for i, one in enumerate(profiles):
            for j in range(i + 1, len(profiles)):
                if isinstance(compare_nodes(one, profiles[j], measure, vocabulary), Match):
                    near[i].add(j)
                    near[j].add(i)
        for clique in _cliques(near):
            yield tuple(scope for i in sorted(clique) for scope in by_profile[profiles[i]])


def _meeting_times(scopes: Sequence[Scope], time: Behaviour) -> Iterator[list[Scope]]:
    """The largest sets of scopes whose times meet; one that tells no time is in each of them."""
    if time not in ("level", "total"):
        yield list(scopes)
        return
    timed = [s for s in scopes if s.when is not None]
    opened = [s for s in scopes if s.when is None]
    if not timed:
        yield opened
    by_period: dict[Interval, list[Scope]] = {}
    for scope in timed:
        assert scope.when is not None
        by_period.setdefault(scope.when.bounds, []).append(scope)
    if time == "total":
        yield from ([*same, *opened] for same in by_period.values())
        return
    for same in by_period.values():
        if any(s.extent == "total" for s in same):
            yield [*(s for s in same if s.extent != "within"), *opened]
    held = [s for s in timed if s.extent not in ("total", "within")]
    yield from ([*together, *opened] for together in _overlapping(held))
    for scope in timed:
        if scope.extent == "within":
            yield [scope, *(other for other in held if _covers(other.when, scope.when)), *opened]


def _overlapping(scopes: Sequence[Scope]) -> Iterator[list[Scope]]:
    """The largest sets of scopes whose times share a day, swept from the earliest on."""
    starts = sorted(range(len(scopes)), key=lambda i: (_first(scopes[i]), i))
    running: list[int] = []
    for place, i in enumerate(starts):
        running = [j for j in running if _first(scopes[i]) < _end(scopes[j])]
        running.append(i)
        follows = starts[place + 1] if place + 1 < len(starts) else None
        if follows is None or any(_end(scopes[j]) <= _first(scopes[follows]) for j in running):
            yield [scopes[j] for j in sorted(running)]


def _first(scope: Scope) -> Decimal:
    """The first day of a scope's time."""
    low = scope.when.bounds.low if scope.when is not None else None
    return Decimal("-Infinity") if low is None else low


def _end(scope: Scope) -> Decimal:
    """The day after the last of a scope's time."""
    high = scope.when.bounds.high if scope.when is not None else None
    return Decimal("Infinity") if high is None else high


def _largest(sets: Iterable[tuple[Scope, ...]]) -> list[tuple[Scope, ...]]:
    """The sets that lie in no other."""
    numbers: dict[int, int] = {}  # the scopes are the same objects throughout: their identity is quick, their hash not
    kept: list[frozenset[int]] = []
    found: list[tuple[Scope, ...]] = []
    holding: dict[int, list[int]] = {}
    for scopes in sorted(sets, key=len, reverse=True):
        names = [numbers.setdefault(id(scope), len(numbers)) for scope in scopes]
        rarest = min((holding.get(name, []) for name in names), key=len)
        if any(kept[i].issuperset(names) for i in rarest):
            continue
        for name in names:
            holding.setdefault(name, []).append(len(kept))
        kept.append(frozenset(names))
        found.append(scopes)
    return found


def _sources_that_tell_parts(members: Iterable[Claim]) -> set[str]:
    """Sources that give one measure of a subject for several parts: what they say of no part is of the whole."""
    parts: dict[str, set[str | None]] = {}
    for claim in members:
        parts.setdefault(claim.source, set()).add(claim.of)
    return {source for source, named in parts.items() if len(named) > 1}


def match_scopes(scopes: Sequence[Scope], claims: Sequence[Claim], measure: Measure, vocabulary: Vocabulary) -> Match:
    """The weakest of the matches between scopes that all meet, every assumption made, and nouns that differ."""
    score, reasons = 1.0, set[str]()
    samples: dict[tuple[str | None, str | None, bool], Scope] = {}
    for scope in sorted(scopes, key=lambda s: "" if s.when is None else s.when.written):
        samples.setdefault((scope.of, scope.where, scope.when is None), scope)
    told = list(samples.values())
    for i, one in enumerate(told):
        for two in told[i + 1 :]:
            match = compare_nodes(one, two, measure, vocabulary)
            if isinstance(match, Match):
                score = min(score, match.score)
                reasons.update(match.reasons)
    reasons.update(_tell_times(scopes, measure.time))
    nouns = sorted({c.value.counted for c in claims if isinstance(c.value, Quantity) and c.value.counted})
    if len(nouns) > 1:
        score *= OTHER_NOUN
        reasons.add("counted as " + " and as ".join(nouns))
    return Match(round(score, 2), tuple(sorted(reasons)))


def _tell_times(scopes: Sequence[Scope], time: Behaviour) -> list[str]:
    """That the times of a set meet: each two of a few, or all of many at once."""
    if time not in ("level", "total"):
        return []
    by_period: dict[Interval, str] = {}
    for scope in scopes:
        if scope.when is not None:
            written = by_period.get(scope.when.bounds, scope.when.written)
            by_period[scope.when.bounds] = min(written, scope.when.written)
    times = sorted(by_period.values())
    if len(times) > MANY_TIMES:
        return [f"{len(times)} times meet, from {times[0]} to {times[-1]}"]
    return [f"the times {one} and {two} meet" for i, one in enumerate(times) for two in times[i + 1 :]]


def _cliques(near: dict[int, set[int]]) -> list[set[int]]:
    """All maximal cliques of a small graph, in a fixed order (Bron and Kerbosch 1973, with a pivot)."""
    found: list[set[int]] = []
    waiting: list[tuple[set[int], set[int], set[int]]] = [(set(), set(near), set())]
    while waiting:
        clique, candidates, seen = waiting.pop()
        if not candidates and not seen:
            found.append(clique)
            continue
        pivot = max(candidates | seen, key=lambda node: (len(near[node] & candidates), -node))
        for node in sorted(candidates - near[pivot]):
            waiting.append((clique | {node}, candidates & near[node], seen & near[node]))
            candidates = candidates - {node}
            seen = seen | {node}
    return sorted(found, key=sorted)
