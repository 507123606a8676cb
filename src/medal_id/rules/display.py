"""How a notebook asks a value to show itself; `medal_id.report` knows how."""

from __future__ import annotations

from functools import singledispatch


@singledispatch
def as_html(value: object) -> str:
    """Draw a value as HTML; `medal_id.report` registers one for each class.

    Raises:
        NotImplementedError: for a class that nobody registered.
    """
    raise NotImplementedError(type(value).__name__)


class Displayed:
    """A value that notebooks show as HTML."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Give the HTML that a notebook shows: escaped, without scripts, without network."""
        return as_html(self)
