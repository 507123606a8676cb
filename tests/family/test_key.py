"""Printed key, session and `classify()` lead every skeleton to the same leaf, and shortly."""

from __future__ import annotations

from functools import cache

import pytest

import medal_id
from medal_id.catalogue import default_catalogue
from medal_id.key import PrintedKey, Things, Value, agree, printed_key
from strategies import made_skeletons

#: Asked in every way, which would take several times as long if every line of it were traced.
pytestmark = pytest.mark.no_cover
CATALOGUE = default_catalogue()
PARTS = ("medal", "certificate")
LEAVES = [(part, leaf) for part in PARTS for leaf in CATALOGUE.things(part=part).ids]
#: What stands beside the awards: no key leads to it, but no key may lead it to something issued.
BESIDE = [
    (part, leaf)
    for part in PARTS
    for leaf in CATALOGUE.things(part=part, beside=True).ids
    if (part, leaf) not in LEAVES
]
LENINGRAD = "ussr/defence-of-leningrad"


@cache
def shown(leaf: str) -> dict[str, Value]:
    """Give what the skeleton of a leaf shows, as values of the key."""
    seen = CATALOGUE.rules.vocabulary.observe_all(made_skeletons()[leaf])
    return {one.trait: CATALOGUE.entry_things.seen(one) for one in seen}


@cache
def key_to(part: str) -> PrintedKey:
    """Make the key to a part of all awards."""
    return printed_key(CATALOGUE.things(part=part))


def questions(leaf: str, part: str, award: str | None = None) -> tuple[medal_id.Verdict, int]:
    """Answer the best question until there is none; give the verdict and how many there were."""
    session, asked = medal_id.guide(award, part=part), 0
    while question := session.question:
        asked += 1
        if question.trait in made_skeletons()[leaf]:
            session = session.answer(question.trait, made_skeletons()[leaf][question.trait])
        else:
            session = session.cannot_tell(question.trait)
    return session.verdict, asked


@pytest.mark.parametrize(("part", "leaf"), LEAVES)
def test_three_ways_lead_to_the_same_leaf(part: str, leaf: str) -> None:
    assert key_to(part).walk(shown(leaf)) == (leaf,)
    verdict, _ = questions(leaf, part)
    assert verdict.parts[part].best_id == leaf
    assert CATALOGUE.classify(made_skeletons()[leaf]).parts[part].best_id == leaf


@pytest.mark.parametrize(("part", "leaf"), BESIDE)
def test_what_stands_beside_the_awards_is_led_to_nothing_that_contradicts_it(
    part: str, leaf: str
) -> None:
    """A key cannot name it; where it leads somewhere, `classify` decides by all that was seen."""
    assert CATALOGUE.classify(made_skeletons()[leaf]).parts[part].best_id == leaf
    verdict, _ = questions(leaf, part)
    best = verdict.parts[part].best_id
    assert best in ("", leaf) or LENINGRAD in best


def fewest(things: Things, left: frozenset[str], known: dict[frozenset[str], float]) -> float:
    """Work out the least mean number of questions that lead to the leaves of a set, exactly."""
    if len(left) < 2:
        return 0.0
    if left not in known:
        known[left] = float("inf")
        ways = []
        for trait in things.traits:
            if not all(trait in shown(leaf) for leaf in left):
                continue
            after = [
                frozenset(other for other in left if _fits(things, other, trait, leaf))
                for leaf in left
            ]
            if all(one != left for one in after):
                ways.append(1 + sum(fewest(things, one, known) for one in after) / len(left))
        known[left] = min(ways, default=float("inf"))
    return known[left]


def _fits(things: Things, other: str, trait: str, leaf: str) -> bool:
    """Tell whether a leaf can show what the skeleton of another one shows of a trait."""
    value = things.value(other, trait)
    return value is None or agree(value, shown(leaf)[trait])


@pytest.mark.parametrize("part", PARTS)
def test_the_best_questions_are_hardly_more_than_the_fewest(part: str) -> None:
    things = CATALOGUE.things(award=LENINGRAD, part=part)
    asked = [questions(leaf, part, LENINGRAD)[1] for leaf in things.ids]
    optimum = fewest(things, frozenset(things.ids), {})
    assert optimum < float("inf")
    assert sum(asked) / len(asked) <= 1.25 * optimum
