from __future__ import annotations

import io
import math
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from medal_id.images.photo.light import LINEAR
from medal_id.images.render import Piece, Rendered, Scene, render
from medal_id.images.render.metal import METALS
from medal_id.images.render.piece import LEGEND
from medal_id.images.render.scene import GROUNDS

BARE = Piece(ribbon="", eyelet="none", thickness=1.0)


@cache
def drawn(scene: Scene) -> Rendered:
    return render(scene)


def light(picture: Image.Image) -> NDArray[np.float32]:
    values: NDArray[np.float32] = LINEAR[np.asarray(picture)]
    return values


def test_on_a_transparent_ground_the_disc_covers_the_ellipse_of_the_truth() -> None:
    views: tuple[dict[str, Any], ...] = ({}, {"turn": 20.0}, {"distance": 180.0})
    for tilted in views:
        made = drawn(Scene(BARE, radius=40.0, ground="transparent", **tilted))
        covers = np.asarray(made.picture)[..., 3] / 255
        truth = made.truth
        assert covers.sum() == pytest.approx(math.pi * truth.radius * truth.semi_minor, rel=1e-3)
        rows, columns = np.mgrid[: covers.shape[0], : covers.shape[1]]
        assert (covers * columns).sum() / covers.sum() == pytest.approx(truth.centre[0], abs=0.01)
        assert (covers * rows).sum() / covers.sum() == pytest.approx(truth.centre[1], abs=0.01)


@pytest.mark.parametrize("distance", [math.inf, 200.0])
def test_the_face_ends_at_the_ellipse_of_the_truth(distance: float) -> None:
    scene = Scene(
        Piece(ribbon="", eyelet="none", metal="bronze"),
        radius=70.0,
        tilt=10.0,
        tilt_towards=60.0,
        distance=distance,
        shadow=0.0,
        noise=0.0,
        jpeg=None,
    )
    made = drawn(scene)
    truth, picture = made.truth, light(made.picture)[..., 2]
    # On the side that tips away no wall is seen: white turns to metal within a pixel.
    turn = math.radians(truth.angle)
    for bearing in np.radians(np.arange(20, 101, 10)):
        u = math.cos(bearing) * math.cos(turn) + math.sin(bearing) * math.sin(turn)
        v = math.sin(bearing) * math.cos(turn) - math.cos(bearing) * math.sin(turn)
        reach = 1 / math.hypot(u / truth.radius, v / truth.semi_minor)
        inside, outside = (
            picture[
                round(truth.centre[1] - math.sin(bearing) * (reach + step)),
                round(truth.centre[0] + math.cos(bearing) * (reach + step)),
            ]
            for step in (-1.3, 1.3)
        )
        assert outside == pytest.approx(picture[0, 0], abs=0.01)
        assert inside < 0.6 * outside


def test_the_line_ends_at_the_pixels_of_the_truth() -> None:
    asked: dict[str, Any] = {
        "radius": 110.0,
        "turn": 4.0,
        "tilt": 8.0,
        "tilt_towards": 30.0,
        "noise": 0.0,
        "jpeg": None,
        "light": 90.0,
    }
    pieces = [Piece(ribbon="", eyelet="none", overrun=one, wear=0.1) for one in (1.0, -3.0)]
    long, short = (drawn(Scene(piece, **asked)) for piece in pieces)
    change = np.abs(light(long.picture) - light(short.picture)).sum(axis=2)
    for end, step in (("horizon_end_left", -1), ("horizon_end_right", 1)):
        x, y = getattr(long.truth, end)
        band = change[round(y) - 4 : round(y) + 5].sum(axis=0)
        inside, outside = round(x - step * 1.5), round(x + step * 2.5)
        assert band[inside] > 5 * band[outside]


def test_a_longer_line_has_its_ends_further_out() -> None:
    ends = [
        drawn(Scene(Piece(ribbon="", overrun=one), radius=30.0)).truth for one in (-3.3, 0.0, 1.2)
    ]
    lefts = [one.horizon_end_left[0] for one in ends if one.horizon_end_left]
    rights = [one.horizon_end_right[0] for one in ends if one.horizon_end_right]
    assert lefts == sorted(lefts, reverse=True)
    assert rights == sorted(rights)
    assert len(lefts) == len(rights) == 3


