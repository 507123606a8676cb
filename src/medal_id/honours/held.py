"""Titles, who holds them, and the answers to who it is and who held them on a day."""

from __future__ import annotations

from attrs import field, frozen

from medal_id.honours.statement import Statement
from medal_id.observations import PartialDate
from medal_id.rules import Fact, Label, Source
from medal_id.rules.display import Displayed


@frozen
class Title(Displayed):
    """An honorary title."""

    id: str  #: As "ru/city-of-military-glory".
    name: Label
    draft: bool  #: Whether its file does not list all holders, or not all with sources.
    count: Statement | None  #: How many hold it, and which other counts there are.
    facts: tuple[Fact, ...]  #: What is known of the title itself.
    sources: dict[str, Source] = field(hash=False, repr=False)  #: By the keys that facts name.


@frozen
class Held(Displayed):
    """One title that one city holds, with everything that is claimed of it."""

    title: Title
    id: str  #: The id of the city, the same for all its titles.
    name: Label
    names: tuple[Label, ...]  #: All its names, the present one first.
    statements: tuple[Statement, ...]  #: Those that stand; each has those that it outweighs.

    def of(self, about: str) -> Statement | None:
        """Give the first statement on a point, such as "background"; None where there is none."""
        return next((one for one in self.statements if one.about == about), None)

    @property
    def conferred(self) -> Statement:
        """When the title was conferred."""
        found = self.of("conferred")
        assert found is not None, "the rules are checked for it"
        return found

    @property
    def decree(self) -> Statement | None:
        """The number of the decree; None where none is known."""
        return self.of("decree")

    @property
    def signed(self) -> Statement | None:
        """Who signed the decree; None where that is not told."""
        return self.of("signed")

    @property
    def citation(self) -> Statement | None:
        """For what the title was conferred; None where that is not told."""
        return self.of("citation")

    @property
    def ceremony(self) -> Statement | None:
        """When and where it was handed over, and to whom; None where that is not told."""
        return self.of("ceremony")

    @property
    def contested(self) -> Statement | None:
        """Why the title is not recognised everywhere; None where nobody contests it."""
        return self.of("contested")

    @property
    def day(self) -> PartialDate:
        """The day on which the title was conferred."""
        date = self.conferred.date
        assert date is not None, "the rules are checked for it"
        return date


@frozen
class Found(Displayed):
    """A city that was asked for by one of its names, with every title that it holds."""

    asked: str  #: The name as given.
    id: str
    name: Label
    names: tuple[Label, ...]  #: All its names, the present one first.
    held: tuple[Held, ...]  #: The titles, the earliest first.


@frozen
class Roll(Displayed):
    """Who held a title on some day; of a date that is not just a day, on every day of it."""

    date: PartialDate
    held: tuple[Held, ...]  #: For certain, in the order of the conferrals.
    undecided: tuple[Held, ...]  #: Conferred on a day within the date, or the date is doubtful.
