"""How serial numbers are read: as they stand, with every way to read a letter."""

from __future__ import annotations

import pytest

from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER, read_number


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("A 48361", {("А", "48361")}),
        ("А 48361", {("А", "48361")}),
        ("a48361", {("А", "48361")}),
        ("№ A 48361", {("А", "48361")}),
        ("№A48361", {("А", "48361")}),
        ("B 01939", {("Б", "01939"), ("В", "01939")}),
        ("B-01939", {("Б", "01939"), ("В", "01939")}),
        ("Б 01939", {("Б", "01939")}),
        ("L 19673", {("Л", "19673")}),
        ("U 36101", {("У", "36101")}),
        ("Y 36101", {("У", "36101")}),
        ("A 01101", {("А", "01101")}),
        ("P 33983", {("П", "33983"), ("Р", "33983")}),
        ("Р 33983", {("Р", "33983")}),
        ("H 1", {("Н", "1")}),
        ("Q 1", {("Q", "1")}),
        ("18287", {("", "18287")}),
        ("18 287", {("", "18287")}),
        ("No. 18287", {("", "18287")}),
        ("no 18287", {("", "18287")}),
        ("№: 18287", {("", "18287")}),
        ("номер 18287", {("", "18287")}),
        ("N 18287", {("", "18287"), ("Н", "18287")}),
        ("N. 18287", {("", "18287"), ("Н", "18287")}),
        ("N18287", {("", "18287"), ("Н", "18287")}),
        ("НО 123", {("НО", "123")}),
        ("АБ 123", {("АБ", "123")}),
        ("PB 1", {("ПБ", "1"), ("ПВ", "1"), ("РБ", "1"), ("РВ", "1")}),
        ("Ａ４８３６１", {("А", "48361")}),
        ("A 4?361", set()),
        ("123/45", {("123/45", "")}),
        ("123456789", {("123456789", "")}),
    ],
)
def test_a_number_keeps_its_text_and_all_its_readings(
    text: str, readings: set[tuple[str, str]]
) -> None:
    read = read_number(f" {text} ")
    assert (read.text, read.readings, str(read)) == (text, frozenset(readings), text)
    assert read.present


def test_no_number_is_not_an_unread_one() -> None:
    assert (NO_NUMBER.present, str(NO_NUMBER)) == (False, "none")
    assert (UNREAD_NUMBER.present, str(UNREAD_NUMBER)) == (True, "unread")
