"""Awards that were found, or all of them, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from medal_id.catalogue import Catalogue
from medal_id.finder import NAME, Found
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.ribbons import KnownRibbon, Ribbon, known_ribbons
from medal_id.ribbons.draw import drawn_widths


def awards_lines(found: Iterable[Found], catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """Name each award with its ribbons, and what of it was found."""
    some = False
    for one in found:
        some = True
        award = one.award
        yield Line(words.say("placed", name=words.of(award.name), id=award.id), tone=Tone.TITLE)
        if one.text:
            what = words.say("name") if one.text.trait == NAME else words.trait(one.text.trait)
            yield Line(words.say("found-text", trait=what, text=one.text.text), 1)
        for known in known_ribbons(award.id, catalogue):
            yield _ribbon(known, words, best=bool(one.ribbon and one.ribbon.known == known))
    if not some:
        yield Line(words.say("no-award"), tone=Tone.NOTE)
    yield BLANK
    yield Line(words.say("rules", version=catalogue.version), tone=Tone.QUIET)


def swatch(ribbon: Ribbon) -> tuple[tuple[str, float], ...]:
    """Give the colours of a ribbon as #rrggbb with their widths in mm, to be drawn on a screen."""
    widths = drawn_widths(ribbon.stripes, ribbon.trait.width)
    known = ribbon.trait.colours
    return tuple(
        (known[stripe.colour].hex, width)
        for stripe, width in zip(ribbon.stripes, widths, strict=True)
    )


def _ribbon(known: KnownRibbon, words: Wording, *, best: bool) -> Line:
    """Say a ribbon, with the days it was worn where they are known."""
    says = words.say("ribbon-is", ribbon=known.ribbon.text(words.lang))
    dates = known.ribbon.dates
    if dates.earliest or dates.latest:
        says = words.say("ribbon-dated", says=says, span=words.span(dates))
    mark, tone = ("+", Tone.FOR) if best else ("", Tone.PLAIN)
    return Line(says, 1, mark, tone, swatch(known.ribbon))
