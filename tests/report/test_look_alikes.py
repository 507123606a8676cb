"""What an award is taken for is told with what tells the two apart."""

from __future__ import annotations

from attrs import evolve

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.report.plain import plain_entry
from medal_id.report.text import entry_text

CATALOGUE = default_catalogue()
LENINGRAD = "ussr/defence-of-leningrad"


def test_an_award_is_told_with_what_it_is_taken_for() -> None:
    text = entry_text(CATALOGUE.entry(LENINGRAD))
    assert "What it is taken for\n  For the Defence of Stalingrad [ussr/defence-of-stalin" in text
    assert "the Stalingrad medal shows a line of soldiers" in " ".join(text.split())
    assert "С чем путают" in entry_text(CATALOGUE.entry(LENINGRAD), lang="ru")


def test_what_the_catalogue_has_not_is_called_by_its_name_or_id() -> None:
    alone = tuple(award for award in CATALOGUE.awards if award.id == LENINGRAD)
    catalogue = Catalogue(evolve(CATALOGUE.rules, awards=alone))
    told = plain_entry(catalogue.entry(LENINGRAD), catalogue)["look_alikes"]
    assert (told[0]["of"], told[0]["name"]["en"]) == (
        "ussr/defence-of-stalingrad",
        "ussr/defence-of-stalingrad",
    )
    assert told[-1]["of"] is None
    assert told[-1]["name"]["en"].startswith("the other medals")
