"""How well a draft is held against its sources, on data that nobody on this project wrote, and how quickly.

    python -m tests.benchmarks.draft --data ../shared/bench [--only PART]

SummEdits: summaries of documents; the edits that change a number or a date must be told, consistent summaries with
figures must not.  EQUATE: pairs of sentences with figures, whether the first bears out or contradicts the second.
Both are scored by `score_draft.py` of the data.  Speed: a generated draft of 2,000 words against 50 and 100 generated
sources of 3,000 words each.  Never run as a test.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType

import checker
from checker.drafting.reading_files import count_cores

LOOKED_UP = 0.746  # balanced accuracy over all domains where a figure is just looked up in the document
TARGETS = {"balanced": 0.85, "recall": 0.9, "alarms": 0.12}
PUBLISHED = (("GPT-4, published", 0.821), ("people, published", 0.909))
EQUATE_LOOKED_UP = 55.2
EQUATE_BEST = 60.7
EQUATE_TARGET = 75.0
SECONDS = 3.0
DRAFT_WORDS, SOURCE_WORDS = 2000, 3000
_HELD = re.compile(r"^Held against ([\d,]+) ", re.MULTILINE)
_ACCURACY = re.compile(r"^(\S+) (\d+) accuracy ([\d.]+)|^average ([\d.]+)", re.MULTILINE)


def print_table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]], notes: Iterable[str] = ()) -> None:
    """Print a table with aligned columns, the first to the left, and notes below it."""
    table = [tuple(head), *map(tuple, rows)]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    print(f"\n{title}")
    for first, *rest in table:
        cells = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        print("  ".join([first.ljust(widths[0]), *cells]).rstrip())
    for note in notes:
        print(f"  {note}")


def measure_summaries(data: Path, scorer: ModuleType) -> None:
    """SummEdits by domain, beside looking the figure up and what was published for all edits."""
    rows, total, added = [], Counter[tuple[int, bool]](), Counter[tuple[int, bool]]()
    for file in sorted((data / "documents" / "summedits").glob("summedits_*.json")):
        count = Counter[tuple[int, bool]]()
        originals = {case["id"]: case.get("original_summary") or "" for case in json.loads(file.read_text("utf-8"))}
        for name, document, summary, label in scorer.number_edits(file):
            is_told = any(told != "supported" for told in scorer.verdicts(checker, summary, document, True))
            count[label, is_told] += 1
            if not label and scorer.figures(summary) - scorer.figures(originals[name]):
                added[0, is_told] += 1
        total += count
        rows.append(_row(file.stem.removeprefix("summedits_"), scorer.balanced(count)))
    rows.append(_row("all domains", scorer.balanced(total)))
    told, size = added[0, True], added.total()
    rows.append(("  edits with a new figure", f"{size}", "", f"{told / size:.3f}", "", ""))
    rows.append(
        ("target", "", "", f"{TARGETS['recall']:.3f}", f"{TARGETS['alarms']:.3f}", f"{TARGETS['balanced']:.3f}")
    )
    rows.append(("looking the figure up", "", "", "", "", f"{LOOKED_UP:.3f}"))
    rows += [(name, "", "", "", "", f"{figure:.3f}") for name, figure in PUBLISHED]
    head = ("SummEdits", "edits", "consistent", "recall", "false alarms", "balanced accuracy")
    notes = (
        "An edit that only leaves a figure out shows no figure that could be checked.",
        "The published figures are over all edits, not only those of a number or date: not the same task.",
    )
    print_table("Summaries with a changed number or date", head, rows, notes)


def _row(name: str, score: dict[str, float]) -> tuple[str, ...]:
    return (
        name, f"{score['edits']}", f"{score['consistent']}", f"{score['recall']:.3f}", f"{score['false_alarms']:.3f}",
        f"{score['balanced_accuracy']:.3f}",
    )  # fmt: skip


def measure_pairs(data: Path, scorer: ModuleType) -> None:
    """EQUATE by set, with the average, beside the best symbolic system known and looking the figure up."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        scorer.equate(checker, data / "pairs" / "equate")
    rows = []
    for found in _ACCURACY.finditer(printed.getvalue()):
        rows.append((found[1], found[2], found[3]) if found[1] else ("average", "", found[4]))
    rows.append(("target for the average", "", f"over {EQUATE_TARGET:g}"))
    rows.append(("best symbolic system known, average", "", f"{EQUATE_BEST}"))
    rows.append(("looking the figure up, average", "", f"{EQUATE_LOOKED_UP}"))
    print_table("Pairs of sentences with figures", ("EQUATE", "pairs", "accuracy"), rows)


