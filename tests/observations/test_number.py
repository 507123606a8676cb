"""How serial numbers are read: as they stand, with every way to read a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER, NumberReading, ReadAs
from medal_id.observations.number_text import (
    ALPHABET,
    BY_LOOK,
    BY_SOUND,
    LONGEST,
    choices,
    compact_number,
    read_number,
    split_number,
)

WRITTEN, EITHER, SIGN = ReadAs.AS_WRITTEN, ReadAs.EITHER_WAY, ReadAs.NUMBER_SIGN
SOUND, LOOK = ReadAs.TRANSLITERATED, ReadAs.LOOK_ALIKE


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("A 48361", {"А 48361": EITHER}),
        ("А 48361", {"А 48361": WRITTEN}),
        ("a48361", {"А 48361": EITHER}),
        ("№ A 48361", {"А 48361": EITHER}),
        ("№A48361", {"А 48361": EITHER}),
        ("А № 48361", {"А 48361": WRITTEN}),
        ("B 01939", {"Б 01939": SOUND, "В 01939": LOOK}),
        ("B-01939", {"Б 01939": SOUND, "В 01939": LOOK}),
        ("b.01939", {"Б 01939": SOUND, "В 01939": LOOK}),
        ("Б 01939", {"Б 01939": WRITTEN}),
        ("L 19673", {"Л 19673": SOUND}),
        ("U 36101", {"У 36101": SOUND}),
        ("Y 36101", {"Ы 36101": SOUND, "У 36101": LOOK}),
        ("Υ 36101", {"Ы 36101": SOUND, "У 36101": LOOK}),  # Greek
        ("Π 33983", {"П 33983": LOOK}),  # Greek
        ("И\u0306 1", {"Й 1": WRITTEN}),  # a letter and its mark apart
        ("A 48361\r\n", {"А 48361": EITHER}),
        ("P 33983", {"П 33983": SOUND, "Р 33983": LOOK}),
        ("H 1", {"Х 1": SOUND, "Н 1": LOOK}),
        ("X 1", {"Х 1": LOOK}),
        ("Sh 12345", {"Ш 12345": SOUND, "СХ 12345": SOUND, "СН 12345": LOOK}),
        ("18287", {"18287": WRITTEN}),
        ("18 287", {"18287": WRITTEN}),
        ("1.627.625", {"1627625": WRITTEN}),
        ("No. 18287", {"18287": WRITTEN}),
        ("no 18287", {"18287": SIGN, "НО 18287": SOUND}),
        ("Nr 18287", {"18287": SIGN, "НР 18287": SOUND}),
        ("NRНo48361", {"НО 48361": SIGN}),
        ("No A 48361", {"А 48361": EITHER}),
        ("№: 18287", {"18287": WRITTEN}),
        ("# 18287", {"18287": WRITTEN}),
        ("номер 18287", {"18287": WRITTEN}),
        ("Number 18287", {"18287": WRITTEN}),
        ("№ № 18287", {"18287": WRITTEN}),
        ("N 18287", {"18287": SIGN, "Н 18287": SOUND}),
        ("N. 18287", {"18287": SIGN, "Н 18287": SOUND}),
        ("N18287", {"18287": SIGN, "Н 18287": SOUND}),
        ("N А 18287", {"А 18287": WRITTEN}),
        ("NА18287", {"А 18287": SIGN, "НА 18287": SOUND}),
        ("NАБ18287", {"АБ 18287": SIGN}),
        ("НО 123", {"НО 123": WRITTEN}),
        ("PB 1", {"ПБ 1": SOUND, "ПВ 1": LOOK, "РБ 1": LOOK, "РВ 1": LOOK}),
        ("Ａ４８３６１", {"А 48361": EITHER}),
        ("73590Д", {"73590Д": WRITTEN}),
        ("73590 d", {"73590Д": SOUND}),
        ("A 4?361", {"А 4?361": EITHER}),
        ("? 48361", {"? 48361": WRITTEN}),
        ("?8361", {"?8361": WRITTEN, "? 8361": WRITTEN}),
        ("?48361", {"?48361": WRITTEN, "? 48361": WRITTEN}),
        ("А 48361?", {"А 48361?": WRITTEN, "А 48361": WRITTEN}),
        ("ё 1", {"Ё 1": WRITTEN}),
    ],
)
def test_a_number_keeps_its_text_and_all_its_readings_the_likeliest_first(
    text: str, readings: dict[str, ReadAs]
) -> None:
    read = read_number(f" {text} ")
    assert {str(one): one.read_as for one in read.readings} == readings
    assert [str(one) for one in read.readings] == list(readings)
    assert read.text == text.strip() == str(read)
    assert read.present


@pytest.mark.parametrize(
    ("text", "kept"),
    [("123/45", "123/45"), ("Q 1", "Q 1"), ("Ї 1", "Ї 1"), ("АБВ 1", "АБВ1")],
)
def test_what_has_no_reading_keeps_itself(text: str, kept: str) -> None:
    (reading,) = read_number(text).readings
    assert str(reading).strip() == kept


def test_no_number_is_not_an_unread_one() -> None:
    assert (NO_NUMBER.present, str(NO_NUMBER)) == (False, "none")
    assert (UNREAD_NUMBER.present, str(UNREAD_NUMBER)) == (True, "unread")


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("B 01939", "В 01939", True),
        ("B 01939", "Б 01939", True),
        ("Б 01939", "В 01939", False),
        ("A 48361", "A 48362", False),
        ("A 48361", "48361", False),
        ("A 4?361", "А 48361", True),
        ("A 4?361", "А 48362", False),
        ("? 48361", "Б 48361", True),
        ("1939", "01939", False),
        ("73590", "73590Д", True),
        ("73590а", "73590б", False),
    ],
)
def test_numbers_are_compared_place_by_place(one: str, other: str, may_be: bool) -> None:
    assert read_number(one).may_be(read_number(other)) is may_be
    assert read_number(other).may_be(read_number(one)) is may_be


def test_an_absent_number_is_no_other_and_an_unread_one_may_be_any() -> None:
    number = read_number("А 48361")
    assert not NO_NUMBER.may_be(number)
    assert not number.may_be(NO_NUMBER)
    assert NO_NUMBER.may_be(NO_NUMBER)
    assert UNREAD_NUMBER.may_be(number)
    assert number.may_be(UNREAD_NUMBER)


@pytest.mark.parametrize(
    ("text", "compact"),
    [
        ("№ B-01939", "B01939"),
        ("b 01939", "B01939"),
        ("No. 1.627.625", "1627625"),
        ("N 12345", "N12345"),
        ("N о 5", "О5"),
        ("A № 48361", "A48361"),
        ("none", "NONE"),
        ("Norway 5", "NORWAY5"),
        ("NO 5", "5"),
        ("N-o 5", "O5"),
        ("Ａ４８３６１", "A48361"),
        ("no", ""),
        ("123/45", "123/45"),
        ("ß1", "ß1"),
        ("ﬁ1", "ﬁ1"),
    ],
)
def test_a_compact_number_keeps_its_letters(text: str, compact: str) -> None:
    assert compact_number(text) == compact


@given(text=st.text(max_size=30) | st.text("№Nno. -A48А\u2003Ａ", max_size=12))
def test_compacting_twice_is_compacting_once(text: str) -> None:
    once = compact_number(text)
    assert compact_number(once) == once


def test_every_letter_that_stands_for_one_of_the_alphabet_has_its_ways() -> None:
    assert len(ALPHABET) == 33
    for letter in (*BY_SOUND, *BY_LOOK, *ALPHABET):
        assert all(found in ALPHABET for found, _ in choices(letter))
        assert choices(letter)
    assert choices("Q") == choices("Ї") == choices("1") == ()


@pytest.mark.parametrize("text", ["", "A", "№", "1/2", "1" * (LONGEST + 1), "ABC 1", "1 2-3 ABC"])
def test_what_has_not_the_shape_of_a_number_is_not_split(text: str) -> None:
    assert split_number(text) is None


def test_a_reading_says_itself_as_collectors_write_it() -> None:
    assert str(NumberReading("А", "01101")) == "А 01101"
    assert str(NumberReading("", "73590", "Д")) == "73590Д"
    assert str(split_number("№ b-0 1939 д")) == "B 01939Д"
