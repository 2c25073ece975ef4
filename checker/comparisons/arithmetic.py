"""Figures that do not follow from one another: part = share x whole, sums, ratios, elapsed times.

Everything is interval arithmetic over the claims, so rounding alone never makes a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal
from functools import reduce

from checker.comparisons.disagreement import (
    Disagreement,
    Material,
    Outcome,
    Side,
    key_of_value,
    show,
    side_of,
    takes,
    write_interval,
)
from checker.grouping import Match, Mismatch, compare_scopes, key_of, root, scope_of
from checker.model.claim import Claim, Members, Operation
from checker.model.rule import Rule
from checker.model.vocabulary import Behaviour, Vocabulary
from checker.values import Date, Interval, Quantity, relate
from checker.values.amounts import say_amount
from checker.values.interval import add, divide, multiply, point, scale, subtract
from checker.values.units import DAY, YEAR

SECONDS_IN_DAY = Decimal(DAY)  # dates are in days, durations in seconds
SECONDS_IN_YEAR = Decimal(YEAR)
ROUGHLY = Context(prec=3)  # what is computed is shown to three digits; it is compared in full

SIGNS: dict[Operation, str] = {
    "share": "/", "ratio": "/", "sum": "+", "difference": "-", "product": "x", "elapsed": "to",
}  # fmt: skip


# The operations that take one claim from, or divide it by, one other.
TWO_INPUTS: frozenset[Operation] = frozenset({"share", "ratio", "difference", "elapsed"})


def compare_arithmetic(rule: Rule, material: Material) -> Outcome:
    """Stated figures against what other claims make of them, as the rule's `check` asks."""
    match rule.options.check:
        case "part_of_whole":
            return _check_shares(rule, material)
        case "members":
            return _check_counts_of_members(rule, material)
        case _:
            return _check_derivations(rule, material)


def _check_derivations(rule: Rule, material: Material) -> Outcome:
    """Each figure that a source derives from other claims, computed again."""
    outcome = Outcome()
    by_id = {c.id: c for c in material.claims}
    for claim in material.claims:
        if claim.derivation is None or not takes(rule, claim, material.vocabulary):
            continue
        inputs = [by_id[name] for name in claim.derivation.of]
        found = judge(claim, claim.derivation.operation, inputs)
        if found is None:
            continue
        outcome.meet((claim, *inputs))
        if found[0] in ("conflict", "tension"):
            outcome.disagreements.append(_tell(claim, inputs, found, Match(), material.vocabulary))
    return outcome


def _check_shares(rule: Rule, material: Material) -> Outcome:
    """Each share against the parts and wholes of the same subject; one that fits any of them is sound."""
    outcome, measures = Outcome(), material.vocabulary.measures
    by_measure: dict[tuple[str, str], list[Claim]] = {}
    for claim in material.claims:
        by_measure.setdefault((claim.subject, claim.measure), []).append(claim)
    for claim in material.claims:
        measure = measures[claim.measure]
        if measure.part is None or measure.whole is None or not takes(rule, claim, material.vocabulary):
            continue
        parts = by_measure.get((claim.subject, measure.part), [])
        wholes = by_measure.get((claim.subject, measure.whole), [])
        judged = []
        for part in parts:
            for whole in wholes:
                match = _weakest_match(claim, (part, whole), material)
                if match is None or not _same_scope(part, whole, material):
                    continue
                found = judge(claim, "share", [part, whole])
                if found is not None:
                    outcome.meet((claim, part, whole))
                    judged.append((found, [part, whole], match))
        if judged and all(found[0] in ("conflict", "tension") for found, _, _ in judged):
            judged.sort(key=lambda j: sorted(key_of_value(c) for c in j[1]))  # no matter which source comes first
            found, inputs, match = max(judged, key=lambda j: (j[0][0] == "tension", j[2].score))
            outcome.disagreements.append(_tell(claim, inputs, found, match, material.vocabulary))
    return outcome


def _check_counts_of_members(rule: Rule, material: Material) -> Outcome:
    """Each count of members against complete lists of them: the measure's `whole` names the set's measure."""
    outcome, measures = Outcome(), material.vocabulary.measures
    for claim in material.claims:
        whole = measures[claim.measure].whole
        if not isinstance(claim.value, Quantity) or whole not in measures or measures[whole].kind != "set":
            continue
        if not takes(rule, claim, material.vocabulary):
            continue
        for other in material.claims:
            complete = isinstance(other.value, Members) and other.value.extent == "all"
            if not complete or other.subject != claim.subject or other.measure != whole:
                continue
            match = _weakest_match(claim, (other,), material)
            if match is None:
                continue
            assert isinstance(other.value, Members)
            outcome.meet((claim, other))
            count = Interval(low=Decimal(len(other.value.members)), high=Decimal(len(other.value.members)))
            computed = replace(claim.value, bounds=count, likely=count, hedge="exact")
            relation = relate(claim.value, computed)
            text = f"{len(other.value.members)} named: {show(other)}"
            outcome.disagreements.extend(
                [_tell(claim, [other], (relation, computed, text), match, material.vocabulary)]
                if relation in ("conflict", "tension")
                else []
            )
    return outcome


def _weakest_match(claim: Claim, others: Sequence[Claim], material: Material) -> Match | None:
    """How well all others match a claim's scope; None where one does not."""
    matches = [_match_of(claim, other, material) for other in others]
    if any(isinstance(match, Mismatch) for match in matches):
        return None
    return min((m for m in matches if isinstance(m, Match)), key=lambda m: m.score)


