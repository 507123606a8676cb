"""Traits with named states, such as the eyelet: soldered or one piece."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import field, frozen

from medal_id.errors import BadObservation, BadRules, UnknownWord, nearest, shown
from medal_id.observations import States, Value
from medal_id.rules.kinds.base import Condition, Trait, expect_list
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome


@frozen
class State:
    """One state of a trait."""

    label: Label
    also: tuple[str, ...] = ()  #: Other words for it, in any language.


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

    states: dict[str, State] = field(factory=dict, hash=False)
    _by_word: dict[str, str] = field(init=False, eq=False, repr=False)
    #: The commonest answers, one state by its name, ready made.
    _by_name: dict[object, States] = field(init=False, eq=False, repr=False)

    @_by_word.default
    def _words(self) -> dict[str, str]:
        words: dict[str, str] = {}
        for name, state in self.states.items():
            for word in (name, state.label.en, state.label.ru, *state.also):
                words[word.casefold()] = name
        return words

    @_by_name.default
    def _names(self) -> dict[object, States]:
        return {name: States(frozenset({name})) for name in self.states}

    def read(self, raw: object, place: str) -> Value:
        """Read a state, a set or list of possible states, a yes or no, or "a or b"."""
        if type(raw) is str and raw in self._by_name:
            return self._by_name[raw]
        if isinstance(raw, States):
            if self._by_name.keys() >= raw.states:
                return raw
            raw = raw.states
        if isinstance(raw, str | bool | int):
            return States(self._state(raw, place))
        if isinstance(raw, list | tuple | set | frozenset) and raw:
            return States(frozenset().union(*(self._state(one, place) for one in raw)))
        raise BadObservation(
            place, f"{shown(raw)} is no state", f"give one or several of: {', '.join(self.states)}"
        )

    def _state(self, raw: object, place: str) -> frozenset[str]:
        """Find the state that a word means."""
        if isinstance(raw, bool):
            raw = "yes" if raw else "no"
        word = str(raw).strip().casefold() if isinstance(raw, str | int) else ""
        if word in self._by_word:
            return frozenset({self._by_word[word]})
        either = [part.strip() for part in word.replace("|", " or ").split(" or ")]
        if len(either) > 1 and all(part in self._by_word for part in either):
            return frozenset(self._by_word[part] for part in either)
        raise UnknownWord.of(place, f"state of {self.name!r}:", str(raw), self.states)

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
