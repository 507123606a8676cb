"""Rendered scenes of all kinds that are asked for, from one seed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from attrs import frozen

from medal_id.images.render import Piece, Scene

#: The size classes: nominal radius in px, drawn to within a tenth.
RADII = (50, 80, 150, 300, 600, 1000, 1500)
#: How often each size comes.
_SHARES = (1 / 7,) * 7
KINDS = ("white", "grey-shadow", "felt", "wood", "paper", "glare", "blur", "steep", "worn")


@frozen
class Case:
    """One scene with the names of the classes it belongs to."""

    number: int
    radius: int  #: The size class, in px.
    kind: str
    scene: Scene


def cases(count: int, seed: int = 1) -> Iterator[Case]:
    """Draw scenes; the first of them do not depend on how many are drawn."""
    chance = np.random.default_rng(seed)
    for number in range(count):
        radius = int(chance.choice(RADII, p=_SHARES))
        kind = KINDS[number % len(KINDS)]
        yield Case(number, radius, kind, _scene(chance, radius, kind, number))


def _scene(chance: np.random.Generator, nominal: int, kind: str, number: int) -> Scene:
    """Draw one scene of a kind."""
    radius = float(nominal * chance.uniform(0.95, 1.05))
    grounds = {"white": "white", "grey-shadow": "grey", "felt": "felt", "wood": "wood"}
    ground = grounds.get(kind) or (
        "paper"
        if kind == "paper"
        else str(chance.choice(["white", "grey", "felt", "wood", "paper"]))
    )
    overruns = chance.uniform(-4.0, 2.0, 2)
    if chance.random() < 0.5:  # a die proper: both sides nearly alike
        middle = chance.choice([-3.3, 1.2]) + chance.normal(0, 0.15)
        overruns = middle + chance.normal(0, 0.1, 2)
    steep = kind == "steep"
    piece = Piece(
        overrun=(float(np.clip(overruns[0], -4, 2)), float(np.clip(overruns[1], -4, 2))),
        horizon_height=float(chance.uniform(0.04, 0.08)),
        eyelet=str(chance.choice(["soldered", "one-piece"])),
        wear=float(chance.uniform(0.55, 0.85) if kind == "worn" else chance.uniform(0.0, 0.5)),
        fading=float(chance.uniform(0.0, 0.8)),
    )
    out_of_focus = chance.uniform(0.5, 1.0) * radius / 150 if kind == "blur" else 0.0
    return Scene(
        piece=piece,
        radius=radius,
        tilt=float(chance.uniform(10, 20) if steep else abs(chance.normal(0, 5)) % 20),
        tilt_towards=float(chance.uniform(0, 360)),
        turn=float(np.clip(chance.normal(0, 5), -15, 15)),
        light=float(np.clip(chance.normal(120, 28), 40, 165)),
        height_of_light=float(chance.uniform(30, 65)),
        glare=float(chance.uniform(0.3, 0.8) if kind == "glare" else 0.0),
        shadow=float(
            chance.uniform(0.5, 1.0) if kind == "grey-shadow" else chance.uniform(0.1, 0.6)
        ),
        ground=ground,
        blur=float(chance.uniform(0.2, 0.6) + out_of_focus),
        noise=float(chance.uniform(0.002, 0.02)),
        jpeg=int(chance.integers(60, 96)),
        seed=number,
    )
