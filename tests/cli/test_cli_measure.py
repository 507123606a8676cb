"""`medal-id measure`: every photograph is measured, and what fails is told with its reason."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from PIL import Image

from measuring import LATE, NO_DISC, a_medal, measurements
from medal_id import BadFile, MissingExtra, images
from medal_id.cli import main, pictures, screen
from medal_id.images import Measurements
from medal_id.images.photo import open_photo
from medal_id.images.render import Piece, Scene, render

LATE_DIE = "ussr/defence-of-leningrad/1/late-die"
Asked = list[tuple[str, dict[str, Any]]]


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, list(map(str, args)))
    assert "Traceback" not in result.output
    return result


def picture(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    drawn = Image.new("RGB", (800, 1000), "white")
    drawn.paste("black", (100, 200, 700, 800))
    drawn.save(file)
    return file


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Measure by name, in this process: what is in a picture stands in its name."""
    calls: Asked = []

    def measure(photo: str, **wanted: Any) -> Measurements:
        calls.append((photo, wanted))
        name = Path(photo).name
        if "broken" in name:
            raise BadFile(photo, "broken", "copy it again")
        if "huge" in name:
            raise MemoryError
        medals = {"two": (LATE, a_medal()), "no": (), "edge": (a_medal(disc=NO_DISC),)}
        seen = measurements(*medals.get(name.partition("-")[0], (LATE,)), name=name)
        return evolve(seen, digest=open_photo(photo).digest) if Path(photo).is_file() else seen

    monkeypatch.setitem(vars(images), "measure", measure)
    here: Callable[..., Any] = lambda job, things: (job(one) for one in things)  # noqa: E731  # short
    monkeypatch.setattr("medal_id.cli.measure.done", here)
    return calls


def test_a_photograph_is_told_in_a_table(asked: Asked) -> None:
    result = run("measure", "front.jpg")
    assert result.exit_code == 0
    assert result.stdout.startswith("front.jpg\n  800 × 1000 px")
    assert "1.30 ± 0.20 mm" in result.stdout
    assert not result.stderr
    assert asked == [("front.jpg", {"scale": None, "award": None, "points": None})]


def test_it_answers_in_russian(asked: Asked) -> None:
    assert "Не измерено" in run("measure", "front.jpg", "--lang", "ru").stdout
    assert asked


def test_what_the_command_line_knows_is_passed_on(asked: Asked) -> None:
    award = "ussr/defence-of-leningrad"
    run("measure", "front.jpg", "--scale", "23.622", "--award", award)
    assert asked[0][1] == {"scale": 23.622, "award": award, "points": None}


def test_one_bad_photograph_leaves_the_others_measured(asked: Asked) -> None:
    result = run("measure", "broken.jpg", "no-medal.jpg", "front.jpg", "huge.jpg", "edge-on.jpg")
    assert result.exit_code == 2
    assert "front.jpg\n" in result.stdout
    _, _, failures = result.stdout.partition("Nothing was measured in: 2\n")
    assert failures.startswith("  ! no round medal was found\n    no-medal.jpg; edge-on.jpg\n")
    assert failures.count("to do:") == 1
    assert result.stderr.splitlines() == [
        "broken.jpg: broken; copy it again",
        "huge.jpg: too large for the memory of this machine; reduce it",
    ]
    assert len(asked) == 5


@pytest.mark.parametrize(
    ("photos", "code"),
    [
        (["front.jpg"], 0),
        (["two-medals.jpg", "front.jpg"], 0),
        (["no-medal.jpg"], 3),
        (["front.jpg", "edge-on.jpg"], 3),
        (["no-medal.jpg", "broken.jpg"], 2),
    ],
)
@pytest.mark.usefixtures("asked")
def test_the_exit_code_tells_measured_from_not_from_bad(photos: list[str], code: int) -> None:
    assert run("measure", *photos).exit_code == code
    assert run("measure", *photos, "--json").exit_code == code


