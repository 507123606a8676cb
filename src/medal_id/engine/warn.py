"""What a person should know besides the answer, within one part."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from medal_id.engine.case import Case
from medal_id.engine.conflicts import conflicting, inapplicable, naming_others
from medal_id.engine.decide import Decision, named
from medal_id.engine.matrix import bits
from medal_id.engine.strength import misfit
from medal_id.engine.wording import joined, message, some, worst_first
from medal_id.rules import HowOften, Label, Outcome
from medal_id.verdict import Evidence, MedalWarning, Status


@frozen
class Warner:
    """Finds what is worth a warning in one part of a specimen."""

    case: Case
    decision: Decision
    evidence: tuple[Evidence, ...]
    #: The warnings of the rules' own checks: what one of them says is not said again.
    checked: tuple[MedalWarning, ...]

    def warnings(self) -> tuple[MedalWarning, ...]:
        """Give all warnings of the part, the most serious first."""
        return worst_first(self._all())

    def _all(self) -> Iterator[MedalWarning]:
        """Go through everything that is worth a warning."""
        yield from self._answers_that_conflict()
        yield from self._not_applicable()
        best = self.decision.best
        if self.decision.status is Status.CONTRADICTED:
            yield from self._shared(self._contradicting(self._nearest()))
        if best < 0:
            return
        path = [self.case.matrix.entries[at].id for at in bits(self.case.matrix.path[best])]
        yield from (self._of("contradiction", [one]) for one in self._contradicting(path))
        yield from self._usual_and_rare(path)
        yield from self._naming_others(best)
        yield from self._fits_no_known_kind(best)
        if self.case.matrix.entries[best].issued:
            yield from self._tell_tales(path)
        else:
            yield self._about("not-issued", best)
        if self.case.matrix.entries[best].draft:
            yield self._about("draft-rule", best)

    def _nearest(self) -> list[str]:
        """List the issued entries with the fewest contradictions, and those above them.

        Of several, those that something seen names.
        """
        matrix = self.case.matrix
        near = named(self.case, self.decision.leading(self.case.scope & matrix.issued))
        return [matrix.entries[up].id for at in bits(near) for up in bits(matrix.path[at])]

    def _contradicting(self, candidates: list[str]) -> Iterator[Evidence]:
        """Find what excludes any of some entries."""
        return (one for one in self.evidence if one.excludes and one.candidate in candidates)

    def _shared(self, against: Iterator[Evidence]) -> Iterator[MedalWarning]:
        """Name what excludes several entries: of each thing seen once, whatever it excludes."""
        grouped: dict[tuple[str, Label, str], list[Evidence]] = {}
        for one in against:
            grouped.setdefault((one.trait, one.seen, one.origin), []).append(one)
        yield from (self._of("contradiction", same) for same in grouped.values())

    def _usual_and_rare(self, path: list[str]) -> Iterator[MedalWarning]:
        """Name usual features that are missing and rare ones that are there."""
        for one in self.evidence:
            if one.candidate not in path or one.outcome is not Outcome.DISAGREES:
                continue
            if one.how_often is HowOften.USUALLY and not self._is_checked(one):
                yield self._of("usual-feature-missing", [one])
            elif one.how_often is HowOften.RARELY:
                yield self._of("rare-feature", [one])

    def _is_checked(self, one: Evidence) -> bool:
        """Tell whether a check says what is missing, on the same fact."""
        return any(one.trait in said.traits and one.fact in said.facts for said in self.checked)

    def _naming_others(self, best: int) -> Iterator[MedalWarning]:
        """Name what belongs to other entries and is unknown of the answer."""
        entries = self.case.matrix.entries
        for one, at in naming_others(self.case, best):
            trait = self.case.rules.vocabulary.traits[one.trait]
            words = {
                "trait": trait.label,
                "seen": trait.show(one.value),  # type: ignore[arg-type]  # understood
                "candidate": entries[best].name,
                "other": entries[at].name,
            }
            yield message(
                self.case.rules,
                "names-another",
                words,
                traits=(one.trait,),
                candidates=(entries[best].id, entries[at].id),
            )

    def _fits_no_known_kind(self, best: int) -> Iterator[MedalWarning]:
        """Say so where the answer has known kinds and every one of them is excluded."""
        if not misfit(self.case.matrix, self.decision):
            return
        children = bits(self.case.matrix.children[best])
        ids = {self.case.matrix.entries[at].id for at in children}
        against = [one for one in self.evidence if one.excludes and one.candidate in ids]
        yield message(
            self.case.rules,
            "fits-no-known-kind",
            {
                "candidate": self.case.matrix.entries[best].name,
                "reasons": joined(self._reasons(against)),
            },
            traits=tuple(sorted({one.trait for one in against})),
            candidates=tuple(sorted(ids)),
            facts=tuple(sorted({one.fact for one in against})),
            sources=_sources(against),
        )

    def _tell_tales(self, path: list[str]) -> Iterator[MedalWarning]:
        """Name what is unusual for the answer but known of something beside the award."""
        missed = {
            (one.trait, one.seen, one.origin)
            for one in self.evidence
            if one.candidate in path and one.outcome is Outcome.DISAGREES
        }
        for one in self.evidence:
            at = self.case.matrix.place[one.candidate]
            beside = not self.case.matrix.entries[at].issued
            shown = one.outcome is Outcome.AGREES and not one.how_often.denies
            if beside and shown and (one.trait, one.seen, one.origin) in missed:
                yield self._of("copy-tell-tale", [one])

    def _answers_that_conflict(self) -> Iterator[MedalWarning]:
        """Name traits of which two observations cannot both be true."""
        shown: dict[str, set[Label]] = {}
        for pair in conflicting(self.case):
            for one in pair:
                trait = self.case.rules.vocabulary.traits[one.trait]
                shown.setdefault(one.trait, set()).add(trait.show(one.value))  # type: ignore[arg-type]  # understood
        for name, values in shown.items():
            trait = self.case.rules.vocabulary.traits[name]
            first, *others = sorted(values, key=str)
            words = {"trait": trait.label, "seen": first, "look": trait.look}
            words["expected"] = Label(
                ", ".join(o.en for o in others), ", ".join(o.ru for o in others)
            )
            yield message(self.case.rules, "answers-conflict", words, traits=(name,))

    def _not_applicable(self) -> Iterator[MedalWarning]:
        """Name dependent traits whose controlling trait says that there can be none."""
        traits = self.case.rules.vocabulary.traits
        for one, other in inapplicable(self.case):
            controlling = traits[other.trait]
            words = {
                "trait": traits[one.trait].label,
                "other": controlling.label,
                "seen": controlling.show(other.value),  # type: ignore[arg-type]  # understood
            }
            yield message(self.case.rules, "not-applicable", words, traits=(one.trait, other.trait))

    def _of(self, code: str, same: list[Evidence]) -> MedalWarning:
        """Word a warning about one thing that was seen, and what it says of one or several."""
        one = same[0]
        trait = self.case.rules.vocabulary.traits[one.trait]
        words = {
            "trait": trait.label,
            "seen": one.seen,
            "expected": some(list(map(_expected, same))),
            "look": trait.look,
            "candidate": some([self._name(each.candidate) for each in same]),
        }
        return message(
            self.case.rules,
            code,
            words,
            traits=(one.trait,),
            candidates=tuple(dict.fromkeys(each.candidate for each in same)),
            facts=tuple(dict.fromkeys(each.fact for each in same)),
            sources=_sources(same),
        )

    def _about(self, code: str, best: int) -> MedalWarning:
        """Word a warning about the answer as a whole."""
        entry = self.case.matrix.entries[best]
        return message(self.case.rules, code, {"candidate": entry.name}, candidates=(entry.id,))

    def _name(self, candidate: str) -> Label:
        """Give the name of an entry."""
        return self.case.matrix.entries[self.case.matrix.place[candidate]].name

    def _reasons(self, against: list[Evidence]) -> list[Label]:
        """Say for each trait what was seen and what the known kinds have."""
        grouped: dict[tuple[str, Label], list[Label]] = {}
        for one in against:
            grouped.setdefault((one.trait, one.seen), []).append(_expected(one))
        reasons = []
        for (name, seen), expected in grouped.items():
            trait = self.case.rules.vocabulary.traits[name].label
            known = list(dict.fromkeys(expected))
            english, russian = ", ".join(k.en for k in known), ", ".join(k.ru for k in known)
            reasons.append(
                Label(
                    f"{trait.en}: {seen.en}, known: {english}",
                    f"{trait.ru}: {seen.ru}, известно: {russian}",
                )
            )
        return reasons


def _expected(one: Evidence) -> Label:
    """Say what a rule expects, or what it never does."""
    if one.how_often is not HowOften.NEVER:
        return one.expected
    return Label(f"never {one.expected.en}", f"никогда: {one.expected.ru}")


def _sources(evidence: list[Evidence]) -> tuple[str, ...]:
    """Gather the sources of several pieces of evidence."""
    return tuple(dict.fromkeys(source for one in evidence for source in one.sources))
