"""How well figures, dates and claims are read, on data that nobody on this project wrote.

    python -m tests.benchmarks.extraction --data ../shared/bench [--only PART] [--misses]

Prints a table a part: every set's size, our figure, the target, and the figure of the tool that people use for it
today (quantulum3, price-parser, edtf, dateparser), run on the same cases in the same process; "not installed" where
it is missing. Which cases count is decided by the marks in the data itself; what is out of scope is said beside the
set. `--misses` prints every case that went wrong. Never run as a test.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.benchmarks.row import Row

# part: the module that measures it, by `measure(data, tell)` or `rows(data)`
PARTS: dict[str, str] = {
    "quantities": "extraction_quantities",
    "prices": "extraction_prices",
    "dates": "extraction_dates",
    "news": "extraction_news",
    "bundles": "extraction_bundles",
    "nlp": "extraction_nlp",
    "speed": "extraction_speed",
}

Tell = Callable[[str, str], None]
"""Takes the name of a set and a case that went wrong, in words."""


def print_rows(title: str, rows: Iterable[Row]) -> None:
    """Print a table of rows with aligned columns, the notes last."""
    table = [("set", "size", "ours", "target", "peer", "what counts")]
    for row in rows:
        peer = f"{row.peer} not installed" if row.peers_figure is None else f"{row.peer} {row.peers_figure:.1f}"
        target = "" if row.target is None else f"{row.target:g}"
        table.append((row.set, f"{row.size:,}", f"{row.ours:,.1f}", target, peer if row.peer else "", row.note))
    widths = [max(len(row[column]) for row in table) for column in range(5)]
    print(f"\n{title}")
    for cells in table:
        first, *rest = (cell.rjust(width) for cell, width in zip(cells[1:5], widths[1:], strict=True))
        print("  ".join([cells[0].ljust(widths[0]), first, *rest, cells[5]]).rstrip())


def main() -> int:
    """Measure every part that is there and print its table; 2 if the data folder is not."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder of the benchmark data")
    parser.add_argument("--only", choices=PARTS, help="measure one part alone")
    parser.add_argument("--misses", action="store_true", help="print every case that went wrong")
    given = parser.parse_args()
    if not (given.data / "normalization").is_dir():
        print(f"{given.data}: no benchmark data here; give its folder, which holds 'normalization'", file=sys.stderr)
        return 2

    def tell(name: str, case: str) -> None:
        if given.misses:
            print(f"{name}: {case}")

    for part, module in PARTS.items():
        if given.only not in (None, part):
            continue
        name = f"tests.benchmarks.{module}"
        if importlib.util.find_spec(name) is None:
            print(f"\n{part}: not measured, {module}.py is not there")
            continue
        measuring = importlib.import_module(name)
        rows: list[Row] = (
            measuring.measure(given.data, tell) if hasattr(measuring, "measure") else measuring.rows(given.data)
        )
        print_rows(part, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
