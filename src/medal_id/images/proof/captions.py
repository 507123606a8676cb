"""What stands beside the picture: each quantity with its number, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from medal_id.images.measured import Length, Measured, NotMeasured, State
from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon
from medal_id.images.proof import labels
from medal_id.images.proof.face import shows_eyelet
from medal_id.images.proof.labels import Quantity, Section
from medal_id.images.proof.ribbon import borders
from medal_id.images.proof.tones import Tone
from medal_id.images.proof.words import colours, figure, states, why


@frozen
class Entry:
    """One quantity."""

    number: str  #: As in the picture; empty where nothing is drawn.
    name: str  #: Of several that lack for the same reason, all names.
    value: str  #: With uncertainty and unit, or the reason why there is none.
    lacks: bool = False  #: Whether it is the reason.


@frozen
class Group:
    """Entries that belong together."""

    title: str
    tone: Tone | None  #: The colour that they are drawn in.
    entries: tuple[Entry, ...]


@frozen
class Caption:
    """All that is said of one medal, or of a photograph without any."""

    letter: str  #: As in the picture; empty where there is only one.
    title: str
    groups: tuple[Group, ...]


#: Of more medals than this only the outlines are drawn.
MOST_TOLD = 12

#: A quantity on its way into a caption: number, name and value, or the reason for its lack.
_Found = tuple[str, str, str | NotMeasured]


def captions(seen: Measurements, lang: str) -> tuple[Caption, ...]:
    """Word everything, in "en" or "ru"."""
    told = [_caption(one, letter, lang) for letter, one in lettered(seen)[:MOST_TOLD]]
    more = len(seen.medals) - MOST_TOLD
    if more > 0:
        title = labels.MORE.in_(lang).format(count=more)
        said = Entry("", "", labels.CUT_OUT.in_(lang), lacks=True)
        told.append(Caption("", "", (Group(title, None, (said,)),)))
    if seen.reason is not None or not told:
        reason = why(seen.reason, lang) if seen.reason is not None else ""
        said = Entry("", "", reason, lacks=True)
        told.append(Caption("", "", (Group(labels.NOT_FOUND.in_(lang), None, (said,)),)))
    return tuple(told)


def lettered(seen: Measurements) -> list[tuple[str, MedalMeasurements]]:
    """Give the medals with their letters: A to Z, then AA, AB; none where there is only one."""
    if len(seen.medals) == 1:
        return [("", seen.medals[0])]
    return [(_letter(place), one) for place, one in enumerate(seen.medals)]


def _letter(place: int) -> str:
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(65 + place % 26)


def _caption(medal: MedalMeasurements, letter: str, lang: str) -> Caption:
    """Word one medal: what was measured by section, then what was not by reason."""
    groups: list[Group] = []
    missing: dict[str, dict[str, list[str]]] = {}
    for section, every in _sections(medal, lang):
        title = section.title.in_(lang)
        entries: list[Entry] = []
        for number, name, value in every:
            if isinstance(value, NotMeasured):
                missing.setdefault(why(value, lang), {}).setdefault(title.lower(), []).append(name)
            else:
                entries.append(Entry(number, name, value))
        if entries:
            groups.append(Group(title, section.tone, tuple(entries)))
    if missing:
        lacks = (Entry("", _names(names), said, lacks=True) for said, names in missing.items())
        groups.append(Group(labels.MISSING.in_(lang), None, tuple(lacks)))
    return Caption(letter, labels.MEDAL.in_(lang).format(letter=letter), tuple(groups))


def _names(by_section: dict[str, list[str]]) -> str:
    """Name what lacks for one reason."""
    said = "; ".join(
        f"{title}: {', '.join(names)}" if any(names) else title
        for title, names in by_section.items()
    )
    return said[:1].upper() + said[1:]


def _sections(medal: MedalMeasurements, lang: str) -> Iterator[tuple[Section, Iterator[_Found]]]:
    """Word everything, section by section."""
    if isinstance(medal.disc, NotMeasured):
        yield labels.OUTLINE, iter([("", "", medal.disc)])
    for section in labels.SECTIONS:
        yield section, _section(medal, section, lang)
    yield labels.RIBBON_SECTION, _ribbon(medal, lang)


def _section(medal: MedalMeasurements, section: Section, lang: str) -> Iterator[_Found]:
    """Word the quantities of a section."""
    for one in section.quantities:
        drawn = one.number != labels.LOOP or shows_eyelet(medal)
        number = one.number if drawn else ""
        yield number, one.label.in_(lang), _value(getattr(medal, one.field), one, lang)


def _ribbon(medal: MedalMeasurements, lang: str) -> Iterator[_Found]:
    """Word the ribbon and its stripes."""
    ribbon = medal.ribbon
    if not isinstance(ribbon, Ribbon):
        yield "", "", ribbon
        return
    yield labels.BAND, labels.RIBBON_WIDTH.in_(lang), _length(ribbon.width, lang)
    drawn = bool(borders(ribbon))
    for place, stripe in enumerate(ribbon.stripes, start=1):
        number = str(labels.FIRST_STRIPE + place - 1) if drawn else ""
        said = colours(stripe.colours, lang)
        name = labels.STRIPE.in_(lang).format(number=place, colours=said)
        value = _length(stripe.width, lang)
        if isinstance(value, NotMeasured):
            yield number, name, ""
            name = labels.STRIPE_WIDTH.in_(lang).format(number=place)
        yield number, name, value


def _value(value: Length | State, quantity: Quantity, lang: str) -> str | NotMeasured:
    """Word a figure or states; a reason is kept as it is."""
    if isinstance(value, Measured | NotMeasured):
        return _length(value, lang)
    return states(value, quantity.trait, lang)


def _length(value: Length, lang: str) -> str | NotMeasured:
    return figure(value, lang) if isinstance(value, Measured) else value
