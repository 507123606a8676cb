"""From the form of a file on the order of wear to its rules: dates are read, ids looked up."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from medal_id.rules.forms_wear import (
    EntitlementForm,
    OrderOfWearForm,
    WearRuleForm,
    WearSideForm,
    WornAwardForm,
)
from medal_id.rules.lookup import Lookup
from medal_id.rules.vocabulary import Vocabulary
from medal_id.rules.wear import Entitlement, OrderOfWear, WearRule, WearSideRule, WornAward

SIDES = ("left", "right")


def resolve_wear(
    form: OrderOfWearForm, vocabulary: Vocabulary, place: str
) -> tuple[OrderOfWear, Lookup]:
    """Understand a whole file; what has a fault is left out, and reported in the look-up."""
    words = Lookup(vocabulary, place)
    words.facts.update(words.by_id(form.facts, lambda fact: fact.id, "fact", "$.facts"))
    known = words.by_id(form.awards, lambda award: award.id, "award", "$.awards")
    resolver = WearResolver(words, frozenset(known))
    order = OrderOfWear(
        id=form.id,
        place=place,
        name=form.name,
        sources=form.sources,
        facts=dict(words.facts),
        awards=words.each(form.awards, resolver.award, "$.awards"),
        rules=words.each(form.order, resolver.rule, "$.order"),
        sides=words.each(form.sides, resolver.side, "$.sides"),
        entitlements=words.each(form.entitlements, resolver.entitlement, "$.entitlements"),
    )
    return order, words


@frozen
class WearResolver:
    """Understands the parts of one file on the order of wear."""

    words: Lookup
    known: frozenset[str]  #: The ids of its awards.

    def award(self, form: WornAwardForm, at: str) -> WornAward:
        """Understand one award.

        Raises:
            BadRules: where its date is none.
        """
        self.words.fact(form.fact, f"{at}.fact")
        if form.repeats:
            self.words.fact(form.repeats, f"{at}.repeats")
        established = self.words.day(form.established, f"{at}.established")
        return WornAward(form.id, form.name, established, form.fact, form.repeats)

    def rule(self, form: WearRuleForm, at: str) -> WearRule:
        """Understand one chain.

        Raises:
            BadRules: where one of its dates is none.
        """
        self._awards(form.chain, f"{at}.chain")
        self._awards(form.above, f"{at}.above")
        self._facts(form.facts, at)
        since = self.words.day(form.since, f"{at}.since")
        ended = None
        if form.replaced is not None:
            ended = self.words.day(form.replaced, f"{at}.replaced")
        if not form.chain:
            self.words.report("an empty chain", f"{at}.chain", "name the awards, the senior first")
        return WearRule(form.chain, form.above, since, ended, form.facts)

    def side(self, form: WearSideForm, at: str) -> WearSideRule:
        """Understand one rule on the side of the chest.

        Raises:
            BadRules: where its date is none.
        """
        self.words.word(form.side, SIDES, "side", f"{at}.side")
        self._awards(form.awards, f"{at}.awards")
        self._facts(form.facts, at)
        return WearSideRule(
            form.side, form.awards, self.words.day(form.since, f"{at}.since"), form.facts
        )

    def entitlement(self, form: EntitlementForm, at: str) -> Entitlement:
        """Understand what the holders of an award are entitled to.

        Raises:
            BadRules: where its date is none.
        """
        self.words.word(form.holder, self.known, "award", f"{at}.holder")
        self.words.word(form.to, self.known, "award", f"{at}.to")
        self._facts(form.facts, at)
        return Entitlement(
            form.holder, form.to, self.words.day(form.since, f"{at}.since"), form.facts
        )

    def _awards(self, ids: Iterable[str], at: str) -> None:
        """Look awards up."""
        for index, one in enumerate(ids):
            self.words.word(one, self.known, "award", f"{at}[{index}]")

    def _facts(self, facts: Iterable[str], at: str) -> None:
        """Look facts up."""
        for index, fact in enumerate(facts):
            self.words.fact(fact, f"{at}.facts[{index}]")
