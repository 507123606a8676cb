"""Reading a matrix that somebody wrote down, right and wrong."""

from __future__ import annotations

import copy
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices import PLANTS, plants
from medal_id import BadFile, MedalIdError, UnknownWord
from medal_id.errors import each
from medal_id.key import Kind, Span, load_things, read_things, reading

FILE = """
[traits.thorns]
states = ["present", "absent"]
[traits.petals]
kind = "integer"
[things.rose]
shows = { thorns = "present", petals = [5, 30] }
[things.lily]
shows = { thorns = "absent", petals = 6 }
"""


def spoiled(*path: str, by: Any) -> dict[str, Any]:
    """Write something else in one place of the plants."""
    table = copy.deepcopy(PLANTS)
    inner = table
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = by
    return table


def test_what_is_written_is_what_the_things_show() -> None:
    things = plants()
    assert things.ids == ("dog-rose", "burnet-rose", "lily", "tulip")
    rose = things["dog-rose"]
    assert rose.label.ru == "шиповник"
    assert rose.shows("form") == frozenset({"hooked"})
    assert rose.shows("petals") == (Span(5, 5),)
    assert rose.shows("height") == (Span(1, 3),)
    assert rose.shows("scent") is None
    assert things["lily"].shows("scent") == frozenset({"strong", "faint"})
    assert things["tulip"].shows("scent") is None
    assert things.trait("height").kind is Kind.REAL
    assert things.trait("scent").question.en == "How does it smell?"
    assert things.trait("form").question.ru == "форма шипов?"


def test_who_shows_a_dependent_trait_shows_what_it_needs() -> None:
    assert plants()["burnet-rose"].shows("thorns") == frozenset({"present"})


def test_several_ranges_that_overlap_become_one() -> None:
    table = spoiled("things", "tulip", "shows", "height", by=[[2, 3], [0, 1], [0.5, 2.5]])
    assert read_things(table)["tulip"].shows("height") == (Span(0, 3),)


def test_states_may_have_pictures() -> None:
    table = {"traits": {"form": {"states": ["a", "b"], "pictures": {"b": "M0 0H5"}}}, "things": {}}
    assert read_things(table).trait("form").pictures == {"b": "M0 0H5"}


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "plants.toml"
    file.write_text(FILE, encoding="utf-8")
    assert load_things(file)["rose"].shows("petals") == (Span(5, 30),)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"no\.toml"):
        load_things(tmp_path / "no.toml")


