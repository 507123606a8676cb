from __future__ import annotations

import pytest

from images.proof.seen import NO_DISC, NOT_IN_VIEW, figure, told
from medal_id.images.measured import Measured
from medal_id.images.proof.labels import UNITS
from medal_id.images.proof.words import colours, states, why
from medal_id.images.proof.words import figure as in_words

FIGURES = (
    figure(13.6213, 0.1234),
    figure(-3.2, 0.217),
    figure(299.96, 0.61, "px"),
    figure(18.75, 0.0384, "px/mm"),
    figure(0.0, 0.83, "degrees"),
    figure(0.4583, 0.0125, "share"),
    Measured(1.0, 0.5, 1.1, "mm", "by hand"),
    figure(123456.0, 1e-9),
)


@pytest.mark.parametrize("measured", FIGURES)
def test_figures_are_those_of_the_evidence_list(measured: Measured) -> None:
    assert in_words(measured, "en") == str(measured)
    said = in_words(measured, "ru")
    assert said.split("±")[0] == str(measured).split("±")[0]
    assert said.removesuffix(UNITS[measured.unit]) == str(measured).rsplit(" ", 1)[0]


def test_a_unit_without_a_russian_name_stays() -> None:
    assert in_words(figure(1.0, 0.5, "g"), "ru") == "1.00 ± 0.50 g"


@pytest.mark.parametrize(
    ("names", "trait", "en", "ru"),
    [
        (["soldered"], "eyelet", "soldered", "напайное"),
        (["brass", "bronze"], "material", "brass or bronze", "латунь или бронза"),
        (
            ["silver", "copper", "brass"],
            "material",
            "brass, copper or silver",
            "латунь, медь или серебро",
        ),
        (["obverse"], "side", "obverse", "аверс"),
        (["new-word"], "material", "new-word", "new-word"),
    ],
)
def test_states_are_named_as_the_vocabulary_does(
    names: list[str], trait: str, en: str, ru: str
) -> None:
    assert states(told(*names), trait, "en") == en
    assert states(told(*names), trait, "ru") == ru


def test_colours_are_named() -> None:
    assert colours(frozenset({"olive", "cream"}), "en") == "cream or olive"
    assert colours(frozenset({"green"}), "ru") == "зелёный"


def test_a_reason_comes_with_what_to_do() -> None:
    assert why(NO_DISC, "en") == str(NO_DISC)
    reason = NOT_IN_VIEW.reason
    assert why(NOT_IN_VIEW, "ru") == f"{reason.says.ru}; {reason.next.ru}"
