"""One part of one specimen before the rules."""

from __future__ import annotations

from attrs import frozen

from medal_id.engine.judge import Judgement
from medal_id.engine.matrix import Matrix
from medal_id.rules import RuleSet


@frozen
class Case:
    """Everything that the verdict on one part depends on."""

    rules: RuleSet
    matrix: Matrix
    judgement: Judgement
    part: str
    scope: int  #: The bits of the entries that can be the answer.
    tolerance: int  #: How many contradictions a candidate is forgiven.
