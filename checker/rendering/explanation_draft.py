"""Everything that led to a finding between draft claims: the parts of the score, the open slots, what would reject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import combinations
from typing import NamedTuple

from checker.grouping.by_words import ENOUGH, ENOUGH_INSIDE
from checker.grouping.likeness import compare_slots
from checker.grouping.rarity import Rarity
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.rule import Rule
from checker.model.slots import Slots
from checker.relations import relate_claims
from checker.rendering.explanation import explain_claims, explain_relation
from checker.rendering.explanation_layout import Background, indent, lay_out, step
from checker.rendering.explanation_values import explain_value
from checker.rendering.words import RELATIONS, say_attribution, say_place, say_topic
from checker.scanning.report import SURE
from checker.values import Date

_WIDTH = 20

# The slots that are held against each other, in words, and what a difference in them does.
_REJECTS = "a difference would have rejected the pair"
_SLOTS: tuple[tuple[str, str, str], ...] = (
    ("sort", "kind of figure", _REJECTS),
    ("counted", "what is counted", "another noun would have rejected the pair, if no concept joined the two"),
    ("concepts", "concept", "two concepts that exclude each other would have rejected the pair"),
    ("ranks", "class or part", _REJECTS),
    ("qualifiers", "which figure of it", _REJECTS),
    ("modality", "possible or so", "what can be against what is would have rejected the pair"),
    ("when", "when it holds", "times that do not meet would have rejected the pair"),
    ("whole", "a part of what", "two wholes would have rejected the pair"),
    ("subject", "whom it is about", "somebody of whom the other document does not speak would have rejected the pair"),
    ("row", "row of a table", "another row would have rejected the pair"),
    ("verb", "verb", "the same verb adds to the score, another one does not take away"),
)


MOST_NEIGHBOURS = 6  # other figures told of a claim


class _Best(NamedTuple):
    one: Claim
    two: Claim


def explain_draft_claim(claim: Claim, background: Background) -> str:
    """One draft claim: its words, its reading, its slots, and the figures that come nearest to it, as plain text."""
    vocabulary = background.report.vocabulary
    found = [f for f in background.report.findings if any(claim.id == c.id for c in f.claims)]
    agreeing = [a for a in background.report.agreements if any(claim.id == c.id for c in a.claims)]
    return lay_out(
        (
            f"Claim {claim.id}: {say_topic(claim.subject, claim.measure, vocabulary)}: {claim.written}",
            _say_draft(claim),
        ),
        (
            ("EVIDENCE", (f"“{claim.quote}”, {say_place(claim)}", say_attribution(claim, vocabulary))),
            ("HOW ITS VALUE WAS READ", explain_value(claim, vocabulary)),
            ("WHAT ITS FIGURE IS A FIGURE OF", _explain_own_slots(claim)),
            ("THE FIGURES NEAREST TO IT", _explain_neighbours(claim, background)),
            ("FINDINGS", (f"{f.id}  {f.message}" for f in found)),
            (
                "AGREEMENTS",
                (f"{a.value}: {', '.join(say_place(c) for c in a.claims if c.id != claim.id)}" for a in agreeing),
            ),
        ),
    )


def _say_draft(claim: Claim) -> str:
    sure = "" if claim.confidence is None else f", with a confidence of {claim.confidence:.2f}"
    return f"a draft: read by the checker{sure}, reviewed by nobody"


def _explain_own_slots(claim: Claim) -> Iterator[str]:
    assert claim.slots is not None
    for name, said, _ in _SLOTS:
        shown = _show(claim.slots, name)
        if shown:
            yield step_wide(said, shown)
    if claim.filled:
        yield step_wide("filled in", ", ".join(claim.filled))


def _explain_neighbours(claim: Claim, background: Background) -> Iterator[str]:
    """The figures of its kind that are most like it, and what came of holding them against it."""
    assert claim.slots is not None
    rarity = Rarity(background.report.claims)
    near = []
    for other in background.report.claims:
        if other.id == claim.id or other.slots is None or (other.kind, other.unit) != (claim.kind, claim.unit):
            continue
        likeness = compare_slots(claim, other, rarity)
        near.append((likeness.clash is not None, -likeness.score, other.id, other, likeness))
    near.sort(key=lambda n: n[:3])
    for _, _, _, other, likeness in near[:MOST_NEIGHBOURS]:
        yield f"“{other.quote}” ({other.id}, {say_place(other)})"
        needed = ENOUGH if other.source != claim.source else ENOUGH_INSIDE
        if likeness.clash is not None:
            said = f"not compared: {likeness.clash}"
        elif likeness.score < needed:
            said = f"not compared: alike by {likeness.score:.2f}, and {needed:g} is needed"
        else:
            said = f"alike by {likeness.score:.2f}: {relate_claims(claim, other, background.report.vocabulary)}"
        yield from indent([said])
    if not near:
        yield "there is no other figure of its kind"


def explain_draft_finding(finding: Finding, rule: Rule, background: Background) -> str:
    """The whole way from the documents' words to a finding between draft claims, as plain text."""
    best = _find_best(finding, background)
    return lay_out(
        (f"Finding {finding.id}: {finding.message}", f"{finding.severity}, {RELATIONS[finding.relation]}"),
        (
            *(
                (f"POSITION {number}: {position.value}", explain_claims(position.claims, finding, background))
                for number, position in enumerate(finding.positions, start=1)
            ),
            ("WHY THESE CAN BE COMPARED", _explain_score(finding, best)),
            ("WHAT IS OPEN", _explain_open(finding)),
            ("WHAT WOULD HAVE REJECTED THEM", () if best is None else _explain_gates(best)),
            ("HOW THE POSITIONS RELATE", explain_relation(finding, rule, background)),
            ("SEVERITY", _explain_severity(finding, rule)),
            ("WHAT TO DO", (rule.mend, "These claims were read by the checker: read both passages first.")),
        ),
    )


