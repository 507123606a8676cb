"""Looking things up in a set of rules."""

from __future__ import annotations

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.errors import UnknownId

RULES = default_catalogue().rules
LENINGRAD = "ussr/defence-of-leningrad"


def test_entries_and_awards_are_found_by_their_ids() -> None:
    assert RULES.entry(f"{LENINGRAD}/1").award == LENINGRAD
    assert RULES.award(LENINGRAD).id == LENINGRAD
    assert RULES.award(LENINGRAD).entry(f"{LENINGRAD}/2").id == f"{LENINGRAD}/2"


@pytest.mark.parametrize("find", [RULES.entry, RULES.award, RULES.award(LENINGRAD).entry])
def test_an_id_that_does_not_exist_is_answered_with_the_nearest(find: object) -> None:
    with pytest.raises(UnknownId, match=f"did you mean '{LENINGRAD}'"):
        find("ussr/defense-of-leningrad")  # type: ignore[operator]  # all three are called alike


def test_a_fact_gives_its_sources() -> None:
    fact = RULES.fact(LENINGRAD, "L-02")
    titles = [source.title for source in RULES.sources(LENINGRAD, "L-02")]
    assert len(titles) == len(fact.sources) > 0
