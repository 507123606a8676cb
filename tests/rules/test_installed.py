"""Rules that installed packages offer: what is broken is refused, and harms no other."""

from __future__ import annotations

import sys
import zipfile
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadRules
from medal_id.rules import installed
from medal_id.rules.installed import load_with_installed
from medal_id.rules.load import load_rules
from packs import AWARD, WORDS, Site, award, pack, site

__all__ = ["site"]
SOUND = Path(__file__).parents[1] / "faults" / "sound"
OURS = default_catalogue().rules


def reasons() -> dict[str, list[str]]:
    """Give what is refused, with the reasons, where nothing else is used."""
    rules, refused = load_with_installed()
    assert rules == OURS
    return {one.name: [str(fault) for fault in one.reasons] for one in refused}


def test_where_no_package_offers_rules_ours_are_used_alone() -> None:
    assert load_with_installed() == (OURS, ())


def test_what_a_package_offers_is_added(site: Site) -> None:
    place = site.offer()
    rules, refused = load_with_installed()
    assert refused == ()
    assert rules.entry(AWARD).award == AWARD
    mills = rules.packs[1]
    assert (mills.name, mills.origin, mills.package) == ("mills", "package", "mills-medals 0.3")
    assert mills.place == place
    assert rules.version == f"{OURS.version}, mills {mills.version}"


def test_a_package_in_an_archive_offers_rules_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(tmp_path / "zipped.zip", "w") as archive:
        archive.writestr("zipped_mills/__init__.py", "")
        archive.writestr("zipped_mills/vocabulary.toml", WORDS)
        archive.writestr(f"zipped_mills/{AWARD}.toml", award())
        info = "zipped_mills-1.dist-info"
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: zipped\nVersion: 1\n")
        archive.writestr(f"{info}/entry_points.txt", "[medal_id.rules]\nzipped = zipped_mills\n")
    monkeypatch.syspath_prepend(tmp_path / "zipped.zip")
    rules, refused = load_with_installed()
    assert (refused, rules.packs[1].package) == ((), "zipped 1")
    assert rules.entry(AWARD).award == AWARD


def test_a_folder_that_stands_alone_is_not_mixed_with_what_packages_offer(site: Site) -> None:
    site.offer({"vocabulary.toml": "["})
    assert load_with_installed(SOUND) == (load_rules(SOUND), ())


def test_a_folder_that_is_named_too_is_read_once(site: Site) -> None:
    place = site.offer()
    rules, refused = load_with_installed(site.folder / place)
    assert refused == ()
    assert [one.origin for one in rules.packs] == ["built-in", "folder"]


def test_what_is_named_goes_before_what_is_offered(site: Site, tmp_path: Path) -> None:
    place = site.offer()
    rules, (refused,) = load_with_installed(pack(tmp_path / "own"))
    assert [one.name for one in rules.packs] == ["medal-id", "own"]
    assert refused.name == "mills"
    assert all(str(fault).startswith(f"{place}/") for fault in refused.reasons)


def test_what_is_named_and_broken_is_an_error(site: Site, tmp_path: Path) -> None:
    site.offer()
    broken = pack(tmp_path / "own", {"x.toml": award("own/x", image="other")})
    with pytest.raises(BadRules, match="the file calls itself 'own/x'"):
        load_with_installed(broken)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys\nsys.exit(3)", "SystemExit: 3"),
        ("raise GeneratorExit('x')", "GeneratorExit: x"),
        ("class Odd(Exception):\n    __str__ = None\nraise Odd", "exception str() failed"),
        ("import nowhere_at_all", "ModuleNotFoundError: No module named 'nowhere_at_all'"),
        ("(", "SyntaxError: '(' was never closed"),
    ],
)
def test_a_package_that_cannot_be_imported_is_refused(site: Site, code: str, said: str) -> None:
    module = site.package()
    (site.folder / module.split(".")[0] / "rules" / "__init__.py").write_text(code)
    site.install(f"mills = {module}")
    (reason,) = reasons()["mills"]
    assert reason.startswith(f"entry point mills: {module!r} cannot be imported (")
    assert said in reason
    assert "\n" not in reason


