"""Dates out of order: delivered before contracted, ended before started, cited before it happened."""

from __future__ import annotations

from collections.abc import Sequence

from checker.comparisons.disagreement import Disagreement, Material, Outcome, side_of_steps, takes, wholly_before
from checker.grouping import Match, Mismatch, compare_scopes, root, scope_of
from checker.model.claim import Claim
from checker.model.rule import Rule
from checker.model.vocabulary import Vocabulary
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
        wrong: dict[str, list[tuple[Claim, Claim, Match]]] = {}
        for one in earlier:
            for two in later:
                if rule.options.within_source and one.source != two.source:
                    continue
                match = compare_scopes(scope_of(one), scope_of(two), "fixed", vocabulary)
                if isinstance(match, Mismatch):
                    continue
                outcome.meet((one, two))
                if _comes_after(one, two) and not _comes_again(one, two, earlier, vocabulary):
                    wrong.setdefault(one.of or two.of or "", []).append((one, two, match))
        for part, found in sorted(wrong.items()):
            first = list({one.id: one for one, _, _ in found}.values())
            second = list({two.id: two for _, two, _ in found}.values())
            steps = f"{'+'.join(rule.options.earlier)}<{'+'.join(rule.options.later)}"
            known = root(part, {**vocabulary.classes, **vocabulary.subjects})
            outcome.disagreements.append(
                Disagreement(
                    key=f"{subject}|{steps}|{known}" if part else f"{subject}|{steps}",
                    subject=first[0].subject,
                    measure=first[0].measure,
                    relation="conflict",
                    sides=(side_of_steps(first, vocabulary), side_of_steps(second, vocabulary)),
                    match=min((match for _, _, match in found), key=lambda match: (match.score, match.reasons)),
                )
            )
    return outcome


def _comes_again(one: Claim, two: Claim, earlier: Sequence[Claim], vocabulary: Vocabulary) -> bool:
    """Whether the earlier step comes several times, and one of the others does lie before the later one."""
    return vocabulary.measures[one.measure].several and any(
        other.measure == one.measure and not _comes_after(other, two) for other in earlier if other.id != one.id
    )


def _comes_after(one: Claim, two: Claim) -> bool:
    """Whether the date that should be earlier lies wholly after the one that should be later."""
    if not isinstance(one.value, Date) or not isinstance(two.value, Date):
        return False
    return wholly_before(two.value.bounds, one.value.bounds)
