"""How long it takes to weigh the traits of a matrix, against counting every value by sets.

    python benchmarks/key.py [THINGS [TRAITS]]

The matrix is drawn at random from a seed: states (some unknown, some several), whole numbers and
measures. By default it has 14 things and 89 traits, the size of the example that Intkey ships.
Prints CPU time, the least of several runs, and the ratio to the plain count in the same run.
"""

from __future__ import annotations

import itertools
import math
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from medal_id.catalogue import default_catalogue
from medal_id.key import Things, best, printed_key, read_things, separating_power

RUNS = 7
STATES = "abcdef"


def drawn(things: int, traits: int) -> dict[str, Any]:
    """Draw a matrix."""
    chance = random.Random(20261126)  # no secret
    kinds = {
        f"t{at}": ("states", "states", "states", "integer", "real")[at % 5] for at in range(traits)
    }
    table: dict[str, Any] = {
        "traits": {
            name: {"kind": kind, "states": list(STATES) if kind == "states" else []}
            for name, kind in kinds.items()
        },
        "things": {},
    }
    for at in range(things):
        shows: dict[str, Any] = {}
        for name, kind in kinds.items():
            if chance.random() < 0.1:
                continue
            low = chance.randrange(20)
            several = chance.sample(STATES, chance.choice((1, 1, 1, 2)))
            shows[name] = several if kind == "states" else [low, low + chance.randrange(5)]
        table["things"][f"thing{at}"] = {"shows": shows}
    return table


def counted(table: dict[str, Any]) -> float:
    """Weigh all traits by counting every thing at every value, measures as whole numbers."""
    total = 0.0
    for name, trait in table["traits"].items():
        rows = [thing["shows"].get(name) for thing in table["things"].values()]
        sets = [
            None
            if row is None
            else frozenset(row if trait["states"] else range(row[0], row[1] + 1))
            for row in rows
        ]
        every = frozenset(itertools.chain.from_iterable(one for one in sets if one))
        full = [every if one is None else one for one in sets]
        means = [
            sum(math.log2(sum(value in other for other in full)) for value in one) / len(one)
            for one in full
        ]
        total += math.log2(len(full)) - sum(means) / len(means)
    return total


def least(work: Callable[[], object]) -> float:
    """Give the least CPU time of several runs, in ms."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def fresh(things: Things) -> Things:
    """Forget what was laid out."""
    return Things.of(things.traits.values(), _rows(things), things.labels)


def _rows(things: Things) -> dict[str, dict[str, Any]]:
    """Give what every thing shows."""
    return {
        thing: {name: values[thing] for name, values in things.values.items() if thing in values}
        for thing in things.ids
    }


def main() -> None:
    """Measure."""
    many, traits = (*map(int, sys.argv[1:3]), *(14, 89)[len(sys.argv) - 1 :])
    table = drawn(many, traits)
    things = read_things(table)
    rows = {
        "counting every value by sets": least(lambda: counted(table)),
        "reading the matrix": least(lambda: read_things(table)),
        "separating_power of all traits, first time": least(
            lambda: [separating_power(new, name) for new in [fresh(things)] for name in new.traits]
        ),
        "separating_power of all traits, again": least(
            lambda: [separating_power(things, name) for name in things.traits]
        ),
        "best": least(lambda: best(things)),
        "printed key": least(lambda: printed_key(things)),
    }
    peer = rows["counting every value by sets"]
    print(f"{many} things, {traits} traits")
    for what, took in rows.items():
        print(f"  {what:<45} {took:8.2f} ms  {took / peer:6.2f}")
    catalogue = default_catalogue()
    medals = catalogue.things()
    print(f"the catalogue: {len(medals)} things, {len(medals.traits)} traits")
    print(f"  {'best':<45} {least(lambda: best(medals)):8.2f} ms")
    print(f"  {'printed key':<45} {least(lambda: printed_key(medals)):8.2f} ms")


if __name__ == "__main__":
    main()
