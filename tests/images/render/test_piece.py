from __future__ import annotations

from typing import Any

import pytest

from medal_id.errors import BadObservation, UnknownWord
from medal_id.images.render import Piece, Scene
from medal_id.images.render.piece import LEGEND

REFUSED: list[tuple[type, dict[str, Any], str]] = [
    (Piece, {"side": "edge"}, "piece.side"),
    (Piece, {"side": 1}, "piece.side"),
    (Piece, {"overrun": 2.5}, "piece.overrun"),
    (Piece, {"overrun": (0.0, -4.1)}, "piece.overrun"),
    (Piece, {"overrun": (0.0, 0.0, 0.0)}, "piece.overrun"),
    (Piece, {"overrun": float("nan")}, "piece.overrun"),
    (Piece, {"overrun": "long"}, "piece.overrun"),
    (Piece, {"horizon_height": 0.1}, "piece.horizon_height"),
    (Piece, {"eyelet": "welded"}, "piece.eyelet"),
    (Piece, {"ribbon": "olive 11, grean 2, olive 11"}, "piece.ribbon"),
    (Piece, {"ribbon": "olive 3"}, "piece.ribbon"),
    (Piece, {"ribbon": "olive 30, green, olive"}, "piece.ribbon"),
    (Piece, {"ribbon": None}, "piece.ribbon"),
    (Piece, {"fading": -0.1}, "piece.fading"),
    (Piece, {"metal": "gold"}, "piece.metal"),
    (Piece, {"wear": True}, "piece.wear"),
    (Piece, {"serial": "No. 12"}, "piece.serial"),
    (Piece, {"serial": 12}, "piece.serial"),
    (Piece, {"thickness": 0.0}, "piece.thickness"),
    (Scene, {"piece": "medal"}, "scene.piece"),
    (Scene, {"radius": 5.0}, "scene.radius"),
    (Scene, {"size": (100, 0)}, "scene.size"),
    (Scene, {"size": 100}, "scene.size"),
    (Scene, {"size": (100.0, 100.0)}, "scene.size"),
    (Scene, {"tilt": 30.0}, "scene.tilt"),
    (Scene, {"distance": 20.0}, "scene.distance"),
    (Scene, {"height_of_light": 0.0}, "scene.height_of_light"),
    (Scene, {"glare": 1.5}, "scene.glare"),
    (Scene, {"ground": "grass"}, "scene.ground"),
    (Scene, {"blur": -1.0}, "scene.blur"),
    (Scene, {"noise": 1.0}, "scene.noise"),
    (Scene, {"jpeg": 0}, "scene.jpeg"),
    (Scene, {"jpeg": 90.0}, "scene.jpeg"),
    (Scene, {"seed": -1}, "scene.seed"),
    (Scene, {"seed": 1.5}, "scene.seed"),
]


@pytest.mark.parametrize(("kind", "asked", "place"), REFUSED, ids=lambda one: str(one)[:40])
def test_what_cannot_be_drawn_is_refused_with_place_fault_and_remedy(
    kind: type, asked: dict[str, Any], place: str
) -> None:
    with pytest.raises(BadObservation) as refused:
        kind(**asked)
    assert refused.value.place == place
    assert refused.value.fault
    assert refused.value.remedy


def test_a_word_nearly_right_is_answered_with_the_right_one() -> None:
    with pytest.raises(UnknownWord, match="did you mean 'bronze'"):
        Piece(metal="bronce")


def test_one_overrun_holds_for_both_sides() -> None:
    assert Piece(overrun=-1.0).overruns == (-1.0, -1.0)
    assert Piece(overrun=(-1.0, 2)).overruns == (-1.0, 2)


def test_the_line_ends_beyond_where_it_meets_the_legends_outer_edge() -> None:
    piece = Piece(overrun=(0.0, 1.25), horizon_height=0.05)
    left, right = piece.horizon_ends
    assert left**2 + 0.8**2 == pytest.approx(LEGEND[1] ** 2)
    assert right - left == pytest.approx(1.25)


@pytest.mark.parametrize("serial", ["1", "0012345", "А 123", "1234Б"])
def test_numbers_with_a_cyrillic_letter_are_taken(serial: str) -> None:
    assert Piece(side="reverse", serial=serial).serial == serial
