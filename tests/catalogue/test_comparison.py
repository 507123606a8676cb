"""What tells two entries apart, against findings that were worked out by hand."""

from __future__ import annotations

import itertools

import pytest

from medal_id import BadObservation, UnknownId, compare
from medal_id.catalogue import Catalogue, Comparison
from strategies import CATALOGUE, RULES, leaves
from toys import entry, one_award

LENINGRAD = "ussr/defence-of-leningrad"
STAMP = 'trait = "stamp", states = ["lion"]'


def held(one: str, other: str, catalogue: Catalogue = CATALOGUE) -> Comparison:
    return compare(one, other, catalogue=catalogue)


def toys(a: str, b: str, *above: str) -> Comparison:
    """Hold two models against each other, each with one rule on a trait."""
    rules = entry("", STAMP, *above) + entry("a", a) + entry("b", b)
    return held("toy/x/a", "toy/x/b", one_award(rules))


def told(comparison: Comparison) -> list[tuple[str, bool, str, str]]:
    return [(c.trait, c.apart, c.one.value.en, c.other.value.en) for c in comparison.contrasts]


def test_two_dies() -> None:
    found = held(f"{LENINGRAD}/1/early-die", f"{LENINGRAD}/1/late-die")
    assert told(found) == [
        (
            "horizon_end",
            True,
            "at the inner edge of the legend",
            "beyond the outer edge of the legend",
        ),
        ("horizon_overrun", True, "-4.3 to -2.3 mm", "0.5 to 2.4 mm"),
    ]
    end = found.contrasts[0]
    assert (end.one.facts, end.other.facts) == (("L-64",), ("L-65",))
    assert end.one.sources == RULES.award(LENINGRAD).titles(["L-64"]) != ()
    assert not end.usual
    alike = {one.trait: one.value.en for one in found.alike}
    assert alike["eyelet"] == "soldered"
    assert alike["diameter"] == "31.5 to 32.5 mm"
    assert found.apart == found.contrasts
    assert not found.within


def test_two_variants_of_one_award() -> None:
    found = held(f"{LENINGRAD}/1", f"{LENINGRAD}/2")
    assert told(found)[0] == ("eyelet", True, "soldered", "one piece with the disc")
    assert found.contrasts[0].one.facts == ("L-60a",)
    assert found.names[1].en.startswith("For the Defence of Leningrad: variant 2")


def test_two_awards_that_look_alike() -> None:
    """Material tells the Partisan medals apart for certain; the ribbon only usually."""
    found = held("ussr/partisan-1", "ussr/partisan-2")
    assert told(found) == [
        ("material", True, "silver", "brass"),
        (
            "ribbon",
            False,
            "light green 11, red 2, light green 11",
            "light green 11, blue 2, light green 11",
        ),
    ]
    material, ribbon = found.contrasts
    assert (material.usual, ribbon.usual) == (False, True)
    assert (ribbon.one.usual, ribbon.other.usual) == (True, True)
    assert material.one.facts == ("P1-04",)
    assert material.other.facts == ("P2-04",)
    tells = [tell.en for tell in found.tells]
    assert len(tells) == 2
    assert all("Obverse and reverse are the same" in tell for tell in tells)
    likeness = {one.trait: one.usual for one in found.alike}
    assert likeness["obverse_legend"] is False
    assert likeness["block_shape"] is True


def test_two_certificates() -> None:
    found = held(f"{LENINGRAD}/certificate/1/1", f"{LENINGRAD}/certificate/1/1a")
    assert told(found) == [("certificate.wording", True, "masculine", "feminine")]
    years = held(f"{LENINGRAD}/certificate/1/1", f"{LENINGRAD}/certificate/1/2")
    assert ("certificate.printed_year", True, "1943", "1944") in told(years)


@pytest.mark.parametrize(
    ("one", "other"), [(LENINGRAD, f"{LENINGRAD}/1"), (f"{LENINGRAD}/2", LENINGRAD)]
)
def test_an_award_and_its_own_variant_cannot_be_told_apart(one: str, other: str) -> None:
    found = held(one, other)
    assert found.within
    assert found.apart == ()
    assert "obverse_legend" in {same.trait for same in found.alike}


