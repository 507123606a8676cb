"""The folders that a set of rules comes from."""

from __future__ import annotations

from attrs import field, frozen

from medal_id.errors import MedalIdError
from medal_id.rules.folder import VOCABULARY


@frozen
class Pack:
    """One folder of rules among those that judge together."""

    name: str  #: What it is called: that of the folder, or of the entry point.
    place: str  #: The folder, as errors name it.
    #: "built-in"; "folder" of the user's choice; "package", offered by one that is installed.
    origin: str
    package: str  #: The package that offers it, with its version; "" where none does.
    version: str  #: The version that it gives itself, and the hash of all its files.
    files: tuple[str, ...]  #: The ids of its rule files: awards, titles, orders of wear.
    adds: bool  #: Whether it adds to other rules; else it stands alone.

    @property
    def vocabulary(self) -> str:
        """The file of its words, as errors name it; it may have none."""
        return f"{self.place}/{VOCABULARY}"


@frozen
class RefusedPack:
    """Rules that an installed package offers, and that cannot be used."""

    name: str  #: What the entry point is called.
    package: str  #: The package that offers it, with its version; "" where it cannot be told.
    reasons: tuple[MedalIdError, ...] = field(hash=False)  #: Why not.

    def __str__(self) -> str:
        """Say in one line that it is not used, and why."""
        first, more = self.reasons[0], len(self.reasons) - 1
        rest = f" (and {more} more faults)" if more else ""
        of = f" of the package {self.package}" if self.package else ""
        return f"the rules {self.name!r}{of} are not used: {first}{rest}"
