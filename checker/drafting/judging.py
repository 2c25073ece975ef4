"""What the sources say of each checkable statement of a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model.claim import Claim
from checker.model.verdict import Verdict
from checker.values import Date, relate


def judge_draft(
    draft: Sequence[Claim], sources: Sequence[Claim], published: Mapping[str, Date | None], *, complete: bool
) -> list[Verdict]:
    """The verdicts on a draft's claims, in the order of its text; `complete` where the sources are all there is."""
    found = []
    for claim in draft:
        same = [s for s in sources if type(s.value) is type(claim.value) and relate(claim.value, s.value) == "agree"]  # type: ignore[arg-type]
        if same:
            found.append(Verdict(verdict="supported", claim=claim, evidence=tuple(same[:3]), mend="Nothing to mend."))
        else:
            found.append(Verdict(verdict="not_found", claim=claim, mend="Find a source for it, or leave it out."))
    return found
