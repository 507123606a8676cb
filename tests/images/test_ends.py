"""The ends of the line are found, and how sure they are is said."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from attrs import evolve

from images.scenes import EARLY, LATE, rendered, true_face
from medal_id.images.ends import End, alike, chain, end
from medal_id.images.face import Face
from medal_id.images.horizon import Line, find_line
from medal_id.images.legend import legend
from medal_id.images.photo import open_photo


def ends_of(overrun: float | tuple[float, float], radius: float, blur: float = 0.3) -> list[End]:
    scene = rendered(overrun=overrun, radius=radius, blur=blur)
    face = true_face(scene)
    line = find_line(face)
    assert line is not None
    edges = legend(face, line.turn)
    found = [
        end(face, line, sign, (edges[side].inner, edges[side].outer))
        for side, sign in (("left", -1.0), ("right", 1.0))
    ]
    return [one for one in found if one is not None]


@pytest.mark.parametrize("overrun", [-4.0, EARLY, 0.8, LATE])
def test_an_end_in_the_open_is_found_to_a_sixth_of_a_mm(overrun: float) -> None:
    truth = rendered(overrun=overrun, radius=200.0).truth
    left, right = ends_of(overrun, 200.0)
    assert left.middle == pytest.approx(truth.horizon_left, abs=0.16)
    assert right.middle == pytest.approx(truth.horizon_right, abs=0.16)


@pytest.mark.parametrize("overrun", [-4.0, EARLY, -1.0, LATE])
@pytest.mark.parametrize("radius", [80.0, 200.0])
def test_the_interval_covers_the_truth(overrun: float, radius: float) -> None:
    truth = rendered(overrun=overrun, radius=radius).truth
    for found, true in zip(
        ends_of(overrun, radius), (truth.horizon_left, truth.horizon_right), strict=True
    ):
        assert true is not None
        assert found.quantile(0.005) - 0.15 <= true <= found.quantile(0.995) + 0.15


def test_sides_may_differ() -> None:
    left, right = ends_of((EARLY, LATE), 200.0)
    assert left.middle < 11.0
    assert right.middle > 14.0


def test_chances_sum_to_one() -> None:
    for found in ends_of(LATE, 80.0):
        assert found.chance.sum() == pytest.approx(1.0)
        assert (found.chance >= 0).all()


def test_where_nothing_is_seen_there_is_no_end() -> None:
    face = true_face(rendered(radius=80.0))
    plain = Face.of(open_photo(0.5 + np.mgrid[:208, :208][0] / 5000), face.disc)
    assert end(plain, Line(0.0, 0.9, 0.1, 0.02, 9.0), 1.0, (11.4, 13.7)) is None


def test_a_faint_line_tells_next_to_nothing() -> None:
    face = true_face(rendered(radius=80.0))
    line = find_line(face)
    assert line is not None
    clear, faint = (
        end(face, evolve(line, contrast=contrast), 1.0, (11.4, 13.7)) for contrast in (9.0, 1.3)
    )
    assert clear is not None
    assert faint is not None
    assert faint.quantile(0.975) - faint.quantile(0.025) > 4.0
    assert clear.quantile(0.975) - clear.quantile(0.025) < 2.0


def test_a_side_hints_at_the_other_but_does_not_decide() -> None:
    places = np.arange(9.0, 15.0, 0.05)
    early, late = (np.exp(-0.5 * ((places - at) / 0.1) ** 2) for at in (10.4, 14.8))
    sure = End(places, early / early.sum())
    torn = End(places, (early + late) / (early + late).sum())
    kept, told = alike(sure, torn)
    assert kept.quantile(0.5) == pytest.approx(10.4, abs=0.1)
    assert 0.6 < told.chance[places < 12.0].sum() < 0.99
    other = End(places, late / late.sum())
    assert [one.quantile(0.5) for one in alike(sure, other)] == pytest.approx([10.4, 14.8], abs=0.1)


def test_a_chain_sums_over_all_ways() -> None:
    rng = np.random.default_rng(4)
    usual, other = np.log(rng.random((2, 6)) + 0.01)
    leaves, returns = rng.random(6) * 0.5, 0.3
    start = returns / (leaves[0] + returns)
    total = 0.0
    for ways in itertools.product((0, 1), repeat=6):
        likely = start if ways[0] == 0 else 1 - start
        for i, state in enumerate(ways):
            if i:
                leave = returns if ways[i - 1] else leaves[i]
                likely *= leave if state != ways[i - 1] else 1 - leave
            likely *= float(np.exp((usual, other)[state][i]))
        total += likely
    told = chain(usual[None], other, leaves, returns)
    assert told.shape == (1, 6)
    assert told[0, -1] == pytest.approx(np.log(total))
