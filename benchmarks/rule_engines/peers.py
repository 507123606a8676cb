"""The general rule engines, each in the ways that measured fastest for it."""

from __future__ import annotations

import importlib
import json
import operator
from collections.abc import Callable
from decimal import Decimal
from importlib import metadata
from typing import Any, Final

from rule_engines.contestant import Contestant
from rule_engines.problem import (
    Answer,
    AnyOf,
    Between,
    Condition,
    Problem,
    Specimen,
    States,
    Trait,
    Value,
)

PEERS: Final = {
    "zen": "zen-engine",
    "datalogic_py": "datalogic-py",
    "json_logic": "json-logic-qubit",
    "json_logic.apply": "panzi-json-logic",
    "rule_engine": "rule-engine",
    "business_rules": "business-rules",
}
"""The distribution that provides each imported module."""


def zen_contestants(problem: Problem) -> list[Contestant]:
    """zen-engine: its expressions and its decision graphs.

    A graph is asked through ``ZenEngine.evaluate`` with a static loader, which compiles it once.
    ``ZenDecision.evaluate`` takes several times as long.
    """
    zen = importlib.import_module("zen")
    texts = [_zen_text(condition) for condition in problem.conditions]
    count = len(texts)
    listed = f"[{', '.join(texts)}]"
    evaluate_list = zen.compile_expression(listed).evaluate
    evaluate_map = zen.compile_expression(
        "{" + ", ".join(f"c{index}: {text}" for index, text in enumerate(texts)) + "}"
    ).evaluate
    evaluate_each = [zen.compile_expression(text).evaluate for text in texts]

    def ask_each(context: dict[str, Value]) -> list[bool]:
        return [evaluate(context) for evaluate in evaluate_each]

    expressions = {
        "type": "expressionNode",
        "content": {"expressions": [{"id": "all", "key": "all", "value": listed}]},
    }
    table = {
        "type": "decisionTableNode",
        "content": {
            "hitPolicy": "collect",
            "inputs": [
                {"id": trait.name, "name": trait.name, "field": trait.name, "type": "expression"}
                for trait in problem.traits
            ],
            "outputs": [{"id": "hit", "name": "hit", "field": "hit"}],
            "rules": [
                {
                    **{trait.name: "" for trait in problem.traits},
                    condition.trait: _zen_cell(condition),
                    "_id": f"row{index}",
                    "hit": str(index),
                }
                for index, condition in enumerate(problem.conditions)
            ],
        },
    }
    graphs = {"expressions": _zen_graph(expressions), "table": _zen_graph(table)}
    evaluate_graph = zen.ZenEngine({"loader": {"type": "static", "content": graphs}}).evaluate

    def ask_graph(context: dict[str, Value]) -> Any:
        return evaluate_graph("expressions", context)["result"]["all"]

    def ask_table(context: dict[str, Value]) -> Any:
        return evaluate_graph("table", context)["result"]

    def read_map(native: dict[str, bool]) -> Answer:
        return tuple(native[f"c{index}"] for index in range(count))

    def read_table(native: list[dict[str, int]]) -> Answer:
        hits = {row["hit"] for row in native}
        return tuple(index in hits for index in range(count))

    name = "zen-engine"
    return [
        Contestant(name, "one compiled expression per condition", ask_each),
        Contestant(name, "one compiled list of all conditions", evaluate_list),
        Contestant(name, "one compiled map of all conditions", evaluate_map, read_map),
        Contestant(
            name,
            "one compiled list, own form: JSON bytes",
            evaluate_list,
            prepare=lambda specimen: json.dumps(specimen).encode(),
            own_form=True,
        ),
        Contestant(name, "decision graph, one list", ask_graph),
        Contestant(name, "decision graph, table that collects", ask_table, read_table),
    ]


def _zen_text(condition: Condition) -> str:
    """``in`` a list or ``in`` a range says the same, and takes longer."""
    match condition:
        case AnyOf(trait, states):
            return f"({' or '.join(f'{trait} == {json.dumps(state)}' for state in states)})"
        case Between(trait, low, high):
            return f"({trait} >= {low} and {trait} <= {high})"


