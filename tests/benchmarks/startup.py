"""How long the command takes to start and to check the five briefs, against bare Python in the same run.

    python -m tests.benchmarks.startup [--runs N]

Prints the median and the best of each command and what they take beyond `python -c pass`.  The
targets: `checker --help` within 100 ms of bare Python, `checker check` on the five briefs within
500 ms of it.  Importing pydantic alone, which everything needs, is shown beside them: on a noisy
machine read the ratios.  Bytecode is written, as an installed package has it.  Never run as a test.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "python -c pass": ([sys.executable, "-c", "pass"], None),
    "import pydantic": ([sys.executable, "-c", "from pydantic import BaseModel\nclass A(BaseModel): x: int"], None),
    "checker --help": ([sys.executable, "-m", "checker", "--help"], 0.100),
    "checker check": ([sys.executable, "-m", "checker", "check", str(ROOT)], 0.500),
}


ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def measure(command: list[str]) -> float:
    """Seconds that one run takes."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, env=ENVIRONMENT, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Run every command in turn, so that noise hits all alike, and print medians and best times."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for command, _target in COMMANDS.values():
        measure(command)  # once for the bytecode and the disk's cache
    for _ in range(runs):
        for name, (command, _target) in COMMANDS.items():
            times[name].append(measure(command))
    bare, best_bare = statistics.median(times["python -c pass"]), min(times["python -c pass"])
    print(f"{'command':16} {'median':>8} {'beyond':>8} {'best':>8} {'beyond':>8} {'target':>8}")
    for name, (_command, target) in COMMANDS.items():
        median, best = statistics.median(times[name]), min(times[name])
        told = "" if target is None else f"{target * 1000:5.0f} ms"
        columns = (median, median - bare, best, best - best_bare)
        print(f"{name:16} " + " ".join(f"{seconds * 1000:5.0f} ms" for seconds in columns) + f" {told:>8}")


if __name__ == "__main__":
    main()
