"""The question that every contestant is asked; made with a fixed seed, knowing no contestant."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass
from typing import Final, TypeAlias

SEED: Final = 1924
FIRST_BATCH: Final = 0

VARIANTS: Final = 3
LEAVES_PER_VARIANT: Final = 5
AWARD_CONDITIONS: Final = 1
VARIANT_CONDITIONS: Final = 3
LEAF_CONDITIONS: Final = 6
CONDITIONS: Final = (
    AWARD_CONDITIONS
    + VARIANTS * VARIANT_CONDITIONS
    + VARIANTS * LEAVES_PER_VARIANT * LEAF_CONDITIONS
)
LIKENESS: Final = 0.75  # how often a specimen does what the leaf it was drawn from expects

Value: TypeAlias = str | float
Specimen: TypeAlias = dict[str, Value]
Answer: TypeAlias = tuple[bool, ...]
"""Whether each condition matched, in the order of ``Problem.conditions``."""


# --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class States:
    """A trait observed as one of a few states."""

    name: str
    states: tuple[str, ...]


@dataclass(frozen=True)
class Quantity:
    """A trait that is measured; ``lowest`` and ``highest`` bound what specimens show."""

    name: str
    unit: str
    lowest: float
    highest: float


Trait: TypeAlias = States | Quantity

TRAITS: Final[tuple[Trait, ...]] = (
    States("shape", ("star", "round", "oval")),
    States("finish", ("matte", "polished", "gilt")),
    States("hanger", ("five_sided", "square", "bar", "none")),
    States("fixing", ("screw", "pin", "hook", "clasp")),
    States("numeral", ("engraved", "stamped", "drilled", "etched", "absent")),
    States("mint", ("moscow", "leningrad", "krasnokamsk", "tallinn", "unmarked")),
    States("metal", ("gold", "silver", "bronze", "brass", "nickel", "steel")),
    States("ribbon", ("red", "blue", "green", "grey", "yellow", "white")),
    Quantity("width", "mm", 22.0, 52.0),
    Quantity("height", "mm", 24.0, 60.0),
    Quantity("thickness", "mm", 1.5, 4.5),
    Quantity("weight", "g", 12.0, 46.0),
)


@dataclass(frozen=True)
class AnyOf:
    """The condition that the observed state is one of ``states``."""

    trait: str
    states: tuple[str, ...]

    def holds(self, value: Value) -> bool:
        return value in self.states


@dataclass(frozen=True)
class Between:
    """The condition that the measurement lies in a range, both ends included."""

    trait: str
    low: float
    high: float

    def holds(self, value: Value) -> bool:
        return isinstance(value, float) and self.low <= value <= self.high


Condition: TypeAlias = AnyOf | Between


@dataclass(frozen=True)
class Node:
    """A node of the award's tree, with the conditions written on the node itself.

    Nodes and conditions are named by their positions in ``Problem.nodes`` and
    ``Problem.conditions``.  A parent stands before its children.
    """

    name: str
    parent: int | None
    conditions: tuple[int, ...]
    is_leaf: bool


@dataclass(frozen=True)
class Problem:
    """The tree, its conditions, and for every leaf the conditions it is judged by."""

    traits: tuple[Trait, ...]
    conditions: tuple[Condition, ...]
    nodes: tuple[Node, ...]
    leaf_conditions: dict[str, tuple[int, ...]]

    def answer(self, specimen: Specimen) -> Answer:
        """The right answer, by plain Python."""
        return tuple(condition.holds(specimen[condition.trait]) for condition in self.conditions)

    def specimens(self, count: int, batch: int) -> list[Specimen]:
        """``count`` distinct specimens; another ``batch`` has other specimens."""
        rng = random.Random(f"{SEED}/specimens/{batch}")
        leaves = list(self.leaf_conditions.values())
        made: dict[tuple[Value, ...], Specimen] = {}
        while len(made) < count:
            expected = {
                self.conditions[index].trait: self.conditions[index] for index in rng.choice(leaves)
            }
            specimen: Specimen = {}
            for trait in self.traits:
                condition = expected.get(trait.name) if rng.random() < LIKENESS else None
                specimen[trait.name] = _observe(rng, trait, condition)
            made.setdefault(tuple(specimen.values()), specimen)
        return list(made.values())


def _observe(rng: random.Random, trait: Trait, condition: Condition | None) -> Value:
    match trait, condition:
        case _, AnyOf(states=states):
            return rng.choice(states)
        case _, Between(low=low, high=high):
            return min(max(round(rng.uniform(low, high), 2), low), high)
        case States(states=states), _:
            return rng.choice(states)
        case Quantity(lowest=lowest, highest=highest), _:
            return round(rng.uniform(lowest, highest), 2)
    raise TypeError(trait)


def build_problem() -> Problem:
    """Make the tree and its conditions; always the same."""
    rng = random.Random(f"{SEED}/problem")
    conditions: list[Condition] = []
    nodes: list[Node] = []
    leaf_conditions: dict[str, tuple[int, ...]] = {}

    # All sets of one or two states of a trait, in random order: each is used at most once.
    unused: dict[str, list[tuple[str, ...]]] = {}
    for trait in TRAITS:
        if isinstance(trait, States):
            sets = [
                *itertools.combinations(trait.states, 1),
                *itertools.combinations(trait.states, 2),
            ]
            rng.shuffle(sets)
            unused[trait.name] = sets

    def add_node(
        name: str, parent: int | None, above: tuple[int, ...], count: int, *, is_leaf: bool = False
    ) -> int:
        taken = {conditions[index].trait for index in above}
        free = [
            trait
            for trait in TRAITS
            if trait.name not in taken and (isinstance(trait, Quantity) or unused[trait.name])
        ]
        own: list[int] = []
        for trait in rng.sample(free, count):
            if isinstance(trait, States):
                made: Condition = AnyOf(trait.name, unused[trait.name].pop())
            else:
                span = trait.highest - trait.lowest
                low = round(rng.uniform(trait.lowest, trait.highest - 0.3 * span), 2)
                made = Between(trait.name, low, round(low + rng.uniform(0.1, 0.3) * span, 2))
            own.append(len(conditions))
            conditions.append(made)
        nodes.append(Node(name, parent, tuple(own), is_leaf))
        if is_leaf:
            leaf_conditions[name] = (*above, *own)
        return len(nodes) - 1

    award = add_node("award", None, (), AWARD_CONDITIONS)
    for v in range(1, VARIANTS + 1):
        above_variant = nodes[award].conditions
        variant = add_node(f"variant_{v}", award, above_variant, VARIANT_CONDITIONS)
        for n in range(1, LEAVES_PER_VARIANT + 1):
            above_leaf = (*above_variant, *nodes[variant].conditions)
            name = f"variant_{v}_leaf_{n}"
            add_node(name, variant, above_leaf, LEAF_CONDITIONS, is_leaf=True)

    assert len(conditions) == len(set(conditions)) == CONDITIONS, "the conditions are not distinct"
    assert len(leaf_conditions) == VARIANTS * LEAVES_PER_VARIANT
    return Problem(TRAITS, tuple(conditions), tuple(nodes), leaf_conditions)
