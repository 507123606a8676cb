"""Points that a person clicked on photographs, read from a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

from medal_id.errors import BadFile, nearest, shown
from medal_id.rules.toml import read_toml

#: What was clicked on one photograph, as `medal_id.images.measure` understands it.
Clicked: TypeAlias = dict[str, Any]
#: The key of a specimen file that holds points.
KEY = "points"


def read_clicked(file: str, photos: Iterable[str]) -> dict[str, Clicked]:
    """Read points by the names of the photographs that they were clicked on.

    A file of points holds a table for each photograph; a specimen file has them under `points`.

    Raises:
        BadFile: where it cannot be read, holds something else, or fits no photograph.
    """
    table = read_toml(Path(file), file)
    points = table.get(KEY, table)
    remedy = 'write a table for each photograph: ["front.jpg"]'
    if not isinstance(points, dict):
        raise BadFile(file, f"{KEY} are no table", remedy)
    for name, clicked in points.items():
        if not isinstance(clicked, dict):
            raise BadFile(file, f"{shown(name)} is no table", remedy)
    names = {Path(photo).name for photo in photos}
    if not names & points.keys():
        named = [near for name in points if (near := nearest(name, names))]
        hint = f"did you mean {shown(named[0])}?" if named else remedy
        raise BadFile(file, "it names none of the photographs", hint)
    return points
