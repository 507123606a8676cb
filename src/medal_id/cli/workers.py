"""Doing one job on many things at once, in processes that may die without harm to the others."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing import get_context
from typing import TypeVar

from medal_id.errors import RulesRefused

T = TypeVar("T")
R = TypeVar("R")
#: More processes than this cannot be waited for on Windows.
_MOST = 61
#: What tells libraries of numbers how many threads to start.
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def done(job: Callable[[T], R], things: Sequence[T]) -> Iterator[R | BaseException]:
    """Do a job on everything, and give what comes of each, in order: a result or what it raised.

    One thing alone is done right here; several are done by all cores. Where a process dies, the
    first thing that is not done is tried once more in a process of its own, and the others go on.

    Args:
        job: a function of a module, which other processes can import.
        things: what other processes can be given.
    """
    if len(things) == 1:
        yield job(things[0])
        return
    at = 0
    while at < len(things):
        with closing(_pooled(job, things[at:], _cores())) as outcomes:
            for outcome in outcomes:
                died = isinstance(outcome, BrokenProcessPool)
                yield _alone(job, things[at]) if died else outcome
                at += 1
                if died:
                    break


def _alone(job: Callable[[T], R], thing: T) -> R | BaseException:
    """Do a job in a process of its own."""
    with closing(_pooled(job, [thing], 1)) as outcomes:
        return next(outcomes)


def _pooled(
    job: Callable[[T], R], things: Sequence[T], most: int
) -> Generator[R | BaseException, None, None]:
    """Do a job in several processes; once one has died, everything not yet done fails."""
    count = min(most, len(things), _MOST)
    pool = ProcessPoolExecutor(count, get_context("spawn"), _prepare)
    try:
        futures = [_submitted(pool, job, thing) for thing in things]
        for future in futures:
            yield future.exception() or future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, job: Callable[[T], R], thing: T) -> Future[R]:
    """Hand a job in; where the processes have died by now, it fails as those before it."""
    try:
        return pool.submit(job, thing)
    except BrokenProcessPool as cause:
        future: Future[R] = Future()
        future.set_exception(cause)
        return future


def _prepare() -> None:
    """Begin a process: one thread, because each core has its process, and no word on Ctrl-C.

    Of rules that are refused the first process has told.
    """
    warnings.simplefilter("ignore", RulesRefused)
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _cores() -> int:
    """Count the cores that may be used."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
