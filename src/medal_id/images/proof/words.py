"""Figures, states and reasons in words: figures always as the evidence list gives them."""

from __future__ import annotations

from collections.abc import Mapping

from medal_id.catalogue import default_catalogue
from medal_id.images.measured import Measured, NotMeasured, Told
from medal_id.images.proof.labels import OR, STATES, UNITS
from medal_id.rules import Label, Vocabulary
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import StripesTrait


def figure(measured: Measured, lang: str) -> str:
    """Give value and uncertainty with the very figures of `str(measured)`."""
    said = str(measured)
    unit = f" {measured.unit}"
    if lang == "en" or measured.unit not in UNITS or not said.endswith(unit):
        return said
    return said.removesuffix(unit) + UNITS[measured.unit]


def states(told: Told, trait: str, lang: str) -> str:
    """Name the states that are left; words that the vocabulary does not hold stay as they are."""
    return _listed(told.states, _states(trait), lang)


def colours(names: frozenset[str], lang: str) -> str:
    """Name the colours that a stripe may have."""
    trait = _vocabulary().traits["ribbon"]
    assert isinstance(trait, StripesTrait)
    return _listed(names, {name: one.label for name, one in trait.colours.items()}, lang)


def why(missing: NotMeasured, lang: str) -> str:
    """Give the reason and what to do about it."""
    return f"{missing.reason.says.in_(lang)}; {missing.reason.next.in_(lang)}"


def _listed(names: frozenset[str], known: Mapping[str, Label], lang: str) -> str:
    """List labels, the last after "or", in the order of their names."""
    said = [known[name].in_(lang) if name in known else name for name in sorted(names)]
    few = [", ".join(said[:-1]), *said[-1:]]
    return OR.in_(lang).join(one for one in few if one)


def _states(name: str) -> Mapping[str, Label]:
    """Give the labels of the states of a trait."""
    if name in STATES:
        return STATES[name]
    trait = _vocabulary().traits[name]
    assert isinstance(trait, StatesTrait)
    return {state: one.label for state, one in trait.states.items()}


def _vocabulary() -> Vocabulary:
    """Give the words that photographs are measured with."""
    return default_catalogue().rules.vocabulary
