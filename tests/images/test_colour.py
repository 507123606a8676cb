"""Colours in words: the right one is always among them."""

from __future__ import annotations

import numpy as np
import pytest

from medal_id.images.colour import oklab, words
from medal_id.images.render.stripes import colours, read_ribbon
from medal_id.images.ribbon import _colours

KNOWN = _colours()


def linear(code: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Turn #rrggbb into linear light, nearly."""
    return (np.frombuffer(bytes.fromhex(code.removeprefix("#")), np.uint8) / 255.0) ** 2.2


@pytest.mark.parametrize("word", KNOWN)
@pytest.mark.parametrize("light", [1.0, 0.7])
def test_a_fresh_shade_has_its_own_name(word: str, light: float) -> None:
    assert word in words(linear(KNOWN[word]) * light, KNOWN)


@pytest.mark.parametrize("word", ["olive", "green", "red", "silver", "blue"])
@pytest.mark.parametrize("fading", [0.2, 0.5, 0.8])
def test_a_faded_one_still_has_it(word: str, fading: float) -> None:
    ribbon = read_ribbon(f"{word} 24")
    assert ribbon is not None
    assert word in words(colours(ribbon, fading)[0].astype(float) * 0.75, KNOWN)


@pytest.mark.parametrize(
    ("word", "never"), [("red", "green"), ("green", "red"), ("blue", "yellow"), ("olive", "blue")]
)
def test_fresh_opposites_are_not_confused(word: str, never: str) -> None:
    assert never not in words(linear(KNOWN[word]), KNOWN)


def test_an_unknown_lamp_leaves_more_words() -> None:
    for code in KNOWN.values():
        told = words(linear(code), KNOWN)
        assert told <= words(linear(code), KNOWN, balanced=False)


def test_white_is_light_and_without_hue() -> None:
    assert oklab(np.ones(3)) == pytest.approx(np.array([1.0, 0.0, 0.0]), abs=1e-3)
