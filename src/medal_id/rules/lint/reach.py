"""Proofs about the whole catalogue: every leaf can be reached and told from every other.

The values that a trait can take are finite in effect (see `probes`), so what an entry can show is
a set of bits, and a proof is a comparison of such sets.
"""

from __future__ import annotations

import functools
import itertools
import operator
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from attrs import field, frozen

from medal_id.errors import MedalIdError
from medal_id.observations import Value
from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Expectation, Given
from medal_id.rules.kinds import Condition, Trait
from medal_id.rules.lint.leaves import is_leaf, path
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.outcome import Outcome
from medal_id.rules.probes import probes
from medal_id.rules.ruleset import RuleSet

#: A trait under some provisos.
Question = tuple[str, tuple[Given, ...]]


@frozen
class Reach:
    """What every entry can show, as far as what always or never holds allows."""

    values: Mapping[str, list[Value]]  #: For each trait that is expected: its probes.
    questions: tuple[Question, ...]
    shows: Mapping[str, Mapping[Question, int]]  #: For each entry: the probes it does not exclude.
    _said: dict[tuple[str, Condition], dict[Outcome, int]] = field(
        factory=dict, init=False, eq=False, repr=False
    )

    @classmethod
    def of(cls, rules: RuleSet) -> Reach:
        """Work it out for all entries of all awards; once for all proofs about the same rules."""
        return _reach(rules)

    @classmethod
    def _of(cls, rules: RuleSet) -> Reach:
        """Work it out."""
        every = [one for a in rules.awards for entry in a.entries for one in entry.expects]
        traits = rules.vocabulary.traits
        asked: dict[str, list[Condition]] = {one.trait: [] for one in every}
        for one in every:
            asked[one.trait].append(one.condition)
            for given in (*one.given, *needs(traits, one.trait)):
                if given.trait in asked:
                    asked[given.trait].append(given.condition)
        values = {name: probes(traits[name], conditions) for name, conditions in asked.items()}
        questions = dict.fromkeys(q for one in every for q in ((one.trait, ()), asks(one)))
        reach = cls(values, tuple(questions), {})
        shows = {
            entry.id: reach.left([one for step in path(a, entry) for one in step.expects])
            for a in rules.awards
            for entry in a.entries
        }
        return cls(values, reach.questions, shows)

    def left(self, expects: Iterable[Expectation]) -> dict[Question, int]:
        """Give the probes that none of some expectations excludes."""
        left = {q: (1 << len(self.values[q[0]])) - 1 for q in self.questions}
        for one in expects:
            if not one.how_often.excludes:
                continue
            bad = self.against(one)
            for question in self.questions:
                if question[0] == one.trait and one.given in ((), question[1]):
                    left[question] &= ~bad
        return left

    def against(self, one: Expectation) -> int:
        """Give the probes that speak against what states an expectation, or exclude it."""
        return self.judged(one, Outcome.AGREES if one.how_often.denies else Outcome.DISAGREES)

    def judged(self, one: Expectation | Given, outcome: Outcome) -> int:
        """Give the probes of which an expectation, or a proviso, says so."""
        key = one.trait, one.condition
        if key not in self._said:
            said = dict.fromkeys(Outcome, 0)
            for at, value in enumerate(self.values[one.trait]):
                said[one.condition.judge(value)] |= 1 << at
            self._said[key] = said
        return self._said[key][outcome]

    def claimed(self, award: Award, entry: Entry, trait: str) -> int:
        """Give the probes of a trait that an entry can show, as far as it is asked for it at all.

        It is where something that always or never holds leaves it open, or where the rules say
        that it is usual or rare.
        """
        left = self.shows[entry.id][trait, ()]
        own = [one for step in path(award, entry) for one in step.expects if one.trait == trait]
        if any(one.how_often.excludes for one in own):
            return left
        return left & functools.reduce(
            operator.or_, (self.judged(one, Outcome.AGREES) for one in own), 0
        )

    def excluding(self, award: Award, entry: Entry, trait: str, probe: int) -> Expectation | None:
        """Give what excludes an entry where a trait shows a probe, whatever else is seen."""
        for step in path(award, entry):
            for one in step.expects:
                plain = one.trait == trait and one.how_often.excludes and not one.given
                if plain and self.against(one) >> probe & 1:
                    return one
        return None

    def apart(self, one: Entry, other: Entry) -> bool:
        """Tell whether `one` can show anything that excludes `other`."""
        mine, theirs = self.shows[one.id], self.shows[other.id]
        return any(mine[question] & ~theirs[question] for question in self.questions)


@functools.lru_cache(maxsize=1)
def _reach(rules: RuleSet) -> Reach:
    """Work out what every entry can show, and remember it for the rules asked about last."""
    return Reach._of(rules)  # noqa: SLF001  # one module


