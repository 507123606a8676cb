"""What was found about one part of a specimen."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen

from medal_id.errors import UnknownId
from medal_id.rules import Label, Outcome
from medal_id.rules.display import Displayed
from medal_id.verdict.candidate import Candidate, Standing
from medal_id.verdict.counterfactual import Counterfactual
from medal_id.verdict.dates import Dates
from medal_id.verdict.deferred import Deferred
from medal_id.verdict.evidence import Evidence
from medal_id.verdict.question import OpenQuestion
from medal_id.verdict.status import Status, Strength
from medal_id.verdict.warning import MedalWarning


@frozen
class Advice:
    """A trait worth looking at next."""

    trait: str
    question: Label
    look: Label
    gain: float  #: In bits: how much it is expected to tell.
    cost: float  #: Relative to a glance.


@frozen
class Details:
    """The part of a finding that is worked out only when asked for."""

    strength: Strength
    candidates: tuple[Candidate, ...]  #: Best first: standing, contradictions, agreement.
    evidence: tuple[Evidence, ...]  #: Every observation against every expectation it bears on.
    warnings: tuple[MedalWarning, ...]
    dates: Dates
    next: tuple[Advice, ...]  #: Most gain for its cost first.

    @cached_property
    def by_id(self) -> dict[str, Candidate]:
        """The candidates by their ids."""
        return {candidate.id: candidate for candidate in self.candidates}

    @cached_property
    def evidence_of(self) -> dict[str, tuple[Evidence, ...]]:
        """The evidence by the candidate whose own expectations it bears on."""
        sorted_out: dict[str, list[Evidence]] = {}
        for one in self.evidence:
            sorted_out.setdefault(one.candidate, []).append(one)
        return {id_: tuple(own) for id_, own in sorted_out.items()}


@frozen
class Finding(Displayed):
    """The verdict on one part: the medal with its block, or the certificate."""

    part: str
    status: Status
    best_id: str  #: Empty where there is none.
    details: Deferred[Details] = field(repr=False)
    #: Both follow from the observations and the rules, and are dear to compare.
    _questions: Deferred[tuple[OpenQuestion, ...]] = field(repr=False, eq=False)
    _counterfactuals: Deferred[tuple[Counterfactual, ...]] = field(repr=False, eq=False)

    @property
    def best(self) -> Candidate | None:
        """The deepest entry that the evidence supports, or None."""
        return self.candidate(self.best_id) if self.best_id else None

    @property
    def strength(self) -> Strength:
        """How well `best` is carried."""
        return self.details.get().strength

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """All entries of this part, best first."""
        return self.details.get().candidates

    @property
    def possible(self) -> tuple[Candidate, ...]:
        """The candidates that can be the answer and are not excluded, best first."""
        return tuple(c for c in self.candidates if c.answer and c.standing != "excluded")

    @property
    def nearest(self) -> tuple[Candidate, ...]:
        """The candidates with the fewest contradictions, where everything is excluded.

        Of several, those that something seen names.
        """
        if self.status is not Status.CONTRADICTED:
            return ()
        answers = [c for c in self.candidates if c.answer]
        fewest = min((len(c.contradictions) for c in answers), default=0)
        near = tuple(c for c in answers if len(c.contradictions) == fewest)
        return tuple(c for c in near if c.named) or near

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every observation held against every expectation that it bears on."""
        return self.details.get().evidence

    @property
    def warnings(self) -> tuple[MedalWarning, ...]:
        """What does not fit, or is worth a second look."""
        return self.details.get().warnings

    @property
    def dates(self) -> Dates:
        """When this part can date from."""
        return self.details.get().dates

    @property
    def next(self) -> tuple[Advice, ...]:
        """What to look at next, most gain for its cost first."""
        return self.details.get().next

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """What could still exclude the possible candidates, what tells most for its cost first."""
        return self._questions.get()

    @property
    def counterfactuals(self) -> tuple[Counterfactual, ...]:
        """The smallest changes of what was seen that would give another answer.

        Of one observed trait, or else of two (`MOST_CHANGES`); empty where none of these changes
        the answer. Those that lead to another identified entry come first, the nearest before
        others, then what is cheapest to look at again. Where fewest changes only lose the answer,
        pairs of them that lead to another identified entry follow.
        """
        return self._counterfactuals.get()

    def candidate(self, wanted: str) -> Candidate:
        """Find a candidate by its id.

        Raises:
            UnknownId: where the part has none with this id.
        """
        known = self.details.get().by_id
        if wanted in known:
            return known[wanted]
        raise UnknownId.of("verdict", wanted, known)

    def evidence_for(self, wanted: str) -> tuple[Evidence, ...]:
        """Give the evidence that bears on a candidate: its own and that of the entries above it.

        Raises:
            UnknownId: where the part has no candidate with this id.
        """
        kind, details = self.candidate(wanted).kind, self.details.get()
        steps = wanted.split("/")
        path = ("/".join(steps[:many]) for many in range(1, len(steps) + 1))
        above = [id_ for id_ in path if id_ in details.by_id and details.by_id[id_].kind == kind]
        return tuple(one for id_ in above for one in details.evidence_of.get(id_, ()))

    def why_not(self, wanted: str) -> tuple[Evidence, ...]:
        """Give what speaks against a candidate, what excludes it first.

        Raises:
            UnknownId: where the part has no candidate with this id.
        """
        against = [e for e in self.evidence_for(wanted) if e.outcome is Outcome.DISAGREES]
        return tuple(sorted(against, key=lambda e: not e.excludes))

    def open_questions(self, wanted: str) -> tuple[OpenQuestion, ...]:
        """Give what could still exclude a possible candidate, itself or through what lies above.

        These are traits of which a rule says what is always or never so, and which were not seen,
        or too unsurely. What tells most for its cost comes first. Of a candidate that is excluded,
        or cannot be the answer, there are none; see `why_not`.

        Raises:
            UnknownId: where the part has no candidate with this id.
        """
        candidate, above = self.candidate(wanted), self._path(wanted)
        if candidate.standing is Standing.EXCLUDED or not candidate.answer:
            return ()
        asked = (question.about(above) for question in self.questions)
        return tuple(question for question in asked if question.expects)

    def _path(self, wanted: str) -> set[str]:
        """Give the ids of a candidate and of those above it."""
        kind = self.candidate(wanted).kind
        return {
            c.id
            for c in self.candidates
            if c.kind == kind and (wanted == c.id or wanted.startswith(f"{c.id}/"))
        }
