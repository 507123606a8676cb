"""What was measured in a photograph, as lines of a report: a table, then what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from medal_id.images.measured import Length, Measured, NotMeasured, State
from medal_id.images.reasons import Reason
from medal_id.report.line import Line, Tone
from medal_id.report.methods import method_in
from medal_id.report.wording import Wording

if TYPE_CHECKING:
    from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon


@frozen
class Row:
    """One quantity of the table."""

    section: str
    name: str
    value: str = ""  #: With uncertainty and unit; empty where it is missing.
    method: str = ""
    figure: bool = False  #: Whether the value is a figure: those stand in a column.
    missing: Reason | None = None


def measurement_lines(seen: Measurements, words: Wording, place: str) -> Iterator[Line]:
    """Tell everything that was measured in a photograph, or why nothing was."""
    from medal_id.images.proof import labels  # noqa: PLC0415  # it is there where photographs are
    from medal_id.images.proof.captions import lettered  # noqa: PLC0415  # as above

    size = words.of(labels.SIZE)
    yield Line(place, tone=Tone.TITLE)
    said = size.format(width=seen.width, height=seen.height, digest=seen.digest[:12])
    yield Line(said, 1, tone=Tone.QUIET)
    if seen.reason is not None:
        yield from _missing(seen.reason.reason, words)
    for number, (letter, medal) in enumerate(lettered(seen), start=1):
        if letter:
            said = words.say("medal-of", n=number, total=len(seen.medals), letter=letter)
            yield Line(said, 1, tone=Tone.TITLE)
        yield from _table(list(_rows(medal, words)), words)


def failure_lines(failed: list[tuple[str, Reason]], words: Wording) -> Iterator[Line]:
    """List the photographs in which nothing was measured, by the reason."""
    if failed:
        yield Line(words.say("photos-failed", n=len(failed)), tone=Tone.HEADING)
    places: dict[Reason, list[str]] = {}
    for place, reason in failed:
        places.setdefault(reason, []).append(place)
    for reason, every in places.items():
        yield from _missing(reason, words, "; ".join(every))


def _table(rows: list[Row], words: Wording) -> Iterator[Line]:
    """Write the quantities in columns, then what is missing, by its reason."""
    sections: dict[str, list[Row]] = {}
    for row in rows:
        if row.missing is None:
            sections.setdefault(row.section, []).append(row)
    wide = max((len(row.name) for found in sections.values() for row in found), default=0)
    for section, found in sections.items():
        yield Line(section, 1, tone=Tone.HEADING)
        value = max((len(row.value) for row in found if row.figure), default=0)
        for row in found:
            method = f"  [{row.method}]" if row.method else ""
            yield Line(f"{row.name:{wide}}  {row.value:{value}}{method}".rstrip(), 2)
    missing: dict[Reason, list[Row]] = {}
    for row in rows:
        if row.missing is not None:
            missing.setdefault(row.missing, []).append(row)
    if missing:
        yield Line(words.say("not-measured"), 1, tone=Tone.HEADING)
    for reason, lacking in missing.items():
        yield from _missing(reason, words, "; ".join(_named(lacking)))


def _missing(reason: Reason, words: Wording, what: str = "") -> Iterator[Line]:
    """Say why something is missing, what it is, and what to do about it."""
    yield Line(words.of(reason.says), 1, "!", Tone.AGAINST)
    if what:
        yield Line(what, 2)
    yield Line(words.say("to-do", what=words.of(reason.next)), 2, tone=Tone.QUIET)


def _named(rows: list[Row]) -> Iterator[str]:
    """Name what lacks for one reason, section by section."""
    sections: dict[str, list[str]] = {}
    for row in rows:
        sections.setdefault(row.section, []).append(row.name)
    for section, names in sections.items():
        yield f"{section}: {', '.join(names)}" if any(names) else section


def _rows(medal: MedalMeasurements, words: Wording) -> Iterator[Row]:
    """Give every quantity of a medal."""
    from medal_id.images.proof import labels  # noqa: PLC0415  # as above

    if isinstance(medal.disc, NotMeasured):
        yield Row(words.of(labels.OUTLINE.title), "", missing=medal.disc.reason)
    for section in labels.SECTIONS:
        for one in section.quantities:
            title, name = words.of(section.title), words.of(one.label)
            yield _row(title, name, getattr(medal, one.field), one.trait, words)
    title = words.of(labels.RIBBON_SECTION.title)
    if isinstance(medal.ribbon, NotMeasured):
        yield Row(title, "", missing=medal.ribbon.reason)
    else:
        yield from _ribbon(medal.ribbon, title, words)


def _ribbon(ribbon: Ribbon, title: str, words: Wording) -> Iterator[Row]:
    """Give the width of a ribbon and its stripes; a stripe without a width has its colours."""
    from medal_id.images.proof import labels  # noqa: PLC0415  # as above
    from medal_id.images.proof.words import colours  # noqa: PLC0415  # as above

    yield _row(title, words.of(labels.RIBBON_WIDTH), ribbon.width, "", words)
    for number, stripe in enumerate(ribbon.stripes, start=1):
        said = colours(stripe.colours, words.lang)
        name = words.of(labels.STRIPE).format(number=number, colours=said)
        if isinstance(stripe.width, NotMeasured):
            yield Row(title, name)
            name = words.of(labels.STRIPE_WIDTH).format(number=number)
        yield _row(title, name, stripe.width, "", words)


def _row(section: str, name: str, value: Length | State, trait: str, words: Wording) -> Row:
    """Give one quantity: a figure, states, or why there is none."""
    from medal_id.images.proof.words import figure, states  # noqa: PLC0415  # as above

    if isinstance(value, NotMeasured):
        return Row(section, name, missing=value.reason)
    if isinstance(value, Measured):
        said = figure(value, words.lang)
    else:
        said = states(value, trait, words.lang)
    method = method_in(words.lang, value.method)
    return Row(section, name, said, method, figure=isinstance(value, Measured))