def test_the_truth_says_what_was_asked_for() -> None:
    piece = Piece(overrun=(1.5, -2.0), horizon_height=0.05, eyelet="soldered", metal="copper")
    truth = drawn(Scene(piece, radius=64.0, tilt=5.0, tilt_towards=30.0, turn=-3.0)).truth
    assert truth.radius == pytest.approx(64.0)
    assert truth.px_per_mm == pytest.approx(4.0)
    assert truth.semi_minor == pytest.approx(64.0 * math.cos(math.radians(5.0)))
    assert (truth.tilt, truth.tilt_towards, truth.turn) == (5.0, 30.0, -3.0)
    assert (truth.overrun_left, truth.overrun_right) == (1.5, -2.0)
    assert truth.horizon_height == pytest.approx(0.8)
    assert truth.horizon_left == pytest.approx(math.sqrt(LEGEND[1] ** 2 - 0.64) + 1.5)
    assert (truth.legend_inner, truth.legend_outer) == LEGEND
    assert (truth.side, truth.eyelet, truth.metal) == ("obverse", "soldered", "copper")
    assert str(truth.ribbon) == "olive 11, green 2, olive 11"
    face = np.array(truth.face_to_picture)
    assert truth.horizon_left is not None
    x, y, w = face @ [-truth.horizon_left, 0.8, 1.0]
    assert (x / w, y / w) == pytest.approx(truth.horizon_end_left)


def test_the_reverse_has_no_line_and_may_have_a_number() -> None:
    reverse = drawn(Scene(Piece(side="reverse", serial="123", ribbon=""), radius=30.0)).truth
    assert reverse.serial
    assert reverse.horizon_end_left is None
    assert reverse.overrun_right is None
    assert reverse.legend_outer is None
    assert not drawn(Scene(Piece(serial="123", ribbon=""), radius=30.0)).truth.serial


def test_the_outlines_of_eyelet_and_ribbon_hold_what_is_drawn_of_them() -> None:
    made = drawn(Scene(radius=50.0, ground="transparent", tilt=6.0, turn=8.0))
    covers = np.asarray(made.picture)[..., 3] > 127
    for outline, least in (
        (made.truth.ribbon_outline, 0.98),
        (made.truth.eyelet_outline, 0.6),  # it has a hole
    ):
        mask = Image.new("1", made.picture.size)
        ImageDraw.Draw(mask).polygon(list(outline), fill=1)
        inside = np.asarray(mask)
        assert inside.any()
        assert covers[inside].mean() > least
    above = covers.copy()
    above[round(made.truth.centre[1] - 60) :] = False
    ImageDraw.Draw(mask := Image.new("1", made.picture.size)).polygon(
        list(made.truth.ribbon_outline), fill=1
    )
    assert (above & np.asarray(mask)).sum() > 0.93 * above.sum()


def test_without_ribbon_or_eyelet_there_is_no_outline() -> None:
    truth = drawn(Scene(BARE, radius=30.0)).truth
    assert truth.ribbon is None
    assert truth.ribbon_outline == truth.eyelet_outline == ()


def test_the_same_seed_gives_the_same_bytes_and_another_one_others() -> None:
    scene = Scene(BARE, radius=30.0, ground="wood", seed=5)
    first, again = render(scene), render(scene)
    assert first.jpeg
    assert first.jpeg == again.jpeg
    assert first.truth == again.truth
    other = render(Scene(BARE, radius=30.0, ground="wood", seed=6))
    assert other.jpeg != first.jpeg
    assert other.truth.centre != first.truth.centre


@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ground_can_be_drawn(ground: str) -> None:
    picture = drawn(Scene(BARE, radius=30.0, ground=ground, seed=2)).picture
    assert picture.mode == ("RGBA" if ground == "transparent" else "RGB")
    values = np.asarray(picture, float)
    assert values.std() > 5.0
    corner = values[:5, :5, :3].mean()
    assert corner > 230.0 if ground == "white" else corner < 235.0


@pytest.mark.parametrize("metal", METALS)
def test_every_metal_can_be_told_from_the_others_by_colour(metal: str) -> None:
    made = drawn(Scene(Piece(ribbon="", eyelet="none", metal=metal), radius=30.0))
    x, y = (round(one) for one in made.truth.centre)
    red, green, blue = light(made.picture)[y - 8 : y + 8, x - 8 : x + 8].mean(axis=(0, 1))
    coloured = metal in {"brass", "bronze", "copper"}
    assert (red > 1.8 * blue) == coloured
    assert (red > 2.0 * green) == (metal == "copper")


@pytest.mark.parametrize("eyelet", ["soldered", "one-piece", "none"])
@pytest.mark.parametrize("side", ["obverse", "reverse"])
def test_every_side_and_eyelet_can_be_drawn_tilted_and_near(side: str, eyelet: str) -> None:
    piece = Piece(side=side, eyelet=eyelet, serial="77")
    scene = Scene(piece, radius=25.0, tilt=25.0, tilt_towards=270.0, distance=150.0, glare=1.0)
    assert np.isfinite(np.asarray(drawn(scene).picture)).all()


