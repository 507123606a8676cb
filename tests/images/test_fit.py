"""Rims are fitted to bands of drawn discs; the derivatives are those of the cost."""

from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve

from images.discs import Drawn, photo
from medal_id.images import explanation, fit, rim, scatter, silhouette
from medal_id.images.band import Band, band

DRAWN = Drawn(radius=100.0, tilt=10.0, towards=40.0)
TRUE = np.array([0, 0, 100, *(np.radians(10) * np.array([np.cos(0.698), np.sin(0.698)])), 0.95, 0])


def seen(ground: float = 0.7) -> Band:
    tilt, towards = np.radians([DRAWN.tilt, DRAWN.towards])
    return band(
        photo(DRAWN, ground=ground).reduced(1000, grey=True).pixels,
        (DRAWN.x, DRAWN.y),
        lambda angles: DRAWN.radius * silhouette.face(angles, tilt, towards),
        np.arange(-4.0, 7.0, 0.5),
        blocks=48,
        per_block=5,
    )


def near_truth() -> np.ndarray:
    guess = TRUE + np.array([0.4, -0.3, 0.5, 0.01, -0.01, 0.0, 0.0])
    return explanation.start(guess[None])


def test_a_rim_settles_where_it_was_drawn() -> None:
    best = fit.fit(near_truth(), seen(), 100.0, 12).guesses[0]
    assert best[[rim.X, rim.Y]] == pytest.approx([0, 0], abs=0.25)
    assert best[rim.R] == pytest.approx(100.0, abs=0.25)
    assert np.degrees(np.hypot(*best[[rim.ACROSS, rim.ALONG]])) == pytest.approx(10.0, abs=1.0)


def test_every_step_lowers_the_cost() -> None:
    costs = [fit.fit(near_truth(), seen(), 100.0, most).judged.cost[0] for most in range(5)]
    assert costs == sorted(costs, reverse=True)


def test_guesses_that_meet_go_on_as_one() -> None:
    twice = np.concatenate([near_truth()] * 2)
    assert len(fit.fit(twice, seen(), 100.0, 12).guesses) == 1


@pytest.mark.parametrize("part", range(explanation.COUNT))
def test_pulls_are_minus_the_gradient(part: int) -> None:
    guess, step = near_truth(), np.zeros(explanation.COUNT)
    step[part] = 1e-4
    ahead, behind = (fit.costs(guess + s * step, seen(), 100.0)[0] for s in (1, -1))
    pulls = fit.judge(guess, seen(), 100.0).pulls[0].sum(0)
    assert pulls[part] == pytest.approx((behind - ahead) / 2e-4, rel=0.02, abs=0.02)


def test_what_is_common_costs_nothing() -> None:
    common = explanation.start(fit.Common.of(100.0).mean[None])
    common[:, rim.R] = 100.0
    alone = explanation.costs(common, seen(), 100.0)
    assert fit.costs(common, seen(), 100.0) == pytest.approx(alone)


def test_a_faint_outline_is_less_certain() -> None:
    errors = []
    for ground in (0.9, 0.38):
        found = fit.fit(near_truth(), seen(ground), 100.0, 12)
        errors.append(scatter.covariance(found, 100.0)[rim.R, rim.R])
    assert errors[0] < errors[1]


def test_clear_blocks_are_those_where_the_ground_ends() -> None:
    assert explanation.clear(near_truth(), seen(), 100.0).mean() > 0.95
    away = seen()
    grain = np.random.default_rng(1).normal(0.45, 0.1, away.light.shape)
    noisy = evolve(away, light=grain)
    assert explanation.clear(near_truth(), noisy, 100.0).mean() < 0.2
