"""Finding awards by a piece of a legend, a name or a ribbon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id import Ribbon, find_awards
from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation
from medal_id.finder import FARTHEST, LEAST_LIKE, likeness
from medal_id.observations import Text

AWARDS = [award for award in default_catalogue().awards if award.entries]
ODESSA = "ussr/defence-of-odessa"


def ids(*args: object, **more: object) -> list[str]:
    return [one.award.id for one in find_awards(*args, **more)]  # type: ignore[arg-type]  # passed on


@pytest.mark.parametrize("award", AWARDS, ids=lambda award: award.id)
def test_every_award_is_found_first_by_its_names(award: object) -> None:
    for name in (award.name.en, award.name.ru):  # type: ignore[attr-defined]  # an award
        best = find_awards(name)[0]
        assert best.text is not None
        assert best.text.alike == 1.0
        alike = [one.award.id for one in find_awards(name) if one.rank == best.rank]
        assert award.id in alike  # type: ignore[attr-defined]  # an award


@pytest.mark.parametrize(
    "piece",
    [
        "Одессы",
        "ОБОРОНУ ОДЕССЫ",
        "odessy",
        "Defence of Odessa",
        "...ДЕССЫ",
        "ОБОР?НУ ОД?ССЫ",
        "Odesa",
    ],
)
def test_a_piece_of_a_legend_finds_the_award_in_any_spelling(piece: str) -> None:
    assert ids(piece)[0] == ODESSA


def test_a_ribbon_finds_the_award_from_either_edge() -> None:
    assert ids(ribbon="olive 11, light blue 2, olive 11")[0] == ODESSA
    assert ids(ribbon=Ribbon.read("оливковая, голубая, оливковая"))[0] == ODESSA
    found = find_awards(ribbon="11; 2; 11")
    assert {ODESSA, "ussr/defence-of-leningrad"} <= {one.award.id for one in found}
    assert all(one.ribbon and one.text is None for one in found)


def test_legend_and_ribbon_narrow_each_other() -> None:
    assert ids("За оборону", "olive 11, light blue 2, olive 11")[0] == ODESSA
    assert ODESSA not in ids("Ленинграда", "olive 11, green 2, olive 11")


def test_without_a_question_every_award_is_listed_in_the_order_of_the_rules() -> None:
    assert ids() == [award.id for award in AWARDS]
    assert all(one.text is None and one.ribbon is None for one in find_awards())


@pytest.mark.parametrize("nothing", ["quux", "Эйфелева башня"])
def test_what_is_like_nothing_finds_nothing(nothing: str) -> None:
    assert find_awards(nothing) == ()


def test_a_ribbon_like_none_finds_none() -> None:
    stripes = ", ".join(["black 1", "orange 1"] * 12)
    assert all(
        one.ribbon.likeness.distance <= FARTHEST * 24
        for one in find_awards(ribbon=stripes)
        if one.ribbon
    )


@pytest.mark.parametrize("legend", ["", "???", "x" * 501, 5])
def test_what_is_no_legend_is_refused(legend: str) -> None:
    with pytest.raises(BadObservation, match=r"^legend: "):
        find_awards(legend)


@given(st.text(min_size=1, max_size=60))
def test_any_text_is_somewhere_between_unlike_and_alike(text: str) -> None:
    if any(letter.isalpha() for letter in text):
        try:
            found = find_awards(text)
        except BadObservation:
            return
        ranks = [one.rank for one in found]
        assert ranks == sorted(ranks)
        assert all(one.text and 0 < one.text.alike <= 1 for one in found)


def test_the_same_letters_are_alike_and_fewer_less() -> None:
    whole = "ЗА ОБОРОНУ ОДЕССЫ"
    assert likeness(Text("За оборону Одессы"), whole) == 1.0
    pieces = [likeness(Text(text), whole) for text in ("ОБОРОНУ ОДЕССЫ", "ОДЕССЫ", "МОСКВЫ")]
    assert pieces == sorted(pieces, reverse=True)
    assert likeness(Text("Щ"), whole) < LEAST_LIKE
