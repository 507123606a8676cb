"""What of a picture has been decoded so far, at which sizes."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field, frozen
from PIL import Image

from medal_id.images.photo.orientation import Box


@frozen(eq=False)
class Layer:
    """A decoded picture at one size, as it is stored, on white where it is transparent."""

    colour: Image.Image  #: Grey (L) or RGB, 8 bits.
    alpha: Image.Image | None = None  #: Grey (L), 255 where opaque.

    def reduced(self, by: int) -> Layer:
        """Give the means of cells of `by` x `by` px."""
        alpha = self.alpha.reduce(by) if self.alpha else None
        return Layer(self.colour.reduce(by), alpha)

    def cut(self, box: Box) -> Layer:
        """Give only a part."""
        return Layer(self.colour.crop(box), self.alpha.crop(box) if self.alpha else None)


@define(eq=False)
class Layers:
    """The layers of one picture; those wanted are decoded once and kept."""

    size: tuple[int, int]  #: Width and height of the whole picture, as stored.
    decode: Callable[[int], Layer]  #: Decodes at a reduction of 1, 2, 4 or 8.
    finest: int = 1  #: The least reduction that can be held in memory.
    kept: dict[int, Layer] = field(factory=dict)

    def at(self, reduction: int) -> Layer:
        """Give the layer at a reduction: a power of 2, `finest` or more."""
        if reduction not in self.kept:
            finer = [one for one in self.kept if one < reduction]
            if finer:
                near = max(finer)
            else:
                near = min(reduction, 8)
                self.kept[near] = self.decode(near)
            if near != reduction:
                self.kept[reduction] = self.kept[near].reduced(reduction // near)
        return self.kept[reduction]
