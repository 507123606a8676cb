"""A printed key in words, as Markdown, as a page for print and as plain values."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from medal_id.catalogue.guided import key_of
from medal_id.key import PrintedKey, printed_key, read_things
from medal_id.report.key import key_lines, letter
from medal_id.report.key_markdown import key_markdown
from medal_id.report.key_page import key_page, no_pictures, ribbons_of
from medal_id.report.line import folded
from medal_id.report.plain_key import plain_key
from medal_id.report.wording import Wording
from strategies import CATALOGUE, RULES

EN, RU = (Wording(lang, RULES.vocabulary) for lang in ("en", "ru"))
LENINGRAD = "ussr/defence-of-leningrad"
DIES = key_of(CATALOGUE, [LENINGRAD])
WHOLE = key_of(CATALOGUE)
#: Text that is more than text to a terminal, to HTML and to Markdown.
FOREIGN = '<script>alert("x")</script> & [a](http://x) *b* `c` \x1b[31m'
VOID = {"meta"}
DIES_SAID = """Key to 3 kinds
Begin with 1. Take the lead that fits and go where it points. Where you cannot tell, follow
  every lead. Where no lead fits, the piece is none of these, or something was misread.

1. How is the eyelet joined to the disc?
  look at the foot of the eyelet under a loupe: a seam and solder, or one piece of metal with
    the disc; a repair can hide the stub of the first eyelet
  a soldered → 2
  b one piece with the disc → For the Defence of Leningrad: variant 2: eyelet in one piece with
    the disc [ussr/defence-of-leningrad/2]

2. Where does the horizon line of the obverse end? (from 1)
  follow the line left and right of the figures to the letters of the legend
  a at the inner edge of the legend → For the Defence of Leningrad: variant 1, early die: the
    horizon line ends at the inner edge of the legend [ussr/defence-of-leningrad/1/early-die]
  b beyond the outer edge of the legend → For the Defence of Leningrad: variant 1, late die: the
    horizon line goes on beyond the legend [ussr/defence-of-leningrad/1/late-die]
"""


def foreign(*, second: bool = True) -> PrintedKey:
    """Make a key in which every text is foreign."""
    label = {"en": FOREIGN, "ru": FOREIGN}
    states = {"one": label, "two": label}
    table: dict[str, Any] = {
        "traits": {
            "edge": {"states": states, "label": label, "question": label, "look": label},
        },
        "things": {
            "<a>": {"name": label, "shows": {"edge": "one"}},
            "b*": {"name": label, "shows": {"edge": "two"}},
        },
    }
    made = read_things(table)
    return printed_key(made if second else made.only(["<a>"]))


def text(key: PrintedKey, words: Wording = EN) -> str:
    return folded(key_lines(key, words))


class Page(HTMLParser):
    """Keeps the tags, ids, links and texts of a page; every tag must be closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.given: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.given += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.given += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def values(self, name: str) -> list[str]:
        return [value for given, value in self.given if given == name]


def test_a_key_is_read_from_couplet_to_couplet() -> None:
    assert text(DIES) == DIES_SAID


def test_a_key_can_be_russian() -> None:
    said = text(DIES, RU)
    assert said.startswith("Определитель, видов: 3\nНачните с 1.")
    assert "2. Где заканчивается линия горизонта на аверсе? (из 1)" in said
    assert "  a напайное → 2\n" in said


@pytest.mark.parametrize("words", [EN, RU])
def test_a_key_to_one_piece_names_it_and_asks_nothing(words: Wording) -> None:
    one = key_of(CATALOGUE, ["ussr/partisan-2"])
    title = words.say("key-title-one")
    named = f"{words.of(CATALOGUE.entry('ussr/partisan-2').name)} [ussr/partisan-2]"
    assert text(one, words) == f"{title}\n\n  {named}\n"
    escaped = named.replace("[", r"\[").replace("]", r"\]")
    assert key_markdown(one, words) == f"# {title}\n\n{escaped}\n"
    page = Page(key_page(one, words))
    assert page.texts[-2:] == [named, "\n"]
    assert "ol" not in page.tags


