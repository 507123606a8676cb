"""One statement about a title or a holder, with its sources and with what contradicts it."""

from __future__ import annotations

from attrs import frozen

from medal_id.observations import PartialDate
from medal_id.rules import Claim, Confidence, Honour, Label, Source


@frozen
class Statement:
    """What is claimed on one point, by whom and how surely."""

    about: str  #: "conferred", "decree", "signed", "citation", "ceremony" ...
    says: Label
    date: PartialDate | None  #: The days that it names, as those of the conferral.
    number: str  #: A figure, or the number of a decree; empty where it gives none.
    confidence: Confidence
    sources: tuple[Source, ...]  #: None for what is only inferred.
    inferred: str = ""  #: From what and how, where no source says it itself.
    why_not: Label | None = None  #: Why another statement holds; None for the one that does.
    against: tuple[Statement, ...] = ()  #: The statements that it outweighs.

    @property
    def why(self) -> Label:
        """Why it holds against those that contradict it; empty where none does."""
        reasons = [one.why_not for one in self.against if one.why_not is not None]
        return Label(" ".join(r.en for r in reasons), " ".join(r.ru for r in reasons))


def statements(claims: tuple[Claim, ...], honour: Honour) -> tuple[Statement, ...]:
    """Give the claims that stand, each with those of its sort that it outweighs."""
    outweighed = [_stated(one, honour) for one in claims if one.outweighed is not None]
    return tuple(
        _stated(one, honour, tuple(other for other in outweighed if other.about == one.about))
        for one in claims
        if one.outweighed is None
    )


def _stated(claim: Claim, honour: Honour, against: tuple[Statement, ...] = ()) -> Statement:
    """Give a claim with its sources in full."""
    return Statement(
        claim.about,
        _says(claim, honour),
        claim.on,
        claim.number,
        claim.confidence,
        tuple(honour.sources[key] for key in claim.sources),
        claim.inferred,
        claim.outweighed,
        against,
    )


def _says(claim: Claim, honour: Honour) -> Label:
    """Say in words what a claim says."""
    if claim.number:
        decree = claim.about == "decree"
        return Label(
            f"No. {claim.number}" if decree else claim.number,
            f"№ {claim.number}" if decree else claim.number,
        )
    day = None if claim.on is None else Label(claim.on.in_("en"), claim.on.in_("ru"))
    word = honour.words[claim.word] if claim.word else None
    if claim.about == "name":
        return _joined((claim.says, day), ", ")
    return _joined((_joined((word, day), ", "), claim.says), ": ")


def _joined(texts: tuple[Label | None, ...], by: str) -> Label:
    """Join the texts that there are."""
    there = [text for text in texts if text is not None and text.en]
    return Label(by.join(text.en for text in there), by.join(text.ru for text in there))
