"""What one can ask a verdict."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import pytest

from described import LENINGRAD, NAMED
from medal_id import Observation, UnknownId, classify

MARRIED = {
    **NAMED,
    "eyelet": "one-piece",
    "certificate": {
        "award_name": "За оборону Ленинграда",
        "emblem_ribbons": 11,
        "printed_year": "1943",
        "signatures": "printed",
        "wording": "masculine",
    },
}


def test_a_married_pair_warns_and_names_the_two_facts() -> None:
    verdict = classify(MARRIED)
    assert verdict.status == "identified"
    codes = [w.code for w in verdict.warnings]
    assert codes == ["dates-do-not-meet", "post-war-medal-with-wartime-paper"]
    assert verdict.dates.empty
    assert str(verdict.dates) == "no day fits all"
    assert {r.fact for r in verdict.dates.bounds()} == {"L-61b", "L-100"}
    assert all(w.sources for w in verdict.warnings if w.code.startswith("post"))


def test_dates_are_the_intersection_with_reasons_for_both_ends() -> None:
    verdict = classify({**NAMED, "eyelet": "soldered", "ribbon": "silver 4, red 16, silver 4"})
    assert verdict.dates.earliest == dt.date(1943, 1, 1)
    assert verdict.dates.latest == dt.date(1943, 6, 18)
    first, last = verdict.dates.bounds()
    assert (first.fact, last.fact) == ("L-11a", "L-40")
    assert str(last) == "first ribbon, if it was not put on later: 22 December 1942 to 18 June 1943"


def test_a_doubtful_date_is_told_and_decides_nothing() -> None:
    seen = {"certificate": {"award_name": "За оборону Ленинграда", "printed_year": "194_"}}
    seen["certificate"]["award_date"] = "1920?"
    verdict = classify(seen)
    assert str(verdict.dates) == "22 December 1942 to 31 December 1949"
    assert "date of award written in: 1920 (?)" in map(str, verdict.dates.reasons)
    assert "dates-do-not-meet" not in {warning.code for warning in verdict.warnings}


def test_why_not_gives_what_excludes_first() -> None:
    verdict = classify({"eyelet": "soldered", "block_layers": "two", "serial_number": "18287"})
    against = verdict.why_not(f"{LENINGRAD}/2")
    assert [e.excludes for e in against] == sorted([e.excludes for e in against], reverse=True)
    assert [e.trait for e in against if e.excludes] == ["eyelet", "serial_number"]
    assert [e.trait for e in against if not e.excludes] == ["block_layers"]
    assert "one piece with the disc" in str(against[0])
    assert verdict.why_not(f"{LENINGRAD}/1/late-die") == tuple(
        e for e in verdict.why_not(f"{LENINGRAD}/1")
    )


def test_why_not_finds_the_part_of_a_candidate() -> None:
    verdict = classify(MARRIED)
    against = verdict.why_not(f"{LENINGRAD}/certificate/1/2")
    assert [e.trait for e in against] == ["certificate.printed_year"]


@pytest.mark.parametrize("wanted", ["nothing", f"{LENINGRAD}/certificate/1"])
def test_why_not_of_an_id_that_was_not_judged_is_refused(wanted: str) -> None:
    with pytest.raises(UnknownId):
        classify({"eyelet": "soldered"}).why_not(wanted)


def test_a_finding_refuses_an_id_that_it_does_not_hold() -> None:
    finding = classify({"eyelet": "soldered"}).parts["medal"]
    with pytest.raises(UnknownId):
        finding.candidate("nothing")
    assert finding.candidate(f"{LENINGRAD}/2").status == "excluded"


def test_the_next_look_is_the_one_that_tells_most_for_its_cost() -> None:
    verdict = classify({"obverse_legend": "За оборону Ленинграда"})
    assert [a.trait for a in verdict.next][:2] == ["eyelet", "horizon_end"]
    settled = classify({"eyelet": "soldered", "horizon_end": "inner-edge"})
    assert settled.next == ()


def test_unknown_parts_are_not_there() -> None:
    assert list(classify({"eyelet": "soldered"}).parts) == ["medal"]


def test_a_warning_says_itself() -> None:
    verdict = classify({**NAMED, "eyelet": "soldered", "block_layers": "one"})
    (warning,) = verdict.warnings
    assert str(warning).startswith("usual-feature-missing: layers of the suspension block: one")
    assert warning.says.in_("ru").startswith("слои колодки")


def test_candidates_come_best_first() -> None:
    verdict = classify({"eyelet": "soldered", "horizon_end": "inner-edge"})
    ids = [c.id for c in verdict.candidates]
    assert set(ids[:3]) == {LENINGRAD, f"{LENINGRAD}/1", f"{LENINGRAD}/1/early-die"}
    standings = [c.status for c in verdict.candidates if c.kind == "issued"]
    order = {"identified": 0, "possible": 1, "excluded": 2}
    assert standings == sorted(standings, key=order.__getitem__)


def test_the_parts_cannot_be_changed() -> None:
    verdict = classify({**NAMED, "eyelet": "soldered"})
    with pytest.raises((AttributeError, TypeError)):
        verdict.parts.clear()  # type: ignore[attr-defined]  # what must not work
    assert verdict.status == "identified"


def test_a_verdict_travels() -> None:
    verdict = classify(MARRIED)
    assert pickle.loads(pickle.dumps(verdict)) == verdict
    assert copy.deepcopy(verdict) == verdict


def test_what_follows_from_another_observation_is_marked() -> None:
    verdict = classify({"eyelet": "soldered", "serial_position": "edge"})
    implied = {(e.trait, e.origin) for e in verdict.evidence if e.implied}
    assert implied == {("serial_number", "follows from serial_position")}
    assert {e.trait for e in verdict.evidence if not e.implied} == {"eyelet", "serial_position"}


def test_answers_that_exclude_each_other_weaken() -> None:
    named = {"obverse_legend": "За оборону Ленинграда", "eyelet": "soldered"}
    assert classify(named).strength == "definitive"
    assert (
        classify({**named, "serial_number": "none", "serial_position": "edge"}).strength == "weak"
    )
    assert classify({**named, "weight": [Observation("weight", w) for w in (14, 16)]}).strength == (
        "weak"
    )


PAPER = {"award_name": "За оборону Ленинграда", "emblem_ribbons": 11, "signatures": "printed"}


@pytest.mark.parametrize(
    ("seen", "codes"),
    [
        ({"certificate": {**PAPER, "printed_year": "1943", "award_date": "1943-06-03"}}, []),
        (
            {"certificate": {**PAPER, "printed_year": "1943", "award_date": "1951-03-01"}},
            ["dates-do-not-meet"],
        ),
        (
            {"certificate": {**PAPER, "emblem_ribbons": 15, "printed_year": "1943"}},
            ["dates-do-not-meet", "draft-rule", "emblem-against-printed-year"],
        ),
        (
            {
                "eyelet": "one-piece",
                "certificate": {"award_name": PAPER["award_name"], "award_date": "1943-06-03"},
            },
            ["dates-do-not-meet"],
        ),
        (
            {"wear_side": "right", "ribbon": "silver 4, red 16, silver 4"},
            ["rare-feature"],
        ),
        (
            {"wear_side": "right", "ribbon": "olive 11, green 2, olive 11"},
            [],  # it replaced the first ribbon later
        ),
        (
            {"wear_side": "right", "certificate": {**PAPER, "printed_year": "1944"}},
            ["dates-do-not-meet"],
        ),
    ],
)
def test_dates_of_all_kinds_meet_in_one_interval(seen: dict[str, object], codes: list[str]) -> None:
    verdict = classify({"obverse_legend": "За оборону Ленинграда", **seen})
    assert sorted(w.code for w in verdict.warnings) == codes
    assert verdict.dates.empty is ("dates-do-not-meet" in codes)


def test_a_medal_without_a_number_goes_with_any_certificate() -> None:
    paper = {"award_name": PAPER["award_name"], "number": "12345"}
    seen = {**NAMED, "eyelet": "soldered", "serial_number": "none", "certificate": paper}
    assert classify(seen).warnings == ()
    seen["serial_number"] = "12346"
    assert "number-differs" in [w.code for w in classify(seen).warnings]


def test_a_weight_alone_makes_no_copy() -> None:
    seen = {"obverse_legend": "За оборону Ленинграда", "weight": 22, "weighed_with_block": False}
    assert classify(seen).status == "contradicted"
    assert classify({**seen, "material": "silver-coloured"}).status == "identified"


def test_what_copies_are_known_by_warns_on_a_brass_medal_too() -> None:
    verdict = classify(
        {"obverse_legend": "За оборону Ленинграда", "material": "brass", "back_fitting": "pin"}
    )
    codes = [w.code for w in verdict.warnings]
    assert codes == ["copy-tell-tale", "usual-feature-missing"]


def test_a_temporary_paper_that_names_no_award_leaves_the_question_open() -> None:
    seen = {"certificate.document": "temporary-numbered-paper"}
    verdict = classify(seen, award=LENINGRAD)
    assert (verdict.status, verdict.best) == ("ambiguous", None)
    assert [c.id for c in verdict.possible] == [f"{LENINGRAD}/certificate/temporary"]
    every = classify(seen)
    assert (every.status, every.best) == ("ambiguous", None)
    assert f"{LENINGRAD}/certificate/temporary" in {c.id for c in every.possible}
    assert f"{LENINGRAD}/certificate" not in {c.id for c in every.possible}
