"""What a comparison hands to the engine: claims in positions, before it has an id or a severity."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from checker.grouping import Group, Grouping, Match, root
from checker.model.claim import Category, Claim, Members, Superlative
from checker.model.rule import Rule
from checker.model.vocabulary import Term, Vocabulary
from checker.positions import HIGHEST, Arrangement, End, lower_end, upper_end
from checker.values import Date, Interval, Quantity, Recurrence, Relation
from checker.values.money import is_currency


@dataclass(frozen=True)
class Material:
    """All that a comparison may look at."""

    claims: tuple[Claim, ...]
    vocabulary: Vocabulary
    grouping: Grouping

    @cached_property
    def _by_subject(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.subject, []).append(claim)
        return found

    def of_subject(self, subject: str) -> Sequence[Claim]:
        """All claims about one subject."""
        return self._by_subject.get(subject, ())


@dataclass(frozen=True)
class Side:
    """One position with the words it is shown by and the keys of its values, which make the id."""

    shown: str
    keys: tuple[str, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Disagreement:
    """Claims that conflict or are in tension under one rule."""

    key: str
    subject: str
    measure: str
    relation: Literal["conflict", "tension"]
    sides: tuple[Side, ...]
    match: Match
    fits_several: tuple[Claim, ...] = ()
    derivation: str | None = None


@dataclass
class Outcome:
    """What one comparison found, and which claims it compared with another."""

    disagreements: list[Disagreement] = field(default_factory=list)
    compared: set[str] = field(default_factory=set)
    met_others: set[str] = field(default_factory=set)  # of those, the ones held against another source

    def meet(self, claims: Collection[Claim]) -> None:
        """Note that claims were compared with one another."""
        self.compared.update(claim.id for claim in claims)
        if len({claim.source for claim in claims}) > 1:
            self.met_others.update(claim.id for claim in claims)


def takes(rule: Rule, claim: Claim, vocabulary: Vocabulary) -> bool:
    """Whether a rule looks at a claim: every slot it names must fit."""
    where, measure = rule.where, vocabulary.measures[claim.measure]
    if where.subject and not ({claim.subject, *vocabulary.classes_of(claim.subject)} & set(where.subject)):
        return False
    if where.measure and claim.measure not in where.measure:
        return False
    if where.role and measure.role not in where.role:
        return False
    if where.rank and measure.rank not in where.rank:
        return False
    if where.judgement is not None and measure.judgement != where.judgement:
        return False
    return not where.dimension or dimension_of(claim, vocabulary) in where.dimension


def dimension_of(claim: Claim, vocabulary: Vocabulary) -> str:
    """What a quantity is counted in, in the words rules ask with."""
    measure = vocabulary.measures[claim.measure]
    if not isinstance(claim.value, Quantity):
        return "other"
    if measure.counted or claim.value.counted:
        return "count"
    unit = claim.value.unit
    if unit == "%":
        return "share"
    if is_currency(unit):
        return "money"
    if unit == "s":
        return "duration"
    return "ratio" if unit == "1" else "other"


def key_of_value(claim: Claim) -> str:
    """The value as an id sees it: what it means, without sources, lines or words."""
    value = claim.value
    if isinstance(value, Quantity):
        sort = " ".join(word for word in (value.unit, value.change and "change", value.per) if word)
        return f"{sort} {write_interval(value.bounds)} {write_interval(value.likely)}"
    if isinstance(value, Date):
        return f"day {write_interval(value.bounds)} {write_interval(value.likely)}"
    if isinstance(value, Recurrence):
        every = "" if value.every is None else write_interval(value.every)
        return f"every {every} in {', '.join(map(str, sorted(value.months)))}"
    if isinstance(value, Category):
        return value.term
    if isinstance(value, Members):
        return f"{value.extent} {', '.join(sorted(value.members))}"
    return " ".join(claim.written.casefold().split())


def write_interval(interval: Interval) -> str:
    """An interval in the usual notation: [a, b) holds a and not b; a missing end is unbounded."""
    low = "(-inf" if interval.low is None else f"{'(' if interval.low_open else '['}{plain(interval.low)}"
    high = "inf)" if interval.high is None else f"{plain(interval.high)}{')' if interval.high_open else ']'}"
    return f"{low}, {high}"


def plain(number: object) -> str:
    """A decimal without exponent and without trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def key_of_known(claim: Claim, vocabulary: Vocabulary) -> str:
    """The value as an id sees it, with a value that is a word of the vocabulary by its oldest id."""
    if not isinstance(claim.value, Category):
        return key_of_value(claim)
    terms: dict[str, Mapping[str, Term]] = {"subjects": vocabulary.subjects, "places": vocabulary.places}
    known = terms.get(vocabulary.measures[claim.measure].values_from)
    return claim.value.term if known is None else root(claim.value.term, known)


