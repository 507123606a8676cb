"""The one question that everybody asks, as the interface promises it."""

from __future__ import annotations

import pytest

from described import LENINGRAD, NAMED, PAPER, SILVER
from medal_id import (
    BadObservation,
    Catalogue,
    Faults,
    Observation,
    UnknownId,
    UnknownWord,
    classify,
)


def best(seen: object, **options: object) -> tuple[str, str]:
    verdict = classify(seen, **options)  # type: ignore[arg-type]  # bad input is tried on purpose
    return verdict.status, verdict.best.id if verdict.best else ""


def test_soldered_eyelet_and_overrunning_horizon_are_the_late_die() -> None:
    verdict = classify(
        {"eyelet": "soldered", "horizon_end": "beyond-outer-edge", "diameter": "32.1 ± 0.1 mm"}
    )
    assert verdict.best is not None
    assert verdict.best.id == f"{LENINGRAD}/1/late-die"
    assert verdict.best.status == "identified"
    assert verdict.status == "identified"
    assert [e.trait for e in verdict.why_not(f"{LENINGRAD}/2")] == ["eyelet"]
    assert verdict.warnings == ()
    assert verdict.rules_version.startswith("2026.")


def test_the_eyelet_alone_leaves_the_award_open() -> None:
    verdict = classify({"eyelet": "soldered"})
    assert (verdict.status, verdict.best) == ("ambiguous", None)
    possible = {c.id for c in verdict.possible}
    assert {f"{LENINGRAD}/1", "ussr/defence-of-moscow"} <= possible
    assert f"{LENINGRAD}/2" not in possible
    assert not any(c.named for c in verdict.candidates)


def test_the_eyelet_of_a_known_award_leaves_both_dies_possible() -> None:
    verdict = classify({**NAMED, "eyelet": "soldered"})
    assert verdict.best is not None
    assert verdict.best.id == f"{LENINGRAD}/1"
    possible = {c.id for c in verdict.possible}
    assert {f"{LENINGRAD}/1/early-die", f"{LENINGRAD}/1/late-die"} <= possible
    assert f"{LENINGRAD}/2" not in possible


@pytest.mark.parametrize(
    "seen", [{"horizon_end": "between"}, {"horizon_overrun": -1.5}, {"horizon_overrun": [-1, -1.4]}]
)
def test_a_line_that_ends_in_between_leaves_the_die_undetermined(seen: dict[str, object]) -> None:
    verdict = classify({**NAMED, "eyelet": "soldered", **seen})
    assert verdict.status == "identified"
    assert verdict.best is not None
    assert verdict.best.id == f"{LENINGRAD}/1"
    assert [w.code for w in verdict.warnings] == ["fits-no-known-kind"]


def test_an_unsure_answer_gives_the_award_ambiguous() -> None:
    seen = {"eyelet": {"soldered", "one-piece"}}
    assert best(seen, award=LENINGRAD) == ("ambiguous", LENINGRAD)
    assert best(seen) == ("ambiguous", "")


@pytest.mark.parametrize("seen", [None, {}, [], {"certificate": {}}, {"eyelet": None}])
def test_nothing_observed_is_unknown(seen: object) -> None:
    verdict = classify(seen)  # type: ignore[arg-type]  # every way to say nothing
    assert (verdict.status, verdict.best, verdict.main) == ("unknown", None, None)
    assert (verdict.strength, verdict.nearest, verdict.next) == ("none", (), ())


def test_only_what_no_rule_speaks_of_is_unknown() -> None:
    assert best({"thickness": 2.5}) == ("unknown", "")


def test_silver_of_45_mm_is_contradicted_with_facts_and_nearest() -> None:
    verdict = classify(SILVER)
    assert verdict.status == "contradicted"
    assert verdict.best is None
    assert {w.code for w in verdict.warnings} == {"contradiction"}
    assert {t for w in verdict.warnings for t in w.traits} == {"material", "diameter"}
    assert {f for w in verdict.warnings for f in w.facts} == {"L-31", "W-30"}
    assert LENINGRAD in {c.id for c in verdict.nearest}
    assert all(c.named for c in verdict.nearest)


def test_silver_of_37_mm_is_no_medal_for_leningrad_but_another() -> None:
    seen = {"material": "silver", "diameter": 37}
    assert best(seen, award=LENINGRAD) == ("contradicted", "")
    verdict = classify(seen)
    assert (verdict.status, verdict.best) == ("ambiguous", None)
    assert {"ussr/courage", "ussr/ushakov"} <= {c.id for c in verdict.possible}
    assert LENINGRAD not in {c.id for c in verdict.possible}


def test_each_part_has_its_own_finding() -> None:
    verdict = classify(
        {
            **NAMED,
            "eyelet": "soldered",
            "certificate": {
                "award_name": "За оборону Ленинграда",
                "emblem_ribbons": 10,
                "printed_year": "194_",
                "signatures": "stamped",
            },
        }
    )
    assert list(verdict.parts) == ["medal", "certificate"]
    certificate = verdict.parts["certificate"].best
    assert certificate is not None
    assert certificate.id == f"{LENINGRAD}/certificate/1/3"
    assert verdict.best is not None
    assert verdict.best.id == f"{LENINGRAD}/1"


def test_the_best_is_that_of_the_only_part_seen() -> None:
    assert best({**PAPER, "certificate.emblem_ribbons": 11}) == (
        "identified",
        f"{LENINGRAD}/certificate/1",
    )


