"""What can go wrong, as exceptions that hold the facts and say what to do.

Every error names the place first, then what is wrong, then what to do about it.
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Mapping
from itertools import islice

from attrs import frozen

#: The longest piece of foreign text that a message repeats, in characters.
LONGEST_SHOWN = 60
#: Of more faults than this only the first ones are said.
MOST_SAID = 50
#: The most members of a foreign list that a message repeats.
MOST_SHOWN = 4


def shown(thing: object) -> str:
    """Quote a foreign value for a message: on one line, escaped, and cut where it is long.

    Only plain values are asked how they look; any other is named by its type, so that no message
    runs foreign code.
    """
    return _plain(thing, 2)


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word most like `word` in any case, or an empty text where none is alike."""
    folded = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(_cut(word).casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


@frozen
class MedalIdError(Exception):
    """The base of all errors of this library."""

    place: str  #: The file, key or argument at fault.
    fault: str  #: What is wrong there.
    remedy: str = ""  #: What to do about it.

    def __str__(self) -> str:
        """Say it in one line: place, fault, remedy."""
        sentence = f"{self.place}: {self.fault}" if self.place else self.fault
        return f"{sentence}; {self.remedy}" if self.remedy else sentence


@frozen
class BadObservation(MedalIdError, ValueError):
    """An observation that cannot be understood."""


@frozen
class UnknownWord(BadObservation):
    """A trait, state or colour that the vocabulary does not hold."""

    word: str = ""  #: The word as given.
    known: tuple[str, ...] = ()  #: The words that exist.

    @classmethod
    def of(
        cls,
        place: str,
        what: str,
        word: str,
        known: Iterable[str],
        other_words: Mapping[str, str] | None = None,
    ) -> UnknownWord:
        """Build the error for an unknown `word`, naming the nearest of the known ones.

        `other_words` lead to known ones: labels and synonyms, in any language.
        """
        words = tuple(known)
        other = other_words or {}
        near = nearest(word, words) or other.get(nearest(word, other), "")
        remedy = f"did you mean {shown(near)}?" if near else f"known: {_listed(words)}"
        return cls(place, f"unknown {what} {shown(word)}", remedy, word, words)


@frozen
class UnknownId(MedalIdError, LookupError):
    """An id that the catalogue does not hold."""

    @classmethod
    def of(cls, place: str, wanted: str, known: Iterable[str]) -> UnknownId:
        """Build the error for an id that does not exist, naming the nearest one that does."""
        near = nearest(wanted, known)
        remedy = f"did you mean {shown(near)}?" if near else "see 'medal-id show' for all ids"
        return cls(place, f"no catalogue entry has the id {shown(wanted)}", remedy)


@frozen
class BadFile(MedalIdError):
    """A file that cannot be read: missing, a folder, too large, not UTF-8, not TOML."""


@frozen
class MissingExtra(MedalIdError):
    """A package that only an extra of this library installs."""


@frozen
class BadRules(MedalIdError):
    """A rule file that breaks the rule format."""


class RulesRefused(UserWarning):
    """Rules that an installed package offers are broken, so that they are not used."""


@frozen
class Faults(MedalIdError):
    """Several faults found in one go, so that they can be mended in one go."""

    faults: tuple[MedalIdError, ...] = ()

    @classmethod
    def raise_any(cls, place: str, faults: Iterable[MedalIdError]) -> None:
        """Raise what was found: nothing, the only fault itself, or all of them together.

        Raises:
            MedalIdError: where `faults` is not empty.
        """
        found = tuple(faults)
        if len(found) == 1:
            raise found[0]
        if found:
            raise cls(place, f"{len(found)} faults", "", found)

    def __str__(self) -> str:
        """Give one line for each fault, and of very many the first ones."""
        lines = [str(fault) for fault in self.faults[:MOST_SAID]]
        more = len(self.faults) - len(lines)
        if more > 0:
            lines.append(f"{self.place}: and {more} more faults")
        return "\n".join(lines)


def each(error: MedalIdError) -> tuple[MedalIdError, ...]:
    """Give the single faults that an error stands for."""
    return error.faults if isinstance(error, Faults) else (error,)


def _listed(words: tuple[str, ...], most: int = 12) -> str:
    """List some words for a message."""
    more = f" and {len(words) - most} more" if len(words) > most else ""
    return ", ".join(words[:most]) + more


def _cut(text: str) -> str:
    """Cut a text that is too long to repeat."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def _plain(thing: object, deep: int) -> str:
    """Write a plain value as Python does, with lists only so deep; only exact types are asked."""
    kind = type(thing)
    if kind is str:
        return repr(_cut(str(thing)))
    if thing is None or kind in (bool, float, dt.date, dt.datetime, dt.time):
        return str(thing)
    if kind is int:
        assert isinstance(thing, int)
        # Python refuses to write out thousands of digits.
        return str(thing) if thing.bit_length() < 200 else "a number of more than 60 digits"
    if kind in (list, tuple, set, frozenset):
        assert isinstance(thing, list | tuple | set | frozenset)
        few = [_plain(one, deep - 1) for one in islice(thing, MOST_SHOWN)] if deep else []
        return f"[{_cut(', '.join([*few, '…'] if len(thing) > len(few) else few))}]"
    if kind is dict:
        assert isinstance(thing, dict)
        return f"a table of {_plain(list(islice(thing, MOST_SHOWN + 1)), deep)}"
    return f"a value of type {_cut(name_of(kind))!r}"


def name_of(kind: type) -> str:
    """Name a foreign class without asking it."""
    name: str = _NAME.__get__(kind)
    return name


#: How Python itself keeps the name of a class, whatever its metaclass says.
_NAME = type.__dict__["__name__"]
