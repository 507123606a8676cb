"""Heads, caps, arms and rifles that the group of defenders is put together from."""

from __future__ import annotations

from medal_id.images.render.forms import Area, Dab, Fold, Form, Stroke

Chain = tuple[tuple[float, float], ...]

#: The outline of a head that looks to the left, in units of about half its height.
_HEAD: Chain = (
    (-0.60, 0.62), (-0.76, 0.22), (-0.70, 0.08), (-0.84, -0.10), (-1.00, -0.28), (-0.80, -0.36),
    (-0.85, -0.50), (-0.77, -0.56), (-0.80, -0.66), (-0.69, -0.74), (-0.74, -0.92), (-0.52, -1.06),
    (-0.10, -0.92), (0.30, -0.60), (0.56, -0.10), (0.78, 0.42), (0.45, 0.88), (-0.12, 0.96),
)  # fmt: skip
_DOME: Chain = (
    (-1.12, 0.02), (-1.02, 0.52), (-0.66, 0.98), (0.0, 1.20), (0.62, 1.02), (1.02, 0.58),
    (1.14, -0.08), (0.40, 0.06), (-0.50, 0.10),
)  # fmt: skip
_BRIM: Chain = (
    (-1.34, -0.18), (-1.10, 0.10), (-0.40, 0.22), (0.50, 0.16), (1.16, 0.02), (1.46, -0.34),
    (1.10, -0.42), (0.45, -0.16), (-0.40, -0.06), (-1.00, -0.14),
)  # fmt: skip
_SAILOR: Chain = (
    (-1.06, 0.62), (-1.10, 0.92), (-0.50, 1.18), (0.40, 1.16), (1.02, 0.84), (0.98, 0.60),
    (0.30, 0.72), (-0.50, 0.74),
)  # fmt: skip
_BAND: Chain = (
    (-0.80, 0.30), (-0.86, 0.66), (0.0, 0.74), (0.84, 0.62), (0.84, 0.26), (0.0, 0.42),
)  # fmt: skip
_SCARF: Chain = (
    (-0.62, 0.50), (-0.40, 0.96), (0.12, 1.10), (0.68, 0.86), (0.96, 0.30), (0.86, -0.36),
    (0.50, -0.90), (-0.06, -1.16), (-0.36, -1.06), (-0.02, -0.70), (0.02, -0.10), (-0.26, 0.26),
)  # fmt: skip
_CAP: Chain = (
    (-1.12, 0.40), (-0.84, 0.66), (-0.50, 1.02), (0.20, 1.16), (0.86, 0.90), (0.92, 0.50),
    (0.30, 0.50), (-0.50, 0.46),
)  # fmt: skip


def _placed(chain: Chain, x: float, y: float, size: float) -> Chain:
    """Bring a unit chain to its place."""
    return tuple((x + a * size, y + b * size) for a, b in chain)


#: Brow and eye, nose, cheek, mouth, chin, ear and jaw: middle, reach, rise and turn of each dab.
_FEATURES = (
    (-0.54, 0.02, 0.15, 0.10, -0.085, -12),
    (-0.62, 0.20, 0.22, 0.07, 0.050, -8),
    (-0.50, 0.03, 0.07, 0.05, 0.055, 0),
    (-0.86, -0.22, 0.10, 0.14, 0.070, 30),
    (-0.42, -0.22, 0.18, 0.14, 0.050, 0),
    (-0.50, -0.48, 0.10, 0.22, -0.045, -20),
    (-0.74, -0.57, 0.14, 0.035, -0.060, 5),
    (-0.64, -0.92, 0.14, 0.10, 0.045, 0),
    (0.14, -0.12, 0.11, 0.20, 0.090, -10),
    (0.12, -0.12, 0.05, 0.10, -0.070, -10),
    (0.02, -0.62, 0.34, 0.10, 0.030, 32),
)


def head(x: float, y: float, size: float, level: float) -> tuple[Form, ...]:
    """A head with its neck."""
    neck = ((x + 0.15 * size, y - 0.5 * size), (x + 0.40 * size, y - 1.45 * size))
    features = (
        Dab(x + a * size, y + b * size, wide * size, tall * size, rise * size, turn)
        for a, b, wide, tall, rise, turn in _FEATURES
    )
    return (
        Stroke(neck, level - 0.04, 0.16 * size, 0.42 * size, 0.55 * size),
        Area(_placed(_HEAD, x, y, size), level, 0.24 * size, 0.62 * size),
        *features,
    )


