"""Skeletons: for every leaf a specimen that shows what the rules expect of it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

from attrs import evolve, field, frozen

from medal_id.catalogue.catalogue import Catalogue
from medal_id.catalogue.plain_values import plain_values
from medal_id.errors import BadObservation
from medal_id.observations import Value
from medal_id.rules import Condition, Dating, Entry, Expectation, Given, HowOften, Outcome, RuleSet
from medal_id.rules.kinds.dates import Dated, DateTrait
from medal_id.rules.lint.leaves import is_leaf, path
from medal_id.rules.lint.reach import needs

#: What a thing shows of each trait, in words and figures as a file writes them.
Seen = dict[str, object]


def skeletons(catalogue: Catalogue) -> dict[str, Seen]:
    """Describe every leaf of a catalogue by what its rules expect.

    A skeleton shows what always holds for the leaf and the entries above it, what usually holds as
    far as that fits, something else where something never holds, and the traits that these depend
    on; nothing that is rare or that the rules do not speak of.

    Returns:
        For the id of each leaf the values of its traits, as `classify` reads them.
    """
    return {
        entry.id: skeleton(catalogue.rules, entry)
        for award in catalogue.awards
        for entry in award.entries
        if is_leaf(award, entry)
    }


def skeleton(rules: RuleSet, entry: Entry) -> Seen:
    """Describe one entry by what its rules expect; see `skeletons`."""
    steps = path(rules.award(entry.award), entry)
    expects = tuple(one for step in steps for one in step.expects)
    return _Bones(rules, expects, tuple(one for step in steps for one in step.datings)).seen()


@frozen
class _Bones:
    """Chooses a value for each trait, the traits that others depend on first."""

    rules: RuleSet
    expects: tuple[Expectation, ...]  #: Of an entry and of those above it.
    datings: tuple[Dating, ...]  #: As above.
    _raw: Seen = field(init=False, factory=dict)
    _values: dict[str, Value] = field(init=False, factory=dict)

    def seen(self) -> Seen:
        """Choose all values; what needs something that turned out otherwise is left out."""
        self._choose_all()
        fit = {t: raw for t, raw in self._raw.items() if all(map(self._met, self._needs(t)))}
        return {trait: fit[trait] for trait in self._in_order(fit)}

    def _shown(self) -> dict[str, None]:
        """List the traits of which something holds; what is merely rare is not shown."""
        return dict.fromkeys(
            one.trait for one in self.expects if one.how_often is not HowOften.RARELY
        )

    def _in_order(self, seen: Mapping[str, object]) -> Iterator[str]:
        """Put traits in the order of the vocabulary."""
        return (trait for trait in self.rules.vocabulary.traits if trait in seen)

    def _needs(self, trait: str) -> tuple[Given, ...]:
        """Give what the traits that one depends on must show."""
        return needs(self.rules.vocabulary.traits, trait)

    def _is_date(self, trait: str) -> bool:
        """Tell whether a trait is a day, which must fit what dates the rest."""
        return isinstance(self.rules.vocabulary.traits[trait], DateTrait)

    def _about(self, trait: str) -> list[Expectation]:
        """Give what is expected of a trait."""
        return [one for one in self.expects if one.trait == trait]

    def _demands(self, trait: str) -> list[Condition]:
        """Give what the traits shown need of another, the surest first, and then the provisos."""
        shown = sorted(self._shown(), key=lambda name: not self._always(name))
        needs = [given for name in shown for given in self._needs(name)]
        provisos = [
            given for one in self.expects if not one.how_often.denies for given in one.given
        ]
        demands = [given.condition for given in (*needs, *provisos) if given.trait == trait]
        return demands + (self._days() if self._is_date(trait) else [])

    def _days(self) -> list[Condition]:
        """Give the spans that a day must lie in so that it fits what dates the rest."""
        return [
            Dated(evolve(one.span, latest=None) if one.used_later else one.span)
            for one in self.datings
            if (one.condition is None and not one.trait)
            or (one.condition is not None and self._met(Given(one.trait, one.condition)))
        ]

    def _always(self, trait: str) -> bool:
        """Tell whether a trait is always there."""
        return any(one.how_often is HowOften.ALWAYS for one in self._about(trait))

    def _choose_all(self) -> None:
        """Choose a value for every trait shown, days last, and for those that they depend on."""
        left = sorted(self._shown(), key=self._is_date, reverse=True)
        met: set[str] = set()
        while left:
            trait = left[-1]
            first = () if trait in met else self._before(trait)
            met.add(trait)
            if waiting := [one for one in first if one not in met]:
                left += waiting
                continue
            left.pop()
            if trait not in self._raw:
                self._choose(trait)

    def _before(self, trait: str) -> list[str]:
        """List the traits on which it depends whether, and how, a trait is asked."""
        provisos = (given for one in self._about(trait) for given in one.given)
        return [given.trait for given in (*self._needs(trait), *provisos)]

    def _choose(self, trait: str) -> None:
        """Choose the value of a trait that fits best."""
        about, demands = self._about(trait), self._demands(trait)
        asked = [one for one in about if all(map(self._met, one.given))]
        best: tuple[tuple[int, ...], object, Value] | None = None
        understood = self.rules.vocabulary.traits[trait]
        for raw in plain_values(understood, [*(one.condition for one in about), *demands]):
            with suppress(BadObservation):  # a rule may expect what nobody can observe
                value = understood.read(raw, trait)
                faults = self._faults(value, asked, demands)
                if not faults[0] and (best is None or faults < best[0]):
                    best = faults, raw, value
        if best is not None:
            self._raw[trait], self._values[trait] = best[1:]

    def _met(self, given: Given) -> bool:
        """Tell whether a trait was chosen to be so."""
        value = self._values.get(given.trait)
        return value is not None and given.condition.judge(value) is Outcome.AGREES

    def _faults(
        self, value: Value, about: list[Expectation], demands: list[Condition]
    ) -> tuple[int, ...]:
        """Count in what a value does not fit, the gravest first."""
        excluded = unsure = against = open_ = 0
        for one in about:
            outcome = one.condition.judge(value)
            wrong = outcome is (Outcome.AGREES if one.how_often.denies else Outcome.DISAGREES)
            unknown = outcome is Outcome.UNDECIDED
            excluded += wrong and one.how_often.excludes
            unsure += unknown and one.how_often.excludes
            against += wrong
            open_ += unknown
        unmet = (int(one.judge(value) is not Outcome.AGREES) for one in demands)
        return excluded, against, *unmet, unsure, open_
