"""Whether the parts of one specimen belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from medal_id.engine.wording import joined, message, worst_first
from medal_id.rules import Label, RuleSet
from medal_id.verdict import DateReason, Dates, Finding, Joint, MedalWarning


def relate(
    rules: RuleSet, findings: Mapping[str, Finding], checked: tuple[MedalWarning, ...]
) -> Joint:
    """Relate the findings on all parts; parts were swapped in life, so it only ever warns.

    `checked` are the warnings of the rules' own checks.
    """
    dates = Dates.of(tuple(r for finding in findings.values() for r in finding.dates.reasons))
    return Joint(worst_first(_warnings(rules, findings, dates, checked)), dates)


def _warnings(
    rules: RuleSet,
    findings: Mapping[str, Finding],
    dates: Dates,
    checked: tuple[MedalWarning, ...],
) -> Iterator[MedalWarning]:
    """Go through everything that can be wrong between parts."""
    best = {name: f.best_id for name, f in findings.items() if f.best_id}
    awards = {rules.entry(wanted).award for wanted in best.values()}
    if len(awards) > 1:
        names = joined([rules.entry(wanted).name for wanted in best.values()])
        yield message(
            rules, "different-awards", {"reasons": names}, candidates=tuple(best.values())
        )
    yield from checked
    bounds = dates.bounds() if dates.empty else ()
    if bounds:
        yield message(
            rules,
            "dates-do-not-meet",
            {"reasons": joined([_reason(r) for r in bounds])},
            traits=tuple(r.trait for r in bounds if r.trait),
            candidates=tuple(r.candidate for r in bounds),
            facts=tuple(r.fact for r in bounds),
            sources=tuple(dict.fromkeys(title for r in bounds for title in r.sources)),
        )


def _reason(reason: DateReason) -> Label:
    """Say one dating."""
    span = reason.bound
    return Label(f"{reason.of.en}: {span.in_('en')}", f"{reason.of.ru}: {span.in_('ru')}")
