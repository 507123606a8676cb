"""Inscriptions: what of a typist's hand is forgiven, and what is not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation, BadRules
from medal_id.observations import Text
from medal_id.rules import Condition, Outcome, Trait
from medal_id.rules.kinds.inscriptions import Inscriptions
from medal_id.rules.kinds.text import Reads

Find = Callable[[str], Trait]
OBVERSE = Reads(("ЗА ОБОРОНУ ЛЕНИНГРАДА", "For the Defence of Leningrad"))
REVERSE = Reads(("ЗА НАШУ СОВЕТСКУЮ РОДИНУ", "For our Soviet Motherland"))


def _judged(trait: Find, typed: str, condition: Condition = OBVERSE) -> Outcome:
    return condition.judge(trait("obverse_legend").read(typed, "here"))


@pytest.mark.parametrize(
    "typed",
    [
        "ЗА ОБОРОНУ ЛЕНИНГРАДА",
        "За оборону Ленинграда",
        "ЗА ОБОРОНУ ★ ЛЕНИНГРАДА",
        "ЗА ОБОРОНУ\nЛЕНИНГРАДА",
        "ЗАОБОРОНУЛЕНИНГРАДА",
        "З А  О Б О Р О Н У  ЛЕНИНГРАДА",
        "медаль «За оборону Ленинграда»",
        "3A ОБОРОНУ ЛЕНИНГРАДА",
        "Za oboronu Leningrada",
        "FOR THE DEFENCE OF LENINGRAD",
        "For the Defense of Leningrad",
        "Defense of Leningrad",
    ],
)
def test_the_legend_is_known_however_it_is_typed(trait: Find, typed: str) -> None:
    assert _judged(trait, typed) is Outcome.AGREES


@pytest.mark.parametrize("typed", ["За нашу / Советскую / Родину", "Za našu Sovetskuju Rodinu"])
def test_the_lines_of_the_reverse_may_be_parted(trait: Find, typed: str) -> None:
    assert _judged(trait, typed, REVERSE) is Outcome.AGREES


@pytest.mark.parametrize(
    "typed",
    [
        "?????У ЛЕНИНГР?ДА",
        "ЗА ОБОРОНУ ???????????",
        "ЗА ОБОРОНУ ЛЕНИНГР...",
        "…ЛЕНИНГРАДА",
        "З_ ОБОРОНУ ЛЕНИНГРАДА",
        "З??????????????????",
        "ЗА ОБОРОНУ ЛЕНИНГРОДА",
        "ЗА ОБОРОНУ ЛЕНИГРАДА",
        "ЗА ОБОРОНУ ЛЕНИНГРАДДА",
        "ЗА ОБО РОНУ ЛЕНИНГРОДА",
        "ЗА ОБОРОНУ ЛЕНИНГРОД?",
        "Defence of Leningrd",
        "Ленинграда",
        "За оборону",
        "*ЛЕНИНГРАДА",
        "ЗА ... ЛЕН*А",
        "For Leningrad",
    ],
)
def test_worn_letters_and_a_slip_of_the_finger_leave_it_undecided(trait: Find, typed: str) -> None:
    assert _judged(trait, typed) is Outcome.UNDECIDED


@pytest.mark.parametrize(
    "typed",
    [
        "ЗА ОБОРОНУ СТАЛИНГРАДА",
        "ЗА ОБОРОНУ ОДЕССЫ",
        "ЗА ОБОРОНУ МОСКВЫ",
        "ЗА ОБОРОНУ КИЕВА",
        "ЗА ОБОРОНУ СЕВАСТОПОЛЯ",
        "ЗА ОБОРОНУ КАВКАЗА",
        "ЗА ОБОРОНУ СОВЕТСКОГО ЗАПОЛЯРЬЯ",
        "ЗА ОБОРОНУ СТ?ЛИНГРАДА",
        "For the Defence of Stalingrad",
        "В ПАМЯТЬ 250-ЛЕТИЯ ЛЕНИНГРАДА",
        "ЗА ОТВАГУ",
        "За Ленинграда",
        "*СТАЛИНГРАДА",
        "X?",
    ],
)
def test_the_legend_of_another_medal_disagrees(trait: Find, typed: str) -> None:
    assert _judged(trait, typed) is Outcome.DISAGREES


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("20 ЛЕТ ПОБЕДЫ", Outcome.AGREES),
        ("20 ЛЕТ ПОБЕДА", Outcome.UNDECIDED),
        ("2? ЛЕТ ПОБЕДЫ", Outcome.UNDECIDED),
        ("30 ЛЕТ ПОБЕДЫ", Outcome.DISAGREES),
        ("2 ЛЕТ ПОБЕДЫ", Outcome.DISAGREES),
        ("200 ЛЕТ ПОБЕДЫ", Outcome.DISAGREES),
        ("3? ЛЕТ ПОБЕДЫ", Outcome.DISAGREES),
    ],
)
def test_another_digit_is_no_slip(trait: Find, typed: str, outcome: Outcome) -> None:
    assert _judged(trait, typed, Reads(("20 ЛЕТ ПОБЕДЫ",))) is outcome


@pytest.mark.parametrize(
    "hostile",
    [
        "?" * 499 + "Щ",
        "?" * 250 + "Щ" * 250,
        "?Щ" * 250,
        "ﷺ" * 499 + "?",
        "?" * 20 + "Q",
        "А" * 500,
    ],
    ids=ascii,
)
def test_hostile_text_is_compared_quickly(trait: Find, hostile: str) -> None:
    started = time.process_time()
    _judged(trait, hostile)
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("x" * 501, "a text of 501 characters; at most 500"),
        ("x" * 10**6, "at most 500"),
        ("", "no letter"),
        ("???", "no letter"),
        ("★ …", "no letter"),
        ("\0\u200f", "no letter"),
        (None, "is no text"),
        (1943, "is no text"),
        (True, "is no text"),
        (b"abc", "is no text"),
        (["ЗА", "ОБОРОНУ"], "is no text"),
        (Text(5), "is no text"),  # type: ignore[arg-type]  # what a careless caller may build
    ],
    ids=lambda case: type(case).__name__,
)
def test_what_is_no_inscription_is_refused(trait: Find, raw: object, fault: str) -> None:
    with pytest.raises(BadObservation, match=f"^here: .*{fault}"):
        trait("obverse_legend").read(raw, "here")


def test_an_inscription_is_kept_as_typed_without_control_characters(trait: Find) -> None:
    seen = trait("obverse_legend").read(" ЗА\nОБОРОНУ\0", "here")
    assert seen == Text("ЗА ОБОРОНУ")
    assert trait("obverse_legend").read(seen, "here") == seen


def test_a_rule_gives_an_inscription_in_several_languages(trait: Find) -> None:
    built = trait("obverse_legend").condition("texts", list(OBVERSE.texts), "rule")
    assert built == OBVERSE
    label = trait("obverse_legend").show_condition(built)
    assert label.en == label.ru == "«ЗА ОБОРОНУ ЛЕНИНГРАДА»"
    label = trait("obverse_legend").show(Text("За оборону"))
    assert label.en == label.ru == "«За оборону»"


@pytest.mark.parametrize("given", ["ЗА", [], [1], ["★"], ["ЗА", ""], None])
def test_a_rule_with_wrong_texts_is_refused(trait: Find, given: Any) -> None:
    with pytest.raises(BadRules, match=r"^rule: .+; .+"):
        trait("obverse_legend").condition("texts", given, "rule")


_find = {one.name: one for one in default_catalogue().traits}.__getitem__
_typed = st.lists(
    st.sampled_from(["ЗА", "ОБОРОНУ", "ЛЕНИНГРАДА", "СТАЛИНГРАДА", "ЛЕНИНГРОДА", "ОБОРНУ", "НАШУ"]),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(typed=_typed, lower=st.booleans(), spaces=st.sampled_from(["", " ", "  ", "\n", " / ", "★"]))
def test_case_and_spacing_make_no_difference(typed: str, lower: bool, spaces: str) -> None:
    other = spaces.join(typed.lower() if lower else typed.title()).strip()
    for condition in (OBVERSE, REVERSE):
        assert _judged(_find, typed, condition) is _judged(_find, other, condition)


@given(typed=_typed, worn=st.sets(st.integers(0, 30), max_size=6))
def test_letters_worn_away_never_make_a_legend_disagree(typed: str, worn: set[int]) -> None:
    partly = "".join("?" if at in worn else letter for at, letter in enumerate(typed))
    assume(partly.replace("?", "").strip())
    assert _judged(_find, partly) in (_judged(_find, typed), Outcome.UNDECIDED)


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("ГОРОДА ВОИНСКОЙ СЛАВЫ ЛУГА", Outcome.AGREES),
        ("ГОРОДА ВОИНСКОЙ СЛАВЫ ЕЛЬНЯ", Outcome.DISAGREES),  # three slips away, but it is Yelnya
        ("ГОРОДА ВОИНСКОЙ СЛАВЫ ЕЛЬГА", Outcome.UNDECIDED),  # it is nothing, but near to both
        ("ГОРОДА ВОИНСКОЙ СЛАВЫ", Outcome.UNDECIDED),  # another inscription, and a part of this one
    ],
)
def test_what_reads_just_like_another_inscription_is_no_slip(typed: str, outcome: Outcome) -> None:
    texts = [f"ГОРОДА ВОИНСКОЙ СЛАВЫ{city}" for city in ("", " ЛУГА", " ЕЛЬНЯ")]
    luga = Reads((texts[1],), Inscriptions(tuple(texts)))
    assert luga.judge(Text(typed)) is outcome
