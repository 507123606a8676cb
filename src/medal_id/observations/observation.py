"""One thing that was seen, read or measured on a specimen."""

from __future__ import annotations

from attrs import frozen

from medal_id.observations.counts import Counts
from medal_id.observations.dates import PartialDate
from medal_id.observations.number import Number
from medal_id.observations.quantity import Pair, Quantity
from medal_id.observations.states import States
from medal_id.observations.stripes import Stripes
from medal_id.observations.text import Text

#: What an observation can be once it has been read with the vocabulary.
Value = States | Quantity | Pair | Counts | Text | Number | Stripes | PartialDate

#: The origin of an observation of which nothing else is said.
BY_EYE = "by eye"


@frozen
class Observation:
    """A trait, what was seen of it, and how that is known.

    `value` is anything that `classify()` accepts for the trait; in a verdict it is the value as it
    was understood, one of the classes of `Value`.
    """

    trait: str  #: The trait's name in the vocabulary, as "diameter" or "certificate.wording".
    value: object
    origin: str = BY_EYE  #: By eye, callipers, photograph and method, document ...
