"""What is found about the order of wear, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from medal_id.catalogue import Catalogue
from medal_id.observations import PartialDate
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.wear import (
    Basis,
    Cited,
    Doubt,
    Entitled,
    Group,
    Misplaced,
    Precedence,
    Step,
    WearSide,
    Worn,
)
from medal_id.wear.roll import roll

#: The phrase of each answer.
ANSWERS = {True: "wear-right", False: "wear-wrong", None: "wear-open"}
_TONES = {True: Tone.FOR, False: Tone.AGAINST, None: Tone.OPEN}
_SIDES = {
    WearSide.LEFT: "wear-left",
    WearSide.RIGHT: "wear-right-side",
    WearSide.UNDECIDED: "wear-side-undecided",
    WearSide.UNKNOWN: "wear-side-unknown",
}


@frozen
class WearLines:
    """Tells of medals in the order in which they are worn."""

    catalogue: Catalogue
    notes: Footnotes

    @property
    def words(self) -> Wording:
        """The language."""
        return self.notes.wording

    def lines(self, answer: Group | Precedence) -> Iterator[Line]:
        """Tell an answer: a group that was checked, or awards that were put in order."""
        yield from self.group(answer) if isinstance(answer, Group) else self.sorted(answer)

    def group(self, group: Group) -> Iterator[Line]:
        """Tell what was found about a group: as it is worn, what is wrong, what is open."""
        words = self.words
        said = words.say(ANSWERS[group.in_order])
        head = words.say("wear-checked", day=self._day(group.on), answer=said)
        yield Line(head, tone=_TONES[group.in_order])
        yield from self._row(group.worn)
        yield from self._part("wear-misplaced", map(self._misplaced, group.misplaced))
        if group.misplaced:
            yield from self._part("wear-right-order", [self._places(group.right)])
        yield from self._part("wear-early", ([self._early(one)] for one in group.early))
        yield from self._part("wear-twice", [self._twice(group)])
        yield from self._part(
            "wear-undecided", [*map(self._doubt, group.undecided), *self._open(group)]
        )
        yield from self._part("wear-untold", [self._untold(group)])
        yield from self._part("wear-entitled", ([self._entitled(one)] for one in group.entitled))

    def sorted(self, order: Precedence) -> Iterator[Line]:
        """Tell an order, and after each award why the next one comes after it."""
        words = self.words
        yield Line(words.say("wear-sorted", day=self._day(order.on)), tone=Tone.TITLE)
        if not order.awards and not order.unplaced:
            yield Line(words.say("wear-none"), 1, tone=Tone.QUIET)
        reasons = {one.senior: one for one in order.neighbours}
        for number, one in enumerate(order.awards, 1):
            yield Line(words.say("wear-place", n=number, name=words.of(one.name), id=one.id), 1)
            reason = reasons.get(one.id)
            last = number == len(order.awards) or order.awards[number].id == one.id
            if reason is not None and not last:
                tone = Tone.QUIET if reason.basis is Basis.RULE else Tone.OPEN
                cited = self._cited(reason.because)
                yield Line(f"{words.say(f'wear-basis-{reason.basis}')}{cited}", 2, tone=tone)
        early = dict.fromkeys(one for one in order.awards if one.existed is False)
        yield from self._part("wear-early", ([self._early(one)] for one in early))
        untold = [self._no_place(one) for one in dict.fromkeys(order.unplaced)]
        yield from self._part("wear-untold", [untold])

    def _row(self, worn: tuple[Worn, ...]) -> Iterator[Line]:
        """Tell the medals as they are worn."""
        words = self.words
        if not worn:
            yield Line(words.say("wear-none"), 1, tone=Tone.QUIET)
        for number, one in enumerate(worn, 1):
            side, by = words.say(_SIDES[one.side]), one.side_by
            if one.existed is False:
                side, by = words.say("wear-not-yet"), Cited()
            said = words.say("wear-medal", n=number, name=words.of(one.name), id=one.id, side=side)
            yield Line(f"{said}{self.notes.cite_plain(by.facts, by.sources)}", 1)

    def _part(self, heading: str, parts: Iterable[Iterable[Line]]) -> Iterator[Line]:
        """Put lines under a heading; nothing where there are none."""
        lines = [line for part in parts for line in part]
        if lines:
            yield BLANK
            yield Line(self.words.say(heading), 1, tone=Tone.HEADING)
            yield from lines

    def _misplaced(self, one: Misplaced) -> Iterator[Line]:
        """Say where a medal belongs, and by which rule."""
        key = "between" if one.after and one.before else "after" if one.after else "before"
        said = self.words.say(
            f"wear-{key}",
            n=one.position,
            name=self._name(one.id),
            after=self._name(one.after) if one.after else "",
            before=self._name(one.before) if one.before else "",
        )
        yield Line(said, 2, "!", Tone.AGAINST)
        yield self._chain(one.because)

    def _chain(self, chain: tuple[Step, ...]) -> Line:
        """Tell steps that follow each other, and since when all of them hold."""
        ids = [chain[0].senior, *(step.junior for step in chain)]
        names = ", ".join(self.words.say("wear-name", name=self._name(one)) for one in ids)
        latest = max(chain, key=lambda step: str(step.since.latest))
        since = self._since(latest.since)
        for ended in dict.fromkeys(step.replaced for step in chain if step.replaced):
            since = self.words.say("until", since=since, ended=self.words.span(ended))
        said = self.words.say("wear-chain", names=names, since=since)
        return Line(f"{said}{self._cited(chain)}", 3, tone=Tone.QUIET)

    def _places(self, ids: tuple[str, ...]) -> Iterator[Line]:
        """List awards by their places."""
        for number, one in enumerate(ids, 1):
            yield Line(self.words.say("wear-place", n=number, name=self._name(one), id=one), 2)

    def _early(self, one: Worn) -> Line:
        """Say of a medal that it came later."""
        assert one.established is not None
        day = self.words.span(one.established)
        said = self.words.say("wear-established", name=self.words.of(one.name), day=day)
        by = one.established_by
        return Line(f"{said}{self.notes.cite_plain(by.facts, by.sources)}", 2, "!", Tone.AGAINST)

    def _twice(self, group: Group) -> Iterator[Line]:
        """Say what is named more than once, and whether it can be."""
        for one in group.twice:
            key = "wear-repeated" if one.allowed else "wear-not-repeated"
            said = self.words.say(key, name=self._name(one.id), n=one.times)
            mark, tone = ("+", Tone.FOR) if one.allowed else ("!", Tone.AGAINST)
            yield Line(f"{said}{self.notes.cite_plain(one.facts, one.sources)}", 2, mark, tone)

    def _doubt(self, one: Doubt) -> Iterator[Line]:
        """Tell of a rule that may have held."""
        first, second = self._name(one.first), self._name(one.second)
        said = self.words.say("wear-doubt", first=first, second=second)
        yield Line(said, 2, "?", Tone.OPEN)
        yield self._chain(one.because)

    def _open(self, group: Group) -> Iterator[list[Line]]:
        """Tell of medals that may not have existed yet."""
        for one in dict.fromkeys(group.worn):
            if one.existed is None and one.established is not None:
                day = self.words.span(one.established)
                said = self.words.say("wear-existed", name=self.words.of(one.name), day=day)
                by = one.established_by
                cited = self.notes.cite_plain(by.facts, by.sources)
                yield [Line(f"{said}{cited}", 2, "?", Tone.OPEN)]

    def _untold(self, group: Group) -> Iterator[Line]:
        """Tell what no source tells."""
        yield from map(self._no_place, group.unplaced)
        without = {one.id for one in (*group.unplaced, *group.early)}
        for one, other in group.unordered:
            if not without & {one, other}:
                names = {"one": self._name(one), "other": self._name(other)}
                yield Line(self.words.say("wear-no-order", **names), 2, "?", Tone.QUIET)

    def _no_place(self, one: Worn) -> Line:
        """Say of an award that no source tells its place."""
        return Line(
            self.words.say("wear-no-place", name=self.words.of(one.name)), 2, "?", Tone.QUIET
        )

    def _entitled(self, one: Entitled) -> Line:
        """Tell an award that a holder may have besides."""
        said = self.words.say(
            "wear-right-to",
            name=self.words.of(one.name),
            holder=self._name(one.holder),
            since=self._since(one.since),
        )
        if one.holds is None:
            said = self.words.say("wear-right-undecided", says=said)
        return Line(f"{said}{self.notes.cite_plain(one.facts, one.sources)}", 2)

    def _cited(self, steps: Iterable[Step]) -> str:
        """Name the facts and sources of some steps."""
        every = tuple(steps)
        facts = dict.fromkeys(fact for step in every for fact in step.facts)
        titles = dict.fromkeys(title for step in every for title in step.sources)
        return self.notes.cite_plain(facts, titles)

    def _since(self, since: PartialDate) -> str:
        """Say since when something holds."""
        first, last = (PartialDate(day, day) for day in (since.earliest, since.latest))
        if first == last:
            return self.words.say("since", day=self.words.span(first))
        ends = {"first": self.words.span(first), "last": self.words.span(last)}
        return self.words.say("since-between", **ends)

    def _day(self, on: PartialDate | None) -> str:
        """Say the date that was asked about."""
        return self.words.say("wear-latest") if on is None else self.words.span(on)

    def _name(self, award: str) -> str:
        """Name an award."""
        return self.words.of(roll(self.catalogue).name(award))
