"""What is known of a number, and why one cannot be."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from medal_id import serial
from medal_id.errors import BadObservation, MedalIdError, UnknownId
from medal_id.observations.number import ReadAs
from medal_id.serial import (
    InvalidComponent,
    InvalidFormat,
    InvalidLength,
    InvalidNumber,
    InvalidPlace,
    NotNumbered,
    NumberStanding,
)

LENINGRAD, COURAGE = "ussr/defence-of-leningrad", "ussr/courage"
MOSCOW, STAR = "ussr/defence-of-moscow", "ussr/order-of-the-red-star"


@pytest.mark.parametrize(
    ("text", "award", "place", "kind", "says"),
    [
        ("А 4836", LENINGRAD, "", InvalidLength, "4 digits; the known numbers have 5 digits"),
        ("А 483611", LENINGRAD, "reverse", InvalidLength, "6 digits; the known numbers have 5"),
        ("123456789", "", "", InvalidLength, "9 digits; the known numbers have 1–8 digits"),
        ("АБ 48361", LENINGRAD, "", InvalidFormat, "2 letters before the digits; the known"),
        ("C 18287", COURAGE, "", InvalidFormat, "one letter before the digits; the known numbers"),
        ("А 00000", LENINGRAD, "", InvalidComponent, "the digits are all zeros"),
        ("0", "", "", InvalidComponent, "the digits are all zeros"),
        ("Q 12345", LENINGRAD, "", InvalidComponent, "the letter Q is none of the Russian"),
        ("12345Q", "", "", InvalidComponent, "the letter Q is none of the Russian"),
        ("Ї 12345", "", "", InvalidComponent, "the letter Ї is none of the Russian"),
        ("А 48361Б", LENINGRAD, "", InvalidComponent, "no letter such as Б is known after"),
        ("73590Ж", COURAGE, "", InvalidComponent, "no letter such as Ж is known after"),
        ("А 48361", LENINGRAD, "other", InvalidPlace, "no number is known there (elsewhere: "),
        ("73590", COURAGE, "edge", InvalidPlace, "only elsewhere: low on the reverse"),
        ("А 48361", f"{LENINGRAD}/2", "", NotNumbered, "no number belongs on it: variant 2"),
        ("А 48361", f"{LENINGRAD}/2", "edge", NotNumbered, "no number belongs on it: variant 2"),
        ("000001", MOSCOW, "certificate", None, ""),
        ("00001", MOSCOW, "certificate", InvalidLength, "5 digits; the known numbers have 6"),
        ("hello", "", "", InvalidFormat, "no digit in it"),
        ("", "", "", InvalidFormat, "no digit in it"),
        ("ABCD 1", "", "", InvalidFormat, "it has not the shape of a number"),
        ("12/345", "", "", InvalidFormat, "it holds the character U+002F SOLIDUS"),
        ("1\x002345", "", "", InvalidFormat, "it holds the character U+0000"),
        ("\u202e12345", "", "", InvalidFormat, "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("1\ufe0f\u20e32345", "", "", InvalidFormat, "U+FE0F VARIATION SELECTOR-16"),
        ("\u0661\u0662", "", "", InvalidFormat, "U+0661 ARABIC-INDIC DIGIT ONE"),
        ("1" * 10**7, "", "", InvalidFormat, "a text of 10000000 characters"),
        (" " * 10**7, "", "", InvalidFormat, "a text of 10000000 characters"),
        (b"12345", "", "", InvalidFormat, "no text but bytes"),
        (None, "", "", InvalidFormat, "no text but NoneType"),
        (12345, "", "", InvalidFormat, "no text but int"),
        (1.5, "", "", InvalidFormat, "no text but float"),
        (["12345"], "", "", InvalidFormat, "no text but list"),
    ],
    ids=lambda case: str(case)[:20],
)
def test_what_cannot_be_has_its_reason(
    text: object, award: str, place: str, kind: type[InvalidNumber] | None, says: str
) -> None:
    answer = serial.assess(text, award=award, place=place)
    if kind is None:
        assert answer.number
        return
    reason = answer.reason
    assert type(reason) is kind
    assert says in reason.says.en
    assert reason.says.ru.strip()
    assert reason.text
    said = str(reason)
    assert said.startswith(f"{reason.text}: ")
    assert "; " in said
    assert said.isprintable()
    assert len(said) < 500
    assert answer.standing is NumberStanding.IMPOSSIBLE
    assert not serial.is_valid(text, award=award, place=place)
    with pytest.raises(kind):
        serial.validate(text, award=award, place=place)  # type: ignore[arg-type]  # on purpose


def test_a_reason_rests_on_facts_and_sources() -> None:
    reason = serial.assess("А 4836", award=LENINGRAD, place="reverse").reason
    assert reason
    assert reason.facts == ("L-95a",)
    assert "Compilation" in reason.sources[0]
    refused = serial.assess("А 48361", award=f"{LENINGRAD}/2").reason
    assert refused
    assert (refused.facts, len(refused.sources)) == (("L-90a",), 1)
    elsewhere = serial.assess("73590", award=COURAGE, place="edge").reason
    assert elsewhere
    assert elsewhere.facts == ("N-02",)
    assert elsewhere.says.ru == (
        "номера здесь неизвестны (на гурте на «6 часов»: «За отвагу»); известны: внизу реверса"
    )


def test_a_letter_typed_for_a_zero_is_named() -> None:
    reason = serial.assess("B O1939", award=LENINGRAD).reason
    assert reason
    assert reason.next.en == "the letter O stands beside the digits: write 0 for a zero"


def test_all_reasons_are_faults_of_the_library() -> None:
    for kind in (InvalidFormat, InvalidLength, InvalidComponent, InvalidPlace, NotNumbered):
        assert issubclass(kind, InvalidNumber)
    assert issubclass(InvalidNumber, MedalIdError)
    assert issubclass(InvalidNumber, ValueError)


def test_readings_are_ranked_with_their_reason() -> None:
    number = serial.parse("B 01939")
    assert [(str(one), one.read_as) for one in number.readings] == [
        ("Б 01939", ReadAs.TRANSLITERATED),
        ("В 01939", ReadAs.LOOK_ALIKE),
    ]
    assert all(one.why.en and one.why.ru for one in number.readings)
    assert (number.letters, number.digits, number.suffix) == ("B", "01939", "")
    assert number.text == "B 01939"


def test_a_reading_that_cannot_be_comes_last_with_its_reason() -> None:
    number = serial.parse("N 73590", award=COURAGE)
    first, second = number.readings
    assert (str(first), first.standing, first.reason) == ("73590", "attested", None)
    assert (str(second), second.standing) == ("Н 73590", "impossible")
    assert second.reason
    assert "no letter" in second.reason.en
    assert number.standing is NumberStanding.ATTESTED


def test_without_an_award_a_number_tells_which_awards_it_fits() -> None:
    fits = serial.parse("73590").best.fits
    assert fits[0].award == COURAGE
    assert fits[0].standing is NumberStanding.ATTESTED
    assert {fit.award for fit in fits} >= {LENINGRAD, COURAGE, STAR, "ussr/battle-merit"}


def test_where_no_source_knows_a_form_nothing_is_excluded() -> None:
    number = serial.parse("АБ 1234567", award=MOSCOW, place="reverse")
    assert number.standing is NumberStanding.POSSIBLE
    assert number.best.fits == ()
    assert number.applied_by == ()
    assert serial.is_valid("АБ 12345", award=f"{LENINGRAD}/certificate/temporary")
    assert serial.is_valid("5Ж")


def test_who_put_it_on_is_told() -> None:
    assert serial.parse("А 48361", award=LENINGRAD, place="reverse").applied_by == ("unit",)
    assert serial.parse("73590", award=COURAGE).applied_by == ("mint",)
    assert serial.parse("А 48361", award=LENINGRAD).applied_by == ("unit", "office")


@pytest.mark.parametrize(
    ("text", "award", "notes"),
    [
        ("73590Д", COURAGE, ["Д: the mark of a duplicate"]),
        ("d 73590", COURAGE, ["Д: the mark of a duplicate"]),
        (
            "73590в",
            COURAGE,
            ["В: a letter such as a clerk added to a number of an order that occurred twice"],
        ),
        (
            "0100000",
            COURAGE,
            [
                "No number with a leading zero was seen.",
                "known numbers near it: 11871 (April 1940), 1441802 (1944)",
            ],
        ),
        (
            "500",
            STAR,
            [
                "numbers 205 to 754: noted for type 1",
                "known numbers near it: 24814 (1941)",
            ],
        ),
        ("1594125", STAR, ["known numbers near it: 1594124 (1944)"]),
        ("1594124", STAR, ["attested as 1594124 (1944)"]),
        ("15?4124", STAR, ["it may be the attested 1594124 (1944)"]),
        ("А 48362", f"{LENINGRAD}/1/late-die", []),
    ],
)
def test_what_else_is_known_is_told(text: str, award: str, notes: list[str]) -> None:
    (fit, *_) = serial.parse(text, award=award).best.fits
    assert [note.en for note in fit.notes] == notes
    assert all(note.ru for note in fit.notes)


def test_an_unread_digit_is_never_no() -> None:
    assert serial.parse("А 4?361", award=LENINGRAD).standing is NumberStanding.POSSIBLE
    assert serial.is_valid("? 48361", award=LENINGRAD)
    assert not serial.is_valid("А 4?36", award=LENINGRAD)


def test_the_years_of_numbering_are_told() -> None:
    (fit,) = serial.parse("73590", award=COURAGE).best.fits
    assert str(fit.dates) == "17 October 1938 to 31 December 1947"
    (unknown, *_) = serial.parse("А 48361", award=LENINGRAD, place="reverse").best.fits
    assert str(unknown.dates) == "not known"


def test_a_variant_bears_the_numbers_of_its_own_kind() -> None:
    fits = serial.parse("А 48361", award=f"{LENINGRAD}/1").best.fits
    assert {fit.place for fit in fits} == {"reverse-below", "edge-6-oclock"}
    paper = serial.parse("А 48361", award=f"{LENINGRAD}/certificate/1/1").best.fits
    assert {fit.place for fit in paper} == {"certificate"}
    other = serial.parse("А 48361", award=f"{LENINGRAD}/2", place="certificate").best.fits
    assert {fit.format for fit in other} == {"certificate"}


@pytest.mark.parametrize("place", ["edge", "На гурте на «6 часов»"])
def test_places_are_called_as_people_call_them(place: str) -> None:
    fits = serial.parse("А 48361", award=LENINGRAD, place=place).best.fits
    assert {fit.place for fit in fits} == {"edge-6-oclock"}


def test_an_unsure_place_is_several() -> None:
    fits = serial.parse("А 48361", award=LENINGRAD, place="edge | certificate").best.fits
    assert {fit.place for fit in fits} == {"edge-6-oclock", "certificate"}


@pytest.mark.parametrize(
    ("award", "place", "kind", "says"),
    [
        ("ussr/courge", "", UnknownId, "did you mean 'ussr/courage'"),
        ("", "egde", BadObservation, "did you mean 'edge-6-oclock'"),
        ("", 5, BadObservation, "place: 5 given; give it as text"),
        (["x"], "", BadObservation, "give it as text"),
        ("", "x" * 301, BadObservation, "is no place"),
    ],
)
def test_a_question_about_nothing_known_is_refused(
    award: Any, place: Any, kind: type[Exception], says: str
) -> None:
    for ask in (serial.assess, serial.is_valid, serial.parse):
        with pytest.raises(kind, match=says):
            ask("А 48361", award=award, place=place)
    with pytest.raises(kind, match=says):
        serial.validate_many(["А 48361"], award=award, place=place)


def test_the_back_of_an_order_is_its_reverse() -> None:
    number = serial.parse("24814", award=STAR, place="reverse")
    assert number.standing is NumberStanding.ATTESTED
    assert serial.parse("А 48361", award=LENINGRAD, place="Реверс").standing == "attested"


@pytest.mark.parametrize("award", [LENINGRAD, f"{LENINGRAD}/1", COURAGE, MOSCOW, STAR])
@pytest.mark.parametrize("text", ["А 12345", "123456", "73590", "АБ 1", "00001"])
def test_an_unsure_place_excludes_no_more_than_each_possible_one(award: str, text: str) -> None:
    names = ["reverse", "edge", "certificate", "back"]
    for one in names:
        for other in names:
            both = serial.is_valid(text, award=award, place=f"{one}|{other}")
            apart = [serial.is_valid(text, award=award, place=place) for place in (one, other)]
            assert both or not any(apart), (one, other)


def test_a_reason_cites_only_the_forms_that_it_comes_from() -> None:
    reason = serial.assess("А 12345678", award=LENINGRAD).reason
    assert reason
    assert "5 digits" in reason.says.en
    assert reason.facts == ("L-95a", "N-12b")


@pytest.mark.parametrize("text", ["?48361", "? 48361", "?-48361", "А 48361?"])
def test_a_question_mark_beside_the_digits_is_a_letter_or_a_doubt(text: str) -> None:
    number = serial.parse(text, award=LENINGRAD, place="reverse")
    assert serial.is_valid(text, award=LENINGRAD, place="reverse")
    assert number.standing in ("possible", "attested")


class Hostile:
    """Anything that raises when it is looked at."""

    @property  # type: ignore[misc]  # on purpose
    def __class__(self) -> Any:
        raise RuntimeError

    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__


class Text(str):
    """A text that lies about itself, as far as a subclass can."""

    __slots__ = ()

    def __len__(self) -> int:
        raise RuntimeError

    __iter__ = __str__ = strip = split = __len__  # type: ignore[assignment]  # on purpose


@pytest.mark.parametrize("make", [Hostile, lambda: 10**100_000, lambda: math.nan])
def test_no_object_is_asked_anything(make: Callable[[], object]) -> None:
    thing = make()
    assert serial.is_valid(thing) is False
    answer = serial.assess(thing)
    assert type(answer.reason) is InvalidFormat
    assert repr(answer)


def test_a_text_of_another_class_is_read_as_the_plain_text_that_it_holds() -> None:
    text = Text("A 48361")
    assert serial.is_valid(text, award=LENINGRAD)
    assert serial.parse(text, award=LENINGRAD).standing is NumberStanding.ATTESTED
    assert serial.validate_many([text, Text(" ")], award=LENINGRAD).valid == (True, None)
