"""A serial number is seen where one was drawn."""

from __future__ import annotations

import pytest

from images.pieces import shown
from medal_id.images.measured import NotMeasured, Told
from medal_id.images.serial_mark import serial_number


@pytest.mark.parametrize(("serial", "state"), [("12345", "present"), ("", "none")])
def test_a_number_is_seen(serial: str, state: str) -> None:
    photo, disc = shown(side="reverse", ribbon="", serial=serial, radius=100.0)
    found = serial_number(photo, disc, 0.0, "reverse")
    assert isinstance(found, Told)
    assert found.states == {state}


@pytest.mark.parametrize(("side", "code"), [("obverse", "not-in-view"), ("", "side-unknown")])
def test_only_a_reverse_shows_it(side: str, code: str) -> None:
    photo, disc = shown(side="reverse", ribbon="", serial="12345", radius=100.0)
    found = serial_number(photo, disc, 0.0, side)
    assert isinstance(found, NotMeasured)
    assert found.reason.code == code


def test_small_ones_are_refused() -> None:
    photo, disc = shown(side="reverse", ribbon="", radius=50.0)
    found = serial_number(photo, disc, 0.0, "reverse")
    assert isinstance(found, NotMeasured)
    assert found.reason.code == "too-small"
