"""The kinds of traits. A new kind of question that many medals can ask is a new module here."""

from medal_id.rules.kinds.base import Condition, Trait
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.dates import DateTrait
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.quantity import QuantityTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import StripesTrait
from medal_id.rules.kinds.text import TextTrait

#: How the vocabulary calls each kind.
KINDS: dict[str, type[Trait]] = {
    "states": StatesTrait,
    "quantity": QuantityTrait,
    "counts": CountsTrait,
    "text": TextTrait,
    "number": NumberTrait,
    "stripes": StripesTrait,
    "date": DateTrait,
}

__all__ = ["KINDS", "Condition", "Trait"]