def _match_of(one: Claim, two: Claim, material: Material) -> Match | Mismatch:
    """How two claims of different measures match: they ask for the time if either measure does."""
    asked = {material.vocabulary.measures[c.measure].time for c in (one, two)}
    time: Behaviour = "total" if asked == {"total"} else "level" if asked & {"level", "total"} else "fixed"
    return compare_scopes(scope_of(one), scope_of(two), time, material.vocabulary)


def _same_scope(part: Claim, whole: Claim, material: Material) -> bool:
    """Whether a part and a whole can belong together, whatever the share leaves open."""
    return isinstance(_match_of(part, whole, material), Match)


Judged = tuple[str, Quantity, str]  # the relation, what comes out, the arithmetic in words


def judge(claim: Claim, operation: Operation, inputs: Sequence[Claim]) -> Judged | None:
    """What an operation makes of its inputs, and how the stated figure relates to it; None if it cannot be done."""
    stated = claim.value
    values = [c.value for c in inputs]
    if not isinstance(stated, Quantity):
        return None
    if operation == "elapsed":
        if not all(isinstance(v, Date) for v in values):
            return None
    elif not all(isinstance(v, Quantity) for v in values):
        return None
    if operation in TWO_INPUTS and len(inputs) != 2:
        return None
    ranges = [v for v in values if isinstance(v, Quantity | Date)]
    factor = _factor(operation, [v.unit for v in ranges if isinstance(v, Quantity)], stated.unit)
    if factor is None:
        return None
    grows = stated.change is not None and operation in ("share", "ratio")
    bounds = _compute(operation, [v.bounds for v in ranges], factor, grows=grows)
    likely = _compute(operation, [v.likely for v in ranges], factor, grows=grows)
    computed = replace(stated, bounds=bounds, likely=likely, stated=None, hedge="between")
    sign = f" {SIGNS[operation]} "
    shown = reversed(inputs) if operation == "difference" else inputs  # the first is taken from the second
    text = f"{sign.join(show(c) for c in shown)} = {_readable(bounds, stated.unit)}, stated: {show(claim)}"
    return relate(stated, computed), computed, text


def _factor(operation: Operation, units: Sequence[str], stated: str) -> Decimal | None:
    """What the result is multiplied by to be in the stated unit; None where the units do not give that unit."""
    one, hundred = Decimal(1), Decimal(100)
    match operation:
        case "elapsed":
            return SECONDS_IN_DAY if stated == "s" else None
        case "sum" | "difference":
            fits = all(unit == stated or (unit, stated) == ("%", "pp") for unit in units)
            return one if fits else None
        case "share" | "ratio":
            if units[0] == units[1]:
                return {"%": hundred, "1": one}.get(stated)
            return one if units[1] == "1" and stated == units[0] else None  # so much apiece
        case "product":
            shares = [unit for unit in units if unit == "%"]
            named = [unit for unit in units if unit not in ("%", "1")]
            if len(named) > 1:
                return None
            factor = one / hundred ** len(shares)
            if stated == "%" and shares and not named:
                return factor * hundred
            return factor if stated == (named[0] if named else "1") else None


def _compute(operation: Operation, ranges: Sequence[Interval], factor: Decimal, *, grows: bool) -> Interval:
    """The interval that an operation gives, times a factor; of a ratio that is told as growth, what it is above one."""
    match operation:
        case "share" | "ratio":
            quotient = divide(ranges[0], ranges[1])
            result = subtract(quotient, point(1)) if grows else quotient
        case "sum":
            result = reduce(add, ranges)
        case "product":
            result = reduce(multiply, ranges)
        case "difference" | "elapsed":
            result = subtract(ranges[1], ranges[0])
    return scale(result, factor)


def _readable(interval: Interval, unit: str) -> str:
    """A computed interval in words, its ends rounded to three digits."""
    low, high = (None if end is None else ROUGHLY.plus(end) for end in (interval.low, interval.high))
    step = SECONDS_IN_YEAR if unit == "s" and low is not None and low >= SECONDS_IN_YEAR else None
    if step is not None:  # spans of years are told in years, not in the seconds or weeks that fit them exactly
        low, high = (None if end is None else ROUGHLY.plus(end / step) * step for end in (low, high))
    high_open = interval.high_open and low != high  # both ends may have been rounded to one number
    return say_amount(Interval(low=low, high=high, high_open=high_open), unit)


def _tell(claim: Claim, inputs: Sequence[Claim], judged: Judged, match: Match, vocabulary: Vocabulary) -> Disagreement:
    relation, computed, text = judged
    subject, measure = key_of(claim, vocabulary)
    part = "" if claim.of is None else root(claim.of, {**vocabulary.classes, **vocabulary.subjects})
    measure_key = f"computed {write_interval(computed.bounds)}"
    return Disagreement(
        key=f"{subject}|{measure}|{part}",
        subject=claim.subject,
        measure=claim.measure,
        relation="conflict" if relation == "conflict" else "tension",
        sides=(
            side_of([claim], vocabulary),
            Side(
                _readable(computed.bounds, computed.unit),
                (measure_key, *sorted(key_of_value(c) for c in inputs)),
                tuple(inputs),
            ),
        ),
        match=match,
        derivation=text,
    )
