"""Everything about one claim in words: its evidence, its reading, and what it was and was not compared with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.comparisons import COMPARISONS
from checker.comparisons.arithmetic import judge
from checker.comparisons.disagreement import takes
from checker.comparisons.superlative import find_contenders, find_members
from checker.grouping import Match, compare_scopes, key_of, scope_of
from checker.model.claim import Claim, Superlative
from checker.model.vocabulary import Vocabulary
from checker.rendering.explanation_layout import Background, indent, lay_out, name_claim, say_file, step
from checker.rendering.explanation_relations import explain_pair, say_undone
from checker.rendering.explanation_slots import explain_parts, explain_time, say_when
from checker.rendering.explanation_values import explain_value
from checker.rendering.words import name_source, say_attribution, say_place, say_topic, say_written


def explain_claim(claim: Claim, background: Background) -> str:
    """One claim from its quote to the findings that it is in, as plain text."""
    if claim.is_draft and claim.slots is not None:
        from checker.rendering.explanation_draft import explain_draft_claim

        return explain_draft_claim(claim, background)
    vocabulary, file = background.report.vocabulary, say_file(claim, background)
    topic = say_topic(claim.subject, claim.measure, vocabulary)
    partners = _find_partners(claim, background)
    return lay_out(
        (f"Claim {claim.id}: {topic}: {say_written(claim, vocabulary)}", *([f"written in {file}"] if file else [])),
        (
            ("EVIDENCE", _explain_evidence(claim, background)),
            ("HOW ITS VALUE WAS READ", explain_value(claim, vocabulary)),
            ("WHAT IT HOLDS FOR", _explain_scope(claim, vocabulary)),
            ("COMPUTED FROM", _explain_derivation(claim, background)),
            ("COMPARED WITH", _explain_partners(claim, partners, background)),
            ("NOT COMPARED WITH", _explain_strangers(claim, partners, background)),
            ("RULES THAT HELD IT AGAINST SOMETHING", _explain_rules(claim, background)),
            ("FINDINGS AND AGREEMENTS", _explain_results(claim, background)),
        ),
    )


def _explain_evidence(claim: Claim, background: Background) -> Iterator[str]:
    source = next(source for source in background.report.sources if source.id == claim.source)
    yield step("source", name_source(source))
    yield step("quote", f"“{claim.evidence.quote}”, {say_place(claim)}")
    yield step("voice", say_attribution(claim, background.report.vocabulary))
    if claim.attribution == "doubted":
        yield step("", "what is passed on to be doubted is compared, and never counts as support")
    yield step("witness", background.report.vocabulary.label(claim.witness))
    if claim.note:
        yield step("note", claim.note)


def _explain_scope(claim: Claim, vocabulary: Vocabulary) -> Iterator[str]:
    measure = vocabulary.measures.get(claim.measure)
    yield step("subject", vocabulary.label(claim.subject))
    yield step("measure", vocabulary.label(claim.measure))
    yield from explain_parts({claim.measure}, vocabulary)
    if claim.of_class is not None:
        yield step("class", vocabulary.label(claim.of_class))
    for name, word in (("of", claim.of), ("where", claim.where)):
        yield step(name, "not said, so assumed to match" if word is None else vocabulary.label(word))
    said = say_when(claim) or "not said"
    yield step("when", said if isinstance(claim.value, Superlative) else f"{said}; {explain_time(measure)}")


def _explain_derivation(claim: Claim, background: Background) -> Iterator[str]:
    """The claims that a figure is drawn from, and what comes of computing it again."""
    if claim.derivation is None:
        return
    by_id = {c.id: c for c in background.report.claims}
    inputs = [by_id[name] for name in claim.derivation.of]
    yield f"{claim.derivation.operation} of {' and '.join(name_claim(c, background) for c in inputs)}"
    judged = judge(claim, claim.derivation.operation, inputs)
    if judged is None:
        yield "it cannot be computed from them"
    else:
        yield f"{judged[0]}: {judged[2]}"


def _find_partners(claim: Claim, background: Background) -> dict[str, Claim]:
    """The claims that share a group with it, by id."""
    groups = (g for g in background.material.grouping.groups if any(c.id == claim.id for c in g.claims))
    return {c.id: c for group in groups for c in group.claims if c.id != claim.id}


def _explain_partners(claim: Claim, partners: dict[str, Claim], background: Background) -> Iterator[str]:
    vocabulary = background.report.vocabulary
    time = vocabulary.measures[claim.measure].time
    for other in sorted(partners.values(), key=lambda c: c.id):
        yield name_claim(other, background)
        outcome = compare_scopes(scope_of(claim), scope_of(other), time, vocabulary)
        lines = [explain_pair(claim, other, vocabulary)]
        if isinstance(outcome, Match) and outcome.reasons:
            lines.append("scope: " + "; ".join(outcome.reasons))
        yield from indent(lines)
    if isinstance(claim.value, Superlative):
        yield from _explain_contenders(claim, background)
    elif not partners:
        reason = background.material.grouping.reasons.get(claim.id, "no other claim of the same subject and measure")
        yield f"Nothing of its subject and measure: {reason}."


def _explain_contenders(claim: Claim, background: Background) -> Iterator[str]:
    """Other instances of the class of a superlative, and which of them undo it."""
    assert isinstance(claim.value, Superlative)
    vocabulary, material = background.report.vocabulary, background.material
    of_class = vocabulary.label(claim.value.of_class)
    yield f"A {claim.value.rank} is held against other instances of its class, {of_class}:"
    members = find_members(material).get(claim.value.of_class, [])
    told = set[str]()
    for rule in sorted(background.rules, key=lambda rule: rule.id):
        if rule.kind != "superlative" or not takes(rule, claim, vocabulary):
            continue
        for other, _, undoes in find_contenders(claim, members, rule, material):
            if other.id not in told:
                told.add(other.id)
                about = f"{name_claim(other, background)}, {vocabulary.label(other.subject)}"
                yield f"{about}: {say_undone(claim, other, vocabulary) if undoes else 'does not undo it'}"
    if not told:
        yield "no other claim places an instance of it."


def _explain_strangers(claim: Claim, partners: dict[str, Claim], background: Background) -> Iterator[str]:
    """Claims of the same subject and measure that speak of something else, and the slot that says so."""
    vocabulary = background.report.vocabulary
    same = [c for c in background.report.claims if key_of(c, vocabulary) == key_of(claim, vocabulary)]
    for other in same:
        if other.id != claim.id and other.id not in partners and not isinstance(other.value, Superlative):
            yield f"{name_claim(other, background)}: {_say_apart(claim, other, vocabulary)}"
    others = len([c for c in background.report.claims if c.subject == claim.subject and c.measure != claim.measure])
    if others:
        yield f"{others} {'claim says' if others == 1 else 'claims say'} something else of this subject."


def _say_apart(claim: Claim, other: Claim, vocabulary: Vocabulary) -> str:
    measure = vocabulary.measures[claim.measure]
    if measure.several:
        return "several values may hold at once"
    if claim.value is None or other.value is None:
        return "one of the values could not be read"
    outcome = compare_scopes(scope_of(claim), scope_of(other), measure.time, vocabulary)
    if isinstance(outcome, Match):
        return _say_apart_in_group(claim, other)
    slots = {"another part of it": "of", "another place": "where", "another time": "when"}
    slot = slots.get(outcome.reason)
    if slot is None:
        return outcome.reason
    return f"{outcome.reason}, {_slot(claim, slot, vocabulary)} here and {_slot(other, slot, vocabulary)} there"


def _say_apart_in_group(claim: Claim, other: Claim) -> str:
    """Why claims whose slots match are in no group together, by the slot in which they differ."""
    if claim.of != other.of:
        return "one is of a part, and the other, whose source tells parts apart, of the whole"
    if claim.where != other.where:
        return "the one place is but a part of the other"
    return "each may hold at a time of its own, or a third claim keeps them apart"


def _slot(claim: Claim, slot: str, vocabulary: Vocabulary) -> str:
    if slot == "when":
        return say_when(claim) or "not said"
    word = claim.of if slot == "of" else claim.where
    return "not said" if word is None else vocabulary.label(word)


def _explain_rules(claim: Claim, background: Background) -> Iterator[str]:
    """Each rule that compared the claim with another, and what it found."""
    for rule in sorted(background.rules, key=lambda rule: rule.id):
        if claim.id not in COMPARISONS[rule.kind](rule, background.material).compared:
            continue
        found = [f.id for f in background.report.findings if f.rule == rule.id and claim.id in _names(f.claims)]
        yield f"{rule.id} ({rule.title}): {'found ' + ', '.join(found) if found else 'found nothing'}"


def _explain_results(claim: Claim, background: Background) -> Iterator[str]:
    report = background.report
    results = 0
    for finding in report.findings:
        if claim.id in _names(finding.claims):
            results += 1
            yield f"finding {finding.id} ({finding.severity}, {finding.relation}): {finding.message}"
    for agreement in report.agreements:
        if claim.id in _names(agreement.claims):
            results += 1
            others = ", ".join(sorted({c.source for c in agreement.claims} - {claim.source}))
            witnesses = "one witness" if len(agreement.origins) == 1 else f"{len(agreement.origins)} witnesses"
            yield f"agreement with {others}, {witnesses}: {agreement.value}"
    if not results:
        alone = claim.id in _names(report.standing_alone)
        yield "None: it stands alone." if alone else "None."


def _names(claims: Sequence[Claim]) -> set[str]:
    return {claim.id for claim in claims}
