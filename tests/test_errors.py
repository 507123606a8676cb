"""What messages repeat of foreign values, and how faults are told."""

from __future__ import annotations

import datetime as dt
import pickle

import pytest

from medal_id.errors import (
    BadFile,
    BadObservation,
    BadRules,
    Faults,
    MedalIdError,
    UnknownId,
    UnknownWord,
    each,
    nearest,
    shown,
)


class _Hostile:
    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("мм", "'мм'"),
        ("", "''"),
        ("a\nb\0\u200f", r"'a\nb\x00\u200f'"),
        ("x" * 61, f"'{'x' * 60}…'"),
        (None, "None"),
        (True, "True"),
        (3, "3"),
        (float("nan"), "nan"),
        (dt.date(1943, 6, 3), "1943-06-03"),
        (10**5000, "a number of more than 60 digits"),
        ([], "[]"),
        ([31, "32", [1, [2]]], "[31, '32', [1, […]]]"),
        (range(3), "a value of type 'range'"),
        (list(range(9)), "[0, 1, 2, 3, …]"),
        ({"en": 1}, "a table of ['en']"),
        (dict.fromkeys("abcdef"), "a table of ['a', 'b', 'c', 'd', …]"),
        (frozenset({1}), "[1]"),
        (b"abc", "a value of type 'bytes'"),
        (_Hostile(), "a value of type '_Hostile'"),
        ([_Hostile()], "[a value of type '_Hostile']"),
    ],
    ids=lambda case: type(case).__name__,
)
def test_a_foreign_value_is_shown_on_one_short_line(thing: object, text: str) -> None:
    assert shown(thing) == text


def test_a_list_that_holds_itself_is_shown() -> None:
    endless: list[object] = []
    endless += [endless, endless]
    assert shown(endless) == "[[[…], […]], [[…], […]]]"


def test_long_members_of_a_list_are_cut() -> None:
    assert len(shown(["x" * 1000] * 4)) < 70


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("diametre", "diameter"),
        ("DIAMETRE", "diameter"),
        ("eyelet!", "Eyelet"),
        ("quux", ""),
        ("x" * 10**6, ""),
    ],
)
def test_the_nearest_word_is_found_in_any_case(word: str, near: str) -> None:
    assert nearest(word, ["diameter", "Eyelet"]) == near


def test_a_message_names_place_fault_and_remedy() -> None:
    assert str(MedalIdError("a.toml", "no text", "write some")) == "a.toml: no text; write some"
    assert str(MedalIdError("", "no text")) == "no text"


def test_an_unknown_word_names_the_nearest() -> None:
    fault = UnknownWord.of("here", "state", "solderd", ["soldered", "one-piece"])
    assert str(fault) == "here: unknown state 'solderd'; did you mean 'soldered'?"
    assert (fault.word, fault.known) == ("solderd", ("soldered", "one-piece"))


def test_an_unknown_word_is_led_to_a_known_one_by_its_other_words() -> None:
    fault = UnknownWord.of("here", "state", "напайная", ["soldered"], {"напайное": "soldered"})
    assert str(fault) == "here: unknown state 'напайная'; did you mean 'soldered'?"


def test_an_unknown_word_like_none_lists_the_known_ones() -> None:
    assert UnknownWord.of("", "x", "?", "ab").remedy == "known: a, b"
    many = [f"word{n}" for n in range(15)]
    assert UnknownWord.of("", "x", "?", many).remedy.endswith("word11 and 3 more")


def test_an_unknown_id_names_the_nearest_or_where_to_look() -> None:
    ids = ["ussr/defence-of-leningrad"]
    assert "did you mean 'ussr/defence-of-leningrad'" in str(
        UnknownId.of("award", "ussr/defense-of-leningrad", ids)
    )
    assert "medal-id show" in str(UnknownId.of("award", "quux", ids))


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [(BadObservation, ValueError), (UnknownWord, ValueError), (UnknownId, LookupError)],
)
def test_errors_are_of_the_library_and_of_the_fitting_builtin_class(
    kind: type[MedalIdError], builtin: type[Exception]
) -> None:
    assert issubclass(kind, MedalIdError)
    assert issubclass(kind, builtin)


def test_no_fault_raises_nothing() -> None:
    Faults.raise_any("here", [])


def test_one_fault_is_raised_as_itself() -> None:
    with pytest.raises(BadFile, match="gone"):
        Faults.raise_any("here", [BadFile("a", "gone")])


def test_several_faults_are_raised_together_one_a_line() -> None:
    with pytest.raises(Faults) as caught:
        Faults.raise_any("here", [BadFile("a", "gone"), BadRules("b", "wrong")])
    assert str(caught.value) == "a: gone\nb: wrong"
    assert [type(fault) for fault in each(caught.value)] == [BadFile, BadRules]


def test_one_fault_stands_for_itself() -> None:
    fault = BadFile("a", "gone")
    assert each(fault) == (fault,)


def test_an_error_survives_pickling() -> None:
    fault = UnknownWord.of("here", "state", "solderd", ["soldered"])
    again = pickle.loads(pickle.dumps(fault))
    assert (str(again), again.word, again.known) == (str(fault), fault.word, fault.known)


def test_of_very_many_faults_only_the_first_are_said() -> None:
    faults = Faults("x.toml", "99 faults", "", tuple(BadFile(f"{n}", "bad") for n in range(99)))
    lines = str(faults).splitlines()
    assert len(lines) == 51
    assert lines[-1] == "x.toml: and 49 more faults"
