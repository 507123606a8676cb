"""Serial numbers as read from a specimen or a certificate, with every way to read their letters."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

#: A letter or digit that could not be read, as people write it.
UNREAD = "?"


class ReadAs(StrEnum):
    """How the letters of a number were read, the surest way first."""

    AS_WRITTEN = "as-written"  #: They stand there in Cyrillic, or there are none.
    EITHER_WAY = "either-way"  #: By sound and by look they are the same Cyrillic letters.
    NUMBER_SIGN = "number-sign"  #: An N before it is taken for "No."
    TRANSLITERATED = "transliterated"  #: By sound: Б was written B.
    LOOK_ALIKE = "look-alike"  #: By look: В was written B.


@frozen
class NumberReading:
    """One way to read a number."""

    letters: str  #: Before the digits: Cyrillic capitals; "?" where one could not be read.
    digits: str  #: With leading zeros; "?" where one could not be read.
    suffix: str = ""  #: After the digits: Cyrillic capitals.
    read_as: ReadAs = ReadAs.AS_WRITTEN

    def may_be(self, other: NumberReading) -> bool:
        """Tell whether both can be one number; a letter after the digits may be left out."""
        if self.suffix and other.suffix and self.suffix != other.suffix:
            return False
        return _alike(self.letters, other.letters) and _alike(self.digits, other.digits)

    def __str__(self) -> str:
        """Write it as collectors do: letters, a space, digits, and what follows them."""
        return f"{self.letters} {self.digits}{self.suffix}".lstrip()


@frozen
class Number:
    """A serial number, or its absence."""

    text: str  #: As read from the specimen; empty where there is no number.
    readings: tuple[NumberReading, ...]  #: The likeliest first; none where it was not read.

    @property
    def present(self) -> bool:
        """Whether there is a number at all."""
        return bool(self.text)

    def may_be(self, other: Number) -> bool:
        """Tell whether both can be one number: some reading of one is some reading of the other."""
        if not self.present or not other.present:
            return self.present is other.present
        if not self.readings or not other.readings:
            return True
        return any(one.may_be(two) for one in self.readings for two in other.readings)

    def __str__(self) -> str:
        """Give the number as read."""
        return self.text or "none"


#: The finding that a specimen bears no number.
NO_NUMBER = Number("", ())
#: The finding that there is a number, of which nothing could be read.
UNREAD_NUMBER = Number("unread", ())


def _alike(one: str, other: str) -> bool:
    """Compare letters or digits place by place; what could not be read may be any."""
    return len(one) == len(other) and all(
        a == b or UNREAD in (a, b) for a, b in zip(one, other, strict=True)
    )
