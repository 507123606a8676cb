"""Rules as data: the vocabulary, the awards, the titles of places, and reading both from TOML."""

from medal_id.rules.award import Award, Check, Example, Side
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Dating, Expectation, Given
from medal_id.rules.fact import Fact, Source
from medal_id.rules.honour import SORTS, Claim, Holder, Honour
from medal_id.rules.kinds import Condition, Trait
from medal_id.rules.label import Label
from medal_id.rules.number_format import Attested, NumberFormat
from medal_id.rules.outcome import Confidence, HowOften, Outcome
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.vocabulary import Message, Method, Vocabulary

__all__ = [
    "SORTS",
    "Attested",
    "Award",
    "Check",
    "Claim",
    "Condition",
    "Confidence",
    "Dating",
    "Entry",
    "Example",
    "Expectation",
    "Fact",
    "Given",
    "Holder",
    "Honour",
    "HowOften",
    "Label",
    "Message",
    "Method",
    "NumberFormat",
    "Outcome",
    "RuleSet",
    "Side",
    "Source",
    "Trait",
    "Vocabulary",
]