@pytest.mark.parametrize(
    ("path", "by", "fault"),
    [
        (("traits", "form", "kind"), "colour", "not one of: states, integer, real"),
        (("traits", "form", "states"), [], "it has no states"),
        (("traits", "form", "states"), "hooked", "neither a list nor a table of words"),
        (("traits", "form", "states"), [1], "neither a list nor a table of words"),
        (("traits", "petals", "states"), ["five"], "a quantity has no states"),
        (("traits", "form", "cost"), 0, "cost 0"),
        (("traits", "form", "cost"), float("inf"), "cost inf"),
        (("traits", "form", "cost"), "dear", "not a number"),
        (("traits", "form", "reliability"), 1.5, "reliability 1.5"),
        (("traits", "form", "reliability"), 0.0, "reliability 0"),
        (("traits", "form", "label"), 7, "7 is no text"),
        (("traits", "form", "label"), {"en": "form"}, "is no text"),
        (("traits", "form", "label"), {"en": "form", "ru": 7}, "is no text"),
        (("traits", "form", "prise"), 1, "unknown key 'prise'"),
        (("traits", "form", "needs"), {"thorn": ["present"]}, "did you mean 'thorns'"),
        (("traits", "form", "needs"), {"thorns": ["many"]}, "many are no states of 'thorns'"),
        (("traits", "form", "needs"), {"thorns": []}, "nothing are no states"),
        (("traits", "form", "needs"), {"form": ["hooked"]}, "it needs itself in the end"),
        (("traits", "form", "pictures"), {"hoked": "M0 0H5"}, "unknown state 'hoked'"),
        (("traits", "form", "pictures"), {"hooked": "hook.png"}, "'hook.png' is no path"),
        (("things", "lily", "shows", "scnt"), "strong", "did you mean 'scent'"),
        (("things", "lily", "shows", "scent"), "strng", "did you mean 'strong'"),
        (("things", "lily", "shows", "scent"), 3, "unknown state of 'scent': '3'"),
        (("things", "lily", "shows", "scent"), [], "no state given"),
        (("things", "lily", "shows", "petals"), 5.5, "no whole number"),
        (("things", "lily", "shows", "petals"), "six", "'six' is no number"),
        (("things", "lily", "shows", "petals"), True, "no number"),
        (("things", "lily", "shows", "petals"), [6, 5], "the range 6 to 5 is empty"),
        (("things", "lily", "shows", "petals"), [], "no number given"),
        (("things", "lily", "shows", "petals"), [[1, 2, 3]], "is no number"),
        (("things", "lily", "shows", "height"), float("nan"), "is no number"),
        (("things", "lily", "shows", "height"), 10**400, "is no number"),
        (("things", "lily", "shows", "form"), "hooked", "it cannot show this"),
        (("things", "lily", "name"), ["lily"], "is no text"),
        (("things",), 7, "7 is not a table"),
        (("things", "lily", "smells"), 1, "unknown key 'smells'"),
        (("plants",), {}, "unknown key 'plants'"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(
    path: tuple[str, ...], by: Any, fault: str
) -> None:
    with pytest.raises(MedalIdError, match=r"^plants: ") as error:
        read_things(spoiled(*path, by=by), "plants")
    assert fault in str(error.value)


def test_all_faults_are_told_together() -> None:
    table = spoiled("traits", "form", "cost", by=0)
    table["traits"]["petals"]["reliability"] = 2
    with pytest.raises(MedalIdError) as error:
        read_things(table)
    assert len(each(error.value)) == 2


def test_a_circle_of_needs_is_told() -> None:
    table = spoiled("traits", "thorns", "needs", by={"form": ["hooked"]})
    with pytest.raises(MedalIdError, match="break the circle"):
        read_things(table)


def test_a_longer_chain_of_needs_is_no_circle() -> None:
    table = spoiled("traits", "scent", "needs", by={"form": ["hooked"], "thorns": ["present"]})
    del table["things"]["lily"]["shows"]["scent"]
    del table["things"]["burnet-rose"]["shows"]["scent"]
    table["things"]["dog-rose"]["shows"] = {"scent": "faint"}
    rose = read_things(table)["dog-rose"]
    assert (rose.shows("form"), rose.shows("thorns")) == (
        frozenset({"hooked"}),
        frozenset({"present"}),
    )


def test_a_matrix_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST", 3)
    with pytest.raises(BadFile, match="more than 3 traits or things"):
        plants()


def test_unknown_things_and_traits_are_told() -> None:
    with pytest.raises(UnknownWord, match="did you mean 'lily'"):
        plants()["lilly"]
    with pytest.raises(UnknownWord, match="did you mean 'petals'"):
        plants()["lily"].shows("petal")


#: What somebody may write in the place of anything.
ODD = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
PLACES = [
    ("traits", "form"),
    ("traits", "form", "states"),
    ("traits", "form", "needs"),
    ("things", "lily"),
    ("things", "lily", "shows"),
    ("things", "lily", "shows", "scent"),
    ("things", "lily", "shows", "petals"),
    ("things", "lily", "shows", "height"),
]


@given(ODD, st.sampled_from(PLACES))
def test_whatever_stands_there_is_read_or_refused(by: Any, path: tuple[str, ...]) -> None:
    with suppress(MedalIdError):
        assert len(read_things(spoiled(*path, by=by))) == 4
