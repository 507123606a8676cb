"""Matrices of things drawn at random, and plants to key out by hand."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from medal_id.key import Things, read_things

STATES = ("a", "b", "c")
#: Roses and lilies: states, whole numbers, measures, a trait that depends on another.
PLANTS: dict[str, Any] = {
    "traits": {
        "thorns": {"states": ["present", "absent"]},
        "form": {
            "states": {"hooked": {"en": "hooked", "ru": "крючком"}, "straight": ""},
            "label": {"en": "form of the thorns", "ru": "форма шипов"},
            "needs": {"thorns": ["present"]},
        },
        "petals": {"kind": "integer", "cost": 2},
        "height": {"kind": "real", "unit": {"en": "m", "ru": "м"}, "cost": 4, "reliability": 0.5},
        "scent": {"states": ["strong", "faint"], "question": "How does it smell?", "look": "smell"},
    },
    "things": {
        "dog-rose": {
            "name": {"en": "dog rose", "ru": "шиповник"},
            "shows": {"thorns": "present", "form": "hooked", "petals": 5, "height": [1, 3]},
        },
        "burnet-rose": {
            "shows": {"form": "straight", "petals": 5, "height": [0.2, 1], "scent": "strong"}
        },
        "lily": {
            "name": "lily",
            "shows": {"thorns": "absent", "petals": 6, "scent": ["strong", "faint"]},
        },
        "tulip": {"shows": {"thorns": "absent", "petals": 6, "height": [[0.1, 0.7]], "scent": "?"}},
    },
}


def plants() -> Things:
    """Read the plants."""
    return read_things(PLANTS)


@st.composite
def matrices(draw: st.DrawFn, most: int = 7) -> Things:
    """Draw a matrix with states, whole numbers, measures and a trait that depends on another."""
    needs = draw(st.sets(st.sampled_from(STATES), min_size=1, max_size=2).map(sorted))
    traits = {
        "one": {"states": list(STATES), "cost": draw(st.sampled_from([0.5, 1, 3]))},
        "two": {"states": list(STATES)},
        "below": {"states": list(STATES), "needs": {"one": needs}},
        "many": {"kind": "integer"},
        "long": {"kind": "real", "cost": 2, "reliability": 0.9},
    }
    states = st.sets(st.sampled_from(STATES), min_size=1).map(sorted)
    span = st.tuples(st.integers(0, 8), st.integers(0, 4)).map(lambda r: [r[0], r[0] + r[1]])
    things = {}
    for at in range(draw(st.integers(1, most))):
        shows: dict[str, Any] = {}
        for trait, value in (("one", states), ("two", states), ("many", span), ("long", span)):
            if draw(st.booleans()):
                shows[trait] = draw(value)
        told: bool = draw(st.booleans())
        if told and set(shows.get("one", needs)) & set(needs):
            shows["below"] = draw(states)
        things[f"t{at}"] = {"shows": shows}
    return read_things({"traits": traits, "things": things})


def answers(trait: str) -> st.SearchStrategy[Any]:
    """Draw what somebody may say of a trait of a drawn matrix."""
    if trait in ("many", "long"):
        return st.tuples(st.integers(0, 12), st.integers(0, 2)).map(lambda r: [r[0], r[0] + r[1]])
    return st.sets(st.sampled_from(STATES), min_size=1).map(sorted)
