"""What was seen: observations and the values they can have, with their uncertainty."""

from medal_id.observations.counts import Counts
from medal_id.observations.dates import PartialDate
from medal_id.observations.number import Number
from medal_id.observations.observation import BY_EYE, Observation, Value
from medal_id.observations.quantity import Pair, Quantity
from medal_id.observations.states import States
from medal_id.observations.stripes import Stripe, Stripes
from medal_id.observations.text import Text

__all__ = [
    "BY_EYE",
    "Counts",
    "Number",
    "Observation",
    "Pair",
    "PartialDate",
    "Quantity",
    "States",
    "Stripe",
    "Stripes",
    "Text",
    "Value",
]
