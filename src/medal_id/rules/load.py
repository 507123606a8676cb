"""From folders of rule files to the rules that judge together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import frozen

from medal_id.errors import BadFile, BadRules, Faults, MedalIdError, each, nearest, shown
from medal_id.rules.folder import VOCABULARY, Folder, read_folder
from medal_id.rules.forms import AwardForm
from medal_id.rules.forms_wear import OrderOfWearForm
from medal_id.rules.honour_forms import HonourForm
from medal_id.rules.inscribed import with_inscriptions
from medal_id.rules.lookup import Lookup
from medal_id.rules.pack import Pack
from medal_id.rules.resolve import resolve
from medal_id.rules.resolve_honours import resolve_honour
from medal_id.rules.resolve_wear import resolve_wear
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.structure import structure
from medal_id.rules.vocabulary import Vocabulary
from medal_id.rules.words import check_format, read_vocabulary, widened

#: The key that says what a rule file holds, and what one without it holds.
HOLDS, USUALLY = "holds", "award"
#: What the rules that come with the library are called.
BUILT_IN = "medal-id"
#: What no name or version of a folder of rules needs.
_UNTIDY = re.compile(r"[^\w.+-]+")


def shipped_rules() -> Traversable:
    """Find the rules that come with the library: in the package, or beside it in a checkout."""
    packaged = files("medal_id") / "_rules"
    if packaged.is_dir():
        return packaged
    return Path(__file__).parents[3] / "rules"


def load_rules(*folders: Path) -> RuleSet:
    """Read rules to judge by, and make sure of what the engine relies on.

    Raises:
        BadFile, BadRules, Faults: as `read_rules`, and where the rules do not hang together.
    """
    return sound(read_rules(*folders))


def sound(rules: RuleSet) -> RuleSet:
    """Make sure of what the engine relies on.

    Raises:
        BadRules, Faults: where the rules do not hang together.
    """
    from medal_id.rules.lint import RELIED_ON, lint  # noqa: PLC0415  # only to load rules

    Faults.raise_any("rules", lint(rules, RELIED_ON))
    return rules


def read_rules(*folders: Path) -> RuleSet:
    """Read every TOML file below some folders; by default our own rules.

    A folder with a whole vocabulary stands alone, in the place of our own rules. Any other adds to
    the one that does, or to ours.

    Raises:
        BadFile: where a folder or a file cannot be read.
        BadRules: where a file breaks the rule format.
        Faults: where there are several faults, of all files together.
    """
    return joined(named_folders(folders))


def named_folders(folders: Iterable[Path]) -> tuple[Folder, ...]:
    """Read the folders that somebody names, and our own where none of them stands alone.

    Raises:
        BadFile, Faults: where one cannot be read, is named twice, or several stand alone.
    """
    tops = tuple(folders)
    for index, top in enumerate(tops):
        if any(top.resolve() == other.resolve() for other in tops[:index]):
            raise BadFile(str(top), "named twice", "name every folder of rules once")
    read = tuple(read_folder(top, str(top), top.resolve().name) for top in tops)
    alone = [folder for folder in read if folder.stands_alone]
    if len(alone) > 1:
        fault = f"it stands alone, as {alone[0].place} does"
        remedy = f"name one of them, or write adds = true into {VOCABULARY} of the other"
        raise BadRules(alone[1].place, fault, remedy)
    if alone:
        return read
    return (read_folder(shipped_rules(), f"{BUILT_IN}/rules", BUILT_IN, "built-in"), *read)


def joined(folders: Sequence[Folder]) -> RuleSet:
    """Understand folders of which one stands alone and the others, in any order, add to it.

    Raises:
        BadFile, BadRules, Faults: as `read_rules`.
    """
    ordered = sorted(folders, key=_rank)
    faults = [fault for folder in ordered for fault in folder.faults]
    vocabulary = _vocabulary(ordered, faults)
    read: dict[str, list[Any]] = {word: [] for word in READERS}
    first: dict[str, Folder] = {}
    for folder in ordered:
        for name, table in folder.rules.items():
            try:
                _check_free(name, folder, first)
                word, rest = _held(table, folder.at(name))
                read[word].append(READERS[word].read(rest, vocabulary, folder.at(name)))
            except (BadRules, Faults) as fault:
                faults += each(fault)
    Faults.raise_any(ordered[0].place if len(ordered) == 1 else "rules", faults)
    packs = tuple(_pack(folder) for folder in ordered)
    own, *added = packs
    return RuleSet(
        vocabulary,
        with_inscriptions(read["award"]),
        ", ".join([own.version, *(f"{pack.name} {pack.version}" for pack in added)]),
        orders_of_wear=tuple(read["order-of-wear"]),
        honours=tuple(read["honour"]),
        packs=packs,
    )


def _rank(folder: Folder) -> tuple[bool, bool, str, str]:
    """Tell what goes first: what stands alone, what is named, what has the earlier name."""
    return not folder.stands_alone, folder.origin == "package", folder.name, folder.place


def _vocabulary(ordered: Sequence[Folder], faults: list[MedalIdError]) -> Vocabulary:
    """Understand the words of all folders.

    Raises:
        BadRules, Faults: where they break the format, together with what is wrong elsewhere.
    """
    own, *packs = ordered
    table = own.tables[VOCABULARY]
    try:
        words = read_vocabulary(table, own.at(VOCABULARY))
        for pack in packs:
            if VOCABULARY in pack.tables:
                words = widened(words, pack.tables[VOCABULARY], pack.at(VOCABULARY))
    except (BadRules, Faults) as fault:
        partial = [] if "warnings" in table and "traits" in table else [_partial(own)]
        every = (*faults, *partial, *each(fault))
        if len(every) == 1:
            raise
        raise Faults(fault.place, f"{len(every)} faults", "", every) from fault
    return words


def _partial(folder: Folder) -> BadRules:
    """Tell of a vocabulary that may be meant to add to another one."""
    remedy = "write adds = true where it adds words to those of medal-id"
    return BadRules(folder.at(VOCABULARY), "no whole vocabulary", remedy)


def _check_free(name: str, folder: Folder, first: dict[str, Folder]) -> None:
    """Refuse a file whose path, and so its id, another folder has.

    Raises:
        BadRules: where it is taken.
    """
    other = first.setdefault(name, folder)
    if other is not folder:
        id_ = name.removesuffix(".toml")
        fault = f"{shown(id_)} stands in {other.at(name)} already"
        raise BadRules(folder.at(name), fault, "give it another id, and its file that name")


def _pack(folder: Folder) -> Pack:
    """Tell of a folder whose files were all understood."""
    version = folder.tables.get(VOCABULARY, {}).get("version", "")
    ids = tuple(name.removesuffix(".toml") for name in folder.rules)
    return Pack(
        tidy(folder.name),
        folder.place,
        folder.origin,
        folder.package,
        "+".join(filter(None, (tidy(version), folder.digest))),
        ids,
        not folder.stands_alone,
    )


def tidy(name: str) -> str:
    """Make one plain word of a name that anybody may have given."""
    return _UNTIDY.sub("_", name)


@frozen
class Reader:
    """How one kind of rule file is read: its form, and what makes rules of it."""

    form: type[Any]
    resolve: Callable[[Any, Vocabulary, str], tuple[Any, Lookup]]

    def read(self, table: dict[str, Any], vocabulary: Vocabulary, place: str) -> Any:
        """Understand one file; `place` is what errors name.

        Raises:
            BadRules, Faults: where it breaks the format.
        """
        form = structure(table, self.form, place)
        check_format(form.format, place)
        rules, words = self.resolve(form, vocabulary, place)
        Faults.raise_any(place, words.faults)
        return rules


#: What a rule file can hold, and what reads it.
READERS = {
    "award": Reader(AwardForm, resolve),
    "order-of-wear": Reader(OrderOfWearForm, resolve_wear),
    "honour": Reader(HonourForm, resolve_honour),
}


def _held(table: dict[str, Any], place: str) -> tuple[str, dict[str, Any]]:
    """Part what a file says it holds from the rest of it.

    Raises:
        BadRules: where it says something else than a word of `READERS`.
    """
    word = table.get(HOLDS, USUALLY)
    if type(word) is not str or word not in READERS:
        near = nearest(word, READERS) if type(word) is str else ""
        remedy = f"did you mean {near!r}?" if near else f"known: {', '.join(READERS)}"
        raise BadRules(place, f"it holds {shown(word)} @ $.{HOLDS}", remedy)
    return word, {key: value for key, value in table.items() if key != HOLDS}
