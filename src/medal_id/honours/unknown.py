"""A name that no holder of a title has."""

from __future__ import annotations

from attrs import frozen

from medal_id.errors import UnknownId


@frozen
class UnknownHolder(UnknownId):
    """No holder of a title is called so, or none of the title asked about."""

    near: tuple[str, ...] = ()  #: Names of holders that are written alike, the most alike first.
