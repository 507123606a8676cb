"""Drawing a ribbon as SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from medal_id.observations import Stripe
from medal_id.rules.kinds.stripes import StripesTrait

#: In px: as high as a line of text or two.
HEIGHT = 32.0
#: Px per mm.
SCALE = 4.0
#: What a stripe of unknown colour is drawn in.
_UNTOLD = "#d0d0d0"
#: In mm: the narrowest stripe that is drawn where the widths are not known.
_NARROWEST = 1.0


def draw(
    stripes: Sequence[Stripe], trait: StripesTrait, height: float, scale: float, title: str
) -> str:
    """Draw stripes side by side, with a hairline around them that shows on any ground.

    Raises:
        ValueError: where height or scale is no positive, finite number.
    """
    if not all(0 < one < math.inf for one in (height, scale)):
        raise ValueError(f"height {height:g} and scale {scale:g} must be positive")
    widths = [width * scale for width in drawn_widths(stripes, trait.width)]
    whole = sum(widths)
    box = f'width="{whole:g}" height="{height:g}" viewBox="0 0 {whole:g} {height:g}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} role="img">',
        f"<title>{escape(title)}</title>",
    ]
    left = 0.0
    for stripe, width in zip(stripes, widths, strict=True):
        known = trait.colours.get(stripe.colour)
        fill = known.hex if known else _UNTOLD
        parts.append(
            f'<rect x="{left:g}" y="0" width="{width:g}" height="{height:g}" fill="{fill}"/>'
        )
        left = round(left + width, 6)
    frame = f'x="0.5" y="0.5" width="{max(whole - 1, 0):g}" height="{max(height - 1, 0):g}"'
    parts.append(f'<rect {frame} fill="none" stroke="#808080" stroke-opacity="0.6"/></svg>')
    return "".join(parts)


def drawn_widths(stripes: Sequence[Stripe], whole: float) -> list[float]:
    """Give the width of every stripe in mm; unknown ones share what is left of the whole."""
    known = [stripe.width for stripe in stripes if stripe.width is not None]
    unknown = len(stripes) - len(known)
    share = max((whole - sum(known)) / unknown, _NARROWEST) if unknown else 0.0
    return [share if stripe.width is None else stripe.width for stripe in stripes]
