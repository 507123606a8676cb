"""The shape of the rule files, as cattrs reads it: no word of it is understood yet."""

from __future__ import annotations

from typing import Any

from attrs import field, fields, frozen

from medal_id.rules.award import Example
from medal_id.rules.fact import Fact, Source
from medal_id.rules.label import Label
from medal_id.rules.number_format import NumberFormat
from medal_id.rules.outcome import HowOften
from medal_id.rules.vocabulary import Message, Method

#: The format of rule files that this version reads.
FORMAT = 1


@frozen
class ConditionForm:
    """What a trait shows: exactly one of the fields that fits the trait's kind."""

    states: Any = None
    between: Any = None
    at_least: Any = None
    at_most: Any = None
    counts: Any = None
    texts: Any = None
    numbered: Any = None
    formats: Any = None
    stripes: Any = None
    dated: Any = None

    def said(self) -> dict[str, Any]:
        """Give the fields that the rule uses."""
        every = {f.name: getattr(self, f.name) for f in fields(ConditionForm)}
        return {name: given for name, given in every.items() if given is not None}


@frozen(kw_only=True)
class ExpectsForm(ConditionForm):
    """One `[[entries.expects]]`."""

    trait: str
    fact: str
    how_often: HowOften = HowOften.ALWAYS
    given: dict[str, Any] = field(factory=dict)


@frozen(kw_only=True)
class DatesForm(ConditionForm):
    """One `[[entries.dates]]`."""

    of: Label
    fact: str
    trait: str = ""
    earliest: Any = None
    latest: Any = None
    used_later: bool = False
    added_later: bool = False


@frozen
class EntryForm:
    """One `[[entries]]`."""

    id: str
    level: str
    name: Label
    part: str = ""
    kind: str = "issued"
    status: str = ""
    facts: tuple[str, ...] = ()
    expects: tuple[ExpectsForm, ...] = ()
    dates: tuple[DatesForm, ...] = ()


@frozen(kw_only=True)
class SideForm(ConditionForm):
    """`first` or `second` of a `[[checks]]`: entries, or what a trait shows."""

    entries: tuple[str, ...] = ()
    trait: str = ""


@frozen(kw_only=True)
class CheckForm:
    """One `[[checks]]`."""

    code: str
    kind: str
    severity: str
    says: Label
    next: Label
    facts: tuple[str, ...]
    traits: tuple[str, ...] = ()
    first: SideForm | None = None
    second: SideForm | None = None


@frozen(kw_only=True)
class LookAlikeForm:
    """One `[[look_alikes]]`."""

    tell: Label
    facts: tuple[str, ...]
    of: str = ""
    name: Label | None = None
    entry: str = ""
    inseparable: bool = False


@frozen
class AwardForm:
    """A rule file."""

    format: int
    id: str
    status: str
    name: Label
    sources: dict[str, Source]
    facts: tuple[Fact, ...]
    entries: tuple[EntryForm, ...] = ()
    numbers: tuple[NumberFormat, ...] = ()
    checks: tuple[CheckForm, ...] = ()
    look_alikes: tuple[LookAlikeForm, ...] = ()
    examples: tuple[Example, ...] = ()


@frozen
class VocabularyForm:
    """The vocabulary file."""

    format: int
    version: str
    parts: dict[str, Label]
    levels: dict[str, Label]
    kinds: dict[str, Label]
    topics: dict[str, Label]
    methods: dict[str, Method]
    warnings: dict[str, Message]
    traits: dict[str, dict[str, Any]]
    applied_by: dict[str, Label] = field(factory=dict)
    fewest_awards: int = 0
    adds: bool = False


@frozen(kw_only=True)
class PackVocabularyForm:
    """The vocabulary file of a pack: words that it adds to those of the rules."""

    format: int
    adds: bool
    version: str = ""
    parts: dict[str, Label] = field(factory=dict)
    levels: dict[str, Label] = field(factory=dict)
    kinds: dict[str, Label] = field(factory=dict)
    topics: dict[str, Label] = field(factory=dict)
    applied_by: dict[str, Label] = field(factory=dict)
    methods: dict[str, Method] = field(factory=dict)
    traits: dict[str, dict[str, Any]] = field(factory=dict)
