"""A ribbon as seen: its stripes from edge to edge."""

from __future__ import annotations

import re

from attrs import frozen

#: What people put between two stripes; a comma between two digits is a decimal comma.
SEPARATORS = re.compile(r"\s*(?:[/|·;+]|(?<!\d),|,(?!\d)|\s[-\u2013\u2014]\s)\s*")
STRIPE = re.compile(
    r"(?!$)(?P<colour>(?!(?:mm|мм)$)[^\W\d_]+(?:[ -][^\W\d_]+)*?)?"
    r"\s*(?:(?P<width>\d{1,3}(?:[.,]\d{1,3})?)\s*(?:mm|мм)?)?"
)
#: What stands for the colour of a stripe that was only measured.
NO_COLOUR = ""


@frozen
class Stripe:
    """One stripe of a ribbon."""

    colour: str  #: A colour of the vocabulary; "" where only the width was told.
    width: float | None = None  #: In mm; None where it was not measured.
    others: tuple[str, ...] = ()  #: Colours that it may be instead, where the observer is unsure.

    @property
    def possible(self) -> frozenset[str]:
        """Every colour that it may be; none where nothing is said of its colour."""
        return frozenset({self.colour, *self.others} - {NO_COLOUR})

    def __str__(self) -> str:
        """Give colour and width."""
        colours = " or ".join((self.colour, *self.others))
        return colours if self.width is None else f"{colours} {self.width:g}".lstrip()


@frozen
class Stripes:
    """A ribbon's stripes, read from one edge to the other."""

    stripes: tuple[Stripe, ...]

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours from edge to edge, of each stripe the first."""
        return tuple(stripe.colour for stripe in self.stripes)

    def turned(self) -> Stripes:
        """Give the ribbon read from the other edge."""
        return Stripes(self.stripes[::-1])

    def __str__(self) -> str:
        """List the stripes."""
        return ", ".join(str(stripe) for stripe in self.stripes)
