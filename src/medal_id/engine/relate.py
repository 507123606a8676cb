"""Whether the parts of one specimen belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from medal_id.engine.wording import joined, message, worst_first
from medal_id.observations import Number, Observation
from medal_id.observations.conflict import conflict
from medal_id.rules import Award, Check, Label, RuleSet
from medal_id.verdict import DateReason, Dates, Finding, Joint, MedalWarning


def relate(
    rules: RuleSet, observations: tuple[Observation, ...], findings: Mapping[str, Finding]
) -> Joint:
    """Relate the findings on all parts; parts were swapped in life, so it only ever warns."""
    dates = Dates.of(tuple(r for finding in findings.values() for r in finding.dates.reasons))
    return Joint(worst_first(_warnings(rules, observations, findings, dates)), dates)


def _warnings(
    rules: RuleSet,
    observations: tuple[Observation, ...],
    findings: Mapping[str, Finding],
    dates: Dates,
) -> Iterator[MedalWarning]:
    """Go through everything that can be wrong between parts."""
    best = {name: f.best_id for name, f in findings.items() if f.best_id}
    awards = {rules.entry(wanted).award for wanted in best.values()}
    if len(awards) > 1:
        names = joined([rules.entry(wanted).name for wanted in best.values()])
        yield message(
            rules, "different-awards", {"reasons": names}, candidates=tuple(best.values())
        )
    for award in sorted(awards):
        for check in rules.award(award).checks:
            if _fails(check, observations, set(best.values())):
                yield _warning(rules.award(award), check)
    if dates.empty:
        reasons = [_reason(r) for r in dates.bounds()]
        yield message(
            rules,
            "dates-do-not-meet",
            {"reasons": joined(reasons)},
            candidates=tuple(r.candidate for r in dates.bounds()),
            facts=tuple(r.fact for r in dates.bounds()),
        )


def _reason(reason: DateReason) -> Label:
    """Say one dating."""
    span = reason.span
    return Label(f"{reason.of.en}: {span.in_('en')}", f"{reason.of.ru}: {span.in_('ru')}")


def _fails(check: Check, observations: tuple[Observation, ...], best: set[str]) -> bool:
    """Tell whether a check speaks up: only where both sides were seen."""
    if check.kind == "equal":
        first, second = check.traits
        return any(
            conflict(one.value, other.value)  # type: ignore[arg-type]  # both understood
            for one in observations
            for other in observations
            if one.trait == first
            and other.trait == second
            and not _is_absent(one)
            and not _is_absent(other)
        )
    return _any_below(best, check.first) and _any_below(best, check.second)


def _is_absent(one: Observation) -> bool:
    """Tell whether there is no number, so that there is nothing to compare."""
    return isinstance(one.value, Number) and not one.value.present


def _any_below(best: set[str], ids: tuple[str, ...]) -> bool:
    """Tell whether one of the answers is, or lies below, one of some entries."""
    return any(one == wanted or one.startswith(f"{wanted}/") for one in best for wanted in ids)


def _warning(award: Award, check: Check) -> MedalWarning:
    """Word a failed check."""
    fact = award.facts[check.fact]
    return MedalWarning(
        code=check.code,
        severity=check.severity,
        says=check.says,
        next=check.next,
        traits=check.traits,
        candidates=check.first + check.second,
        facts=(fact.id,),
        sources=tuple(award.sources[key].title for key in fact.sources),
    )
