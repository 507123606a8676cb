"""What people saw on real photographs: the labels beside them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import cattrs
from attrs import field, frozen

Point = tuple[float, float]

#: The award whose obverse has the horizon line that is measured.
LENINGRAD = "ussr/defence-of-leningrad"


@frozen
class Label:
    """One photograph; what nobody looked at is None. Px of the picture, y pointing down."""

    file: str
    award: str = ""  #: The id; "" for what the catalogue does not hold.
    several: tuple[str, ...] = ()  #: The ids, where it shows several medals.
    disc: tuple[float, float, float] | None = None  #: x, y and radius.
    horizon: str | None = None  #: A state of `horizon_end`.
    horizon_end_left: Point | None = None
    horizon_end_right: Point | None = None
    note: str = field(default="", eq=False)

    @property
    def discs(self) -> int | None:
        """How many round medals it shows; None where that is not known."""
        if self.several:
            return len(self.several)
        return 1 if self.award or self.disc else None


def read_labels(folder: Path) -> list[Label]:
    """Read the labels of a folder.

    Raises:
        FileNotFoundError: where it has none.
        tomllib.TOMLDecodeError: where they are no TOML.
        cattrs.ClassValidationError: where a field is of the wrong kind.
    """
    with (folder / "labels.toml").open("rb") as file:
        return cattrs.structure(tomllib.load(file)["photo"], list[Label])