@pytest.mark.usefixtures("asked")
def test_json_has_every_photograph_with_the_same_keys() -> None:
    result = run("measure", "two-medals.jpg", "broken.jpg", "no-medal.jpg", "--json")
    two, broken, none = json.loads(result.stdout)
    assert list(two) == list(broken) == list(none)
    assert [one["place"] for one in (two, broken, none)] == [
        "two-medals.jpg",
        "broken.jpg",
        "no-medal.jpg",
    ]
    assert two["medals"][0]["horizon_overrun_left"]["low"] == pytest.approx(1.1)
    assert broken["error"] == "broken.jpg: broken; copy it again"
    assert none["reason"]["code"] == "no-disc"
    assert "Nothing was measured" not in result.stdout


# Folders.


def test_a_folder_is_searched_for_pictures_in_order(asked: Asked, tmp_path: Path) -> None:
    wanted = [
        picture(tmp_path / name)
        for name in ("B.JPG", "a.png", "c.Tiff", "inside/d.jpeg", "z/e.bmp")
    ]
    for name in (".hidden.jpg", "a.proof.png", ".thumbs/f.jpg"):
        picture(tmp_path / name)
    (tmp_path / "notes.txt").touch()
    result = run("measure", tmp_path, wanted[0])
    assert result.exit_code == 0
    assert [file for file, _ in asked] == [str(file) for file in wanted]


@pytest.mark.usefixtures("asked")
def test_a_folder_without_a_picture_is_bad_input(tmp_path: Path) -> None:
    result = run("measure", tmp_path, "front.jpg")
    assert result.exit_code == 2
    assert "front.jpg\n" in result.stdout
    assert result.stderr == f"{tmp_path}: no picture in this folder; name a file or a folder\n"
    assert json.loads(run("measure", tmp_path, "--json").stdout) == []


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def walk(top: str, onerror: Callable[[OSError], None]) -> list[Any]:
        onerror(PermissionError(13, "Permission denied", top))
        return [(top, [], ["a.jpg"])]

    monkeypatch.setattr(os, "walk", walk)
    files, faults = pictures.find_pictures([str(tmp_path)])
    assert files == [str(tmp_path / "a.jpg")]
    assert [str(fault) for fault in faults] == [f"{tmp_path}: cannot be read (Permission denied)"]


# Proofs.


@pytest.mark.usefixtures("asked")
def test_a_proof_is_drawn_for_every_photograph(tmp_path: Path) -> None:
    files = [picture(tmp_path / name) for name in ("front.png", "no-medal.png", "x/Front.jpg")]
    proofs = tmp_path / "new" / "proofs"
    result = run("measure", *files, "--proof", proofs, "--json")
    assert result.exit_code == 3
    wanted = [proofs / f"{name}.proof.png" for name in ("front", "no-medal", "Front-2")]
    assert [Path(one["proof"]) for one in json.loads(result.stdout)] == wanted
    assert all(min(open_photo(p).width, open_photo(p).height) > 100 for p in wanted)
    assert not list(tmp_path.glob("*.proof.png"))


@pytest.mark.usefixtures("asked")
def test_proofs_that_cannot_be_written_are_bad_input(tmp_path: Path) -> None:
    photo = picture(tmp_path / "front.png")
    result = run("measure", photo, "--proof", photo)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"--proof {photo}: no folder can be made here (")
    (tmp_path / "proofs" / "front.proof.png").mkdir(parents=True)
    result = run("measure", photo, "--proof", tmp_path / "proofs", "--json")
    assert result.exit_code == 2
    assert "front.proof.png: cannot be written (Is a directory)" in result.stderr
    assert json.loads(result.stdout)[0]["proof"] is None


# Points.


