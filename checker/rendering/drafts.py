"""Draft claims as JSON: the contract's claims, each with its confidence and that nobody has reviewed it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.model.claim import Claim
from checker.rendering.contract import shape_claim, write_json


def drafts_to_json(claims: Sequence[Claim]) -> str:
    """A list of claims as JSON text, one newline at the end."""
    return write_json([
        {
            **shape_claim(claim),
            "confidence": None if claim.confidence is None else Decimal(str(claim.confidence)),
            "draft": claim.is_draft,
        }
        for claim in claims
    ]) + "\n"  # fmt: skip
