"""The reverse of the medals of the defence series: three lines below hammer and sickle."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.disc import RADIUS, Disc
from medal_id.images.face import Face
from medal_id.images.measured import Length, Measured, NotMeasured, State, Told
from medal_id.images.photo import Photo
from medal_id.images.reasons import reason

Floats = NDArray[np.float64]

#: Px per mm below which letters are not told from the field, and above which nothing is gained.
_LEAST, _FINEST = 2.6, 6.0
#: Letters and emblem: height of their middle, half their height, half their width, in mm; as the
#: renderer has them, which took them from photographs.
_BOXES = ((2.4, 1.45, 7.6), (-1.9, 1.45, 11.6), (-6.2, 1.45, 7.6), (9.0, 3.1, 2.9))
#: A number may stand here: left out of the comparison; height and half width as above.
_NUMBER = (-10.6, 1.6, 6.0)
#: Further out than this nothing is looked at, in mm.
_FIELD = 14.6
_STEP = 0.5
_AXIS = np.arange(-15.0, 15.01, _STEP)
_X, _Y = np.meshgrid(_AXIS, _AXIS[::-1])
_R = np.hypot(_X, _Y)
#: How far off the pattern is looked for, in degrees, in size, and in mm upwards.
_TURNS = (-8.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 8.0)
_SIZES = (0.94, 1.0, 1.06)
_UPS = (-1.0, -0.5, 0.0, 0.5, 1.0)
#: The correlation with the pattern above which it is the reverse. Rendered reverses had 0.85 or
#: more, obverses, coins and other medals 0.35 or less; real ones will fit less well.
CLEAR = 0.6
#: Between these circles the reverse is smooth, in mm; and how smooth, compared with the letters.
_SMOOTH = (12.4, 14.4)
_MOST_ROUGH = 0.42


@frozen(eq=False)
class Pattern:
    """How well a face fits the reverse."""

    fits: float  #: The correlation, -1 to 1.
    turn: float  #: The turn at which it fits best, in degrees counter-clockwise.
    rough: float  #: How much the outer field varies, as a share of the letters.

    @property
    def clear(self) -> bool:
        """Whether it is the reverse beyond doubt."""
        return self.fits > CLEAR and self.rough < _MOST_ROUGH


def side(photo: Photo, disc: Disc, turn: float) -> State:
    """Tell whether a face is the reverse; the obverse is told by its own marks elsewhere.

    Args:
        photo: the photograph.
        disc: the disc, in px of the full picture.
        turn: by how many degrees the face is turned counter-clockwise, to within 8.

    Returns:
        "reverse" alone where it is clear, else both sides.
    """
    pattern = read_pattern(photo, disc, turn)
    if isinstance(pattern, NotMeasured):
        return pattern
    states = frozenset({"reverse"} if pattern.clear else {"obverse", "reverse"})
    return Told(states, "three lines below hammer and sickle")


def reverse_turn(photo: Photo, disc: Disc, turn: float) -> Length:
    """Tell by the lines of the reverse how far it is turned, more exactly than was known.

    Args:
        photo: the photograph.
        disc: the disc, in px of the full picture.
        turn: what is known of it, to within 8 degrees.
    """
    pattern = read_pattern(photo, disc, turn)
    if isinstance(pattern, NotMeasured):
        return pattern
    if not pattern.clear:
        return NotMeasured(reason("side-unknown"))
    return Measured(
        pattern.turn, pattern.turn - 2.5, pattern.turn + 2.5, "degrees", "lines of the reverse"
    )


def read_pattern(photo: Photo, disc: Disc, turn: float) -> Pattern | NotMeasured:
    """Compare a face with the pattern of the reverse, turned, moved and sized a little."""
    if disc.radius < _LEAST * RADIUS:
        needed = _LEAST * RADIUS
        return NotMeasured(reason("too-small", radius=disc.radius, needed=needed, dpi=70.0))
    lively = activity(Face.of(photo, disc, _FINEST), turn)
    capped = np.minimum(lively, np.quantile(lively[_COMPARED], 0.95))
    fits = _TEMPLATES @ _normal(capped[_COMPARED])
    best = int(fits.argmax())
    # The templates lie in the order of their turns.
    off = _TURNS[best // (len(_SIZES) * len(_UPS))]
    letters = np.median(capped[_COMPARED][_TEMPLATES[best] > 0.7 * _TEMPLATES[best].max()])
    field = np.median(capped[_OUTER])
    return Pattern(float(fits[best]), turn + off, float(field / max(letters, 1e-9)))


def activity(face: Face, turn: float) -> Floats:
    """Give how much the light changes around points 0.5 mm apart: (rows, columns), top row first.

    Both axes run from -15 to 15 mm in the frame that is turned by `turn`.
    """
    fine = 5.0 if face.per_mm > 4 else 4.0
    reach = float(_AXIS[-1]) + _STEP
    _, _, light = face.grid((-reach, reach), (-reach, reach), turn, fine)
    across = ndimage.gaussian_filter(light, 0.22 * fine, order=(0, 1), truncate=3.0)
    along = ndimage.gaussian_filter(light, 0.22 * fine, order=(1, 0), truncate=3.0)
    smooth = ndimage.gaussian_filter(np.hypot(across, along), 0.45 * fine, truncate=3.0)
    rows = np.rint((_AXIS + reach) * fine).astype(np.intp)
    picked: Floats = smooth[np.ix_(rows, rows)].astype(float)
    return picked


def _template(turn: float, size: float, up: float) -> Floats:
    """Draw where letters and emblem stand, softly."""
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    x, y = (_X * c + _Y * s) / size, (_Y * c - _X * s - up) / size
    drawn = np.zeros_like(x)
    for middle, half, wide in _BOXES:
        drawn[(np.abs(y - middle) < half) & (np.abs(x) < wide)] = 1.0
    soft: Floats = ndimage.gaussian_filter(drawn, 0.5 / _STEP)
    return soft


def _normal(values: Floats) -> Floats:
    """Take off the mean and bring to length 1."""
    apart = values - values.mean()
    normal: Floats = apart / max(float(np.linalg.norm(apart)), 1e-9)
    return normal


_OUTER = np.abs(_R - np.mean(_SMOOTH)) < np.ptp(_SMOOTH) / 2
_COMPARED = (_R < _FIELD) & ~((np.abs(_Y - _NUMBER[0]) < _NUMBER[1]) & (np.abs(_X) < _NUMBER[2]))
#: (patterns, samples): in the order of turns, then sizes, then heights.
_TEMPLATES = np.stack(
    [
        _normal(_template(turn, size, up)[_COMPARED])
        for turn in _TURNS
        for size in _SIZES
        for up in _UPS
    ]
)
