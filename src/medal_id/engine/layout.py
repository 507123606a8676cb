"""Laying out rules for judging."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from medal_id.engine.entries import EntryThings
from medal_id.engine.matrix import NOTHING, Group, Implied, Matrix, Tally, bitset
from medal_id.observations import Observation
from medal_id.rules import Condition, Expectation, Given, HowOften, RuleSet
from medal_id.rules.kinds.quantity import Within
from medal_id.rules.kinds.slips import letters
from medal_id.rules.kinds.text import Reads
from medal_id.rules.probes import alike
from medal_id.verdict.deferred import Deferred


def lay_out(rules: RuleSet) -> Matrix:
    """Lay out a set of rules; the order of its files and entries makes no difference to answers."""
    entries = tuple(entry for award in rules.awards for entry in award.entries)
    place = {entry.id: at for at, entry in enumerate(entries)}
    parent = tuple(place.get(entry.parent, -1) for entry in entries)
    path = _paths(parent)
    below = tuple(
        bitset(i for i, up in enumerate(path) if up >> at & 1) for at in range(len(entries))
    )
    expectations = tuple(expectation for entry in entries for expectation in entry.expects)
    owner = tuple(place[expectation.entry] for expectation in expectations)
    traits = rules.vocabulary.traits
    groups = _groups(expectations, owner, below)
    implied = {name: every for name in traits if (every := _implied(name, rules))}
    asked = {name: _asked(name, groups, implied) for name in traits}
    matrix = Matrix(
        entries=entries,
        expectations=expectations,
        place=place,
        children=tuple(
            bitset(i for i, up in enumerate(parent) if up == at) for at in range(len(entries))
        ),
        path=path,
        below=below,
        groups={t: plain for t, every in groups.items() if (plain := _under(every, given=False))},
        provisos={t: under for t, every in groups.items() if (under := _under(every, given=True))},
        limits={t: limits for t, every in groups.items() if (limits := _limits(every))},
        texts={t: texts for t, every in groups.items() if (texts := _texts(every))},
        implied=implied,
        asked=asked,
        alike={name: Deferred(partial(alike, traits[name], asked[name])) for name in traits},
        of_entry=tuple(
            bitset(i for i, own in enumerate(owner) if own == at) for at in range(len(entries))
        ),
        parts={
            part: bitset(at for at, entry in enumerate(entries) if entry.part == part)
            for part in rules.vocabulary.parts
        },
        awards={
            award.id: bitset(at for at, entry in enumerate(entries) if entry.award == award.id)
            for award in rules.awards
        },
        tops=bitset(at for at, up in enumerate(parent) if up < 0),
        issued=bitset(at for at, entry in enumerate(entries) if entry.issued),
        always=bitset(at for at, e in enumerate(expectations) if e.how_often is HowOften.ALWAYS),
        usually=bitset(at for at, e in enumerate(expectations) if e.how_often is HowOften.USUALLY),
        names=bitset(at for at, e in enumerate(expectations) if traits[e.trait].names),
        things=Deferred(
            lambda: EntryThings.of(rules, [(e, matrix.expected(e.id)) for e in entries])
        ),
    )
    return matrix


def _paths(parent: tuple[int, ...]) -> tuple[int, ...]:
    """Give for each entry the bits of itself and of all above it."""
    path: list[int] = []
    for at, up in enumerate(parent):
        path.append(1 << at | (path[up] if up >= 0 else 0))
    return tuple(path)


def _groups(
    expectations: tuple[Expectation, ...], owner: tuple[int, ...], below: tuple[int, ...]
) -> dict[str, tuple[Group, ...]]:
    """Gather the expectations that ask the same, so that each condition is judged once."""
    tallies: dict[str, dict[tuple[Condition, tuple[Given, ...]], list[Tally]]] = {}
    for at, expectation in enumerate(expectations):
        bit, entry, subtree = 1 << at, 1 << owner[at], below[owner[at]]
        how = expectation.how_often
        if how.denies:
            shows = entry if how is HowOften.RARELY else 0
            fits = Tally(disagrees=bit, contradicts=subtree if how.excludes else 0, shows=shows)
            misses = Tally(agrees=bit)
        else:
            fits = Tally(agrees=bit, shows=entry)
            misses = Tally(disagrees=bit, contradicts=subtree if how.excludes else 0)
        key = (expectation.condition, expectation.given)
        three = tallies.setdefault(expectation.trait, {}).setdefault(key, [NOTHING] * 3)
        three[:] = [three[0] | fits, three[1] | misses, three[2] | Tally(undecided=bit)]
    return {
        trait: tuple(Group(*key, *three) for key, three in asked.items())
        for trait, asked in tallies.items()
    }


def _under(groups: tuple[Group, ...], *, given: bool) -> tuple[Group, ...]:
    """Keep the groups with provisos, or those without."""
    return tuple(group for group in groups if bool(group.given) is given)


def _limits(groups: tuple[Group, ...]) -> tuple[float, ...]:
    """Gather the limits of ranges in rising order."""
    ranges = [group.condition for group in groups if isinstance(group.condition, Within)]
    return tuple(sorted({limit for one in ranges for limit in (one.low, one.high)}))


def _texts(groups: tuple[Group, ...]) -> frozenset[str]:
    """Gather the letters of all inscriptions that are expected."""
    read = [group.condition for group in groups if isinstance(group.condition, Reads)]
    return frozenset(letters(text) for one in read for text in one.texts)


def _implied(name: str, rules: RuleSet) -> tuple[Implied, ...]:
    """Work out what an observation of a dependent trait implies."""
    return tuple(
        Implied(
            Observation(
                needed, rules.vocabulary.traits[needed].needed(states), f"follows from {name}"
            ),
            rules.vocabulary.traits[needed].needed_condition(states),
        )
        for needed, states in rules.vocabulary.traits[name].needs.items()
    )


def _asked(
    name: str, groups: Mapping[str, tuple[Group, ...]], implied: Mapping[str, tuple[Implied, ...]]
) -> tuple[Condition, ...]:
    """Gather what is asked of a trait: by rules, in their provisos and by dependent traits."""
    provisos = [one for every in groups.values() for group in every for one in group.given]
    needs = [one for every in implied.values() for one in every]
    return tuple(
        dict.fromkeys(
            (
                *(group.condition for group in groups.get(name, ())),
                *(given.condition for given in provisos if given.trait == name),
                *(one.condition for one in needs if one.observation.trait == name),
            )
        )
    )
