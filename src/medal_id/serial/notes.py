"""What else is known of a number that fits: marks, ranges, neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.observations import PartialDate
from medal_id.observations.number import UNREAD, NumberReading
from medal_id.rules import Attested, Award, Label, NumberFormat


def notes(one: NumberReading, award: Award, form: NumberFormat) -> tuple[Label, ...]:
    """Tell what is worth knowing of a number that has some form."""
    bare = form.bare(one)
    return (
        *_attested(one, form),
        *_mark(one, form),
        *_zeros(bare, award, form),
        *_ranges(bare, form),
        *_neighbours(bare, form),
    )


def _attested(one: NumberReading, form: NumberFormat) -> Iterator[Label]:
    """Name the attested numbers that it is, or may be."""
    for seen in form.known(one):
        when = _when(seen)
        if UNREAD in one.letters + one.digits:
            yield Label(
                f"it may be the attested {seen.number}{when.en}",
                f"может быть засвидетельствованным {seen.number}{when.ru}",
            )
        elif seen.readings[0].may_be(one) or len(seen.readings) == 1:
            yield Label(
                f"attested as {seen.number}{when.en}",
                f"засвидетельствован как {seen.number}{when.ru}",
            )
        else:
            yield Label(
                f"attested as {seen.number}{when.en}, if its letter is read by its look",
                f"засвидетельствован как {seen.number}{when.ru}, если букву читать по виду",
            )


def _mark(one: NumberReading, form: NumberFormat) -> Iterator[Label]:
    """Say what the letters besides the number mean."""
    mark = form.mark(one)
    if mark is not None:
        letters = one.suffix or one.letters
        yield Label(f"{letters}: {mark.says.en}", f"{letters}: {mark.says.ru}")


def _zeros(bare: NumberReading, award: Award, form: NumberFormat) -> Iterator[Label]:
    """Say that leading zeros are not known."""
    if form.zeros and bare.digits.startswith("0"):
        yield award.facts[form.zeros].says


def _ranges(bare: NumberReading, form: NumberFormat) -> Iterator[Label]:
    """Say in which known ranges it lies."""
    for one in form.within(bare):
        low, high = one.between
        date = PartialDate.read(one.on) if one.on else None
        en, ru = (f", {date.in_(lang)}" if date else "" for lang in ("en", "ru"))
        yield Label(
            f"numbers {low} to {high}: {one.says.en}{en}",
            f"номера с {low} по {high}: {one.says.ru}{ru}",
        )


def _neighbours(bare: NumberReading, form: NumberFormat) -> Iterator[Label]:
    """Name the nearest attested numbers below and above of which the date is known."""
    if UNREAD in bare.digits or bare.letters or form.known(bare):
        return
    value = int(bare.digits)
    dated = sorted((int(seen.readings[0].digits), seen) for seen in form.attested if seen.on)
    below = [seen for number, seen in dated if number < value][-1:]
    above = [seen for number, seen in dated if number > value][:1]
    if below or above:
        near = [(seen.number, _when(seen)) for seen in (*below, *above)]
        yield Label(
            f"known numbers near it: {', '.join(f'{n}{w.en}' for n, w in near)}",
            f"известные соседние номера: {', '.join(f'{n}{w.ru}' for n, w in near)}",
        )


def _when(seen: Attested) -> Label:
    """Say when a number was awarded, in brackets."""
    if not seen.on:
        return Label("", "")
    date = PartialDate.read(seen.on)
    return Label(f" ({date.in_('en')})", f" ({date.in_('ru')})")