def needs(traits: Mapping[str, Trait], name: str) -> tuple[Given, ...]:
    """Give what the traits that one depends on must show, as far as that can be understood."""
    found = []
    for needed, states in traits[name].needs.items():
        with suppress(MedalIdError):  # another check reports it
            if needed in traits:
                found.append(Given(needed, traits[needed].needed_condition(states)))
    return tuple(found)


def asks(one: Expectation) -> Question:
    """Give what an expectation asks."""
    return one.trait, one.given


def _unreachable(rules: RuleSet) -> Iterator[Found]:
    reach = Reach.of(rules)
    for award in rules.awards:
        for entry in award.entries:
            above = reach.shows.get(entry.parent, {})
            dead = {
                question[0]
                for question, shown in reach.shows[entry.id].items()
                if not shown and above.get(question, 1)
            }
            for trait in sorted(dead):
                yield f"{award.place}: {entry.id}", f"no value of {trait!r} fits all it expects"


def _never_usual(rules: RuleSet) -> Iterator[Found]:
    reach = Reach.of(rules)
    for award in rules.awards:
        for entry in award.entries:
            for one in entry.expects:
                fits = reach.judged(one, Outcome.AGREES) & reach.shows[entry.id][asks(one)]
                if not one.how_often.excludes and not fits:
                    fault = f"{one.trait!r} {one.how_often} is what it never can be"
                    yield f"{award.place}: {entry.id}", fault


def _told_apart(rules: RuleSet) -> Iterator[Found]:
    for award, one, other, both in _not_apart(rules):
        place = f"{award.place}: {one.id}"
        if inseparable(rules, one, other):
            continue
        if not both:
            yield place, f"whatever fits it fits {other.id} too"
        elif one.id < other.id:
            yield place, f"no trait tells it from {other.id}"


def _apart_after_all(rules: RuleSet) -> Iterator[Found]:
    lost = {frozenset({one.award, other.award}) for _, one, other, _ in _not_apart(rules)}
    for award in rules.awards:
        for index, alike in enumerate(award.look_alikes):
            if alike.inseparable and frozenset({award.id, alike.of}) not in lost:
                fault = f"something tells it from {alike.of or 'what is only named'}"
                yield f"{award.place}: $.look_alikes[{index}]", fault


def _not_apart(rules: RuleSet) -> Iterator[tuple[Award, Entry, Entry, bool]]:
    """Give each leaf with each other that is always possible too, and whether both are so."""
    reach = Reach.of(rules)
    leaves = [(award, e) for award in rules.awards for e in award.entries if is_leaf(award, e)]
    for award, one in leaves:
        for _, other in leaves:
            if _lost(reach, one, other):
                yield award, one, other, _lost(reach, other, one)


def pairs_told_apart(rules: RuleSet) -> int:
    """Count the pairs of leaves of one part of which each can show what excludes the other.

    What stands beside an award must be told from what was issued, not the other way round.
    """
    leaves = [e for award in rules.awards for e in award.entries if is_leaf(award, e)]
    lost = {frozenset({one.id, other.id}) for _, one, other, _ in _not_apart(rules)}
    every = {
        frozenset({one.id, other.id})
        for one, other in itertools.combinations(leaves, 2)
        if one.part == other.part
    }
    return len(every - lost)


def inseparable(rules: RuleSet, one: Entry, other: Entry) -> bool:
    """Tell whether the award of one of two entries says that nothing tells them apart."""
    return _declared(rules, one, other) or _declared(rules, other, one)


def _declared(rules: RuleSet, one: Entry, other: Entry) -> bool:
    """Tell whether an award says of an entry that nothing tells it from another award."""
    return any(
        alike.inseparable
        and alike.of == other.award
        and (one.id == alike.entry or one.id.startswith(f"{alike.entry}/"))
        for alike in rules.award(one.award).look_alikes
    )


def _lost(reach: Reach, one: Entry, other: Entry) -> bool:
    """Tell whether `one` can never be the answer, because `other` is always possible too.

    What stands beside an award gives way to what was issued.
    """
    rivals = one.id != other.id and one.part == other.part and (other.issued or not one.issued)
    return rivals and not reach.apart(one, other)


LINTS = (
    Lint(
        "unreachable",
        "Some specimen fits everything that always or never holds for an entry",
        "correct one of the expectations of the entry or of those above it",
        _unreachable,
    ),
    Lint(
        "never-usual",
        "What is usual or rare for an entry is possible for it",
        "correct the expectation, or what always or never holds",
        _never_usual,
    ),
    Lint(
        "told-apart",
        "Every leaf can show something that excludes each other leaf, or is declared inseparable",
        "expect of one of them what the other never shows, or make them one entry",
        _told_apart,
    ),
    Lint(
        "inseparable",
        "Of awards that are declared inseparable no trait tells some leaves apart",
        "leave out inseparable",
        _apart_after_all,
    ),
)