def _find_best(finding: Finding, background: Background) -> _Best | None:
    """The two claims of different positions that are most alike."""
    rarity = Rarity(background.report.claims)
    found: list[tuple[float, str, str, _Best]] = []
    for left, right in combinations(finding.positions, 2):
        for one in left.claims:
            for two in right.claims:
                if one.slots is not None and two.slots is not None:
                    likeness = compare_slots(one, two, rarity)
                    score = -1.0 if likeness.clash is not None else likeness.score
                    found.append((-score, one.id, two.id, _Best(one, two)))
    return min(found, key=lambda f: f[:3])[3] if found else None


def _explain_score(finding: Finding, best: _Best | None) -> Iterator[str]:
    if best is not None:
        yield f"The two that are most alike: “{best.one.quote}” ({say_place(best.one)}) and"
        yield f"“{best.two.quote}” ({say_place(best.two)})"
    for part in finding.comparability.parts:
        yield f"{part.weight:+.2f}  {part.said}"
    total = sum(part.weight for part in finding.comparability.parts)
    capped = ", and 1 is the most" if total > 1 else ""
    needed = f"{ENOUGH:g} is needed between two documents, {ENOUGH_INSIDE:g} inside one"
    yield f"in all {finding.comparability.score:.2f}{capped}; {needed}"


def _explain_open(finding: Finding) -> Iterator[str]:
    yield from finding.comparability.open or ("nothing: what the one says, the other says too",)


def _explain_gates(best: _Best) -> Iterator[str]:
    """Each slot of both claims, and what a difference in it would have done."""
    a, b = best.one.slots, best.two.slots
    assert a is not None
    assert b is not None
    for name, said, effect in _SLOTS:
        left, right = _show(a, name), _show(b, name)
        if not left and not right:
            yield step_wide(said, "neither side says")
        elif left == right:
            yield step_wide(said, f"{left} on both sides; {effect}")
        elif not left or not right:
            yield step_wide(said, f"{left or right} on one side, the other does not say: assumed to match")
        else:
            yield step_wide(said, f"{left} and {right}: close enough; {effect}")


def step_wide(name: str, said: str) -> str:
    """A named line with room for the longer names of slots."""
    return f"{name:{_WIDTH}}{said}"


def _show(slots: Slots, name: str) -> str:
    value = getattr(slots, name, "")
    if isinstance(value, Date):
        return value.written
    if isinstance(value, Mapping):
        return ", ".join(sorted(key.partition(":")[2] or key for key in value))
    if isinstance(value, Set):
        return ", ".join(sorted(map(str, value)))
    return str(value or "")


def _explain_severity(finding: Finding, rule: Rule) -> Iterator[str]:
    yield f"Rule {rule.id} ({rule.title}) is of {rule.severity} severity."
    if finding.relation == "tension":
        yield "A tension is told one lower."
    if finding.comparability.score < SURE:
        yield f"The claims are less alike than {SURE:g}, so it is told one lower."
    yield from indent([step("so", finding.severity)])
