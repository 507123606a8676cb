"""Serial numbers: whether there is one, whether it has the known form, whether it is attested."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import frozen

from medal_id.errors import BadObservation, BadRules, shown
from medal_id.observations import Number, Value
from medal_id.observations.number import NO_NUMBER, UNREAD, UNREAD_NUMBER, read_number
from medal_id.rules.kinds.base import Condition, Trait, expect_list
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome

_ABSENT = {"none", "no", "no number", "absent", "нет", "без номера"}
_PRESENT = {"present", "yes", "unread", "есть", "да", "не прочитан"}
_LONGEST = 40
_LARGEST = 10**8
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
class NumberForm:
    """If there is a number, it has so many letters and so many digits."""

    letters: tuple[int, int]  #: Fewest and most.
    digits: tuple[int, int]  #: Fewest and most, leading zeros counted.

    def judge(self, seen: Number) -> Outcome:
        """Compare the form of each reading; unread or absent, there is nothing to compare."""
        fits = {
            self.letters[0] <= len(letters) <= self.letters[1]
            and self.digits[0] <= len(digits) <= self.digits[1]
            for letters, digits in seen.readings
        }
        if len(fits) != 1:
            return Outcome.UNDECIDED
        return Outcome.AGREES if True in fits else Outcome.DISAGREES


@frozen
class OneOfNumbers:
    """The number is one of these."""

    numbers: frozenset[tuple[str, str]]  #: (letters, digits), every reading of every number.
    texts: tuple[str, ...]  #: The numbers as the source prints them.

    def judge(self, seen: Number) -> Outcome:
        """Compare all readings of both; a number that was not read may be any."""
        if seen.present and not seen.readings:
            return Outcome.UNDECIDED
        if self.numbers.isdisjoint(seen.readings):
            return Outcome.DISAGREES
        return Outcome.AGREES if seen.readings <= self.numbers else Outcome.UNDECIDED


@frozen(kw_only=True)
class NumberTrait(Trait):
    """A serial number."""

    forms: ClassVar[tuple[str, ...]] = ("numbered", "number_form", "numbers")

    def read(self, raw: object, place: str) -> Value:
        """Read a number, "none" (False) where there is none, "present" (True) where unread."""
        if isinstance(raw, Number) and isinstance(raw.text, str):
            return raw
        if isinstance(raw, bool):
            return UNREAD_NUMBER if raw else NO_NUMBER
        if isinstance(raw, int) and 0 <= raw < _LARGEST:
            return read_number(str(raw))
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

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build one of the three conditions on a number."""
        if form == "numbered":
            if not isinstance(given, bool):
                raise BadRules(place, "numbered is neither true nor false", "write true or false")
            return Numbered(given)
        if form == "numbers":
            texts = expect_list(given, str, place)
            return OneOfNumbers(
                frozenset().union(*(_all_readings(text, place) for text in texts)), tuple(texts)
            )
        spans = given if isinstance(given, dict) else {}
        if set(spans) != {"letters", "digits"} or not all(map(_is_span, spans.values())):
            raise BadRules(
                place, "not a form of a number", "write {letters = [0, 1], digits = [5, 5]}"
            )
        return NumberForm(tuple(spans["letters"]), tuple(spans["digits"]))

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
        if isinstance(condition, OneOfNumbers):
            text = ", ".join(condition.texts)
            return Label(text, text)
        letters, digits = _span(condition.letters), _span(condition.digits)
        return Label(f"letters: {letters}, digits: {digits}", f"букв: {letters}, цифр: {digits}")


def _all_readings(text: str, place: str) -> frozenset[tuple[str, str]]:
    """Read one number of a rule."""
    readings = read_number(text).readings
    if not readings or not all(digits for _, digits in readings):
        raise BadRules(place, f"{shown(text)} is no serial number", "write it like А 48361")
    return readings


def _is_span(span: object) -> bool:
    """Tell whether something is a pair of rising whole numbers."""
    return (
        isinstance(span, list)
        and len(span) == 2
        and all(isinstance(n, int) and not isinstance(n, bool) for n in span)
        and 0 <= span[0] <= span[1]
    )


def _span(span: tuple[int, int]) -> str:
    """Say a span of whole numbers."""
    return str(span[0]) if span[0] == span[1] else f"{span[0]}-{span[1]}"
