"""Names of places are one however they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.rules.place_name import place_key


@pytest.mark.parametrize(
    "spellings",
    [
        ("Ростов-на-Дону", "РОСТОВ НА ДОНУ", "Rostov-na-Donu", "rostovnadonu", "г. Ростов-на-Дону"),
        ("Орёл", "Орел", "Orel", "город Орёл"),
        ("Tula", "Тула", "Hero City of Tula", "the hero city Tula", "город-герой Тула"),
        ("Yelets", "Елец", "Elets"),
        ("Brest Fortress", "Brest", "БРЕСТ"),
    ],
)
def test_spellings_of_one_name_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({place_key(one) for one in spellings}) == 1


def test_names_of_different_places_have_different_keys() -> None:
    assert place_key("Kalinin") != place_key("Kaliningrad")
    assert place_key("Минск") != place_key("Пинск")


def test_a_name_of_idle_words_only_keeps_them_and_one_without_letters_is_empty() -> None:
    assert place_key("Город") == "gorod"
    assert place_key(" -?!_ ") == ""


@given(st.text(max_size=50))
def test_a_key_is_one_word(name: str) -> None:
    assert not any(c.isspace() for c in place_key(name))
