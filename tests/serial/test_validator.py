"""The functions of a validator, and what holds for all numbers."""

from __future__ import annotations

import io
import math
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from medal_id import Catalogue, serial
from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation
from medal_id.observations.number_text import ALPHABET, BY_LOOK
from medal_id.rules import Award, NumberFormat
from medal_id.serial import InvalidFormat, InvalidNumber

CATALOGUE = default_catalogue()
FORMS = [(award, form) for award in CATALOGUE.awards for form in award.numbers]
LENINGRAD = "ussr/defence-of-leningrad"
AWARDS = ["", *(award.id for award in CATALOGUE.awards), f"{LENINGRAD}/1", f"{LENINGRAD}/2"]
PLACES = ["", "reverse-below", "edge-6-oclock", "certificate", "back", "other", "edge|certificate"]
#: Letters of another alphabet that look like a Cyrillic one.
TWINS = {c: [t for t, look in BY_LOOK.items() if look == c] for c in ALPHABET}


@st.composite
def numbers(draw: st.DrawFn) -> tuple[Award, NumberFormat, str]:
    """Draw numbers from the forms of the rules, their attested ones among them."""
    award, form = draw(st.sampled_from(FORMS))
    attested = [one.number for one in form.attested]
    seen: bool = draw(st.booleans())
    if attested and seen:
        return award, form, draw(st.sampled_from(attested))
    letters = draw(st.text(ALPHABET, min_size=form.letters[0], max_size=form.letters[1]))
    digits = draw(st.text("0123456789", min_size=form.digits[0], max_size=form.digits[1]))
    digits = digits if digits.strip("0") else f"{digits[:-1]}1"
    marks = [m for mark in form.marks for m in mark.letters]
    return award, form, f"{letters} {digits}{draw(st.sampled_from(['', *marks]))}".strip()


@given(drawn=numbers())
def test_a_number_of_every_form_is_read_again_from_how_it_is_written(
    drawn: tuple[Award, NumberFormat, str],
) -> None:
    award, form, text = drawn
    award_id = {"award": award.id}
    questions: list[dict[str, Any]] = [{}, award_id, {**award_id, "place": form.place}]
    for asked in questions:
        number = serial.parse(text, **asked)
        assert serial.parse(serial.format(number), **asked) == number
        assert serial.format(text) == serial.format(number) == str(number)
        assert serial.is_valid(text, **asked)
        assert serial.is_valid(serial.validate(text, **asked), **asked)


_texts = st.one_of(
    st.text(max_size=30),
    st.text("АБABVNnoД№?.- 0123456789Ａ１\u00a0\u0661", max_size=14),
    numbers().map(lambda drawn: drawn[2]),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["", "№ ", "No ", "N", "N ", "Sh", "Q", "AB", "ABC", "А № "]),
        st.text("0123456789", max_size=10),
        st.sampled_from(["", "Д", " d", "Ж", "аб", "АБВ", "."]),
    ),
)


@given(text=_texts, award=st.sampled_from(AWARDS), place=st.sampled_from(PLACES))
@example("ANo5", "", "")
@example("NoAB5", "", "")
@example("１ ０", LENINGRAD, "")
@example("\u212a 48361", LENINGRAD, "")
@example("И\u0306 48361", LENINGRAD, "")
def test_the_fast_answer_is_that_of_understanding_it(text: str, award: str, place: str) -> None:
    answer = serial.assess(text, award=award, place=place)
    assert serial.is_valid(text, award=award, place=place) is (answer.number is not None)
    assert (answer.number is None) != (answer.reason is None)
    if answer.reason:
        assert answer.reason.text
        assert answer.reason.says.en
        assert str(answer.reason).isprintable()


@given(text=_texts)
def test_compacting_is_idempotent_and_keeps_the_meaning(text: str) -> None:
    try:
        once = serial.compact(text)
    except InvalidFormat:
        return
    assert serial.compact(once) == once


_anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(thing=_anything)
def test_nothing_at_all_makes_it_raise(thing: object) -> None:
    can = serial.is_valid(thing)
    assert can is (serial.assess(thing).number is not None)
    assert can is True or serial.assess(thing).reason


