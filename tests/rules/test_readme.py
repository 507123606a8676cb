"""The page on the format of rules is true to the code."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from attrs import fields

from medal_id.rules import Attested, Check, Example, Fact, Method, NumberFormat, Source
from medal_id.rules.forms import AwardForm, DatesForm, EntryForm, ExpectsForm, VocabularyForm
from medal_id.rules.forms_wear import (
    EntitlementForm,
    OrderOfWearForm,
    WearRuleForm,
    WearSideForm,
    WornAwardForm,
)
from medal_id.rules.honour import SORTS
from medal_id.rules.honour_forms import ClaimForm, HolderForm, HonourForm
from medal_id.rules.kinds import KINDS
from medal_id.rules.lint import LINTS
from medal_id.rules.lint.warnings import WORDS
from medal_id.rules.number_format import Mark, NumberRange

PAGE = (Path(__file__).parents[2] / "rules" / "README.md").read_text(encoding="utf-8")
FORMS = (
    *(AwardForm, Source, Fact, EntryForm, ExpectsForm, DatesForm, Check, Example),
    *(NumberFormat, Attested, Mark, NumberRange),
    *(OrderOfWearForm, WornAwardForm, WearRuleForm, WearSideForm, EntitlementForm),
    *(HonourForm, HolderForm, ClaimForm),
    *(VocabularyForm, Method, *KINDS.values()),
)


def test_the_page_lists_every_check() -> None:
    lines = [f"| `{x.code}`{'*' if x.relied_on else ''} | {x.demands} |" for x in LINTS]
    start = PAGE.index(lines[0])
    assert PAGE[start:].startswith("\n".join(lines))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_the_page_names_every_key(form: type) -> None:
    keys = {one.name for one in fields(form) if one.init} - {"name"}  # of traits: their key
    unnamed = {key for key in keys if not re.search(rf"\b{key}\b[`. =\]<]", PAGE)}
    assert not unnamed


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_shows_every_way_to_expect_a_trait(kind: str) -> None:
    (row,) = re.findall(rf"^\| `{kind}` \|.*$", PAGE, re.MULTILINE)
    for form in KINDS[kind].forms:
        assert f"{form} = " in row


@pytest.mark.parametrize("about", SORTS)
def test_the_page_tells_what_every_sort_of_claim_gives(about: str) -> None:
    (row,) = re.findall(rf'^\| `"{about}"` \| (.*?) \|', PAGE, re.MULTILINE)
    assert re.findall(r"`(\w+)`", row) == [*SORTS[about].gives, *SORTS[about].may]


@pytest.mark.parametrize("code", WORDS)
def test_the_page_tells_the_words_of_every_warning(code: str) -> None:
    (row,) = re.findall(rf"^\|.*`{code}`.*\|$", PAGE, re.MULTILINE)
    assert set(re.findall(r"\$(\w+)", row)) == WORDS[code]


def test_what_the_page_shows_is_toml() -> None:
    blocks = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) >= 6
    for block in blocks:
        assert tomllib.loads(block)
