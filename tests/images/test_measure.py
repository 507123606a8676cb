"""Measuring a whole photograph."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from images.scenes import LATE, rendered, true_disc
from medal_id.errors import BadFile, BadObservation, UnknownId
from medal_id.images import Measured, NotMeasured, Told, measure
from medal_id.images.disc import Disc
from medal_id.images.photo import open_photo

AWARD = "ussr/defence-of-leningrad"


def states(told: object) -> frozenset[str]:
    assert isinstance(told, Told), told
    return told.states


def test_from_picture_to_die() -> None:
    scene = rendered(overrun=LATE, radius=200.0)
    found = measure(scene.picture)
    (medal,) = found.medals
    assert isinstance(medal.disc, Disc)
    assert medal.disc.radius == pytest.approx(scene.truth.radius, rel=0.01)
    assert states(medal.horizon_end) == {"beyond-outer-edge"}
    assert states(medal.side) == {"obverse"}
    assert isinstance(medal.scale, Measured)
    assert medal.scale.value == pytest.approx(scene.truth.px_per_mm, rel=0.01)
    assert isinstance(medal.diameter, NotMeasured)
    assert medal.diameter.reason.code == "no-scale"


def test_with_a_scale_the_diameter_is_measured() -> None:
    scene = rendered()
    (medal,) = measure(scene.picture, scale=scene.truth.px_per_mm).medals
    assert isinstance(medal.diameter, Measured)
    assert medal.diameter.value == pytest.approx(32.0, abs=0.4)


def test_twice_is_the_same() -> None:
    picture = rendered().picture
    first, second = measure(picture), measure(picture)
    assert first.digest == second.digest
    assert str(first.medals[0].radius) == str(second.medals[0].radius)
    assert first.medals[0].horizon_end_left == second.medals[0].horizon_end_left


def test_a_photo_that_is_open_already_is_measured_too() -> None:
    photo = open_photo(rendered().picture)
    assert measure(photo).digest == photo.digest


def test_where_nothing_is_round_the_reason_is_given() -> None:
    found = measure(np.random.default_rng(4).random((200, 300)))
    assert found.medals == ()
    assert found.reason is not None
    assert found.reason.reason.code == "no-disc"


def test_the_rim_can_be_clicked() -> None:
    scene = rendered()
    angles = np.linspace(0, 2 * np.pi, 10, endpoint=False)
    x, y = true_disc(scene).to_picture(np.cos(angles), np.sin(angles))
    (medal,) = measure(scene.picture, points={"rim": np.stack([x, y], -1)}).medals
    assert isinstance(medal.disc, Disc)
    assert medal.disc.radius == pytest.approx(scene.truth.radius, abs=0.5)
    assert states(medal.horizon_end) == {"beyond-outer-edge"}


def test_a_steep_view_is_refused() -> None:
    steep = Disc(195.0, 195.0, 150.0, 30.0, 0.0, 1.0, np.eye(5))
    angles = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    x, y = steep.to_picture(np.cos(angles), np.sin(angles))
    (medal,) = measure(rendered().picture, points={"rim": np.stack([x, y], -1)}).medals
    assert isinstance(medal.horizon_end, NotMeasured)
    assert medal.horizon_end.reason.code == "too-tilted"


def test_an_award_without_a_horizon_line_is_not_asked_for_one() -> None:
    (medal,) = measure(rendered().picture, award="ussr/courage").medals
    assert isinstance(medal.horizon_end, NotMeasured)
    assert medal.horizon_end.reason.code == "other-award"


def test_the_award_that_has_one_is() -> None:
    (medal,) = measure(rendered().picture, award=AWARD).medals
    assert isinstance(medal.horizon_end, Told)


def test_an_award_that_does_not_exist_is_named() -> None:
    with pytest.raises(UnknownId, match="ussr/defence-of-leningrat"):
        measure(rendered().picture, award="ussr/defence-of-leningrat")


@pytest.mark.parametrize("scale", [0, -1, float("nan"), float("inf"), "12", True, 1e9])
def test_a_scale_that_is_none_is_refused(scale: object) -> None:
    with pytest.raises(BadObservation, match="scale"):
        measure(rendered().picture, scale=scale)  # type: ignore[arg-type]  # that is tried


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        measure(tmp_path / "missing.jpg")


def test_coordinates_can_be_asked_for() -> None:
    scene = rendered(turn=5.0)
    (medal,) = measure(scene.picture).medals
    left = medal.horizon_end_left
    height = medal.horizon_height
    assert isinstance(left, Measured)
    assert isinstance(height, Measured)
    x, y = medal.point(-left.value, height.value)
    assert (x, y) == pytest.approx(scene.truth.horizon_end_left, abs=4.0)


def cut_out(*, star: bool) -> np.ndarray:
    """Draw a disc cut out of its ground, alone or as the middle of an opaque square."""
    rows, columns = np.mgrid[:300, :300]
    away = np.hypot(columns - 150, rows - 150)
    light = np.where(away < 80, 0.35, 0.8) + np.where(np.abs(away - 74) < 2, 0.3, 0.0)
    shown = (np.abs(columns - 150) < 125) & (np.abs(rows - 150) < 125) if star else away < 80
    return np.stack([light, light, 0.8 * light, shown.astype(float)], -1).clip(0, 1)


def test_a_disc_that_was_cut_out_is_measured() -> None:
    (medal,) = measure(cut_out(star=False)).medals
    assert isinstance(medal.disc, Disc)
    assert medal.disc.radius == pytest.approx(80.0, abs=1.0)


def test_a_round_ornament_amid_a_cut_out_is_no_medal() -> None:
    assert measure(cut_out(star=True)).medals == ()
