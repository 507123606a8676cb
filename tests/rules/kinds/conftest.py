"""The traits of the vocabulary that comes with the library."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.rules import Trait


@pytest.fixture(scope="session")
def trait() -> Callable[[str], Trait]:
    """Find a trait by its name."""
    return {one.name: one for one in default_catalogue().traits}.__getitem__
