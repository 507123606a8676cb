"""The words that rules and observations share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sized

from attrs import field, frozen

from medal_id.errors import BadObservation, Faults, MedalIdError, UnknownWord, shown
from medal_id.observations import BY_EYE, Observation
from medal_id.rules.kinds import Trait
from medal_id.rules.label import Label

#: More observations of a specimen, or of one trait of it, are no description of a specimen.
MOST_OBSERVATIONS = 500
MOST_OF_A_TRAIT = 20
#: A trait's name, its value as given, and where it comes from.
_Raw = tuple[str, object, str]
#: What most values are; looked at first, because reading observations is an inner loop.
_PLAIN = (str, float, int, bool)
#: The warnings that the engine gives: every vocabulary must word them all.
WARNINGS = (
    "answers-conflict",
    "contradiction",
    "copy-tell-tale",
    "dates-do-not-meet",
    "different-awards",
    "draft-rule",
    "fits-no-known-kind",
    "not-applicable",
    "names-another",
    "not-issued",
    "rare-feature",
    "usual-feature-missing",
)
#: How bad a warning can be, worst first.
SEVERITIES = ("serious", "warning", "note")
#: What people write where they cannot tell: the same as not observed.
CANNOT_TELL = frozenset({"?", "unknown", "not known", "неизвестно", "неизвестен", "неизвестна"})
#: The part that traits without a dot belong to.
MEDAL = "medal"


@frozen
class Method:
    """What it takes to observe a trait."""

    label: Label
    cost: float  #: Relative to a glance, which costs 1.


@frozen
class Message:
    """How a warning is worded; `$words` are filled in."""

    severity: str  #: "note", "warning" or "serious".
    says: Label
    next: Label


@frozen
class Vocabulary:
    """All words of a set of rules."""

    place: str
    version: str  #: The version of the rules as a whole.
    parts: dict[str, Label] = field(hash=False)
    levels: dict[str, Label] = field(hash=False)
    kinds: dict[str, Label] = field(hash=False)
    topics: dict[str, Label] = field(hash=False)
    applied_by: dict[str, Label] = field(hash=False)  #: Who put numbers on.
    methods: dict[str, Method] = field(hash=False)
    warnings: dict[str, Message] = field(hash=False)
    traits: dict[str, Trait] = field(hash=False)
    #: With so many awards its states are all used, so that one which is not is a gap; 0: never.
    fewest_awards: int = 0
    #: The file of every word that a pack added, as "topics.flight" or "traits.eyelet.wire".
    added: dict[str, str] = field(factory=dict, hash=False)

    def at(self, path: str, word: str = "") -> str:
        """Name a place in the file that a table comes from, or a word that a pack added to it."""
        return f"{self.file_of(path, word)}: {path}"

    def file_of(self, path: str, word: str = "") -> str:
        """Name the file that a table comes from, or a word that a pack added to it."""
        return self.added.get(f"{path}.{word}") or self.added.get(path, self.place)

    def part_of(self, trait: str) -> str:
        """Give the part of a specimen that a trait is observed on."""
        part, dot, _ = trait.partition(".")
        return part if dot else MEDAL

    def trait(self, name: str, place: str) -> Trait:
        """Find a trait by its name.

        Raises:
            UnknownWord: where there is none.
        """
        trait = self.traits.get(name)
        if trait is None:
            raise UnknownWord.of(place, "trait", str(name), self.traits)
        return trait

    def observe(self, given: Observation, place: str = "") -> Observation:
        """Understand one observation.

        Raises:
            BadObservation: where trait or value cannot be understood.
        """
        return self._observe(given.trait, given.value, given.origin, place)

    def understand(self, given: Observation, place: str = "") -> Observation | None:
        """Understand one observation; None where it says that the observer cannot tell.

        Raises:
            BadObservation: where trait or value cannot be understood.
        """
        if _cannot_tell(given.value):
            self.trait(given.trait, place or "observations")
            return None
        return self.observe(given, place)

    def _observe(self, name: str, value: object, origin: str, place: str) -> Observation:
        """Understand one value."""
        trait = self.traits.get(name) or self.trait(name, place or "observations")
        where = f"{place}, {name}" if place else name
        return Observation(name, trait.read(value, where), origin)

    def observe_all(self, given: object, place: str = "") -> tuple[Observation, ...]:
        """Understand all observations, and report all that cannot be understood together.

        Args:
            given: a mapping of traits to values, parts nested or dotted, or single observations.
                None as a value means "not observed"; a list of observations may name a trait twice.
            place: what to name in errors, such as a file.

        Raises:
            BadObservation: where one cannot be understood.
            Faults: where several cannot.
        """
        faults: list[MedalIdError] = []
        seen: list[Observation] = []
        where = place or "observations"
        if isinstance(given, Sized) and len(given) > MOST_OBSERVATIONS:
            fault = f"{len(given)} observations given"
            raise BadObservation(where, fault, f"give at most {MOST_OBSERVATIONS}")
        listed = self._listed(given, place, faults)
        for name, often in Counter(row[0] for row in listed).items():
            if often > MOST_OF_A_TRAIT:
                fault = f"{shown(name)} is observed {often} times"
                raise BadObservation(where, fault, f"give at most {MOST_OF_A_TRAIT}")
        for name, value, origin in listed:
            try:
                if _cannot_tell(value):
                    self.trait(name, where)
                else:
                    seen.append(self._observe(name, value, origin, place))
            except MedalIdError as fault:
                faults.append(fault)
        Faults.raise_any(where, faults)
        return tuple(seen)

    def _listed(self, given: object, place: str, faults: list[MedalIdError]) -> list[_Raw]:
        """Bring every way to give observations to a list."""
        if isinstance(given, Mapping):
            return self._flat(given, "", place, faults)
        if isinstance(given, list | tuple) and all(isinstance(g, Observation) for g in given):
            return [(one.trait, one.value, one.origin) for one in given]
        faults.append(
            BadObservation(
                place or "observations",
                f"{type(given).__name__} given",
                "give a mapping of traits to values, or a list of Observation",
            )
        )
        return []

    def _flat(
        self, given: Mapping[object, object], part: str, place: str, faults: list[MedalIdError]
    ) -> list[_Raw]:
        """Flatten a mapping in which parts may be nested."""
        listed: list[_Raw] = []
        for key, value in given.items():
            word = key if type(key) is str else shown(key)
            name = f"{part}{word}".removeprefix(f"{MEDAL}.")
            if type(value) in _PLAIN:
                listed.append((name, value, BY_EYE))
            elif word in self.parts and not part and (value is None or isinstance(value, Mapping)):
                listed += self._flat(value or {}, f"{word}.", place, faults)
            elif value is None:
                self._known_or_fault(name, place, faults)
            else:
                listed += self._several(name, value, place, faults)
        return listed

    def _several(
        self, name: str, value: object, place: str, faults: list[MedalIdError]
    ) -> list[_Raw]:
        """Take a value as it is, or the observations of one trait that are given for it."""
        several = value if isinstance(value, list | tuple) else [value]
        observations = [one for one in several if isinstance(one, Observation)]
        if not observations or len(observations) < len(several):
            return [(name, value, BY_EYE)]
        for one in observations:
            if one.trait != name:
                fault = f"an observation of {shown(one.trait)} is given for {shown(name)}"
                faults.append(BadObservation(place or "observations", fault, "give it by its name"))
        return [(one.trait, one.value, one.origin) for one in observations if one.trait == name]

    def _known_or_fault(self, name: str, place: str, faults: list[MedalIdError]) -> None:
        """A trait that was not observed must still be one."""
        try:
            self.trait(name, place or "observations")
        except UnknownWord as fault:
            faults.append(fault)


def _cannot_tell(value: object) -> bool:
    """Tell whether a value says that the observer cannot tell."""
    return type(value) is str and len(value) < 20 and value.strip().casefold() in CANNOT_TELL
