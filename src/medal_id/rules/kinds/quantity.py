"""Measured traits, such as the diameter in mm; some are measured on the left and on the right."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import frozen

from medal_id.errors import BadObservation, BadRules, shown
from medal_id.observations import Pair, Quantity, Value
from medal_id.observations.quantity import read_quantity
from medal_id.rules.kinds.base import Condition, Trait
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome, all_of

_RUSSIAN = {"mm": "мм", "g": "г"}
#: Two figures for the left and the right side in one text.
_SIDES = re.compile(
    r"(?:(?:left|слева)\s)?(?P<left>.+?)(?:/|[,;]\s?(?:right|справа)\s)(?P<right>.+)"
)
#: A figure for one side only.
_SIDE = re.compile(r"(?:left|слева)\s(?P<left>.+)|(?:right|справа)\s(?P<right>.+)")
_LONGEST = 160
_NAMES = ("left", "right")
#: No limit of a rule lies beyond this, in mm or g.
_FARTHEST = 1e6


@frozen
class Within:
    """The quantity lies in a range."""

    low: float  #: In the unit of the trait.
    high: float

    def judge(self, seen: Quantity | Pair) -> Outcome:
        """Compare, undecided while the uncertainty spans a limit; of a pair, each measured side."""
        if isinstance(seen, Pair):
            return all_of([self.judge(side) for side in seen.measured])
        if self.low <= seen.low and seen.high <= self.high:
            return Outcome.AGREES
        if seen.high < self.low or self.high < seen.low:
            return Outcome.DISAGREES
        return Outcome.UNDECIDED


@frozen(kw_only=True)
class QuantityTrait(Trait):
    """A measured trait."""

    forms: ClassVar[tuple[str, ...]] = ("between", "at_least", "at_most")

    unit: str  #: "mm" or "g".
    least: float  #: Below this a figure is a slip of the pen.
    most: float  #: Above this a figure is a slip of the pen.
    reading: float  #: The smallest uncertainty of a plain figure, in `unit`.
    sided: bool = False  #: Whether left and right are measured separately.

    def __attrs_post_init__(self) -> None:
        """Refuse a unit that no figure could be given in."""
        if self.unit not in _RUSSIAN:
            raise BadRules(
                f"$.traits.{self.name}.unit", f"unknown unit {shown(self.unit)}", "use mm or g"
            )

    def read(self, raw: object, place: str) -> Value:
        """Read a figure, a range, a text; for a sided trait also a pair for left and right.

        A pair is a list, a mapping, or a text like "1.2 / 1.4 mm" or "left 1.2, right 1.4". A
        mapping or a text may name one side only: "left 1.2".
        """
        if self.sided:
            if isinstance(raw, Pair):
                raw = {"left": raw.left, "right": raw.right}
            if isinstance(raw, str):
                text = raw[:_LONGEST].strip()
                if sides := _SIDES.fullmatch(text) or _SIDE.fullmatch(text):
                    raw = sides.groupdict()
            if isinstance(raw, list | tuple) and len(raw) == 2:
                raw = {"left": raw[0], "right": raw[1]}
            if isinstance(raw, Mapping):
                return self._pair(raw, place)
        return self._figure(raw, place)

    def _pair(self, raw: Mapping[object, object], place: str) -> Pair:
        """Read the two sides, or the only one that was measured."""
        sides = {name: raw.get(name) for name in _NAMES}
        if not raw.keys() <= sides.keys() or all(side is None for side in sides.values()):
            remedy = "give both sides, or the one that was measured"
            raise BadObservation(place, "not a left and a right", remedy)
        return Pair(
            *(
                None if side is None else self._figure(side, f"{place}, {name}")
                for name, side in sides.items()
            )
        )

    def _figure(self, raw: object, place: str) -> Quantity:
        """Read one figure and refuse one that cannot be."""
        seen = read_quantity(raw, unit=self.unit, reading=self.reading, place=place)
        if seen.high < self.least or seen.low > self.most:
            span = f"{self.least:g} to {self.most:g} {self.unit}"
            raise BadObservation(place, f"{seen} cannot be", f"a {self.label.en} is {span}")
        return seen

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the range from two limits or one."""
        limits = given if form == "between" else [given]
        right = isinstance(limits, list) and len(limits) == (2 if form == "between" else 1)
        if not right or not all(map(_is_limit, limits)):
            raise BadRules(place, f"{form} is no limit in {self.unit}", "give numbers")
        low = -math.inf if form == "at_most" else float(limits[0])
        high = math.inf if form == "at_least" else float(limits[-1])
        if not low <= high:
            raise BadRules(place, f"the range {low:g} to {high:g} is empty", "lower limit first")
        return Within(low, high)

    def show(self, value: Value) -> Label:
        """Say the figure with its uncertainty."""
        text = str(value)
        russian = text.replace("left", "слева").replace("right", "справа").replace(", ", "; ")
        return Label(text, russian.replace(".", ",").replace(self.unit, _RUSSIAN[self.unit]))

    def show_condition(self, condition: Any) -> Label:
        """Say the range."""
        low, high = f"{condition.low:g}", f"{condition.high:g}"
        if condition.low == -math.inf:
            return self._label(f"at most {high}", f"не более {high}")
        if condition.high == math.inf:
            return self._label(f"at least {low}", f"не менее {low}")
        if low == high:
            return self._label(low, low)
        return self._label(f"{low} to {high}", f"от {low} до {high}")

    def _label(self, en: str, ru: str) -> Label:
        """Add the unit, and in Russian the decimal comma."""
        return Label(f"{en} {self.unit}", f"{ru.replace('.', ',')} {_RUSSIAN[self.unit]}")


def _is_limit(given: object) -> bool:
    """Tell whether something is a number that can be a limit."""
    return type(given) in (int, float) and -_FARTHEST < given < _FARTHEST  # type: ignore[operator]  # a number, as just asked
