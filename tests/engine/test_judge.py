"""Judging observations, with what they imply and under provisos."""

from __future__ import annotations

from medal_id import Catalogue, Observation
from medal_id.engine import lay_out
from medal_id.engine.judge import Judgement, judge
from medal_id.engine.matrix import bits
from toys import catalogue, entry, one_award

LION = catalogue("toy/lion")


def judged(catalogue: Catalogue, *seen: tuple[str, object]) -> Judgement:
    given = catalogue.rules.vocabulary.observe_all([Observation(*one) for one in seen])
    return judge(lay_out(catalogue.rules), given)


def outcomes(catalogue: Catalogue, trait: str, *seen: tuple[str, object]) -> list[str]:
    """Say for each observation of a trait what it says to the only expectation of it."""
    judgement = judged(catalogue, *seen)
    tallies = zip(judgement.observations, judgement.tallies, strict=True)
    return [
        "+" * bool(t.agrees) + "-" * bool(t.disagrees) + "?" * bool(t.undecided)
        for one, t in tallies
        if one.trait == trait
    ]


def test_what_a_dependent_trait_implies_comes_after_what_was_seen() -> None:
    judgement = judged(LION, ("handle_end", "hook"), ("stamp", "lion"))
    assert [one.trait for one in judgement.observations] == ["handle_end", "stamp", "handle"]
    assert str(judgement.observations[2].value) == "bent or straight"
    assert judgement.observations[2].origin == "follows from handle_end"
    assert judgement.source == (0, 1, 0)


def test_nothing_is_implied_where_the_trait_was_seen_to_say_no_less() -> None:
    for value, implied in (
        ("bent", 0),
        (["bent", "straight"], 0),
        (["bent", "none"], 1),
        ("none", 1),
    ):
        judgement = judged(LION, ("handle", value), ("handle_end", "hook"))
        assert len(judgement.observations) == 2 + implied
    assert len(judged(LION, ("metal", "tin"), ("handle_end", "hook")).observations) == 3


def test_what_is_implied_contradicts_together_with_what_implied_it() -> None:
    rules = one_award(
        entry("", 'trait = "handle", states = ["none"]', 'trait = "handle_end", states = ["knob"]')
    )
    judgement = judged(rules, ("handle_end", "hook"), ("handle", "bent"))
    assert judgement.contradicts == (1, 1)
    judgement = judged(rules, ("handle_end", "hook"))
    assert len(judgement.observations) == 2
    assert judgement.contradicts == (1,)


def test_a_proviso_must_hold_for_an_expectation_to_be_asked() -> None:
    rules = one_award(
        entry("", 'trait = "mass", at_most = 50.0, given = { wet = ["no"], metal = ["tin"] }')
    )
    mass = ("mass", "60 ± 1 g")
    for wet, metal, outcome in (
        ("no", "tin", "-"),
        ("yes", "tin", ""),
        ("no", "lead", ""),
        ("yes", "lead", ""),
        (["yes", "no"], "tin", "?"),
        (["yes", "no"], "lead", ""),
    ):
        assert outcomes(rules, "mass", mass, ("wet", wet), ("metal", metal)) == [outcome]
    assert outcomes(rules, "mass", mass, ("wet", "no")) == ["?"]
    assert outcomes(rules, "mass", mass, ("wet", "yes")) == [""]
    assert outcomes(rules, "mass", mass) == ["?"]


def test_a_proviso_holds_on_the_word_of_any_observation() -> None:
    rules = one_award(entry("", 'trait = "mass", at_most = 50.0, given = { wet = ["no"] }'))
    mass = ("mass", "40 ± 1 g")
    assert outcomes(rules, "mass", mass, ("wet", "yes"), ("wet", "no")) == ["+"]
    assert outcomes(rules, "mass", mass, ("wet", "yes"), ("wet", ["yes", "no"])) == ["?"]


def test_expectations_under_other_provisos_are_asked_besides() -> None:
    rules = one_award(
        entry(
            "",
            'trait = "mass", at_most = 50.0, given = { wet = ["no"] }',
            'trait = "mass", at_most = 60.0, given = { wet = ["yes"] }',
            'trait = "mass", at_most = 90.0',
        )
    )
    judgement = judged(rules, ("mass", "70 ± 1 g"), ("wet", "no"))
    assert (judgement.tallies[0].agrees, judgement.tallies[0].disagrees) == (0b100, 0b001)
    judgement = judged(rules, ("mass", "70 ± 1 g"), ("wet", "yes"))
    assert (judgement.tallies[0].agrees, judgement.tallies[0].disagrees) == (0b100, 0b010)


def test_an_entry_shows_what_it_always_usually_or_rarely_has() -> None:
    often = {"always": "b", "usually": "c", "rarely": "d", "never": "e"}
    rules = one_award(
        entry("")
        + "".join(
            entry(name, f'trait = "paint", states = ["gold"], how_often = "{how}"')
            for how, name in often.items()
        )
    )
    for paint, shown in (("gold", ["b", "c", "d"]), ("red", []), (["red", "gold"], [])):
        judgement = judged(rules, ("paint", paint))
        matrix = lay_out(rules.rules)
        assert [matrix.entries[at].id[-1] for at in bits(judgement.shows)] == shown
    gold, red = judged(rules, ("paint", "gold")), judged(rules, ("paint", "red"))
    assert [matrix.entries[at].id[-1] for at in bits(gold.contradicts[0])] == ["e"]
    assert [matrix.entries[at].id[-1] for at in bits(red.contradicts[0])] == ["b"]


def test_what_is_seen_and_what_it_implies_exclude_as_one_observation() -> None:
    rules = one_award(
        entry("", 'trait = "stamp", states = ["lion"]')
        + entry("a", 'trait = "handle", states = ["none"]')
        + entry("b", 'trait = "handle_end", states = ["knob"]')
    )
    (finding,) = rules.classify({"stamp": "lion", "handle_end": "hook"}).parts.values()
    against = {c.id: c.contradictions for c in finding.candidates}
    assert against["toy/x/a"] == against["toy/x/b"] == ("handle_end",)
    assert {c.id for c in finding.candidates if c.standing == "excluded"} == {"toy/x/a", "toy/x/b"}
