"""From forms to rules: what an award is taken for."""

from __future__ import annotations

from medal_id.errors import BadRules
from medal_id.rules.award import LookAlike
from medal_id.rules.forms import AwardForm, LookAlikeForm
from medal_id.rules.lookup import Lookup


def resolve_look_alikes(form: AwardForm, words: Lookup) -> tuple[LookAlike, ...]:
    """Understand the look-alikes of a file."""

    def read(one: LookAlikeForm, at: str) -> LookAlike:
        if bool(one.of) is (one.name is not None):
            fault = "neither of the catalogue nor named" if not one.of else "both named and known"
            raise BadRules(words.at(at), fault, "give of = its id, or name = what it is")
        entry = one.entry or form.id
        words.word(entry, [known.id for known in form.entries], "entry", f"{at}.entry")
        for index, fact in enumerate(one.facts):
            words.fact(fact, f"{at}.facts[{index}]")
        return LookAlike(entry, one.of, one.name, one.tell, one.facts, one.inseparable)

    return words.each(form.look_alikes, read, "$.look_alikes")
