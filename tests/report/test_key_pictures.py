"""A printed key draws what a lead asks for, where every state of it has a picture."""

from __future__ import annotations

import re

from medal_id.key import printed_key, read_things
from medal_id.report.key_page import key_page
from medal_id.report.wording import Wording
from strategies import CATALOGUE, RULES

PATH = "M0 0L10 10"


def page(pictures: dict[str, str], shows: dict[str, list[str]]) -> str:
    table = {
        "traits": {"edge": {"states": ["smooth", "reeded", "lettered"], "pictures": pictures}},
        "things": {name: {"shows": {"edge": states}} for name, states in shows.items()},
    }
    return key_page(printed_key(read_things(table)), Wording("en", RULES.vocabulary))


def test_each_lead_has_the_picture_of_its_state() -> None:
    drawn = page({"smooth": "M1 1H2", "reeded": PATH}, {"a": ["smooth"], "b": ["reeded"]})
    leads = re.findall(r"<li>.*?</li>", drawn)
    assert ['d="M1 1H2"' in lead for lead in leads] == [True, False]
    assert [f'd="{PATH}"' in lead for lead in leads] == [False, True]


def test_a_lead_of_several_states_is_drawn_with_all_or_none() -> None:
    shows = {"a": ["smooth", "lettered"], "b": ["reeded"]}
    some = page({"smooth": "M1 1H2", "reeded": PATH}, shows)
    assert some.count("<svg") == 1
    every = page({"smooth": "M1 1H2", "lettered": "M2 2H3", "reeded": PATH}, shows)
    assert every.count("<svg") == 3


def test_the_dies_of_leningrad_are_drawn() -> None:
    key = printed_key(CATALOGUE.things(award="ussr/defence-of-leningrad"))
    drawn = key_page(key, Wording("en", RULES.vocabulary))
    pictures = CATALOGUE.things().trait("horizon_end").pictures
    assert {"inner-edge", "beyond-outer-edge"} <= pictures.keys()
    assert all(f'd="{pictures[s]}"' in drawn for s in ("inner-edge", "beyond-outer-edge"))
