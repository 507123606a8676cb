"""Finding awards by what one has of them: a name, a piece of a legend, a ribbon.

This is a search and no judgement: it ranks and excludes nothing. `medal_id.classify` judges.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from attrs import frozen

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.observations import Text
from medal_id.observations.text import LOST, UNREAD
from medal_id.ribbons import KnownRibbon, Likeness, Ribbon, known_ribbons
from medal_id.rules import Award, Outcome
from medal_id.rules.kinds.slips import letters, slips
from medal_id.rules.kinds.text import Reads, read_text

#: Inscriptions less like than this, of 1, are not listed.
LEAST_LIKE = 0.6
#: How much a part counts against the whole, and anything that is not quite right against what is.
_PART, _SHORT = 0.95, 0.98
#: What stands in place of a trait where the name of the award was found.
NAME = "name"
#: Ribbons farther from what was seen than this for each stripe are not listed.
FARTHEST = 3.0
#: How much farther a ribbon counts that is hardly known.
RARE = 1.0


@frozen
class FoundText:
    """An inscription or a name of an award that is like the one that was looked for."""

    text: str  #: As the rules give it.
    trait: str  #: What it is expected of, as "obverse_legend"; "name" for that of the award.
    alike: float  #: From 0 to 1, where nothing differs.


@frozen
class FoundRibbon:
    """A ribbon of an award that is like the one that was looked for."""

    known: KnownRibbon
    likeness: Likeness

    @property
    def distance(self) -> float:
        """How far it is from what was looked for; a ribbon that is hardly known comes later."""
        return self.likeness.distance + (RARE if self.known.rare else 0.0)


@frozen
class Found:
    """An award with what of it was found."""

    award: Award
    text: FoundText | None  #: The best of its inscriptions; None where none was looked for.
    ribbon: FoundRibbon | None  #: The best of its ribbons; None where none was looked for.

    @property
    def rank(self) -> tuple[float, float]:
        """What it is sorted by, the best first: the inscription, then the ribbon."""
        alike = self.text.alike if self.text else 0.0
        return -alike, self.ribbon.distance if self.ribbon else 0.0


def find_awards(
    legend: str | None = None,
    ribbon: object = None,
    *,
    catalogue: Catalogue | None = None,
) -> tuple[Found, ...]:
    """Find awards by a piece of a legend or name, by a ribbon, or by both; all where none is given.

    Args:
        legend: an inscription of either face or the name, in Russian, transliterated or English;
            a part of it will do, "?" stands for a letter and "..." for several.
        ribbon: as `Ribbon.read` takes it, from either edge.
        catalogue: the rules to search; those of the library by default.

    Returns:
        The awards that are like it, the most like first; those of the rules' order where nothing
        was asked. Where both are given, both must be like.

    Raises:
        BadObservation: where legend or ribbon cannot be understood.
    """
    chosen = catalogue or default_catalogue()
    seen = ribbon if ribbon is None or isinstance(ribbon, Ribbon) else Ribbon.read(ribbon, chosen)
    read = None if legend is None else read_text(legend, "legend")
    found: list[Found] = []
    for award in chosen.awards:
        text = None if read is None else _best_text(award, read)
        like = None if seen is None else _best_ribbon(award, seen, chosen)
        if award.entries and (text or read is None) and (like or seen is None):
            found.append(Found(award, text, like))
    return tuple(sorted(found, key=lambda one: one.rank))


def _texts(award: Award) -> Iterator[tuple[str, str]]:
    """Give the names and inscriptions of an award, each with what it is expected of."""
    names = [award.name, *(entry.name for entry in award.entries if entry.id == award.id)]
    for name in names:
        yield from ((text, NAME) for text in (name.ru, name.en))
    for entry in award.entries:
        for one in entry.expects:
            if entry.issued and isinstance(one.condition, Reads):
                yield from ((text, one.trait) for text in one.condition.texts)


def _best_text(award: Award, legend: Text) -> FoundText | None:
    """Find the inscription of an award that is most like the one looked for."""
    every = [FoundText(text, trait, likeness(legend, text)) for text, trait in _texts(award)]
    best = max(every, key=lambda one: one.alike, default=None)
    return best if best is not None and best.alike >= LEAST_LIKE else None


def likeness(seen: Text, text: str) -> float:
    """Tell how like an inscription is to one of the rules, from 0 to 1.

    1 where a rule would say that it agrees. Else it is as like as their letters (the ratio of
    difflib), or as the best piece of it with its slips, which counts a little less.
    """
    if Reads((text,)).judge(seen) is Outcome.AGREES:
        return 1.0
    read, right = letters(seen.text), letters(text)
    left = read.replace(UNREAD, "").replace(LOST, "")
    whole = SequenceMatcher(None, left, right, autojunk=False).ratio()
    most = int(len(left) * (1 - LEAST_LIKE))
    wrong = slips(f"{LOST}{read}{LOST}", right, most)
    piece = 1 - wrong / len(left) if wrong <= most else 0.0
    return round(max(whole, _PART * piece) * _SHORT, 4)


def _best_ribbon(award: Award, seen: Ribbon, catalogue: Catalogue) -> FoundRibbon | None:
    """Find the ribbon of an award that is most like the one looked for."""
    every = [
        FoundRibbon(known, known.ribbon.compare(seen))
        for known in known_ribbons(award.id, catalogue)
    ]
    best = min(every, key=lambda one: one.distance, default=None)
    farthest = FARTHEST * len(seen.stripes)
    return best if best is not None and best.distance <= farthest else None
