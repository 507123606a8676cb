"""Checks of the ribbons that rules describe."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.rules.expectation import Dating, Expectation
from medal_id.rules.kinds.stripes import Striped, StripesTrait
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet


def _width(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        for entry in award.entries:
            told_of: tuple[Expectation | Dating, ...] = (*entry.expects, *entry.datings)
            for one in told_of:
                trait = rules.vocabulary.traits.get(one.trait)
                if not isinstance(one.condition, Striped) or not isinstance(trait, StripesTrait):
                    continue
                for known in one.condition.ribbons:
                    widths = [stripe.width for stripe in known.ribbon.stripes]
                    told = round(sum(width for width in widths if width is not None), 3)
                    if told > trait.width or (None not in widths and told < trait.width):
                        fault = f"the stripes of {known.ribbon} make {told:g} mm"
                        yield f"{award.place}: {entry.id}", f"{fault}, not {trait.width:g}"


LINTS = (
    Lint(
        "ribbon-width",
        "The stripes of a ribbon of which every width is known make its whole width",
        "correct a width, or leave out those that no source gives",
        _width,
    ),
)
