"""The obverse is read in mm, or the reason is given why not."""

from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve

from images.scenes import BETWEEN, EARLY, LATE, photo_of, rendered, true_disc
from medal_id.images.face import Face
from medal_id.images.horizon import find_line
from medal_id.images.measured import Measured, NotMeasured, Told
from medal_id.images.obverse_reading import ObverseReading, read_obverse
from medal_id.images.points import Points
from medal_id.images.render import Rendered


def reading(scene: Rendered, points: Points | None = None) -> ObverseReading:
    return read_obverse(photo_of(scene), true_disc(scene), points or Points())


def clicks(scene: Rendered) -> Points:
    return Points(
        horizon_left=scene.truth.horizon_end_left, horizon_right=scene.truth.horizon_end_right
    )


@pytest.mark.parametrize(("overrun", "state"), [(EARLY, "inner-edge"), (LATE, "beyond-outer-edge")])
def test_the_known_dies_are_told(overrun: float, state: str) -> None:
    scene = rendered(overrun=overrun, radius=200.0)
    read = reading(scene)
    assert read.recognised
    assert isinstance(read.horizon_end, Told)
    assert read.horizon_end.states == {state}
    for found in (read.overrun_left, read.overrun_right):
        assert isinstance(found, Measured)
        assert found.unit == "mm"
        assert found.low - 0.1 <= overrun <= found.high + 0.1


def test_a_line_that_ends_among_the_letters_is_no_known_die() -> None:
    read = reading(rendered(overrun=BETWEEN, radius=300.0))
    assert isinstance(read.horizon_end, Told)
    assert "between" in read.horizon_end.states


def test_turn_height_and_legend_are_measured() -> None:
    scene = rendered(turn=-6.0, radius=200.0)
    read = reading(scene)
    assert isinstance(read.turn, Measured)
    assert isinstance(read.legend_inner, Measured)
    assert isinstance(read.legend_outer, Measured)
    assert read.turn.value == pytest.approx(-6.0, abs=0.3)
    assert read.legend_inner.value == pytest.approx(scene.truth.legend_inner, abs=0.25)
    assert read.legend_outer.value == pytest.approx(scene.truth.legend_outer, abs=0.25)


def test_a_small_disc_is_refused_with_the_size_that_is_needed() -> None:
    read = reading(rendered(radius=40.0))
    assert isinstance(read.horizon_end, NotMeasured)
    assert read.horizon_end.reason.code == "too-small"
    assert "40 px; 45 px are needed" in str(read.horizon_end)


def test_the_reverse_has_no_line() -> None:
    read = reading(rendered(side="reverse"))
    assert not read.recognised
    assert isinstance(read.end_left, NotMeasured)
    assert read.end_left.reason.code == "no-horizon"


def test_a_line_without_the_rest_of_the_obverse_is_not_believed() -> None:
    light = 0.5 + 0.01 * np.random.default_rng(2).random((400, 400))
    light[188:191, 60:340] = 0.9
    scene = rendered()
    middle = evolve(true_disc(scene), x=200.0, y=200.0, radius=160.0)
    from medal_id.images.photo import open_photo  # noqa: PLC0415  # for this test only

    assert not read_obverse(open_photo(light), middle, Points()).recognised


def test_clicked_ends_go_before_found_ones() -> None:
    scene = rendered(overrun=EARLY, radius=200.0)
    read = reading(scene, clicks(rendered(overrun=LATE, radius=200.0)))
    assert isinstance(read.end_left, Measured)
    assert read.end_left.method == "clicked by hand"
    assert read.end_left.value == pytest.approx(
        rendered(overrun=LATE, radius=200.0).truth.horizon_left, abs=0.1
    )


def test_one_clicked_end_leaves_the_other_to_be_found() -> None:
    scene = rendered(overrun=LATE, radius=200.0)
    read = reading(scene, Points(horizon_left=scene.truth.horizon_end_left))
    assert isinstance(read.end_left, Measured)
    assert isinstance(read.end_right, Measured)
    assert read.end_left.method == "clicked by hand"
    assert read.end_right.method != "clicked by hand"


def test_clicked_ends_help_a_disc_that_is_too_small() -> None:
    scene = rendered(radius=40.0)
    read = reading(scene, clicks(scene))
    assert read.recognised
    assert isinstance(read.end_left, Measured)
    assert read.end_left.value == pytest.approx(scene.truth.horizon_left, abs=0.3)


def test_a_legend_can_be_clicked_where_none_is_seen() -> None:
    scene = rendered(side="reverse", radius=100.0)
    obverse = rendered(radius=100.0)
    disc = true_disc(obverse)
    angles = np.radians([30.0, 60.0, 120.0, 150.0])
    tops = np.stack(disc.to_picture(13.7 / 16 * np.cos(angles), 13.7 / 16 * np.sin(angles)), -1)
    points = evolve(clicks(obverse), legend_outer=tops)
    read = read_obverse(photo_of(scene), disc, points)
    assert isinstance(read.legend_outer, Measured)
    assert read.legend_outer.value == pytest.approx(13.7, abs=0.05)
    assert isinstance(read.overrun_left, Measured)
    assert read.overrun_left.value == pytest.approx(LATE, abs=0.2)


def test_without_a_legend_nothing_is_said_of_the_overrun() -> None:
    scene = rendered(side="reverse", radius=100.0)
    read = reading(scene, clicks(rendered(radius=100.0)))
    assert isinstance(read.end_left, Measured)
    assert isinstance(read.overrun_left, NotMeasured)
    assert isinstance(read.legend_inner, NotMeasured)
    assert isinstance(read.horizon_end, Told)
    assert len(read.horizon_end.states) == 3


def test_glare_over_one_end_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = rendered(radius=150.0)
    monkeypatch.setattr("medal_id.images.obverse_reading.burnt", lambda *_: True)
    read = reading(scene)
    assert isinstance(read.end_right, NotMeasured)
    assert read.end_right.reason.code == "glare"
    assert isinstance(read.overrun_right, NotMeasured)
    assert isinstance(read.horizon_end, Told)
    assert len(read.horizon_end.states) == 3


def test_an_end_without_any_contrast_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = rendered(radius=150.0)
    monkeypatch.setattr("medal_id.images.obverse_reading.end", lambda *_: None)
    read = reading(scene)
    assert isinstance(read.end_left, NotMeasured)
    assert read.end_left.reason.code == "no-horizon"


def test_a_small_disc_whose_line_is_faint_is_read_with_a_wide_interval() -> None:
    scene = rendered(radius=50.0, light=150.0, blur=0.9)
    face = Face.of(photo_of(scene), true_disc(scene))
    assert find_line(face) is None
    read = reading(scene)
    assert read.recognised
    assert isinstance(read.overrun_left, Measured)
    assert read.overrun_left.low <= LATE <= read.overrun_left.high
    assert read.overrun_left.high - read.overrun_left.low > 1.0
