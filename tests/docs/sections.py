"""The generated sections of the pages, each made from the code that it describes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from checker.comparisons import COMPARISONS
from checker.engine import make_finding, one_lower
from checker.examples import build_material
from checker.files.workspace import standard_rules_folder
from checker.grouping import CONTAINED_PLACE, OPEN_SLOT, OTHER_NOUN, Mismatch, Scope, compare_scopes
from checker.model.claim import Claim
from checker.model.rule import KINDS, SEVERITIES, Example, Rule, RuleFile
from checker.model.vocabulary import Behaviour, Place, Subject, Vocabulary
from checker.rendering.days import say_days, say_recurrence
from checker.rendering.escape import escape
from checker.rendering.tables import write_table
from checker.rendering.words import say_quantity
from checker.values import (
    Date,
    Interval,
    Quantity,
    Recurrence,
    read_date,
    read_quantity,
    read_recurrence,
    relate,
    relate_names,
    tight,
)
from checker.values.units import list_units
from tests.functional.test_identity import CHANGE, END, KEEP
from tests.unit.test_rules import load

NUMBERS = (
    "9.3 km", "14.5%", "$7bn", "36,417 troops", "3 200 troops", "300,000 troops", "100 km", "90 boats", "a dozen boats",
    "about 1,500 troops", "nearly 36,000 troops", "over 60%", "more than 5,000 troops", "just over 5,000 troops",
    "at least 218 boats", "218+ boats", "under 200 boats", "up to 200 boats", "between 30 and 60%", "260-380 officers",
    "about 30 to 40 boats",
)  # fmt: skip
WORDS = (
    "a few boats", "several boats", "dozens of boats", "hundreds of boats", "tens of thousands of troops", "half",
    "a third", "most", "almost all", "nearly half",
)  # fmt: skip
TIMES = (
    "9 weeks", "6 years", "10 years", "about a year", "78 years old", "11:40 PM", "about 11:40 PM",
)  # fmt: skip
UNITS = ("2,750 tonnes", "nearly 3,000 tons", "100 miles", "5 gallons", "41 °F", "1:5", "five times", "1 in 5")
CHANGES = ("rose 2%", "fell 2%", "rose by up to 5%", "doubled", "rose to 2%")
DATES = (
    "2019", "21-26 September 2018", "early 2000s", "mid-2000s", "late 2000s", "late 1990s", "early 2019", "late 2019",
    "early 19th century", "spring 2020", "around 2014", "since 2014", "after 2014", "before 2014", "by 2020", "2004?",
)  # fmt: skip
RHYTHMS = ("annual", "every four years", "biannual", "every last quarter", "each September", "annually in September")

# One value against another; all pairs of the design are among them.
PAIRS = (
    ("over 60%", "between 30 and 60%"),
    ("$9.3bn", "$9.4bn"),
    ("36,417", "nearly 36,000"),
    ("705", "710"),
    ("2,750 tonnes", "nearly 3,000 tons"),
    ("1,517", "1,500"),
    ("more than 5,000", "7,000"),
    ("more than 5,000", "17,001"),
    ("9 weeks", "63 days"),
    ("9 weeks", "73 days"),
    ("300.000", "300 000"),
    ("several", "12"),
    ("about 1,500", "1,640"),
    ("rose 2%", "fell 2%"),
    ("rose 2%", "2%"),
    ("rose by 2%", "rose to 2%"),
    ("$7bn", "€7bn"),
    ("11:40 PM", "about 11:30 p.m."),
)
PAIRS_OF_DATES = (
    ("mid-2000s", "late 2000s"),
    ("mid-2000s", "2005"),
    ("late 2019", "March 2019"),
    ("21 September 2020", "September 2020"),
    ("since 2014", "2018"),
)
PAIRS_OF_RHYTHMS = (("annual", "every four years"), ("every last quarter", "each September"))
PAIRS_OF_NAMES = (
    ("Putin", "Vladimir Putin"),
    ("Edward J. Smith", "Edward John Smith"),
    ("Ministry of Defence", "Ministry of Defense"),
    ("Sergei Shiugu", "Sergei Shoigu"),
    ("Joint Sea", "Maritime Cooperation"),
)

_PLACES = Vocabulary(
    subjects={"timber": Subject(label="timber"), "fish": Subject(label="fish")},
    places={
        "ocean": Place(label="the ocean"),
        "bay": Place(label="the bay", part_of=("ocean",)),
        "lake": Place(label="the lake"),
    },
)


def _scope(when: str = "", extent: str | None = None, where: str | None = None, of: str | None = None) -> Scope:
    return Scope(read_date(when) if when else None, extent, where, of)


SCOPES: tuple[tuple[Behaviour, Scope, Scope], ...] = (
    ("level", _scope("2019"), _scope("2019")),
    ("level", _scope("2019"), _scope("2018/2020")),
    ("level", _scope("2019"), _scope("2020")),
    ("level", _scope("2005"), _scope("1999/2006", "throughout")),
    ("level", _scope("2005"), _scope("1999/2006", "within")),
    ("level", _scope("1999/2006", "within"), _scope("1999/2006", "within")),
    ("level", _scope("1999/2006", "total"), _scope("2005")),
    ("level", _scope("2005"), _scope()),
    ("total", _scope("2019"), _scope("2019")),
    ("total", _scope("2019"), _scope("2018/2020")),
    ("cumulative", _scope("2019"), _scope("2020")),
    ("fixed", _scope("2019"), _scope("2020")),
    ("fixed", _scope(where="bay"), _scope(where="ocean")),
    ("fixed", _scope(where="bay"), _scope(where="lake")),
    ("fixed", _scope(where="bay"), _scope()),
    ("fixed", _scope(of="timber"), _scope(of="fish")),
    ("fixed", _scope(of="timber"), _scope()),
    ("level", _scope("2019", of="timber"), _scope(of="timber", where="bay")),
)


def _say(value: Quantity | Date, interval: Interval) -> str:
    """An interval in words that tell whether its upper end is in it; days hold their last one."""
    if isinstance(value, Date):
        return say_days(interval)
    said = say_quantity(value, interval)
    if interval.high_open and interval.low is not None and value.change != "down":
        said = said.replace("and up to", "and under") if "and up to" in said else said.replace(" to ", " to under ", 1)
    return said


def _readings(values: Iterable[Quantity | Date], *, hedge: bool = True) -> str:
    headers = ["written", *(["hedge"] if hedge else []), "true only if (bounds)", "likely meant", "held to (tight)"]
    rows = [
        [
            escape(value.written),
            *([f"`{value.hedge}`"] if hedge else []),
            _say(value, value.bounds),
            "the same" if value.likely == value.bounds else _say(value, value.likely),
            "as likely" if tight(value) == value.likely else _say(value, tight(value)),
        ]
        for value in values
    ]
    return write_table(headers, rows)


def _quantities(written: Iterable[str]) -> Callable[[], str]:
    return lambda: _readings(read_quantity(text) for text in written)


def tell_dates() -> str:
    """Dates and their days."""
    return _readings(read_date(text) for text in DATES)


def tell_rhythms() -> str:
    """Rhythms as they are read."""
    return write_table(["written", "read as"], [[text, say_recurrence(read_recurrence(text))] for text in RHYTHMS])


def tell_pairs() -> str:
    """Pairs of quantities, dates and rhythms with how they relate."""
    rows: list[list[str]] = []
    for one, two in PAIRS:
        rows.append(_pair(read_quantity(one), read_quantity(two)))
    for one, two in PAIRS_OF_DATES:
        rows.append(_pair(read_date(one), read_date(two)))
    for one, two in PAIRS_OF_RHYTHMS:
        rows.append(_pair(read_recurrence(one), read_recurrence(two)))
    for one, two in PAIRS_OF_NAMES:
        rows.append([one, "", two, "", f"**{relate_names(one, two)}**"])
    return write_table(["one side", "held to", "other side", "held to", "relation"], rows)


def _pair(one: Quantity | Date | Recurrence, two: Quantity | Date | Recurrence) -> list[str]:
    return [*_side(one), *_side(two), f"**{relate(one, two)}**"]


def _side(value: Quantity | Date | Recurrence) -> tuple[str, str]:
    held = say_recurrence(value) if isinstance(value, Recurrence) else _say(value, tight(value))
    return escape(value.written), held


def tell_scopes() -> str:
    """Pairs of scopes under measures of every behaviour, with what comes of them."""
    rows = []
    for time, one, two in SCOPES:
        outcome = compare_scopes(one, two, time, _PLACES)
        if isinstance(outcome, Mismatch):
            said, score = f"not compared: {outcome.reason}", ""
        else:
            said, score = "; ".join(outcome.reasons) or "every slot matches", f"{outcome.score:.2f}"
        rows.append([f"`{time}`", _say_scope(one), _say_scope(two), score, said])
    return write_table(["measure", "one side", "other side", "comparability", "because"], rows)


def _say_scope(scope: Scope) -> str:
    parts = [
        f"`when: {scope.when.written}`" if scope.when is not None else "",
        f"`extent: {scope.extent}`" if scope.extent else "",
        f"`where: {scope.where}`" if scope.where else "",
        f"`of: {scope.of}`" if scope.of else "",
    ]
    return " ".join(part for part in parts if part) or "(says nothing)"


def tell_doubts() -> str:
    """What each doubt leaves of the comparability."""
    rows = [
        ["a slot that one side leaves open (each of when, where, of)", f"{OPEN_SLOT}"],
        ["a place that lies in the other side's place", f"{CONTAINED_PLACE}"],
        ["things counted by differing nouns (`sets` and `systems`)", f"{OTHER_NOUN}"],
    ]
    return write_table(["doubt", "leaves"], rows)


def tell_severities() -> str:
    """What a rule's severity becomes for a tension."""
    return write_table(["the rule says", "a conflict is", "a tension is"], [[s, s, one_lower(s)] for s in SEVERITIES])


