"""How metals look: the colour of their reflection and of the tarnish in their recesses."""

from __future__ import annotations

from attrs import frozen


@frozen
class Metal:
    """A metal's looks in linear light."""

    colour: tuple[float, float, float]  #: What it reflects of white light, 0 to 1.
    patina: tuple[float, float, float]  #: What its tarnish reflects.


METALS = {
    "brass": Metal((1.00, 0.620, 0.175), (0.32, 0.125, 0.018)),
    "bronze": Metal((0.74, 0.385, 0.130), (0.20, 0.082, 0.022)),
    "copper": Metal((0.86, 0.380, 0.210), (0.21, 0.062, 0.030)),
    "silver": Metal((0.95, 0.93, 0.88), (0.20, 0.180, 0.160)),
    "silver-coloured-alloy": Metal((0.74, 0.75, 0.73), (0.26, 0.26, 0.25)),
}
