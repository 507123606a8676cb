"""From a text to what is known of the number, or to the reason why it cannot be one."""

from __future__ import annotations

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.observations.number import NumberReading
from medal_id.observations.number_text import Written, readings
from medal_id.rules import Label
from medal_id.rules.number_format import Flaw, Misfit
from medal_id.serial.fits import judged, nearest
from medal_id.serial.number import Assessment, NumberStanding, SerialNumber
from medal_id.serial.reasons import (
    InvalidComponent,
    InvalidFormat,
    InvalidLength,
    InvalidNumber,
)
from medal_id.serial.scope import Scope, scope
from medal_id.serial.split import read

_KINDS: dict[Flaw, type[InvalidNumber]] = {
    Flaw.LETTERS: InvalidFormat,
    Flaw.LENGTH: InvalidLength,
    Flaw.VALUE: InvalidComponent,
    Flaw.SUFFIX: InvalidComponent,
}


def assess(
    number: object, *, award: str = "", place: str = "", catalogue: Catalogue | None = None
) -> Assessment:
    """Say what is known of a number, or why it cannot be; never raises for any number.

    Args:
        number: the text as read; anything else is impossible, with a reason.
        award: the id of the award or of the variant that bears it; empty for all awards, of which
            none excludes a number.
        place: where it stands: a state of the number's position, as "reverse-below" or
            "edge-6-oclock", or "certificate"; several are parted by "|"; empty for any.
        catalogue: the rules to judge by; those of the library by default.

    Raises:
        UnknownId: where there is no such award.
        BadObservation: where there is no such place.
    """
    within = scope(catalogue or default_catalogue(), award, place)
    try:
        return Assessment(number, understand(number, within), None)
    except InvalidNumber as reason:
        return Assessment(number, None, reason)


def understand(number: object, within: Scope) -> SerialNumber:
    """Understand a number within a scope.

    Raises:
        InvalidNumber: where it cannot be.
    """
    text, pieces, found = read(number)
    if within.refusal:
        raise within.refusal.of(text)
    answers = [judged(one, within) for one in found]
    misfits = [misfit for _, misfit in answers if misfit is not None]
    if len(misfits) == len(answers):
        raise _misfit(text, nearest(misfits), found, within)
    order = list(NumberStanding)
    ranked = sorted((one for one, _ in answers), key=lambda one: order.index(one.standing))
    return SerialNumber(
        text,
        pieces.letters,
        pieces.digits,
        pieces.suffix,
        tuple(ranked),
        within.award,
        within.place,
    )


def can_be(pieces: Written, within: Scope) -> bool:
    """Tell whether the pieces of a number can be one within a scope."""
    found = readings(pieces)
    return within.refusal is None and any(judged(one, within)[1] is None for one in found)


def _misfit(
    text: str, misfit: Misfit, found: tuple[NumberReading, ...], within: Scope
) -> InvalidNumber:
    """Give the reason where no reading fits, with the facts of the forms that it comes from."""
    kind, todo = _KINDS[misfit.flaw], Label("read it again", "прочтите его ещё раз")
    if within.open:
        return kind.of(text, misfit.says, todo)
    award = within.forms[0].award
    forms = [one.form for one in within.forms]
    facts = dict.fromkeys(f.fact for f in forms for r in found if f.misfit(r) == misfit)
    says = Label(f"{misfit.says.en} ({award.name.en})", f"{misfit.says.ru} («{award.name.ru}»)")
    return kind.of(text, says, todo, facts=tuple(facts), sources=award.titles(facts))