def helmet(x: float, y: float, size: float, level: float) -> tuple[Form, ...]:
    """A steel helmet whose brim shades the brow, with its strap."""
    strap = ((x - 0.05 * size, y - 0.1 * size), (x - 0.22 * size, y - 1.22 * size))
    return (
        Stroke(strap, level + 0.06, 0.05, 0.055 * size),
        Area(_placed(_DOME, x, y, size), level + 0.05, 0.36 * size**0.5, 0.95 * size),
        Area(_placed(_BRIM, x, y, size), level + 0.14, 0.18, 0.22 * size),
        Dab(x - 0.05 * size, y + 0.16 * size, 0.9 * size, 0.07 * size, -0.05, -3),
    )


def sailor_cap(x: float, y: float, size: float, level: float) -> tuple[Form, ...]:
    """A sailor's cap with its two ribbons behind."""

    def at(a: float, b: float) -> tuple[float, float]:
        return x + a * size, y + b * size

    return (
        Stroke((at(0.75, 0.45), at(1.15, 0.0), at(1.55, -0.30)), level, 0.12, 0.13 * size),
        Stroke((at(0.70, 0.40), at(0.95, -0.15), at(1.25, -0.60)), level, 0.12, 0.13 * size),
        Area(_placed(_BAND, x, y, size), level + 0.08, 0.14, 0.3 * size),
        Area(_placed(_SAILOR, x, y, size), level + 0.10, 0.24, 0.28 * size),
    )


def scarf(x: float, y: float, size: float, level: float) -> tuple[Form, ...]:
    """A headscarf, knotted under the chin."""
    knot = Dab(x - 0.18 * size, y - 1.12 * size, 0.22 * size, 0.16 * size, 0.14)
    return (
        Area(_placed(_SCARF, x, y, size), level + 0.06, 0.22 * size, 0.34 * size),
        Dab(x + 0.45 * size, y + 0.1 * size, 0.08 * size, 0.5 * size, -0.05, 18),
        Dab(x + 0.62 * size, y - 0.3 * size, 0.07 * size, 0.4 * size, -0.05, -8),
        knot,
    )


def cap(x: float, y: float, size: float, level: float) -> tuple[Form, ...]:
    """A worker's cap with a peak."""
    return (
        Area(_placed(_CAP, x, y, size), level + 0.08, 0.22 * size, 0.34 * size),
        Dab(x - 0.62 * size, y + 0.50 * size, 0.42 * size, 0.06 * size, 0.06, 8),
    )


def rifle(tip: tuple[float, float], butt: tuple[float, float], level: float) -> tuple[Form, ...]:
    """A levelled rifle with bayonet, barrel, stock, bolt and sight."""

    def at(share: float, aside: float = 0.0) -> tuple[float, float]:
        dx, dy = butt[0] - tip[0], butt[1] - tip[1]
        length = (dx * dx + dy * dy) ** 0.5
        return tip[0] + dx * share - dy / length * aside, tip[1] + dy * share + dx / length * aside

    return (
        Stroke((at(0.0), at(0.30)), level, 0.20, 0.10, 0.16),
        Stroke((at(0.26, 0.05), at(0.62, 0.05)), level, 0.28, 0.22, 0.26),
        Stroke((at(0.36, -0.12), at(0.80, -0.10)), level + 0.02, 0.28, 0.25, 0.36),
        Stroke((at(0.76, -0.10), at(1.0, -0.32)), level + 0.04, 0.30, 0.34, 0.58),
        Dab(*at(0.30, 0.24), 0.10, 0.14, 0.12),
        Dab(*at(0.66, 0.22), 0.24, 0.12, 0.12),
        Stroke((at(0.45, -0.24), at(0.46, 0.2)), level + 0.05, 0.18, 0.07),
    )


def sleeve(points: Chain, half: float, level: float) -> tuple[Form, ...]:
    """A bent arm in a sleeve, its fist closed round something."""
    (x0, y0), (x1, y1) = points[-2:]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    dx, dy = (x1 - x0) / length * half, (y1 - y0) / length * half

    def at(along: float, aside: float) -> tuple[float, float]:
        return x1 + along * dx - aside * dy, y1 + along * dy + aside * dx

    fist = (
        at(-0.1, 0.5),
        at(0.5, 0.66),
        at(1.1, 0.5),
        at(1.25, -0.1),
        at(0.9, -0.6),
        at(0.0, -0.5),
    )
    cuff = (at(-0.45, 0.78), at(0.0, 0.74), at(0.0, -0.74), at(-0.45, -0.78))
    fingers = [
        Fold((at(0.35, a), at(0.8, a), at(1.25, a)), 0.07, -0.07) for a in (0.28, 0.0, -0.28)
    ]
    return (
        Area(fist, level + 0.10, 0.34 * half, 0.5 * half),
        *fingers,
        Stroke(points, level, 0.62 * half, half, 0.74 * half),
        Area(cuff, level + 0.24 * half, 0.40 * half, 0.7 * half),
    )
