"""A key to be printed: questions, and where each answer leads."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from medal_id.errors import BadObservation
from medal_id.key.ranking import best
from medal_id.key.things import Things
from medal_id.key.trait import Value, agree

#: A key of more questions than this is not for print.
MOST_COUPLETS = 2000


@frozen
class Lead:
    """One answer of a couplet, and where it leads."""

    value: Value | None  #: What is seen; None for anything else, as of things of unknown value.
    things: tuple[str, ...]  #: Those that are then still possible.
    to: int  #: The number of the couplet that follows; 0 where nothing tells the things apart.


@frozen
class Couplet:
    """A question with its answers: two of them where the trait allows, else several."""

    number: int  #: From 1.
    trait: str
    leads: tuple[Lead, ...]
    came_from: tuple[int, ...]  #: The couplets that lead to it.


@frozen
class PrintedKey:
    """A key to some things, as a list of couplets; it begins with the first."""

    things: Things
    couplets: tuple[
        Couplet, ...
    ]  #: None where there is a single thing, or nothing tells any apart.

    def walk(self, seen: Mapping[str, Value]) -> tuple[str, ...]:
        """Go through the key with what a specimen shows, and give the things it leads to.

        Where a trait is not seen, every lead of its couplet is followed.
        """
        if not self.couplets:
            return self.things.ids
        ends: set[str] = set()
        open_, done = [1], set[int]()
        while open_:
            couplet = self.couplets[open_.pop() - 1]
            for lead in _followed(couplet, seen.get(couplet.trait)):
                if not lead.to:
                    ends.update(lead.things)
                elif lead.to not in done:
                    done.add(lead.to)
                    open_.append(lead.to)
        return tuple(thing for thing in self.things.ids if thing in ends)


def _followed(couplet: Couplet, seen: Value | None) -> list[Lead]:
    """Give the leads that go with what was seen of the trait; unseen, all of them."""
    if seen is None:
        return list(couplet.leads)
    right = [lead for lead in couplet.leads if lead.value is not None and agree(lead.value, seen)]
    return right or [lead for lead in couplet.leads if lead.value is None]


def printed_key(
    things: Things, *, cost: Mapping[str, float] | None = None, but: Collection[str] = ()
) -> PrintedKey:
    """Make a key to some things: at every step the best question of those that are left.

    Answers that leave the same things are one lead. A thing that can show several of the answers
    stands under each of them, one of unknown value under all.

    Args:
        things: the things to be told apart.
        cost: what traits cost, where not what they say themselves.
        but: traits that are not to be asked.

    Raises:
        BadObservation: where the key would have more than 2,000 questions.
    """
    maker = _Maker(things, dict(cost or {}), frozenset(but), {}, [])
    maker.couplet(things.bits, frozenset(), {})
    return PrintedKey(things, _with_origins(maker.made))


def _with_origins(made: list[tuple[str, tuple[Lead, ...]]]) -> tuple[Couplet, ...]:
    """Number the couplets, and tell of each where it is reached from."""
    from_: dict[int, list[int]] = {}
    for number, (_, leads) in enumerate(made, 1):
        for to in sorted({lead.to for lead in leads if lead.to}):
            from_.setdefault(to, []).append(number)
    return tuple(
        Couplet(number, trait, leads, tuple(from_.get(number, ())))
        for number, (trait, leads) in enumerate(made, 1)
    )


#: What a couplet depends on: the things, the traits asked that could still tell, and what was seen
#: of traits on which others depend.
_State = tuple[int, frozenset[str], frozenset[tuple[str, Value]]]


@frozen
class _Maker:
    """Makes couplets; those that ask the same of the same things are made once."""

    things: Things
    cost: Mapping[str, float]
    but: frozenset[str]
    known: dict[_State, int]
    made: list[tuple[str, tuple[Lead, ...]]]

    def couplet(self, bits: int, asked: frozenset[str], seen: Mapping[str, Value]) -> int:
        """Make the couplet that tells some things apart, and give its number; 0 where none does."""
        left = self.things.with_bits(bits)
        ranked = best(left, cost=self.cost, seen=seen, but=asked | self.but)
        if len(left) < 2 or not ranked:
            return 0
        still = frozenset(trait for trait in asked if self.things.column(trait).power(bits))
        state = (bits, still, frozenset(seen.items()))
        if state in self.known:
            return self.known[state]
        if len(self.made) >= MOST_COUPLETS:
            fault = f"a key to {len(self.things)} things takes more than {MOST_COUPLETS} questions"
            raise BadObservation("key", fault, "choose fewer things")
        trait = ranked[0].trait
        number = self.known[state] = len(self.made) + 1
        self.made.append((trait, ()))
        self.made[number - 1] = (trait, self._leads(trait, bits, asked | {trait}, seen))
        return number

    def _leads(
        self, trait: str, bits: int, asked: frozenset[str], seen: Mapping[str, Value]
    ) -> tuple[Lead, ...]:
        """Make the leads of a couplet."""
        column = self.things.column(trait)
        unknown = bits & ~column.known
        controls = any(trait in other.needs for other in self.things.traits.values())
        leads = []
        for value, shown in column.pieces(bits):
            known = {**seen, trait: value} if controls else seen
            leads.append(self._lead(value, shown | unknown, asked, known))
        if unknown:
            leads.append(self._lead(None, unknown, asked, seen))
        return tuple(leads)

    def _lead(
        self, value: Value | None, bits: int, asked: frozenset[str], seen: Mapping[str, Value]
    ) -> Lead:
        """Make one lead with all that follows it."""
        to = self.couplet(bits, asked, seen)
        return Lead(value, self.things.with_bits(bits).ids, to)
