"""How often each two sources agree and conflict, counted in points: one agreement or finding is one point."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import NamedTuple

from checker.model.report import Report


class Counts(NamedTuple):
    """On how many points two sources say the same, and on how many they stand in different positions."""

    agree: int
    conflict: int

    def __str__(self) -> str:
        """The counts as the matrix shows them."""
        return f"{self.agree} / {self.conflict}"


def count_pairs(report: Report) -> dict[tuple[str, str], Counts]:
    """The counts of every two sources, in both orders; a source meets itself where its own lines disagree."""
    agree: Counter[frozenset[str]] = Counter()
    conflict: Counter[frozenset[str]] = Counter()
    for agreement in report.agreements:
        sources = {claim.source for claim in agreement.claims}
        agree.update(frozenset(pair) for pair in combinations(sorted(sources), 2))
    for finding in report.findings:
        sides = [{claim.source for claim in position.claims} for position in finding.positions]
        conflict.update({frozenset(pair) for one, two in combinations(sides, 2) for pair in product(one, two)})
    names = [source.id for source in report.sources]
    return {
        (one, two): Counts(agree[frozenset((one, two))], conflict[frozenset((one, two))])
        for one in names
        for two in names
    }
