"""What a photograph tells becomes observations that the core understands, and nothing more."""

from __future__ import annotations

from typing import Any

import pytest

from measuring import (
    HIDDEN,
    LATE,
    NO_DISC,
    NO_SCALE,
    a_medal,
    measurements,
    mm,
    ribbon,
    stripe,
    told,
)
from medal_id import Catalogue, Observation, classify
from medal_id.errors import BadObservation
from medal_id.images import SeveralMedals
from medal_id.observations import Number, Pair, Quantity, States, Stripe, Stripes
from toys import catalogue

ORIGIN = "photograph front.jpg, {}, sha256 0123456789ab"


def observed(**given: Any) -> dict[str, Observation]:
    """Give the observations of a medal by trait, but for the shape that every disc has."""
    seen = measurements(a_medal(**given)).observations()
    assert seen[0] == Observation("shape", States(frozenset({"round"})), ORIGIN.format("rim"))
    return {one.trait: one for one in seen[1:]}


def test_what_was_not_measured_is_left_out() -> None:
    assert observed() == {}


def test_without_a_disc_there_is_no_shape() -> None:
    assert measurements(a_medal(disc=NO_DISC, radius=NO_DISC)).observations() == ()


def test_a_disc_without_a_radius_still_has_a_shape() -> None:
    (shape,) = measurements(a_medal(radius=NO_SCALE)).observations()
    assert shape.origin == ORIGIN.format("outline")


def test_an_interval_stays_one_and_says_where_it_comes_from() -> None:
    assert observed(diameter=mm(32.1, 0.1)) == {
        "diameter": Observation(
            "diameter", Quantity(32.0, 32.2, "mm"), ORIGIN.format("edge fitted")
        )
    }


def test_a_figure_is_rounded_to_what_a_photograph_can_tell_and_never_narrower() -> None:
    seen = observed(diameter=mm(31.98765, 0.04012))["diameter"]
    assert seen.value == Quantity(31.94, 32.03, "mm")
    assert observed(diameter=mm(32.0, float("inf"))) == {}


def test_the_overrun_is_given_for_both_sides() -> None:
    seen = observed(
        horizon_overrun_left=mm(1.3, 0.1, "one way"),
        horizon_overrun_right=mm(1.0, 0.25, "another way"),
    )["horizon_overrun"]
    assert str(seen.value) == "left 1.3 ± 0.1 mm, right 1 ± 0.25 mm"
    assert seen.origin == ORIGIN.format("one way; another way")


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_overrun_of_one_side_counts_alone(side: str) -> None:
    seen = observed(**{f"horizon_overrun_{side}": mm(-3.0, 0.25)})["horizon_overrun"]
    assert isinstance(seen.value, Pair)
    assert getattr(seen.value, side) == Quantity(-3.25, -2.75, "mm")
    verdict = classify([seen, Observation("eyelet", "soldered")])
    assert verdict.best
    assert verdict.best.id == "ussr/defence-of-leningrad/1/early-die"


@pytest.mark.parametrize(
    ("field", "trait", "states"),
    [
        ("horizon_end", "horizon_end", {"between", "beyond-outer-edge"}),
        ("horizon_end", "horizon_end", {"inner-edge"}),
        ("eyelet", "eyelet", {"soldered"}),
        ("eyelet_outline", "eyelet_outline", {"round", "u-shaped"}),
        ("metal", "material", {"brass", "bronze"}),
    ],
)
def test_states_stay_as_many_as_the_photograph_leaves(
    field: str, trait: str, states: set[str]
) -> None:
    seen = observed(**{field: told(*states)})[trait]
    assert seen.value == States(frozenset(states))


@pytest.mark.parametrize(
    ("field", "states"),
    [
        ("eyelet", {"soldered", "one-piece"}),
        ("horizon_end", {"inner-edge", "between", "beyond-outer-edge"}),
        ("serial_number", {"present", "none"}),
    ],
)
def test_what_decides_nothing_is_no_observation(field: str, states: set[str]) -> None:
    assert observed(**{field: told(*states)}) == {}


@pytest.mark.parametrize(("state", "present"), [("present", True), ("none", False)])
def test_a_number_that_is_seen_or_missing_is_told_unread(state: str, present: bool) -> None:
    seen = observed(serial_number=told(state))["serial_number"]
    assert isinstance(seen.value, Number)
    assert seen.value.present is present
    assert seen.value.readings == ()


def test_a_ribbon_keeps_every_colour_that_a_stripe_may_be() -> None:
    olive = stripe("olive", "cream", "yellow")
    seen = observed(ribbon=ribbon(olive, stripe("green"), olive))["ribbon"]
    pale = Stripe("cream", None, ("olive", "yellow"))
    assert seen.value == Stripes((pale, Stripe("green"), pale))
    assert seen.origin == ORIGIN.format("stripes by their colour")


@pytest.mark.parametrize(
    ("width", "mm_wide"),
    [
        (mm(2.05, 0.2), 2.05),
        (mm(2.0, 0.6), None),
        (mm(0.083, 0.01, unit="share"), None),
        (NO_SCALE, None),
    ],
)
def test_a_width_counts_where_it_is_sure_and_in_millimetres(
    width: Any, mm_wide: float | None
) -> None:
    seen = observed(ribbon=ribbon(stripe("green", width=width)))["ribbon"]
    assert seen.value == Stripes((Stripe("green", mm_wide),))


@pytest.mark.parametrize(
    "given",
    [
        {"ribbon": ribbon(stripe("green"), stripe())},
        {"ribbon": ribbon()},
        {"metal": told("unobtainium")},
        {"diameter": mm(400.0, 1.0)},
        {"horizon_overrun_left": mm(30.0, 1.0)},
        {"diameter": mm(float("nan"), 1.0)},
        {"diameter": mm(320.0, 1.0, unit="px")},
    ],
)
def test_what_the_rules_have_no_word_for_is_left_out(given: dict[str, Any]) -> None:
    assert observed(**given) == {}


def test_other_rules_may_know_none_of_the_traits() -> None:
    assert measurements(LATE).observations(catalogue=catalogue("toy/lion")) == ()


def test_no_medal_gives_no_observation_and_the_reason_stays() -> None:
    none = measurements()
    assert none.observations() == ()
    assert "no round medal" in str(none.reason)


def test_of_several_medals_one_must_be_chosen() -> None:
    both = measurements(LATE, a_medal(horizon_end=HIDDEN))
    with pytest.raises(SeveralMedals) as refused:
        both.observations()
    assert refused.value.count == 2
    assert str(refused.value) == (
        "front.jpg: 2 medals are in the picture; choose one, 1 (the largest) to 2:"
        " measure(photo).medal(1), or --medal 1"
    )
    assert len(both.observations(1)) > len(both.observations(2)) == 1
    assert both.medal(2).medals == both.medals[1:]
    assert both.medal(1).observations() == both.observations(1)


@pytest.mark.parametrize("number", [0, 3, -1, True, "1", 1.0])
def test_a_medal_that_is_not_there_cannot_be_chosen(number: Any) -> None:
    with pytest.raises(BadObservation, match="2 were found; give 1 to 2"):
        measurements(LATE, LATE).observations(number)


def test_where_no_medal_was_found_none_can_be_chosen() -> None:
    with pytest.raises(BadObservation, match="medal 1 is asked for, 0 were found; no round medal"):
        measurements().medal(1)


def test_the_shipped_rules_understand_everything_again() -> None:
    seen = measurements(LATE).observations()
    again = Catalogue.load().rules.vocabulary.observe_all(seen)
    assert again == seen
