"""Values of traits: put into words, compared, joined."""

from __future__ import annotations

import math

import pytest

from matrices import plants
from medal_id.key import Kind, Span, Trait, joined
from medal_id.key.trait import agree
from medal_id.rules import Label

HEIGHT = Trait("height", Kind.REAL, unit=Label("mm", "мм"))


@pytest.mark.parametrize(
    ("span", "en", "ru"),
    [
        (Span(1, 2.5), "1 to 2.5 mm", "от 1 до 2,5 мм"),
        (Span(1.5, 1.5), "1.5 mm", "1,5 мм"),
        (Span(-math.inf, 2), "at most 2 mm", "не более 2 мм"),
        (Span(2, math.inf), "at least 2 mm", "не менее 2 мм"),
        (Span(-math.inf, math.inf), "any", "любое"),
    ],
)
def test_a_span_is_said_with_its_unit(span: Span, en: str, ru: str) -> None:
    assert HEIGHT.say((span,)) == Label(en, ru)


def test_several_values_are_alternatives() -> None:
    assert HEIGHT.say((Span(1, 1), Span(3, 4))).en == "1 mm or 3 to 4 mm"
    form = plants().trait("form")
    assert form.say(frozenset({"straight", "hooked"})) == Label(
        "hooked or straight", "крючком или straight"
    )


def test_a_trait_without_texts_asks_by_its_name() -> None:
    bare = Trait("size", "integer")
    assert (bare.label.en, bare.question.ru, bare.look.en) == ("size", "size?", "")
    assert bare.say((Span(3, 3),)).en == "3"


def test_a_span_is_written_short() -> None:
    assert (str(Span(1, 2.5)), str(Span(2, 2))) == ("1 to 2.5", "2")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (frozenset("ab"), frozenset("bc"), True),
        (frozenset("a"), frozenset("b"), False),
        ((Span(0, 1),), (Span(1, 2),), True),
        ((Span(0, 1), Span(5, 6)), (Span(2, 4),), False),
        ((Span(0, 1), Span(5, 6)), (Span(4, 5),), True),
    ],
)
def test_values_agree_where_they_have_anything_in_common(
    one: frozenset[str] | tuple[Span, ...], other: frozenset[str] | tuple[Span, ...], alike: bool
) -> None:
    assert agree(one, other) is agree(other, one) is alike


def test_joined_values_allow_what_either_allows() -> None:
    assert joined(None, frozenset("a")) == frozenset({"a"})
    assert joined(frozenset("a"), frozenset("b")) == frozenset({"a", "b"})
    assert joined((Span(0, 1),), (Span(3, 4),)) == (Span(0, 1), Span(3, 4))