def test_ctrl_c_is_no_broken_package(site: Site) -> None:
    module = site.package({"__init__.py": "raise KeyboardInterrupt"})
    site.install(f"mills = {module}")
    with pytest.raises(KeyboardInterrupt):
        load_with_installed()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("nowhere_at_all.rules", "cannot be imported (ModuleNotFoundError: No module named"),
        ("json.decoder", "'json.decoder' is a module; name a package: a folder with rule files"),
        ("json:loads", "'json:loads' names an object; name a package, without a colon"),
        ("no package", "'no package' is no package; name one, as my_medals.rules"),
        ("json", "json: no rule file in this folder"),
    ],
)
def test_an_entry_point_that_names_no_folder_of_rules_is_refused(
    site: Site, value: str, said: str
) -> None:
    site.install(f"mills = {value}")
    (reason,) = reasons()["mills"]
    assert said in reason


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"x.toml": "["}, "/x.toml: not TOML"),
        ({"x.toml": "#" * 2_000_001}, "/x.toml: larger than 2 MB"),
        ({"vocabulary.toml": "["}, "/vocabulary.toml: not TOML"),
        ({"vocabulary.toml": "format = 1"}, ": it stands alone; let its vocabulary say adds"),
        ({"x.toml": award("x", image="other")}, "/x.toml: id 'x' is misspelt"),
        ({f"{AWARD}.toml": award()}, "unknown state 'windmill-on-a-hill'"),
        ({"vocabulary.toml": WORDS, "a.toml": "b = 1"}, "required key"),
        ({"ussr/nakhimov.toml": award("ussr/nakhimov", image="other")}, "stands in medal-id/"),
    ],
)
def test_rules_that_are_broken_are_refused(site: Site, files: dict[str, str], said: str) -> None:
    place = site.offer(files)
    found = reasons()["mills"]
    assert found
    assert all(reason.startswith(place) for reason in found)
    assert any(said in reason for reason in found)


def test_a_broken_pack_takes_no_other_down(site: Site) -> None:
    site.offer()
    site.offer({"x.toml": "["}, "broken")
    site.offer({"vocabulary.toml": f"{WORDS}\n[x]"}, "also-broken")
    rules, refused = load_with_installed()
    assert [one.name for one in rules.packs] == ["medal-id", "mills"]
    assert [one.name for one in refused] == ["also-broken", "broken"]


def test_of_two_packs_with_one_id_the_first_name_stays(site: Site) -> None:
    site.offer({f"{AWARD}.toml": award(image="other")}, "b")
    first = site.offer({f"{AWARD}.toml": award(image="other")}, "a")
    rules, (refused,) = load_with_installed()
    assert rules.packs[1].place == first
    assert refused.name == "b"
    assert f"stands in {first}/{AWARD}.toml already" in str(refused.reasons[0])


def test_a_pack_may_need_the_words_of_a_later_one(site: Site) -> None:
    site.offer({f"{AWARD}.toml": award()}, "a")
    site.offer({"vocabulary.toml": WORDS}, "z")
    site.offer({"x.toml": award("y", image="other")}, "broken")
    rules, refused = load_with_installed()
    assert [one.name for one in rules.packs] == ["medal-id", "a", "z"]
    assert [one.name for one in refused] == ["broken"]


def test_metadata_that_cannot_be_read_takes_nothing_down(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(**_: object) -> None:
        raise TypeError("missing 1 required positional argument")

    monkeypatch.setattr(installed, "entry_points", fail)
    ((reason,),) = reasons().values()
    assert reason.startswith("entry points: the metadata of installed packages cannot be read (T")


@pytest.mark.parametrize(
    "broken",
    [None, object(), SimpleNamespace(name=None, version=None)],
    ids=["none", "no name at all", "names that are none"],
)
def test_a_package_without_a_name_offers_rules_all_the_same(
    site: Site, monkeypatch: pytest.MonkeyPatch, broken: object
) -> None:
    module = site.package()
    point = metadata.EntryPoint("mills", module, "medal_id.rules")
    vars(point)["dist"] = broken
    monkeypatch.setattr(installed, "entry_points", lambda **_: [point])
    rules, refused = load_with_installed()
    assert (refused, rules.packs[1].package) == ((), "")
    assert module in sys.modules


def test_a_refusal_is_told_in_one_line(site: Site) -> None:
    place = site.offer({"x.toml": "b = 1"})
    _, (refused,) = load_with_installed()
    assert str(refused) == (
        f"the rules 'mills' of the package mills-medals 0.3 are not used: {place}/x.toml: required"
        " key 'format' is missing @ $.format; add it (and 6 more faults)"
    )
