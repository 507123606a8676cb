"""Photographs that several tests look at; drawing one takes a while."""

from __future__ import annotations

import pytest

from images.proof.seen import Drawn, drawn
from medal_id.images.render import Piece, Scene


@pytest.fixture(scope="session")
def obverse() -> Drawn:
    return drawn(Scene(Piece(overrun=(-3.2, 1.2)), radius=120.0, tilt=8.0, tilt_towards=50, turn=5))


@pytest.fixture(scope="session")
def reverse() -> Drawn:
    return drawn(Scene(Piece(side="reverse", serial="12345", ribbon=""), radius=70.0))