def tell_identity() -> str:
    """Every edit whose effect on a finding's id is tested."""
    effects = ((KEEP, "keeps its id"), (CHANGE, "gets another id"), (END, "is gone"))
    rows = [[_words(edit), effect] for edits, effect in effects for edit in edits]
    return write_table(["edit", "the finding"], rows)


def _words(edit: Callable[..., None]) -> str:
    return edit.__name__.replace("_", " ")


def tell_units() -> str:
    """The names of units by what they are converted to."""
    # Of names that convert alike, the first one that is a word.
    names: dict[str, dict[object, str]] = {}
    for name, unit in list_units().items():
        same = (unit.factors, unit.zero)
        known = names.setdefault(unit.canonical, {})
        if len(known.get(same, "")) < 2:
            known[same] = name
    rows = [
        [f"`{unit}`", ", ".join(escape(name).replace(" / ", "/").replace(" - ", "-") for name in known.values())]
        for unit, known in names.items()
    ]
    return write_table(["unit", "also written, among others"], rows)


def tell_rules() -> str:
    """One section a standard rule: what it looks at, an example, what is reported, what it leaves alone, the mend."""
    rules = sorted((load(path) for path in standard_rules_folder().glob("*.yaml")), key=lambda r: r.id)
    parts = []
    for kind in KINDS:
        parts += [_tell_rule(rule) for rule in rules if rule.kind == kind]
    return "\n\n".join(parts)


