"""Folders that judge together: one stands alone, the others add to it."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadFile, BadRules, Faults
from medal_id.rules.lint import LINTS, lint
from medal_id.rules.load import load_rules, read_rules
from packs import AWARD, SOUND, WORDS, award, pack, toy

OURS = default_catalogue().rules


def test_a_pack_adds_to_our_own_rules(tmp_path: Path) -> None:
    rules = load_rules(pack(tmp_path / "mills"))
    assert [a.id for a in rules.awards] == [*(a.id for a in OURS.awards), AWARD]
    ours, mills = rules.packs
    assert (ours.name, ours.origin, ours.adds, ours.version) == (
        *("medal-id", "built-in", False),
        OURS.version,
    )
    assert (mills.name, mills.origin, mills.adds, mills.files) == (
        "mills",
        "folder",
        True,
        (AWARD,),
    )
    assert mills.version.startswith("1.2+sha256.")
    assert rules.version == f"{OURS.version}, mills {mills.version}"
    assert rules.pack_of(AWARD) == mills
    assert rules.pack_of("ussr/nakhimov") == ours
    assert rules.pack_of("nowhere/at-all") is None


def test_a_pack_without_words_of_its_own_needs_no_vocabulary(tmp_path: Path) -> None:
    files = {f"{AWARD}.toml": award(image="other")}
    rules = load_rules(pack(tmp_path / "mills", files))
    assert rules.packs[1].version.startswith("sha256.")
    assert rules.vocabulary == OURS.vocabulary


def test_a_folder_that_stands_alone_takes_the_place_of_ours() -> None:
    rules = load_rules(SOUND)
    assert [one.origin for one in rules.packs] == ["folder"]
    assert not {a.id for a in rules.awards} & {a.id for a in OURS.awards}


def test_a_pack_adds_to_a_folder_that_stands_alone(tmp_path: Path) -> None:
    mills = pack(tmp_path / "mills", {f"{AWARD}.toml": toy()})
    first, second = load_rules(mills, SOUND).packs
    assert (first.place, second.place) == (str(SOUND), str(mills))


def test_their_order_means_nothing(tmp_path: Path) -> None:
    topic = 'format = 1\nadds = true\n[topics]\nwind = { en = "wind", ru = "ветер" }'
    windy = toy("sails/best-sail").replace('topic = "legend"', 'topic = "wind"')
    folders = [
        SOUND,
        pack(tmp_path / "mills", {"vocabulary.toml": topic}),
        pack(tmp_path / "sails", {"sails/best-sail.toml": windy}),
        pack(tmp_path / "zeal", {"zeal/x.toml": toy("zeal/x")}),
    ]
    once, *others = (load_rules(*way) for way in permutations(folders))
    assert [one.name for one in once.packs] == ["sound", "mills", "sails", "zeal"]
    assert len(others) == 23
    assert all(other == once for other in others)


def test_legends_are_told_apart_from_those_of_all_packs(tmp_path: Path) -> None:
    rules = load_rules(pack(tmp_path / "mills"))
    for id_ in (AWARD, "ussr/nakhimov"):
        (legend, *_) = (
            one.condition for one in rules.entry(id_).expects if one.trait == "obverse_legend"
        )
        assert "ЗА ДОБРЫЙ ПОМОЛ" in legend.known.texts  # type: ignore[attr-defined]


def test_two_folders_that_stand_alone_are_refused(tmp_path: Path) -> None:
    other = Path(shutil.copytree(SOUND, tmp_path / "other"))
    with pytest.raises(BadRules) as caught:
        load_rules(SOUND, other)
    assert str(caught.value).startswith(f"{other}: it stands alone, as {SOUND} does; name one of")


def test_a_folder_is_named_once(tmp_path: Path) -> None:
    mills = pack(tmp_path / "mills")
    with pytest.raises(BadFile, match="named twice; name every folder of rules once"):
        load_rules(mills, tmp_path / "." / "mills" / ".." / "mills")


def test_an_id_of_ours_cannot_be_taken(tmp_path: Path) -> None:
    mills = pack(tmp_path / "mills", {"ussr/nakhimov.toml": award("ussr/nakhimov", image="other")})
    with pytest.raises(BadRules) as caught:
        read_rules(mills)
    assert str(caught.value) == (
        f"{mills}/ussr/nakhimov.toml: 'ussr/nakhimov' stands in medal-id/rules/ussr/nakhimov.toml"
        " already; give it another id, and its file that name"
    )


def test_two_packs_cannot_have_the_same_award(tmp_path: Path) -> None:
    mills, other = pack(tmp_path / "mills"), pack(tmp_path / "other", {f"{AWARD}.toml": award()})
    with pytest.raises(BadRules, match=rf"'{AWARD}' stands in {mills}/{AWARD}.toml already"):
        load_rules(other, mills)


def test_the_id_of_an_entry_cannot_be_taken_either(tmp_path: Path) -> None:
    text = award(image="other").replace(f'id = "{AWARD}"\nlevel', 'id = "ussr/nakhimov"\nlevel')
    with pytest.raises(BadRules, match=r"the id stands in medal-id/rules/ussr/nakhimov.toml"):
        load_rules(pack(tmp_path / "mills", {f"{AWARD}.toml": text}))


def test_the_id_of_a_pack_is_its_path_too(tmp_path: Path) -> None:
    mills = pack(tmp_path / "mills", {"mills/x.toml": award(image="other")})
    with pytest.raises(
        BadRules, match=r"mills/x.toml: the file calls itself 'mills/good-grinding'"
    ):
        load_rules(mills)


def test_what_is_wrong_with_words_and_files_is_told_together(tmp_path: Path) -> None:
    mills = pack(tmp_path / "mills", {"vocabulary.toml": f"{WORDS}\n[x]", "mills/x.toml": "["})
    with pytest.raises(Faults) as caught:
        read_rules(mills)
    one, other = map(str, caught.value.faults)
    assert one.startswith(f"{mills}/mills/x.toml: not TOML")
    assert other.startswith(f"{mills}/vocabulary.toml: unknown key 'x'")


def test_a_vocabulary_that_lacks_a_lot_may_be_meant_to_add(tmp_path: Path) -> None:
    mills = pack(tmp_path / "mills", {"vocabulary.toml": WORDS.replace("adds = true", "")})
    with pytest.raises(Faults, match="no whole vocabulary; write adds = true where it adds words"):
        read_rules(mills)


def test_a_look_alike_of_another_folder_need_not_name_it(tmp_path: Path) -> None:
    alike = (
        '[[look_alikes]]\nof = "{}"\nfacts = ["GG-1"]\n'
        'tell = {{ en = "read the legend", ru = "прочтите надпись" }}'
    )
    other = award("mills/x", image="other")
    mills = pack(
        tmp_path / "mills",
        {
            "mills/x.toml": other,
            f"{AWARD}.toml": award(
                rest=alike.format("ussr/nakhimov") + alike.format("mills/x").replace("[[", "\n[["),
                image="other",
            ),
        },
    )
    found = [str(one) for one in lint(read_rules(mills), LINTS) if "one-sided" in str(one)]
    assert len(found) == 1
    assert found[0].startswith(f"{mills}/{AWARD}.toml: $.look_alikes[1]: mills/x does not name")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('shows = ["windmill"]', 'shows = ["sails"]'), "'windmill-on-a-hill' shows an unknown"),
        (('en = "windmill"', 'en = " "'), "an empty text in 'en'"),
        (('en = "windmill on', 'en = "windmill", ru = "x" } # '), "'windmill' means 'windmill'"),
    ],
)
def test_a_fault_of_an_added_word_names_the_file_of_the_pack(
    tmp_path: Path, change: tuple[str, str], says: str
) -> None:
    mills = pack(tmp_path / "mills", {"vocabulary.toml": WORDS.replace(*change)})
    found = [str(one) for one in lint(read_rules(mills), LINTS)]
    assert found
    assert all(one.startswith(f"{mills}/vocabulary.toml: ") for one in found)
    assert any(says in one for one in found)


def test_names_and_versions_are_plain_words(tmp_path: Path) -> None:
    mills = pack(tmp_path / "my, own\nmills", {"vocabulary.toml": WORDS.replace("1.2", "1, 2 β")})
    assert load_rules(mills).version.split(", ")[1].startswith("my_own_mills 1_2_β+sha256.")
