"""Ribbons as values: read, written, drawn, compared."""

from __future__ import annotations

import math
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import medal_id
from medal_id import Ribbon
from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation, BadRules, UnknownId
from medal_id.observations import Stripe
from medal_id.ribbons import known_ribbons
from medal_id.ribbons.palette import palette
from medal_id.rules import Outcome

CATALOGUE = default_catalogue()
COLOURS = sorted(palette().colours)
LENINGRAD = Ribbon.read("olive 11, green 2, olive 11")
SVG = "{http://www.w3.org/2000/svg}"
stripes = st.lists(
    st.builds(Stripe, st.sampled_from(COLOURS), st.none() | st.sampled_from([0.5, 1.0, 2.5, 11.0])),
    min_size=1,
    max_size=9,
).map(lambda drawn: Ribbon(tuple(drawn)))


def test_a_ribbon_knows_its_width_and_its_colours() -> None:
    assert (LENINGRAD.width, LENINGRAD.colours) == (24.0, ("olive", "green", "olive"))
    assert LENINGRAD.symmetric
    assert Ribbon.read("olive, green, olive").width is None
    assert Ribbon.read("11, 2, 11").colours == ("", "", "")


def test_an_asymmetric_ribbon_can_be_turned() -> None:
    ribbon = Ribbon.read("olive 9, red 4, light blue 2, olive 9")
    assert not ribbon.symmetric
    assert ribbon.turned().colours == ("olive", "light-blue", "red", "olive")
    assert ribbon.compare(ribbon.turned()).turned
    assert ribbon.compare(ribbon.turned()).outcome is Outcome.AGREES


@given(stripes)
def test_a_ribbon_is_read_from_what_it_is_written_as(ribbon: Ribbon) -> None:
    assert Ribbon.read(str(ribbon)) == ribbon
    assert Ribbon.read(ribbon.text("en")) == ribbon
    assert Ribbon.read(ribbon.text("ru")) == ribbon
    assert ribbon.turned().turned() == ribbon


@given(stripes)
def test_a_ribbon_is_most_like_itself_from_either_edge(ribbon: Ribbon) -> None:
    for same in (ribbon, ribbon.turned()):
        likeness = ribbon.compare(same)
        assert (likeness.distance, likeness.outcome) == (0.0, Outcome.AGREES)


@given(stripes, stripes)
def test_the_distance_is_the_same_from_either_edge(one: Ribbon, other: Ribbon) -> None:
    assert one.compare(other).distance == one.compare(other.turned()).distance
    assert one.compare(other).distance == one.turned().compare(other).distance


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        ("olive 11, green 2, olive 11", "cream 11, green 2, cream 11"),
        ("cream 11, green 2, cream 11", "red 11, green 2, red 11"),
        ("olive 11, green 2, olive 11", "olive 9, green 6, olive 9"),
        ("olive, green, olive", "olive, green"),
        ("11, 2, 11", "8, 8, 8"),
        ("olive, green, olive", "olive, light blue, olive"),
    ],
)
def test_what_is_more_alike_is_nearer(nearer: str, farther: str) -> None:
    seen = [LENINGRAD.compare(Ribbon.read(text)).distance for text in (nearer, farther)]
    assert seen[0] < seen[1]


def test_a_ribbon_that_leaves_a_colour_open_is_nothing_to_compare_with() -> None:
    with pytest.raises(
        BadObservation, match=r"11, 2, 11 leaves a colour open.+; compare the known"
    ):
        Ribbon.read("11, 2, 11").compare(LENINGRAD)
    with pytest.raises(BadObservation, match=r"leaves a colour open"):
        Ribbon.read("olive or cream 11, green 2, olive 11").compare(LENINGRAD)


def test_a_ribbon_is_drawn_stripe_by_stripe_to_scale() -> None:
    svg = ET.fromstring(LENINGRAD.to_svg(height=20, scale=10, title="<Leningrad>"))
    assert (svg.get("width"), svg.get("height")) == ("240", "20")
    *drawn, frame = svg.iter(f"{SVG}rect")
    assert [(one.get("x"), one.get("width")) for one in drawn] == [
        ("0", "110"),
        ("110", "20"),
        ("130", "110"),
    ]
    assert drawn[1].get("fill") == palette().colours["green"].hex
    assert frame.get("fill") == "none"
    title = svg.find(f"{SVG}title")
    assert title is not None
    assert title.text == "<Leningrad>"


@given(stripes)
def test_every_ribbon_is_drawn_whole(ribbon: Ribbon) -> None:
    svg = ET.fromstring(ribbon.to_svg())
    *drawn, _ = svg.iter(f"{SVG}rect")
    assert len(drawn) == len(ribbon.stripes)
    assert math.isclose(
        sum(float(one.get("width", "")) for one in drawn), float(svg.get("width", "")), rel_tol=1e-4
    )


def test_stripes_of_unknown_width_share_what_is_left() -> None:
    svg = ET.fromstring(Ribbon.read("olive, green 2, olive").to_svg(scale=1))
    assert [one.get("width") for one in svg.iter(f"{SVG}rect")][:3] == ["11", "2", "11"]
    svg = ET.fromstring(Ribbon.read("11, 2, 11").to_svg())
    assert {one.get("fill") for one in svg.iter(f"{SVG}rect")} == {"#d0d0d0", "none"}


@pytest.mark.parametrize("size", [0, -1, math.nan, math.inf])
def test_a_ribbon_is_not_drawn_in_a_size_that_is_none(size: float) -> None:
    with pytest.raises(ValueError, match=r"must be positive"):
        LENINGRAD.to_svg(height=size)
    with pytest.raises(ValueError, match=r"must be positive"):
        LENINGRAD.to_svg(scale=size)


def test_a_ribbon_shows_itself_in_a_notebook() -> None:
    assert LENINGRAD._repr_html_() == LENINGRAD.to_svg()


@pytest.mark.parametrize("raw", ["", "quux 5", "olive 0", None, 5, "x" * 1000])
def test_what_is_no_ribbon_is_refused(raw: object) -> None:
    with pytest.raises(BadObservation, match=r"^ribbon"):
        Ribbon.read(raw)


def test_the_ribbons_of_an_award_have_their_dates_and_facts() -> None:
    second, first = known_ribbons("ussr/defence-of-leningrad")
    assert str(second.ribbon) == "olive 11, green 2, olive 11"
    assert (first.ribbon.dates.edtf, second.ribbon.dates.edtf) == (
        "1942-12-22/1943-06-18",
        "1943-06-19/..",
    )
    assert (first.fact, second.fact) == ("L-40", "L-39")
    assert second.ribbon.weave == "silk moiré"
    with pytest.raises(UnknownId):
        known_ribbons("ussr/nothing")


def test_every_ribbon_of_the_rules_sums_to_its_width() -> None:
    for known in known_ribbons():
        assert known.ribbon.width in (None, palette().width), known


def test_a_catalogue_without_ribbons_says_so() -> None:
    vocabulary = evolve(CATALOGUE.rules.vocabulary, traits={})
    bare = medal_id.Catalogue(evolve(CATALOGUE.rules, vocabulary=vocabulary, awards=()))
    with pytest.raises(BadRules, match=r"no trait 'ribbon' of kind stripes"):
        Ribbon.read("olive", bare)
