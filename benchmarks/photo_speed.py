"""Time the measuring of 12-megapixel photographs beside a plain decode by Pillow.

Run::

    python benchmarks/photo_speed.py                    # 5 rounds
    python benchmarks/photo_speed.py --rounds 9 --keep /tmp/large

The pictures
    Four JPEGs of 4000 x 3000 px and 2 to 5 MB, drawn here with a fixed seed: discs with a radius of
    300 to 1200 px on grounds from plain to busy.  Drawing takes about a minute; with ``--keep``
    they are drawn once.

What is timed
    CPU time in one warm process.  The peer is Pillow's full decode to RGB, which any tool must do
    that looks at all pixels.  "Disc and scale" opens the file and finds and measures the outline,
    "everything" is ``measure``; both include opening and decoding.  Every round times all of them,
    each starting with another.  A ratio is the median of the ratios within the rounds, so that a
    slow spell of the machine strikes both sides of it.

    The memory is the peak of a fresh process that measures one picture, with interpreter and
    libraries.
"""

from __future__ import annotations

import argparse
import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")  # before numpy is loaded

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from PIL import Image

from medal_id.images import measure
from medal_id.images.outline import outlines
from medal_id.images.photo import open_photo
from medal_id.images.render import Piece, Scene
from photographs.gallery import drawn
from photographs.memory import peak
from photographs.tables import table

PEER, DISC, EVERYTHING = "Pillow, full RGB decode", "disc and scale", "everything"
GOALS = {DISC: 1.2, EVERYTHING: 2.5}
MOST_MB = 400.0
SIZE = (4000, 3000)
SCENES = {
    "radius 300, white": Scene(radius=300.0, ground="white", turn=3.0, jpeg=92, size=SIZE),
    "radius 600, felt": Scene(
        radius=600.0, ground="felt", tilt=4.0, tilt_towards=70.0, jpeg=92, size=SIZE
    ),
    "radius 900, wood": Scene(
        radius=900.0, ground="wood", turn=-4.0, piece=Piece(overrun=-3.2), jpeg=92, size=SIZE
    ),
    "radius 1200, paper": Scene(
        radius=1200.0, ground="paper", tilt=6.0, blur=1.0, jpeg=92, size=SIZE
    ),
}


def decode(path: Path) -> None:
    """Decode all pixels to RGB."""
    with Image.open(path) as picture:
        picture.convert("RGB").load()


def disc(path: Path) -> None:
    """Open a photograph and measure the disc."""
    assert outlines(open_photo(path))


def everything(path: Path) -> None:
    """Measure all there is."""
    assert measure(path).medals


RUNS: dict[str, Callable[[Path], None]] = {PEER: decode, DISC: disc, EVERYTHING: everything}


def timed(path: Path, rounds: int) -> dict[str, list[float]]:
    """Give the CPU seconds of each run in each round."""
    names = list(RUNS)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(-1, rounds):  # the first is to warm up
        for at in range(len(names)):
            name = names[(turn + at) % len(names)]
            gc.collect()
            begin = time.process_time()
            RUNS[name](path)
            if turn >= 0:
                taken[name].append(time.process_time() - begin)
    return taken


def ratio(times: Sequence[float], reference: Sequence[float]) -> float:
    """How many times as long as the reference: the median of the rounds."""
    return statistics.median(a / b for a, b in zip(times, reference, strict=True))


def memory(path: Path) -> dict[str, float]:
    """Give the peak memory in MB of a process that decodes, and of one that measures."""
    plain = f"from PIL import Image; Image.open({str(path)!r}).convert('RGB')"
    return {
        PEER: peak(plain),
        EVERYTHING: peak(f"from medal_id.images import measure; measure({str(path)!r})"),
    }


def main() -> None:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pictures here")
    asked = parser.parse_args()
    rows, ratios, peaks = [], {name: [] for name in GOALS}, []
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        for number, (label, scene) in enumerate(SCENES.items()):
            path = drawn(scene, folder, f"large-{number}").path
            taken, needed = timed(path, asked.rounds), memory(path)
            peaks.append(needed[EVERYTHING])
            for name, times in taken.items():
                by = ratio(times, taken[PEER])
                if name in ratios:
                    ratios[name].append(by)
                mb = f"{needed[name]:.0f}" if name in needed else ""
                figures = [f"{1e3 * statistics.median(times):.0f}", f"{1e3 * min(times):.0f}"]
                what = f"{label}, {path.stat().st_size / 1e6:.1f} MB" if name == PEER else ""
                rows.append([what, name, *figures, f"{by:.2f}", mb])
    print(table(["picture", "", "median ms", "best ms", "ratio", "peak MB"], rows))
    print(f"\nRatios are to {PEER}; median of {asked.rounds} rounds, CPU time")
    for name, goal in GOALS.items():
        middle, most = statistics.median(ratios[name]), max(ratios[name])
        met = "met" if most <= goal else "NOT MET"
        print(f"  {met:8} {name}, at most {goal:g}: {middle:.2f}, largest {most:.2f}")
    met = "met" if max(peaks) < MOST_MB else "NOT MET"
    print(f"  {met:8} peak memory, below {MOST_MB:g} MB: {max(peaks):.0f} MB")


if __name__ == "__main__":
    main()
