"""The whole family of awards as one page of HTML with drawn ribbons: no script, no network."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from medal_id.catalogue import Catalogue
from medal_id.finder import Found
from medal_id.report.expectation import expected
from medal_id.report.line import clean
from medal_id.report.wording import Wording
from medal_id.ribbons import known_ribbons
from medal_id.rules import Award, Confidence

#: What a page tells of every award besides its ribbons, where a rule expects it.
SHOWN = ("obverse_legend", "obverse_image", "reverse_legend", "material", "diameter")
_STYLE = (
    "body{font-family:sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;"
    "padding:.5em .8em .5em 0;border-top:1px solid rgba(128,128,128,.4)}"
    "code,small{opacity:.75}svg{display:block;margin:.2em 0}"
)


def family_page(found: Iterable[Found], catalogue: Catalogue, words: Wording) -> str:
    """Draw a page of awards that stands alone."""
    title = escape(words.say("family"))
    return (
        f'<!doctype html><html lang="{words.lang}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
        f"{family_table((one.award for one in found), catalogue, words)}"
        f"<p><small>{escape(words.say('rules', version=catalogue.version))}</small></p>"
        "</body></html>\n"
    )


def family_table(awards: Iterable[Award], catalogue: Catalogue, words: Wording) -> str:
    """Draw awards as a table: their ribbons, name, and what they show."""
    rows = "".join(_row(award, catalogue, words) for award in awards)
    heads = "".join(f"<th>{escape(words.say(key))}</th>" for key in ("ribbon", "award", "expects"))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(award: Award, catalogue: Catalogue, words: Wording) -> str:
    """Draw one award."""
    drawn = []
    for known in known_ribbons(award.id, catalogue):
        dates = known.ribbon.dates
        dated = f"<small>{escape(words.span(dates))}</small>" if dates != type(dates)() else ""
        drawn.append(known.ribbon.to_svg(title=known.ribbon.text(words.lang)) + dated)
    other = award.name.en if words.lang == "ru" else award.name.ru
    name = (
        f"<strong>{_text(words.of(award.name))}</strong><br>{_text(other)}<br>"
        f"<code>{_text(award.id)}</code>{_established(award, words)}"
    )
    shows = "".join(f"<div>{_text(line)}</div>" for line in _shows(award, words))
    return f"<tr><td>{''.join(drawn)}</td><td>{name}</td><td>{shows}</td></tr>"


def _shows(award: Award, words: Wording) -> list[str]:
    """Say what every piece of an award shows."""
    top = [one for entry in award.entries if entry.id == award.id for one in entry.expects]
    told: dict[str, str] = {}
    for name in SHOWN:
        for one in top:
            if one.trait == name and not one.how_often.denies:
                shown = words.of(expected(one.trait, one.condition, words))
                told.setdefault(name, words.say("given", trait=words.trait(name), expected=shown))
    return list(told.values())


def _established(award: Award, words: Wording) -> str:
    """Say when it was established, by the best fact that tells."""
    facts = [one for one in award.facts.values() if one.topic == "established" and one.on]
    best = min(facts, key=lambda one: list(Confidence).index(one.confidence), default=None)
    return f"<br><small>{_text(words.of(best.says))}</small>" if best else ""


def _text(text: str) -> str:
    """Escape foreign text."""
    return escape(clean(text))
