"""medal_id on the same question."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from medal_id import Catalogue, Observation, Verdict
from medal_id.observations import Quantity as Measured
from medal_id.rules.vocabulary import WARNINGS
from rule_engines.contestant import Contestant
from rule_engines.problem import Answer, AnyOf, Between, Condition, Problem, Specimen, States, Trait

LIBRARY = "medal-id"
_BOTH = '{ en = "-", ru = "-" }'


def medal_id_contestants(problem: Problem, folder: Path) -> list[Contestant]:
    """``classify()`` as everybody calls it, with observations understood before, and unfolded.

    ``ask`` gives the verdict, of which the answer is looked at; what every expectation came to is
    held in it, compactly, and ``read`` unfolds it. The last way unfolds it in the timed part.
    """
    _write(problem, folder)
    catalogue = Catalogue.load(folder)
    units = {t.name: t.unit for t in problem.traits if not isinstance(t, States)}

    def plain(specimen: Specimen) -> dict[str, Any]:
        return {k: v if isinstance(v, str) else [v, v] for k, v in specimen.items()}

    def understood(specimen: Specimen) -> tuple[Observation, ...]:
        given = [
            Observation(k, v if isinstance(v, str) else Measured(v, v, units[k]))
            for k, v in specimen.items()
        ]
        return catalogue.rules.vocabulary.observe_all(given)

    def ask(given: Any) -> Verdict:
        verdict = catalogue.classify(given)
        assert verdict.status
        return verdict

    def ask_unfolded(given: Any) -> Verdict:
        verdict = ask(given)
        assert verdict.evidence
        return verdict

    def read(verdict: Verdict) -> Answer:
        agrees = {int(e.fact): e.outcome == "agrees" for e in verdict.evidence}
        return tuple(agrees[at] for at in range(len(problem.conditions)))

    return [
        Contestant(LIBRARY, "classify() of plain values", ask, read, plain),
        Contestant(LIBRARY, "classify() of Observation values", ask, read, understood),
        Contestant(LIBRARY, "classify(), all evidence unfolded", ask_unfolded, read, plain),
    ]


def _write(problem: Problem, folder: Path) -> None:
    """Write the problem as rules."""
    (folder / "vocabulary.toml").write_text("\n".join(_vocabulary(problem)), encoding="utf-8")
    (folder / "bench").mkdir()
    (folder / "bench" / "award.toml").write_text("\n".join(_award(problem)), encoding="utf-8")


def _vocabulary(problem: Problem) -> Iterable[str]:
    """Write the vocabulary."""
    yield 'format = 1\nversion = "0"'
    for words in ("parts.medal", "levels.node", "kinds.issued", "topics.any"):
        yield f"[{words}]\nen = '-'\nru = '-'"
    yield f"[methods.look]\nlabel = {_BOTH}\ncost = 1"
    for code in WARNINGS:
        yield f"[warnings.{code}]\nseverity = 'note'\nsays = {_BOTH}\nnext = {_BOTH}"
    for trait in problem.traits:
        yield f"[traits.{trait.name}]\nmethod = 'look'\nlabel = {_BOTH}"
        yield f"question = {_BOTH}\nlook = {_BOTH}"
        yield from _kind(trait)


def _kind(trait: Trait) -> Iterable[str]:
    """Write what depends on the kind of a trait."""
    if isinstance(trait, States):
        yield 'kind = "states"'
        yield from (
            f"states.{state}.label = {{ en = '{state}', ru = '{state}' }}" for state in trait.states
        )
    else:
        yield f"kind = 'quantity'\nunit = '{trait.unit}'\nleast = 0\nmost = 999\nreading = 0"


def _award(problem: Problem) -> Iterable[str]:
    """Write the award; fact and condition have the same number."""
    yield f"format = 1\nid = 'bench/award'\nstatus = 'proven'\nname = {_BOTH}"
    yield "[sources.a]\ntitle = '-'"
    for at in range(len(problem.conditions)):
        yield f"[[facts]]\nid = '{at}'\ntopic = 'any'\nsays = {_BOTH}"
        yield "confidence = 'high'\nsources = ['a']"
    paths: list[str] = []
    for node in problem.nodes:
        name = node.name.replace("_", "-")
        paths.append(f"{paths[node.parent] if node.parent is not None else 'bench'}/{name}")
        yield f"[[entries]]\nid = '{paths[-1]}'\nlevel = 'node'\nname = {_BOTH}"
        for at in node.conditions:
            yield f"[[entries.expects]]\nfact = '{at}'\n{_condition(problem.conditions[at])}"


def _condition(condition: Condition) -> str:
    """Write one condition."""
    match condition:
        case AnyOf(trait, states):
            return f"trait = '{trait}'\nstates = {json.dumps(states)}"
        case Between(trait, low, high):
            return f"trait = '{trait}'\nbetween = [{low}, {high}]"
