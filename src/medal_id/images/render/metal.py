"""How metals look: the colour of their reflection and of the tarnish in their recesses."""

from __future__ import annotations

from attrs import frozen


@frozen
class Metal:
    """A metal's looks in linear light."""

    colour: tuple[float, float, float]  #: What it reflects of white light, 0 to 1.
    patina: tuple[float, float, float]  #: What its tarnish reflects.


METALS = {
    "brass": Metal((0.80, 0.475, 0.150), (0.25, 0.105, 0.018)),
    "bronze": Metal((0.60, 0.300, 0.105), (0.15, 0.064, 0.018)),
    "copper": Metal((0.70, 0.280, 0.140), (0.17, 0.052, 0.024)),
    "silver": Metal((0.78, 0.76, 0.71), (0.155, 0.140, 0.125)),
    "silver-coloured-alloy": Metal((0.60, 0.61, 0.59), (0.20, 0.20, 0.19)),
}
