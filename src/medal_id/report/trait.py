"""What can be observed, how, and at what cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from medal_id.catalogue import Catalogue
from medal_id.report.expectation import expectation
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Label, Trait
from medal_id.rules.kinds import KINDS
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.quantity import QuantityTrait
from medal_id.rules.kinds.states import State
from medal_id.rules.kinds.stripes import Colour


def trait_list_lines(catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """List all traits, grouped by the part of a specimen that they are observed on."""
    vocabulary = catalogue.rules.vocabulary
    for place, part in enumerate(vocabulary.parts):
        if place:
            yield BLANK
        yield Line(words.title(words.part(part)), tone=Tone.TITLE)
        for trait in catalogue.traits:
            if vocabulary.part_of(trait.name) == part:
                yield from _short(trait, words)


def trait_lines(trait: Trait, catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """Tell one trait: its states with all their names, and what the catalogue expects of it."""
    yield from _short(trait, words, listed=False)
    for name, (label, also) in named(trait).items():
        says = words.say("state", name=name, label=words.of(label))
        if also:
            says = words.say("also", says=says, also=", ".join(also))
        yield Line(says, 2)
    asked = [
        (entry, one)
        for entry in catalogue.entries
        for one in entry.expects
        if one.trait == trait.name
    ]
    if asked:
        yield BLANK
        yield Line(words.say("tells"), 1, tone=Tone.HEADING)
    for entry, one in asked:
        yield Line(expectation(one, words, "expected-of", words.of(entry.name)), 2)


def kind_of(trait: Trait) -> str:
    """Name the kind of a trait as the vocabulary does."""
    return next(name for name, kind in KINDS.items() if type(trait) is kind)


def named(trait: Trait) -> dict[str, tuple[Label, tuple[str, ...]]]:
    """Give the states or colours of a trait with their labels and other names."""
    states: Mapping[str, State | Colour] = getattr(trait, "states", getattr(trait, "colours", {}))
    return {name: (one.label, one.also) for name, one in states.items()}


def _short(trait: Trait, words: Wording, *, listed: bool = True) -> Iterator[Line]:
    """Tell one trait in a few lines."""
    yield Line(
        words.say("trait", name=trait.name, label=words.of(trait.label)), 1, tone=Tone.HEADING
    )
    yield Line(words.of(trait.question), 2)
    answer = _answer(trait, words)
    if listed and named(trait):
        answer = words.say("one-of", kind=answer, words=", ".join(named(trait)))
    yield Line(answer, 2)
    cost = words.vocabulary.methods[trait.method].cost
    how = words.say(
        "look", look=words.of(trait.look), method=words.method(trait.name), cost=f"{cost:g}"
    )
    yield Line(how, 2, tone=Tone.QUIET)
    for needed, states in trait.needs.items():
        controlling = words.vocabulary.traits[needed]
        shown = words.of(controlling.show_condition(controlling.needed_condition(states)))
        given = words.say("given", trait=words.trait(needed), expected=shown)
        yield Line(words.say("needs", given=given), 2, tone=Tone.QUIET)


def _answer(trait: Trait, words: Wording) -> str:
    """Say what an answer looks like."""
    kind = kind_of(trait)
    said = words.say(kind, unit=words.unit(getattr(trait, "unit", "")))
    if isinstance(trait, QuantityTrait | CountsTrait):
        said = words.say("plausible", kind=said, least=f"{trait.least:g}", most=f"{trait.most:g}")
    return words.say("sided", kind=said) if getattr(trait, "sided", False) else said
