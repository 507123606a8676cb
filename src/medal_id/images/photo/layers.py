"""What of a picture has been decoded so far, at which sizes."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field
from PIL import Image

from medal_id.images.photo.mode import plain, reduced
from medal_id.images.photo.orientation import Box


@define(eq=False)
class Layers:
    """The layers of one picture as it is stored; those wanted are decoded once and kept.

    A layer is the same whatever was asked for before: coarser ones than that of the first look
    are made of it, halving by halving, finer ones are decoded.
    """

    size: tuple[int, int]  #: Width and height of the whole picture, as stored.
    decode: Callable[[int], Image.Image]  #: Decodes at a reduction: 1 or more, a power of 2.
    look: int  #: The longer side of what is decoded first, in px, at most.
    finest: int = 1  #: The least reduction that can be held in memory.
    _kept: dict[int, Image.Image] = field(factory=dict, init=False)

    @property
    def first(self) -> int:
        """Give the reduction of the first look."""
        return self.enough(self.look)

    def enough(self, most: int) -> int:
        """Give the least reduction to at most so many px, with no side of less than 8 px."""
        reduction = self.finest
        while max(self.size) // reduction > most and min(self.size) // (2 * reduction) >= 8:
            reduction *= 2
        return reduction

    def cut(self, cells: Box, reduction: int) -> Image.Image:
        """Give a part of a layer as grey, RGB or RGBA; `cells` in px of the layer."""
        return plain(self.decoded(reduction).crop(cells))

    def decoded(self, reduction: int) -> Image.Image:
        """Give a layer, as it was decoded."""
        if reduction not in self._kept:
            if reduction > self.first:
                made = reduced(self.decoded(reduction // 2), 2)
            else:
                self._drop()
                made = self.decode(reduction)
            self._kept[reduction] = made
        return self._kept[reduction]

    def _drop(self) -> None:
        """Forget what is finer than the first look, that memory never holds two of these."""
        for reduction in [one for one in self._kept if one < self.first]:
            del self._kept[reduction]
