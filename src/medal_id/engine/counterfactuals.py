"""The smallest changes of what was seen that would change an answer.

Every observed trait is given each value that makes a difference, alone at first. Only where that
changes nothing, or leads to no other identified entry, two traits are changed together. All values
that lead from the same traits to the same answer are brought together in one counterfactual.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import frozen

from medal_id.engine.case import Case
from medal_id.engine.decide import Decision
from medal_id.engine.suppose import Answer, Option, Suppose
from medal_id.rules.probe_wording import say_probes, worth_naming
from medal_id.verdict import Change, Counterfactual, Status

#: What an answer is worth to who asks what else it could be, best first.
_ORDER = (Status.IDENTIFIED, Status.AMBIGUOUS, Status.UNKNOWN, Status.CONTRADICTED)
#: Traits with options each: all ways to take one option of each lead to the same answer.
Changes = tuple[tuple[str, tuple[Option, ...]], ...]
Found = tuple[Changes, Answer]
#: Where everything known is excluded.
_LOST: Answer = (Status.CONTRADICTED, -1)


def counterfactuals(case: Case, decision: Decision) -> tuple[Counterfactual, ...]:
    """Find all smallest changes of one or two traits that give another answer.

    Where only one trait must be changed, but no such change leads to another identified entry,
    pairs that do are added.
    """
    search = _Search.of(case, decision)
    smallest = [one for one in search.single() if one[1] != search.answer]
    farther: list[Found] = []
    if not smallest:
        smallest = [one for one in search.pairs() if one[1] != search.answer]
    elif not any(search.is_another(answer) for _, answer in smallest):
        farther = [one for one in search.pairs() if search.is_another(one[1])]
    return (*search.told(smallest, smallest=True), *search.told(farther, smallest=False))


@frozen(eq=False)
class _Search:
    """Tries changes, and puts into words what they lead to."""

    case: Case
    answer: Answer  #: As things were seen.
    suppose: Suppose
    options: dict[str, tuple[Option, ...]]

    @classmethod
    def of(cls, case: Case, decision: Decision) -> _Search:
        """Gather what can be changed."""
        suppose = Suppose(case)
        options = {trait: suppose.options(trait) for trait in suppose.traits}
        return cls(case, (decision.status, decision.best), suppose, options)

    def single(self) -> Iterator[Found]:
        """Change each trait alone."""
        for trait, options in self.options.items():
            led: dict[Answer, list[Option]] = {}
            for option in options:
                answer = self.suppose.answer({trait: option.value})
                led.setdefault(answer, []).append(option)
            for answer, same in led.items():
                yield ((trait, tuple(same)),), answer

    def pairs(self) -> Iterator[Found]:
        """Change each two traits together."""
        for one, other in combinations(self.options, 2):
            led: dict[Answer, dict[Option, list[Option]]] = {}
            for first, second, answer in self._led(one, other):
                led.setdefault(answer, {}).setdefault(first, []).append(second)
            for answer, rows in led.items():
                alike: dict[tuple[Option, ...], list[Option]] = {}
                for first, seconds in rows.items():
                    alike.setdefault(tuple(seconds), []).append(first)
                for same, firsts in alike.items():
                    yield ((one, tuple(firsts)), (other, same)), answer

    def _led(self, one: str, other: str) -> Iterator[tuple[Option, Option, Answer]]:
        """Say what each two options of two traits lead to; most are hopeless at a glance."""
        rest = self.suppose.without(one, other)
        for first in self.options[one]:
            seen = rest.plus(first.glance)
            for second in self.options[other]:
                if self.suppose.hopeless(seen.plus(second.glance)):
                    yield first, second, _LOST
                else:
                    values = {one: first.value, other: second.value}
                    yield first, second, self.suppose.answer(values)

    def is_another(self, answer: Answer) -> bool:
        """Tell whether an answer is another identified entry, not only one that says less."""
        status, best = answer
        if status is not Status.IDENTIFIED or answer == self.answer:
            return False
        own, at = self.answer
        return own is not Status.IDENTIFIED or not self.case.matrix.path[at] >> best & 1

    def told(self, found: Iterable[Found], *, smallest: bool) -> tuple[Counterfactual, ...]:
        """Put changes into words, what a person wants to know first."""
        return tuple(
            Counterfactual(
                tuple(self._change(trait, options) for trait, options in changes),
                answer[0],
                self.case.matrix.entries[answer[1]].id if answer[1] >= 0 else "",
                smallest,
            )
            for changes, answer in sorted(found, key=self._rank)
        )

    def _change(self, trait: str, options: tuple[Option, ...]) -> Change:
        """Put the values of one trait into words."""
        groups = [group for option in options for group in option.groups]
        known = self.case.rules.vocabulary.traits[trait]
        says = say_probes(known, groups, self.case.matrix.asked[trait])
        return Change(trait, worth_naming(known, groups), says)

    def _rank(self, found: Found) -> tuple[object, ...]:
        """Say where changes stand: another entry, near the answer, cheap to look at again."""
        changes, (status, best) = found
        vocabulary, matrix, own = self.case.rules.vocabulary, self.case.matrix, self.answer[1]
        traits = tuple(trait for trait, _ in changes)
        cost = sum(vocabulary.methods[vocabulary.traits[t].method].cost for t in traits)
        entry = matrix.entries[best] if best >= 0 else None
        near = entry is not None and own >= 0 and entry.award == matrix.entries[own].award
        shared = (matrix.path[own] & matrix.path[best]).bit_count() if near else 0
        return (
            not self.is_another(found[1]),
            _ORDER.index(status),
            not near,
            -shared,
            cost,
            entry.id if entry else "",
            traits,
            tuple(str(option.value) for _, options in changes for option in options),
        )
