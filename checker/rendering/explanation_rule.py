"""Everything about one rule in words: what it looks at, what it asks, its examples, and what it found here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.comparisons import COMPARISONS
from checker.comparisons.disagreement import takes
from checker.model.rule import Example, Kind, Rule, RuleFile
from checker.rendering.explanation_layout import Background, lay_out, step

KINDS: Mapping[Kind, str] = {
    "value": "figures of one subject and measure whose tight ranges do not meet",
    "date": "dates of one event whose tight ranges do not meet",
    "superlative": "a first, last, largest or only against another instance of its class that undoes it",
    "arithmetic": "a figure against what other figures make of it",
    "order": "dates of one subject that come in an order they cannot have",
    "calendar": "how often or in which months something comes back, against another rhythm or against dates",
    "category": "facts of one subject that can have one value, or lists of members",
    "name": "spellings of one name",
}
CHECKS: Mapping[str, str] = {
    "derivation": "each figure that a source draws from others is computed again",
    "part_of_whole": "each share is held against every part and whole that are stated",
    "members": "each count of members is held against complete lists of them",
    "value": "facts that can have one value",
    "standing": "what one source gives as fact and another passes on to doubt it",
    "rhythm": "how often it comes back",
    "window": "the months it comes in, against the dates of its instances",
}


def explain_rule(rule: RuleFile, failures: Mapping[str, str], background: Background) -> str:
    """What a rule does and what it found, as plain text; `failures` are its examples that come out otherwise."""
    return lay_out(
        (f"Rule {rule.id}: {rule.title}", f"{rule.kind}: {KINDS[rule.kind]}"),
        (
            ("WHAT IT LOOKS AT", _explain_where(rule)),
            ("WHAT IT ASKS", _explain_options(rule)),
            ("HOW SEVERE", (f"{rule.severity}; a tension is told one lower, and low stays low",)),
            ("WHAT IT SAYS", (step("message", rule.message), step("why", rule.why), step("mend", rule.mend))),
            ("EXAMPLES IT MUST FLAG", _explain_examples(rule.examples.conflict, failures)),
            ("EXAMPLES IT MUST LEAVE ALONE", _explain_examples(rule.examples.no_conflict, failures)),
            ("IN THIS WORKSPACE", _explain_results(rule, background)),
        ),
    )


def _explain_where(rule: Rule) -> Iterator[str]:
    where = rule.where
    for name, words in (
        ("subject", where.subject), ("measure", where.measure), ("in", where.dimension),
        ("dates of", where.role), ("rank", where.rank),
    ):  # fmt: skip
        if words:
            yield step(name, " or ".join(words))
    if where.judgement is not None:
        yield step("judgement", "assessments only" if where.judgement else "facts only, no assessments")
    if where == type(where)():
        yield "Every claim that its kind can take."


def _explain_options(rule: Rule) -> Iterator[str]:
    options = rule.options
    if options.tolerance is not None:
        yield step("tolerance", f"each tight range is widened by {options.tolerance} of its ends first")
    if options.earlier:
        yield step("order", f"{_either(options.earlier)} cannot come after {_either(options.later)}")
    if options.within_source:
        yield step("", "only what one and the same source says of both")
    if options.instances:
        yield step("instances", f"dates of these kinds place an instance: {', '.join(options.instances)}")
    for name in (options.check, options.compares, options.asks):
        if name is not None:
            yield step("asks", "lists of who or what belongs" if options.compares == "members" else CHECKS[name])
    if options == type(options)():
        yield "Nothing beyond its kind."


def _either(roles: tuple[str, ...]) -> str:
    return " or ".join(role.replace("_", " ") for role in roles)


def _explain_examples(examples: tuple[Example, ...], failures: Mapping[str, str]) -> Iterator[str]:
    """Each example with what it holds and whether the rule judges it as it says."""
    for example in examples:
        asked = "" if example.relation is None else f" (in {example.relation})"
        held = failures.get(example.name)
        yield f"{example.name}{asked}: {'as it says' if held is None else f'OTHERWISE: {held}'}"
        subjects = {claim.get("subject") for claim in example.claims}
        for claim in example.claims:
            yield f"  {_say_claim(claim, tells_subject=len(subjects) > 1)}"


def _say_claim(claim: Mapping[str, Any], *, tells_subject: bool) -> str:
    """A claim of an example in a line: its source, its value, and the slots that its file gives."""
    value = claim.get("value")
    said = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    slots = (("subject",) if tells_subject else ()) + ("measure", "when", "where", "of", "class", "attribution")
    given = ", ".join(f"{slot} {claim[slot]}" for slot in slots if slot in claim)
    return f"{claim.get('source', 'a')}: {said} ({given})"


def _explain_results(rule: Rule, background: Background) -> Iterator[str]:
    taken = [c for c in background.material.claims if takes(rule, c, background.material.vocabulary)]
    compared = COMPARISONS[rule.kind](rule, background.material).compared
    total = len(background.material.claims)
    yield f"{len(taken)} of {total} claims are in the slots it names; it compared {len(compared)} with one another."
    found = [finding for finding in background.report.findings if finding.rule == rule.id]
    if not found:
        yield "It found nothing."
    for finding in found:
        yield f"{finding.id} ({finding.severity}, {finding.relation}, {finding.status}): {finding.message}"
