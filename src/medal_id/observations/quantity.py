"""Measured quantities: always an interval, so that no length goes without its uncertainty."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from numbers import Integral, Real

from attrs import frozen

from medal_id.errors import BadObservation, shown

#: What a unit measures and how many of the base unit (mm, g) it holds.
UNITS = {
    "mm": ("length", 1.0),
    "мм": ("length", 1.0),
    "cm": ("length", 10.0),
    "см": ("length", 10.0),
    "m": ("length", 1000.0),
    "м": ("length", 1000.0),
    "µm": ("length", 0.001),
    "μm": ("length", 0.001),
    "um": ("length", 0.001),
    "мкм": ("length", 0.001),
    "in": ("length", 25.4),
    "inch": ("length", 25.4),
    '"': ("length", 25.4),
    "g": ("mass", 1.0),
    "г": ("mass", 1.0),
    "гр": ("mass", 1.0),
    "mg": ("mass", 0.001),
    "мг": ("mass", 0.001),
    "kg": ("mass", 1000.0),
    "кг": ("mass", 1000.0),
    "oz": ("mass", 28.349523125),
}

#: Digits with a point or a comma; word processors make a dash of the minus sign.
_NUMBER = r"[+\-\u2212\u2013]?\s?\d{1,12}(?:[.,]\d{1,12})?"
_UNIT = r"(?P<unit{0}>(?!(?:to|до)\b)[^\W\d_]{{1,12}}|\")?\.?"
_WITH_ERROR = re.compile(
    rf"(?P<value>{_NUMBER})\s?{_UNIT.format(1)}\s?(?:±|\+/-|\+-)\s?(?P<error>{_NUMBER})"
    rf"\s?{_UNIT.format(2)}"
)
_RANGE = re.compile(
    rf"(?:(?:from|от)\s)?(?P<low>{_NUMBER})\s?{_UNIT.format(1)}"
    rf"\s?(?:\bto\b|\bдо\b|\.\.\.?|…|-|\u2013|\u2014)\s?(?P<high>{_NUMBER})\s?{_UNIT.format(2)}"
)
_PLAIN = re.compile(rf"(?P<value>{_NUMBER})\s?{_UNIT.format(1)}")
_LONGEST = 80
#: Real takes in fractions and the numbers of numpy.
_FIGURES = int | float | Decimal | Real


@frozen
class Quantity:
    """A measured quantity that lies somewhere between two limits."""

    low: float  #: In `unit`.
    high: float  #: In `unit`; not below `low`.
    unit: str  #: "mm" or "g".

    def __str__(self) -> str:
        """Give the interval as value and half width."""
        middle, half = (self.low + self.high) / 2, (self.high - self.low) / 2
        error = f" ± {half:.3g}" if half > 0 else ""
        return f"{round(middle, 4):g}{error} {self.unit}"


@frozen
class Pair:
    """A quantity measured on the left and on the right of the specimen as seen, or on one."""

    left: Quantity | None  #: None where only the right was measured.
    right: Quantity | None  #: None where only the left was measured.

    @property
    def measured(self) -> tuple[Quantity, ...]:
        """The sides that were measured: one or both."""
        return tuple(side for side in (self.left, self.right) if side is not None)

    def __str__(self) -> str:
        """Give each side that was measured."""
        sides = (("left", self.left), ("right", self.right))
        return ", ".join(f"{name} {side}" for name, side in sides if side is not None)


def read_quantity(raw: object, *, unit: str, reading: float, place: str) -> Quantity:
    """Read a number, a text with unit and uncertainty, or a pair of limits.

    A number without an uncertainty gets half a unit of its last digit, or `reading` where that is
    more: nobody reads callipers better than the callipers read.

    Args:
        raw: a number in `unit`, a text like "32.1 ± 0.1 mm", "31.9 to 32.3 mm" or "3,2 см",
            or a list or tuple of the lower and the upper limit.
        unit: the unit of the trait, "mm" or "g".
        reading: the smallest uncertainty of a plain figure, in `unit`.
        place: what to name in an error.

    Raises:
        BadObservation: where it is no finite number, the unit is unknown or measures another
            thing, or the limits stand in the wrong order.
    """
    if isinstance(raw, str):
        return _read_text(raw, unit, reading, place)
    if isinstance(raw, Quantity):
        if not isinstance(raw.unit, str):
            raise BadObservation(place, f"unknown unit {shown(raw.unit)}", f"give it in {unit}")
        low = _in_unit(_number(raw.low, place), raw.unit, unit, place)
        high = _in_unit(_number(raw.high, place), raw.unit, unit, place)
        return _interval(low, high, unit, place)
    if isinstance(raw, list | tuple):
        if len(raw) != 2:
            raise BadObservation(place, f"{len(raw)} limits given", "give the lower and the upper")
        low, high = (_number(limit, place) for limit in raw)
        return _interval(low, high, unit, place)
    value = _number(raw, place)
    return _around(value, max(_fineness(raw, value), reading), unit, place)


def _number(raw: object, place: str) -> float:
    """Read a plain number."""
    if type(raw) is float:  # the commonest; the rest of the way is for all others
        return raw
    if isinstance(raw, str):
        text = _spaced(raw)
        if not re.fullmatch(_NUMBER, text):
            raise BadObservation(place, f"{shown(raw)} is no number", "write it like 32.1")
        return _float(text)
    if isinstance(raw, bool) or not isinstance(raw, _FIGURES):
        raise BadObservation(
            place, f"{shown(raw)} is no quantity", "give a number or a text like '32.1 ± 0.1 mm'"
        )
    try:
        return float(raw)
    except (ArithmeticError, ValueError) as cause:
        raise BadObservation(place, f"{shown(raw)} is no number", "write it like 32.1") from cause


def _fineness(raw: object, value: float) -> float:
    """Give half a unit of the last digit of a number: 32 is read less finely than 32.0."""
    if type(raw) is not float:
        if isinstance(raw, Decimal):
            exponent = raw.as_tuple().exponent
            return 0.5 * 10.0 ** min(exponent, 0) if isinstance(exponent, int) else 0.5
        if isinstance(raw, Integral):
            return 0.5
    text = repr(value)
    return 0.0 if "e-" in text else _half_digit(text)


def _read_text(raw: str, unit: str, reading: float, place: str) -> Quantity:
    """Read a quantity written as text."""
    text = _spaced(raw)
    if match := _WITH_ERROR.fullmatch(text):
        written = match["unit2"] or match["unit1"] or unit
        value = _in_unit(_float(match["value"]), match["unit1"] or written, unit, place)
        error = _in_unit(_float(match["error"]), written, unit, place)
        if error < 0:
            raise BadObservation(
                place, f"negative uncertainty in {shown(raw)}", "leave out its sign"
            )
        return _around(value, error, unit, place)
    if match := _RANGE.fullmatch(text):
        written = match["unit2"] or match["unit1"] or unit
        low = _in_unit(_float(match["low"]), match["unit1"] or written, unit, place)
        return _interval(low, _in_unit(_float(match["high"]), written, unit, place), unit, place)
    if match := _PLAIN.fullmatch(text):
        written = match["unit1"] or unit
        value = _in_unit(_float(match["value"]), written, unit, place)
        half = _in_unit(_half_digit(match["value"]), written, unit, place)
        return _around(value, max(half, reading), unit, place)
    raise BadObservation(
        place, f"{shown(raw)} is no quantity", f"write it like '32.1 ± 0.1 {unit}'"
    )


def _spaced(text: str) -> str:
    """Bring all white space to single spaces; a text too long for a figure becomes empty."""
    return " ".join(text.split()) if len(text) <= _LONGEST else ""


def _float(text: str) -> float:
    """Read digits with a point or a comma and any of the minus signs."""
    minus = text.replace("\u2212", "-").replace("\u2013", "-")
    return float(minus.replace(",", ".").replace(" ", ""))


def _half_digit(text: str) -> float:
    """Give half a unit of the last digit written."""
    _, point, decimals = text.replace(",", ".").partition(".")
    return 0.5 * 10.0 ** -len(decimals) if point and decimals.isdigit() else 0.5


def _in_unit(value: float, written: str, unit: str, place: str) -> float:
    """Convert a value from the unit written to the unit of the trait."""
    if written == unit:
        return value
    measures, size = UNITS.get(written.lower(), ("", 1.0))
    wanted, base = UNITS[unit]
    if not measures:
        raise BadObservation(place, f"unknown unit {shown(written)}", f"give it in {unit}")
    if measures != wanted:
        raise BadObservation(
            place, f"{shown(written)} measures a {measures}, not a {wanted}", f"give it in {unit}"
        )
    return value * size / base


def _around(value: float, error: float, unit: str, place: str) -> Quantity:
    """Give the interval around a value; the rounding keeps 32.1 - 0.1 at 32.0."""
    return _interval(round(value - error, 9), round(value + error, 9), unit, place)


def _interval(low: float, high: float, unit: str, place: str) -> Quantity:
    """Check the limits and give the interval."""
    if not (math.isfinite(low) and math.isfinite(high)):
        raise BadObservation(place, "not a finite number", "leave out what was not measured")
    if low > high:
        raise BadObservation(
            place, f"the limits {low:g} and {high:g} are swapped", "lower one first"
        )
    return Quantity(low, high, unit)
