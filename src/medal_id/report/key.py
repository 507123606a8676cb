"""A printed key, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.key import Couplet, Lead, PrintedKey
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording


def key_lines(key: PrintedKey, words: Wording) -> Iterator[Line]:
    """Write a key: how it is used, then every couplet with its leads."""
    yield Line(title(key, words), tone=Tone.TITLE)
    if key.couplets:
        yield Line(words.say("key-how"), tone=Tone.QUIET)
    else:
        yield BLANK
        yield Line(ended(key, key.things.ids, words), 1)
    for couplet in key.couplets:
        yield BLANK
        yield Line(asked(key, couplet, words), tone=Tone.HEADING)
        if look := words.of(key.things.trait(couplet.trait).look):
            yield Line(look, 1, tone=Tone.QUIET)
        for place, lead in enumerate(couplet.leads):
            to = str(lead.to) if lead.to else ended(key, lead.things, words)
            says = words.say("key-lead", value=value(key, couplet, lead, words), to=to)
            yield Line(says, 1, letter(place))


def title(key: PrintedKey, words: Wording) -> str:
    """Say to how much a key leads."""
    many = len(key.things)
    return words.say("key-title-one" if many == 1 else "key-title", n=many)


def asked(key: PrintedKey, couplet: Couplet, words: Wording) -> str:
    """Say the question of a couplet, and from where one comes to it."""
    asks = words.of(key.things.trait(couplet.trait).question)
    says = words.say("key-couplet", n=couplet.number, asks=asks)
    came_from = ", ".join(map(str, couplet.came_from))
    return words.say("key-from", says=says, n=came_from) if came_from else says


def value(key: PrintedKey, couplet: Couplet, lead: Lead, words: Wording) -> str:
    """Say what is seen where a lead is followed."""
    if lead.value is None:
        return words.say("key-else")
    return words.of(key.things.trait(couplet.trait).say(lead.value))


def ended(key: PrintedKey, things: tuple[str, ...], words: Wording) -> str:
    """Name the thing at the end of a lead, or those that nothing tells apart."""
    names = [words.say("key-one", name=words.of(key.things.labels[one]), id=one) for one in things]
    return names[0] if len(names) == 1 else words.say("key-several", names="; ".join(names))


def letter(place: int) -> str:
    """Count leads by letters: a to z, then aa, ab ..."""
    first, last = divmod(place, 26)
    return (chr(ord("a") + first - 1) if first else "") + chr(ord("a") + last)
