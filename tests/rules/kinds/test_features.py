"""Pictures told by what can be made out in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation, UnknownWord
from medal_id.observations import States
from medal_id.rules import Trait
from medal_id.rules.kinds.features import listed, showing
from medal_id.rules.kinds.states import StatesTrait

Find = Callable[[str], Trait]
_IMAGE = default_catalogue().rules.vocabulary.traits["obverse_image"]
assert isinstance(_IMAGE, StatesTrait)
IMAGE: StatesTrait = _IMAGE
PICTURES = {name for name, state in IMAGE.states.items() if state.shows}


@pytest.mark.parametrize(
    ("seen", "states"),
    [
        ("lighthouse", {"sailor-and-soldier-by-lighthouse"}),
        ("маяк", {"sailor-and-soldier-by-lighthouse"}),
        ("T-34, Kremlin", {"kremlin-wall-and-tank"}),
        ("танк и Кремль", {"kremlin-wall-and-tank"}),
        ("derricks; grapes", {"elbrus-and-derricks"}),
        ("Stalin", {"stalin-facing-left", "stalin-facing-right", "lenin-and-stalin"}),
        ("oak and a star".replace(" a ", " "), {"legend-star-and-oak"}),
        ("lighthouse or derricks", {"sailor-and-soldier-by-lighthouse", "elbrus-and-derricks"}),
    ],
)
def test_what_is_made_out_leaves_open_all_pictures_that_show_it(
    trait: Find, seen: str, states: set[str]
) -> None:
    assert trait("obverse_image").read(seen, "here") == States(frozenset({*states, "other"}))


def test_a_feature_alone_never_proves_a_picture(trait: Find) -> None:
    seen = trait("obverse_image").read("lighthouse", "here")
    assert isinstance(seen, States)
    assert "other" in seen.states


@given(st.sampled_from(sorted(PICTURES)), st.data())
def test_naming_more_of_a_picture_leaves_no_more_open(name: str, data: st.DataObject) -> None:
    shows = st.lists(st.sampled_from(IMAGE.states[name].shows), min_size=1, unique=True)
    words = data.draw(shows)
    fewer = IMAGE.read(", ".join(words[:1]), "here")
    more = IMAGE.read(", ".join(words), "here")
    assert isinstance(fewer, States)
    assert isinstance(more, States)
    assert {name} <= more.states <= fewer.states


def test_an_unknown_feature_is_refused_with_the_nearest(trait: Find) -> None:
    with pytest.raises(UnknownWord, match=r"'lighthous'.+did you mean 'lighthouse'"):
        trait("obverse_image").read("sailor, lighthous", "here")
    with pytest.raises(UnknownWord, match=r"did you mean 'lighthouse'"):
        trait("obverse_image").read("lighthous", "here")


def test_features_that_no_picture_shows_together_are_refused_where_all_are_told() -> None:
    trait = StatesTrait(
        name="x",
        label=IMAGE.label,
        question=IMAGE.question,
        look=IMAGE.look,
        method="glance",
        states={k: v for k, v in IMAGE.states.items() if k != "other"},
        features=IMAGE.features,
    )
    with pytest.raises(BadObservation, match=r"here: no state of 'x' shows 'tank', 'lighthouse'"):
        trait.read("tank, lighthouse", "here")
    assert IMAGE.read("tank, lighthouse", "here") == States(frozenset({"other"}))


def test_words_are_parted_by_commas_and_by_and() -> None:
    assert listed("tank,  kremlin and aircraft; звезда и якорь") == [
        "tank",
        "kremlin",
        "aircraft",
        "звезда",
        "якорь",
    ]
    assert showing(
        frozenset({"a"}), {"x": frozenset({"a"}), "y": frozenset(), "z": frozenset("b")}
    ) == {
        "x",
        "y",
    }