def side_of(claims: Sequence[Claim], vocabulary: Vocabulary) -> Side:
    """A position, shown by the values as they were written, each once."""
    shown: dict[str, None] = {}
    for claim in claims:
        shown.setdefault(show(claim), None)
    return Side(" / ".join(shown), tuple(sorted({key_of_known(c, vocabulary) for c in claims})), tuple(claims))


def show(claim: Claim) -> str:
    """The value as written, or the label of a fact; a set says what the list is."""
    if isinstance(claim.value, Members):
        names = claim.value.written
        return {"all": names, "some": f"{names} (among others)", "none": f"not {names}"}[claim.value.extent]
    return claim.value.label if isinstance(claim.value, Category) else claim.written


def date_of(claim: Claim) -> Date | None:
    """When the instance was: the claim's own date, or the time it is about."""
    return claim.value if isinstance(claim.value, Date) else claim.when


def wholly_before(one: Interval, two: Interval) -> bool:
    """Whether all of the first interval lies below the second."""
    return upper_end(one) < lower_end(two)


def side_of_instances(claims: Sequence[Claim], vocabulary: Vocabulary) -> Side:
    """A position of instances: each subject once, with what is said of when it was."""
    said: dict[str, dict[str, None]] = {}
    for claim in _most_exact(claims):
        said.setdefault(vocabulary.label(claim.subject), {}).setdefault(_show_dated(claim, vocabulary), None)
    shown = "; ".join(f"{subject}: {' / '.join(words)}" for subject, words in said.items())
    return Side(shown, _keys_of_dated(claims, vocabulary), tuple(claims))


def _most_exact(claims: Sequence[Claim]) -> list[Claim]:
    """Of dates of one subject that lie in one another, the narrowest: the others say nothing more."""
    said: dict[str, set[Interval]] = {}
    for claim in claims:
        if isinstance(claim.value, Date):
            said.setdefault(claim.subject, set()).add(claim.value.bounds)
    narrowest = {subject: _narrowest(intervals) for subject, intervals in said.items()}
    return [c for c in claims if not isinstance(c.value, Date) or c.value.bounds in narrowest[c.subject]]


def _narrowest(intervals: Iterable[Interval]) -> set[Interval]:
    """The intervals in which no other lies, swept from the last start to the first."""
    ends = sorted(((lower_end(one), upper_end(one), one) for one in intervals), key=lambda e: (e[0], _fall(e[1])))
    found: set[Interval] = set()
    lowest: End = (HIGHEST[0], HIGHEST[1] + 1)  # above every end, the unbounded one too
    for _, end, one in reversed(ends):
        if end < lowest:
            found.add(one)
            lowest = end
    return found


def _fall(end: End) -> End:
    """An end that sorts from the highest down."""
    return -end[0], -end[1]


def side_of_steps(claims: Sequence[Claim], vocabulary: Vocabulary) -> Side:
    """A position of dated steps of one subject: each measure once, with its dates."""
    said: dict[str, dict[str, None]] = {}
    for claim in claims:
        said.setdefault(vocabulary.label(claim.measure), {}).setdefault(claim.written, None)
    shown = "; ".join(f"{measure}: {' / '.join(words)}" for measure, words in said.items())
    return Side(shown, _keys_of_dated(claims, vocabulary), tuple(claims))


