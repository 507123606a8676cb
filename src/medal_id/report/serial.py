"""What is known of a serial number, as lines of a report and as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from medal_id.catalogue import Catalogue
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Label
from medal_id.serial import Assessment, Fit, InvalidNumber, NumberStanding, Reading
from medal_id.serial.places import places

_TONES = {
    NumberStanding.ATTESTED: Tone.FOR,
    NumberStanding.POSSIBLE: Tone.OPEN,
    NumberStanding.IMPOSSIBLE: Tone.AGAINST,
}
#: The phrase of each standing.
SAID = {
    NumberStanding.ATTESTED: "attested",
    NumberStanding.POSSIBLE: "number-possible",
    NumberStanding.IMPOSSIBLE: "impossible",
}


@frozen
class SerialLines:
    """Tells what is known of numbers."""

    catalogue: Catalogue
    notes: Footnotes

    @property
    def words(self) -> Wording:
        """The language."""
        return self.notes.wording

    def lines(self, answer: Assessment) -> Iterator[Line]:
        """Tell one answer: its readings and what each fits, or the reason against it."""
        words, standing = self.words, self._standing(answer.standing)
        if answer.number is None:
            assert answer.reason is not None
            said = words.say("number-is", number=answer.reason.text, standing=standing)
            yield Line(said, tone=Tone.AGAINST)
            yield from self.reason(answer.reason)
            return
        said = words.say("number-is", number=answer.number.text.strip(), standing=standing)
        yield Line(said, tone=_TONES[answer.standing])
        for reading in answer.number.readings:
            yield from self._reading(reading)

    def reason(self, reason: InvalidNumber) -> Iterator[Line]:
        """Tell why a number cannot be, and what to do."""
        cited = self.notes.cite_plain(reason.facts, reason.sources)
        yield Line(f"{self.words.of(reason.says)}{cited}", 1, "!", Tone.AGAINST)
        yield Line(self.words.of(reason.next), 2, tone=Tone.QUIET)

    def _reading(self, reading: Reading) -> Iterator[Line]:
        """Tell one reading: the award that attests it in full, the others in one line."""
        words = self.words
        standing = self._standing(reading.standing)
        why = words.of(reading.why)
        yield Line(words.say("reading", number=reading, standing=standing, why=why), 1)
        if reading.reason is not None:
            yield Line(words.of(reading.reason), 2, "!", Tone.AGAINST)
        elif not reading.fits:
            yield Line(words.say("fits-none"), 2, tone=Tone.QUIET)
        several = len({fit.award for fit in reading.fits}) > 1
        full = [fit for fit in reading.fits if fit.standing == "attested" or not several]
        for fit in full:
            yield from self._fit(fit)
        rest = [fit for fit in reading.fits if fit not in full]
        if rest:
            yield Line(words.say("fits-too", fits=self._others(rest)), 2, tone=Tone.QUIET)

    def _fit(self, fit: Fit) -> Iterator[Line]:
        """Tell what a reading fits."""
        words = self.words
        said = words.say(
            "fit",
            award=self._award(fit),
            place=self._place(fit),
            standing=self._standing(fit.standing),
            by=words.applied_by(fit.applied_by),
        )
        yield Line(f"{said}{self.notes.cite_plain(fit.facts, fit.sources)}", 2)
        for note in fit.notes:
            yield Line(words.of(note), 3, tone=Tone.QUIET)

    def _others(self, fits: list[Fit]) -> str:
        """Name awards with the places of their numbers."""
        found: dict[str, list[str]] = {}
        for fit in fits:
            found.setdefault(self._award(fit), []).append(self._place(fit))
        said = (
            self.words.say("at", award=award, places=", ".join(there))
            for award, there in found.items()
        )
        return "; ".join(said)

    def _award(self, fit: Fit) -> str:
        """Name an award."""
        return self.words.of(self.catalogue.rules.award(fit.award).name)

    def _place(self, fit: Fit) -> str:
        """Name a place."""
        return self.words.of(places(self.words.vocabulary)[fit.place].label)

    def _standing(self, standing: NumberStanding) -> str:
        """Say what is known of a number."""
        return self.words.say(SAID[standing])


def plain_assessment(answer: Assessment) -> dict[str, Any]:
    """Give an answer as plain values."""
    number, reason = answer.number, answer.reason
    plain: dict[str, Any] = {
        "given": answer.given if isinstance(answer.given, str) else None,
        "standing": answer.standing.value,
        "canonical": number.best.compact if number else None,
        "readings": [_reading(one) for one in number.readings] if number else [],
        "reason": None,
    }
    if reason is not None:
        plain["reason"] = {
            "kind": type(reason).__name__,
            "says": _label(reason.says),
            "next": _label(reason.next),
            "facts": list(reason.facts),
            "sources": list(reason.sources),
        }
    return plain


def _reading(one: Reading) -> dict[str, Any]:
    """Give one reading."""
    return {
        "number": str(one),
        "letters": one.letters,
        "digits": one.digits,
        "suffix": one.suffix,
        "read_as": one.read_as.value,
        "why": _label(one.why),
        "standing": one.standing.value,
        "reason": None if one.reason is None else _label(one.reason),
        "fits": [_fit(fit) for fit in one.fits],
    }


def _fit(one: Fit) -> dict[str, Any]:
    """Give what a reading fits."""
    return {
        "award": one.award,
        "entry": one.entry,
        "format": one.format,
        "place": one.place,
        "applied_by": one.applied_by,
        "standing": one.standing.value,
        "notes": [_label(note) for note in one.notes],
        "dates": one.dates.edtf,
        "facts": list(one.facts),
        "sources": list(one.sources),
    }


def _label(label: Label) -> dict[str, str]:
    """Give both languages."""
    return {"en": label.en, "ru": label.ru}
