"""The checks of rules themselves; what each of them finds is in tests/faults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadRules
from medal_id.rules.lint import LINTS, RELIED_ON, Lint, lint
from medal_id.rules.lint.reach import Reach
from medal_id.rules.lint.warnings import WORDS
from medal_id.rules.load import load_rules, read_rules
from medal_id.rules.vocabulary import WARNINGS

FAULTS = Path(__file__).parents[1] / "faults"
SOUND = read_rules(FAULTS / "sound")
OURS = default_catalogue().rules
NOWHERE = "ussr/defence-of-nowhere"
CASES = "".join(f.read_text(encoding="utf-8") for f in (FAULTS / "cases").glob("*.toml"))


def codes(folder: Path) -> set[str]:
    """Give the codes in brackets of everything that the lint finds."""
    return {re.search(r"\[([a-z-]+)\]$", f.fault)[1] for f in lint(read_rules(folder), LINTS)}  # type: ignore[index]  # every fault has a code


def spoiled(tmp_path: Path, replace: str, by: str) -> Path:
    """Put a changed copy of the sound folder somewhere else."""
    text = (FAULTS / "sound" / f"{NOWHERE}.toml").read_text(encoding="utf-8")
    assert replace in text
    (tmp_path / "ussr").mkdir()
    (tmp_path / f"{NOWHERE}.toml").write_text(text.replace(replace, by), encoding="utf-8")
    vocabulary = FAULTS / "sound" / "vocabulary.toml"
    (tmp_path / "vocabulary.toml").write_bytes(vocabulary.read_bytes())
    return tmp_path


def test_every_check_has_a_code_of_its_own() -> None:
    assert len({one.code for one in LINTS}) == len(LINTS) > 40


@pytest.mark.parametrize("one", LINTS, ids=lambda one: one.code)
def test_every_check_says_what_it_demands_and_what_to_do(one: Lint) -> None:
    assert one.demands[0].isupper()
    assert one.remedy
    assert not (one.demands + one.remedy).endswith(".")


@pytest.mark.parametrize("one", LINTS, ids=lambda one: one.code)
def test_every_check_was_seen_to_fail(one: Lint) -> None:
    assert f"[{one.code}]" in CASES


def test_a_fault_has_its_place_its_code_and_a_remedy() -> None:
    topsy = Lint("upside-down", "It stands", "turn it", lambda _: iter([("x", "it lies\nthere")]))
    assert [str(one) for one in lint(SOUND, [topsy])] == [
        r"x: it lies\nthere [upside-down]; turn it"
    ]


def test_no_word_of_a_warning_is_unknown_to_the_lint() -> None:
    assert set(WORDS) == set(WARNINGS)


def test_rules_that_the_engine_cannot_rely_on_are_not_loaded(tmp_path: Path) -> None:
    first = 'first = { entries = ["ussr/defence-of-nowhere/'
    folder = spoiled(tmp_path, first + '2"] }', first + '3"] }')
    with pytest.raises(BadRules, match=r"late-medal-early-paper: unknown entry .+check-entries\]"):
        load_rules(folder)


def test_rules_that_merely_could_be_better_are_loaded(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, 'sources = ["handbook", "forum"]', 'sources = ["handbook"]')
    assert codes(folder) == {"unused-source"}
    assert load_rules(folder).awards[0].id == NOWHERE


def test_what_the_engine_relies_on_is_among_all_checks() -> None:
    assert set(RELIED_ON) < set(LINTS)


def test_opposite_provisos_leave_an_entry_reachable(tmp_path: Path) -> None:
    more = """given = { eyelet = ["soldered"] }
fact = "A-2"

[[entries.expects]]
trait = "eyelet_width"
between = [7.0, 8.0]
given = { eyelet = ["none"] }
"""
    folder = spoiled(tmp_path, 'given = { eyelet = ["soldered"] }\n', more)
    assert codes(folder) == {"never-asked"}


def test_a_copy_need_not_give_way_to_nothing() -> None:
    reach = Reach.of(SOUND)
    entry = {one.id: one for one in SOUND.awards[0].entries}
    assert reach.apart(entry[f"{NOWHERE}/copy/zinc"], entry[f"{NOWHERE}/1"])
    assert reach.apart(entry[f"{NOWHERE}/1"], entry[f"{NOWHERE}/2"])


def test_an_issued_leaf_need_not_be_told_from_what_stands_beside_it(tmp_path: Path) -> None:
    brass_or_zinc = 'trait = "metal"\nstates = ["brass", "zinc"]'
    folder = spoiled(tmp_path, 'trait = "metal"\nstates = ["zinc"]', brass_or_zinc)
    assert "told-apart" not in codes(folder)


def test_a_draft_needs_no_examples(tmp_path: Path) -> None:
    folder = spoiled(tmp_path, 'status = "proven"', 'status = "draft"')
    rules = read_rules(folder)
    bare = evolve(rules, awards=(evolve(rules.awards[0], examples=()),))
    assert lint(bare, LINTS) == ()
