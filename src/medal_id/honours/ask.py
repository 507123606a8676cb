"""The questions: which titles, who holds them, who held them on a day, and did this city."""

from __future__ import annotations

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.errors import BadObservation, shown
from medal_id.honours.checked import Checked, HonourStanding, answer, standing_on
from medal_id.honours.held import Found, Held, Roll, Title
from medal_id.honours.register import Register, key_of, register
from medal_id.honours.unknown import UnknownHolder
from medal_id.observations import PartialDate


def titles(*, catalogue: Catalogue | None = None) -> tuple[Title, ...]:
    """Give all honorary titles that the rules know, by their ids."""
    return tuple(_register(catalogue).titles.values())


def holders(title: str, *, catalogue: Catalogue | None = None) -> tuple[Held, ...]:
    """Give the holders of a title, in the order in which it was conferred.

    Args:
        title: its id, as "ru/city-of-military-glory".
        catalogue: the rules to ask; those of the library by default.

    Raises:
        UnknownId: where there is no such title.
        BadObservation: where it is no text.
    """
    return _within(_chosen(catalogue), title)


def find(name: str, *, title: str = "", catalogue: Catalogue | None = None) -> Found:
    """Find a city by any of its names, with every title that it holds.

    Case, alphabet, hyphens, spaces and words such as "city" or "г." make no difference. A name that
    is written a little otherwise is not taken for another one, because a town may be called just
    so: Pinsk is no slip for Minsk. The error suggests what is written alike.

    Args:
        name: in English, Russian or transliterated; an older name is one, too.
        title: the id of the only title to consider; empty for all.
        catalogue: the rules to ask; those of the library by default.

    Raises:
        UnknownHolder: where no holder is called so; its `near` holds names that are alike.
        UnknownId: where there is no such title.
        BadObservation: where the name is no text, longer than 100 characters, or holds control
            characters or no letter.
    """
    chosen = _chosen(catalogue)
    known = register(chosen)
    key = key_of(name, "name")
    within = _within(chosen, title) if title else known.held
    asked = str.__str__(name)
    held = tuple(one for one in within if one.id == known.ids.get(key))
    if held:
        names = dict.fromkeys(label for one in held for label in one.names)
        return Found(asked, held[0].id, held[0].name, tuple(names), held)
    raise _unknown(asked, key, title, known)


def on(date: object, *, title: str = "", catalogue: Catalogue | None = None) -> Roll:
    """Tell who held a title on some day.

    Args:
        date: all that `PartialDate.read` understands. Of a month or a year, `held` are those who
            held it on every day, and `undecided` those who received it within it.
        title: the id of the only title to consider; empty for all.
        catalogue: the rules to ask; those of the library by default.

    Raises:
        BadObservation: where it is no date.
        UnknownId: where there is no such title.
    """
    chosen = _chosen(catalogue)
    asked = PartialDate.read(date)
    within = _within(chosen, title) if title else register(chosen).held
    standing = [(one, standing_on(one, asked)) for one in within]
    held = tuple(one for one, known in standing if known is HonourStanding.HELD)
    undecided = tuple(one for one, known in standing if known is HonourStanding.UNDECIDED)
    return Roll(asked, held, undecided)


def check(name: str, *, on: object, title: str = "", catalogue: Catalogue | None = None) -> Checked:
    """Tell whether a city held its titles on some day.

    Args:
        name: as for `find`.
        on: all that `PartialDate.read` understands; a month or a year in which the title was
            conferred leaves it undecided, and so does a doubtful date.
        title: the id of the only title to consider; empty for all.
        catalogue: the rules to ask; those of the library by default.

    Raises:
        UnknownHolder, UnknownId: as `find`.
        BadObservation: where name or date cannot be understood.
    """
    asked = PartialDate.read(on, "on")
    found = find(name, title=title, catalogue=catalogue)
    return Checked(found, asked, tuple(answer(one, asked) for one in found.held))


def _chosen(catalogue: Catalogue | None) -> Catalogue:
    """Give the rules to ask."""
    return catalogue if catalogue is not None else default_catalogue()


def _register(catalogue: Catalogue | None) -> Register:
    """Give the register of the rules to ask."""
    return register(_chosen(catalogue))


def _within(catalogue: Catalogue, title: str) -> tuple[Held, ...]:
    """Give the holders of one title."""
    if type(title) is not str:
        raise BadObservation("title", f"{shown(title)} given", "give its id as text")
    wanted = catalogue.rules.honour(title, "title").id
    return tuple(one for one in register(catalogue).held if one.title.id == wanted)


def _unknown(asked: str, key: str, title: str, known: Register) -> UnknownHolder:
    """Say that no holder is called so, and what is written alike."""
    if key in known.ids:
        others = [one.title.id for one in known.held if one.id == known.ids[key]]
        fault = f"{shown(asked)} does not hold {title!r}, as far as the rules know"
        return UnknownHolder("name", fault, f"it holds: {', '.join(others)}")
    near = known.near(asked, key)
    alike = ", ".join(map(repr, near))
    remedy = f"did you mean {alike}?" if near else "see 'medal-id honours' for all that are known"
    return UnknownHolder("name", f"no holder of a title is called {shown(asked)}", remedy, near)
