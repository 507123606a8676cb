"""The rules that installed packages offer; a broken one is refused, and harms no other."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from attrs import frozen

from medal_id.errors import BadFile, Faults, MedalIdError, each, shown
from medal_id.rules.folder import Folder, read_folder
from medal_id.rules.load import joined, named_folders, sound
from medal_id.rules.pack import RefusedPack
from medal_id.rules.ruleset import RuleSet

#: The group of entry points under which a package offers rules.
GROUP = "medal_id.rules"


@frozen
class Offer:
    """A folder of rules that a package offers."""

    name: str  #: The name of the entry point.
    package: str  #: The package with its version; "" where it cannot be told.
    folder: Folder


def load_with_installed(*folders: Path) -> tuple[RuleSet, tuple[RefusedPack, ...]]:
    """Read rules to judge by, with those that installed packages add to our own.

    Where a named folder stands alone, the packages are not asked. What a package offers is refused
    where it cannot be read, or does not go together with what is named, built in, or accepted
    before it, in the order of the names.

    Raises:
        BadFile, BadRules, Faults: as `load_rules`, of the named folders and our own.
    """
    named = named_folders(folders)
    if not any(one.origin == "built-in" for one in named):
        return sound(joined(named)), ()
    refused: list[RefusedPack] = []
    offers = tuple(_offers({top.resolve() for top in folders}, refused))
    rules, more = _accepted(named, offers)
    return rules, tuple(sorted((*refused, *more), key=lambda one: (one.name, one.package)))


def _accepted(
    named: Sequence[Folder], offers: Sequence[Offer]
) -> tuple[RuleSet, tuple[RefusedPack, ...]]:
    """Join all offers, or where they do not go together, one after the other.

    An offer may need the words of one that comes later, so that all are tried anew after one of
    them was accepted.
    """
    rules = _tried(named, offers)
    if isinstance(rules, RuleSet):
        return rules, ()
    taken: list[Offer] = []
    best: RuleSet | None = None
    left, again = [(offer, rules) for offer in offers], True
    while left and again:
        failed, again = [], False
        for offer, _ in left:
            rules = _tried(named, [*taken, offer])
            if isinstance(rules, RuleSet):
                best, again = rules, True
                taken.append(offer)
            else:
                failed.append((offer, rules))
        left = failed
    refused = tuple(RefusedPack(one.name, one.package, each(fault)) for one, fault in left)
    return best or sound(joined(named)), refused


def _tried(named: Sequence[Folder], offers: Sequence[Offer]) -> RuleSet | MedalIdError:
    """Join offers with what is named, or give what is wrong with them together."""
    try:
        return sound(joined([*named, *(offer.folder for offer in offers)]))
    except MedalIdError as fault:
        return fault


def _offers(named: set[Path], refused: list[RefusedPack]) -> Iterator[Offer]:
    """Find and read what packages offer, except for folders that are named besides."""
    for point in _entry_points(refused):
        name, package = point.name, _package(point)
        try:
            top = _folder_of(point)
            if isinstance(top, Path) and top.resolve() in named:
                continue
            place = point.module.replace(".", "/")
            folder = read_folder(top, place, name, "package", package)
            if folder.stands_alone:
                raise BadFile(place, "it stands alone", "let its vocabulary say adds = true")
            Faults.raise_any(place, folder.faults)
        except MedalIdError as fault:
            refused.append(RefusedPack(name, package, each(fault)))
        else:
            yield Offer(name, package, folder)


def _entry_points(refused: list[RefusedPack]) -> list[EntryPoint]:
    """List the entry points of all installed packages, in the order of their names."""
    try:
        found = entry_points(group=GROUP)
        return sorted(found, key=lambda one: (one.name, one.value))
    except Exception as cause:  # noqa: BLE001  # broken metadata of any package raises anything
        fault = f"the metadata of installed packages cannot be read ({_said(cause)})"
        remedy = "see 'pip check', and mend the package"
        refused.append(RefusedPack(GROUP, "", (BadFile("entry points", fault, remedy),)))
        return []


def _folder_of(point: EntryPoint) -> Path | Traversable:
    """Import the package that an entry point names, and give the folder of its files.

    Raises:
        BadFile: where it names no package, or importing it fails in any way.
    """
    place = f"entry point {point.name}"
    value = shown(point.value)
    try:
        attr, module = point.attr, point.module
    except AttributeError as cause:  # the value cannot be parsed
        raise BadFile(place, f"{value} is no package", "name one, as my_medals.rules") from cause
    if attr:
        raise BadFile(place, f"{value} names an object", "name a package, without a colon")
    try:
        package = import_module(module)
        parts = [Path(part) for part in getattr(package, "__path__", ())]
        found = parts[0] if len(parts) == 1 and parts[0].is_dir() else None
        top = found or (files(package) if parts else None)
    except KeyboardInterrupt:
        raise
    except BaseException as cause:  # foreign code raises anything, and may call sys.exit
        fault = f"{value} cannot be imported ({_said(cause)})"
        raise BadFile(place, fault, "mend the package, or uninstall it") from cause
    if top is None:
        raise BadFile(place, f"{value} is a module", "name a package: a folder with rule files")
    return top


def _package(point: EntryPoint) -> str:
    """Name the package of an entry point, with its version; "" where its metadata is broken."""
    try:
        named = (point.dist.name, point.dist.version) if point.dist else ()
        return " ".join(filter(None, named))
    except Exception:  # noqa: BLE001  # metadata that anybody may have written
        return ""


def _said(cause: BaseException) -> str:
    """Say what was raised, whatever it is, in one line."""
    return shown(traceback.format_exception_only(cause)[-1].strip())[1:-1]
