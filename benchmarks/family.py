"""Time asking "which medal is it?" of the whole catalogue beside asking one award alone.

Run::

    python benchmarks/family.py                     # 300 specimens, 9 rounds
    python benchmarks/family.py --specimens 1000 --rounds 25

The question
    Every specimen is a medal of some award as its rules describe it, with some of its traits left
    out, a few letters of its legend worn away, and widths of its ribbon measured askew, drawn with
    a fixed seed.  No two legends are alike, so that nothing helps that was remembered.  The same
    specimens are put to the catalogue that comes with the library and to one that holds nothing
    but the medal for the defence of Leningrad.

How it is timed
    "answer" reads status and best of every part; "evidence" unfolds everything besides.  Every
    round draws new specimens and times all four, each round starting with another.  A ratio is the
    median of the ratios within the rounds.
"""

from __future__ import annotations

import argparse
import gc
import platform
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from medal_id import Catalogue, Observation
from medal_id.observations import Quantity, States, Stripe, Stripes, Text
from medal_id.rules import Entry, Expectation
from medal_id.rules.kinds.quantity import Within
from medal_id.rules.kinds.states import OneOf
from medal_id.rules.kinds.stripes import Striped
from medal_id.rules.kinds.text import Reads
from medal_id.rules.load import shipped_rules

ALONE = "ussr/defence-of-leningrad"
GOAL = 4.0
Specimen = tuple[Observation, ...]


def alone(folder: Path) -> Catalogue:
    """Load a catalogue of one award."""
    rules = Path(str(shipped_rules()))
    (folder / "ussr").mkdir()
    for name in ("vocabulary.toml", f"{ALONE}.toml"):
        shutil.copy(rules / name, folder / name)
    return Catalogue.load(folder)


class Specimens:
    """Draws specimens of every award from a seed."""

    def __init__(self, catalogue: Catalogue, seed: int) -> None:
        self.draw = random.Random(seed)
        self.tops = [one for one in catalogue.entries if not one.parent and one.part == "medal"]

    def next(self) -> Specimen:
        """Draw one."""
        entry: Entry = self.draw.choice(self.tops)
        seen: dict[str, object] = {}
        for one in entry.expects:
            if not one.how_often.denies and not one.given and self.draw.random() < 0.8:
                value = self.value(one)
                if value is not None:
                    seen.setdefault(one.trait, value)
        return tuple(Observation(trait, value) for trait, value in seen.items())

    def value(self, one: Expectation) -> object:
        """Draw a value that fits an expectation more or less."""
        condition = one.condition
        if isinstance(condition, OneOf):
            return States(frozenset({self.draw.choice(sorted(condition.states))}))
        if isinstance(condition, Reads):
            letters = list(condition.texts[0])
            for at in self.draw.sample(range(len(letters)), min(3, len(letters) // 4)):
                letters[at] = "?"
            return Text("".join(letters))
        if isinstance(condition, Striped):
            drawn = self.draw.choice(condition.ribbons).ribbon.stripes
            return Stripes(tuple(map(self.stripe, drawn)))
        if isinstance(condition, Within):
            low, high = max(condition.low, 0.0), min(condition.high, 100.0)
            figure = self.draw.uniform(low, high)
            unit = "g" if one.trait == "weight" else "mm"
            return Quantity(figure - 0.05, figure + 0.05, unit)
        return None

    def stripe(self, one: Stripe) -> Stripe:
        """Measure a stripe askew."""
        if one.width is None:
            return one
        return Stripe(one.colour, one.width * self.draw.uniform(0.95, 1.05))


def answer(catalogue: Catalogue, specimen: Specimen) -> None:
    """Ask for the answer alone."""
    for finding in catalogue.classify(specimen).parts.values():
        _ = finding.status, finding.best_id


def evidence(catalogue: Catalogue, specimen: Specimen) -> None:
    """Ask for everything."""
    _ = catalogue.classify(specimen).evidence


def time_rounds(
    contestants: Sequence[tuple[Callable[[Catalogue, Specimen], None], Catalogue]],
    specimens: Specimens,
    count: int,
    rounds: int,
) -> list[list[float]]:
    """For each contestant, the microseconds per specimen in each round."""
    times: list[list[float]] = [[] for _ in contestants]
    order = list(range(len(contestants)))
    for _ in range(rounds + 1):
        drawn = [specimens.next() for _ in range(count)]
        for place in order:
            ask, catalogue = contestants[place]
            gc.collect()
            gc.disable()
            try:
                begin = time.process_time_ns()
                for specimen in drawn:
                    ask(catalogue, specimen)
                times[place].append((time.process_time_ns() - begin) / count / 1000)
            finally:
                gc.enable()
        order = order[1:] + order[:1]
    return [series[1:] for series in times]  # the first round warms up


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    summary, _, _ = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(description=summary)
    parser.add_argument("--specimens", type=positive, default=300, help="specimens per round")
    parser.add_argument("--rounds", type=positive, default=9, help="timed rounds")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)

    whole = Catalogue.load()
    with tempfile.TemporaryDirectory() as folder:
        one = alone(Path(folder))
    print(
        f"Python {platform.python_version()}; {len(whole.awards)} awards with"
        f" {len(whole.entries)} entries beside one with {len(one.entries)};"
        f" {options.specimens} new specimens in each of {options.rounds} rounds\n"
    )
    contestants = [(ask, catalogue) for ask in (answer, evidence) for catalogue in (whole, one)]
    specimens = Specimens(whole, options.seed)
    times = time_rounds(contestants, specimens, options.specimens, options.rounds)
    print(f"{'':10}{'whole, us':>12}{'one, us':>12}{'ratio':>8}   goal {GOAL:g}")
    for name, at in (("answer", 0), ("evidence", 2)):
        ratio = statistics.median(a / b for a, b in zip(times[at], times[at + 1], strict=True))
        medians = [statistics.median(times[at + step]) for step in (0, 1)]
        print(f"{name:10}{medians[0]:12.1f}{medians[1]:12.1f}{ratio:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
