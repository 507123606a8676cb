"""The forms that the serial numbers of an award have, as its rule file describes them."""

from __future__ import annotations

from enum import StrEnum

from attrs import evolve, field, frozen

from medal_id.observations.number import UNREAD, NumberReading
from medal_id.observations.number_text import read_number
from medal_id.rules.label import Label

#: No number is known to have more digits.
MOST_DIGITS = 8


class Flaw(StrEnum):
    """In what a number does not fit a form, the gravest first."""

    LETTERS = "letters"  #: Too many or too few letters.
    LENGTH = "length"  #: Too many or too few digits.
    VALUE = "value"  #: The digits say no number.
    SUFFIX = "suffix"  #: Something stands after the digits that is not known there.


@frozen
class Misfit:
    """Why a number does not fit a form."""

    flaw: Flaw
    says: Label


@frozen
class Attested:
    """A number that a source has seen."""

    number: str  #: As the source prints it.
    fact: str
    on: str = ""  #: The day, month or year that it was awarded in, in EDTF, where known.
    readings: tuple[NumberReading, ...] = field(init=False, eq=False, repr=False)

    @readings.default
    def _read(self) -> tuple[NumberReading, ...]:
        return read_number(self.number).readings


@frozen
class Mark:
    """Letters besides a number that mean something, as Д on a duplicate."""

    letters: tuple[str, ...]  #: Any one of these.
    says: Label
    fact: str
    before: bool = False  #: Whether it may stand before the digits as well.


@frozen
class NumberRange:
    """Numbers of which sources know more: their years, their type."""

    between: tuple[int, ...]  #: The lowest and the highest.
    says: Label
    fact: str
    on: str = ""  #: The years that they are known for, in EDTF.


@frozen
class NumberFormat:
    """The form of the numbers in one place of an award or of its certificate."""

    id: str  #: Within the award; stable and public.
    entry: str  #: The entry that bears such numbers, or the award.
    trait: str  #: The trait that such a number is observed as.
    letters: tuple[int, ...]  #: The fewest and the most letters before the digits.
    digits: tuple[int, ...]  #: The fewest and the most digits, leading zeros counted.
    applied_by: str  #: Who put the numbers on: a word of the vocabulary.
    fact: str
    place: str = ""  #: Where it stands: a state of the trait's position; "" where it has none.
    zeros: str = ""  #: The fact that leading zeros are not known; "" where they are kept.
    on: str = ""  #: When numbers were put on, in EDTF.
    marks: tuple[Mark, ...] = ()
    attested: tuple[Attested, ...] = ()
    ranges: tuple[NumberRange, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """Give the facts that the form rests on."""
        known = [one.fact for one in self.attested] + [one.fact for one in self.ranges]
        marks = [one.fact for one in self.marks]
        return (self.fact, *filter(None, [self.zeros]), *marks, *known)

    def mark(self, reading: NumberReading) -> Mark | None:
        """Give the mark that a reading bears besides its number."""
        for mark in self.marks:
            if reading.suffix in mark.letters:
                return mark
            alone = not reading.suffix and not self.letters[1]
            if mark.before and alone and reading.letters in mark.letters:
                return mark
        return None

    def bare(self, reading: NumberReading) -> NumberReading:
        """Give a reading without its mark."""
        if self.mark(reading) is None:
            return reading
        return evolve(reading, suffix="") if reading.suffix else evolve(reading, letters="")

    def misfit(self, reading: NumberReading) -> Misfit | None:
        """Say why a reading does not fit; None where it does."""
        bare = self.bare(reading)
        letters, digits = len(bare.letters), len(bare.digits)
        if not self.letters[0] <= letters <= self.letters[1]:
            known, here = (counted(span, "letter") for span in (self.letters, (letters, letters)))
            says = Label(
                f"{here.en} before the digits; the known numbers have {known.en}",
                f"перед цифрами {here.ru}; у известных номеров — {known.ru}",
            )
            return Misfit(Flaw.LETTERS, says)
        if not self.digits[0] <= digits <= self.digits[1]:
            known, here = (counted(span, "digit") for span in (self.digits, (digits, digits)))
            says = Label(
                f"{here.en}; the known numbers have {known.en}",
                f"{here.ru}; у известных номеров — {known.ru}",
            )
            return Misfit(Flaw.LENGTH, says)
        if not bare.digits.strip("0"):
            says = Label("the digits are all zeros", "в номере одни нули")
            return Misfit(Flaw.VALUE, says)
        if bare.suffix:
            says = Label(
                f"no letter such as {bare.suffix} is known after the digits",
                f"буквы после цифр, как {bare.suffix}, здесь неизвестны",
            )
            return Misfit(Flaw.SUFFIX, says)
        return None

    def known(self, reading: NumberReading) -> tuple[Attested, ...]:
        """Give the attested numbers that a reading is, or may be where some of it is unread."""
        if self.mark(reading) is not None:
            return ()
        return tuple(
            one for one in self.attested if any(reading.may_be(read) for read in one.readings)
        )

    def within(self, reading: NumberReading) -> tuple[NumberRange, ...]:
        """Give the known ranges that a reading lies in."""
        if UNREAD in reading.digits:
            return ()
        value = int(reading.digits)
        return tuple(one for one in self.ranges if one.between[0] <= value <= one.between[1])

    @property
    def form(self) -> Label:
        """Say the form in words."""
        letters, digits = counted(self.letters, "letter"), counted(self.digits, "digit")
        return Label(f"{letters.en}, then {digits.en}", f"{letters.ru}, затем {digits.ru}")


#: None, one, many and "or", in English and in Russian.
_WORDS = {
    "letter": (
        ("no letter", "one letter", "{} letters", " or "),
        ("без букв", "одна буква", "букв: {}", " или "),
    ),
    "digit": (
        ("no digit", "one digit", "{} digits", " or "),
        ("без цифр", "одна цифра", "цифр: {}", " или "),
    ),
}


def counted(span: tuple[int, ...], what: str) -> Label:
    """Say how many letters or digits there are, from the fewest to the most."""
    return Label(*(_counted(span, *words) for words in _WORDS[what]))


def _counted(span: tuple[int, ...], none: str, one: str, many: str, either: str) -> str:
    """Say a span of counts in one language."""
    low, high = span
    if span == (0, 1):
        return f"{none}{either}{one}"
    if low != high:
        return many.format(f"{low}–{high}")
    return (none, one)[low] if low < 2 else many.format(low)
