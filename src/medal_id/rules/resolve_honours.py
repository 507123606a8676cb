"""From the form of a title's file to the title: every word is looked up, every date read."""

from __future__ import annotations

from attrs import frozen

from medal_id.errors import BadRules, nearest, shown
from medal_id.rules.honour import SORTS, Claim, Holder, Honour
from medal_id.rules.honour_forms import ClaimForm, HolderForm, HonourForm
from medal_id.rules.lookup import Lookup
from medal_id.rules.resolve import STATUSES
from medal_id.rules.vocabulary import Vocabulary

#: The keys of a claim that say something, as the sorts of claims name them.
_SAYING = ("on", "number", "word", "says")


def resolve_honour(form: HonourForm, vocabulary: Vocabulary, place: str) -> tuple[Honour, Lookup]:
    """Understand a whole file; what has a fault is left out, and reported in the look-up."""
    words = Lookup(vocabulary, place)
    words.facts.update(words.by_id(form.facts, lambda fact: fact.id, "fact", "$.facts"))
    words.word(form.status, STATUSES, "status", "$.status")
    reader = Reader(words, form)
    holders = words.by_id(form.holders, lambda holder: holder.id, "holder", "$.holders")
    honour = Honour(
        id=form.id,
        place=place,
        name=form.name,
        draft=form.status != "proven",
        sources=form.sources,
        facts=dict(words.facts),
        words=form.words,
        claims=words.each(form.claims, reader.of_title, "$.claims"),
        holders=words.each(holders.values(), reader.holder, "$.holders"),
    )
    return honour, words


@frozen
class Reader:
    """Understands the claims of one file."""

    words: Lookup
    form: HonourForm

    def holder(self, form: HolderForm, at: str) -> Holder:
        """Understand one holder."""
        claims = self.words.each(form.claims, self.of_holder, f"{at}.claims")
        return Holder(form.id, form.name, claims)

    def of_title(self, form: ClaimForm, at: str) -> Claim:
        """Understand a claim about the title.

        Raises:
            BadRules: where it does not give what its sort of claims gives.
        """
        return self._claim(form, at, of_title=True)

    def of_holder(self, form: ClaimForm, at: str) -> Claim:
        """Understand a claim about a holder.

        Raises:
            BadRules: as above.
        """
        return self._claim(form, at, of_title=False)

    def _claim(self, form: ClaimForm, at: str, *, of_title: bool) -> Claim:
        """Understand a claim."""
        self._check_sort(form, at, of_title=of_title)
        if form.word and form.word not in self.form.words:
            near = nearest(form.word, self.form.words)
            remedy = f"did you mean {near!r}?" if near else "add it to [words]"
            fault = f"unknown word {shown(form.word)} @ {at}.word"
            raise BadRules(self.words.place, fault, remedy)
        return Claim(
            form.about,
            form.confidence,
            form.sources,
            self.words.day(form.on, f"{at}.on") if form.on else None,
            form.number,
            form.word,
            form.says,
            form.inferred,
            form.outweighed,
        )

    def _check_sort(self, form: ClaimForm, at: str, *, of_title: bool) -> None:
        """Make sure that a claim gives just what its sort gives."""
        known = [about for about, sort in SORTS.items() if sort.of_title is of_title]
        if form.about not in known:
            near = nearest(form.about, known)
            remedy = f"did you mean {near!r}?" if near else f"known: {', '.join(known)}"
            fault = f"unknown claim {shown(form.about)} @ {at}.about"
            raise BadRules(self.words.place, fault, remedy)
        sort = SORTS[form.about]
        said = [key for key in _SAYING if getattr(form, key)]
        allowed = (*sort.gives, *sort.may)
        if not set(sort.gives) <= set(said) <= set(allowed):
            fault = f"a claim about {form.about!r} is told by {', '.join(said) or 'nothing'}"
            optional = f", if known {', '.join(sort.may)}" if sort.may else ""
            remedy = f"give {', '.join(sort.gives)}{optional}"
            raise BadRules(self.words.place, f"{fault} @ {at}", remedy)
