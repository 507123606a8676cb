"""Specimens for property tests: drawn from the rules, examples and samples, and then spoiled.

Random values would fit no rule, and every property would hold for nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from medal_id import Specimen, Verdict, read_specimen
from medal_id.catalogue import default_catalogue, skeletons
from medal_id.engine import identify, lay_out
from medal_id.observations import (
    Counts,
    Observation,
    Pair,
    PartialDate,
    Quantity,
    States,
    Stripe,
    Stripes,
    Text,
    Value,
)
from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER
from medal_id.rules import Entry, Expectation, HowOften, Outcome, RuleSet, Trait
from medal_id.rules.kinds.counts import CountIn, CountsTrait
from medal_id.rules.kinds.dates import Dated
from medal_id.rules.kinds.quantity import QuantityTrait, Within
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import Striped
from medal_id.rules.kinds.text import Reads
from widening import FAR, widened

SAMPLES = Path(__file__).parents[1] / "samples"
CATALOGUE = default_catalogue()
RULES = CATALOGUE.rules
TRAITS = RULES.vocabulary.traits


@cache
def samples(folder: str = "") -> dict[str, Specimen]:
    """Read all samples below a folder, by their path."""
    files = sorted((SAMPLES / folder).rglob("*.toml"))
    return {str(f.relative_to(SAMPLES)): read_specimen(f, CATALOGUE) for f in files}


@cache
def expectations(trait: str) -> tuple[Expectation, ...]:
    """List all expectations of a trait, whatever entry states them."""
    return tuple(x for entry in CATALOGUE.entries for x in entry.expects if x.trait == trait)


@cache
def path(entry: str) -> tuple[Entry, ...]:
    """Give an entry and those above it."""
    one = RULES.entry(entry)
    return ((*path(one.parent), one)) if one.parent else (one,)


@cache
def leaves() -> tuple[str, ...]:
    """List the ids of the entries that have none below them."""
    parents = {entry.parent for entry in CATALOGUE.entries}
    return tuple(entry.id for entry in CATALOGUE.entries if entry.id not in parents)


@cache
def pool(name: str) -> tuple[Value, ...]:
    """Give values of a trait that fit, miss or straddle what the rules and samples say of it."""
    trait = TRAITS[name]
    found = [value for one in expectations(name) for value in _around(trait, one.condition)]
    if isinstance(trait, StatesTrait):
        found += [States(frozenset({state})) for state in trait.states]
    if isinstance(trait, QuantityTrait) and not found:
        middle = (trait.least + trait.most) / 2
        found.append(Quantity(middle, middle, trait.unit))
    seen = [o for specimen in samples().values() for o in specimen.observations]
    found += [o.value for o in seen if o.trait == name]  # type: ignore[misc]  # understood
    return tuple(dict.fromkeys(trait.read(value, name) for value in found))


def _around(trait: Trait, condition: Any) -> Iterator[Value]:
    """Give values within, across and beyond one condition."""
    match condition:
        case Within():
            yield from _lengths(trait, condition)
        case CountIn():
            assert isinstance(trait, CountsTrait)
            counts = {n + step for n in condition.counts for step in (-1, 0, 1)}
            yield from (Counts(frozenset({n})) for n in sorted(counts))
        case Reads():
            yield from (Text(text) for text in condition.texts)
        case Striped():
            for one in condition.ribbons:
                yield one.ribbon
                yield Stripes(tuple(Stripe(s.colour) for s in one.ribbon.stripes))
        case Dated():
            first, last = condition.span.earliest, condition.span.latest
            assert first is not None
            assert last is not None
            year = dt.timedelta(days=365)
            for start, end in ((first, last), (first - year, first - year), (last, last + year)):
                yield PartialDate(start, end)
        case _ if "number" in trait.name:
            yield from (NO_NUMBER, UNREAD_NUMBER)


def _lengths(trait: Trait, condition: Within) -> Iterator[Value]:
    """Give figures within a range, across its limits and far from it."""
    assert isinstance(trait, QuantityTrait)
    low = max(condition.low, trait.least)
    high = min(condition.high, trait.most)
    middle, unit = (low + high) / 2, trait.unit
    inside = Quantity(middle, middle, unit)
    yield inside
    yield Quantity(middle, min(high + FAR, trait.most), unit)
    for far in (low - FAR, high + FAR):
        if trait.least <= far <= trait.most:
            yield Quantity(far, far, unit)
            if trait.sided:
                yield Pair(inside, Quantity(far, far, unit))


def excludes(expectation: Expectation, value: Value) -> bool:
    """Tell whether a value excludes the entry that states an expectation, its provisos met."""
    outcome = expectation.condition.judge(value)
    if expectation.how_often is HowOften.ALWAYS:
        return outcome is Outcome.DISAGREES
    return expectation.how_often is HowOften.NEVER and outcome is Outcome.AGREES


def spoiling(entry: str, trait: str) -> tuple[Value, ...]:
    """Give the values of a trait that exclude an entry, whatever else is seen."""
    own = [x for one in path(entry) for x in one.expects if x.trait == trait and not x.given]
    return tuple(v for v in pool(trait) if any(excludes(x, v) for x in own))


def description(entry: str, at_random: st.DataObject | None = None) -> tuple[Observation, ...]:
    """Describe an entry by what the rules always and usually expect of it, one value a trait.

    Without `at_random` the first fitting value of each trait is taken.
    """
    every = [x for one in path(entry) for x in one.expects]
    described: dict[str, Value] = {}
    for name in dict.fromkeys(x.trait for x in every if not x.how_often.denies):
        fitting = _fitting(name, [x for x in every if x.trait == name])
        described[name] = at_random.draw(st.sampled_from(fitting)) if at_random else fitting[0]
    for expectation in every:
        for given in expectation.given:
            met = [v for v in pool(given.trait) if given.condition.judge(v) is Outcome.AGREES]
            described.setdefault(given.trait, met[0])
    return tuple(Observation(name, value) for name, value in described.items())


def _fitting(name: str, own: list[Expectation]) -> list[Value]:
    """Give the values of a trait that fit an entry best."""

    def faults(value: Value) -> tuple[int, int, int]:
        out = [(x.how_often, x.condition.judge(value)) for x in own]
        usual = sum(h is HowOften.USUALLY and o is not Outcome.AGREES for h, o in out)
        rare = sum(h is HowOften.RARELY and o is not Outcome.DISAGREES for h, o in out)
        always = sum(h is HowOften.ALWAYS and o is not Outcome.AGREES for h, o in out)
        never = sum(h is HowOften.NEVER and o is not Outcome.DISAGREES for h, o in out)
        return always + never, usual, rare

    best = min(faults(value) for value in pool(name))
    return [value for value in pool(name) if faults(value) == best]


@cache
def starts() -> tuple[tuple[Observation, ...], ...]:
    """Gather the samples, the rules' own examples and the descriptions of all leaves."""
    examples = [example for award in CATALOGUE.awards for example in award.examples]
    return (
        *(sample.observations for sample in samples().values()),
        *(RULES.vocabulary.observe_all(example.seen) for example in examples),
        *(description(leaf) for leaf in leaves()),
    )