def test_what_nothing_tells_apart_is_named_together() -> None:
    key = key_of(CATALOGUE, ["ussr/partisan-1", "ussr/partisan-2"], but=["material"])
    assert "one of these, which nothing here tells apart: To a Partisan" in " ".join(
        text(key).split()
    )
    assert "; Medal “To a Partisan of the Patriotic War”, 2nd class [ussr/partisan-2]" in " ".join(
        text(key).split()
    )
    assert "одно из этого, здесь не различить: " in text(key, RU)


def test_things_of_unknown_value_stand_under_anything_else() -> None:
    key = key_of(CATALOGUE, [LENINGRAD], part="certificate")
    assert "  e anything else → For the Defence of Leningrad: certificate, option 2" in text(key)
    assert "  e что-либо иное → " in text(key, RU)


def test_a_trait_without_a_hint_has_none() -> None:
    table = {
        "traits": {"edge": {"states": ["smooth", "reeded"]}},
        "things": {"a": {"shows": {"edge": "smooth"}}, "b": {"shows": {"edge": "reeded"}}},
    }
    key = printed_key(read_things(table))
    assert "1. edge?\n  a smooth → a [a]\n  b reeded → b [b]\n" in text(key)
    assert "**1. edge?**\n\n- a: smooth" in key_markdown(key, EN)
    assert "<small>" not in key_page(key, EN)


