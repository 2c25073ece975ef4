"""Which edits keep a finding's id and which change it, tried out where they can be."""

from __future__ import annotations

from collections.abc import Iterator

from checker.comparisons import COMPARISONS, Material
from checker.comparisons.disagreement import Disagreement
from checker.engine import identify
from checker.grouping import group_claims
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.rule import Rule
from checker.rendering.explanation_layout import Background, name_claim, step


def explain_identity(finding: Finding, rule: Rule, background: Background) -> Iterator[str]:
    """What the id is made of, the edits that keep it, those that change it, and what each claim means for it."""
    yield (
        f"{finding.id} is made of the rule's id, the subject and measure (by their oldest ids), the relation "
        f"({finding.relation}), and the values on each side."
    )
    yield step("keeps", "a corrected quote, line or page; a renamed source, file or claim; another label;")
    yield step("", "a subject or measure renamed with `was`; other words for the same value;")
    yield step("", "a further source that says what one side says already")
    yield step("changes", "another figure, date, word or hedge on any side; a value that is new to a side, whoever")
    yield step("", "says it; a value that nobody says any more; a conflict that becomes a tension, or the reverse")
    covered = "; a tolerance that covers the gap" if rule.kind == "value" else ""
    yield step("ends", f"a subject split in two; a scope that keeps the sides apart{covered}")
    for claim in finding.claims:
        yield f"without {name_claim(claim, background)}: {_say_without(claim, finding, rule, background)}"


def _say_without(claim: Claim, finding: Finding, rule: Rule, background: Background) -> str:
    """What becomes of the id when a claim is taken out, by taking it out."""
    left = tuple(_without_derivation(c, claim) for c in background.material.claims if c.id != claim.id)
    vocabulary = background.material.vocabulary
    found = COMPARISONS[rule.kind](rule, Material(left, vocabulary, group_claims(left, vocabulary))).disagreements
    ids = {identify(rule, one): one for one in found}
    if finding.id in ids:
        return "the id stays"
    known = {one.id for one in background.report.findings}
    before = {c.id for c in finding.claims}
    heirs = sorted(name for name, one in ids.items() if name not in known and _names(one) & before)
    return f"the id becomes {heirs[0]}" if heirs else "the finding ends"


def _without_derivation(claim: Claim, gone: Claim) -> Claim:
    """A claim that cannot be computed any more, because what it was computed from is gone."""
    if claim.derivation is None or gone.id not in claim.derivation.of:
        return claim
    return claim.model_copy(update={"derivation": None})


def _names(found: Disagreement) -> set[str]:
    return {c.id for side in found.sides for c in side.claims} | {c.id for c in found.fits_several}