@pytest.mark.parametrize("table", ['["front.jpg"]', '[points."front.jpg"]'])
def test_points_are_given_to_their_photograph(asked: Asked, tmp_path: Path, table: str) -> None:
    file = tmp_path / "points.toml"
    file.write_text(f"{table}\nhorizon_left = [10, 20]\n")
    result = run("measure", "box/front.jpg", "back.jpg", "--points", file)
    assert result.exit_code == 0
    assert [wanted["points"] for _, wanted in asked] == [{"horizon_left": [10, 20]}, None]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('["frnt.jpg"]\nrim = []\n', "it names none of the photographs; did you mean 'front.jpg'?"),
        ("", "it names none of the photographs; write a table for each photograph"),
        ("rim = [[1, 2]]\n", "'rim' is no table; write a table for each photograph"),
        ("points = 5\n", "points are no table"),
        ("[", "not TOML"),
    ],
)
def test_a_file_of_points_that_fits_nothing_is_refused(
    asked: Asked, tmp_path: Path, text: str, says: str
) -> None:
    file = tmp_path / "points.toml"
    file.write_text(text)
    result = run("measure", "front.jpg", "--points", file)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{file}: ")
    assert says in result.stderr
    assert not asked


# Mistakes and progress.


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ([], "Missing argument 'PHOTO...'"),
        (["a.jpg", "--award", "ussr/courge"], "did you mean 'ussr/courage'?"),
        (["a.jpg", "--scale", "x"], "'x' is not a valid float"),
        (["no-such-file.jpg"], "no-such-file.jpg: cannot be read"),
    ],
)
def test_mistakes_are_one_line(args: list[str], says: str) -> None:
    result = run("measure", *args)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_many_photographs_show_their_progress_on_a_terminal(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "is_terminal", lambda stream: stream is not None)
    monkeypatch.setenv("FORCE_COLOR", "1")
    result = run("measure", "a.jpg", "b.jpg")
    assert "Measuring" in result.stderr
    assert "a.jpg" in result.stdout
    assert len(asked) == 2