def test_award_narrows_to_one_award() -> None:
    assert best({"eyelet": "soldered"}, award=LENINGRAD) == ("identified", f"{LENINGRAD}/1")
    with pytest.raises(UnknownId, match="did you mean 'ussr/defence-of-leningrad'"):
        classify({}, award="ussr/defence-of-leningrat")


def test_tolerance_forgives_and_names_the_contradiction() -> None:
    seen = {
        "eyelet": "soldered",
        "horizon_end": "inner-edge",
        "diameter": 37,
        "obverse_legend": "ЗА ОБОРОНУ ЛЕНИНГРАДА",
    }
    assert best(seen) == ("contradicted", "")
    verdict = classify(seen, tolerance=1)
    assert verdict.best is not None
    assert verdict.best.id == f"{LENINGRAD}/1/early-die"
    assert verdict.best.contradictions == ("diameter",)
    assert verdict.strength == "weak"


@pytest.mark.parametrize("tolerance", [-1, 21, 1.0, True, "1", None])
def test_a_tolerance_that_is_none_is_refused(tolerance: object) -> None:
    with pytest.raises(BadObservation, match="tolerance"):
        classify({}, tolerance=tolerance)  # type: ignore[arg-type]  # what is refused


def test_single_observations_may_name_a_trait_twice() -> None:
    verdict = classify(
        [
            Observation("eyelet", "soldered", "photograph 1"),
            Observation("eyelet", "one-piece", "photograph 2"),
        ],
        award=LENINGRAD,
    )
    assert verdict.best is not None
    assert verdict.best.id == LENINGRAD
    assert [w.code for w in verdict.warnings] == ["answers-conflict", "fits-no-known-kind"]
    assert {e.origin for e in verdict.evidence} == {"photograph 1", "photograph 2"}


def test_observations_with_origin_may_stand_in_a_mapping() -> None:
    both = [Observation("eyelet", "soldered", "a"), Observation("eyelet", "soldered", "b")]
    verdict = classify({"eyelet": both, "diameter": Observation("diameter", 32, "callipers")})
    assert [o.origin for o in verdict.observations] == ["a", "b", "callipers"]
    assert verdict.warnings == ()


def test_an_observation_under_another_name_is_refused() -> None:
    with pytest.raises(BadObservation, match="'eyelet' is given for 'diameter'"):
        classify({"diameter": Observation("eyelet", "soldered")})


def test_several_faults_are_reported_together() -> None:
    with pytest.raises(Faults) as caught:
        classify({"eyelt": "soldered", "diameter": "32 g", "material": "bras", "weight": None})
    assert len(caught.value.faults) == 3
    assert "did you mean 'eyelet'" in str(caught.value)
    assert "did you mean 'brass'" in str(caught.value)


def test_an_unknown_trait_without_value_is_still_unknown() -> None:
    with pytest.raises(UnknownWord, match="eyelt"):
        classify({"eyelt": None})


@pytest.mark.parametrize("given", ["eyelet", b"eyelet", 5, [("eyelet", "soldered")]])
def test_what_is_no_observation_is_refused(given: object) -> None:
    with pytest.raises(BadObservation, match="give a mapping"):
        classify(given)  # type: ignore[arg-type]  # what is refused


def test_another_catalogue_judges_in_place_of_the_default() -> None:
    catalogue = Catalogue.load()
    assert classify({"eyelet": "soldered"}, catalogue=catalogue).rules_version == catalogue.version


def test_the_catalogue_lists_what_it_holds() -> None:
    catalogue = Catalogue.load()
    assert LENINGRAD in [award.id for award in catalogue.awards]
    ids = [entry.id for entry in catalogue.entries]
    assert len(ids) == len(set(ids)) >= 20
    assert {"eyelet", "certificate.wording"} <= {trait.name for trait in catalogue.traits}
    assert catalogue.entry(f"{LENINGRAD}/2").name.en.startswith("variant 2")
    with pytest.raises(UnknownId):
        catalogue.entry("nothing")


def test_an_entry_that_is_no_award_is_refused_with_its_award() -> None:
    with pytest.raises(UnknownId, match="is an entry, not an award; give 'ussr/defence-of-l"):
        classify({}, award=f"{LENINGRAD}/1")


def test_what_every_medal_shows_identifies_none() -> None:
    for seen in (
        {"diameter": 32, "material": "brass", "shape": "round"},
        {"horizon_end": "between", "diameter": 32},
    ):
        assert best(seen, award=LENINGRAD) == ("ambiguous", LENINGRAD)
        assert best(seen) == ("ambiguous", "")


class Raising:
    def __hash__(self) -> int:
        return 1

    def __str__(self) -> str:
        raise RuntimeError


def test_a_key_that_is_no_text_is_an_unknown_trait() -> None:
    with pytest.raises(UnknownWord):
        classify({Raising(): 1})  # type: ignore[arg-type]  # what is refused


def test_floods_of_observations_are_refused() -> None:
    with pytest.raises(BadObservation, match="501 observations given; give at most 500"):
        classify({f"trait{n}": 1 for n in range(501)})
    with pytest.raises(BadObservation, match="'eyelet' is observed 21 times; give at most 20"):
        classify([Observation("eyelet", "soldered")] * 21)
    with pytest.raises(BadObservation, match="'eyelet' is observed 21 times"):
        classify(iter([Observation("eyelet", "soldered")] * 21))