def _zen_cell(condition: Condition) -> str:
    match condition:
        case AnyOf(_, states):
            return ", ".join(json.dumps(state) for state in states)
        case Between(_, low, high):
            return f"[{low}..{high}]"


def _zen_graph(node: dict[str, Any]) -> dict[str, Any]:
    position = {"x": 0, "y": 0}
    return {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode", "position": position},
            {"id": "do", "name": "do", "position": position, **node},
            {"id": "out", "name": "out", "type": "outputNode", "position": position},
        ],
        "edges": [
            {"id": "first", "type": "edge", "sourceId": "in", "targetId": "do"},
            {"id": "second", "type": "edge", "sourceId": "do", "targetId": "out"},
        ],
    }


def datalogic_contestants(problem: Problem) -> list[Contestant]:
    """JsonLogic in datalogic-py, which compiles a rule and evaluates it natively."""
    datalogic = importlib.import_module("datalogic_py")
    engine = datalogic.Engine()
    logics = [_json_logic(condition, single="in") for condition in problem.conditions]
    together = engine.compile(logics)
    evaluate_each = [engine.compile(logic).evaluate for logic in logics]

    def ask_each(data: dict[str, Value]) -> list[bool]:
        return [evaluate(data) for evaluate in evaluate_each]

    name = "json-logic: datalogic-py"
    return [
        Contestant(name, "one compiled logic per condition", ask_each),
        Contestant(name, "one compiled list of all conditions", together.evaluate),
        Contestant(
            name,
            "one compiled list, own form: DataHandle",
            together.evaluate_data,
            prepare=datalogic.DataHandle,
            own_form=True,
        ),
    ]


def json_logic_contestants(problem: Problem) -> list[Contestant]:
    """JsonLogic in its two ports in plain Python, neither of which compiles anything."""
    logics = [_json_logic(condition, single="===") for condition in problem.conditions]

    def contestants(name: str, apply: Callable[[Any, Any], Any]) -> list[Contestant]:
        def ask_each(data: dict[str, Value]) -> list[Any]:
            return [apply(logic, data) for logic in logics]

        def ask_list(data: dict[str, Value]) -> Any:
            return apply(logics, data)

        return [
            Contestant(name, "one logic per condition", ask_each),
            Contestant(name, "one list of all conditions", ask_list),
        ]

    return [
        *contestants("json-logic: qubit", importlib.import_module("json_logic").jsonLogic),
        *contestants("json-logic: panzi", importlib.import_module("json_logic.apply").apply),
    ]


def _json_logic(condition: Condition, single: str) -> dict[str, Any]:
    """``single`` is how a port tests for one state fastest: ``in`` or ``===``."""
    variable = {"var": condition.trait}
    match condition:
        case AnyOf(_, (state,)) if single == "===":
            return {"===": [variable, state]}
        case AnyOf(_, states):
            return {"in": [variable, list(states)]}
        case Between(_, low, high):
            return {"<=": [low, variable, high]}


def rule_engine_contestants(problem: Problem) -> list[Contestant]:
    """rule-engine, with the plainest resolver and no type hints: hints cost time at evaluation."""
    rule_engine = importlib.import_module("rule_engine")
    context = rule_engine.Context(resolver=operator.getitem)
    # zen-engine and rule-engine happen to write these conditions alike.
    texts = [_zen_text(condition) for condition in problem.conditions]
    matches_each = [rule_engine.Rule(text, context).matches for text in texts]
    together = rule_engine.Rule(f"[{', '.join(texts)}]", context)

    def ask_each(thing: dict[str, Any]) -> list[bool]:
        return [matches(thing) for matches in matches_each]

    name = "rule-engine"
    return [
        Contestant(name, "one rule per condition, floats", ask_each),
        Contestant(name, "one rule per condition, Decimals", ask_each, prepare=_decimals),
        Contestant(
            name, "one list of all conditions, Decimals", together.evaluate, prepare=_decimals
        ),
    ]


