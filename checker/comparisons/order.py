"""Dates out of order: delivered before contracted, ended before started, cited before it happened."""

from __future__ import annotations

from checker.comparisons.disagreement import Disagreement, Material, Outcome, side_of_steps, takes, wholly_before
from checker.grouping import OPEN_SLOT, Match, root
from checker.model.claim import Claim
from checker.model.rule import Rule
from checker.values import Date


def compare_order(rule: Rule, material: Material) -> Outcome:
    """Each subject's dates of the earlier kind against those of the later kind."""
    outcome, vocabulary = Outcome(), material.vocabulary
    by_subject: dict[str, tuple[list[Claim], list[Claim]]] = {}
    for claim in material.claims:
        role = vocabulary.measures[claim.measure].role
        if not isinstance(claim.value, Date) or not takes(rule, claim, vocabulary):
            continue
        pair = by_subject.setdefault(root(claim.subject, vocabulary.subjects), ([], []))
        if role in rule.options.earlier:
            pair[0].append(claim)
        if role in rule.options.later:
            pair[1].append(claim)
    for subject, (earlier, later) in sorted(by_subject.items()):
        pairs = [
            (one, two)
            for one in earlier
            for two in later
            if _of_one_part(one, two) and (one.source == two.source or not rule.options.within_source)
        ]
        outcome.compared.update(c.id for pair in pairs for c in pair)
        wrong = [(one, two) for one, two in pairs if _comes_after(one, two)]
        if wrong:
            first = list({one.id: one for one, _ in wrong}.values())
            second = list({two.id: two for _, two in wrong}.values())
            assumed = any(one.of != two.of for one, two in wrong)
            outcome.disagreements.append(
                Disagreement(
                    key=f"{subject}|{'+'.join(rule.options.earlier)}<{'+'.join(rule.options.later)}",
                    subject=first[0].subject,
                    measure=first[0].measure,
                    relation="conflict",
                    sides=(side_of_steps(first, vocabulary), side_of_steps(second, vocabulary)),
                    match=Match(OPEN_SLOT, ("one side does not say of which part",)) if assumed else Match(1.0, ()),
                )
            )
    return outcome


def _of_one_part(one: Claim, two: Claim) -> bool:
    return one.of is None or two.of is None or one.of == two.of


def _comes_after(one: Claim, two: Claim) -> bool:
    """Whether the date that should be earlier lies wholly after the one that should be later."""
    if not isinstance(one.value, Date) or not isinstance(two.value, Date):
        return False
    return wholly_before(two.value.bounds, one.value.bounds)
