"""Measurements as text and as plain values: nothing is left out, and every lack has its reason."""

from __future__ import annotations

import json

import pytest
from attrs import evolve, fields

from measuring import LATE, NO_DISC, NO_SCALE, a_medal, measurements, mm, ribbon, stripe, told
from medal_id import BadFile, Catalogue, images
from medal_id.images import Measurements, MedalMeasurements
from medal_id.images.reasons import Reason, reason
from medal_id.images.render import Piece, Scene, render
from medal_id.report.line import folded
from medal_id.report.measurements import failure_lines, measurement_lines
from medal_id.report.methods import AND, METHODS
from medal_id.report.plain_measurements import LENGTHS, STATES, plain_failure, plain_measurements
from medal_id.report.wording import Wording

FULL = a_medal(
    ribbon=ribbon(stripe("olive", "cream", width=mm(11.0, 0.2)), stripe("green")),
    diameter=mm(32.1, 0.1, "given scale"),
    radius=mm(320.0, 0.3, "ellipse through the rim; a way of its own", "px"),
)


def wording(lang: str = "en") -> Wording:
    return Wording(lang, Catalogue.load().rules.vocabulary)


def text(seen: Measurements, lang: str = "en") -> str:
    return folded(measurement_lines(seen, wording(lang), "box/front.jpg"))


def test_a_photograph_is_named_with_its_size_and_the_beginning_of_its_hash() -> None:
    said = text(measurements(LATE)).splitlines()
    assert said[0] == "box/front.jpg"
    assert "800" in said[1]
    assert "0123456789ab" in said[1]


def test_a_figure_has_its_uncertainty_its_unit_and_its_method() -> None:
    lines = text(measurements(LATE)).splitlines()
    (overrun,) = (line for line in lines if "1.30 ± 0.20 mm" in line)
    assert overrun.endswith("  [line and letters]")
    assert "left" in overrun


def test_the_figures_of_a_section_stand_in_a_column() -> None:
    lines = [line for line in text(measurements(LATE)).splitlines() if " mm " in line]
    assert len(lines) == 7
    methods = [line.index("[") for line in lines]
    assert len(set(methods[:5])) == len(set(methods[5:])) == 1


def test_states_are_said_by_the_labels_of_the_vocabulary() -> None:
    assert "beyond the outer edge of the legend" in text(measurements(LATE))
    assert "за внешним краем надписи" in text(measurements(LATE), "ru")


def test_what_is_missing_is_told_once_for_each_reason_with_what_to_do() -> None:
    said = text(measurements(a_medal()))
    assert said.count("! it is on the side that the picture does not show\n") == 1
    assert said.count("to do: photograph the other side too\n") == 1
    assert "Ribbon\n" in said.partition("! no ribbon was found above the disc\n")[2]


def test_a_medal_without_a_disc_says_why() -> None:
    assert "Outline of the disc" in text(measurements(a_medal(disc=NO_DISC)))


def test_a_photograph_without_a_medal_says_why() -> None:
    said = text(measurements())
    assert "  ! no round medal was found\n" in said
    assert "    to do: lay it on plain paper" in said
    assert "Not measured" not in said


def test_several_medals_are_numbered_and_lettered_as_in_the_proof_picture() -> None:
    said = text(measurements(LATE, a_medal()))
    assert "Medal 1 of 2, A in the proof picture" in said
    assert "Medal 2 of 2, B in the proof picture" in said
    assert "Medal" not in text(measurements(LATE))


def test_a_ribbon_is_told_stripe_by_stripe() -> None:
    said = text(measurements(FULL))
    assert "stripe 1: cream or olive" in said
    assert "11.00 ± 0.20 mm" in said
    assert "stripe 2: green" in said
    assert "Ribbon: width, width of stripe 2" in said


def test_where_all_was_measured_nothing_is_missing() -> None:
    every = {name: mm(1.0, 0.1) for name in LENGTHS}
    states = {name: told("none") for name in STATES}
    whole = evolve(ribbon(stripe("green", width=mm(2.0, 0.1))), width=mm(2.0, 0.1))
    said = text(measurements(a_medal(**every, **states, ribbon=whole)))
    assert "to do:" not in said
    assert "Not measured" not in said


def test_methods_are_said_in_russian_where_there_are_words_for_them() -> None:
    said = " ".join(text(measurements(FULL), "ru").split())  # however the lines are folded
    assert "[эллипс по кромке; a way of its own]" in said


@pytest.mark.parametrize("piece", [Piece(), Piece(side="reverse", serial="А 48361")])
def test_there_are_russian_words_for_every_method_of_a_photograph(piece: Piece) -> None:
    seen = images.measure(render(Scene(piece, radius=150.0)).picture, scale=9.375)
    (medal,) = plain_measurements(seen)["medals"]
    used = {one["method"] for one in medal.values() if one.get("method")}
    assert len(used) > 5
    assert {one for method in used for one in method.split(AND)} <= METHODS.keys()


def test_failures_are_listed_with_their_reasons() -> None:
    failed = [("a.jpg", reason("no-disc")), ("b.jpg", reason("blurred", blur=1.0))]
    said = folded(failure_lines(failed, wording()))
    assert said.startswith("Nothing was measured in: 2\n  ! no round medal was found\n    a.jpg\n")
    assert folded(failure_lines([], wording())) == ""


def test_plain_values_hold_every_field_and_can_be_json() -> None:
    seen = measurements(FULL, LATE, a_medal(disc=NO_DISC))
    plain = plain_measurements(seen)
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain
    wanted = {field.name for field in fields(MedalMeasurements)}
    assert all(set(medal) == wanted for medal in plain["medals"])
    assert plain["medals"][0]["diameter"] == {
        "value": 32.1,
        "low": pytest.approx(32.0),
        "high": pytest.approx(32.2),
        "unit": "mm",
        "method": "given scale",
        "reason": None,
    }
    assert plain["medals"][0]["eyelet"]["states"] == ["one-piece", "soldered"]
    assert plain["medals"][0]["ribbon"]["stripes"][0]["colours"] == ["cream", "olive"]
    assert plain["medals"][2]["disc"]["reason"]["code"] == "no-disc"


def test_the_keys_are_the_same_whether_something_was_measured_or_not() -> None:
    full, bare = (plain_measurements(measurements(one))["medals"][0] for one in (FULL, a_medal()))
    for name in full:
        assert full[name].keys() == bare[name].keys()
    none = plain_measurements(measurements())
    assert none.keys() == plain_failure(BadFile("a", "b")).keys() == {*none}
    assert (none["medals"], none["reason"]["code"]) == ([], "no-disc")
    assert plain_failure(BadFile("a", "b"))["error"] == "a: b"


def test_reasons_are_plain_in_both_languages() -> None:
    why: Reason = NO_SCALE.reason
    plain = plain_measurements(measurements(a_medal()))["medals"][0]["diameter"]["reason"]
    assert plain == {
        "code": "no-scale",
        "says": {"en": why.says.en, "ru": why.says.ru},
        "next": {"en": why.next.en, "ru": why.next.ru},
    }


def test_what_is_no_number_is_null() -> None:
    plain = plain_measurements(measurements(a_medal(diameter=mm(1.0, float("inf")))))
    assert plain["medals"][0]["diameter"]["low"] is None
