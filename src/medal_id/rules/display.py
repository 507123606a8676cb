"""How a notebook asks a value to show itself; `medal_id.report` knows how."""

from __future__ import annotations

import importlib
from functools import singledispatch

#: The modules whose values are taught to show themselves only when one is first to be shown, each
#: with the module that teaches them; `medal_id.report` fills it.
TAUGHT_LATER: dict[str, str] = {}


@singledispatch
def as_html(value: object) -> str:
    """Draw a value as HTML; `medal_id.report` registers one for each class.

    Raises:
        NotImplementedError: for a class that nobody registered.
    """
    teacher = TAUGHT_LATER.pop(type(value).__module__, "")
    if not teacher:
        raise NotImplementedError(type(value).__name__)
    importlib.import_module(teacher)
    return as_html(value)


class Displayed:
    """A value that notebooks show as HTML."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Give the HTML that a notebook shows: escaped, without scripts, without network."""
        return as_html(self)
