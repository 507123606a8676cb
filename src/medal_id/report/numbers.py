"""The forms of serial numbers that the rules know, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from medal_id.observations import PartialDate
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Award, NumberFormat
from medal_id.serial.places import places


@frozen
class NumberLines:
    """Tells the forms of the numbers of one award."""

    award: Award
    notes: Footnotes

    @property
    def words(self) -> Wording:
        """The language."""
        return self.notes.wording

    def lines(self, forms: tuple[NumberFormat, ...]) -> Iterator[Line]:
        """Tell some forms, each with its marks, its ranges and the numbers that were seen."""
        for form in forms:
            yield from self._form(form)

    def _form(self, form: NumberFormat) -> Iterator[Line]:
        """Tell one form."""
        words = self.words
        said = words.say(
            "number-form",
            place=place_of(form, words),
            form=words.of(form.form),
            by=words.applied_by(form.applied_by),
        )
        yield Line(f"{said} {self._cite(form.fact)}", 1)
        if form.on:
            yield Line(words.say("numbered-in", span=words.span(PartialDate.read(form.on))), 2)
        for mark in form.marks:
            letters = ", ".join(mark.letters)
            says = words.say("number-mark", letters=letters, says=words.of(mark.says))
            yield Line(f"{says} {self._cite(mark.fact)}", 2)
        for one in form.ranges:
            low, high = one.between
            says = words.say("number-range", low=low, high=high, says=words.of(one.says))
            yield Line(f"{says} {self._cite(one.fact)}", 2)
        for seen in form.attested:
            day = f" ({words.span(PartialDate.read(seen.on))})" if seen.on else ""
            says = words.say("number-seen", number=seen.number)
            yield Line(f"{says}{day} {self._cite(seen.fact)}", 2, tone=Tone.FOR)

    def _cite(self, fact: str) -> str:
        """Name a fact with its sources."""
        confidence = self.award.facts[fact].confidence.value
        return self.notes.cite(fact, confidence, self.award.titles([fact]))


def place_of(form: NumberFormat, words: Wording) -> str:
    """Name where the numbers of a form stand."""
    known = places(words.vocabulary).values()
    found = [p for p in known if p.trait == form.trait and form.place in ("", p.name)]
    return words.of(found[0].label)
