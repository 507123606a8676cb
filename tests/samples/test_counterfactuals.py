"""What verdicts say would change them, held against trying everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations, product

import pytest
from attrs import evolve

from medal_id import Observation, Specimen, Verdict
from medal_id.observations import Value
from medal_id.rules import Condition, Outcome
from medal_id.rules.probes import probes
from medal_id.verdict import MOST_CHANGES, Counterfactual, Finding
from strategies import CATALOGUE, TRAITS, path, samples

#: Asked in every way, which would take several times as long if every line of it were traced.
pytestmark = pytest.mark.no_cover
#: A status and the id of the answer.
Answer = tuple[str, str]
#: More values of a trait than this are very many.
MANY = 20
#: One value for each of one or two traits.
Changed = tuple[tuple[str, Value], ...]


def answer(finding: Finding) -> Answer:
    return finding.status.value, finding.best_id


@cache
def every_condition(trait: str) -> tuple[Condition, ...]:
    """Gather all that is asked of a trait by rules, provisos and dependent traits."""
    every = [one for entry in CATALOGUE.entries for one in entry.expects]
    provisos = [given for one in every for given in one.given if given.trait == trait]
    needs = [one.needs[trait] for one in TRAITS.values() if trait in one.needs]
    return tuple(
        dict.fromkeys(
            (
                *(one.condition for one in every if one.trait == trait),
                *(given.condition for given in provisos),
                *(TRAITS[trait].needed_condition(states) for states in needs),
            )
        )
    )


@cache
def different(trait: str) -> dict[tuple[Outcome, ...], Value]:
    """Give one value of a trait for each set of things that conditions can say of it."""
    asked = every_condition(trait)
    found: dict[tuple[Outcome, ...], Value] = {}
    for value in probes(TRAITS[trait], asked):
        found.setdefault(judged(trait, value), value)
    return found


@cache
def judged(trait: str, value: object) -> tuple[Outcome, ...]:
    return tuple(one.judge(value) for one in every_condition(trait))


def changed(sample: Specimen, values: Mapping[str, Value]) -> Verdict:
    seen = [
        Observation(one.trait, values[one.trait]) if one.trait in values else one
        for one in sample.observations
    ]
    return evolve(sample, observations=tuple(seen)).classify(CATALOGUE)


def tried(sample: Specimen, size: int) -> Iterator[tuple[Changed, Verdict]]:
    """Change so many traits in every way that can make a difference.

    Of traits with very many values, such as names of cities, pairs are tried with every other one.
    """
    options: dict[str, list[Value]] = {}
    for trait in sorted({one.trait for one in sample.observations}):
        seen = {judged(trait, o.value) for o in sample.observations if o.trait == trait}
        values = [value for said, value in different(trait).items() if {said} != seen]
        options[trait] = values[::2] if size > 1 and len(values) > MANY else values
    for chosen in combinations(options, size):
        for taken in product(*(options[trait] for trait in chosen)):
            pairs = tuple(zip(chosen, taken, strict=True))
            yield pairs, changed(sample, dict(pairs))


def stated(counterfactuals: Iterable[Counterfactual]) -> dict[Changed, Answer]:
    """List every single change that counterfactuals state, by what it is judged like."""
    return {
        tuple(
            (change.trait, different(change.trait)[judged(change.trait, value)])
            for change, value in zip(one.changes, values, strict=True)
        ): (one.status.value, one.best_id)
        for one in counterfactuals
        for values in product(*(change.values for change in one.changes))
    }


def is_another(now: Answer, then: Answer) -> bool:
    """Tell whether an answer identifies what was not identified: no entry above the answer."""
    above = {one.id for one in path(now[1])} if now[1] else set()
    return then[0] == "identified" and (now[0] != "identified" or then[1] not in above)


@pytest.mark.parametrize("name", samples())
def test_each_stated_change_gives_just_the_stated_answer(name: str) -> None:
    sample = samples()[name]
    verdict = sample.classify(CATALOGUE)
    for part, finding in verdict.parts.items():
        for one in finding.counterfactuals:
            seen = one.applied(sample.observations)
            again = evolve(sample, observations=seen).classify(CATALOGUE).parts[part]
            assert answer(again) == (one.status.value, one.best_id) != answer(finding)
            assert len(one.changes) == len({change.trait for change in one.changes})
            assert [o.trait for o in seen] == [o.trait for o in sample.observations]


@pytest.mark.parametrize("name", samples())
def test_the_stated_changes_are_all_of_the_smallest_size(name: str) -> None:
    sample = samples()[name]
    verdict = sample.classify(CATALOGUE)
    single = list(tried(sample, 1))
    for part, finding in verdict.parts.items():
        now = answer(finding)
        right = {c: answer(v.parts[part]) for c, v in single if answer(v.parts[part]) != now}
        smallest = [one for one in finding.counterfactuals if one.smallest]
        if right:
            assert stated(smallest) == right
        else:
            assert {len(one.changes) for one in smallest} <= {MOST_CHANGES}
        farther = [one for one in finding.counterfactuals if not one.smallest]
        if farther:
            assert not any(is_another(now, then) for then in right.values())


def needs_pairs(sample: Specimen) -> bool:
    """Tell whether pairs were searched: no single change leads to another identified entry."""
    return any(
        not any(
            len(one.changes) == 1 and is_another(answer(f), (one.status.value, one.best_id))
            for one in f.counterfactuals
        )
        for f in sample.classify(CATALOGUE).parts.values()
    )


def test_some_samples_need_two_changes() -> None:
    assert sum(map(needs_pairs, samples().values())) > 5


@pytest.mark.parametrize("name", samples())
def test_two_changes_are_stated_where_one_does_not_lead_to_another_entry(name: str) -> None:
    sample = samples()[name]
    double = list(tried(sample, 2)) if needs_pairs(sample) else []
    for part, finding in sample.classify(CATALOGUE).parts.items():
        now = answer(finding)
        single = [one for one in finding.counterfactuals if len(one.changes) == 1]
        if any(is_another(now, (one.status.value, one.best_id)) for one in single):
            continue
        led = {c: answer(v.parts[part]) for c, v in double}
        right = {c: a for c, a in led.items() if (is_another(now, a) if single else a != now)}
        pairs = stated(one for one in finding.counterfactuals if len(one.changes) == 2)
        assert {pair: then for pair, then in pairs.items() if pair in led} == right
