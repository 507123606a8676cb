"""Proofs about the whole catalogue: every leaf can be reached and told from every other.

The values that a trait can take are finite in effect (see `probes`), so what an entry can show is
a set of bits, and a proof is a comparison of such sets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from medal_id.observations import Value
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Expectation, Given
from medal_id.rules.lint.leaves import is_leaf, path
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.lint.probes import probes
from medal_id.rules.outcome import HowOften, Outcome
from medal_id.rules.ruleset import RuleSet

#: A trait under some provisos.
Question = tuple[str, tuple[Given, ...]]


@frozen
class Reach:
    """What every entry can show, as far as what always or never holds allows."""

    values: Mapping[str, list[Value]]  #: For each trait that is expected: its probes.
    questions: tuple[Question, ...]
    shows: Mapping[str, Mapping[Question, int]]  #: For each entry: the probes it does not exclude.

    @classmethod
    def of(cls, rules: RuleSet) -> Reach:
        """Work it out for all entries of all awards."""
        every = [one for a in rules.awards for entry in a.entries for one in entry.expects]
        asked: dict[str, list[Expectation]] = {}
        for one in every:
            asked.setdefault(one.trait, []).append(one)
        values = {
            trait: probes(rules.vocabulary.traits[trait], [one.condition for one in expects])
            for trait, expects in asked.items()
        }
        questions = dict.fromkeys(q for one in every for q in ((one.trait, ()), _question(one)))
        reach = cls(values, tuple(questions), {})
        shows = {
            entry.id: reach._shown([one for step in path(a, entry) for one in step.expects])
            for a in rules.awards
            for entry in a.entries
        }
        return cls(values, reach.questions, shows)

    def _shown(self, expects: list[Expectation]) -> dict[Question, int]:
        """Give the probes that none of some expectations excludes."""
        shown = {q: (1 << len(self.values[q[0]])) - 1 for q in self.questions}
        for one in expects:
            if not one.how_often.excludes:
                continue
            never = one.how_often is HowOften.NEVER
            bad = self.judged(one, Outcome.AGREES if never else Outcome.DISAGREES)
            for question in self.questions:
                if question[0] == one.trait and one.given in ((), question[1]):
                    shown[question] &= ~bad
        return shown

    def judged(self, one: Expectation, outcome: Outcome) -> int:
        """Give the probes of which an expectation says so."""
        values = self.values[one.trait]
        return sum(1 << at for at, v in enumerate(values) if one.condition.judge(v) is outcome)

    def apart(self, one: Entry, other: Entry) -> bool:
        """Tell whether `one` can show anything that excludes `other`."""
        mine, theirs = self.shows[one.id], self.shows[other.id]
        return any(mine[question] & ~theirs[question] for question in self.questions)


def _question(one: Expectation) -> Question:
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
                fits = reach.judged(one, Outcome.AGREES) & reach.shows[entry.id][_question(one)]
                if not one.how_often.excludes and not fits:
                    fault = f"{one.trait!r} {one.how_often} is what it never can be"
                    yield f"{award.place}: {entry.id}", fault


def _told_apart(rules: RuleSet) -> Iterator[Found]:
    reach = Reach.of(rules)
    leaves = [(a.place, e) for a in rules.awards for e in a.entries if is_leaf(a, e)]
    for place, one in leaves:
        for _, other in leaves:
            if not _lost(reach, one, other):
                continue
            if not _lost(reach, other, one):
                yield f"{place}: {one.id}", f"whatever fits it fits {other.id} too"
            elif one.id < other.id:
                yield f"{place}: {one.id}", f"no trait tells it from {other.id}"


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
        "Every leaf can show something that excludes each other leaf",
        "expect of one of them what the other never shows, or make them one entry",
        _told_apart,
    ),
)
