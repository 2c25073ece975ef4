"""What the extra `[nlp]` adds: whom a claim is about, and what is counted, as people annotated it in the bundles.

Each annotated figure that is read counts once. A subject is right where a word of it is a word of the annotated one;
what is counted where its noun is a word of the annotated unit, measure or subject. "ours" is the grammar alone.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import checker
from checker.documents.reading import read_any
from checker.documents.text import Document
from checker.errors import BadInput
from checker.extraction.claims import read_claims
from checker.extraction.clauses import Parser
from checker.extraction.drafts import read_drafts
from checker.extraction.naming import name_claims
from checker.extraction.words import stem, tag_word
from checker.model.claim import Claim
from checker.rendering.contract import report_to_json
from checker.values import Date, Quantity
from tests.benchmarks.extraction_bundles import _load_scorer
from tests.benchmarks.row import Row

PEER = "with --nlp:"
_WORD = re.compile(r"[^\W\d_]{3,}")
_DATED = frozenset(("date", "time"))
_NO_FIGURE = frozenset(("superlative", "statement"))


class Tally(NamedTuple):
    """Annotated figures that were read: all, those whose sentence names a subject, the right ones, and so on."""

    size: int = 0
    named: int = 0
    right: int = 0
    about: int = 0  # right once the claims that name nobody are about their document's topic
    counts: int = 0
    counted: int = 0


def measure(data: Path, tell: Callable[[str, str], None]) -> list[Row]:
    """The rows of all bundles together, without and with the model; `tell` gets what the model changes."""
    try:
        parser: Parser | None = checker.load_parser()
    except BadInput as error:
        parser = None
        tell("nlp", str(error))
    scorer = _load_scorer(data / "score_findings.py")
    folders = sorted(path.parent for path in (data / "bundles").glob("*/gold.json"))
    ours, plain = _tally(folders, scorer, None)
    theirs, named = _tally(folders, scorer, parser) if parser is not None else (None, {})
    for key, label in named.items():
        if plain.get(key) != label:
            tell("nlp", f"{key}: {plain.get(key)} -> {label}")
    rows = [
        _row("subject: named by its sentence", ours.size, ours.named, theirs and theirs.named, "of annotated figures"),
        _row("subject: named by its sentence, right", ours.size, ours.right, theirs and theirs.right, "of all of them"),
        _row("subject: right", ours.size, ours.about, theirs and theirs.about,
             "with the document's topic where the sentence names nobody"),
        _row("what is counted: right", ours.counts, ours.counted, theirs and theirs.counted, "the model leaves it"),
    ]  # fmt: skip
    documents = [read_any(path) for folder in folders for path in sorted(folder.glob("*.txt"))]
    rows.append(
        Row("findings", sum(len(_musts(folder)) for folder in folders), _f1(folders, scorer, None), PEER,
            None if parser is None else _f1(folders, scorer, parser), None, "F1 over all bundles"),
    )  # fmt: skip
    rows.append(
        Row("speed", sum(len(document.text) for document in documents), _speed(documents, None), PEER,
            None if parser is None else _speed(documents, parser), None, "thousand characters a second, whole claims"),
    )  # fmt: skip
    return rows


def _row(name: str, size: int, ours: int, theirs: int | None, note: str) -> Row:
    return Row(name, size, 100 * ours / size, PEER, None if theirs is None else 100 * theirs / size, None, note)


def _tally(folders: Sequence[Path], scorer: ModuleType, parser: Parser | None) -> tuple[Tally, dict[str, str]]:
    """The tally over all folders, and each annotated figure's subject by its name."""
    total, labels = Tally(), dict[str, str]()
    for folder in folders:
        for gold, claim, label in _pair(folder, scorer, parser):
            assert claim.slots is not None
            subject, said = _stems(gold["subject"]), _stems(claim.slots.subject)
            is_count = _agrees(claim, gold)
            wanted = subject | _stems(gold["unit"]) | _stems(gold["measure"])
            one = Tally(1, bool(said), bool(said & subject), bool(_stems(label) & subject),
                        is_count, is_count and bool(claim.slots.heads & wanted))  # fmt: skip
            total = Tally(*(left + right for left, right in zip(total, one, strict=True)))
            labels[f"{folder.name} {gold['id']} ({gold['subject']})"] = label
    return total, labels


def _pair(folder: Path, scorer: ModuleType, parser: Parser | None) -> Iterator[tuple[dict[str, Any], Claim, str]]:
    """Each annotated figure that was read, with the claim it was read as and the label of its subject."""
    annotated, documents, spans = scorer.load_gold(folder)
    drafts = read_drafts([read_any(path) for path in sorted(folder.glob("*.txt"))], parser)
    named, vocabulary = name_claims(drafts.claims, drafts.words)
    places = [
        scorer.located({"document": c.evidence.document, "line": c.evidence.line, "quote": c.evidence.quote}, documents)
        for c in drafts.claims
    ]
    for gold in annotated["claims"]:
        name, wanted = spans[gold["id"]]
        here = [
            i
            for i, (document, found) in enumerate(places)
            if document == name
            and scorer.overlap(found, wanted)
            and _is_dated(drafts.claims[i]) == (gold["unit"] in _DATED)
        ]
        if here and gold["unit"] not in _NO_FIGURE:
            best = next((i for i in here if _agrees(drafts.claims[i], gold)), here[0])
            yield gold, drafts.claims[best], vocabulary.subjects[named[best].subject].label


def _is_dated(claim: Claim) -> bool:
    return isinstance(claim.value, Date) or claim.value.unit.startswith("clock")  # type: ignore[union-attr]


def _agrees(claim: Claim, gold: dict[str, Any]) -> bool:
    """Whether a claim is the annotated count."""
    value, wanted = claim.value, gold["value"]
    if not isinstance(value, Quantity) or value.stated is None or value.unit != "1" or isinstance(wanted, str):
        return False
    return abs(float(value.stated) - wanted) <= abs(wanted) * 0.002


def _stems(text: str) -> set[str]:
    words = (word.removesuffix("'s").removesuffix("’s") for word in text.lower().split())
    return {stem(w) for word in words for w in _WORD.findall(word) if tag_word(w) in ("word", "verb")}


def _musts(folder: Path) -> list[dict[str, Any]]:
    conflicts = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["conflicts"]
    return [conflict for conflict in conflicts if conflict.get("expected", "must") == "must"]


def _f1(folders: Sequence[Path], scorer: ModuleType, parser: Parser | None) -> float:
    reports = [(folder, checker.scan(sorted(folder.glob("*.txt")), parser=parser)) for folder in folders]
    scores = [scorer.score(folder, json.loads(report_to_json(report))) for folder, report in reports]
    return float(100 * scorer.rates(scores)["f1"])


def _speed(documents: Sequence[Document], parser: Parser | None) -> float:
    start = time.perf_counter()
    for document in documents:
        read_claims(document, "a", parser)
    return sum(len(document.text) for document in documents) / (time.perf_counter() - start) / 1000
