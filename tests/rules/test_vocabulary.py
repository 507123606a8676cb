"""How observations are understood with the words of the vocabulary."""

from __future__ import annotations

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation, Faults, UnknownWord
from medal_id.observations import BY_EYE, Observation, Quantity, States

WORDS = default_catalogue().rules.vocabulary
SOLDERED = States(frozenset({"soldered"}))


def seen(given: object, place: str = "") -> dict[str, object]:
    return {one.trait: one.value for one in WORDS.observe_all(given, place)}


def test_a_trait_with_a_dot_is_of_that_part() -> None:
    assert WORDS.part_of("certificate.number") == "certificate"
    assert WORDS.part_of("eyelet") == "medal"


def test_one_observation_keeps_its_origin() -> None:
    one = WORDS.observe(Observation("diameter", "32.1 ± 0.1 mm", "callipers"))
    assert one == Observation("diameter", Quantity(32.0, 32.2, "mm"), "callipers")


def test_an_unknown_trait_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownWord, match=r"unknown trait 'diametre'; did you mean 'diameter'\?"):
        WORDS.observe(Observation("diametre", 32))


def test_dotted_and_nested_traits_are_the_same() -> None:
    assert seen({"certificate.wording": "feminine"}) == seen(
        {"certificate": {"wording": "feminine"}}
    )


def test_the_medal_may_be_named_as_a_part() -> None:
    assert seen({"medal": {"eyelet": "soldered"}}) == {"eyelet": SOLDERED}
    assert seen({"medal.eyelet": "soldered"}) == {"eyelet": SOLDERED}


def test_none_is_not_observed() -> None:
    assert seen({"eyelet": None, "certificate": None, "diameter": 32}).keys() == {"diameter"}
    assert seen({"certificate": {"wording": None}}) == {}


def test_none_of_an_unknown_trait_is_still_unknown() -> None:
    with pytest.raises(UnknownWord, match="observations: unknown trait 'eylet'"):
        seen({"eylet": None})


def test_a_part_nests_only_once() -> None:
    with pytest.raises(UnknownWord, match=r"unknown trait 'certificate\.certificate'"):
        seen({"certificate": {"certificate": {"wording": "feminine"}}})


def test_an_observation_in_a_mapping_keeps_its_origin() -> None:
    (one,) = WORDS.observe_all({"eyelet": Observation("eyelet", "soldered", "loupe")})
    assert one == Observation("eyelet", SOLDERED, "loupe")


def test_a_trait_may_be_given_several_observations() -> None:
    given = [Observation("eyelet", "soldered"), Observation("eyelet", "one-piece", "photograph")]
    listed = WORDS.observe_all({"eyelet": given})
    assert [one.origin for one in listed] == [BY_EYE, "photograph"]
    assert listed == WORDS.observe_all(given)


def test_an_observation_of_one_trait_is_not_taken_for_another() -> None:
    with pytest.raises(BadObservation, match="observation of 'relief' is given for 'eyelet'"):
        seen({"eyelet": Observation("relief", "raised")})


def test_a_list_of_states_is_one_unsure_answer() -> None:
    assert seen({"eyelet": ["soldered", "one-piece"]}) == {
        "eyelet": States(frozenset({"soldered", "one-piece"}))
    }


def test_observations_mixed_with_states_are_refused() -> None:
    with pytest.raises(BadObservation):
        seen({"eyelet": [Observation("eyelet", "soldered"), "one-piece"]})


@pytest.mark.parametrize("given", ["eyelet", 7, ["eyelet"], None])
def test_what_is_no_set_of_observations_is_refused(given: object) -> None:
    with pytest.raises(BadObservation, match="give a mapping of traits to values"):
        seen(given)


def test_all_faults_are_reported_together_with_their_place() -> None:
    with pytest.raises(Faults) as caught:
        seen({"eylet": 1, "eyelet": "glued", "certificate": {"wording": 3}, "x": None}, "a.toml")
    assert [fault.place for fault in caught.value.faults] == [
        "a.toml",
        "a.toml",
        "a.toml, eyelet",
        "a.toml, certificate.wording",
    ]


@pytest.mark.parametrize("word", ["?", "unknown", " Unknown ", "неизвестно"])
@pytest.mark.parametrize("trait", ["eyelet", "diameter", "certificate.emblem_ribbons", "ribbon"])
def test_what_the_observer_cannot_tell_is_not_observed(trait: str, word: str) -> None:
    assert WORDS.observe_all({trait: word}) == ()
    with pytest.raises(UnknownWord, match="unknown trait 'eylet'"):
        WORDS.observe_all({"eylet": word})
