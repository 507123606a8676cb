"""The functions that number validators have: compact, validate, is_valid, format, parse."""

from __future__ import annotations

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.observations.number_text import compact_number
from medal_id.serial.assess import understand
from medal_id.serial.number import SerialNumber
from medal_id.serial.recogniser import recogniser
from medal_id.serial.scope import scope
from medal_id.serial.split import read, text_of


def compact(number: str) -> str:
    """Leave out signs, spaces, points and dashes; capitals, plain digits, no letter exchanged.

    Raises:
        InvalidFormat: where it is no text, or longer than any number.
    """
    return compact_number(text_of(number))


def format(number: str | SerialNumber) -> str:  # noqa: A001  # as validators call it
    """Write a number as collectors do: letters as they were written, a space, digits, suffix.

    Raises:
        InvalidFormat: where it has not the shape of a number.
        InvalidComponent: where a letter stands for none of the alphabet.
    """
    if isinstance(number, SerialNumber):
        return str(number)
    _, written, _ = read(number)
    return str(written)


def parse(
    number: str, *, award: str = "", place: str = "", catalogue: Catalogue | None = None
) -> SerialNumber:
    """Understand a number: its pieces, its readings, what each fits, who put it on.

    The arguments are those of `assess`.

    Raises:
        InvalidNumber: where it cannot be, one of the reasons below it.
        UnknownId: where there is no such award.
        BadObservation: where there is no such place.
    """
    return understand(number, scope(catalogue or default_catalogue(), award, place))


def validate(
    number: str, *, award: str = "", place: str = "", catalogue: Catalogue | None = None
) -> str:
    """Give a number in its canonical form: the likeliest reading, Cyrillic, without a space.

    Raises:
        InvalidNumber, UnknownId, BadObservation: as `parse`.
    """
    return parse(number, award=award, place=place, catalogue=catalogue).best.compact


def is_valid(
    number: object, *, award: str = "", place: str = "", catalogue: Catalogue | None = None
) -> bool:
    """Tell whether a number can be; False for anything that is no text.

    Raises:
        UnknownId: where there is no such award.
        BadObservation: where there is no such place.
    """
    recognise = recogniser(catalogue or default_catalogue(), award, place)
    if type(number) is str:
        return recognise(number)
    return issubclass(type(number), str) and recognise(str.__str__(number))
