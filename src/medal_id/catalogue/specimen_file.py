"""Writing specimens down as TOML, so that `read_specimen` reads back what was seen."""

from __future__ import annotations

from collections.abc import Iterable

from medal_id.catalogue.toml_text import toml_value
from medal_id.observations import (
    BY_EYE,
    Counts,
    Observation,
    Pair,
    PartialDate,
    Quantity,
    States,
    Text,
)


def specimen_text(
    observations: Iterable[Observation], *, title: str = "", award: str = "", source: str = ""
) -> str:
    """Write observations down as a specimen file.

    Args:
        observations: as the vocabulary understands them.
        title: what to call the specimen.
        award: the only award to consider; empty for all.
        source: where the observations come from.
    """
    said = {"title": title, "source": source, "award": award}
    head = [f"{name} = {toml_value(value)}" for name, value in said.items() if value]
    body = [
        f"[[observations]]\ntrait = {toml_value(one.trait)}\nvalue = {_value(one.value)}"
        + (f"\norigin = {toml_value(one.origin)}" if one.origin != BY_EYE else "")
        for one in observations
    ]
    return "\n\n".join(["\n".join(head), *body] if head else body) + "\n"


def _value(value: object) -> str:
    """Write an understood value as a person would give it."""
    if isinstance(value, States | Counts):
        listed = sorted(value.states if isinstance(value, States) else value.counts)
        return toml_value(listed if len(listed) > 1 else listed[0])
    if isinstance(value, Pair):
        sides = {"left": value.left, "right": value.right}
        given = [f"{name} = {_value(side)}" for name, side in sides.items() if side is not None]
        return f"{{ {', '.join(given)} }}"
    if isinstance(value, Quantity):
        return toml_value(f"{_figure(value.low)} to {_figure(value.high)} {value.unit}")
    if isinstance(value, Text):
        return toml_value(value.text)
    return toml_value((value.edtf if isinstance(value, PartialDate) else None) or str(value))


def _figure(figure: float) -> str:
    """Write a figure as finely as figures are read."""
    written = f"{figure:.9f}".rstrip("0")
    return f"{written}0" if written.endswith(".") else written
