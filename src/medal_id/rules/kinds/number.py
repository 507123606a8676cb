"""Serial numbers: whether there is one, and whether it has a form that the rules know."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import field, frozen

from medal_id.errors import BadObservation, BadRules, shown
from medal_id.observations import Number, Value
from medal_id.observations.number import NO_NUMBER, UNREAD, UNREAD_NUMBER
from medal_id.observations.number_text import read_number
from medal_id.rules.kinds.base import Condition, Trait, expect_list
from medal_id.rules.label import Label
from medal_id.rules.number_format import NumberFormat
from medal_id.rules.outcome import Outcome

_ABSENT = {"none", "no", "no number", "absent", "нет", "без номера"}
_PRESENT = {"present", "yes", "unread", "есть", "да", "не прочитан"}
_LONGEST = 40
_LARGEST = 10**8
_MOST = 20
#: The findings that are words.
_SAID = {str(NO_NUMBER): Label("none", "нет"), str(UNREAD_NUMBER): Label("unread", "не прочитан")}
#: What a trait that depends on a number says it needs.
PRESENT = "present"


@frozen
class Numbered:
    """There is a number, or there is none."""

    present: bool

    def judge(self, seen: Number) -> Outcome:
        """Compare whether there is a number."""
        return Outcome.AGREES if seen.present == self.present else Outcome.DISAGREES


@frozen
class FitsFormat:
    """If there is a number, it has one of these forms."""

    formats: tuple[NumberFormat, ...]

    def judge(self, seen: Number) -> Outcome:
        """Compare the form of each reading; unread or absent, there is nothing to compare."""
        fits = {
            any(one.misfit(reading) is None for one in self.formats) for reading in seen.readings
        }
        if len(fits) != 1:
            return Outcome.UNDECIDED
        return Outcome.AGREES if True in fits else Outcome.DISAGREES


@frozen(kw_only=True)
class NumberTrait(Trait):
    """A serial number."""

    forms: ClassVar[tuple[str, ...]] = ("numbered", "formats")

    position: str = ""  #: The trait that tells where the number stands, where there is one.
    #: Words that mean several of its states, as "reverse" of a medal and of an order.
    several: dict[str, tuple[str, ...]] = field(factory=dict, hash=False)

    def read(self, raw: object, place: str) -> Value:
        """Read a number, or several of which it is one.

        "none" (False) is that there is none, "present" (True) that it was not read.
        """
        if isinstance(raw, Number) and isinstance(raw.text, str):
            return raw
        if isinstance(raw, bool):
            return UNREAD_NUMBER if raw else NO_NUMBER
        if isinstance(raw, int) and 0 <= raw < _LARGEST:
            return read_number(str(raw))
        if type(raw) is str and "|" in raw:
            raw = raw.split("|")
        if isinstance(raw, list | tuple | set | frozenset) and 1 < len(raw) <= _MOST:
            return _one_of([self.read(one, place) for one in raw], place)
        return _read(raw, place)

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build one of the two conditions on a number; forms come as `NumberFormat`."""
        if form == "formats":
            return FitsFormat(tuple(expect_list(given, NumberFormat, place)))
        if not isinstance(given, bool):
            raise BadRules(place, "numbered is neither true nor false", "write true or false")
        return Numbered(given)

    def needed(self, states: tuple[str, ...]) -> Value:
        """Give the value that a trait of the number implies: there is one."""
        if states != (PRESENT,):
            raise BadRules(self.name, f"needs {', '.join(states)}", f"write [{PRESENT!r}]")
        return UNREAD_NUMBER

    def needed_condition(self, states: tuple[str, ...]) -> Condition:
        """Give the condition under which a trait of the number applies: there is one."""
        del states
        return Numbered(True)

    def show(self, value: Value) -> Label:
        """Say the number as it was read."""
        return _SAID.get(str(value)) or super().show(value)

    def show_condition(self, condition: Any) -> Label:
        """Say what is expected of the number."""
        if isinstance(condition, Numbered):
            return Label("a number", "номер") if condition.present else Label("none", "нет")
        forms = dict.fromkeys(one.form for one in condition.formats)
        return Label("; or ".join(f.en for f in forms), "; или ".join(f.ru for f in forms))


def _one_of(numbers: list[Value], place: str) -> Number:
    """Join several numbers that were read of which one is right."""
    every = [one for one in numbers if isinstance(one, Number)]
    if not all(one.readings for one in every):
        fault = "whether there is a number is not told by a list of numbers"
        raise BadObservation(place, fault, "give the numbers that it may be, or '?'")
    found = dict.fromkeys(reading for one in every for reading in one.readings)
    return Number(" | ".join(one.text for one in every), tuple(found))


def _read(raw: object, place: str) -> Number:
    """Read one number as it was typed, or a word for there being none or an unread one."""
    text = " ".join(raw.split()) if isinstance(raw, str) and len(raw) <= _LONGEST else ""
    word = text.casefold()
    if word in _ABSENT:
        return NO_NUMBER
    if word in _PRESENT:
        return UNREAD_NUMBER
    if not any(c.isdecimal() or c == UNREAD for c in text) or not text.isprintable():
        raise BadObservation(
            place, f"{shown(raw)} is no serial number", "give it as read, or 'none'"
        )
    return read_number(text)
