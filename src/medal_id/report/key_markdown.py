"""A printed key as Markdown."""

from __future__ import annotations

import re

from medal_id.key import PrintedKey
from medal_id.report.key import asked, ended, letter, title, value
from medal_id.report.line import clean
from medal_id.report.wording import Wording

#: What Markdown takes for more than a character.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|&~])")
#: What makes a list or a heading at the beginning of a line.
_FIRST = re.compile(r"^(\d*)([-+=.)])")


def key_markdown(key: PrintedKey, words: Wording) -> str:
    """Write a key as Markdown, in which the number of a couplet is a link to it."""
    end = "" if key.couplets else ended(key, key.things.ids, words)
    parts = [f"# {_text(title(key, words))}", _line(end or words.say("key-how"))]
    for couplet in key.couplets:
        heading = f'<a id="k{couplet.number}"></a>**{_text(asked(key, couplet, words))}**'
        look = _line(words.of(key.things.trait(couplet.trait).look))
        parts.append(f"{heading}  \n{look}" if look else heading)
        leads = []
        for place, lead in enumerate(couplet.leads):
            to = f"[{lead.to}](#k{lead.to})" if lead.to else _text(ended(key, lead.things, words))
            said = _text(value(key, couplet, lead, words))
            leads.append(f"- {letter(place)}: {words.say('key-lead', value=said, to=to)}")
        parts.append("\n".join(leads))
    return "\n\n".join(parts) + "\n"


def _text(text: str) -> str:
    """Write foreign text so that it stays text."""
    return _SPECIAL.sub(r"\\\1", clean(text))


def _line(text: str) -> str:
    """Write foreign text at the beginning of a line."""
    return _FIRST.sub(r"\1\\\2", _text(text))
