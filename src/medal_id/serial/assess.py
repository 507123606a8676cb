"""From a text to what is known of the number, or to the reason why it cannot be one."""

from __future__ import annotations

from medal_id.catalogue import Catalogue, default_catalogue
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
    text, written, found = read(number)
    if within.refusal:
        raise within.refusal.of(text)
    answers = [judged(one, within) for one in found]
    can = [reading for reading, misfit in answers if misfit is None]
    cannot = [(reading, misfit) for reading, misfit in answers if misfit is not None]
    if not can:
        raise _misfit(text, nearest([misfit for _, misfit in cannot]), within)
    order = list(NumberStanding)
    ranked = sorted(
        (*can, *(reading for reading, _ in cannot)), key=lambda r: order.index(r.standing)
    )
    return SerialNumber(
        text,
        written.letters,
        written.digits,
        written.suffix,
        tuple(ranked),
        within.award,
        within.place,
    )


def _misfit(text: str, misfit: Misfit, within: Scope) -> InvalidNumber:
    """Give the reason where no reading fits."""
    kind, remedy = _KINDS[misfit.flaw], "read it again"
    if within.open:
        return kind.of(text, misfit.says, remedy)
    award = within.forms[0].award
    facts = tuple(dict.fromkeys(known.form.fact for known in within.forms))
    keys = dict.fromkeys(key for fact in facts for key in award.facts[fact].sources)
    says = Label(f"{misfit.says.en} ({award.name.en})", f"{misfit.says.ru} («{award.name.ru}»)")
    sources = tuple(award.sources[key].title for key in keys)
    return kind.of(text, says, remedy, facts=facts, sources=sources)
