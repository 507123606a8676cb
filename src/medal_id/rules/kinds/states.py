"""Traits with named states, such as the eyelet: soldered or one piece."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from attrs import field, frozen

from medal_id.errors import BadObservation, BadRules, UnknownWord, nearest, shown
from medal_id.observations import States, Value
from medal_id.rules.kinds.base import Condition, Trait, by_word, expect_list
from medal_id.rules.kinds.features import Feature, listed, showing
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome

#: What stands between two states of which one is meant.
_OR = re.compile(r"\||\s(?:or|или)\s")
_LONGEST = 300
_MOST = 100


@frozen
class State:
    """One state of a trait."""

    label: Label
    also: tuple[str, ...] = ()  #: Other words for it, in any language.
    shows: tuple[str, ...] = ()  #: The features of the trait that can be made out in it.
    #: Whether it lies beyond what the rules describe, as "something else" or another mint's mark.
    beyond: bool = False
    #: A drawing of it: the path that SVG draws in a box of 100 by 100, in lines; "" for none.
    picture: str = ""


@frozen
class OneOf:
    """The specimen shows one of these states."""

    states: frozenset[str]

    def judge(self, seen: States) -> Outcome:
        """Compare, and stay undecided while the observer's choice reaches beyond these states."""
        if seen.states <= self.states:
            return Outcome.AGREES
        return Outcome.DISAGREES if self.states.isdisjoint(seen.states) else Outcome.UNDECIDED


@frozen(kw_only=True)
class StatesTrait(Trait):
    """A trait with named states."""

    forms: ClassVar[tuple[str, ...]] = ("states",)
    open_tables: ClassVar[tuple[str, ...]] = ("states", "features")

    states: dict[str, State] = field(factory=dict, hash=False)
    #: What can be made out in the states, where these are pictures.
    features: dict[str, Feature] = field(factory=dict, hash=False)
    _by_word: dict[str, str] = field(init=False, eq=False, repr=False)
    _by_feature: dict[str, str] = field(init=False, eq=False, repr=False)
    #: The commonest answers, one state by its name, ready made.
    _by_name: dict[object, States] = field(init=False, eq=False, repr=False)

    @_by_word.default
    def _words(self) -> dict[str, str]:
        return by_word(self.states)

    @_by_feature.default
    def _feature_words(self) -> dict[str, str]:
        return by_word(self.features)

    @_by_name.default
    def _names(self) -> dict[object, States]:
        return {name: States(frozenset({name})) for name in self.states}

    def read(self, raw: object, place: str) -> Value:
        """Read a state, a set or list of possible states, a yes or no, or "a or b"."""
        if type(raw) is str and raw in self._by_name:
            return self._by_name[raw]
        if isinstance(raw, States):
            if type(raw.states) is frozenset and frozenset() < raw.states <= self._by_name.keys():
                return raw
            raw = raw.states
        if isinstance(raw, list | tuple | set | frozenset) and 0 < len(raw) <= _MOST:
            return States(frozenset().union(*(self._possible(one, place) for one in raw)))
        return States(self._possible(raw, place))

    def _possible(self, raw: object, place: str) -> frozenset[str]:
        """Find the state that a word means, or those that it leaves open."""
        word = _as_word(raw)
        if word in self._by_word:
            return frozenset({self._by_word[word]})
        if not word:
            known = ", ".join(self.states)
            raise BadObservation(
                place, f"{shown(raw)} is no state", f"give one or several of: {known}"
            )
        return frozenset().union(*(self._meant(one.strip(), place) for one in _OR.split(word)))

    def _meant(self, word: str, place: str) -> frozenset[str]:
        """Find the state that a word means, or all those that show the features it names."""
        if word in self._by_word:
            return frozenset({self._by_word[word]})
        words = listed(word) if self.features else []
        if any(one in self._by_feature for one in words):
            return self._showing(words, place)
        known = self._by_word | self._by_feature
        names = (*self.states, *self.features)
        raise UnknownWord.of(place, f"state of {self.name!r}:", word, names, known)

    def _showing(self, words: list[str], place: str) -> frozenset[str]:
        """Find the states that show all of some features."""
        for word in words:
            if word not in self._by_feature:
                raise UnknownWord.of(
                    place, f"feature of {self.name!r}:", word, self.features, self._by_feature
                )
        wanted = frozenset(self._by_feature[word] for word in words)
        found = showing(wanted, {name: frozenset(one.shows) for name, one in self.states.items()})
        if not found:
            fault = f"no state of {self.name!r} shows {', '.join(map(shown, words))} together"
            raise BadObservation(place, fault, "name fewer of them, or a state as a whole")
        return found

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the condition from a list of states."""
        del form
        states = expect_list(given, str, place)
        for state in states:
            if state not in self.states:
                near = nearest(state, self.states)
                remedy = f"did you mean {near!r}?" if near else f"known: {', '.join(self.states)}"
                raise BadRules(place, f"unknown state {shown(state)} of {self.name!r}", remedy)
        return OneOf(frozenset(states))

    def show(self, value: Value) -> Label:
        """Say the possible states by their labels."""
        assert isinstance(value, States)
        return self._labels(value.states)

    def show_condition(self, condition: Any) -> Label:
        """Say the expected states by their labels."""
        return self._labels(condition.states)

    def _labels(self, states: frozenset[str]) -> Label:
        labels = [self.states[name].label for name in self.states if name in states]
        return Label(" or ".join(x.en for x in labels), " или ".join(x.ru for x in labels))


def _as_word(raw: object) -> str:
    """Give a state as a word; what cannot be one becomes empty."""
    if isinstance(raw, str):
        return raw.strip().casefold() if len(raw) <= _LONGEST else ""
    if isinstance(raw, bool):
        return "yes" if raw else "no"
    return str(raw) if isinstance(raw, int) and 0 <= raw < 10_000 else ""
