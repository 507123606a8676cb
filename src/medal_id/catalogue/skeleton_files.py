"""Skeletons as specimen files that state their answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from medal_id.catalogue.catalogue import Catalogue
from medal_id.catalogue.skeleton import skeletons
from medal_id.catalogue.toml_text import toml_key, toml_value
from medal_id.rules import Entry
from medal_id.rules.vocabulary import MEDAL
from medal_id.verdict import Verdict

_SOURCE = "constructed: made by medal_id from what the rules expect ({version})"


def skeleton_files(catalogue: Catalogue, wanted: str = "") -> dict[str, str]:
    """Write a specimen file for each leaf, with the answer that it gets.

    Args:
        catalogue: the rules that describe the leaves, and that answer.
        wanted: an entry to which the leaves must belong; empty for all.

    Returns:
        The text in TOML for the id of each leaf.

    Raises:
        UnknownId: where no entry is called so.
    """
    found = skeletons(catalogue)
    if wanted:
        top = catalogue.entry(wanted)
        found = {id_: seen for id_, seen in found.items() if _below(id_, top)}
    return {id_: _written(catalogue, catalogue.entry(id_), seen) for id_, seen in found.items()}


def specimen_toml(title: str, source: str, seen: Mapping[str, object], verdict: Verdict) -> str:
    """Write a specimen as TOML, with the verdict as the answer that must be given.

    Args:
        title: what it is.
        source: where the observations come from.
        seen: plain values by the names of their traits.
        verdict: what is answered.
    """
    return "\n".join(_lines(title, source, seen, verdict)) + "\n"


def _below(id_: str, top: Entry) -> bool:
    """Tell whether an entry is another one or continues its id."""
    return id_ == top.id or id_.startswith(f"{top.id}/")


def _written(catalogue: Catalogue, leaf: Entry, seen: Mapping[str, object]) -> str:
    """Write the skeleton of a leaf."""
    title = f"Skeleton of {leaf.id}: {leaf.name.en}"
    source = _SOURCE.format(version=catalogue.version)
    return specimen_toml(title, source, seen, catalogue.classify(seen))


def _lines(title: str, source: str, seen: Mapping[str, object], verdict: Verdict) -> Iterator[str]:
    """Give the lines of a specimen file."""
    yield f"title = {toml_value(title)}"
    yield f"source = {toml_value(source)}"
    parts: dict[str, dict[str, object]] = {MEDAL: {}}
    for trait, value in seen.items():
        part, dot, name = trait.partition(".")
        parts.setdefault(part if dot else MEDAL, {})[name if dot else trait] = value
    for part, own in parts.items():
        if own:
            yield from ("", f"[seen{'' if part == MEDAL else f'.{toml_key(part)}'}]")
            yield from (f"{toml_key(name)} = {toml_value(value)}" for name, value in own.items())
    yield from ("", "[answer]")
    yield f"warnings = {toml_value([warning.code for warning in verdict.warnings])}"
    for part, finding in verdict.parts.items():
        yield from ("", f"[answer.{toml_key(part)}]")
        yield f"status = {toml_value(finding.status.value)}"
        if finding.best_id:
            yield f"best = {toml_value(finding.best_id)}"
            yield f"strength = {toml_value(finding.strength.value)}"
