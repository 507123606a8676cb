"""Holding one reading of a number against the forms that the rules know."""

from __future__ import annotations

from medal_id.observations import PartialDate
from medal_id.observations.number import UNREAD, NumberReading, ReadAs
from medal_id.rules import Label
from medal_id.rules.number_format import Flaw, Misfit
from medal_id.serial.notes import notes
from medal_id.serial.number import Fit, NumberStanding, Reading
from medal_id.serial.scope import ANY, Known, Scope

#: Why a number can be read so.
WHY = {
    ReadAs.AS_WRITTEN: Label("as written", "как написано"),
    ReadAs.EITHER_WAY: Label(
        "the Latin letter stands for this one by sound and by look",
        "латинская буква соответствует ей и по звучанию, и по виду",
    ),
    ReadAs.NUMBER_SIGN: Label("the N is taken for “No.”", "N понято как «№»"),
    ReadAs.TRANSLITERATED: Label(
        "by sound: the Latin letter transliterates it",
        "по звучанию: латинская буква её передаёт",
    ),
    ReadAs.LOOK_ALIKE: Label(
        "by look: the letter of another alphabet looks like it",
        "по виду: буква другого алфавита похожа на неё",
    ),
}


def judged(one: NumberReading, within: Scope) -> tuple[Reading, Misfit | None]:
    """Say what is known of a reading, and why it cannot be, where it cannot."""
    misfits: list[Misfit] = []
    fits: list[Fit] = []
    for known in within.forms:
        misfit = known.form.misfit(one)
        if misfit is None:
            fits.append(_fit(one, known))
        else:
            misfits.append(misfit)
    order = list(NumberStanding)
    fits.sort(key=lambda fit: order.index(fit.standing))
    failed = None if fits else _failed(one, within, misfits)
    standing = fits[0].standing if fits else NumberStanding.POSSIBLE
    reading = Reading(
        one.letters,
        one.digits,
        one.suffix,
        one.read_as,
        WHY[one.read_as],
        NumberStanding.IMPOSSIBLE if failed else standing,
        tuple(fits),
        failed.says if failed else None,
    )
    return reading, failed


def nearest(misfits: list[Misfit]) -> Misfit:
    """Give the misfit that got furthest."""
    order = list(Flaw)
    return max(misfits, key=lambda one: order.index(one.flaw))


def _failed(one: NumberReading, within: Scope, misfits: list[Misfit]) -> Misfit | None:
    """Say why a reading that fits no known form cannot be; None where it can."""
    if not within.open:
        return nearest(misfits)
    misfit = ANY.misfit(one)
    return None if misfit and misfit.flaw is Flaw.SUFFIX else misfit


def _fit(one: NumberReading, known: Known) -> Fit:
    """Say what is known of a reading that has some form."""
    award, form = known.award, known.form
    seen = form.known(one)
    attested = bool(seen) and UNREAD not in one.letters + one.digits
    ids = dict.fromkeys([form.fact, *(number.fact for number in seen)])
    return Fit(
        award=award.id,
        entry=form.entry,
        format=form.id,
        place=known.place,
        applied_by=form.applied_by,
        standing=NumberStanding.ATTESTED if attested else NumberStanding.POSSIBLE,
        notes=notes(one, award, form),
        dates=PartialDate.read(form.on) if form.on else PartialDate(),
        facts=tuple(ids),
        sources=award.titles(ids),
    )
