"""Which trait to look at next: what each tells for its cost and reliability."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from medal_id.errors import BadObservation, shown
from medal_id.key.things import Things
from medal_id.key.trait import Trait, Value

#: A gain below this, in bits, is not worth a look.
WORTH_A_LOOK = 0.05


@frozen
class Ranked:
    """A trait that is worth looking at."""

    trait: str
    #: In bits: how much it is expected to tell. Of a trait on which others depend, together with
    #: the one of these that makes most of it, where that is worth more than it is alone.
    gain: float
    cost: float  #: Relative to a glance; with that of the dependent trait, as often as it is asked.
    worth: float  #: What it is ranked by: gain times reliability for each unit of cost.


def separating_power(things: Things, trait: str) -> float:
    """Give the expected information of one trait about which of some things lies there, in bits.

    Method: `log2 N - sum(f_i log2 n_i) / sum(f_i)` (M. J. Dallwitz, Intkey); see `columns`.

    Args:
        things: the things that are still possible.
        trait: the name of the trait.

    Returns:
        Between 0 (tells nothing) and log2 of their number (tells everything).

    Raises:
        UnknownWord: where there is no such trait.
    """
    return things.column(trait).power(things.bits)


def best(
    things: Things,
    *,
    cost: Mapping[str, float] | None = None,
    seen: Mapping[str, Value] | None = None,
    but: Collection[str] = (),
) -> tuple[Ranked, ...]:
    """Rank the traits of some things by what they tell for their cost and reliability.

    A dependent trait is ranked only where what it needs is known to be there: it was seen, or all
    of the things show it. Until then the trait that it depends on may be worth more for it.

    Args:
        things: the things that are still possible.
        cost: what traits cost, where not what they say themselves; above 0.
        seen: what was seen of the traits on which others depend.
        but: traits that are not to be ranked, as those that were asked already.

    Returns:
        The traits that tell anything, the best first; of equals, by name.

    Raises:
        BadObservation: where a cost is not above 0.
        UnknownWord: where a cost is given for a trait that does not exist.
    """
    asked = _Asked(things, _costs(things, cost or {}), seen or {}, frozenset(but))
    ranked = [one for trait in things.traits.values() if (one := asked.rank(trait))]
    return tuple(sorted(ranked, key=lambda one: (-one.worth, one.trait)))


def _costs(things: Things, given: Mapping[str, float]) -> dict[str, float]:
    """Give what every trait costs."""
    for trait, cost in given.items():
        things.trait(trait)
        if type(cost) not in (int, float) or not 0 < cost < float("inf"):
            raise BadObservation(f"cost of {trait}", f"{shown(cost)} given", "give more than 0")
    return {name: given.get(name, trait.cost) for name, trait in things.traits.items()}


@frozen
class _Asked:
    """What is asked of the traits."""

    things: Things
    costs: dict[str, float]
    seen: Mapping[str, Value]
    but: frozenset[str]

    def rank(self, trait: Trait) -> Ranked | None:
        """Rank one trait, if it can be asked and tells anything."""
        if trait.name in self.but or not self._allowed(trait):
            return None
        alone = separating_power(self.things, trait.name)
        ways = [(alone, self.costs[trait.name]), *self._joint(trait, alone)]
        gain, cost = max(ways, key=lambda way: way[0] / way[1])
        if gain < WORTH_A_LOOK:
            return None
        return Ranked(trait.name, gain, cost, trait.reliability * gain / cost)

    def _allowed(self, trait: Trait) -> bool:
        """Tell whether what a trait needs is known to be there."""
        return all(self._shown(needed, states) for needed, states in trait.needs.items())

    def _shown(self, needed: str, states: frozenset[str]) -> bool:
        """Tell whether a trait was seen in some states only, or all things show only these."""
        if needed in self.seen:
            seen = self.seen[needed]
            if states.isdisjoint(seen) or states.issuperset(seen):
                return states.issuperset(seen)
        values = [self.things.value(thing, needed) for thing in self.things.ids]
        return all(value is not None and states.issuperset(value) for value in values)

    def _joint(self, trait: Trait, gain: float) -> list[tuple[float, float]]:
        """Give what a trait tells and costs together with each one that depends on it.

        The second is looked at only where the first allows it, and then has to tell apart only
        those things that show what allows it.
        """
        ways = []
        for other in self.things.traits.values():
            states = other.needs.get(trait.name)
            rest = [needed for needed in other.needs if needed != trait.name]
            if not states or other.name in self.but or self._shown(trait.name, states):
                continue
            if not all(self._shown(needed, other.needs[needed]) for needed in rest):
                continue
            told, paid = gain, self.costs[trait.name]
            for value, bits, share in self._outcomes(trait):
                if states.issuperset(value):
                    left = self.things.with_bits(bits)
                    told += share * separating_power(left, other.name) * other.reliability
                    paid += share * self.costs[other.name]
            ways.append((told, paid))
        return ways

    def _outcomes(self, trait: Trait) -> list[tuple[Value, int, float]]:
        """Give what may be seen of a trait, with the things that are left and how likely it is."""
        column, chosen = self.things.column(trait.name), self.things.bits
        unknown = chosen & ~column.known
        pieces = column.pieces(chosen)
        size = {
            thing: sum(1 for _, bits in pieces if bits >> thing & 1) or len(pieces)
            for thing in range(chosen.bit_length())
        }
        found = []
        for value, bits in pieces:
            left = bits | unknown
            share = sum(1 / size[at] for at in range(left.bit_length()) if left >> at & 1)
            found.append((value, left, share / len(self.things)))
        return found
