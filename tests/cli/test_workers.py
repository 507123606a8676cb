"""Many processes do the work, in order, and one that dies takes nothing with it."""

from __future__ import annotations

import math
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from operator import call
from typing import Any

import pytest

from medal_id.cli import workers
from medal_id.cli.workers import done

DIES = partial(os._exit, 1)


def test_one_thing_is_done_right_here() -> None:
    assert list(done(call, [os.getpid])) == [os.getpid()]
    with pytest.raises(ValueError, match=r"math domain|nonnegative"):
        list(done(math.sqrt, [-1.0]))
    assert list(done(call, [])) == []


def test_several_things_are_done_elsewhere_in_order() -> None:
    assert os.getpid() not in list(done(call, [os.getpid, os.getpid]))
    assert list(done(abs, list(range(-9, 0)))) == list(range(9, 0, -1))


def test_what_fails_leaves_the_others_done() -> None:
    first, second, third = done(math.sqrt, [4.0, -1.0, 9.0])
    assert (first, third) == (2.0, 3.0)
    assert isinstance(second, ValueError)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_process_that_dies_leaves_the_others_done(at: int) -> None:
    jobs: list[partial[Any]] = [partial(abs, -1), partial(abs, -2), partial(abs, -3)]
    jobs[at] = DIES
    outcomes = list(done(call, jobs))
    assert isinstance(outcomes.pop(at), BrokenProcessPool)
    assert outcomes == [one for place, one in enumerate([1, 2, 3]) if place != at]


def test_processes_that_cannot_be_given_work_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BrokenProcessPool

    monkeypatch.setattr(ProcessPoolExecutor, "submit", refuse)
    assert all(isinstance(one, BrokenProcessPool) for one in done(abs, [1, 2]))


def test_whoever_stops_asking_stops_the_work() -> None:
    asked = done(abs, list(range(-50, 0)))
    assert next(asked) == 50
    asked.close()  # type: ignore[attr-defined]  # a generator is one


def test_a_process_has_one_thread_and_leaves_interrupts_to_its_parent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in workers._THREADS:
        monkeypatch.delenv(name, raising=False)
    before = signal.getsignal(signal.SIGINT)
    try:
        workers._prepare()
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        assert {os.environ.pop(name) for name in workers._THREADS} == {"1"}
    finally:
        signal.signal(signal.SIGINT, before)


def test_the_cores_are_counted_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    assert workers._cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert workers._cores() == 1
