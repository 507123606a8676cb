"""What a person should know besides the answer."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import in_

from medal_id.rules import Label
from medal_id.rules.vocabulary import SEVERITIES


@frozen
class MedalWarning:
    """Something that does not fit together, or that is worth a second look."""

    code: str  #: Stable and public, as "usual-feature-missing".
    severity: str = field(validator=in_(SEVERITIES))  #: "note", "warning" or "serious".
    says: Label
    next: Label  #: What to look at next.
    traits: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say it in English."""
        return f"{self.code}: {self.says}"
