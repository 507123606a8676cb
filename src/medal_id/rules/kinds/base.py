"""What every kind of trait has in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol

from attrs import field, frozen

from medal_id.errors import BadRules
from medal_id.observations import Value
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome


class Condition(Protocol):
    """What a rule expects of a trait; hashable, so that equal conditions are judged once."""

    def judge(self, seen: Any) -> Outcome:
        """Compare with a value read by the same trait."""

    def __hash__(self) -> int:
        """Hash by content."""


class Named(Protocol):
    """What people call by several words: a state, a colour."""

    @property
    def label(self) -> Label:
        """What to call it in output."""

    @property
    def also(self) -> tuple[str, ...]:
        """Other words for it, in any language."""


@frozen(kw_only=True)
class Trait:
    """Something that can be observed on a specimen."""

    #: The keys of a rule that say what is expected of a trait of this kind.
    forms: ClassVar[tuple[str, ...]] = ()
    #: The tables of words to which a pack may add: states, features, colours.
    open_tables: ClassVar[tuple[str, ...]] = ()

    name: str  #: As rules and observations call it, as "eyelet" or "certificate.wording".
    label: Label
    question: Label  #: What to ask a person.
    look: Label  #: How to find out.
    method: str  #: What it takes: a method of the vocabulary.
    names: bool = False  #: Whether it tells which thing lies there, not only how it was made.
    #: How far people can be relied on to judge it right: above 0, at most 1.
    reliability: float = 1.0
    #: The states of other traits without which this one does not apply.
    needs: dict[str, tuple[str, ...]] = field(factory=dict, hash=False)

    def read(self, raw: object, place: str) -> Value:
        """Understand what a person, a file or a measurement gives as the value.

        Raises:
            BadObservation: where it cannot be understood.
        """
        raise NotImplementedError

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build what a rule expects from the value of one of the `forms` keys.

        Raises:
            BadRules: where it cannot be understood.
        """
        raise NotImplementedError

    def needed(self, states: tuple[str, ...]) -> Value:
        """Give the value that a trait depending on these states implies."""
        return self.read(list(states), self.name)

    def needed_condition(self, states: tuple[str, ...]) -> Condition:
        """Give the condition under which a trait depending on these states applies."""
        return self.condition("states", list(states), self.name)

    def show(self, value: Value) -> Label:
        """Say a value of this trait."""
        return Label(str(value), str(value))

    def show_condition(self, condition: Any) -> Label:
        """Say what is expected."""
        raise NotImplementedError


def by_word(named: Mapping[str, Named]) -> dict[str, str]:
    """Give the name that each word means: names, labels and synonyms, in lower case, Ё or Е."""
    words: dict[str, str] = {}
    for name, one in named.items():
        for word in map(str.casefold, (name, one.label.en, one.label.ru, *one.also)):
            words[word] = words[word.replace("ё", "е")] = name
    return words


def expect_list(given: object, of: type, place: str) -> list[Any]:
    """Check that a rule gives a filled list of one type.

    Raises:
        BadRules: where it is something else.
    """
    if isinstance(given, list) and given and all(type(one) is of for one in given):
        return list(given)
    raise BadRules(place, f"not a list of {of.__name__}", "write it in brackets, not empty")
