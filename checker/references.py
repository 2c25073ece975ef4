"""Whether the words that claims, rules and the vocabulary use are all known, with the nearest known word."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.model.claims_file import ClaimEntry
from checker.model.rule import Options, Rule
from checker.model.vocabulary import Term, Vocabulary, reach

# The options that each kind of rule knows, and those it cannot do without.
OPTIONS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "value": (frozenset({"tolerance"}), frozenset()),
    "date": (frozenset(), frozenset()),
    "superlative": (frozenset({"instances"}), frozenset()),
    "arithmetic": (frozenset({"check"}), frozenset({"check"})),
    "order": (frozenset({"earlier", "later", "within_source"}), frozenset({"earlier", "later"})),
    "calendar": (frozenset({"asks", "instances"}), frozenset({"asks"})),
    "category": (frozenset({"compares"}), frozenset({"compares"})),
    "name": (frozenset(), frozenset()),
}


class Fault(NamedTuple):
    """What is wrong at a path of keys, and how to mend it."""

    path: tuple[str | int, ...]
    what: str
    mend: str


def check_claim(entry: ClaimEntry, ids: Collection[str], vocabulary: Vocabulary) -> Iterator[Fault]:
    """What a claim names that the vocabulary, or its file, does not know."""
    classes = vocabulary.classes
    for slot, word, known, more, where in (
        ("subject", entry.subject, vocabulary.subjects, (), "subjects"),
        ("measure", entry.measure, vocabulary.measures, (), "measures"),
        ("where", entry.where, vocabulary.places, (), "places"),
        ("class", entry.class_, classes, (), "classes"),
        ("origin", entry.origin, vocabulary.origins, (), "origins"),
        ("of", entry.of, vocabulary.subjects, classes, "subjects or classes"),
    ):
        if word is not None and word not in known and word not in more:
            mend = _nearest(word, [*known, *more], f"claims/vocabulary.yaml under {where}")
            yield Fault((slot,), f"unknown {slot} `{word}`", mend)
    measure = vocabulary.measures.get(entry.measure)
    if measure is None:
        return
    if measure.kind == "superlative" and entry.class_ is None:
        yield Fault(("id",), "a superlative without a class", "say with `class` of what it is the first or largest")
    if isinstance(entry.value, tuple) and measure.kind != "set":
        yield Fault(("value",), f"a list, but `{entry.measure}` is a {measure.kind}", "write one value")
    if measure.kind == "category" and isinstance(entry.value, str):
        yield from _check_term(entry.value, measure.values_from, measure.values, vocabulary)
    if entry.attribution != "own" and entry.speaker is None:
        yield Fault(
            ("attribution",), f"`{entry.attribution}` without a speaker", "say with `speaker` whose words they are"
        )
    if entry.derivation is not None:
        for i, name in enumerate(entry.derivation.of):
            if name == entry.id:
                yield Fault(
                    ("derivation", "of", i), f"`{name}` is drawn from itself", "name the claims it follows from"
                )
            elif ":" not in name and name not in ids:
                yield Fault(("derivation", "of", i), f"unknown claim `{name}`", _nearest(name, ids, "this file"))
        count = len(entry.derivation.of)
        if entry.derivation.operation in ("share", "ratio", "difference", "elapsed") and count != 2:
            what = f"`{entry.derivation.operation}` joins two claims, and here are {count}"
            yield Fault(("derivation", "of"), what, "name two, or take `sum` or `product`")


def _check_term(term: str, values_from: str, values: Collection[str], vocabulary: Vocabulary) -> Iterator[Fault]:
    known = {"values": values, "places": vocabulary.places, "subjects": vocabulary.subjects}.get(values_from)
    if known is not None and term not in known:
        place = "the measure's values" if values_from == "values" else f"claims/vocabulary.yaml under {values_from}"
        yield Fault(("value",), f"`{term}` is not one of the values of its measure", _nearest(term, known, place))


def check_vocabulary(vocabulary: Vocabulary) -> Iterator[Fault]:
    """What words of the vocabulary name that it does not have."""
    for name, subject in vocabulary.subjects.items():
        if subject.class_ is not None and subject.class_ not in vocabulary.classes:
            yield Fault(
                ("subjects", name, "class"),
                f"unknown class `{subject.class_}`",
                _nearest(subject.class_, vocabulary.classes, "classes"),
            )
        if subject.place is not None and subject.place not in vocabulary.places:
            yield Fault(
                ("subjects", name, "place"),
                f"unknown place `{subject.place}`",
                _nearest(subject.place, vocabulary.places, "places"),
            )
    for section, key, parents in (
        ("classes", "is_a", {name: term.is_a for name, term in vocabulary.classes.items()}),
        ("places", "part_of", {name: term.part_of for name, term in vocabulary.places.items()}),
    ):
        for name, above in parents.items():
            for i, wider in enumerate(above):
                if wider not in parents:
                    yield Fault((section, name, key, i), f"unknown word `{wider}`", _nearest(wider, parents, section))
                elif name in reach(wider, parents):
                    yield Fault(
                        (section, name, key, i), f"`{name}` and `{wider}` lie in each other", "take one of the two away"
                    )
    yield from _check_former_ids(vocabulary)
    for name, measure in vocabulary.measures.items():
        if measure.by is not None and measure.by not in vocabulary.measures:
            yield Fault(
                ("measures", name, "by"),
                f"unknown measure `{measure.by}`",
                _nearest(measure.by, vocabulary.measures, "measures"),
            )
        for value, option in measure.values.items():
            for i, wider in enumerate(option.is_a):
                if wider not in measure.values:
                    mend = _nearest(wider, measure.values, "the measure's values")
                    yield Fault(("measures", name, "values", value, "is_a", i), f"unknown word `{wider}`", mend)
        if measure.kind == "category" and measure.values_from == "values" and not measure.values:
            yield Fault(
                ("measures", name), f"`{name}` is a category without values", "list its `values`, or say `values_from`"
            )
        if measure.kind == "superlative" and measure.rank is None:
            yield Fault(
                ("measures", name),
                f"`{name}` is a superlative without a rank",
                "add `rank`: first, last, largest or only",
            )


def _check_former_ids(vocabulary: Vocabulary) -> Iterator[Fault]:
    """A former id that is still a word, or that two words lay claim to: their findings would be mixed up."""
    sections: dict[str, Mapping[str, Term]] = {
        "subjects": vocabulary.subjects, "measures": vocabulary.measures, "classes": vocabulary.classes,
        "places": vocabulary.places,
    }  # fmt: skip
    for section, terms in sections.items():
        heirs: dict[str, str] = {}
        for name, term in terms.items():
            for i, former in enumerate(term.was):
                taken = former if former in terms else heirs.get(former)
                if taken is not None:
                    what = f"`{former}` is the former id of `{name}`, and belongs to `{taken}`"
                    yield Fault((section, name, "was", i), what, "a former id can have one heir, and be no word itself")
                heirs[former] = name


def check_rule(rule: Rule) -> Iterator[Fault]:
    """Options that the rule's kind does not know or cannot do without, and placeholders that nothing fills."""
    known, needed = OPTIONS[rule.kind]
    given = {name for name in Options.model_fields if getattr(rule.options, name)}
    for name in sorted(given - known):
        yield Fault(("options", name), f"a rule of kind {rule.kind} has no option `{name}`", _listing(known))
    for name in sorted(needed - given):
        yield Fault(("kind",), f"a rule of kind {rule.kind} needs the option `{name}`", "add it under `options`")
    try:
        rule.message.format(subject="", measure="", values="")
    except (KeyError, IndexError, ValueError, AttributeError):
        yield Fault(
            ("message",), "the message has a placeholder that cannot be filled", "use {subject}, {measure} and {values}"
        )


def check_rule_words(rule: Rule, vocabulary: Vocabulary) -> Iterator[Fault]:
    """Subjects and measures of a workspace's own rule that its vocabulary does not know."""
    for slot, words, known in (
        ("subject", rule.where.subject, [*vocabulary.subjects, *vocabulary.classes]),
        ("measure", rule.where.measure, list(vocabulary.measures)),
    ):
        for i, word in enumerate(words):
            if word not in known:
                yield Fault(
                    ("where", slot, i), f"unknown {slot} `{word}`", _nearest(word, known, "claims/vocabulary.yaml")
                )


def _nearest(word: str, known: Collection[str], place: str) -> str:
    """How to mend an unknown word: the nearest known one, or where to add it."""
    import difflib  # only a fault needs it

    near = difflib.get_close_matches(word, list(known), n=1)
    return (
        f"did you mean `{near[0]}`? Else add it to {place}" if near else f"add it to {place}, or use a word from there"
    )


def _listing(names: Sequence[str] | Collection[str]) -> str:
    return "its options: " + ", ".join(sorted(names)) if names else "it takes no options"
