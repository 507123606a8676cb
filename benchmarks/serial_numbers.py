"""Time the validation of serial numbers beside python-stdnum and a bare regular expression.

Install the peer and run::

    pip install python-stdnum
    python benchmarks/serial_numbers.py               # 1,000,000 strings, 5 rounds
    python benchmarks/serial_numbers.py --count 100000 --rounds 9

The strings
    Mixed as people type them, made here with a fixed seed: numbers of the Leningrad medal in
    Cyrillic and Latin, with and without a space, point, dash or sign, some with too few or too many
    digits, some that are no numbers at all.  For the ISBN the strings are ISBNs with and without
    dashes, right and wrong, in the same proportion of right ones.

What is timed
    ``is_valid`` for one award, called in a loop; ``validate_many`` on the whole list; the
    ``isbn.is_valid`` of python-stdnum in a loop over its own strings; ``re.fullmatch`` with
    ``[А-Я]? ?\\d{5}`` in a loop over ours, which knows one spelling and tells no reason.  Every
    round times all of them, each starting with another.  A ratio is the median of the ratios within
    the rounds.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import platform
import random
import re
import statistics
import time
from collections.abc import Callable
from importlib import metadata

from medal_id import serial

AWARD = "ussr/defence-of-leningrad"
PATTERN = r"[А-Я]? ?\d{5}"


def numbers(count: int, chance: random.Random) -> list[str]:
    """Make strings as people type them; about seven of ten can be numbers of the medal."""
    letters = [*"АБВЛПУДКМ", *"ABLPUKM", *"абab", "", "", ""]
    gaps = ["", " ", " ", "-", ".", "\u00a0"]
    signs = ["", "", "", "", "№ ", "№", "No. "]
    odd = ["", "нет", "А", "hello", "12/345", "АБВ 12345", "А 12345 67 8901", "1\u200f2345"]
    made = []
    for _ in range(count):
        if chance.random() < 0.08:
            made.append(chance.choice(odd))
            continue
        length = 5 if chance.random() < 0.8 else chance.randint(1, 9)
        digits = "".join(chance.choices("0123456789", k=length))
        made.append(f"{chance.choice(signs)}{chance.choice(letters)}{chance.choice(gaps)}{digits}")
    return made


def isbns(count: int, right: float, chance: random.Random) -> list[str]:
    """Make ISBNs of thirteen digits, so many of them right, half of them with dashes."""
    made = []
    for _ in range(count):
        body = "978" + "".join(chance.choices("0123456789", k=9))
        check = -sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(body)) % 10
        if chance.random() >= right:
            check = (check + chance.randint(1, 9)) % 10
        whole = f"{body}{check}"
        dashed = f"{whole[:3]}-{whole[3]}-{whole[4:7]}-{whole[7:12]}-{whole[12]}"
        made.append(dashed if chance.random() < 0.5 else whole)
    return made


def contestants(
    ours: list[str], theirs: list[str], isbn_is_valid: Callable[[str], bool]
) -> dict[str, Callable[[], list[bool | None]]]:
    """Give what is timed, by its name; each gives one answer for each string."""

    def one_by_one() -> list[bool | None]:
        is_valid = serial.is_valid
        return [is_valid(text, award=AWARD) for text in ours]

    def together() -> list[bool | None]:
        return list(serial.validate_many(ours, award=AWARD).valid)

    def stdnum() -> list[bool | None]:
        return [isbn_is_valid(text) for text in theirs]

    def bare() -> list[bool | None]:
        fullmatch = re.fullmatch
        return [fullmatch(PATTERN, text) is not None for text in ours]

    return {
        "serial.is_valid": one_by_one,
        "serial.validate_many": together,
        "stdnum isbn.is_valid": stdnum,
        "bare re.fullmatch": bare,
    }


def measure(
    runs: dict[str, Callable[[], list[bool | None]]], rounds: int
) -> dict[str, list[float]]:
    """Time every contestant in every round, in seconds."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    names = list(runs)
    for turn in range(rounds):
        for at in range(len(names)):
            name = names[(turn + at) % len(names)]
            gc.collect()
            started = time.perf_counter()
            runs[name]()
            taken[name].append(time.perf_counter() - started)
    return taken


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--seed", type=int, default=1943, metavar="N")
    asked = parser.parse_args()
    try:
        isbn = importlib.import_module("stdnum.isbn")
    except ImportError:
        raise SystemExit("The peer is missing. Install it:\n  pip install python-stdnum") from None
    chance = random.Random(asked.seed)
    ours = numbers(asked.count, chance)
    right = sum(serial.is_valid(text, award=AWARD) for text in ours) / len(ours)
    theirs = isbns(asked.count, right, chance)
    runs = contestants(ours, theirs, isbn.is_valid)
    answers = {name: run() for name, run in runs.items()}
    one_by_one, together = answers["serial.is_valid"], answers["serial.validate_many"]
    if one_by_one != list(map(bool, together)):  # to a column, a blank text is an empty cell
        raise SystemExit("is_valid and validate_many disagree")
    print(f"Python {platform.python_version()}; python-stdnum {metadata.version('python-stdnum')}")
    print(f"{len(ours):,} strings, seed {asked.seed}, {asked.rounds} rounds")
    for name, answer in answers.items():
        print(f"  {name}: {100 * sum(map(bool, answer)) / len(answer):.1f} % can be")
    taken = measure(runs, asked.rounds)
    bare, peer = taken["bare re.fullmatch"], taken["stdnum isbn.is_valid"]
    print()
    print(f"{'':24}{'us each':>9}{'to re.fullmatch':>17}{'to stdnum':>11}")
    for name, times in taken.items():
        each = statistics.median(times) / len(ours) * 1e6
        to_bare = statistics.median(a / b for a, b in zip(times, bare, strict=True))
        to_peer = statistics.median(a / b for a, b in zip(times, peer, strict=True))
        print(f"{name:24}{each:9.2f}{to_bare:17.2f}{to_peer:11.2f}")


if __name__ == "__main__":
    main()