def _keys_of_dated(claims: Sequence[Claim], vocabulary: Vocabulary) -> tuple[str, ...]:
    keys = {f"{root(c.subject, vocabulary.subjects)} {key_of_value(c)} {_when(c)}" for c in claims}
    return tuple(sorted(keys))


def _when(claim: Claim) -> str:
    date = date_of(claim)
    return "" if date is None else write_interval(date.bounds)


def _show_dated(claim: Claim, vocabulary: Vocabulary) -> str:
    """A date as written; of a superlative also of what, where and when it is said to hold."""
    if not isinstance(claim.value, Superlative):
        return claim.written
    where = "" if claim.where is None else f" in {vocabulary.label(claim.where)}"
    when = "" if claim.when is None else f" ({claim.when.written})"
    return f"{claim.written}, {vocabulary.label(claim.value.of_class)}{where}{when}"


def disagree(
    arrangement: Arrangement,
    relation: Literal["conflict", "tension"],
    group: Group,
    vocabulary: Vocabulary,
) -> Disagreement:
    """A disagreement of the arranged claims of a group, which have two positions or more."""
    return Disagreement(
        key=f"{group.key}{part_of_all(arrangement.positions, vocabulary)}",
        subject=group.subject,
        measure=group.measure,
        relation=relation,
        sides=tuple(side_of(position, vocabulary) for position in arrangement.positions),
        match=group.match,
        fits_several=arrangement.fits_several,
    )


def part_of_all(positions: Sequence[Sequence[Claim]], vocabulary: Vocabulary) -> str:
    """The part that every position names: the same figures of another part are another disagreement."""
    words = {**vocabulary.classes, **vocabulary.subjects}
    named = [{root(c.of, words) for c in position if c.of is not None} for position in positions]
    return "".join(f"|{part}" for part in sorted(set.intersection(*named)))


def join(same: Sequence[Disagreement]) -> Disagreement:
    """One disagreement of several that hold the same values against each other, at other times or places."""
    first = same[0]
    held: dict[tuple[str, ...], dict[str, Claim]] = {}
    for one in same:
        for side in one.sides:
            held.setdefault(side.keys, {}).update((c.id, c) for c in side.claims)
    sides = []
    for side in first.sides:
        ordered = sorted(held[side.keys].values(), key=lambda c: (c.source, c.evidence.line, c.id))
        sides.append(replace(side, claims=tuple(ordered)))
    placed = {name for claims in held.values() for name in claims}
    several = {c.id: c for one in same for c in one.fits_several if c.id not in placed}
    reasons = tuple(sorted({reason for one in same for reason in one.match.reasons}))
    return replace(
        first,
        sides=tuple(sides),
        match=Match(min(one.match.score for one in same), reasons),
        fits_several=tuple(several[name] for name in sorted(several)),
    )


def worst(
    positions: Sequence[Sequence[Claim]], relate: Callable[[Claim, Claim], Relation]
) -> Literal["conflict", "tension"]:
    """Conflict when any two claims of different positions conflict, else tension."""
    for i, one in enumerate(positions):
        for two in positions[i + 1 :]:
            if any(relate(a, b) == "conflict" for a in one for b in two):
                return "conflict"
    return "tension"


def largest_only(found: Iterable[Disagreement]) -> list[Disagreement]:
    """Without those whose claims are all in another: one disagreement is one finding."""
    kept: list[Disagreement] = []
    holding: dict[tuple[str, str], list[int]] = {}  # by key and claim: the places of those kept that hold it
    claims_of: list[set[str]] = []
    for one in sorted(found, key=lambda d: -sum(len(s.claims) for s in d.sides)):
        claims = {c.id for side in one.sides for c in side.claims}
        rarest = min((holding.get((one.key, name), []) for name in claims), key=len)
        if any(claims <= claims_of[place] for place in rarest):
            continue
        for name in claims:
            holding.setdefault((one.key, name), []).append(len(kept))
        kept.append(one)
        claims_of.append(claims)
    return kept
