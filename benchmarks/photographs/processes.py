"""Processes of one thread each, so that their CPU time can be compared."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def processes(jobs: int, warm: Callable[[], None] | None = None) -> ProcessPoolExecutor:
    """Give a pool of fresh processes; they inherit the number of threads before numpy is loaded.

    Args:
        jobs: how many.
        warm: what each does first, if anything; it must be possible to pickle it.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, spawn, warm)
