"""Reports as plain text: no colours, no control characters, folded to a width."""

from __future__ import annotations

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.report.entry import entry_lines
from medal_id.report.line import WIDTH, folded
from medal_id.report.verdict import verdict_lines
from medal_id.report.wording import Wording
from medal_id.rules import Entry
from medal_id.verdict import Verdict


def verdict_text(
    verdict: Verdict,
    *,
    lang: str = "en",
    explain: bool = False,
    catalogue: Catalogue | None = None,
    width: int = WIDTH,
) -> str:
    """Write a verdict as a collector reads it.

    Args:
        verdict: what was found.
        lang: "en" or "ru".
        explain: whether to give every piece of evidence, for and against, with its fact.
        catalogue: the rules whose names for traits are used; those of the library by default.
        width: the longest line, in characters.
    """
    return folded(verdict_lines(verdict, wording(lang, catalogue), explain=explain), width)


def entry_text(
    entry: Entry, *, lang: str = "en", catalogue: Catalogue | None = None, width: int = WIDTH
) -> str:
    """Write an entry of a catalogue: what it shows, dates, kinds, tell-tales, facts, sources.

    Args:
        entry: an entry of `catalogue`.
        lang: "en" or "ru".
        catalogue: the catalogue that holds the entry; that of the library by default.
        width: the longest line, in characters.

    Raises:
        UnknownId: where the catalogue does not hold the award of the entry.
    """
    chosen = catalogue if catalogue is not None else default_catalogue()
    return folded(entry_lines(entry, chosen, wording(lang, chosen)), width)


def wording(lang: str, catalogue: Catalogue | None = None) -> Wording:
    """Give the words of a language and a catalogue."""
    chosen = catalogue if catalogue is not None else default_catalogue()
    return Wording(lang, chosen.rules.vocabulary)
