"""Time ``import medal_id`` beside ``import attrs, cattrs``, each in fresh processes, in turns.

Run::

    python benchmarks/import_time.py            # 20 rounds

The first column is the import alone, which loads a layer only when a name of it is used; the
second is the import with the first ``classify()``, which loads and lays out all rules. The start of
the interpreter is measured too and taken off.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

STATEMENTS = {
    "nothing": "pass",
    "import attrs, cattrs": "import attrs, cattrs",
    "import medal_id": "import medal_id",
    "from medal_id import classify": "from medal_id import classify",
    "first classify()": "import medal_id; medal_id.classify({'eyelet': 'soldered'}).best",
}
PEER = "import attrs, cattrs"


def once(statement: str) -> float:
    """Run a statement in a fresh process and give the milliseconds it took."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return (time.perf_counter() - begin) * 1000


def main() -> None:
    """Measure in turns and print medians and ratios."""
    parser = argparse.ArgumentParser(description="Time the import beside attrs and cattrs.")
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for _ in range(rounds):
        for name, statement in STATEMENTS.items():
            times[name].append(once(statement))
    medians = {name: statistics.median(series) for name, series in times.items()}
    start = medians["nothing"]
    print(f"{'statement':32} {'ms':>8} {'ratio to ' + PEER:>32}")
    for name, median in medians.items():
        ratio = (median - start) / (medians[PEER] - start)
        print(f"{name:32} {median:8.1f} {ratio:32.2f}")


if __name__ == "__main__":
    main()
