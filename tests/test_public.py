"""What a user may rely on: the public names, and how little it takes to import them."""

from __future__ import annotations

import subprocess
import sys

import medal_id

PUBLIC = {
    "BadFile",
    "BadObservation",
    "BadRules",
    "Catalogue",
    "Faults",
    "MedalIdError",
    "MissingExtra",
    "Observation",
    "PartialDate",
    "Ribbon",
    "RulesRefused",
    "Specimen",
    "UnknownId",
    "UnknownWord",
    "Verdict",
    "check_group",
    "classify",
    "compare",
    "find_awards",
    "guide",
    "honours",
    "images",
    "key",
    "precedence",
    "read_specimen",
    "serial",
    "wear",
}
HEAVY = {"numpy", "scipy", "PIL", "skimage", "click", "rich"}


def test_the_public_names_are_these_and_exist() -> None:
    assert set(medal_id.__all__) == PUBLIC
    assert all(hasattr(medal_id, name) for name in PUBLIC)


def test_importing_loads_nothing_heavy() -> None:
    script = "import sys, medal_id; print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "medal_id" in loaded
    assert not HEAVY & set(loaded)


def test_classifying_loads_nothing_heavy() -> None:
    script = (
        "import sys, medal_id; medal_id.classify({'eyelet': 'soldered'}).evidence;"
        "print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "medal_id" in loaded
    assert not HEAVY & set(loaded)


def test_a_name_that_is_none_is_refused_and_the_public_ones_are_listed() -> None:
    assert not hasattr(medal_id, "clasify")
    assert set(dir(medal_id)) >= PUBLIC


def test_the_module_of_titles_is_loaded_when_it_is_first_used() -> None:
    script = (
        "import sys, medal_id; assert 'medal_id.honours' not in sys.modules;"
        " print(medal_id.honours.find('Орёл').name)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "Oryol\n"


def test_the_module_of_serial_numbers_is_loaded_when_it_is_first_used() -> None:
    script = (
        "import sys, medal_id; assert 'medal_id.serial' not in sys.modules;"
        " print(medal_id.serial.is_valid('A 48361'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "True\n"
    assert medal_id.__getattr__("serial") is medal_id.serial


def test_the_order_of_wear_is_loaded_when_it_is_first_used() -> None:
    script = (
        "import sys, medal_id; assert 'medal_id.wear' not in sys.modules;"
        " print(*medal_id.precedence(['За боевые заслуги', 'За отвагу']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "ussr/courage ussr/battle-merit\n"
    assert medal_id.__getattr__("wear") is medal_id.wear
