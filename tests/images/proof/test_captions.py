from __future__ import annotations

import pytest
from attrs import evolve, fields

from images.proof.seen import NO_DISC, NO_HORIZON, NO_LEGEND, NO_RIBBON, Drawn, figure
from medal_id.images.measured import Measured, NotMeasured
from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon
from medal_id.images.proof.captions import MOST_TOLD, Caption, Entry, captions, lettered
from medal_id.images.proof.labels import SECTIONS

QUANTITIES = [one for section in SECTIONS for one in section.quantities]
FIELDS = [one.field for one in QUANTITIES]


def entries(caption: Caption) -> list[Entry]:
    return [entry for group in caption.groups for entry in group.entries]


def only(seen: Measurements, lang: str = "en") -> list[Entry]:
    (caption,) = captions(seen, lang)
    return entries(caption)


def lacking(seen: Measurements, lang: str = "en") -> dict[str, str]:
    return {one.value: one.name for one in only(seen, lang) if one.lacks}


def many(drawn: Drawn, count: int) -> Measurements:
    return evolve(drawn.seen, medals=(drawn.medal,) * count)


def test_every_field_of_the_measurements_has_a_caption() -> None:
    known = {one.name for one in fields(MedalMeasurements)}
    assert {*FIELDS, "disc", "ribbon"} == known
    assert len(FIELDS) == len(set(FIELDS))


def test_every_figure_is_told_as_the_evidence_list_tells_it(obverse: Drawn) -> None:
    said = [one.value for one in only(obverse.seen) if not one.lacks]
    values = [getattr(obverse.medal, name) for name in FIELDS]
    figures = [str(one) for one in values if isinstance(one, Measured)]
    assert len(figures) == 12
    ribbon = obverse.medal.ribbon
    assert isinstance(ribbon, Ribbon)
    figures += [str(ribbon.width), *(str(one.width) for one in ribbon.stripes)]
    for one in figures:
        said.remove(one)
    assert not any("±" in one for one in said)


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("name", FIELDS)
def test_every_missing_quantity_is_told(obverse: Drawn, name: str, lang: str) -> None:
    why = NotMeasured(evolve(NO_DISC.reason, code="test", says=NO_LEGEND.reason.says))
    label = next(one.label for one in QUANTITIES if one.field == name)
    told = lacking(obverse.but(**{name: why}), lang)
    reason = f"{why.reason.says.in_(lang)}; {why.reason.next.in_(lang)}"
    assert label.in_(lang) in told[reason]
    assert str(getattr(obverse.medal, name)) not in told


def test_what_lacks_for_one_reason_is_told_once(obverse: Drawn) -> None:
    seen = obverse.but(horizon_end_left=NO_LEGEND, horizon_height=NO_LEGEND, legend_inner=NO_LEGEND)
    assert lacking(seen)[str(NO_LEGEND)] == (
        "Horizon line: centre to left end, height above the centre; legend: inner radius"
    )


def test_numbers_are_given_once_and_rise(obverse: Drawn) -> None:
    numbers = [int(one.number) for one in only(obverse.seen) if one.number]
    assert numbers == list(range(1, 13))


def test_an_eyelet_has_a_number_only_where_it_is_pointed_at(obverse: Drawn) -> None:
    for seen in (obverse.but(turn=NO_HORIZON), obverse.but(eyelet_present=NO_HORIZON)):
        assert "8" not in [one.number for one in only(seen)]


def test_a_ribbon_that_lacks_is_told(obverse: Drawn) -> None:
    assert lacking(obverse.but(ribbon=NO_RIBBON))[str(NO_RIBBON)] == "Ribbon"


def test_a_stripe_without_a_width_keeps_its_colour_and_none_has_a_number(obverse: Drawn) -> None:
    ribbon = obverse.medal.ribbon
    assert isinstance(ribbon, Ribbon)
    first, *others = ribbon.stripes
    seen = obverse.but(ribbon=evolve(ribbon, stripes=(evolve(first, width=NO_LEGEND), *others)))
    told = [one for one in only(seen) if one.name.startswith("stripe")]
    assert [(one.number, one.name, one.value) for one in told] == [
        ("", "stripe 1: olive", ""),
        ("", "stripe 2: green", str(others[0].width)),
        ("", "stripe 3: olive", str(others[1].width)),
    ]
    assert lacking(seen)[str(NO_LEGEND)] == "Ribbon: width of stripe 1"


def test_a_medal_without_an_outline_says_why(obverse: Drawn) -> None:
    assert lacking(obverse.but(disc=NO_DISC))[str(NO_DISC)] == "Outline of the disc"


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_without_a_medal_the_reason_is_told(obverse: Drawn, lang: str) -> None:
    seen = evolve(obverse.seen, medals=(), reason=NO_DISC)
    (entry,) = only(seen, lang)
    assert entry.value.startswith(NO_DISC.reason.says.in_(lang))
    assert [one.value for one in only(evolve(seen, reason=None))] == [""]


def test_where_all_was_measured_nothing_lacks(obverse: Drawn) -> None:
    seen = obverse.but(diameter=figure(32.0, 0.1), serial_number=obverse.medal.side)
    assert not lacking(seen)


def test_several_medals_have_letters_and_captions_of_their_own(obverse: Drawn) -> None:
    seen = many(obverse, 3)
    assert [one.letter for one in captions(seen, "en")] == ["A", "B", "C"]
    assert [one.title for one in captions(seen, "ru")] == ["Медаль A", "Медаль B", "Медаль C"]
    assert [one.letter for one in captions(obverse.seen, "en")] == [""]


def test_letters_never_run_out(obverse: Drawn) -> None:
    letters = [letter for letter, _ in lettered(many(obverse, 80))]
    assert letters[25:28] == ["Z", "AA", "AB"]
    assert letters[52] == "BA"
    assert len(set(letters)) == 80


def test_of_very_many_medals_the_rest_is_counted(obverse: Drawn) -> None:
    told = captions(many(obverse, MOST_TOLD + 5), "en")
    assert len(told) == MOST_TOLD + 1
    assert told[-1].groups[0].title == "5 more medals"
    assert len(captions(many(obverse, MOST_TOLD), "en")) == MOST_TOLD
