"""Being led to a medal: the rules are the matter of a session, which ends in a verdict."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen

from medal_id.catalogue.catalogue import Catalogue, default_catalogue
from medal_id.engine.readings import ANOTHER
from medal_id.errors import BadObservation, UnknownWord, shown
from medal_id.key import (
    Answer,
    Judged,
    Option,
    PrintedKey,
    Question,
    Reason,
    Session,
    Things,
    best,
    printed_key,
    separating_power,
)
from medal_id.observations import Observation
from medal_id.rules import Label, Trait
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.text import TextTrait
from medal_id.rules.vocabulary import MEDAL
from medal_id.verdict import Verdict


def guide(
    award: str | None = None,
    *,
    part: str = MEDAL,
    tolerance: int = 0,
    catalogue: Catalogue | None = None,
) -> Session[Verdict]:
    """Begin to identify a specimen by answering questions, the best one first.

    Args:
        award: the id of the only award to consider.
        part: the part that the questions are about: "medal" or "certificate". Traits of the other
            part may be answered too.
        tolerance: how many contradictions a candidate is forgiven, 0 to 20.
        catalogue: the rules to judge by; those of the library by default.

    Raises:
        UnknownId: where there is no such award, or only its numbers are known.
        UnknownWord: where there is no such part.
        BadObservation: where nothing of that part is known, or the tolerance is not 0 to 20.
    """
    chosen = catalogue if catalogue is not None else default_catalogue()
    chosen.classify(award=award)  # refuses an award that does not exist
    if part not in chosen.rules.vocabulary.parts:
        raise UnknownWord.of("guide", "part", part, chosen.rules.vocabulary.parts)
    things = chosen.things(award=award, part=part)
    if not things.ids:
        fault = f"no {part} of {award or 'any award'} is known"
        raise BadObservation("guide", fault, "choose another part or award")
    return Session(GuidedMedal(chosen, things, award, part)).with_tolerance(tolerance)


def key_of(
    catalogue: Catalogue,
    chosen: Collection[str] = (),
    *,
    part: str = MEDAL,
    but: Collection[str] = (),
) -> PrintedKey:
    """Make a key to what lies below some entries, or to everything that was issued.

    Args:
        catalogue: the rules.
        chosen: ids of awards, variants, dies ...; what they hold beside the awards, such as
            copies, is taken in where it is named itself.
        part: the part of a specimen: "medal" or "certificate".
        but: traits that the key may not ask for.

    Raises:
        UnknownId: where there is no such entry.
        UnknownWord: where there is no such part or trait.
        BadObservation: where the entries hold nothing of that part.
    """
    for trait in but:
        catalogue.rules.vocabulary.trait(trait, "key")
    things = catalogue.things(part=part, beside=True)
    wanted = [catalogue.entry(one) for one in chosen]
    kept = [
        thing
        for thing in things.ids
        if (catalogue.entry(thing).issued or thing in chosen)
        and (not wanted or any(f"{thing}/".startswith(f"{one.id}/") for one in wanted))
    ]
    if not kept:
        where = f"lies below: {', '.join(chosen)}" if wanted else "is known"
        fault = f"nothing issued of the part {part!r} {where}"
        raise BadObservation("key", fault, "give other ids, or another part")
    return printed_key(things.only(kept), but=but)


@frozen(eq=False)
class GuidedMedal:
    """One part of a specimen as the matter of a session."""

    catalogue: Catalogue
    things: Things  #: The leaves that can be the answer.
    award: str | None
    part: str

    def read(self, trait: str, raw: object) -> object | None:
        """Understand an answer as `classify` does; None where it says that it cannot be told.

        Raises:
            UnknownWord: where there is no such trait.
            BadObservation: where the answer cannot be understood.
        """
        if type(trait) is not str:
            raise BadObservation("session", f"{shown(trait)} given", "name a trait")
        vocabulary = self.catalogue.rules.vocabulary
        if raw is None:
            vocabulary.trait(trait, "session")
            return None
        seen = vocabulary.understand(Observation(trait, raw))
        return seen.value if seen else None

    def show(self, trait: str, value: object) -> Label:
        """Put an understood answer into words."""
        return self._trait(trait).show(value)  # type: ignore[arg-type]  # as `read` gives it

    @property
    def names(self) -> Mapping[str, Label]:
        """What the things are called."""
        return {thing: self.things.labels[thing] for thing in self.things.ids}

    def question(self, trait: str, remaining: tuple[str, ...]) -> Question:
        """Word the question for a trait."""
        asked, left = self._trait(trait), self.things.only(remaining)
        return Question(
            trait,
            asked.question,
            asked.look,
            tuple(self._options(asked, left)),
            separating_power(left, trait),
            self.catalogue.rules.vocabulary.methods[asked.method].cost,
        )

    def judge(self, answers: tuple[Answer, ...], tolerance: int) -> Judged[Verdict]:
        """Ask the catalogue."""
        verdict = self.verdict(answers, tolerance)
        finding = verdict.parts.get(self.part)
        if finding is None:
            ranked = best(self.things)
            return Judged(self.things.ids, tuple(one.trait for one in ranked), verdict)
        possible = {one.id for one in finding.possible}
        return Judged(
            tuple(thing for thing in self.things.ids if thing in possible),
            tuple(advice.trait for advice in finding.next),
            verdict,
        )

    def discarded(
        self, answers: tuple[Answer, ...], tolerance: int
    ) -> dict[str, tuple[Reason, ...]]:
        """Give the leaves that are excluded, each with what excludes it."""
        finding = self.verdict(answers, tolerance).parts.get(self.part)
        if finding is None:
            return {}
        possible = {one.id for one in finding.possible}
        return {
            thing: tuple(
                Reason(one.trait, one.seen, one.expected, (one.fact, *one.sources))
                for one in finding.why_not(thing)
                if one.excludes
            )
            for thing in self.things.ids
            if thing not in possible
        }

    def verdict(self, answers: tuple[Answer, ...], tolerance: int) -> Verdict:
        """Give the verdict that `classify` gives for the same observations."""
        seen = [Observation(one.trait, one.value) for one in answers if one.told]
        return self.catalogue.classify(seen, award=self.award, tolerance=tolerance)

    def _trait(self, trait: str) -> Trait:
        """Find a trait."""
        return self.catalogue.rules.vocabulary.trait(trait, "session")

    def _options(self, trait: Trait, left: Things) -> list[Option]:
        """Give the states to choose from, or what the leaves that remain are known to show."""
        asked = left.trait(trait.name)
        values = [left.value(thing, trait.name) for thing in left.ids]
        known = {state for value in values if isinstance(value, frozenset) for state in value}
        said = self.catalogue.entry_things.said
        return [
            Option(
                said(trait.name, state),
                label,
                sum(value is None or state in value for value in values),
            )
            for state, label in asked.states.items()
            if isinstance(trait, StatesTrait)
            or (isinstance(trait, TextTrait | NumberTrait) and state in known - {ANOTHER.en})
        ]
