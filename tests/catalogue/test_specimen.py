from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from medal_id import (
    BadFile,
    BadObservation,
    Catalogue,
    Faults,
    MedalIdError,
    Specimen,
    UnknownId,
    read_specimen,
)
from medal_id.catalogue import default_catalogue
from medal_id.catalogue.specimen import Answer, PartAnswer
from medal_id.verdict import Status, Strength

CATALOGUE = default_catalogue()
PAPER = "ussr/defence-of-leningrad/certificate"
FULL = """
title = "a piece"
source = "made up"
award = "ussr/defence-of-leningrad"
tolerance = 1

[seen]
eyelet = "soldered"

[seen.certificate]
emblem_ribbons = 11

[[observations]]
trait = "diameter"
value = "32.1 ± 0.1 mm"
origin = "callipers"

[[observations]]
trait = "diameter"
value = 32

[answer]
warnings = []

[answer.medal]
status = "identified"
best = "ussr/defence-of-leningrad/1"
strength = "weak"

[points."front.jpg"]
horizon_left = [10, 20]

[answer.certificate]
status = "identified"
best = "ussr/defence-of-leningrad/certificate/1"
"""


def read(folder: Path, text: str) -> Specimen:
    file = folder / "piece.toml"
    file.write_text(text, encoding="utf-8")
    return read_specimen(file, CATALOGUE)


def lines(folder: Path, text: str) -> list[str]:
    with pytest.raises(MedalIdError) as caught:
        read(folder, text)
    return str(caught.value).replace(str(folder / "piece.toml"), "piece").splitlines()


def test_a_specimen_keeps_what_its_file_says(tmp_path: Path) -> None:
    piece = read(tmp_path, FULL)
    assert piece.place == str(tmp_path / "piece.toml")
    assert (piece.title, piece.source) == ("a piece", "made up")
    assert (piece.award, piece.tolerance) == ("ussr/defence-of-leningrad", 1)
    assert piece.points == {"front.jpg": {"horizon_left": [10, 20]}}
    assert piece.answer == Answer(
        PartAnswer(Status.IDENTIFIED, "ussr/defence-of-leningrad/1", Strength.WEAK),
        PartAnswer(Status.IDENTIFIED, "ussr/defence-of-leningrad/certificate/1"),
    )


def test_a_trait_may_be_observed_twice_with_its_origin(tmp_path: Path) -> None:
    seen = [(o.trait, o.origin) for o in read(tmp_path, FULL).observations]
    assert seen == [
        ("eyelet", "by eye"),
        ("certificate.emblem_ribbons", "by eye"),
        ("diameter", "callipers"),
        ("diameter", "by eye"),
    ]


def test_an_empty_file_is_a_specimen_of_which_nothing_was_seen(tmp_path: Path) -> None:
    piece = read(tmp_path, "")
    assert piece.observations == ()
    assert piece.answer is None
    assert piece.classify(CATALOGUE).status == "unknown"


def test_the_path_may_be_a_text(tmp_path: Path) -> None:
    file = tmp_path / "piece.toml"
    file.write_text("title = 'x'")
    assert read_specimen(str(file), CATALOGUE).title == "x"


def test_a_specimen_is_judged_with_its_own_award_and_tolerance(tmp_path: Path) -> None:
    verdict = read(tmp_path, FULL).classify(CATALOGUE)
    assert (verdict.award, verdict.tolerance) == ("ussr/defence-of-leningrad", 1)


@pytest.mark.parametrize("tolerance", [0, 2])
def test_the_tolerance_of_the_file_can_be_overridden(tmp_path: Path, tolerance: int) -> None:
    assert read(tmp_path, FULL).classify(CATALOGUE, tolerance).tolerance == tolerance


def test_an_award_that_does_not_exist_is_refused_when_it_is_judged(tmp_path: Path) -> None:
    piece = read(tmp_path, 'award = "ussr/defence-of-leningard"')
    with pytest.raises(UnknownId, match="did you mean 'ussr/defence-of-leningrad'"):
        piece.classify(CATALOGUE)


