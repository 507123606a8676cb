"""Proofs that every expectation can matter, and that no state is left out by oversight."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Expectation
from medal_id.rules.kinds.states import State, StatesTrait
from medal_id.rules.lint.leaves import is_leaf, path
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.lint.reach import Reach, asks, needs
from medal_id.rules.outcome import Outcome
from medal_id.rules.ruleset import RuleSet

#: A fault names so many of the rules behind it.
_MOST_NAMED = 3


def _each(rules: RuleSet) -> Iterator[tuple[str, Award, Entry, Expectation]]:
    """Give every expectation with its place, its award and its entry."""
    for award in rules.awards:
        for entry in award.entries:
            for one in entry.expects:
                yield f"{award.place}: {entry.id}", award, entry, one


def _always_holds(rules: RuleSet) -> Iterator[Found]:
    reach = Reach.of(rules)
    for at, _, _, one in _each(rules):
        if not reach.against(one):
            yield at, f"{one.trait!r} {one.how_often} holds whatever is seen ({one.fact})"


def _never_matters(rules: RuleSet) -> Iterator[Found]:
    reach = Reach.of(rules)
    for at, award, entry, one in _each(rules):
        steps = path(award, entry)
        others = [
            x for step in steps for x in step.expects if x.trait == one.trait and x is not one
        ]
        if any(evolve(x, entry=one.entry, fact=one.fact) == one for x in others):
            continue  # said twice, as another check reports
        against = reach.against(one)
        if against and not against & reach.left(others)[asks(one)]:
            fault = f"{one.trait!r} {one.how_often} speaks only against what is excluded anyway"
            yield at, f"{fault} ({one.fact})"


def _never_asked(rules: RuleSet) -> Iterator[Found]:
    reach = Reach.of(rules)
    for at, _, entry, one in _each(rules):
        for given in (*one.given, *needs(rules.vocabulary.traits, one.trait)):
            if given.trait not in reach.values:
                continue
            met = reach.judged(given, Outcome.AGREES)
            if not met & reach.shows[entry.id][given.trait, ()]:
                fault = f"{one.trait!r} is asked only where {given.trait!r} is what it never can be"
                yield at, f"{fault} ({one.fact})"


def _gap(rules: RuleSet) -> Iterator[Found]:
    if not 0 < rules.vocabulary.fewest_awards <= len(rules.awards):
        return
    for place, state, who in _states(rules):
        if who.claims or state.beyond or not who.excludes:
            continue
        rows = [f"{one.entry} by {one.fact}" for one in who.excludes[:_MOST_NAMED]]
        more = len(who.excludes) - len(rows)
        rows += [f"{more} more"] if more else []
        yield place, f"it excludes every leaf that asks for it: {', '.join(rows)}"


def _not_beyond(rules: RuleSet) -> Iterator[Found]:
    for place, state, who in _states(rules):
        if state.beyond and who.claims:
            yield place, f"{who.claims[0]} can show it"


@frozen
class _Who:
    """What the leaves say of one state."""

    claims: list[str]  #: The leaves that can show it.
    excludes: list[Expectation]  #: What excludes the others, each once.


def _states(rules: RuleSet) -> Iterator[tuple[str, State, _Who]]:
    """Give every state of every trait that rules ask for, with its place."""
    reach = Reach.of(rules)
    leaves = [(award, e) for award in rules.awards for e in award.entries if is_leaf(award, e)]
    for name, trait in rules.vocabulary.traits.items():
        if not isinstance(trait, StatesTrait) or name not in reach.values:
            continue
        claimed = {e.id: reach.claimed(award, e, name) for award, e in leaves}
        for at, (word, state) in enumerate(trait.states.items()):
            found = (reach.excluding(award, e, name, at) for award, e in leaves)
            who = _Who(
                [leaf for leaf, bits in claimed.items() if bits >> at & 1],
                list(dict.fromkeys(one for one in found if one is not None)),
            )
            file = rules.vocabulary.file_of(f"traits.{name}", word)
            yield f"{file}: $.traits[{name!r}].states[{word!r}]", state, who


LINTS = (
    Lint(
        "always-holds",
        "Something that can be seen speaks against every expectation",
        "narrow it, or leave it out",
        _always_holds,
    ),
    Lint(
        "never-matters",
        "Every expectation speaks against something that no other excludes anyway",
        "leave it out, or correct it or the others",
        _never_matters,
    ),
    Lint(
        "never-asked",
        "What an expectation is asked under, and what its trait needs, is possible for its entry",
        "correct the expectation, or what always or never holds",
        _never_asked,
    ),
    Lint(
        "gap",
        "In complete rules every state is possible for some leaf that asks, or lies beyond them",
        "correct the rule that should show it, or write beyond = true",
        _gap,
    ),
    Lint(
        "not-beyond",
        "A state that lies beyond the rules is shown by no leaf",
        "leave out beyond",
        _not_beyond,
    ),
)