def test_a_tilted_disc_shows_its_wall_on_the_near_side() -> None:
    asked: dict[str, Any] = {"radius": 40.0, "ground": "transparent", "tilt": 20.0}
    made = drawn(Scene(BARE, tilt_towards=90.0, **asked))
    covers = np.asarray(made.picture)[..., 3] / 255
    column = covers[:, round(made.truth.centre[0])]
    up = column[: round(made.truth.centre[1])].sum()
    down = column[round(made.truth.centre[1]) :].sum()
    wall = 2.5 * math.sin(math.radians(20.0))
    assert down - up == pytest.approx(wall, abs=1.0)
    # Where edges of wall and face coincide they do not cover a pixel twice.
    face = math.pi * made.truth.radius * made.truth.semi_minor
    assert covers.sum() == pytest.approx(face + 80.0 * wall, rel=5e-4)


def test_stripes_appear_in_their_order_and_fade() -> None:
    def hues(fading: float) -> NDArray[np.float32]:
        ribbon = "red 8, white 8, blue 8"
        scene = Scene(Piece(ribbon=ribbon, fading=fading), radius=40.0, noise=0.0, jpeg=None)
        made = drawn(scene)
        (_, top_y) = made.truth.ribbon_outline[2]
        (wide_x, wide_y) = made.truth.ribbon_outline[1]
        row = round(wide_y - 0.1 * (wide_y - top_y))
        pixel = made.truth.px_per_mm
        columns = [round(wide_x - (4 + 8 * k) * 1.03 * pixel - 0.4 * pixel) for k in (2, 1, 0)]
        picture = light(made.picture)
        return np.stack([picture[row - 4 : row + 5, c - 2 : c + 3].mean((0, 1)) for c in columns])

    red, white, blue = hues(0.0)
    assert red[0] > 3 * red[2]
    assert blue[2] > 2 * blue[0]
    assert white.min() > 0.4
    faded = hues(1.0)
    assert np.ptp(faded, axis=0).max() < 0.5 * np.ptp(hues(0.0), axis=0).max()


def test_glare_saturates_and_shadow_darkens() -> None:
    def mean(**asked: Any) -> tuple[float, float]:
        piece = Piece(ribbon="", eyelet="none")
        made = drawn(Scene(piece, radius=40.0, noise=0.0, jpeg=None, **asked))
        values = np.asarray(made.picture)
        x, y = (round(one) for one in made.truth.centre)
        below = values[y + 30 : y + 34, x + 28 : x + 32].mean()
        return float((values.min(axis=2) > 252).mean()), float(below)

    plain, glaring = mean(shadow=0.0), mean(shadow=0.0, glare=1.0)
    assert glaring[0] > plain[0] + 0.03
    assert mean(shadow=1.0)[1] < plain[1] - 20


def test_blur_softens_and_noise_roughens() -> None:
    def roughness(**asked: Any) -> float:
        made = drawn(Scene(BARE, radius=30.0, ground="grey", jpeg=None, **asked))
        values = light(made.picture)[..., 1]
        return float(np.abs(np.diff(values, axis=1)).mean())

    assert roughness(blur=3.0, noise=0.0) < roughness(noise=0.0) < roughness(noise=0.1)


@pytest.mark.parametrize("size", [(64, 64), (90, 400), (300, 120)])
def test_a_given_size_is_kept_and_the_face_stays_in_sight(size: tuple[int, int]) -> None:
    made = drawn(Scene(radius=30.0, size=size))
    assert made.picture.size == size
    for place, reach in zip(made.truth.centre, size, strict=True):
        assert 29.0 < place < reach - 29.0


def test_a_picture_of_any_height_is_seamless() -> None:
    # The bands that it is made of leave no trace.
    scene = Scene(BARE, radius=60.0, size=(7000, 160), noise=0.0, blur=2.0, jpeg=None)
    tall = np.asarray(render(scene).picture)
    narrow = Scene(BARE, radius=60.0, size=(160, 160), noise=0.0, blur=2.0, jpeg=None)
    other = np.asarray(render(narrow).picture)
    assert np.abs(tall[:, 3420:3580].astype(int) - other.astype(int)).max() <= 1


def test_what_is_saved_as_jpeg_is_what_was_compressed(tmp_path: Path) -> None:
    made = drawn(Scene(BARE, radius=30.0, jpeg=70))
    made.save(tmp_path / "one.jpg")
    made.save(tmp_path / "one.png")
    assert (tmp_path / "one.jpg").read_bytes() == made.jpeg
    assert made.jpeg
    again = Image.open(io.BytesIO(made.jpeg)).convert("RGB")
    assert np.array_equal(np.asarray(again), np.asarray(made.picture))
    assert np.array_equal(np.asarray(Image.open(tmp_path / "one.png")), np.asarray(made.picture))


def test_without_compression_there_is_no_jpeg() -> None:
    assert drawn(Scene(BARE, radius=30.0, jpeg=None)).jpeg is None
    assert drawn(Scene(BARE, radius=30.0, ground="transparent")).jpeg is None
