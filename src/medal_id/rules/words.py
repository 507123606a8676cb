"""From the vocabulary file of a folder to the words of rules, and the words that packs add."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_type_hints

from attrs import evolve, fields, frozen

from medal_id.errors import BadRules, Faults, MedalIdError, each, shown
from medal_id.rules.forms import FORMAT, PackVocabularyForm, VocabularyForm
from medal_id.rules.kinds import KINDS, Trait
from medal_id.rules.kinds.base import by_word
from medal_id.rules.structure import structure
from medal_id.rules.vocabulary import WARNINGS, Vocabulary

#: The tables of words to which a pack adds, each with what one of its words is.
_GROUPS = {
    "parts": "part",
    "levels": "level",
    "kinds": "kind",
    "topics": "topic",
    "applied_by": "word of applied_by",
    "methods": "method",
}


def read_vocabulary(table: dict[str, Any], place: str) -> Vocabulary:
    """Understand the vocabulary of a folder that stands alone.

    Raises:
        BadRules, Faults: where it breaks the format.
    """
    form = structure(table, VocabularyForm, place)
    check_format(form.format, place)
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


def widened(vocabulary: Vocabulary, table: dict[str, Any], place: str) -> Vocabulary:
    """Add the words of a pack; none of those that are there changes its meaning.

    Raises:
        BadRules, Faults: where the file breaks the format, or a word of it has a meaning already.
    """
    form = structure(table, PackVocabularyForm, place)
    check_format(form.format, place)
    adding = _Adding(vocabulary, place, [], dict(vocabulary.added))
    tables: dict[str, Any] = {group: adding.group(group, getattr(form, group)) for group in _GROUPS}
    traits = adding.traits(form.traits, {*tables["parts"]})
    Faults.raise_any(place, adding.faults)
    return evolve(vocabulary, traits=traits, added=adding.added, **tables)


def check_format(given: int, place: str) -> None:
    """Refuse a file of another format.

    Raises:
        BadRules: where it is one.
    """
    if given != FORMAT:
        raise BadRules(place, f"format {given} @ $.format", f"this version reads {FORMAT}")


def _trait(name: str, words: dict[str, Any], place: str) -> Trait:
    """Understand one trait of the vocabulary by its kind."""
    at = f"$.traits[{name!r}]"
    kind = words.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise BadRules(place, f"unknown kind {shown(kind)} @ {at}", f"known: {', '.join(KINDS)}")
    rest = {key: word for key, word in words.items() if key != "kind"}
    return structure({"name": name, **rest}, KINDS[kind], place, at)


@frozen
class _Adding:
    """What one pack adds, and the faults found in it so far."""

    known: Vocabulary
    place: str
    faults: list[MedalIdError]
    added: dict[str, str]  #: The file of every added word, as `Vocabulary.added`.

    def group(self, group: str, new: dict[str, Any]) -> dict[str, Any]:
        """Add words of one table."""
        old = getattr(self.known, group)
        for key in new:
            path = f"{group}.{key}"
            if key in old:
                self._taken(f"the {_GROUPS[group]} {shown(key)}", path, self._file(path))
            else:
                self.added[path] = self.place
        return {**old, **new}

    def traits(self, new: dict[str, dict[str, Any]], parts: set[str]) -> dict[str, Trait]:
        """Add traits, and words to those that are there."""
        traits = dict(self.known.traits)
        for name, words in new.items():
            try:
                if name in traits:
                    traits[name] = self._extended(traits[name], words)
                else:
                    traits[name] = _trait(name, words, self.place)
                    self.added[f"traits.{name}"] = self.place
            except MedalIdError as cause:
                self.faults.extend(each(cause))
        for name in sorted(parts & traits.keys()):
            files = f"{self._file(f'parts.{name}')} and {self._file(f'traits.{name}')}"
            fault = f"{shown(name)} is a part and a trait @ $.traits"
            self.faults.append(BadRules(self.place, f"{fault}, of {files}", "call one otherwise"))
        return traits

    def _extended(self, trait: Trait, words: dict[str, Any]) -> Trait:
        """Add states, features or colours to a trait that is there.

        Raises:
            BadRules, Faults: where something else is given, or what is no such word.
        """
        path, at = f"traits.{trait.name}", f"$.traits[{trait.name!r}]"
        more = sorted(words.keys() - set(trait.open_tables))
        if more or not words:
            fault = f"the trait {shown(trait.name)} stands in {self._file(path)} already @ {at}"
            can = " and ".join(trait.open_tables) or "nothing"
            remedy = f"leave out {', '.join(map(shown, more))}; " if more else ""
            raise BadRules(self.place, fault, f"{remedy}a pack adds {can} to it")
        hints = get_type_hints(type(trait))
        taken = dict(_meanings(trait))
        new: dict[str, dict[str, Any]] = {}
        for table, given in words.items():
            if not isinstance(given, dict):
                raise BadRules(self.place, f"{shown(given)} is not a table @ {at}.{table}")
            new[table] = structure(given, hints[table], self.place, f"{at}.{table}")
            clashes = {key: word for word, key in by_word(new[table]).items() if word in taken}
            for key, word in clashes.items():
                file = self._file(f"{path}.{taken[word]}", path)
                said = f"{shown(word)} of {trait.name}"
                self._taken(said, f"{path}.{table}.{key}", file, f", as {shown(taken[word])}")
            self.added.update({f"{path}.{key}": self.place for key in new[table]})
        every: dict[str, Any] = {
            table: {**getattr(trait, table), **some} for table, some in new.items()
        }
        return evolve(trait, **every)

    def _taken(self, what: str, path: str, file: str, more: str = "") -> None:
        """Report a word that has a meaning already."""
        fault = f"{what} stands in {file} already{more} @ $.{path}"
        self.faults.append(BadRules(self.place, fault, "choose another word, or leave it out"))

    def _file(self, *paths: str) -> str:
        """Name the file that a word comes from: the first path that a pack added counts."""
        files = (self.added.get(path) for path in paths)
        return next(filter(None, files), self.known.place)


def _meanings(trait: Trait) -> Iterator[tuple[str, str]]:
    """Give every word that a trait understands, with what it means."""
    for one in fields(type(trait)):
        if one.name in trait.open_tables:
            yield from by_word(getattr(trait, one.name)).items()
