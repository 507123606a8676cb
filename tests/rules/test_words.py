"""What packs add to the vocabulary, and that nothing there changes its meaning."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.errors import MedalIdError, each
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import StripesTrait
from medal_id.rules.vocabulary import Vocabulary
from medal_id.rules.words import widened
from packs import WORDS

OURS = default_catalogue().rules.vocabulary
PLACE = "mills/vocabulary.toml"
FILE = OURS.place
LABEL = '{ en = "weather", ru = "погода" }'
TRAIT = f"""
label = {LABEL}
question = {LABEL}
look = {LABEL}
method = "glance"
"""


def words(text: str) -> dict[str, Any]:
    return tomllib.loads(text if "adds" in text else f"format = 1\nadds = true\n{text}")


def add(text: str, to: Vocabulary = OURS) -> Vocabulary:
    return widened(to, words(text), PLACE)


def faults(text: str, to: Vocabulary = OURS) -> list[str]:
    with pytest.raises(MedalIdError) as caught:
        widened(to, words(text), PLACE)
    return [str(fault) for fault in each(caught.value)]


def test_a_picture_is_added_to_those_that_are_there() -> None:
    wider = add(WORDS)
    image, ours = wider.traits["obverse_image"], OURS.traits["obverse_image"]
    assert isinstance(image, StatesTrait)
    assert isinstance(ours, StatesTrait)
    assert list(image.states) == [*ours.states, "windmill-on-a-hill"]
    assert list(image.features) == [*ours.features, "windmill"]
    assert image.read("Windmill on a hill", "") == image.read("windmill-on-a-hill", "")
    assert "windmill-on-a-hill" in image.read("мельница", "").states  # type: ignore[union-attr]
    assert wider.at("traits.obverse_image", "windmill") == f"{PLACE}: traits.obverse_image"
    assert wider.at("traits.obverse_image") == f"{FILE}: traits.obverse_image"


def test_what_is_there_stays_as_it_is() -> None:
    wider = add(WORDS)
    for name, trait in OURS.traits.items():
        assert wider.traits[name] == trait or name == "obverse_image"
    assert wider.version == OURS.version


@pytest.mark.parametrize("group", ["parts", "levels", "kinds", "topics", "applied_by"])
def test_words_of_every_table_are_added(group: str) -> None:
    wider = add(f"[{group}]\nweather = {LABEL}")
    assert list(getattr(wider, group)) == [*getattr(OURS, group), "weather"]
    assert wider.at(f"{group}.weather").startswith(f"{PLACE}: ")


def test_a_trait_with_a_method_of_its_own_is_added() -> None:
    wider = add(
        f"[methods]\nsniff = {{ label = {LABEL}, cost = 2.0 }}\n"
        f'[traits.smell]\nkind = "text"\n{TRAIT.replace("glance", "sniff")}'
    )
    assert wider.traits["smell"].method == "sniff"
    assert wider.methods["sniff"].cost == 2


def test_a_colour_is_added() -> None:
    wider = add(f'[traits.ribbon.colours.crimson-lake]\nlabel = {LABEL}\nlike = ["red"]')
    ribbon = wider.traits["ribbon"]
    assert isinstance(ribbon, StripesTrait)
    assert ribbon.colours["crimson-lake"].like == ("red",)


def test_one_pack_adds_to_the_words_of_another() -> None:
    wider = add(f"[topics]\nweather = {LABEL}")
    assert list(add(f"[topics]\nclimate = {LABEL}", wider).topics)[-2:] == ["weather", "climate"]
    (fault,) = faults(f"[topics]\nweather = {LABEL}", wider)
    assert fault.startswith(f"{PLACE}: the topic 'weather' stands in {PLACE} already @ $.topics")


STATE = "[traits.obverse_image.states.new]\nlabel = { en = 'new', ru = 'новый' }\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"[topics]\nribbon = {LABEL}", f"the topic 'ribbon' stands in {FILE} already @ $.topics"),
        (f"[parts]\nmedal = {LABEL}", f"the part 'medal' stands in {FILE} already @ $.parts.medal"),
        (
            f"[methods]\nglance = {{ label = {LABEL}, cost = 1.0 }}",
            f"the method 'glance' stands in {FILE} already",
        ),
        (
            f'[traits.eyelet]\nkind = "text"\n{TRAIT}',
            (
                f"the trait 'eyelet' stands in {FILE} already @ $.traits['eyelet']; leave out"
                " 'kind', 'label', 'look', 'method', 'question'; a pack adds states and features"
            ),
        ),
        ("[traits.eyelet]", "a pack adds states and features to it"),
        ("[traits.diameter]\nmost = 99.0", "leave out 'most'; a pack adds nothing to it"),
        (
            STATE.replace("new]", "other]"),
            (
                f"'other' of obverse_image stands in {FILE} already, as 'other'"
                " @ $.traits.obverse_image.states.other; choose another word, or leave it out"
            ),
        ),
        (
            f'{STATE}also = ["lighthouse"]',
            (
                f"'lighthouse' of obverse_image stands in {FILE} already, as 'lighthouse'"
                " @ $.traits.obverse_image.states.new"
            ),
        ),
        (f"{STATE}colour = 1", "unknown key 'colour' @ $.traits['obverse_image'].states['new']"),
        (f"[traits.weather]\n{TRAIT}", "unknown kind None @ $.traits['weather']"),
        (
            f"[parts]\neyelet = {LABEL}",
            f"'eyelet' is a part and a trait @ $.traits, of {PLACE} and {FILE}; call one otherwise",
        ),
        (
            f'[traits.certificate]\nkind = "text"\n{TRAIT}',
            f"'certificate' is a part and a trait @ $.traits, of {FILE} and {PLACE}",
        ),
        ("format = 2\nadds = true", "format 2 @ $.format; this version reads 1"),
        ("format = 1\nadds = 'yes'", "'yes' is not true or false @ $.adds"),
        ("warnings = {}", "unknown key 'warnings' @ $"),
        ("traits = 7", "7 is not a table @ $.traits"),
        ("[traits]\neyelet = 7", "7 is not a table @ $.traits['eyelet']"),
        ("[traits.eyelet]\nstates = 7", "7 is not a table @ $.traits['eyelet'].states"),
    ],
)
def test_what_would_change_a_meaning_is_a_fault(text: str, says: str) -> None:
    (fault,) = faults(text)
    assert fault.startswith(f"{PLACE}: ")
    assert says in fault


def test_every_fault_is_told_at_once() -> None:
    assert len(faults(f"{STATE.replace('new]', 'other]')}[topics]\nribbon = {LABEL}")) == 2


def test_a_pack_adds_no_words_to_a_trait_without_any() -> None:
    assert NumberTrait.open_tables == ()
