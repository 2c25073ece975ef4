"""Everything that led to a finding between draft claims: the parts of the score, the open slots, what would reject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import combinations
from typing import NamedTuple

from checker.grouping.by_words import ENOUGH, ENOUGH_INSIDE
from checker.grouping.likeness import Rarity, compare_slots
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.rule import Rule
from checker.model.slots import Slots
from checker.rendering.explanation import explain_claims, explain_relation
from checker.rendering.explanation_layout import Background, indent, lay_out, step
from checker.rendering.words import RELATIONS, say_place
from checker.scanning.report import SURE
from checker.values import Date

_WIDTH = 18

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


class _Best(NamedTuple):
    one: Claim
    two: Claim


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
    yield f"in all {finding.comparability.score:.2f}{capped}; {ENOUGH:g} is needed between two documents, {ENOUGH_INSIDE:g} inside one"


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
