"""The one question: what was seen and what photographs tell are joined, and both are kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

import medal_id
from measuring import LATE, a_medal, measurements, mm, told
from medal_id import BadObservation, MissingExtra, UnknownId, classify, images
from medal_id.images import SeveralMedals
from toys import catalogue

LATE_DIE = "ussr/defence-of-leningrad/1/late-die"


def best(seen: dict[str, object] | None, *photos: Any) -> str:
    found = classify(seen, photos=photos).best
    return found.id if found else ""


def test_what_was_seen_and_photographed_is_judged_together() -> None:
    assert best({"eyelet": "soldered"}, measurements(LATE)) == LATE_DIE
    assert best({"eyelet": "soldered"}) != LATE_DIE


def test_photographs_are_enough() -> None:
    seen = a_medal(eyelet=told("soldered"))
    assert best(None, measurements(LATE), measurements(seen)) == LATE_DIE


def test_every_answer_is_kept_with_its_origin() -> None:
    seen = {"diameter": 32.0, "shape": "round"}
    front, back = measurements(LATE), measurements(a_medal(), name="back.jpg")
    origins = [(o.trait, o.origin) for o in classify(seen, photos=[front, back]).observations]
    assert origins[:3] == [
        ("diameter", "by eye"),
        ("shape", "by eye"),
        ("shape", "photograph front.jpg, rim, sha256 0123456789ab"),
    ]
    assert origins[-1] == ("shape", "photograph back.jpg, rim, sha256 0123456789ab")


@pytest.mark.parametrize(
    "seen",
    [
        {"observations": {"horizon_overrun": [-3.2, -3.3]}, "photos": [measurements(LATE)]},
        {
            "photos": [
                measurements(LATE),
                measurements(a_medal(horizon_overrun_right=mm(-3.2, 0.3)), name="other.jpg"),
            ]
        },
    ],
    ids=["a person and a photograph", "two photographs"],
)
def test_answers_that_disagree_are_warned_of(seen: dict[str, Any]) -> None:
    assert "answers-conflict" in {warning.code for warning in classify(**seen).warnings}


def test_answers_that_agree_are_not_warned_of() -> None:
    verdict = classify({"horizon_overrun": [1.2, 1.2]}, photos=[measurements(LATE)])
    assert "answers-conflict" not in {warning.code for warning in verdict.warnings}


@pytest.mark.parametrize(
    "photo",
    ["front.jpg", Path("front.jpg"), b"bytes", np.zeros((2, 2)), Image.new("L", (2, 2))],
    ids=lambda photo: type(photo).__name__,
)
def test_a_photograph_is_measured_when_it_is_given(
    photo: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def measure(given: object, *, award: str | None) -> images.Measurements:
        asked.append((given, award))
        return measurements(LATE)

    monkeypatch.setitem(vars(images), "measure", measure)
    award = "ussr/defence-of-leningrad"
    verdict = classify({"eyelet": "soldered"}, photos=[photo], award=award)  # type: ignore[list-item]  # one of each kind
    assert verdict.best
    assert verdict.best.id == LATE_DIE
    ((given, narrowed),) = asked
    assert given is photo
    assert narrowed == award


def test_a_photograph_of_several_medals_is_refused_until_one_is_chosen() -> None:
    both = measurements(a_medal(), LATE)
    with pytest.raises(SeveralMedals):
        best({"eyelet": "soldered"}, both)
    assert best({"eyelet": "soldered"}, both.medal(2)) == LATE_DIE


def test_a_photograph_without_a_medal_says_nothing() -> None:
    assert classify(photos=[measurements()]).observations == ()


def test_rules_that_know_no_medal_take_nothing_from_a_photograph() -> None:
    verdict = classify({}, photos=[measurements(LATE)], catalogue=catalogue("toy/lion"))
    assert verdict.observations == ()


@pytest.mark.parametrize("photos", ["front.jpg", b"bytes", Path("front.jpg"), None, 1])
def test_photographs_come_in_a_list(photos: Any) -> None:
    with pytest.raises(BadObservation, match=r"^photos: .+ given; give a list of photographs"):
        classify(photos=photos)


def test_bad_observations_are_refused_before_anything_is_measured() -> None:
    with pytest.raises(BadObservation, match="eyelet"):
        classify({"eyelet": "glued"}, photos=[Path("no-such-file.jpg")])
    with pytest.raises(UnknownId):
        classify(photos=[Path("no-such-file.jpg")], award="ussr/nope")


def loaded_after(script: str) -> set[str]:
    """Run a script in a fresh interpreter and give what it loaded."""
    tell = "print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, medal_id; {script}; {tell}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "script",
    [
        "medal_id.classify({'eyelet': 'soldered'}, photos=[]).to_dict()",
        "medal_id.images",
        "dir(medal_id.images)",
        "medal_id.images.SeveralMedals, medal_id.images.NotMeasured, medal_id.images.Reason",
        "import medal_id.cli, medal_id.report.measurements",
    ],
)
def test_without_a_photograph_no_pixel_library_is_loaded(script: str) -> None:
    assert not loaded_after(script) & {"numpy", "scipy", "PIL", "skimage"}


def test_what_is_measured_loads_them() -> None:
    assert "numpy" in loaded_after("medal_id.images.Measurements")


@pytest.mark.parametrize("missing", ["numpy", "PIL"])
def test_a_missing_extra_is_said_with_the_command_that_installs_it(missing: str) -> None:
    script = (
        f"sys.modules[{missing!r}] = None\n"
        "try:\n    medal_id.classify(photos=['front.jpg'])\n"
        "except medal_id.MissingExtra as error:\n    print(error, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, medal_id\n{script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    said = f"photographs: {missing} is not installed; pip install 'medal-id[images]'\n"
    assert done.stderr == said
    assert issubclass(MissingExtra, medal_id.MedalIdError)


@pytest.mark.parametrize("missing", ["numpy", "scipy.ndimage", "PIL", "skimage.measure"])
def test_whatever_the_extra_installs_may_be_what_is_missing(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lack(_: str) -> None:
        raise ModuleNotFoundError(name=missing)

    monkeypatch.delitem(vars(images), "measure", raising=False)
    monkeypatch.setattr("importlib.import_module", lack)
    with pytest.raises(MissingExtra, match=rf"{missing.partition('.')[0]} is not installed"):
        images.measure  # noqa: B018  # asking for it is the test


def test_another_missing_module_is_a_fault_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(images._HOMES, "measure", "no_such_module")
    monkeypatch.delitem(vars(images), "measure", raising=False)
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        images.measure  # noqa: B018  # asking for it is the test


def test_a_name_that_is_none_is_refused_and_the_public_ones_are_listed() -> None:
    assert not hasattr(images, "mesure")
    assert set(dir(images)) >= set(images.__all__)
    assert callable(images.render.render)