def _tell_rule(rule: RuleFile) -> str:
    conflict, silent = rule.examples.conflict[0], rule.examples.no_conflict
    asks = [
        *(f"`where.{name}: {_list(value)}`" for name, value in rule.where if value not in ((), None)),
        *(f"`{name}: {_list(value)}`" for name, value in rule.options if value not in ((), None, False)),
    ]
    lines = [
        f"### {rule.id}",
        "",
        f"{rule.title}. {rule.why}",
        "",
        f"Kind `{rule.kind}`, severity `{rule.severity}`{'; ' if asks else ''}{', '.join(asks)}.",
        "",
        f"Example, {conflict.name}:",
        "",
        _table_of(conflict),
        "",
        f"Reported: {_report(rule, conflict)}",
        "",
        f"Not reported: {'; '.join(example.name for example in silent)}.",
        "",
        f"Mend: {rule.mend}",
    ]
    return "\n".join(lines)


def _list(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else f"[{', '.join(value)}]"


def _report(rule: Rule, example: Example) -> str:
    material = build_material(example)
    found = make_finding(rule, COMPARISONS[rule.kind](rule, material).disagreements[0], material.vocabulary)
    because = f" ({escape(found.derivation)})" if found.derivation else ""
    return f"{found.relation}, {found.severity}: *{escape(found.message)}*{because}"


def _table_of(example: Example) -> str:
    material = build_material(example)
    label = material.vocabulary.label
    said = {c.id: label(c.measure) for c in material.claims}
    rows = [
        [
            c.source, escape(label(c.subject)), escape(label(c.measure)), escape(_value(c)),
            escape(_scope_of(c, label, said)),
        ]
        for c in sorted(material.claims, key=lambda c: c.evidence.line)
    ]  # fmt: skip
    return write_table(["source", "subject", "measure", "value", "and"], rows)


def _value(claim: Claim) -> str:
    return getattr(claim.value, "label", claim.written)


def _scope_of(claim: Claim, label: Callable[[str], str], said: Mapping[str, str]) -> str:
    derivation = claim.derivation
    parts = [
        claim.when.written if claim.when is not None else "",
        claim.extent or "",
        f"in {label(claim.where)}" if claim.where else "",
        f"of {label(claim.of)}" if claim.of else "",
        f"among: {label(claim.of_class)}" if claim.of_class else "",
        claim.attribution if claim.attribution != "own" else "",
        f"{derivation.operation} of: {', '.join(said[name] for name in derivation.of)}" if derivation else "",
        _extent_of(claim),
    ]
    return ", ".join(part for part in parts if part)


def _extent_of(claim: Claim) -> str:
    extent = getattr(claim.value, "extent", "")
    return {"all": "all of them", "some": "some of them", "none": "not among them"}.get(extent, "")


SECTIONS: dict[str, Callable[[], str]] = {
    "numbers": _quantities(NUMBERS),
    "number-words": _quantities(WORDS),
    "times": _quantities(TIMES),
    "conversions": _quantities(UNITS),
    "changes": _quantities(CHANGES),
    "dates": tell_dates,
    "rhythms": tell_rhythms,
    "pairs": tell_pairs,
    "scopes": tell_scopes,
    "doubts": tell_doubts,
    "severities": tell_severities,
    "identity": tell_identity,
    "units": tell_units,
    "standard-rules": tell_rules,
}


def hedges_shown() -> Sequence[str]:
    """The hedges that the tables of readings show."""
    return [read_quantity(text).hedge for text in (*NUMBERS, *WORDS)]
