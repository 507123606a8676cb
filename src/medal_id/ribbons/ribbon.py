"""A ribbon as a value: its stripes, its weave, and when it was worn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from medal_id.observations import PartialDate, Stripe, Stripes
from medal_id.ribbons.draw import HEIGHT, SCALE, draw
from medal_id.ribbons.likeness import Likeness, compare
from medal_id.ribbons.palette import palette
from medal_id.rules.kinds.stripes import StripesTrait

if TYPE_CHECKING:
    from medal_id.catalogue import Catalogue


@frozen
class Ribbon:
    """The ribbon of a medal, its stripes read from the viewer's left to the right.

    Two ribbons are equal where their stripes, weave and dates are. What is not known is None or
    left open, and never stands for "none".
    """

    stripes: tuple[Stripe, ...]
    weave: str = ""  #: As "silk moiré"; "" where it is not known.
    #: When it belonged to the medal; open where that is not known.
    dates: PartialDate = field(factory=PartialDate)
    trait: StripesTrait = field(factory=palette, eq=False, repr=False)

    @classmethod
    def read(cls, text: object, catalogue: Catalogue | None = None) -> Ribbon:
        """Read a ribbon as people write it.

        Args:
            text: stripes with their widths in mm, "olive 11, green 2, olive 11"; colours alone,
                "olive, green, olive"; widths alone, "11, 2, 11"; in English or Russian, or a list.
            catalogue: the rules whose colours are meant; those of the library by default.

        Raises:
            BadObservation: where it is no ribbon.
        """
        trait = palette(catalogue)
        seen = trait.read(text, "ribbon")
        assert isinstance(seen, Stripes)
        return cls(seen.stripes, trait=trait)

    @property
    def width(self) -> float | None:
        """The sum of all stripes in mm; None where one is not known."""
        widths = [stripe.width for stripe in self.stripes]
        return None if None in widths else round(sum(w for w in widths if w is not None), 3)

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours from edge to edge, words of the vocabulary; "" where one was not told."""
        return tuple(stripe.colour for stripe in self.stripes)

    @property
    def symmetric(self) -> bool:
        """Whether it reads the same from either edge, so that it cannot be turned wrongly."""
        return self.stripes == self.stripes[::-1]

    def turned(self) -> Ribbon:
        """Give it read from the other edge."""
        return evolve(self, stripes=self.stripes[::-1])

    def compare(self, other: Ribbon) -> Likeness:
        """Tell how like a ribbon of the rules another one is that was seen.

        Colours may have faded to those they are taken for, widths may be off by the slack of the
        vocabulary (0.7 mm, or a tenth of the stripe), and either edge may come first.

        Raises:
            BadObservation: where this one leaves a colour open.
        """
        return compare(Stripes(self.stripes), Stripes(other.stripes), self.trait)

    def to_svg(self, height: float = HEIGHT, scale: float = SCALE, title: str = "") -> str:
        """Draw it as an SVG element of its own: no script, no network.

        Args:
            height: of the drawing, in px.
            scale: px per mm. Stripes of unknown width share what is left of the ribbon evenly.
            title: what it is called when one points at it; its stripes where left out.

        Raises:
            ValueError: where height or scale is no positive, finite number.
        """
        return draw(self.stripes, self.trait, height, scale, title or self.text())

    def text(self, lang: str = "en") -> str:
        """Say the stripes with the labels of a language, "en" or "ru"; `Ribbon.read` reads both."""
        return self.trait.show(Stripes(self.stripes)).in_(lang)

    def __str__(self) -> str:
        """List the stripes in the words of the rules."""
        return str(Stripes(self.stripes))

    def _repr_html_(self) -> str:
        """Draw it in a notebook."""
        return self.to_svg()
