"""A printed key as one page of HTML for print: no script, no network."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from medal_id.catalogue import Catalogue
from medal_id.key import Couplet, Lead, PrintedKey
from medal_id.report.key import asked, ended, title, value
from medal_id.report.line import clean
from medal_id.report.wording import Wording
from medal_id.ribbons import known_ribbons
from medal_id.rules.drawing import BOX

#: Gives pictures of a thing, already drawn as HTML or SVG.
Pictures = Callable[[str], str]
_STYLE = (
    "body{font-family:sans-serif;max-width:52em;margin:2em auto;padding:0 1em}"
    "section{break-inside:avoid;margin:1em 0;border-top:1px solid rgba(128,128,128,.4)}"
    "h2{font-size:1.05em;margin:.4em 0}ol{list-style:lower-latin;margin:.2em 0;columns:1}"
    "li{margin:.2em 0}small,code{opacity:.75}a{color:inherit}svg{height:.9em;width:auto;"
    "vertical-align:middle;margin-left:.4em}svg.state{height:4em;margin:0 .6em 0 0}"
    "svg.state path{fill:none;stroke:currentColor;stroke-width:2}"
    "@media print{body{max-width:none;font-size:10pt}}"
)


def no_pictures(thing: str) -> str:
    """Draw nothing."""
    del thing
    return ""


def ribbons_of(catalogue: Catalogue, lang: str) -> Pictures:
    """Draw the usual ribbons of the award that an entry of the catalogue belongs to."""

    def draw(thing: str) -> str:
        known = known_ribbons(catalogue.entry(thing).award, catalogue)
        return "".join(
            one.ribbon.to_svg(title=one.ribbon.text(lang)) for one in known if not one.rare
        )

    return draw


def key_page(key: PrintedKey, words: Wording, pictures: Pictures = no_pictures) -> str:
    """Write a key as a page that stands alone, with pictures of the things it leads to."""
    heading = _text(title(key, words))
    if key.couplets:
        couplets = "".join(_couplet(key, couplet, words, pictures) for couplet in key.couplets)
        body = f"<p>{_text(words.say('key-how'))}</p>{couplets}"
    else:
        body = f"<p>{_end(key, key.things.ids, words, pictures)}</p>"
    return (
        f'<!doctype html><html lang="{words.lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{heading}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{heading}</h1>{body}"
        f"</body></html>\n"
    )


def _couplet(key: PrintedKey, couplet: Couplet, words: Wording, pictures: Pictures) -> str:
    """Draw one question with its leads."""
    look = words.of(key.things.trait(couplet.trait).look)
    leads = "".join(_lead(key, couplet, lead, words, pictures) for lead in couplet.leads)
    return (
        f'<section id="k{couplet.number}"><h2>{_text(asked(key, couplet, words))}</h2>'
        f"{f'<small>{_text(look)}</small>' if look else ''}<ol>{leads}</ol></section>"
    )


def _lead(key: PrintedKey, couplet: Couplet, lead: Lead, words: Wording, pictures: Pictures) -> str:
    """Draw one lead."""
    said = f"{_drawn(key, couplet, lead)}{_text(value(key, couplet, lead, words))}"
    if lead.to:
        return f'<li>{said} → <a href="#k{lead.to}"><strong>{lead.to}</strong></a></li>'
    return f"<li>{said} → {_end(key, lead.things, words, pictures)}</li>"


def _drawn(key: PrintedKey, couplet: Couplet, lead: Lead) -> str:
    """Draw what a lead asks for, where all its states have a picture."""
    pictures = key.things.trait(couplet.trait).pictures
    states = lead.value if isinstance(lead.value, frozenset) else frozenset()
    if not states <= pictures.keys():
        return ""
    return "".join(
        f'<svg class="state" viewBox="-2 -2 {BOX + 4} {BOX + 4}" aria-hidden="true">'
        f'<path d="{escape(path)}"/></svg>'
        for state, path in pictures.items()
        if state in states
    )


def _end(key: PrintedKey, things: tuple[str, ...], words: Wording, pictures: Pictures) -> str:
    """Draw what a lead ends in."""
    drawn = pictures(things[0]) if len(things) == 1 else ""
    return f"{_text(ended(key, things, words))}{drawn}"


def _text(text: str) -> str:
    """Escape foreign text."""
    return escape(clean(text))
