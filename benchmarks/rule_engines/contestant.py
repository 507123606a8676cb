"""What a library must offer to take part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rule_engines.problem import Answer, Specimen


@dataclass(frozen=True)
class Contestant:
    """One library used in one way.

    ``prepare`` turns a specimen into what ``ask`` takes, and ``read`` turns what ``ask`` returns
    into the plain answer for the check.  Only ``ask`` is timed.
    """

    library: str
    way: str
    ask: Callable[[Any], Any]
    read: Callable[[Any], Answer] = tuple
    prepare: Callable[[Specimen], Any] = dict
    own_form: bool = False
    """``prepare`` also did the conversion into the engine's own form."""
