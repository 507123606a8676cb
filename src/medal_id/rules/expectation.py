"""What a rule expects, once its words are understood."""

from __future__ import annotations

from attrs import frozen

from medal_id.observations import PartialDate
from medal_id.rules.kinds import Condition
from medal_id.rules.label import Label
from medal_id.rules.outcome import HowOften


@frozen
class Given:
    """What must hold for an expectation to be asked at all, as "weighed without the block"."""

    trait: str
    condition: Condition


@frozen
class Expectation:
    """What an entry of the catalogue shows of a trait, how often, and which fact says so."""

    entry: str  #: The id of the entry that states it; it holds for all below that entry too.
    trait: str
    condition: Condition
    how_often: HowOften
    fact: str
    given: tuple[Given, ...] = ()


@frozen
class Dating:
    """When something about a specimen can have been made: of the entry itself, or of a feature."""

    entry: str
    span: PartialDate
    of: Label  #: What is dated: the medal, the ribbon, the printed form ...
    fact: str
    trait: str = ""  #: The trait that shows the feature; empty where the entry itself is dated.
    #: What the trait must show; None where the trait is a date, which itself is the span.
    condition: Condition | None = None
    #: Whether what shows it was used up later, as printed forms were: the span is that of its
    #: making, and only the earliest day counts for the specimen.
    used_later: bool = False
    #: Whether what shows it may have been put on later, as a ribbon: then its earliest day counts
    #: only where nothing surer contradicts.
    added_later: bool = False
