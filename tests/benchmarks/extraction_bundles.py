"""How well a scan finds the conflicts that people annotated in real articles, and the curated ones of the five briefs.

The bundles are scored by `score_findings.py` of the data.  The briefs are looked for beside the data; a finding there
counts as right where two of its claims stand on the lines of a curated finding, in different positions of it.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from checker.pipeline import scan
from checker.rendering.contract import report_to_json
from tests.benchmarks.row import Row

ROOT = Path(__file__).parents[2]
Finding = dict[str, Any]


def measure(data: Path, tell: Callable[[str, str], None]) -> list[Row]:
    """The rows of the bundles and of the briefs; `tell` gets what was missed and what was false."""
    return [*_measure_bundles(data, tell), *_measure_briefs(data.parent / "briefs", tell)]


def _measure_bundles(data: Path, tell: Callable[[str, str], None]) -> Iterator[Row]:
    scorer = _load_scorer(data / "score_findings.py")
    scores, quiet = [], 0
    for folder in sorted(path for path in (data / "bundles").iterdir() if path.is_dir()):
        report = scan(sorted(folder.glob("*.txt")))
        score = scorer.score(folder, json.loads(report_to_json(report)))
        pairs = len(json.loads((folder / "gold.json").read_text(encoding="utf-8")).get("non_conflicts", []))
        quiet += pairs
        scores.append(score)
        for text in score["missed"]:
            tell(folder.name, f"missed: {text}")
        for text in score["false"]:
            tell(folder.name, f"false: {text}")
        yield Row(folder.name, score["must"], 100 * scorer.rates([score])["f1"], "", None, None, _say(score))
    rates = scorer.rates(scores)
    said = f"F1; precision {100 * rates['precision']:.1f}, recall {100 * rates['recall']:.1f}"
    yield Row("all bundles", sum(score["must"] for score in scores), 100 * rates["f1"], "", None, 75, said)
    flagged = sum(score["near_misses_flagged"] for score in scores)
    yield Row("near-misses flagged", quiet, 100 * flagged / quiet, "", None, 10, "at most; share of the near-misses")


def _say(score: dict[str, Any]) -> str:
    return (
        f"F1; {score['found']} of {score['must']} found, {score['false_alarms']} false of {score['findings']} "
        f"findings, {score['near_misses_flagged']} near-misses flagged"
    )


def _measure_briefs(folder: Path, tell: Callable[[str, str], None]) -> Iterator[Row]:
    documents = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    if not documents:
        return
    curated = json.loads((ROOT / "reports" / "findings.json").read_text(encoding="utf-8"))["findings"]
    wanted = [finding for finding in curated if finding["kind"] in ("value", "date")]
    for how, report, targets in (
        ("raw", scan(documents), (50, 60)),
        ("with the vocabulary", scan(documents, workspace=ROOT), (80, 80)),
    ):
        found = json.loads(report_to_json(report))["findings"]
        known = [finding for finding in wanted if any(_is_same(finding, one) for one in found)]
        for finding in wanted:
            if finding not in known:
                tell(f"briefs {how}", f"missed: {finding['message']}")
        right = [one for one in found if any(_is_same(finding, one) for finding in curated)]
        for one in found:
            if one not in right:
                tell(f"briefs {how}", f"not curated: {one['message']}")
        yield Row(f"briefs, {how}: found", len(wanted), 100 * len(known) / len(wanted), "", None, targets[0],
                  "of the curated findings of kinds value and date")  # fmt: skip
        share = 100 * len(right) / len(found) if found else 0.0
        yield Row(f"briefs, {how}: right", len(found), share, "", None, targets[1], "of what the scan flags")


def _is_same(curated: Finding, found: Finding) -> bool:
    """Whether two claims of different positions stand on lines that the curated finding sets against each other."""
    held = [{(c["document"], c["line"]) for c in position["claims"]} for position in curated["positions"]]
    said = [{(c["document"], c["line"]) for c in position["claims"]} for position in found["positions"]]
    return any(
        one & left and two & right
        for i, one in enumerate(held)
        for j, two in enumerate(held)
        if i != j
        for k, left in enumerate(said)
        for m, right in enumerate(said)
        if k != m
    )


def _load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_findings", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
