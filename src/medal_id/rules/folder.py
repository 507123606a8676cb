"""Reading all TOML files of a folder of rules, whoever wrote them; no word is understood yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import field, frozen

from medal_id.errors import BadFile, Faults, MedalIdError
from medal_id.rules.file import read_bytes
from medal_id.rules.toml import LARGEST, parse_toml

VOCABULARY = "vocabulary.toml"
#: No folder of rules has more TOML files, or more of anything in it.
MOST_FILES, MOST_THINGS = 2_000, 20_000


@frozen
class Folder:
    """The tables of all TOML files of one folder."""

    name: str  #: What to call it.
    place: str  #: The folder, as errors name it.
    digest: str  #: Of the names and bytes of all files, "sha256." and 12 digits.
    tables: dict[str, dict[str, Any]] = field(hash=False)  #: By path below it, parts joined by "/".
    faults: tuple[MedalIdError, ...] = ()  #: Of the files that could not be read.
    origin: str = "folder"  #: Where it comes from: "built-in", "folder" or "package".
    package: str = ""  #: The package that offers it, with its version.

    @property
    def stands_alone(self) -> bool:
        """Whether it has a whole vocabulary, and needs no other rules.

        Raises:
            BadFile, Faults: where its vocabulary cannot be read, so that nobody can tell.
        """
        if any(fault.place == self.at(VOCABULARY) for fault in self.faults):
            Faults.raise_any(self.place, self.faults)
        words = self.tables.get(VOCABULARY)
        return words is not None and words.get("adds", False) is False

    @property
    def rules(self) -> dict[str, dict[str, Any]]:
        """The tables of its rule files: of all but the vocabulary."""
        return {name: table for name, table in self.tables.items() if name != VOCABULARY}

    def at(self, name: str) -> str:
        """Name one of its files in errors."""
        return f"{self.place}/{name}"


def read_folder(
    top: Path | Traversable, place: str, name: str, origin: str = "folder", package: str = ""
) -> Folder:
    """Read every TOML file below a folder, except for hidden ones.

    Raises:
        BadFile: where it is no folder, cannot be read, holds no TOML file or too many files.
    """
    found = dict(_toml_files(top, place))
    if not found:
        raise BadFile(place, "no rule file in this folder", "name a folder of rules")
    digest = hashlib.sha256()
    faults: list[MedalIdError] = []
    tables: dict[str, dict[str, Any]] = {}
    for path in sorted(found):
        try:
            data = read_bytes(found[path], f"{place}/{path}", LARGEST, "a TOML file")
            tables[path] = parse_toml(data, f"{place}/{path}")
            digest.update(path.encode("utf-8", "surrogatepass") + b"\0" + data + b"\0")
        except BadFile as fault:
            faults.append(fault)
    seal = f"sha256.{digest.hexdigest()[:12]}"
    return Folder(name, place, seal, tables, tuple(faults), origin, package)


def _toml_files(top: Path | Traversable, place: str) -> Iterator[tuple[str, Path | Traversable]]:
    """Walk a folder for TOML files, with their paths below it, parts joined by "/"."""
    if not top.is_dir():
        raise BadFile(place, "not a folder", "name a folder of rules")
    things = files = 0
    waiting: list[tuple[str, Path | Traversable]] = [("", top)]
    while waiting:
        below, folder = waiting.pop()
        for child, is_folder in _children(folder, f"{place}/{below}".rstrip("/")):
            things += 1
            name = f"{below}{child.name}"
            if is_folder:
                waiting.append((f"{name}/", child))
            elif name.endswith(".toml"):
                files += 1
                yield name, child
            if things > MOST_THINGS or files > MOST_FILES:
                fault = f"more than {MOST_FILES} rule files or {MOST_THINGS} files in this folder"
                raise BadFile(place, fault, "name a folder that holds rules only")


def _children(folder: Path | Traversable, place: str) -> Iterator[tuple[Path | Traversable, bool]]:
    """List what is in a folder, each with whether it is one itself; links to folders are none.

    Hidden files belong to editors and version control.
    """
    try:
        for child in folder.iterdir():
            is_folder = child.is_dir()
            linked = isinstance(child, Path) and child.is_symlink()
            if not child.name.startswith(".") and not (is_folder and linked):
                yield child, is_folder  # a link can lead in a circle, or anywhere
    except OSError as cause:
        fault = f"cannot be read ({cause.strerror})"
        raise BadFile(place, fault, "check who may read it") from cause
