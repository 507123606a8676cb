"""The ribbon's stripes as the rules know them: read, measured out and coloured."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from medal_id.errors import BadObservation
from medal_id.images.photo.light import LINEAR
from medal_id.observations import Stripes
from medal_id.rules.folder import VOCABULARY
from medal_id.rules.kinds.stripes import StripesTrait
from medal_id.rules.load import shipped_rules
from medal_id.rules.toml import read_toml
from medal_id.rules.words import read_vocabulary

#: The width of a ribbon of which not every stripe was measured, in mm.
WIDTH = 24.0
_PLACE = "piece.ribbon"


def read_ribbon(text: object) -> Stripes | None:
    """Read the stripes of a ribbon; None for an empty text.

    Raises:
        BadObservation: where it is no ribbon, or wider than 15 to 40 mm.
    """
    if text == "":
        return None
    value = _trait().read(text, _PLACE)
    assert isinstance(value, Stripes)
    whole = sum(widths(value))
    if not 15.0 <= whole <= 40.0 or min(widths(value)) <= 0.0:
        fault = f"the stripes are {whole:g} mm wide together"
        raise BadObservation(_PLACE, fault, "give widths that make 15 to 40 mm")
    return value


def widths(ribbon: Stripes) -> tuple[float, ...]:
    """Give the width of each stripe in mm; those not measured share what is left of 24 mm."""
    known = [stripe.width for stripe in ribbon.stripes if stripe.width is not None]
    unknown = len(ribbon.stripes) - len(known)
    rest = (WIDTH - sum(known)) / unknown if unknown else 0.0
    return tuple(rest if one.width is None else one.width for one in ribbon.stripes)


def colours(ribbon: Stripes, fading: float) -> NDArray[np.float32]:
    """Give the colour of each stripe in linear light: (stripes, 3), faded by 0 to 1."""
    known = _trait().colours
    fresh = np.stack([_linear(known[name].hex) for name in ribbon.colours])
    grey = fresh @ np.array([0.3, 0.6, 0.1], np.float32)
    # Sun bleaches the dye: what is left is the undyed silk, cream rather than grey.
    silk = np.array([0.80, 0.74, 0.58], np.float32)
    bleached = silk * (0.62 + 0.38 * grey[:, None]) if fading else fresh
    share = np.float32(0.85 * fading)
    return fresh * (1 - share) + bleached.astype(np.float32) * share


def _linear(code: str) -> NDArray[np.float32]:
    """Turn #rrggbb into linear light."""
    return LINEAR[np.frombuffer(bytes.fromhex(code.removeprefix("#")), np.uint8)]


@cache
def _trait() -> StripesTrait:
    """Give the trait of the rules that knows ribbons."""
    file = shipped_rules() / VOCABULARY
    trait = read_vocabulary(read_toml(file, VOCABULARY), VOCABULARY).traits["ribbon"]
    assert isinstance(trait, StripesTrait)
    return trait
