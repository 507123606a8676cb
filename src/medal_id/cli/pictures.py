"""Finding photographs: files as they are named, and folders searched for pictures."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from medal_id.errors import BadFile, MedalIdError

#: How the names of pictures end, in lower case.
ENDINGS = (
    ".jpg",
    ".jpeg",
    ".jpe",
    ".png",
    ".webp",
    ".tif",
    ".tiff",
    ".bmp",
    ".gif",
    ".avif",
    ".heic",
    ".heif",
)
#: How the names of proof pictures end, which are no photographs.
PROOF = ".proof.png"


def find_pictures(named: Iterable[str]) -> tuple[list[str], list[MedalIdError]]:
    """Give the files that are named and the pictures in folders, each once, and what is amiss."""
    faults: list[MedalIdError] = []
    found: dict[str, None] = {}
    for one in named:
        if Path(one).is_dir():
            inside = list(_searched(one, faults))
            if not inside:
                faults.append(BadFile(one, "no picture in this folder", "name a file or a folder"))
            found.update(dict.fromkeys(inside))
        else:
            found[one] = None
    return list(found), faults


def proof_paths(files: Iterable[str], folder: str) -> dict[str, str]:
    """Give the proof picture of each file: its name in a folder, numbered where it is taken."""
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for file in files:
        stem = wanted = Path(file).stem
        number = 1
        while wanted.casefold() in taken:
            number += 1
            wanted = f"{stem}-{number}"
        taken.add(wanted.casefold())
        paths[file] = str(Path(folder, f"{wanted}{PROOF}"))
    return paths


def _searched(folder: str, faults: list[MedalIdError]) -> Iterator[str]:
    """Search a folder and those inside, in order; hidden files are no photographs."""

    def fail(error: OSError) -> None:
        faults.append(BadFile(str(error.filename), f"cannot be read ({error.strerror})"))

    for path, folders, files in os.walk(folder, onerror=fail):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(files):
            lower = name.lower()
            if lower.endswith(ENDINGS) and not lower.endswith(PROOF) and name[0] != ".":
                yield str(Path(path, name))
