"""Checks of the traits of the vocabulary."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from medal_id.errors import MedalIdError, shown
from medal_id.rules.drawing import PATH_REMEDY, is_path
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.features import Feature
from medal_id.rules.kinds.quantity import QuantityTrait
from medal_id.rules.kinds.states import State, StatesTrait
from medal_id.rules.kinds.stripes import Colour, StripesTrait
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet

_HEX = re.compile(r"#[0-9a-f]{6}")


def _at(rules: RuleSet, trait: str, word: str = "") -> str:
    """Name a trait in errors, or a word of it that another file may have added."""
    return rules.vocabulary.at(f"traits.{trait}", word)


def _words(rules: RuleSet) -> Iterator[tuple[str, dict[str, State] | dict[str, Colour]]]:
    """Give the named states of every trait that has such, and the colours of ribbons."""
    for name, trait in rules.vocabulary.traits.items():
        if isinstance(trait, StatesTrait):
            yield name, trait.states
        elif isinstance(trait, StripesTrait):
            yield name, trait.colours


def _named_as_key(rules: RuleSet) -> Iterator[Found]:
    for key, trait in rules.vocabulary.traits.items():
        if trait.name != key:
            yield _at(rules, key), f"the trait calls itself {shown(trait.name)}"


def _part(rules: RuleSet) -> Iterator[Found]:
    for name in rules.vocabulary.traits:
        part = rules.vocabulary.part_of(name)
        if part not in rules.vocabulary.parts:
            yield _at(rules, name), f"unknown part {shown(part)}"


def _method(rules: RuleSet) -> Iterator[Found]:
    for name, trait in rules.vocabulary.traits.items():
        if trait.method not in rules.vocabulary.methods:
            yield _at(rules, name), f"unknown method {shown(trait.method)}"


def _cost(rules: RuleSet) -> Iterator[Found]:
    for name, method in rules.vocabulary.methods.items():
        if not 0 < method.cost < math.inf:
            yield rules.vocabulary.at(f"methods.{name}"), f"a cost of {method.cost:g}"


def _reliability(rules: RuleSet) -> Iterator[Found]:
    for name, trait in rules.vocabulary.traits.items():
        if not 0 < trait.reliability <= 1:
            yield _at(rules, name), f"reliability {trait.reliability:g}"


def _needs(rules: RuleSet) -> Iterator[Found]:
    traits = rules.vocabulary.traits
    for name, trait in traits.items():
        for needed, states in trait.needs.items():
            if needed not in traits:
                yield _at(rules, name), f"needs the unknown trait {shown(needed)}"
                continue
            try:
                traits[needed].needed(states)
                traits[needed].needed_condition(states)
            except MedalIdError as fault:
                yield _at(rules, name), f"needs what {needed!r} cannot be: {fault.fault}"


def _nothing_named(rules: RuleSet) -> Iterator[Found]:
    for name, words in _words(rules):
        if not words:
            yield _at(rules, name), "no states or colours"


def _range(rules: RuleSet) -> Iterator[Found]:
    for name, trait in rules.vocabulary.traits.items():
        if isinstance(trait, QuantityTrait | CountsTrait) and not trait.least < trait.most:
            yield (
                _at(rules, name),
                f"the range {shown(trait.least)} to {shown(trait.most)} is empty",
            )


def _fineness(rules: RuleSet) -> Iterator[Found]:
    for name, trait in rules.vocabulary.traits.items():
        if isinstance(trait, QuantityTrait) and not 0 < trait.reading < math.inf:
            yield _at(rules, name), f"a reading of {trait.reading:g} {trait.unit}"
        if isinstance(trait, StripesTrait) and not 0 < trait.slack < math.inf:
            yield _at(rules, name), f"a slack of {trait.slack:g} mm"
        if isinstance(trait, StripesTrait) and not 0 <= trait.slack_share < 1:
            yield _at(rules, name), f"a slack of {trait.slack_share:g} of the width"


def _same_word(rules: RuleSet) -> Iterator[Found]:
    for name, words in _words(rules):
        owner: dict[str, str] = {}
        trait = rules.vocabulary.traits[name]
        features = trait.features if isinstance(trait, StatesTrait) else {}
        every_word: dict[str, State | Colour | Feature] = {**features, **words}
        for key, word in every_word.items():
            every = (key, word.label.en, word.label.ru, *word.also)
            for said in {one.casefold().replace("ё", "е") for one in every}:
                other = owner.setdefault(said, key)
                if other != key:
                    yield _at(rules, name, key), f"{shown(said)} means {other!r} and {key!r}"


def _pictures(rules: RuleSet) -> Iterator[Found]:
    for name, trait in rules.vocabulary.traits.items():
        for state, one in (trait.states if isinstance(trait, StatesTrait) else {}).items():
            if one.picture and not is_path(one.picture):
                yield _at(rules, name, state), f"the picture of {shown(state)} is no path"


def _colours(rules: RuleSet) -> Iterator[Found]:
    for name, trait in rules.vocabulary.traits.items():
        if isinstance(trait, StripesTrait):
            for key, colour in trait.colours.items():
                for like in colour.like:
                    if like not in trait.colours:
                        yield (
                            _at(rules, name, key),
                            f"{key!r} is like an unknown colour {shown(like)}",
                        )
                if colour.fades_to and colour.fades_to not in colour.like:
                    yield (
                        _at(rules, name, key),
                        f"{key!r} fades to {shown(colour.fades_to)}, which it is not like",
                    )
                if not _HEX.fullmatch(colour.hex):
                    yield _at(rules, name, key), f"{key!r} is drawn as {shown(colour.hex)}"


def _features(rules: RuleSet) -> Iterator[Found]:
    for name, trait in rules.vocabulary.traits.items():
        if not isinstance(trait, StatesTrait):
            continue
        seen = {feature for state in trait.states.values() for feature in state.shows}
        for key, state in trait.states.items():
            for feature in state.shows:
                if feature not in trait.features:
                    yield (
                        _at(rules, name, key),
                        f"{key!r} shows an unknown feature {shown(feature)}",
                    )
        for feature in trait.features:
            if feature not in seen:
                yield _at(rules, name, feature), f"no state shows the feature {shown(feature)}"


LINTS = (
    Lint(
        "trait-name",
        "A trait is called by its key alone",
        "leave out its name",
        _named_as_key,
        relied_on=True,
    ),
    Lint(
        "trait-part",
        "What stands before the dot of a trait is a part of a specimen",
        "use a part of the vocabulary",
        _part,
    ),
    Lint(
        "trait-method",
        "Every trait is observed by a method of the vocabulary",
        "use a method of the vocabulary",
        _method,
        relied_on=True,
    ),
    Lint(
        "method-cost",
        "What a method costs is a number above zero",
        "give its cost; a glance is 1",
        _cost,
        relied_on=True,
    ),
    Lint(
        "trait-reliability",
        "How far a trait can be relied on is a number above 0, at most 1",
        "leave it out, or give a share of 1",
        _reliability,
        relied_on=True,
    ),
    Lint(
        "trait-needs",
        "A trait depends on other traits and on states that they have",
        "use a trait and its states, or ['present'] of a number",
        _needs,
        relied_on=True,
    ),
    Lint(
        "nothing-named",
        "A trait of states has states, a ribbon has colours",
        "name them",
        _nothing_named,
    ),
    Lint(
        "trait-range",
        "The least figure of a quantity or count is below the most",
        "put the lower one first",
        _range,
    ),
    Lint(
        "trait-fineness",
        "How finely a quantity is read, or a ribbon measured, is a number above zero",
        "give it in the unit of the trait",
        _fineness,
    ),
    Lint(
        "same-word",
        "No word means two states, features or colours of one trait",
        "leave it to one of them",
        _same_word,
    ),
    Lint(
        "feature",
        "What a state shows is a feature of its trait, and every feature is shown by a state",
        "name it in the features of the trait, or leave it out",
        _features,
        relied_on=True,
    ),
    Lint(
        "picture",
        "The picture of a state is the path of a drawing, as SVG writes it, and not long",
        PATH_REMEDY,
        _pictures,
    ),
    Lint(
        "colour",
        "Colours are like others of their trait, fade to one of these, and are drawn as #rrggbb",
        "use known colours and six hexadecimal digits in lower case",
        _colours,
    ),
)
