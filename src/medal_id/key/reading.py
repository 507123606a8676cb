"""Reading things and traits that somebody wrote down: plain values, or a TOML file."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from medal_id.errors import (
    BadFile,
    BadObservation,
    BadRules,
    Faults,
    MedalIdError,
    UnknownWord,
    each,
    shown,
)
from medal_id.key.things import Things, with_needed
from medal_id.key.trait import Kind, Span, Trait, Value
from medal_id.rules.drawing import PATH_REMEDY, is_path
from medal_id.rules.label import Label

#: No number of a matrix lies beyond this.
FARTHEST = 1e12
#: More things or traits than this are no matrix that a person wrote.
MOST = 10_000


@frozen
class _TraitForm:
    """One trait as it is written; texts are plain, or in both languages."""

    kind: Kind = Kind.STATES
    states: Any = ()
    label: Any = ""
    question: Any = ""
    look: Any = ""
    unit: Any = ""
    cost: float = 1.0
    reliability: float = 1.0
    needs: dict[str, tuple[str, ...]] = field(factory=dict)
    pictures: dict[str, str] = field(factory=dict)


@frozen
class _ThingForm:
    """One thing as it is written."""

    name: Any = ""
    shows: dict[str, Any] = field(factory=dict)


@frozen
class _Form:
    """A whole matrix."""

    traits: dict[str, _TraitForm]
    things: dict[str, _ThingForm]


def load_things(file: str | Path) -> Things:
    """Read things and traits from a TOML file; see `read_things`.

    Raises:
        BadFile: where it cannot be read, or holds what no matrix holds.
        Faults: where there are several faults in it.
    """
    from medal_id.rules.toml import read_toml  # noqa: PLC0415  # only where a file is read

    return read_things(read_toml(Path(file), str(file)), str(file))


def read_things(table: Mapping[str, Any], place: str = "things") -> Things:
    """Understand things and traits.

    Args:
        table: `traits`, each with its `kind` ("states" when left out, "integer", "real"), `states`
            (a list of words, or a table with a label for each), `label`, `question`, `look`,
            `unit`, `cost`, `reliability`, `needs` (for other traits, the states without which
            this one does not apply) and `pictures` (for states, the path of a drawing in a box of
            100 by 100, as SVG writes it); and `things`, each with a `name` and what it `shows`: a
            state or several, a number, a range of two numbers, or several ranges. "?" is unknown,
            like what is left out. Texts are plain, or a table with `en` and `ru`.
        place: what errors name.

    Raises:
        BadFile: where something in it does not fit.
        Faults: where several things do not.
    """
    from medal_id.rules.structure import structure  # noqa: PLC0415  # cattrs is slow to load

    try:
        form = structure(dict(table), _Form, place)
    except (BadRules, Faults) as cause:
        faults = [BadFile(one.place, one.fault, one.remedy) for one in each(cause)]
        only = faults[0] if len(faults) == 1 else None
        raise only or Faults(place, f"{len(faults)} faults", "", tuple(faults)) from cause
    if len(form.traits) > MOST or len(form.things) > MOST:
        raise BadFile(place, f"more than {MOST} traits or things", "part it")
    found: list[MedalIdError] = []
    traits = {}
    for name, one in form.traits.items():
        try:
            traits[name] = _trait(name, one, f"{place}: $.traits.{name}")
        except MedalIdError as fault:
            found.append(fault)
    Faults.raise_any(place, found)
    for name, trait in traits.items():
        found += _bad_needs(trait, traits, f"{place}: $.traits.{name}.needs")
    Faults.raise_any(place, found)
    rows: dict[str, dict[str, Value]] = {}
    for thing, shows in form.things.items():
        rows[thing] = {}
        for name, raw in shows.shows.items():
            try:
                value = _value(name, raw, traits, f"{place}: $.things.{thing}.shows.{name}")
            except MedalIdError as fault:
                found.append(fault)
            else:
                rows[thing] |= {} if value is None else {name: value}
    Faults.raise_any(place, found)
    labels = {
        thing: _label(one.name, thing, f"{place}: $.things.{thing}.name")
        for thing, one in form.things.items()
    }
    full = {thing: with_needed(traits, shows, shows) for thing, shows in rows.items()}
    things = Things.of(traits.values(), full, labels)
    Faults.raise_any(place, _inapplicable(things, place))
    return things


def read_value(trait: Trait, raw: object, place: str) -> Value:
    """Understand what somebody says of a trait: a state, several, a number, a range or ranges.

    Raises:
        UnknownWord: where there is no such state.
        BadObservation: where it is no value of the trait.
    """
    if trait.kind is Kind.STATES:
        words = raw if isinstance(raw, list | tuple | set | frozenset) else [raw]
        for word in words:
            if type(word) is not str or word not in trait.states:
                said = word if type(word) is str else shown(word)
                raise UnknownWord.of(place, f"state of {trait.name!r}:", said, trait.states)
        if not words:
            raise BadObservation(place, "no state given", "leave it out where it is unknown")
        return frozenset(words)
    return _spans(trait, raw, place)


def _spans(trait: Trait, raw: object, place: str) -> tuple[Span, ...]:
    """Understand a number, a range or several ranges, and join those that overlap."""
    listed = raw if isinstance(raw, list | tuple) else [raw]
    if len(listed) == 2 and all(_is_number(one) for one in listed):
        listed = [listed]
    spans = sorted(_span(trait, one, place) for one in listed)
    if not spans:
        raise BadObservation(place, "no number given", "leave it out where it is unknown")
    joined = [spans[0]]
    for one in spans[1:]:
        if one.low <= joined[-1].high:
            joined[-1] = Span(joined[-1].low, max(joined[-1].high, one.high))
        else:
            joined.append(one)
    return tuple(joined)


def _span(trait: Trait, raw: object, place: str) -> Span:
    """Understand a number, or a range of two."""
    if isinstance(raw, Span):
        raw = [raw.low, raw.high]
    limits: Any = raw if isinstance(raw, list | tuple) else [raw, raw]
    if len(limits) != 2 or not all(_is_number(one) for one in limits):
        raise BadObservation(place, f"{shown(raw)} is no number", "give one, or a range of two")
    low, high = float(limits[0]), float(limits[1])
    if low > high:
        raise BadObservation(place, f"the range {low:g} to {high:g} is empty", "lower limit first")
    if trait.kind is Kind.INTEGER and not (low.is_integer() and high.is_integer()):
        raise BadObservation(place, f"{shown(raw)} is no whole number", "give whole numbers")
    return Span(low, high)


def _is_number(raw: object) -> bool:
    """Tell whether something is a number that a quantity can have."""
    return isinstance(raw, int | float) and type(raw) is not bool and -FARTHEST < raw < FARTHEST


def _trait(name: str, form: _TraitForm, place: str) -> Trait:
    """Understand one trait."""
    if not 0 < form.cost < math.inf:
        raise BadFile(place, f"cost {form.cost:g}", "give more than 0")
    if not 0 < form.reliability <= 1:
        raise BadFile(place, f"reliability {form.reliability:g}", "give more than 0, at most 1")
    listed: dict[Any, Any] = {}
    if isinstance(form.states, dict):
        listed = form.states
    elif isinstance(form.states, list | tuple) and all(type(s) is str for s in form.states):
        listed = dict.fromkeys(form.states, "")
    else:
        raise BadFile(place, "the states are neither a list nor a table of words", "list them")
    if bool(listed) is not (form.kind is Kind.STATES):
        fault = "it has no states" if form.kind is Kind.STATES else "a quantity has no states"
        raise BadFile(place, fault, "list states, or give another kind")
    label = _label(form.label, name, f"{place}.label")
    return Trait(
        name,
        form.kind,
        {word: _label(said, word, f"{place}.states.{word}") for word, said in listed.items()},
        label,
        _label(form.question, "", f"{place}.question") if form.question else _question(label),
        _label(form.look, "", f"{place}.look"),
        _label(form.unit, "", f"{place}.unit"),
        form.cost,
        form.reliability,
        {needed: frozenset(states) for needed, states in form.needs.items()},
        _pictures(form, listed, f"{place}.pictures"),
    )


def _pictures(form: _TraitForm, states: Mapping[str, object], place: str) -> dict[str, str]:
    """Take drawings of states."""
    for state, path in form.pictures.items():
        if state not in states:
            raise UnknownWord.of(place, "state", state, states)
        if not is_path(path):
            raise BadFile(f"{place}.{state}", f"{shown(path)} is no path", PATH_REMEDY)
    return form.pictures


def _question(label: Label) -> Label:
    """Ask for a trait by its label."""
    return Label(f"{label.en}?", f"{label.ru}?")


def _label(given: object, otherwise: str, place: str) -> Label:
    """Take a text for both languages, or one for each."""
    if isinstance(given, dict) and given.keys() == {"en", "ru"} and _texts(given.values()):
        return Label(given["en"], given["ru"])
    if type(given) is not str:
        raise BadFile(place, f"{shown(given)} is no text", "give a text, or en and ru")
    return Label(given or otherwise, given or otherwise)


def _texts(given: object) -> bool:
    """Tell whether all of several values are texts."""
    return all(type(one) is str for one in given)  # type: ignore[attr-defined]  # values of a table


def _value(name: str, raw: object, traits: Mapping[str, Trait], place: str) -> Value | None:
    """Understand what a thing shows of a trait; None where that is said to be unknown."""
    if name not in traits:
        raise UnknownWord.of(place, "trait", name, traits)
    return None if raw == "?" else read_value(traits[name], raw, place)


def _bad_needs(trait: Trait, traits: Mapping[str, Trait], place: str) -> list[MedalIdError]:
    """Report needs of what does not exist, or of the trait itself, in a circle or not."""
    found: list[MedalIdError] = []
    for needed, states in trait.needs.items():
        if needed not in traits:
            found.append(UnknownWord.of(place, "trait", needed, traits))
        elif not states or not states <= traits[needed].states.keys():
            fault = f"{', '.join(sorted(states)) or 'nothing'} are no states of {needed!r}"
            found.append(BadFile(place, fault, f"known: {', '.join(traits[needed].states)}"))
    if not found and _reaches_itself(trait.name, traits):
        found.append(BadFile(place, "it needs itself in the end", "break the circle"))
    return found


def _reaches_itself(name: str, traits: Mapping[str, Trait]) -> bool:
    """Tell whether what a trait needs needs the trait."""
    open_, seen = list(traits[name].needs), set()
    while open_:
        one = open_.pop()
        if one == name:
            return True
        if one in traits and one not in seen:
            seen.add(one)
            open_ += traits[one].needs
    return False


def _inapplicable(things: Things, place: str) -> list[MedalIdError]:
    """Report what a thing is said to show of a trait that cannot apply to it."""
    return [
        BadFile(
            f"{place}: $.things.{thing}.shows.{trait}",
            "it cannot show this, by what it shows of the traits that this one needs",
            "leave one of the two out",
        )
        for trait, shown_by in things.values.items()
        for thing in shown_by
        if not things.applies(thing, trait)
    ]
