"""Drawing and measuring many scenes in several processes."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import as_completed
from functools import partial
from pathlib import Path

from attrs import evolve

from medal_id.images.render import Scene
from photographs.contest import compete
from photographs.gallery import drawn
from photographs.processes import processes
from photographs.reading import Reading, read
from photographs.scenes import Case


def run(
    cases: Sequence[Case], folder: Path, finders: Sequence[str], jobs: int
) -> Iterator[Reading]:
    """Draw and measure scenes; give the readings as they come.

    A scene at which something breaks is named on stderr and left out.

    Args:
        cases: the scenes.
        folder: where pictures are kept.
        finders: who else looks for the disc.
        jobs: how many processes work at once.
    """
    begin = time.monotonic()
    with processes(jobs, partial(_warm, tuple(finders))) as pool:
        tasks = {pool.submit(one, case, folder, finders): case for case in cases}
        for done, task in enumerate(as_completed(tasks), 1):
            broken = task.exception()
            _progress(done, len(tasks), time.monotonic() - begin)
            if broken is None:
                yield task.result()
            else:
                text = f"scene {tasks[task].number} broke: {type(broken).__name__}: {broken}"
                print(f"\n{text}", file=sys.stderr)


def one(case: Case, folder: Path, finders: Sequence[str]) -> Reading:
    """Draw and measure one scene."""
    picture = drawn(case.scene, folder, f"{case.number:04d}-{case.kind}-{case.radius}")
    reading = read(case, picture)
    return evolve(reading, entries=tuple(compete(picture.path, picture.truth, finders)))


def _warm(finders: Sequence[str]) -> None:
    """Do everything once on a small scene, so that no loading of modules is timed."""
    with tempfile.TemporaryDirectory() as folder:
        one(Case(0, 60, "white", Scene(radius=60.0)), Path(folder), finders)


def _progress(done: int, count: int, seconds: float) -> None:
    """Show how far it is: on a terminal at each scene, else now and then."""
    if sys.stderr.isatty():
        end = "\n" if done == count else "\r"
    elif done % 20 == 0 or done == count:
        end = "\n"
    else:
        return
    left = seconds / done * (count - done)
    text = f"{done} of {count} scenes, {seconds:.0f} s, about {left:.0f} s more "
    print(text, end=end, file=sys.stderr, flush=True)
