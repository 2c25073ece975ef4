"""How two claims relate, with the reason: which ranges meet and which do not, which words differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, product

from checker.comparisons.arithmetic import judge
from checker.comparisons.calendar import months_of
from checker.comparisons.disagreement import date_of, key_of_value, wholly_before
from checker.model.claim import Category, Claim, Members, Name, Operation, Superlative
from checker.model.finding import Finding
from checker.model.vocabulary import Vocabulary
from checker.relations import relate_claims
from checker.rendering.days import MONTHS, say_days, say_recurrence
from checker.rendering.explanation_layout import Background, indent, name_claim, step
from checker.rendering.explanation_values import say_range
from checker.rendering.words import say_value
from checker.values import Date, Interval, Quantity, Recurrence, Relation, describe_names, tight

WORST: tuple[Relation, ...] = ("conflict", "tension", "compatible", "agree", "unknown")


def explain_positions(finding: Finding, background: Background) -> Iterator[str]:
    """The relation of each two positions of a finding, with its reason."""
    if finding.derivation is not None:
        yield from _explain_arithmetic(finding, background)
    elif finding.kind == "superlative":
        yield from _explain_instances(finding, background)
    elif finding.kind == "order":
        yield from _explain_order(finding, background)
    elif _is_standing(finding, background):
        yield from _explain_standing(finding)
    elif finding.kind == "calendar" and any(isinstance(c.value, Date) for c in finding.claims):
        yield from _explain_windows(finding, background)
    else:
        yield from _explain_pairs(finding, background)


def explain_pair(one: Claim, two: Claim, vocabulary: Vocabulary) -> str:
    """How two claims of one measure relate, and why, in a sentence without a full stop."""
    relation = relate_claims(one, two, vocabulary)
    first, second = one.value, two.value
    if isinstance(first, Quantity | Date) and isinstance(second, Quantity | Date):
        return f"{relation}: {_explain_ranges(one, two, relation, vocabulary)}"
    if isinstance(first, Name) and isinstance(second, Name):
        if relation == "conflict":
            return f"{relation}: {describe_names(one.written, two.written)}"
        return f"{relation}: the spellings can stand for one name"
    if isinstance(first, Category) and isinstance(second, Category):
        return f"{relation}: {_explain_terms(first, second, relation)}"
    if isinstance(first, Members) and isinstance(second, Members):
        return f"{relation}: {_explain_members(first, second, relation, vocabulary)}"
    if isinstance(first, Recurrence) and isinstance(second, Recurrence):
        said = f"{say_recurrence(first)} and {say_recurrence(second)}"
        return f"{relation}: {said} {'exclude each other' if relation == 'conflict' else 'can both hold'}"
    return f"{relation}: their values are of kinds that are not held against each other"


def _explain_ranges(one: Claim, two: Claim, relation: Relation, vocabulary: Vocabulary) -> str:
    first, second = one.value, two.value
    assert isinstance(first, Quantity | Date)
    assert isinstance(second, Quantity | Date)

    def both(range_of: Callable[[Quantity | Date], Interval]) -> str:
        return f"{say_range(one, range_of(first), vocabulary)} and {say_range(two, range_of(second), vocabulary)}"

    match relation:
        case "conflict":
            return f"their bounds do not meet, {both(lambda v: v.bounds)}"
        case "tension":
            bounds, narrow = both(lambda v: v.bounds), both(tight)
            return f"their bounds meet, {bounds}, but their tight ranges do not, {narrow}"
        case "agree":
            return f"their likely ranges meet, {both(lambda v: v.likely)}"
        case "compatible":
            narrow = both(tight)
            return f"their likely ranges do not meet, {both(lambda v: v.likely)}, but their tight ranges do, {narrow}"
        case _:
            return "one is a change and the other a level, or they are counted in different units"


def _explain_terms(one: Category, two: Category, relation: Relation) -> str:
    if relation == "agree":
        return f"both say {one.label}"
    if relation == "compatible":
        return f"{one.label} and {two.label}: one lies within the other"
    return f"{one.label} and {two.label} are two values where there can be only one, and neither lies within the other"


def _explain_members(one: Members, two: Members, relation: Relation, vocabulary: Vocabulary) -> str:
    if relation == "agree":
        return "both lists hold the same"
    if relation == "compatible":
        return "no list excludes what the other names"
    if "none" in (one.extent, two.extent):
        shared = _name_members(one.members & two.members, one, vocabulary)
        return f"one names what the other says is not in it, {shared}"
    lacking = [
        f"the complete list “{full.written}” lacks {_name_members(other.members - full.members, other, vocabulary)}"
        for full, other in ((one, two), (two, one))
        if full.extent == "all" and other.members - full.members
    ]
    return "; ".join(lacking)


def _name_members(members: frozenset[str], written: Members, vocabulary: Vocabulary) -> str:
    """Members by their labels, or as they were written where they are no words of the vocabulary."""
    spelled = {name.casefold(): name for name in written.written.split(", ")}
    return ", ".join(sorted(spelled.get(name, vocabulary.label(name)) for name in members))


def _explain_pairs(finding: Finding, background: Background) -> Iterator[str]:
    """Each two positions by their worst pair of claims, and how many pairs of values stand otherwise."""
    vocabulary = background.report.vocabulary
    for (i, one), (j, two) in combinations(enumerate(finding.positions, start=1), 2):
        pairs = {(key_of_value(a), key_of_value(b)): (a, b) for a, b in reversed(list(product(one.claims, two.claims)))}
        related = [(relate_claims(a, b, vocabulary), a, b) for a, b in reversed(pairs.values())]
        _, a, b = min(related, key=lambda pair: WORST.index(pair[0]))
        yield f"{i} and {j}: {name_claim(a, background)} and {name_claim(b, background)}"
        yield from indent([explain_pair(a, b, vocabulary)])
        rest = [r for r, _, _ in related]
        if len(rest) > 1:
            counted = ", ".join(f"{rest.count(r)} {r}" for r in WORST if r in rest)
            yield from indent([f"of all {len(rest)} pairs of differing values: {counted}"])
    for claim in finding.fits_several:
        yield f"fits several, and takes no side: {name_claim(claim, background)}"


def _is_standing(finding: Finding, background: Background) -> bool:
    rule = next((rule for rule in background.rules if rule.id == finding.rule), None)
    return rule is not None and rule.options.compares == "standing"


def _explain_standing(finding: Finding) -> Iterator[str]:
    fact, doubted = finding.positions
    yield (
        f"1 and 2: the figures may be the same; {_sources(fact.claims)} gives it as fact, "
        f"{_sources(doubted.claims)} passes it on to doubt it"
    )


def _sources(claims: tuple[Claim, ...]) -> str:
    return ", ".join(dict.fromkeys(claim.source for claim in claims))


def _explain_arithmetic(finding: Finding, background: Background) -> Iterator[str]:
    """What is stated against what it is computed from: the ranges that go in, and the one that comes out."""
    vocabulary = background.report.vocabulary
    claim, inputs = finding.positions[0].claims[0], finding.positions[1].claims
    operation: Operation = "share" if claim.derivation is None else claim.derivation.operation
    by_id = {c.id: c for c in background.report.claims}
    ordered = inputs if claim.derivation is None else tuple(by_id[name] for name in claim.derivation.of)
    yield step("formula", str(finding.derivation))
    for given in ordered:
        yield step("goes in", f"{name_claim(given, background)}: {say_value(given, vocabulary)}")
    yield step("comes out", f"{finding.positions[1].value}, from the lowest and the highest that can go in")
    yield step("stated", say_value(claim, vocabulary))
    judged, stated = judge(claim, operation, ordered), claim.value
    if judged is None or not isinstance(stated, Quantity) or finding.relation == "conflict":
        yield step("1 and 2", f"{finding.relation}: what is stated and what comes out do not meet")
    else:
        computed = claim.model_copy(update={"value": judged[1]})
        yield step("1 and 2", f"{judged[0]}: {_explain_ranges(claim, computed, finding.relation, vocabulary)}")


def _explain_order(finding: Finding, background: Background) -> Iterator[str]:
    for one, two in product(finding.positions[0].claims, finding.positions[1].claims):
        first, second = (background.report.vocabulary.label(c.measure) for c in (one, two))
        yield f"1 and 2: {name_claim(one, background)} against {name_claim(two, background)}"
        yield from indent([f"{first} cannot come after {second}, and {_say_order(one, two)}"])


def _say_order(one: Claim, two: Claim) -> str:
    """Whether one date lies after another with all its days; of several pairs some may not."""
    dates = date_of(one), date_of(two)
    days = f"{_day_of(one)} lies after {_day_of(two)}"
    if dates[0] is not None and dates[1] is not None and wholly_before(dates[1].bounds, dates[0].bounds):
        return f"all of {days}"
    return f"not all of {days}: this pair alone would be no finding"


def _explain_instances(finding: Finding, background: Background) -> Iterator[str]:
    vocabulary = background.report.vocabulary
    for one, two in product(finding.positions[0].claims, finding.positions[1].claims):
        yield f"1 and 2: {name_claim(one, background)} against {name_claim(two, background)}"
        yield from indent([say_undone(one, two, vocabulary)])


def say_undone(one: Claim, two: Claim, vocabulary: Vocabulary) -> str:
    """How another instance undoes a first, last, largest or only, in a clause."""
    first, second = vocabulary.label(one.subject), vocabulary.label(two.subject)
    rank = one.value.rank if isinstance(one.value, Superlative) else ""
    side = {"first": "earlier", "last": "later"}.get(rank)
    if side is not None:
        return f"{first} is dated {_day_of(one)} and {second} {_day_of(two)}, which is {side} with every day of it"
    return f"{second} is another of the class: {say_value(two, vocabulary)}"


def _explain_windows(finding: Finding, background: Background) -> Iterator[str]:
    habit, dates = finding.positions
    for one, two in product(habit.claims, dates.claims):
        if isinstance(one.value, Recurrence) and isinstance(two.value, Date):
            yield f"1 and 2: {name_claim(one, background)} against {name_claim(two, background)}"
            said = f"the habit is in {_months(one.value.months)}, the date in {_months(months_of(two.value))}"
            yield from indent([said])


def _months(numbers: frozenset[int]) -> str:
    return ", ".join(MONTHS[number - 1] for number in sorted(numbers))


def _day_of(claim: Claim) -> str:
    date = date_of(claim)
    return "of no time" if date is None else say_days(date.bounds)
