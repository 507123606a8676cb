"""The catalogue: rules that are loaded, laid out and ready to judge."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from attrs import field, frozen

from medal_id.engine import EntryThings, Matrix, identify, lay_out
from medal_id.errors import BadObservation, RulesRefused, UnknownId, UnknownWord, shown
from medal_id.key import Things
from medal_id.key.session import MOST_TOLERANCE
from medal_id.observations import Observation
from medal_id.rules import Award, Entry, Expectation, Pack, RefusedPack, RuleSet, Trait
from medal_id.rules.vocabulary import MEDAL
from medal_id.verdict import Verdict


@frozen(eq=False)
class Catalogue:
    """A set of rules, ready to judge; equal only to itself."""

    rules: RuleSet
    refused: tuple[RefusedPack, ...] = ()  #: What installed packages offer and cannot be used.
    _matrix: Matrix = field(init=False, eq=False, repr=False)

    @_matrix.default
    def _laid_out(self) -> Matrix:
        return lay_out(self.rules)

    @classmethod
    def load(cls, *folders: str | Path, installed: bool = False) -> Catalogue:
        """Load the rules that come with the library, and those of folders.

        Args:
            folders: a folder with a whole `vocabulary.toml` stands alone, in the place of the rules
                of the library; any other, a pack, adds to them. Their order means nothing.
            installed: whether to add what installed packages offer. What is broken of that is
                refused with a `RulesRefused` warning; `refused` tells the reasons.

        Raises:
            BadFile: where a folder or a file cannot be read.
            BadRules: where a file breaks the rule format.
            Faults: where there are several faults.
        """
        from medal_id.rules.installed import load_with_installed  # noqa: PLC0415  # slow to load
        from medal_id.rules.load import load_rules  # noqa: PLC0415  # cattrs is slow to load

        tops = tuple(map(Path, folders))
        if not installed:
            return cls(load_rules(*tops))
        rules, refused = load_with_installed(*tops)
        for one in refused:
            warnings.warn(str(one), RulesRefused, stacklevel=2)
        return cls(rules, refused)

    @property
    def version(self) -> str:
        """The versions of the rules of the library and of packs, each with a hash of its files."""
        return self.rules.version

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The folders that the rules come from."""
        return self.rules.packs

    @property
    def awards(self) -> tuple[Award, ...]:
        """All awards."""
        return self.rules.awards

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of all awards."""
        return tuple(entry for award in self.awards for entry in award.entries)

    @property
    def traits(self) -> tuple[Trait, ...]:
        """All traits that can be observed."""
        return tuple(self.rules.vocabulary.traits.values())

    def entry(self, wanted: str) -> Entry:
        """Find an entry by its id.

        Raises:
            UnknownId: where there is none.
        """
        return self.rules.entry(wanted)

    @property
    def entry_things(self) -> EntryThings:
        """All entries as things of a key, and how observations are values of its traits."""
        return self._matrix.things.get()

    def expected(self, wanted: str) -> tuple[Expectation, ...]:
        """Give all that is expected of an entry, by itself and by the entries above it.

        Raises:
            UnknownId: where there is no such entry.
        """
        return self._matrix.expected(self.entry(wanted).id)

    def described(self, entries: Iterable[Entry]) -> Things:
        """Give some entries as things that also show what is only usual, where nothing is sure."""
        rows = [(entry, self.expected(entry.id)) for entry in entries]
        return EntryThings.of(self.rules, rows, usual=True).things

    def things(
        self, *, award: str | None = None, part: str = MEDAL, beside: bool = False
    ) -> Things:
        """Give the entries that have none below them as things, for the functions of `key`.

        What an entry always or never shows is what the thing shows; what is only usual is not.

        Args:
            award: the id of the only award to consider.
            part: the part of a specimen: "medal" or "certificate".
            beside: whether to take in what stands beside the awards, such as copies.

        Raises:
            UnknownId: where there is no such award.
            UnknownWord: where there is no such part.
        """
        if award is not None:
            self.rules.award(award, "award")
        if part not in self.rules.vocabulary.parts:
            raise UnknownWord.of("catalogue", "part", part, self.rules.vocabulary.parts)
        above = {entry.parent for entry in self.entries}
        return self.entry_things.things.only(
            entry.id
            for entry in self.entries
            if entry.id not in above
            and entry.part == part
            and award in (None, entry.award)
            and (entry.issued or beside)
        )

    def classify(
        self,
        observations: Mapping[str, object] | Iterable[Observation] | None = None,
        *,
        award: str | None = None,
        tolerance: int = 0,
        place: str = "",
    ) -> Verdict:
        """Identify a specimen; see `medal_id.classify`. `place` is what errors name."""
        if award is not None:
            here = f"{place}, award" if place else "award"
            if not self.rules.award(award, here).entries:
                fault = f"of {award!r} only the serial numbers are known so far"
                raise UnknownId(here, fault, "leave it out, or ask 'medal-id serial'")
        if type(tolerance) is not int or not 0 <= tolerance <= MOST_TOLERANCE:
            raise BadObservation(
                f"{place}, tolerance" if place else "tolerance",
                f"{shown(tolerance)} given",
                f"give 0 to {MOST_TOLERANCE}",
            )
        given: object = {} if observations is None else observations
        if isinstance(given, Iterable) and not isinstance(given, Mapping | str | bytes):
            given = tuple(given)
        seen = self.rules.vocabulary.observe_all(given, place)
        return identify(self.rules, self._matrix, seen, award=award or "", tolerance=tolerance)


@cache
def default_catalogue() -> Catalogue:
    """Give the catalogue of the library's rules and of installed packages, loaded once."""
    return Catalogue.load(installed=True)
