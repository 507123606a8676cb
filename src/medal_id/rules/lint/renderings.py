"""Checks of inscriptions that several awards have."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.kinds.slips import letters
from medal_id.rules.kinds.text import Reads
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.outcome import HowOften
from medal_id.rules.ruleset import RuleSet


def _half_shared(rules: RuleSet) -> Iterator[Found]:
    """Find renderings that one of two awards has, of an inscription that both have.

    The renderings of one inscription belong together, so that two awards share all or none.
    """
    traits = rules.vocabulary.traits
    read: dict[tuple[str, str], list[tuple[str, str, frozenset[str]]]] = {}
    for award in rules.awards:
        for entry in award.entries:
            for one in entry.expects:
                named = traits[one.trait].names and one.how_often is not HowOften.NEVER
                if not named or not isinstance(one.condition, Reads):
                    continue
                every = frozenset(map(letters, one.condition.texts))
                for text in one.condition.texts:
                    others = read.setdefault((one.trait, letters(text)), [])
                    for other, its_award, theirs in others:
                        if its_award != award.id and theirs != every:
                            said = f"{one.trait!r} {shown(text)} is that of {other} too"
                            yield (
                                f"{award.place}: {entry.id}",
                                f"{said}, which reads otherwise besides",
                            )
                    others.append((entry.id, award.id, every))


LINTS = (
    Lint(
        "half-shared",
        "Awards that share one rendering of an inscription that names them share all of it",
        "correct the text, or give both the same renderings",
        _half_shared,
    ),
)
