"""Time one ``classify()`` beside general rule engines that are asked the same question.

Install the peers and run::

    pip install zen-engine datalogic-py panzi-json-logic rule-engine business-rules
    pip install --force-reinstall --no-deps json-logic-qubit
    python benchmarks/classify.py                  # 500 specimens, 9 rounds
    python benchmarks/classify.py --specimens 200 --rounds 25

(``json-logic-qubit`` and ``panzi-json-logic`` share the import name ``json_logic``; installed in
this order, both work.)

The question
    A specimen has 12 observations: a state (a string) for each of 8 traits and a measurement (a
    float) for each of 4.  An award has 3 variants of 5 leaves each, and 100 conditions are written
    once each on the award, a variant or a leaf; a leaf is judged by its own conditions and by those
    above it.  *For every leaf, which of its conditions matched, and which failed?*  A yes or no per
    leaf is not an answer.  The problem is made here with a fixed seed and knows no contestant.  No
    two conditions are alike, so nobody gains from evaluating equal conditions once.

What every peer is given
    * Rules are parsed and compiled beforehand; only the evaluation is timed.
    * Values arrive parsed.  Where a peer computes with ``Decimal``, it is handed ``Decimal``.
    * Rules are phrased in the way that measured fastest for that peer.
    * The flat sequence of the conditions' results is enough.  Which conditions belong to which leaf
      is fixed, so laying the results out leaf by leaf is not asked of a peer, nor timed.
    * The way marked "own form" goes further: the specimen was turned into the engine's own form
      (JSON text, a parsed native document) beforehand, and this too is not timed.

How it is timed
    Before any timing, every contestant must give the right answer to every specimen of a first
    batch.  Then every round draws new specimens that nobody has seen, and all contestants go over
    them one after another, each round starting with another contestant.  The table has the median
    and the best over the rounds of the time per specimen.  A ratio is the median of the ratios
    within the rounds, so that a slow spell of the machine strikes both sides of it.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from rule_engines.contestant import Contestant
from rule_engines.ours import medal_id_contestants
from rule_engines.peers import PEER_CONTESTANTS, PEERS, require_peers
from rule_engines.problem import FIRST_BATCH, Problem, build_problem


def check_answers(problem: Problem, contestants: Sequence[Contestant], count: int) -> None:
    """Assert that every contestant gives the right answer to every specimen of a first batch."""
    specimens = problem.specimens(count, FIRST_BATCH)
    answers = [problem.answer(specimen) for specimen in specimens]
    for contestant in contestants:
        for specimen, answer in zip(specimens, answers, strict=True):
            given = contestant.read(contestant.ask(contestant.prepare(specimen)))
            if given != answer:
                pairs = itertools.zip_longest(given, answer)
                wrong = [index for index, (one, other) in enumerate(pairs) if one is not other]
                raise AssertionError(
                    f"{contestant.library} ({contestant.way}) is wrong about the conditions"
                    f" {wrong} of {specimen}"
                )


def time_rounds(
    problem: Problem, contestants: Sequence[Contestant], count: int, rounds: int
) -> list[list[float]]:
    """For each contestant, the microseconds per specimen in each round."""
    times: list[list[float]] = [[] for _ in contestants]
    order = list(range(len(contestants)))
    clock = time.perf_counter_ns
    for round_number in range(1, rounds + 1):
        specimens = problem.specimens(count, FIRST_BATCH + round_number)
        for place in order:
            contestant = contestants[place]
            ask = contestant.ask
            inputs = [contestant.prepare(specimen) for specimen in specimens]
            gc.collect()
            gc.disable()
            try:
                begin = clock()
                for one in inputs:
                    ask(one)
                end = clock()
            finally:
                gc.enable()
            times[place].append((end - begin) / count / 1000)
        order = order[1:] + order[:1]
    return times


def ratio(times: Sequence[float], reference: Sequence[float]) -> float:
    """How many times as long as the reference: the median of the rounds."""
    return statistics.median(a / b for a, b in zip(times, reference, strict=True))


def report(
    contestants: Sequence[Contestant], times: Sequence[Sequence[float]], ours: Contestant
) -> None:
    """Print the table, fastest first, and how we stand against the fastest peers."""
    medians = [statistics.median(series) for series in times]
    ranking = sorted(range(len(contestants)), key=medians.__getitem__)
    peers = [place for place in ranking if contestants[place].library != ours.library]
    plain = next(place for place in peers if not contestants[place].own_form)
    reference = contestants.index(ours)

    library_width = max(len(contestant.library) for contestant in contestants)
    way_width = max(len(contestant.way) for contestant in contestants)
    head = f"{'library':{library_width}}  {'way':{way_width}}"
    head += f"  {'median':>9}  {'best':>9}  {'ratio':>7}"
    print(f"Microseconds per specimen; ratio to {contestants[reference].library}.\n")
    print(head)
    print("-" * len(head))
    for place in ranking:
        contestant = contestants[place]
        print(
            f"{contestant.library:{library_width}}  {contestant.way:{way_width}}"
            f"  {medians[place]:9.2f}  {min(times[place]):9.2f}"
            f"  {ratio(times[place], times[reference]):7.2f}"
        )
    print()
    for label, place in (("from plain values", plain), ("in any way at all", peers[0])):
        peer = contestants[place]
        line = f"Fastest peer {label}: {peer.library}, {peer.way}: {medians[place]:.2f} us"
        line += f"; {ratio(times[place], times[reference]):.2f} times as long as {ours.library}"
        print(line)


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    summary, _, _ = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(description=summary)
    parser.add_argument("--specimens", type=positive, default=500, help="specimens per round")
    parser.add_argument("--rounds", type=positive, default=9, help="timed rounds")
    options = parser.parse_args(arguments)

    require_peers()
    problem = build_problem()
    contestants = [
        contestant for contestants_of in PEER_CONTESTANTS for contestant in contestants_of(problem)
    ]
    with tempfile.TemporaryDirectory() as folder:
        ours = medal_id_contestants(problem, Path(folder))
    contestants = [*ours, *contestants]

    versions = [f"{name} {metadata.version(name)}" for name in PEERS.values()]
    print(f"Python {platform.python_version()}; {', '.join(versions)}")
    print(
        f"{len(problem.traits)} observations, {len(problem.leaf_conditions)} leaves,"
        f" {len(problem.conditions)} conditions;"
        f" {options.specimens} new specimens in each of {options.rounds} rounds"
    )
    check_answers(problem, contestants, options.specimens)
    print(f"All {len(contestants)} contestants agree on the first {options.specimens} specimens.\n")
    report(
        contestants, time_rounds(problem, contestants, options.specimens, options.rounds), ours[0]
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