def test_a_kind_of_a_variant_is_within_the_award_and_a_copy_is_not() -> None:
    assert held(LENINGRAD, f"{LENINGRAD}/1/late-die").within
    copy = held(LENINGRAD, f"{LENINGRAD}/copy/silver-coloured")
    assert not copy.within
    assert copy.apart


def test_an_id_that_only_begins_alike_is_not_within() -> None:
    rules = entry("", STAMP) + entry("a", 'trait = "paint", states = ["red"]')
    rules += entry("ab", 'trait = "paint", states = ["blue"]')
    assert not held("toy/x/a", "toy/x/ab", one_award(rules)).within


def test_what_is_never_seen_is_said_as_a_denial() -> None:
    found = toys(
        'trait = "paint", states = ["red"], how_often = "never", fact = "M"',
        'trait = "paint", states = ["red"]',
    )
    assert told(found) == [("paint", True, "not red", "red")]
    (paint,) = found.contrasts
    assert paint.one.value.ru == "не красная"
    assert (paint.one.facts, paint.one.sources) == (("M",), ("Magazine",))


def test_what_can_be_alike_does_not_tell_apart() -> None:
    found = toys('trait = "holes", counts = [1, 2]', 'trait = "holes", counts = [2, 3]')
    assert told(found) == [("holes", False, "1 or 2", "2 or 3")]
    assert not found.contrasts[0].usual


def test_what_one_of_them_only_usually_shows_tells_nothing_for_certain() -> None:
    found = toys(
        'trait = "paint", states = ["red"], how_often = "usually"',
        'trait = "paint", states = ["blue"]',
    )
    assert told(found) == [("paint", False, "red", "blue")]
    (paint,) = found.contrasts
    assert (paint.one.usual, paint.other.usual, paint.usual) == (True, False, True)


def test_what_is_rare_or_asked_under_a_proviso_is_no_contrast() -> None:
    found = toys(
        'trait = "paint", states = ["red"], how_often = "rarely"',
        'trait = "mass", at_most = 5.0, given = { wet = ["no"] }',
        'trait = "metal", states = ["tin"]',
    )
    assert found.contrasts == ()
    assert [(one.trait, one.value.en) for one in found.alike] == [
        ("stamp", "lion"),
        ("metal", "tin"),
    ]


def test_of_several_rules_that_which_says_all_is_repeated_as_it_stands() -> None:
    found = toys(
        'trait = "number", numbered = true',
        'trait = "number", numbered = false',
        'trait = "holes", counts = [1, 2, 3]',
    )
    assert ("number", True, "a number", "none") in told(found)
    narrow = toys(
        'trait = "holes", counts = [1]',
        'trait = "holes", counts = [2, 3]',
        'trait = "holes", counts = [1, 2, 3], fact = "M"',
    )
    (holes,) = narrow.contrasts
    assert (holes.one.value.en, holes.other.value.en) == ("1", "2 or 3")
    assert holes.one.facts == ("M", "H")


def test_of_several_rules_that_say_all_the_nearest_is_repeated() -> None:
    found = toys(
        'trait = "paint", states = ["blue", "gold"]',
        'trait = "paint", states = ["gold"]',
        'trait = "paint", states = ["red"], how_often = "never", fact = "M"',
    )
    assert told(found) == [("paint", False, "blue or gold", "gold")]


def test_a_rule_under_a_proviso_says_nothing_beside_one_without() -> None:
    found = toys(
        'trait = "mass", at_most = 50.0',
        'trait = "mass", between = [60.0, 70.0]',
        'trait = "mass", at_most = 90.0, given = { wet = ["no"] }, fact = "M"',
    )
    (mass,) = found.contrasts
    assert (mass.one.facts, mass.other.facts) == (("H",), ("H",))


def test_of_several_rules_of_which_none_says_all_what_they_leave_is_said() -> None:
    found = toys(
        'trait = "size", between = [20.0, 30.0]',
        'trait = "size", between = [10.0, 15.0]',
        'trait = "size", between = [25.0, 27.0], how_often = "never"',
    )
    (size,) = found.contrasts
    assert size.one.value.en == "20 to 25 mm or 27 to 30 mm"
    assert size.other.value.ru == "от 10 до 15 мм"