@st.composite
def observation(draw: st.DrawFn) -> Observation:
    """Draw one observation of any trait that a rule asks for."""
    asked = sorted({x.trait for entry in CATALOGUE.entries for x in entry.expects})
    name = draw(st.sampled_from([trait for trait in asked if pool(trait)]))
    origin = draw(st.sampled_from(["by eye", "photograph"]))
    return Observation(name, draw(st.sampled_from(pool(name))), origin)


@st.composite
def specimens(draw: st.DrawFn) -> tuple[Observation, ...]:
    """Draw a specimen that is right at first; then some answers are changed and some added."""
    seen = list(draw(st.sampled_from(starts())))
    for at in draw(st.sets(st.sampled_from(range(len(seen))), max_size=2)) if seen else ():
        other = draw(st.sampled_from(pool(seen[at].trait)))
        seen[at] = evolve(seen[at], value=other)
    again = draw(st.lists(st.sampled_from([o.trait for o in seen]), max_size=2)) if seen else ()
    seen += [Observation(x, draw(st.sampled_from(pool(x))), "a second look") for x in again]
    seen += draw(st.lists(observation(), max_size=3))
    for at, one in enumerate(seen):
        if wider := widened(TRAITS[one.trait], one):
            seen[at] = draw(st.sampled_from((one, one, one, *wider)))
    return tuple(seen)


def judge(seen: Iterable[Observation], tolerance: int = 0, rules: RuleSet = RULES) -> Verdict:
    """Judge observations by our own rules, or by others laid out anew."""
    if rules is RULES:
        return CATALOGUE.classify(tuple(seen), tolerance=tolerance)
    understood = rules.vocabulary.observe_all(seen)
    return identify(rules, lay_out(rules), understood, tolerance=tolerance)


def excluded(verdict: Verdict) -> set[str]:
    """Give the ids of the candidates that are excluded."""
    return {c.id for c in verdict.candidates if c.status == "excluded"}


@cache
def made_skeletons() -> dict[str, dict[str, object]]:
    """Make up a specimen for each leaf of our own rules, once."""
    return skeletons(CATALOGUE)
