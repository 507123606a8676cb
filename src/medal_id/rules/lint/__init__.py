"""Checks of rules that are well formed: one list for people, for the command line and for CI."""

from medal_id.rules.lint import (
    checks,
    claims,
    examples,
    expectations,
    facts,
    honours,
    identity,
    idle,
    labels,
    look_alikes,
    numbers,
    reach,
    renderings,
    ribbons,
    traits,
    warnings,
    wear,
)
from medal_id.rules.lint.lint import Lint, lint

#: Every check.
LINTS: tuple[Lint, ...] = (
    *identity.LINTS,
    *labels.LINTS,
    *traits.LINTS,
    *warnings.LINTS,
    *facts.LINTS,
    *numbers.LINTS,
    *expectations.LINTS,
    *reach.LINTS,
    *idle.LINTS,
    *renderings.LINTS,
    *ribbons.LINTS,
    *checks.LINTS,
    *look_alikes.LINTS,
    *wear.LINTS,
    *examples.LINTS,
    *honours.LINTS,
    *claims.LINTS,
)
#: The checks without which the engine cannot judge; loading rules makes them.
RELIED_ON = tuple(one for one in LINTS if one.relied_on)

__all__ = ["LINTS", "RELIED_ON", "Lint", "lint"]