def measure_speed() -> None:
    """Seconds of the command for a draft against 50 and 100 sources in files, its start and printing included."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft = folder / "draft.txt"
        draft.write_text(write_text(DRAFT_WORDS, 0), encoding="utf-8")
        for count in (50, 100):
            sources = folder / f"{count}"
            sources.mkdir()
            for number in range(1, count + 1):
                (sources / f"source-{number}.txt").write_text(write_text(SOURCE_WORDS, number), encoding="utf-8")
            command = [sys.executable, "-m", "checker", "draft", str(draft), "--against", str(sources)]
            start = time.perf_counter()
            ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
            spent = time.perf_counter() - start
            held = _HELD.search(ran.stdout)
            target = f"{SECONDS:g}" if count == 100 else ""
            rows.append((f"{count} sources", f"{spent:.2f}", target, held[1] if held is not None else "none"))
    head = (f"{DRAFT_WORDS:,} words against {SOURCE_WORDS:,} each", "seconds", "target", "figures of the sources")
    print_table("Speed", head, rows, (f"On {count_cores()} cores.",))


_PLACES = [
    "Ashford",
    "Belmont",
    "Corwin",
    "Dalton",
    "Elmsworth",
    "Farnley",
    "Granby",
    "Hadlow",
    "Ilford",
    "Jarrow",
    "Kendal",
    "Lorton",
]
_THINGS = [
    "visitors",
    "boats",
    "tents",
    "loaves",
    "lamps",
    "chairs",
    "horses",
    "letters",
    "wagons",
    "barrels",
    "bridges",
    "gardens",
]
_VERBS = ["counted", "sold", "repaired", "bought", "received", "moved", "painted", "opened"]
_FILLERS = (
    "The council met again that month and heard from the traders of the market.",
    "Nobody who was asked remembered the details of the matter very well.",
    "A report in the local paper described the scene at some length.",
    "The weather held, and the market stayed open until late in the evening.",
)


def write_text(words: int, seed: int) -> str:
    """A made-up text of so many words, one sentence in five with a figure and a year: as many figures as news has."""
    chance = random.Random(seed)
    lines: list[str] = []
    count = 0
    while count < words:
        sentences = []
        for _ in range(6):
            if chance.random() < 0.2:
                number, year = chance.randrange(11, 9000), chance.randrange(1950, 2020)
                said = f"In {year} the town of {chance.choice(_PLACES)} {chance.choice(_VERBS)} {number:,} "
                sentences.append(f"{said}{chance.choice(_THINGS)}.")
            else:
                sentences.append(chance.choice(_FILLERS))
        lines.append(" ".join(sentences))
        count += len(lines[-1].split())
    return "\n\n".join(lines) + "\n"


def _load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_draft", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    """Measure every part and print its table; 2 if the data folder is not there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder of the benchmark data")
    parser.add_argument("--only", choices=("summedits", "equate", "speed"), help="measure one part alone")
    given = parser.parse_args()
    path = given.data / "score_draft.py"
    if not path.is_file():
        print(f"{given.data}: no benchmark data here; give its folder, which holds `score_draft.py`", file=sys.stderr)
        return 2
    scorer = _load_scorer(path)
    if given.only in (None, "summedits"):
        measure_summaries(given.data, scorer)
    if given.only in (None, "equate"):
        measure_pairs(given.data, scorer)
    if given.only in (None, "speed"):
        measure_speed()
    return 0


if __name__ == "__main__":
    sys.exit(main())
