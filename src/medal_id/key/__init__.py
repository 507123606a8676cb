"""Keys to any things: which trait tells most, what tells two apart, and being led to the answer."""

from medal_id.key.comparison import (
    Difference,
    Shown,
    Similarity,
    describe,
    differences,
    similarities,
)
from medal_id.key.diagnosis import Diagnosis, diagnose
from medal_id.key.guide import Outcome, guide
from medal_id.key.ranking import Ranked, best, separating_power
from medal_id.key.reading import load_things, read_things
from medal_id.key.session import Answer, Judged, Matter, Option, Question, Reason, Session
from medal_id.key.things import Thing, Things
from medal_id.key.trait import Kind, Span, Trait, Value, agree, joined
from medal_id.key.tree import Couplet, Lead, PrintedKey, printed_key

__all__ = [
    "Answer",
    "Couplet",
    "Diagnosis",
    "Difference",
    "Judged",
    "Kind",
    "Lead",
    "Matter",
    "Option",
    "Outcome",
    "PrintedKey",
    "Question",
    "Ranked",
    "Reason",
    "Session",
    "Shown",
    "Similarity",
    "Span",
    "Thing",
    "Things",
    "Trait",
    "Value",
    "agree",
    "best",
    "describe",
    "diagnose",
    "differences",
    "guide",
    "joined",
    "load_things",
    "printed_key",
    "read_things",
    "separating_power",
    "similarities",
]
