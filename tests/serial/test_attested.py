"""The numbers that sources have seen are attested in every spelling, in their place."""

from __future__ import annotations

import itertools

import pytest

from medal_id import serial
from medal_id.observations.number_text import BY_LOOK, BY_SOUND
from medal_id.serial import NumberStanding

LENINGRAD = "ussr/defence-of-leningrad"
REVERSE, EDGE = "reverse-below", "edge-6-oclock"
#: As the sources of FACTS L-92 give them: the letter in Cyrillic, as the facts read it, and place.
SEEN = [
    ("А", "48361", REVERSE),
    ("Б", "01939", REVERSE),
    ("Л", "19673", REVERSE),
    ("У", "36101", REVERSE),
    ("", "18287", REVERSE),
    ("А", "01101", EDGE),
    ("П", "33983", EDGE),
]


def spellings(letter: str, digits: str) -> list[str]:
    """Give every way in which a person may type a number."""
    latin = [one for table in (BY_SOUND, BY_LOOK) for one, cyr in table.items() if cyr == letter]
    letters = [letter, letter.lower(), *latin, *(one.lower() for one in latin)]
    signs = ("", "№ ", "№", "No. ", "no ", "N° ", "номер ")
    gaps = ("", " ", "-", ".", "\u00a0", " - ")
    wide = digits.translate({ord(str(n)): 0xFF10 + n for n in range(10)})
    pieces = itertools.product(signs, letters, gaps, (digits, f"{digits[:2]} {digits[2:]}", wide))
    return ["".join(one) for one in pieces]


@pytest.mark.parametrize(("letter", "digits", "place"), SEEN)
def test_an_attested_number_is_so_in_every_spelling(letter: str, digits: str, place: str) -> None:
    written = spellings(letter, digits)
    assert len(written) > 100
    for text in written:
        for where in ("", place):
            number = serial.parse(text, award=LENINGRAD, place=where)
            assert number.standing is NumberStanding.ATTESTED, text
            (fit,) = [f for f in number.best.fits if f.standing is NumberStanding.ATTESTED]
            assert (fit.place, fit.applied_by, fit.entry) == (place, "unit", f"{LENINGRAD}/1")
            assert fit.sources


@pytest.mark.parametrize(("letter", "digits", "place"), SEEN)
def test_in_the_other_place_it_is_possible_but_not_attested(
    letter: str, digits: str, place: str
) -> None:
    other = EDGE if place == REVERSE else REVERSE
    number = serial.parse(f"{letter} {digits}", award=LENINGRAD, place=other)
    assert number.standing is NumberStanding.POSSIBLE


@pytest.mark.parametrize(("letter", "digits"), [seen[:2] for seen in SEEN])
def test_another_digit_makes_another_number(letter: str, digits: str) -> None:
    other = f"{digits[:-1]}{(int(digits[-1]) + 1) % 10}"
    assert serial.parse(f"{letter}{other}", award=LENINGRAD).standing is NumberStanding.POSSIBLE


def test_a_letter_read_by_look_is_attested_with_that_reserve() -> None:
    number = serial.parse("В 01939", award=LENINGRAD, place=REVERSE)
    assert number.standing is NumberStanding.ATTESTED
    (note,) = number.best.fits[0].notes
    assert note.en == "attested as B 01939, if its letter is read by its look"
    (sure,) = serial.parse("Б 01939", award=LENINGRAD, place=REVERSE).best.fits[0].notes
    assert sure.en == "attested as B 01939"


@pytest.mark.parametrize(
    ("award", "text", "place"),
    [
        ("ussr/courage", "№ 11871", "reverse-below"),
        ("ussr/courage", "1.627.625", ""),
        ("ussr/courage", "2143723", ""),
        ("ussr/order-of-the-red-star", "197218", "back"),
        ("ussr/defence-of-moscow", "№ 000001", "certificate"),
    ],
)
def test_numbers_of_other_awards_are_attested_too(award: str, text: str, place: str) -> None:
    assert serial.parse(text, award=award, place=place).standing is NumberStanding.ATTESTED
