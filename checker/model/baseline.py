"""The findings that were known when the baseline was taken."""

from __future__ import annotations

from typing import Literal

from checker.model.base import Record
from checker.model.resolution import FindingId


class Baseline(Record):
    """The ids of known findings; being among them is not being accepted."""

    schema_: Literal[1] = 1
    findings: tuple[FindingId, ...]