def business_rules_contestants(problem: Problem) -> list[Contestant]:
    """business-rules: rules that run an action, and its condition checker used directly."""
    engine = importlib.import_module("business_rules.engine")
    operators = importlib.import_module("business_rules.operators")
    variables = importlib.import_module("business_rules.variables")
    actions = importlib.import_module("business_rules.actions")
    fields = importlib.import_module("business_rules.fields")
    check, run_all = engine.check_conditions_recursively, engine.run_all
    count = len(problem.conditions)

    def variable(trait: Trait) -> Any:
        name = trait.name

        def value(self: Any) -> Any:
            return self.observed[name]

        value.__name__ = name
        kind = operators.StringType if isinstance(trait, States) else operators.NumericType
        return variables.rule_variable(kind)(value)

    def remember(self: Any, observed: dict[str, Any]) -> None:
        self.observed = observed

    observed_class: Any = type(
        "Observed",
        (variables.BaseVariables,),
        {"__init__": remember, **{trait.name: variable(trait) for trait in problem.traits}},
    )

    def start(self: Any) -> None:
        self.matched = []

    def note(self: Any, condition: int) -> None:
        self.matched.append(condition)

    noted = actions.rule_action(params={"condition": fields.FIELD_NUMERIC})(note)
    matched_class: Any = type("Matched", (actions.BaseActions,), {"__init__": start, "note": noted})

    conditions = [_business_rule(condition) for condition in problem.conditions]
    rules = [
        {"conditions": condition, "actions": [{"name": "note", "params": {"condition": index}}]}
        for index, condition in enumerate(conditions)
    ]

    def ask_rules(observed: dict[str, Any]) -> list[int]:
        matched = matched_class()
        run_all(rules, observed_class(observed), matched)
        return list(matched.matched)

    def ask_check(observed: dict[str, Any]) -> list[Any]:
        values = observed_class(observed)
        return [check(condition, values) for condition in conditions]

    def read_matched(native: list[int]) -> Answer:
        matched = set(native)
        return tuple(index in matched for index in range(count))

    def read_results(native: list[Any]) -> Answer:
        return tuple(bool(result) for result in native)

    name = "business-rules"
    return [
        Contestant(name, "run_all with an action, floats", ask_rules, read_matched),
        Contestant(name, "run_all with an action, Decimals", ask_rules, read_matched, _decimals),
        Contestant(name, "condition checker, Decimals", ask_check, read_results, _decimals),
    ]


def _business_rule(condition: Condition) -> dict[str, Any]:
    """One regular expression takes less time than ``any`` of two comparisons."""
    name = condition.trait
    match condition:
        case AnyOf(_, (state,)):
            return {"name": name, "operator": "equal_to", "value": state}
        case AnyOf(_, states):
            pattern = f"^(?:{'|'.join(states)})$"
            return {"name": name, "operator": "matches_regex", "value": pattern}
        case Between(_, low, high):
            ends = (("greater_than_or_equal_to", low), ("less_than_or_equal_to", high))
            return {
                "all": [
                    {"name": name, "operator": comparison, "value": Decimal(repr(end))}
                    for comparison, end in ends
                ]
            }


def _decimals(specimen: Specimen) -> dict[str, str | Decimal]:
    """The specimen with the measurements as the ``Decimal`` that the peer computes with."""
    return {
        name: Decimal(repr(value)) if isinstance(value, float) else value
        for name, value in specimen.items()
    }


PEER_CONTESTANTS: Final[tuple[Callable[[Problem], list[Contestant]], ...]] = (
    zen_contestants,
    datalogic_contestants,
    json_logic_contestants,
    rule_engine_contestants,
    business_rules_contestants,
)
"""The registry of the peers."""


def require_peers() -> None:
    """Stop with what to install if a peer is missing."""
    missing = []
    for module, distribution in PEERS.items():
        try:
            importlib.import_module(module)
            metadata.version(distribution)
        except (ImportError, metadata.PackageNotFoundError):
            missing.append(distribution)
    if missing:
        raise SystemExit(f"Peers are missing. Install them:\n  pip install {' '.join(missing)}")
    if importlib.import_module("json_logic").jsonLogic.__module__ != "json_logic":
        raise SystemExit(
            "panzi-json-logic has overwritten json-logic-qubit, which has the same import name."
            " Restore it:\n  pip install --force-reinstall --no-deps json-logic-qubit"
        )
