"""What a photograph tells of one thing: a value with its uncertainty, or the reason why not."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from medal_id.images.reasons import Reason


@frozen
class Measured:
    """A measured figure; the truth lies between `low` and `high` in 95 of 100 cases."""

    value: float  #: In `unit`.
    low: float  #: In `unit`; not above `value`.
    high: float  #: In `unit`; not below `value`.
    unit: str  #: "mm", "px", "px/mm", "degrees" or "share".
    method: str  #: How it was measured, in a few words.

    @classmethod
    def around(cls, value: float, error: float, unit: str, method: str) -> Measured:
        """Give a figure whose interval reaches equally far to both sides.

        Args:
            value: in `unit`.
            error: half of the 95 % interval, in `unit`.
            unit: as the field.
            method: as the field.
        """
        return cls(value, value - error, value + error, unit, method)

    @property
    def uncertainty(self) -> float:
        """The half width of the interval, on its wider side, in `unit`."""
        return max(self.value - self.low, self.high - self.value)

    def __str__(self) -> str:
        """Give value, uncertainty and unit, with two digits of the uncertainty."""
        error = self.uncertainty
        exponent = int(f"{error:.1e}".partition("e")[2]) if error > 0 else -2
        digits = max(0, 1 - exponent)
        return f"{self.value:.{digits}f} ± {error:.{digits}f} {self.unit}"


@frozen
class Told:
    """A state that a photograph tells, or several among which it does not decide."""

    states: frozenset[str]  #: Words of the vocabulary where the trait is one of it.
    method: str  #: How it was told, in a few words.

    @property
    def decided(self) -> bool:
        """Whether only one state is left."""
        return len(self.states) == 1

    def __str__(self) -> str:
        """Give the states."""
        return " or ".join(sorted(self.states))


@frozen
class NotMeasured:
    """Why a thing could not be measured, and what to photograph better."""

    reason: Reason

    def __str__(self) -> str:
        """Give the reason and the remedy in English."""
        return str(self.reason)


#: A figure, or why there is none.
Length: TypeAlias = Measured | NotMeasured
#: States, or why there are none.
State: TypeAlias = Told | NotMeasured
