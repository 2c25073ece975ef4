"""How long the command takes to start and to check the five briefs, against bare Python in the same run.

    python -m tests.benchmarks.startup [--runs N]

Prints the median of each command and what it takes beyond `python -c pass`.  The targets: `checker
--help` within 100 ms of bare Python, `checker check` on the five briefs within 500 ms of it.
Never run as a test: machines are noisy.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "python -c pass": ([sys.executable, "-c", "pass"], None),
    "checker --help": ([sys.executable, "-m", "checker", "--help"], 0.100),
    "checker check": ([sys.executable, "-m", "checker", "check", str(ROOT)], 0.500),
}


def measure(command: list[str]) -> float:
    """Seconds that one run takes."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Run every command in turn, so that noise hits all alike, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, (command, _target) in COMMANDS.items():
            times[name].append(measure(command))
    bare = statistics.median(times["python -c pass"])
    print(f"{'command':16} {'median':>8} {'beyond':>8} {'target':>8}")
    for name, (_command, target) in COMMANDS.items():
        median = statistics.median(times[name])
        told = "" if target is None else f"{target * 1000:5.0f} ms"
        print(f"{name:16} {median * 1000:5.0f} ms {(median - bare) * 1000:5.0f} ms {told:>8}")


if __name__ == "__main__":
    main()
