"""Which folders of rules judge together, and which were refused, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from medal_id.catalogue import Catalogue
from medal_id.errors import each
from medal_id.report.line import Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Pack, RefusedPack


def pack_lines(catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """List the folders that rules come from, and what packages offer that is refused."""
    for pack in catalogue.packs:
        origin = words.say(f"pack-{pack.origin}", place=pack.place, package=pack.package)
        yield Line(words.say("pack", name=pack.name, origin=origin), tone=Tone.TITLE)
        yield Line(words.say("pack-version", version=pack.version), 1)
        if not pack.adds:
            yield Line(words.say("pack-holds", count=len(pack.files)), 1)
        elif pack.files:
            yield Line(words.say("pack-adds", ids=", ".join(pack.files)), 1)
        if added := words_of(pack, catalogue):
            yield Line(words.say("pack-words", words=", ".join(added)), 1)
    for one in catalogue.refused:
        yield from _refused(one, words)


def plain_packs(catalogue: Catalogue) -> dict[str, Any]:
    """Give the same as plain values, for JSON."""
    return {
        "version": catalogue.version,
        "packs": [
            {
                "name": pack.name,
                "origin": pack.origin,
                "place": pack.place,
                "package": pack.package,
                "version": pack.version,
                "adds": pack.adds,
                "files": list(pack.files),
                "words": list(words_of(pack, catalogue)),
            }
            for pack in catalogue.packs
        ],
        "refused": [
            {
                "name": one.name,
                "package": one.package,
                "reasons": [str(fault) for reason in one.reasons for fault in each(reason)],
            }
            for one in catalogue.refused
        ],
    }


def words_of(pack: Pack, catalogue: Catalogue) -> tuple[str, ...]:
    """Give the words that a pack adds, as "traits.obverse_image.lighthouse"."""
    added = catalogue.rules.vocabulary.added
    return tuple(path for path, file in added.items() if file == pack.vocabulary)


def _refused(one: RefusedPack, words: Wording) -> Iterator[Line]:
    """Tell of rules that are refused, with all reasons."""
    origin = words.say("pack-package", package=one.package or "?")
    yield Line(words.say("pack", name=one.name, origin=origin), tone=Tone.TITLE)
    yield Line(words.say("pack-refused"), 1, tone=Tone.WARNING)
    for reason in one.reasons:
        yield Line(str(reason), 1, "-", Tone.AGAINST)