def test_usual_features_of_a_variant_go_before_those_of_its_award() -> None:
    """The award usually has one of two ribbons; this variant usually has the second."""
    found = held("ussr/battle-merit/1/rectangular-block", "ussr/battle-merit/2")
    ribbon = next(one for one in found.contrasts if one.trait == "ribbon")
    assert (ribbon.one.value.en, ribbon.one.usual) == ("red", True)


def test_those_that_tell_apart_come_first_and_of_these_the_cheapest() -> None:
    found = toys(
        'trait = "holes", counts = [1, 2]',
        'trait = "holes", counts = [2, 3]',
    )
    assert len(found.contrasts) == 1
    rules = entry("", STAMP)
    for name, holes, mass, paint in (("a", "1, 2", "5", "red"), ("b", "2, 3", "50", "blue")):
        rules += entry(
            name,
            f'trait = "holes", counts = [{holes}]',
            f'trait = "mass", between = [{mass}.0, {mass}.5]',
            f'trait = "paint", states = ["{paint}"]',
        )
    many = held("toy/x/a", "toy/x/b", one_award(rules))
    assert [(c.trait, c.apart) for c in many.contrasts] == [
        ("paint", True),
        ("mass", True),
        ("holes", False),
    ]


def test_a_look_alike_of_a_variant_is_told_of_what_lies_below_it() -> None:
    both = held("ussr/defence-of-odessa", "ussr/defence-of-sevastopol")
    turned = held("ussr/defence-of-sevastopol", "ussr/defence-of-odessa")
    assert set(both.tells) == set(turned.tells)
    assert len(both.tells) == 2
    assert held("ussr/defence-of-odessa", "ussr/nakhimov").tells == ()
    assert held("ussr/partisan-1/1/rim", "ussr/partisan-2").tells


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(UnknownId, match="'ussr/partizan-1'; did you mean 'ussr/partisan-1'"):
        held("ussr/partisan-2", "ussr/partizan-1")
    with pytest.raises(BadObservation, match="compare: ussr/partisan-2 is given twice"):
        held("ussr/partisan-2", "ussr/partisan-2")
    with pytest.raises(BadObservation, match=r"is a medal, .* a certificate; give two of the same"):
        held("ussr/partisan-2", "ussr/partisan-2/certificate")


def test_the_rules_of_the_library_are_asked_by_default() -> None:
    assert told(compare("ussr/partisan-1", "ussr/partisan-2")) == told(
        held("ussr/partisan-1", "ussr/partisan-2")
    )


@pytest.mark.no_cover
@pytest.mark.parametrize("award", ["ussr/battle-merit", LENINGRAD, "ussr/capture-of-berlin"])
def test_what_tells_apart_excludes_the_other_and_turned_round_it_is_the_same(award: str) -> None:
    """What one side shows for certain contradicts the other: `classify` says so too."""
    chosen = [
        e for e in leaves() if e.startswith(f"{award}/") and CATALOGUE.entry(e).part == "medal"
    ]
    pairs = list(itertools.combinations(chosen, 2))
    assert pairs
    things = CATALOGUE.entry_things
    for one, other in pairs:
        found, turned = held(one, other), held(other, one)
        assert [(c.trait, c.other, c.one) for c in turned.contrasts] == [
            (c.trait, c.one, c.other) for c in found.contrasts
        ]
        assert turned.alike == found.alike
        for contrast in found.contrasts:
            assert contrast.one.facts
            assert contrast.other.facts
        for contrast in found.apart:
            mine = things.things.value(one, contrast.trait)
            theirs = things.things.value(other, contrast.trait)
            assert mine is not None
            assert theirs is not None
            if isinstance(mine, frozenset) and isinstance(theirs, frozenset):
                said = [things.said(contrast.trait, state) for state in mine]
                verdict = CATALOGUE.classify({contrast.trait: said[0]}, award=award)
                assert contrast.trait in {e.trait for e in verdict.why_not(other) if e.excludes}
