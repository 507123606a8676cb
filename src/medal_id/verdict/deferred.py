"""A value that is worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, cast

T = TypeVar("T")


class Deferred(Generic[T]):
    """Holds either a value or the function that makes it; equal to another by its value."""

    __slots__ = ("_make", "_value")

    def __init__(self, make: Callable[[], T]) -> None:
        """Keep the function for later."""
        self._make: Callable[[], T] | None = make
        self._value: T | None = None

    @classmethod
    def of(cls, value: T) -> Deferred[T]:
        """Hold a value that is there already."""
        held = cls(lambda: value)
        held.get()
        return held

    def get(self) -> T:
        """Give the value, made on the first call only."""
        if self._make is not None:
            self._value = self._make()
            self._make = None
        return cast("T", self._value)

    def __eq__(self, other: object) -> bool:
        """Compare the values."""
        return isinstance(other, Deferred) and bool(self.get() == other.get())

    def __hash__(self) -> int:
        """Hash the value."""
        return hash(self.get())

    def __repr__(self) -> str:
        """Show the value."""
        return repr(self.get())