@given(drawn=numbers(), data=st.data())
def test_what_is_accepted_in_one_spelling_is_accepted_in_all_that_look_alike(
    drawn: tuple[Award, NumberFormat, str], data: st.DataObject
) -> None:
    award, form, text = drawn
    twin = "".join(data.draw(st.sampled_from([c, *TWINS.get(c, [])])) for c in text)
    asked: dict[str, Any] = {"award": award.id, "place": form.place}
    assert serial.is_valid(text, **asked)
    assert serial.is_valid(twin, **asked)
    seen = {str(one) for one in serial.parse(twin, **asked).readings}
    if form.letters[1]:  # else a letter is a mark, and read as one
        assert str(serial.parse(text, **asked).best) in seen or text != twin


def test_canonical_numbers_are_cyrillic_without_a_space() -> None:
    assert serial.validate("№ b-01939", award=LENINGRAD) == "Б01939"
    assert serial.validate("18 287", award=LENINGRAD) == "18287"
    assert serial.validate("Д 73590", award="ussr/courage") == "Д73590"
    assert serial.compact("№ b-01939") == "B01939"
    assert serial.format("№ b-01939") == "B 01939"


def test_two_spellings_of_the_same_pieces_are_one_number() -> None:
    one, other = serial.parse("№ b-01939"), serial.parse("B 01939")
    assert one == other
    assert hash(one) == hash(other)
    assert one != serial.parse("Б 01939")
    assert evolve(one, text="x") == one


@pytest.mark.parametrize("wrong", [None, b"12345", 12345, "1" * 61])
def test_compacting_and_formatting_refuse_what_is_no_text(wrong: object) -> None:
    with pytest.raises(InvalidFormat):
        serial.compact(wrong)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(InvalidNumber):
        serial.format(wrong)  # type: ignore[arg-type]  # on purpose


def test_very_many_letters_are_judged_without_being_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from medal_id.serial import recogniser as module  # noqa: PLC0415  # only this test looks in

    monkeypatch.setattr(module, "_MOST_REMEMBERED", 1)
    fresh = Catalogue(CATALOGUE.rules)
    for text in ("А 12345", "Б 12345", "В 12345", "Б 12345"):
        assert serial.is_valid(text, award=LENINGRAD, catalogue=fresh)
    assert not serial.is_valid("Б 1234", award=LENINGRAD, catalogue=fresh)


def test_a_column_is_judged_at_once_and_explained_on_demand() -> None:
    column = ["A 48361", "A 4836", None, math.nan, "А 48362", 18287, "hello"]
    batch = serial.validate_many(column, award=LENINGRAD)
    assert batch.valid == (True, False, None, None, True, False, False)
    assert batch.summary() == {"attested": 1, "possible": 1, "impossible": 3, "empty": 2}
    failed = dict(batch.failed())
    assert list(failed) == [1, 5, 6]
    assert all(one.reason for one in failed.values())
    assert len(batch) == len(list(batch)) == 7
    assert batch[0].standing == "attested"
    assert batch[0].given == "A 48361"


@given(column=st.lists(_texts | st.none(), max_size=8), award=st.sampled_from(AWARDS))
def test_a_column_gets_the_answers_of_its_cells(column: list[object], award: str) -> None:
    batch = serial.validate_many(iter(column), award=award)
    assert batch.valid == tuple(
        None if cell is None or not str(cell).strip() else serial.is_valid(cell, award=award)
        for cell in column
    )
    assert sum(batch.summary().values()) == len(column)


def test_lines_of_a_file_and_blank_cells_are_taken_as_they_come() -> None:
    batch = serial.validate_many(io.StringIO("A 48361\n\nА 4836\n"), award=LENINGRAD)
    assert batch.valid == (True, None, False)
    assert batch.summary() == {"attested": 1, "possible": 0, "impossible": 1, "empty": 1}
    wide = serial.validate_many(["Ａ ４８３６１", "Ａ ４８３６２"], award=LENINGRAD)
    assert wide.summary() == {"attested": 1, "possible": 1, "impossible": 0, "empty": 0}


def test_a_single_text_is_no_column() -> None:
    with pytest.raises(BadObservation, match="a single text given; give a list"):
        serial.validate_many("48361")
