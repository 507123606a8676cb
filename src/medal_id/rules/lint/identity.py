"""Checks of the ids, which are public and stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")


def _path_is_id(rules: RuleSet) -> Iterator[Found]:
    right = {f"{pack.place}/{file}.toml": file for pack in rules.packs for file in pack.files}
    for file in rules.files:
        if right.get(file.place) != file.id:
            yield file.place, f"the file calls itself {shown(file.id)} @ $.id"


def _spelling(rules: RuleSet) -> Iterator[Found]:
    for honour in rules.honours:
        if not _ID.fullmatch(honour.id):
            yield honour.place, f"id {shown(honour.id)} is misspelt"
    for award in rules.awards:
        for entry in award.entries:
            if not _ID.fullmatch(entry.id):
                yield award.place, f"id {shown(entry.id)} is misspelt"
    for order in rules.orders_of_wear:
        for worn in order.awards:
            if not _ID.fullmatch(worn.id):
                yield order.place, f"id {shown(worn.id)} is misspelt"


def _below_award(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        for entry in award.entries:
            if entry.id != award.id and not entry.id.startswith(f"{award.id}/"):
                yield f"{award.place}: {entry.id}", f"the id does not begin with {award.id}/"


def _award_entry(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        numbers_only = award.numbers and not award.entries
        if not numbers_only and award.id not in {entry.id for entry in award.entries}:
            yield award.place, f"no entry has the id of the award, {shown(award.id)}"


def _unique(rules: RuleSet) -> Iterator[Found]:
    first: dict[str, str] = {}
    for award in rules.awards:
        for entry in award.entries:
            if entry.id in first:
                yield f"{award.place}: {entry.id}", f"the id stands in {first[entry.id]} already"
            first.setdefault(entry.id, award.place)


def _after_parent(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        for at, entry in enumerate(award.entries):
            for later in award.entries[at + 1 :]:
                alike = (later.kind, later.part) == (entry.kind, entry.part)
                if alike and entry.id.startswith(f"{later.id}/"):
                    yield f"{award.place}: {entry.id}", f"it stands before {later.id}, its parent"


LINTS = (
    Lint(
        "path-is-id",
        "The id of a file is its path, as ussr/x in ussr/x.toml",
        "rename the file or change the id",
        _path_is_id,
        relied_on=True,
    ),
    Lint(
        "id-spelling",
        "Ids are lower-case Latin words and digits, joined by - and /",
        "write it like ussr/defence-of-leningrad/1",
        _spelling,
        relied_on=True,
    ),
    Lint(
        "id-below-award",
        "The id of every entry begins with that of its award",
        "put the award's id and a slash before it",
        _below_award,
    ),
    Lint(
        "award-entry",
        "An award has an entry with its own id, unless only its numbers are known",
        "add the entry of the award itself",
        _award_entry,
    ),
    Lint(
        "duplicate-id",
        "No two entries have the same id, in one file or in several",
        "give each its own id",
        _unique,
        relied_on=True,
    ),
    Lint(
        "after-parent",
        "An entry stands after the entry whose id it continues",
        "move the parent up",
        _after_parent,
    ),
)
