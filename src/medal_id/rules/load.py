"""Finding and reading the rule files of a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import frozen

from medal_id.errors import BadFile, BadRules, Faults, MedalIdError, each, nearest, shown
from medal_id.rules.file import read_bytes
from medal_id.rules.forms import FORMAT, AwardForm, VocabularyForm
from medal_id.rules.forms_wear import OrderOfWearForm
from medal_id.rules.honour_forms import HonourForm
from medal_id.rules.inscribed import with_inscriptions
from medal_id.rules.kinds import KINDS, Trait
from medal_id.rules.lookup import Lookup
from medal_id.rules.resolve import resolve
from medal_id.rules.resolve_honours import resolve_honour
from medal_id.rules.resolve_wear import resolve_wear
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.structure import structure
from medal_id.rules.toml import LARGEST, parse_toml
from medal_id.rules.vocabulary import WARNINGS, Vocabulary

VOCABULARY = "vocabulary.toml"
#: The key that says what a rule file holds, and what one without it holds.
HOLDS, USUALLY = "holds", "award"


def shipped_rules() -> Traversable:
    """Find the rules that come with the library: in the package, or beside it in a checkout."""
    packaged = files("medal_id") / "_rules"
    if packaged.is_dir():
        return packaged
    return Path(__file__).parents[3] / "rules"


def load_rules(folder: Path | Traversable | None = None) -> RuleSet:
    """Read rules to judge by, and make sure of what the engine relies on.

    Raises:
        BadFile, BadRules, Faults: as `read_rules`, and where the rules do not hang together.
    """
    from medal_id.rules.lint import RELIED_ON, lint  # noqa: PLC0415  # only to load rules

    rules = read_rules(folder)
    Faults.raise_any("rules", lint(rules, RELIED_ON))
    return rules


def read_rules(folder: Path | Traversable | None = None) -> RuleSet:
    """Read `vocabulary.toml` and every other TOML file below a folder; by default our own rules.

    Raises:
        BadFile: where the folder or a file cannot be read.
        BadRules: where a file breaks the rule format.
        Faults: where there are several faults, of all files together.
    """
    top = folder if folder is not None else shipped_rules()
    place = str(folder) if folder is not None else "rules"
    found = dict(_toml_files(top))
    if VOCABULARY not in found:
        raise BadFile(str(top), f"no {VOCABULARY} in this folder", "name a folder of rules")
    digest = hashlib.sha256()
    faults: list[MedalIdError] = []
    tables: dict[str, dict[str, Any]] = {}
    for name in sorted(found):
        try:
            data = read_bytes(found[name], f"{place}/{name}", LARGEST, "a TOML file")
            tables[name] = parse_toml(data, f"{place}/{name}")
            digest.update(name.encode("utf-8", "surrogateescape") + b"\0" + data + b"\0")
        except BadFile as fault:
            faults.append(fault)
    if VOCABULARY not in tables:
        Faults.raise_any(str(top), faults)
    try:
        vocabulary = read_vocabulary(tables.pop(VOCABULARY), f"{place}/{VOCABULARY}")
    except (BadRules, Faults) as fault:
        if not faults:
            raise
        every = (*faults, *each(fault))
        raise Faults(str(top), f"{len(every)} faults", "", every) from fault
    read: dict[str, list[Any]] = {word: [] for word in READERS}
    for name, table in tables.items():
        try:
            word, rest = _held(table, f"{place}/{name}")
            read[word].append(READERS[word].read(rest, vocabulary, f"{place}/{name}"))
        except (BadRules, Faults) as fault:
            faults += each(fault)
    Faults.raise_any(str(top), faults)
    return RuleSet(
        vocabulary,
        with_inscriptions(read["award"]),
        f"{vocabulary.version}+sha256.{digest.hexdigest()[:12]}",
        orders_of_wear=tuple(read["order-of-wear"]),
        honours=tuple(read["honour"]),
    )


def read_vocabulary(table: dict[str, Any], place: str) -> Vocabulary:
    """Understand the vocabulary file.

    Raises:
        BadRules, Faults: where it breaks the format.
    """
    form = structure(table, VocabularyForm, place)
    _check_format(form.format, place)
    faults: list[MedalIdError] = [
        BadRules(place, f"no words for the warning {code!r} @ $.warnings", "add them")
        for code in WARNINGS
        if code not in form.warnings
    ]
    traits: dict[str, Trait] = {}
    for name, words in form.traits.items():
        try:
            traits[name] = _trait(name, words, place)
        except MedalIdError as fault:
            faults += each(fault)
    Faults.raise_any(place, faults)
    return Vocabulary(
        place,
        form.version,
        form.parts,
        form.levels,
        form.kinds,
        form.topics,
        form.applied_by,
        form.methods,
        form.warnings,
        traits,
        form.fewest_awards,
    )


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
        _check_format(form.format, place)
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


def _trait(name: str, words: dict[str, Any], place: str) -> Trait:
    """Understand one trait of the vocabulary by its kind."""
    at = f"$.traits[{name!r}]"
    kind = words.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise BadRules(place, f"unknown kind {shown(kind)} @ {at}", f"known: {', '.join(KINDS)}")
    rest = {key: word for key, word in words.items() if key != "kind"}
    return structure({"name": name, **rest}, KINDS[kind], place, at)


def _check_format(given: int, place: str) -> None:
    """Refuse a file of another format."""
    if given != FORMAT:
        raise BadRules(place, f"format {given} @ $.format", f"this version reads {FORMAT}")


def _toml_files(
    folder: Path | Traversable, below: str = ""
) -> Iterator[tuple[str, Path | Traversable]]:
    """Walk a folder for TOML files, with their paths below it, parts joined by "/"."""
    if not folder.is_dir():
        raise BadFile(str(folder), "not a folder", "name a folder of rules")
    try:
        children = list(folder.iterdir())
    except OSError as cause:
        fault = f"cannot be read ({cause.strerror})"
        raise BadFile(str(folder), fault, "check who may read it") from cause
    for child in children:
        name = f"{below}{child.name}"
        if isinstance(child, Path) and child.is_symlink() and child.is_dir():
            continue  # a link can lead in a circle, or anywhere
        if child.is_dir():
            yield from _toml_files(child, f"{name}/")
        elif name.endswith(".toml"):
            yield name, child
