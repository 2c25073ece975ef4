"""How many characters a second are searched for figures, with their values, against quantulum3 on the same text."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from checker.documents.reading import read_text
from checker.extraction.claims import read_claims
from checker.extraction.figures import find_figures
from checker.extraction.quantities import read_written
from tests.benchmarks.peers import find_peer
from tests.benchmarks.row import Row

_RUNS = 3
_PEERS_SHARE = 20_000
"""Characters that the peer is given: enough to time it by."""


def measure(data: Path, tell: Callable[[str, str], None]) -> list[Row]:
    """Return the rows of speed, in thousands of characters a second; the text is read once before, for the patterns."""
    news = "\n".join(_read(data.glob("bundles/*/*.txt")) + _read((data.parent / "briefs").glob("*.txt")))
    talk = "\n".join(_read_summedits(data))
    find_figures(news[:2000])
    rows = []
    for name, text in (("news and briefs", news), ("dialogues and mails", talk)):
        read_written.cache_clear()
        first = _time(find_figures, text, 1)
        again = _time(find_figures, text, _RUNS)
        peer = find_peer("quantulum3.parser", "parse")
        theirs = None
        if peer is not None:
            part = text[:_PEERS_SHARE]
            theirs = len(part) / _time(peer, part, 1) / 1000
        size = len(text)
        rows.append(
            Row(
                f"speed: {name}, first time",
                size,
                size / first / 1000,
                "quantulum3",
                theirs,
                1000.0,
                "thousand characters a second",
            )
        )
        rows.append(
            Row(
                f"speed: {name}, again", size, size / again / 1000, "", None, 1000.0, "with what is written read before"
            )
        )
        rows += _measure_claims(name, text)
    double = _time(find_figures, news * 8, 1) / 8
    rows.append(
        Row(
            "speed: eight times the news",
            len(news) * 8,
            len(news) / double / 1000,
            "",
            None,
            1000.0,
            "linear in length",
        )
    )
    return rows


def _measure_claims(name: str, text: str) -> list[Row]:
    """Return how fast whole claims are read: figures, what they are of, when, where and who says so."""
    document = read_text(text, "text")
    read_claims(read_text(text[:2000], "text"), "text")
    read_written.cache_clear()
    first = _time(lambda told: read_claims(document, "text"), text, 1)
    again = _time(lambda told: read_claims(document, "text"), text, 2)
    return [
        Row(f"speed: whole claims of {name}, first time", len(text), len(text) / first / 1000, "", None, 200.0, ""),
        Row(f"speed: whole claims of {name}, again", len(text), len(text) / again / 1000, "", None, 200.0, ""),
    ]


def _read(paths: object) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]  # type: ignore[call-overload]


def _read_summedits(data: Path) -> list[str]:
    files = sorted((data / "documents" / "summedits").glob("*.json"))
    documents = [case["doc"] for path in files for case in json.loads(path.read_text(encoding="utf-8"))]
    return list(dict.fromkeys(documents))


def _time(call: Callable[[str], object], text: str, runs: int) -> float:
    """Return the seconds of one core that the best of several runs took, whatever else the machine does."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        call(text)
        best = min(best, time.process_time() - start)
    return best
