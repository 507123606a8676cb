"""The verdict on a specimen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from medal_id.errors import UnknownId
from medal_id.observations import Observation
from medal_id.rules.display import Displayed
from medal_id.verdict.candidate import Candidate
from medal_id.verdict.counterfactual import Counterfactual
from medal_id.verdict.dates import Dates
from medal_id.verdict.deferred import Deferred
from medal_id.verdict.evidence import Evidence
from medal_id.verdict.finding import Advice, Finding
from medal_id.verdict.question import OpenQuestion
from medal_id.verdict.status import Status, Strength
from medal_id.verdict.warning import MedalWarning


def _unchanging(parts: Mapping[str, Finding]) -> Mapping[str, Finding]:
    """Keep the parts from being changed."""
    return MappingProxyType(dict(parts))


@frozen
class Joint:
    """What the parts say together."""

    warnings: tuple[MedalWarning, ...]  #: Of the relations between the parts only.
    dates: Dates


@frozen
class Verdict(Displayed):
    """What a specimen is, why, why not the others, and what to look at next.

    `status`, `best`, `strength` and `nearest` are those of the medal, or of the only part seen;
    `evidence`, `warnings`, `dates` and `next` are those of all parts together.
    """

    observations: tuple[Observation, ...]  #: As they were understood.
    award: str  #: The award that the question was narrowed to; empty for all.
    tolerance: int  #: How many contradictions a candidate was forgiven.
    rules_version: str  #: Version and hash of the rules that judged.
    parts: Mapping[str, Finding] = field(
        converter=_unchanging, hash=False
    )  #: Each part that was seen, the medal first.
    joint: Deferred[Joint] = field(repr=False)

    @property
    def main(self) -> Finding | None:
        """The finding on the medal, or on the only part seen, or None where nothing was."""
        return next(iter(self.parts.values()), None)

    @property
    def status(self) -> Status:
        """How far the identification came."""
        return self.main.status if self.main else Status.UNKNOWN

    @property
    def best(self) -> Candidate | None:
        """The deepest entry that the evidence supports, or None."""
        return self.main.best if self.main else None

    @property
    def strength(self) -> Strength:
        """How well `best` is carried."""
        return self.main.strength if self.main else Strength.NONE

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The candidates of every part seen, best first within each part."""
        return tuple(c for finding in self.parts.values() for c in finding.candidates)

    @property
    def possible(self) -> tuple[Candidate, ...]:
        """The candidates that are not excluded."""
        return tuple(c for finding in self.parts.values() for c in finding.possible)

    @property
    def nearest(self) -> tuple[Candidate, ...]:
        """Where everything is excluded: the candidates with the fewest contradictions."""
        return self.main.nearest if self.main else ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every observation held against every expectation that it bears on."""
        return tuple(e for finding in self.parts.values() for e in finding.evidence)

    @property
    def warnings(self) -> tuple[MedalWarning, ...]:
        """What does not fit, within each part and between the parts."""
        within = tuple(w for finding in self.parts.values() for w in finding.warnings)
        return within + self.joint.get().warnings

    @property
    def dates(self) -> Dates:
        """When the specimen can date from, as far as all its parts allow."""
        return self.joint.get().dates

    @property
    def next(self) -> tuple[Advice, ...]:
        """What to look at next, most gain for its cost first."""
        return tuple(advice for finding in self.parts.values() for advice in finding.next)

    @property
    def counterfactuals(self) -> tuple[Counterfactual, ...]:
        """The smallest changes of what was seen that would give a part another answer."""
        return tuple(one for finding in self.parts.values() for one in finding.counterfactuals)

    def why_not(self, wanted: str) -> tuple[Evidence, ...]:
        """Give what speaks against a candidate, what excludes it first.

        Raises:
            UnknownId: where no part that was seen has a candidate with this id.
        """
        return self._finding_with(wanted).why_not(wanted)

    def open_questions(self, wanted: str) -> tuple[OpenQuestion, ...]:
        """Give what could still exclude a possible candidate; see `Finding.open_questions`.

        Raises:
            UnknownId: where no part that was seen has a candidate with this id.
        """
        return self._finding_with(wanted).open_questions(wanted)

    def _finding_with(self, wanted: str) -> Finding:
        """Find the finding that has a candidate."""
        for finding in self.parts.values():
            if any(c.id == wanted for c in finding.candidates):
                return finding
        raise UnknownId.of("verdict", wanted, [c.id for c in self.candidates])

    def to_dict(self) -> dict[str, Any]:
        """Give the whole verdict as plain values, ready for JSON."""
        from medal_id.verdict.record import to_record  # noqa: PLC0415  # cattrs is slow to load

        return to_record(self)

    def __reduce__(self) -> tuple[Callable[[dict[str, Any]], Verdict], tuple[dict[str, Any]]]:
        """Pickle and copy by the record: what is deferred cannot travel."""
        return Verdict.from_dict, (self.to_dict(),)

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> Verdict:
        """Give back the verdict that `to_dict()` recorded.

        Raises:
            BadFile: where the record is not complete.
        """
        from medal_id.verdict.record import from_record  # noqa: PLC0415  # cattrs is slow to load

        return from_record(record)
