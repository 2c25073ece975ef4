"""What a person decided about a finding, with the reason, who, and when."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from checker.model.base import Identifier, Record, Text

Verdict = Literal["prefer", "both_hold", "not_comparable", "neither", "deferred"]
FindingId = Annotated[str, StringConstraints(pattern="^[0-9a-f]{12}$")]


class Resolution(Record):
    """A verdict on one finding; `about` remembers what it was, so that a stale one can be told."""

    finding: FindingId
    verdict: Verdict
    position: Text | None = None  # the value that is preferred
    reason: Text
    by: Text
    date: datetime.date
    until: datetime.date | None = None
    rule: Identifier | None = None
    about: Text | None = None

    def model_post_init(self, context: object, /) -> None:
        """Refuse fields that do not go with the verdict."""
        if self.verdict == "prefer" and self.position is None:
            raise ValueError("the verdict `prefer` needs a `position`: name the value that is preferred")
        if self.verdict != "prefer" and self.position is not None:
            raise ValueError("`position` goes with the verdict `prefer` alone: take it out, or prefer it")
        if self.verdict == "deferred" and self.until is None:
            raise ValueError("the verdict `deferred` needs `until`: name the day until which it rests")
        if self.verdict != "deferred" and self.until is not None:
            raise ValueError("`until` goes with the verdict `deferred` alone: take it out, or defer")
        if self.until is not None and self.until < self.date:
            raise ValueError("`until` lies before the day of the decision: name a later day")


class ResolutionsFile(Record):
    """A file of resolutions, written by people or by `checker resolve`."""

    schema_: Literal[1] = 1
    resolutions: Annotated[tuple[Resolution, ...], Field(min_length=1)]
