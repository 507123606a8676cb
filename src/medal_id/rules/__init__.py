"""Rules as data: vocabulary, awards, the order of wear, titles of places, read from TOML."""

from medal_id.rules.award import Award, Check, Example, LookAlike, Side
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Dating, Expectation, Given
from medal_id.rules.fact import Documented, Fact, Source
from medal_id.rules.honour import SORTS, Claim, Holder, Honour
from medal_id.rules.kinds import Condition, Trait
from medal_id.rules.label import Label
from medal_id.rules.number_format import Attested, NumberFormat
from medal_id.rules.outcome import Confidence, HowOften, Outcome
from medal_id.rules.pack import Pack, RefusedPack
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.vocabulary import Message, Method, Vocabulary
from medal_id.rules.wear import Entitlement, OrderOfWear, WearRule, WearSideRule, WornAward

__all__ = [
    "SORTS",
    "Attested",
    "Award",
    "Check",
    "Claim",
    "Condition",
    "Confidence",
    "Dating",
    "Documented",
    "Entitlement",
    "Entry",
    "Example",
    "Expectation",
    "Fact",
    "Given",
    "Holder",
    "Honour",
    "HowOften",
    "Label",
    "LookAlike",
    "Message",
    "Method",
    "NumberFormat",
    "OrderOfWear",
    "Outcome",
    "Pack",
    "RefusedPack",
    "RuleSet",
    "Side",
    "Source",
    "Trait",
    "Vocabulary",
    "WearRule",
    "WearSideRule",
    "WornAward",
]