@pytest.mark.parametrize(
    ("place", "said"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba")]
)
def test_leads_are_counted_by_letters(place: int, said: str) -> None:
    assert letter(place) == said


def test_foreign_text_cannot_steer_a_terminal() -> None:
    said = text(foreign())
    assert "\x1b" not in said
    assert "\\x1b[31m" in said


@pytest.mark.parametrize("key", [DIES, WHOLE, foreign(), foreign(second=False)])
@pytest.mark.parametrize("words", [EN, RU])
def test_the_page_is_well_formed_and_stands_alone(key: PrintedKey, words: Wording) -> None:
    drawn = key_page(key, words)
    page = Page(drawn)
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & set(page.tags)
    assert all(value.startswith("#k") for value in page.values("href"))
    assert not page.values("src")
    assert not [name for name, _ in page.given if name.startswith("on")]
    assert "url(" not in drawn
    assert "@import" not in drawn
    assert page.values("lang") == [words.lang]
    assert drawn.startswith("<!doctype html>")


@pytest.mark.parametrize("key", [DIES, WHOLE, foreign()])
def test_every_number_is_a_link_to_a_couplet(key: PrintedKey) -> None:
    page = Page(key_page(key, EN))
    ids = page.values("id")
    assert ids == [f"k{one.number}" for one in key.couplets]
    leads = [lead for one in key.couplets for lead in one.leads]
    assert page.values("href") == [f"#k{lead.to}" for lead in leads if lead.to]
    assert {href[1:] for href in page.values("href")} <= set(ids)
    assert page.tags.count("li") == len(leads)


def test_foreign_text_stays_text_on_the_page() -> None:
    for key in (foreign(), foreign(second=False)):
        drawn = key_page(key, EN)
        assert "<script" not in drawn
        assert "\x1b" not in drawn
        said = "".join(Page(drawn).texts)
        assert FOREIGN.replace("\x1b", "\\x1b") in said


def test_the_page_says_what_the_text_says() -> None:
    """But for the letters of the leads, which the page counts itself."""
    said = re.sub(r"^  [a-z]{1,2} ", "", text(DIES), flags=re.MULTILINE)
    page = Page(key_page(DIES, EN))
    shown = "".join(page.texts[page.texts.index("Key to 3 kinds") + 1 :])
    squeezed = re.sub(r"\s+", "", shown)
    style = next(one for one in page.texts if "font-family" in one)
    assert re.sub(r"\s+", "", said) == squeezed.replace(re.sub(r"\s+", "", style), "")


def test_the_pictures_are_those_of_the_only_piece_at_the_end_of_a_lead() -> None:
    asked: list[str] = []

    def draw(thing: str) -> str:
        asked.append(thing)
        return "<svg></svg>"

    key = key_of(CATALOGUE, ["ussr/partisan-1", "ussr/partisan-2"], but=["material"])
    page = Page(key_page(key, EN, draw))
    ends = [lead.things for one in key.couplets for lead in one.leads if not lead.to]
    assert asked == [things[0] for things in ends if len(things) == 1]
    states = page.values("class")
    assert page.tags.count("svg") == len(asked) + len(states)
    assert set(states) == {"state"}
    assert asked
    assert no_pictures("x") == ""


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_ribbons_are_drawn_with_their_names(lang: str) -> None:
    draw = ribbons_of(CATALOGUE, lang)
    drawn = draw(f"{LENINGRAD}/2")
    (root,) = [ET.fromstring(drawn)]
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text is not None
    assert title.text.startswith({"en": "olive 11", "ru": "оливковый 11"}[lang])
    assert draw("ru/coin-10-roubles-gvs/oryol") == ""


def test_markdown_leads_by_links_and_escapes_foreign_text() -> None:
    said = key_markdown(DIES, EN)
    assert said.startswith("# Key to 3 kinds\n\nBegin with 1. Take the lead")
    assert "- a: soldered → [2](#k2)\n" in said
    assert '<a id="k2"></a>**2. Where does the horizon line' in said
    strange = key_markdown(foreign(), RU)
    bare = strange.replace('<a id="k1"></a>', "").replace("**1. ", "").replace("**  \n", "")
    assert re.search(r"(?<!\\)[<>*`\[\]&#]", bare.removeprefix("# ")) is None
    assert r"\[a\](http://x) \*b\* \`c\`" in strange
    assert "\x1b" not in strange


@pytest.mark.parametrize("key", [DIES, WHOLE])
def test_every_link_of_the_markdown_leads_to_a_couplet(key: PrintedKey) -> None:
    said = key_markdown(key, RU)
    links = re.findall(r"\[(\d+)\]\(#k(\d+)\)", said)
    anchors = re.findall(r'<a id="k(\d+)"></a>', said)
    assert anchors == [str(one.number) for one in key.couplets]
    assert all(shown == to for shown, to in links)
    assert [int(to) for _, to in links] == [
        lead.to for one in key.couplets for lead in one.leads if lead.to
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("- a", r"\- a"),
        ("+ a", r"\+ a"),
        ("1. a", r"1\. a"),
        ("12) a", r"12\) a"),
        ("=== a", r"\=== a"),
        ("10 roubles, 2011", "10 roubles, 2011"),
        ("~~a~~ &lt;", r"\~\~a\~\~ \&lt;"),
    ],
)
def test_a_name_makes_no_list_and_no_heading(name: str, said: str) -> None:
    table = {
        "traits": {"edge": {"states": ["smooth"]}},
        "things": {"a": {"name": {"en": name, "ru": name}, "shows": {}}},
    }
    assert key_markdown(printed_key(read_things(table)), EN) == (
        f"# Key to one kind\n\n{said} \\[a\\]\n"
    )


def test_plain_values_hold_the_whole_key_in_both_languages() -> None:
    plain = json.loads(json.dumps(plain_key(key_of(CATALOGUE, [LENINGRAD], part="certificate"))))
    assert len(plain["things"]) == 6
    assert {"en", "ru"} == set(plain["things"][f"{LENINGRAD}/certificate/2"])
    first, second = plain["couplets"][:2]
    assert (first["number"], first["trait"]) == (1, "certificate.printed_year")
    assert (first["came_from"], second["came_from"]) == ([], [1])
    assert first["asks"]["ru"] == RULES.vocabulary.traits["certificate.printed_year"].question.ru
    assert first["look"]["en"].startswith("tell the printed digits")
    assert first["leads"][0]["value"] == {"en": "1943", "ru": "1943"}
    assert first["leads"][0]["to"] == 2
    other = first["leads"][-1]
    assert other == {"value": None, "things": [f"{LENINGRAD}/certificate/2"], "to": None}
