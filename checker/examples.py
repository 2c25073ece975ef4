"""The examples that every rule carries, run as its tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from checker.comparisons import COMPARISONS, Disagreement, Material
from checker.files.keys import rename_keys
from checker.grouping import group_claims
from checker.model.claim import Claim
from checker.model.claims_file import ClaimEntry
from checker.model.rule import Example, Rule, RuleFile
from checker.model.source import Source
from checker.model.vocabulary import Vocabulary
from checker.normalization import normalize


class Failure(NamedTuple):
    """An example whose verdict the rule does not give."""

    rule: str
    example: str
    what: str


def run_examples(rule: RuleFile) -> Iterator[Failure]:
    """Every example of a rule that comes out otherwise than it says."""
    for verdict, examples in (("conflict", rule.examples.conflict), ("no_conflict", rule.examples.no_conflict)):
        for example in examples:
            what = _judge(rule, example, expects=verdict == "conflict")
            if what is not None:
                yield Failure(rule.id, example.name, what)


def _judge(rule: Rule, example: Example, *, expects: bool) -> str | None:
    try:
        material = build_material(example)
    except (ValidationError, KeyError) as error:
        return f"it cannot be read: {error}"
    unread = [claim.unread for claim in material.claims if claim.unread is not None]
    if unread:
        return f"it cannot be read: {unread[0]}"
    found = COMPARISONS[rule.kind](rule, material).disagreements
    if not expects:
        return f"it must not be flagged, and is: {_show(found)}" if found else None
    if not found:
        return "it must be flagged, and is not"
    if example.relation is not None and found[0].relation != example.relation:
        return f"it must be in {example.relation}, and is in {found[0].relation}"
    if example.positions is not None and len(found[0].sides) != example.positions:
        return f"it must have {example.positions} positions, and has {len(found[0].sides)}"
    return None


def _show(found: list[Disagreement]) -> str:
    return "; ".join(" against ".join(side.shown for side in one.sides) for one in found)


def build_material(example: Example) -> Material:
    """The claims and vocabulary of an example, with what a real claims file would add filled in."""
    vocabulary = Vocabulary.model_validate(rename_keys(example.vocabulary, Vocabulary))
    claims = tuple(_build_claim(i, data, vocabulary) for i, data in enumerate(example.claims))
    return Material(claims, vocabulary, group_claims(claims, vocabulary))


def _build_claim(place: int, data: dict[str, Any], vocabulary: Vocabulary) -> Claim:
    given = dict(data)
    source = Source(id="example", title="Example", document="example.txt", sha256="0" * 64, words=1)
    name = str(given.pop("source", "a"))
    entry = {"id": f"claim-{place}", "line": place + 1, "quote": "example", **given}
    claim_entry = ClaimEntry.model_validate(rename_keys(entry, ClaimEntry))
    return normalize(claim_entry, source.model_copy(update={"id": name}), vocabulary)