def test_an_unknown_key_is_a_fault_of_the_file_not_of_the_rules(tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        read(tmp_path, 'titel = "x"')
    assert lines(tmp_path, 'titel = "x"') == [
        "piece: unknown key 'titel' @ $; did you mean 'title'?"
    ]


def test_a_key_of_the_wrong_type_points_to_the_samples(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, "tolerance = 'one'")
    assert line.startswith("piece: 'one' is not a whole number")
    assert line.endswith("see samples/")


def test_several_faults_of_the_format_are_told_together(tmp_path: Path) -> None:
    with pytest.raises(Faults) as caught:
        read(tmp_path, "titel = 'x'\ntolerance = 'one'\n[answer.medal]\nstatus = 'sure'")
    assert len(caught.value.faults) == 3
    assert all(isinstance(fault, BadFile) for fault in caught.value.faults)


def test_faults_of_both_ways_to_observe_are_told_together(tmp_path: Path) -> None:
    seen = "[seen]\neyelet = 'glued'\nmaterial = 'gold'\n"
    listed = "[[observations]]\ntrait = 'size'\nvalue = 1"
    with pytest.raises(Faults) as caught:
        read(tmp_path, seen + listed)
    assert all(isinstance(fault, BadObservation) for fault in caught.value.faults)
    assert [word in str(caught.value) for word in ("glued", "gold", "size")] == [True] * 3


def test_one_bad_observation_is_told_alone_with_the_file(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, "[seen]\ndiameter = '32 g'")
    assert line == "piece, diameter: 'g' measures a mass, not a length; give it in mm"


@pytest.mark.parametrize("text", ["[seen", "\x00"])
def test_broken_toml_is_a_bad_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadFile, match="not TOML"):
        read(tmp_path, text)


def answered(folder: Path) -> tuple[Specimen, Answer]:
    piece = read(folder, FULL)
    assert piece.answer is not None
    return piece, piece.answer


def differences(piece: Specimen, answer: Answer) -> tuple[str, ...]:
    return answer.differences(piece.classify(CATALOGUE))


def test_an_answer_that_agrees_has_no_differences(tmp_path: Path) -> None:
    piece, answer = answered(tmp_path)
    assert differences(piece, answer) == ()


def test_an_answer_need_not_state_the_strength(tmp_path: Path) -> None:
    piece, answer = answered(tmp_path)
    assert answer.medal is not None
    assert differences(piece, evolve(answer, medal=evolve(answer.medal, strength=None))) == ()


def test_another_answer_is_told_part_by_part(tmp_path: Path) -> None:
    piece, answer = answered(tmp_path)
    other = evolve(
        answer,
        medal=PartAnswer(Status.CONTRADICTED, strength=Strength.STRONG),
        certificate=PartAnswer(Status.AMBIGUOUS, "ussr/defence-of-leningrad/certificate"),
    )
    assert differences(piece, other) == (
        "medal: identified ussr/defence-of-leningrad/1 instead of contradicted",
        "medal: weak instead of strong",
        f"certificate: identified {PAPER}/1 instead of ambiguous {PAPER}",
    )


def test_a_part_that_was_judged_needs_an_answer(tmp_path: Path) -> None:
    piece, answer = answered(tmp_path)
    assert differences(piece, evolve(answer, certificate=None)) == (
        "certificate: judged, but no answer is stated",
    )


def test_a_part_that_was_not_seen_can_only_be_unknown(tmp_path: Path) -> None:
    piece = read(tmp_path, "")
    wanted = PartAnswer(Status.IDENTIFIED, "ussr/defence-of-leningrad/1")
    assert differences(piece, Answer(medal=wanted)) == ("medal: not judged",)
    assert differences(piece, Answer(medal=PartAnswer(Status.UNKNOWN))) == ()
    assert differences(piece, Answer()) == ()


@pytest.mark.parametrize("stated", [("rare-feature",), ("rare-feature", "usual-feature-missing")])
def test_each_warning_must_come_as_often_as_stated(tmp_path: Path, stated: tuple[str, ...]) -> None:
    seen = "serial_number = 'АБ 123'\nribbon = 'silver, red, silver'"
    piece = read(tmp_path, f"[seen]\nobverse_legend = 'За оборону Ленинграда'\n{seen}")
    wanted = PartAnswer(Status.IDENTIFIED, "ussr/defence-of-leningrad/1")
    (difference,) = differences(piece, Answer(wanted, warnings=stated))
    assert difference.startswith("warnings: ")
    every = ("usual-feature-missing", "rare-feature", "rare-feature")
    assert differences(piece, Answer(wanted, warnings=every)) == ()


def test_faults_of_the_form_do_not_hide_those_of_what_was_seen(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text('titel = "x"\n[seen]\neyelt = "soldered"\n', encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_specimen(file, Catalogue.load())
    assert len(caught.value.faults) == 2
    assert "titel" in str(caught.value)
    assert "eyelt" in str(caught.value)


@pytest.mark.parametrize("text", ["seen = 1", "seen = [1]", "[[seen]]"])
def test_what_was_seen_is_a_table(text: str, tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadFile, match=r"is not a table @ \$.seen"):
        read_specimen(file, Catalogue.load())
