"""Catalogues of our own rules with those of packs."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from medal_id import Catalogue, RulesRefused, Verdict, classify
from medal_id.catalogue import default_catalogue
from medal_id.catalogue.check import check_rules
from packs import AWARD, SOUND, Site, pack, site, toy

__all__ = ["site"]
OURS = default_catalogue()
GOOD = {"obverse_legend": "ЗА ДОБРЫЙ ПОМОЛ"}


def test_a_catalogue_knows_its_packs_and_every_verdict_names_them(tmp_path: Path) -> None:
    catalogue = Catalogue.load(str(pack(tmp_path / "mills")))
    verdict = catalogue.classify(GOOD)
    assert verdict.best is not None
    assert verdict.best.id == AWARD
    assert [one.name for one in catalogue.packs] == ["medal-id", "mills"]
    assert verdict.rules_version == catalogue.version
    assert catalogue.version.startswith(f"{OURS.version}, mills 1.2+sha256.")
    assert Verdict.from_dict(verdict.to_dict()) == verdict


@pytest.mark.no_cover
def test_our_awards_are_found_as_before(tmp_path: Path) -> None:
    catalogue = Catalogue.load(pack(tmp_path / "mills"))
    seen = {"obverse_legend": "За оборону Ленинграда", "eyelet": "soldered"}
    best = catalogue.classify(seen).best
    assert best is not None
    assert best.id == "ussr/defence-of-leningrad/1"


@pytest.mark.no_cover
def test_what_is_installed_is_used_where_that_is_asked_for(site: Site) -> None:
    site.offer()
    assert [one.id for one in Catalogue.load(installed=True).awards][-1] == AWARD
    assert Catalogue.load().version == OURS.version


def test_what_is_refused_is_warned_of_and_told(site: Site) -> None:
    site.offer({"x.toml": "["}, "broken")
    with pytest.warns(
        RulesRefused, match=r"the rules 'broken' of the package broken-medals 0.3 are"
    ):
        catalogue = Catalogue.load(installed=True)
    assert [one.name for one in catalogue.refused] == ["broken"]
    assert catalogue.version == OURS.version
    assert classify({}, catalogue=catalogue).best is None


@pytest.mark.no_cover
def test_a_warning_comes_once(site: Site) -> None:
    site.offer({"x.toml": "["}, "broken")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("default")
        for _ in range(2):
            Catalogue.load(installed=True)
    assert len(told) == 1
    assert told[0].filename == __file__


@pytest.mark.no_cover
def test_a_sound_pack_has_no_fault(tmp_path: Path) -> None:
    assert check_rules(pack(tmp_path / "mills")) == ()


def test_what_a_pack_does_to_other_awards_is_a_fault_of_the_pack(tmp_path: Path) -> None:
    twin = pack(tmp_path / "twin", {f"{AWARD}.toml": toy()})
    faults = [str(fault) for fault in check_rules(SOUND, twin)]
    for code, usually in (
        ("[example-best]", "; mend the example or the rules"),
        ("[skeleton-best]", "; correct the rules, or say how the two are told apart"),
    ):
        found = [fault for fault in faults if code in fault]
        disturbed = [fault for fault in found if fault.startswith(f"{SOUND}/")]
        own = [fault for fault in found if fault.startswith(f"{twin}/")]
        assert disturbed
        assert own
        assert all(fault.endswith("; let what is added expect more") for fault in disturbed)
        assert all(fault.endswith(usually) for fault in own)