def test_what_dies_or_fails_unforeseen_is_told(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    del asked
    outcomes = [ZeroDivisionError("x"), measurements(LATE)]
    monkeypatch.setattr("medal_id.cli.measure.done", lambda *_: outcomes)
    result = run("measure", "a.jpg", "b.jpg")
    assert result.exit_code == 2
    assert result.stderr == (
        "a.jpg: could not be measured (ZeroDivisionError); measure it alone to see why\n"
    )
    assert "b.jpg\n" in result.stdout


@pytest.mark.parametrize("photos", [["a.jpg"], ["a.jpg", "b.jpg"]])
def test_a_missing_extra_is_said_once(photos: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def lack(*_: object, **__: object) -> None:
        raise MissingExtra("photographs", "numpy is not installed", "pip install it")

    def outcomes(job: Callable[..., Any], tasks: list[Any]) -> list[Any]:
        try:
            return [job(one) for one in tasks]
        except MissingExtra as error:
            if len(tasks) == 1:
                raise
            return [error] * len(tasks)

    monkeypatch.setitem(vars(images), "measure", lack)
    monkeypatch.setattr("medal_id.cli.measure.done", outcomes)
    result = run("measure", *photos)
    assert result.exit_code == 2
    assert result.stderr == "photographs: numpy is not installed; pip install it\n"


def test_several_photographs_are_measured_by_other_processes(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no picture")
    (tmp_path / "b.jpg").write_text("nor this")
    result = run("measure", tmp_path)
    assert result.exit_code == 2
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        str(tmp_path / "a.jpg"),
        str(tmp_path / "b.jpg"),
    ]


def test_drawn_photographs_are_measured_and_proved_from_file_to_picture(tmp_path: Path) -> None:
    folder, proofs = tmp_path / "box", tmp_path / "proofs"
    folder.mkdir()
    truths = {}
    for name, overrun in (("early.png", -3.3), ("late.png", 1.2)):
        piece = Piece(eyelet="soldered", ribbon="", overrun=overrun)
        drawn = render(Scene(piece, radius=150.0, size=(340, 340), seed=3, jpeg=None))
        drawn.save(folder / name)
        truths[name] = drawn.truth
    result = run("measure", folder, "--proof", proofs, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    told = json.loads(result.stdout)
    assert [one["name"] for one in told] == list(truths)
    for one in told:
        (medal,) = one["medals"]
        truth = truths[one["name"]]
        assert medal["disc"]["radius"] == pytest.approx(truth.radius, rel=0.01)
        assert medal["horizon_end_left"]["value"] == pytest.approx(truth.horizon_left, abs=0.5)
        assert open_photo(one["proof"]).width > 340
    late = run("identify", "--photo", folder / "late.png", "--set", "eyelet=soldered")
    assert LATE_DIE in late.stdout


# Identifying by photographs.


def test_photographs_are_judged_with_what_is_said(asked: Asked) -> None:
    result = run("identify", "--photo", "front.jpg", "--set", "eyelet=soldered", "--json")
    assert result.exit_code == 0
    (one,) = json.loads(result.stdout)
    assert (one["place"], one["verdict"]["best"]) == ("--set", LATE_DIE)
    assert asked == [("front.jpg", {"award": None, "points": None})]


def test_photographs_alone_can_be_judged(asked: Asked) -> None:
    result = run("identify", "--photo", "front.jpg", "--photo", "front-2.jpg", "--json")
    (one,) = json.loads(result.stdout)
    assert one["place"] == "--photo"
    assert len(asked) == 2


def test_a_specimen_and_its_photographs_are_judged_together(asked: Asked, tmp_path: Path) -> None:
    file = tmp_path / "piece.toml"
    file.write_text(
        'award = "ussr/defence-of-leningrad"\n[seen]\neyelet = "soldered"\n'
        'horizon_overrun = [-3.2, -3.2]\n[points."front.jpg"]\nhorizon_left = [10, 20]\n'
    )
    result = run("identify", file, "--photo", "front.jpg", "--explain")
    assert "Warning" not in result.stderr
    assert "is given as left" in result.stdout
    assert "[photograph front.jpg, line and letters, sha256 " in result.stdout
    award = "ussr/defence-of-leningrad"
    assert asked[0][1] == {"award": award, "points": {"horizon_left": [10, 20]}}
    russian = run("identify", file, "--photo", "front.jpg", "--explain", "--lang", "ru").stdout
    assert "[снимок front.jpg, line and letters, sha256 " in russian


def test_a_photograph_that_tells_nothing_is_reported_and_the_rest_judged(asked: Asked) -> None:
    legend = "obverse_legend=За оборону Ленинграда"
    result = run("identify", "--photo", "no-medal.jpg", "--set", legend)
    assert result.exit_code == 0
    assert result.stderr.startswith("no-medal.jpg: no round medal was found; lay it on plain paper")
    assert "Medal: identified" in result.stdout
    assert asked


def test_of_several_medals_one_is_chosen(asked: Asked) -> None:
    refused = run("identify", "--photo", "two-medals.jpg")
    assert refused.exit_code == 2
    assert "2 medals are in the picture; choose one" in refused.stderr
    seen = run("identify", "--photo", "two-medals.jpg", "--medal", "1", "--set", "eyelet=soldered")
    assert LATE_DIE in seen.stdout
    assert run("identify", "--photo", "two-medals.jpg", "--medal", "3").exit_code == 2
    assert asked


def test_a_photograph_that_cannot_be_read_is_one_line(asked: Asked, tmp_path: Path) -> None:
    assert run("identify", "--photo", "broken.jpg").stderr == "broken.jpg: broken; copy it again\n"
    file = tmp_path / "piece.toml"
    file.touch()
    result = run("identify", file, "--photo", "broken.jpg")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{file}: broken.jpg: broken; copy it again\n"
    assert asked


def test_photographs_are_of_one_specimen(asked: Asked) -> None:
    result = run("identify", "a.toml", "b.toml", "--photo", "front.jpg")
    assert result.exit_code == 2
    assert "photographs of one specimen: give one FILE with --photo" in result.stderr
    assert not asked
