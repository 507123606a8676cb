"""Checks of the texts that people read."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.rules.award import Award
from medal_id.rules.honour import Honour
from medal_id.rules.label import Label
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.vocabulary import Vocabulary
from medal_id.rules.wear import OrderOfWear


def _of_vocabulary(words: Vocabulary) -> Iterator[tuple[str, Label]]:
    """Give every label of the vocabulary with its place."""
    for table in ("parts", "levels", "kinds", "topics", "applied_by"):
        for key, label in getattr(words, table).items():
            yield words.at(f"{table}.{key}"), label
    for key, method in words.methods.items():
        yield words.at(f"methods.{key}"), method.label
    for key, message in words.warnings.items():
        yield words.at(f"warnings.{key}"), message.says
        yield words.at(f"warnings.{key}"), message.next
    for key, trait in words.traits.items():
        for label in (trait.label, trait.question, trait.look):
            yield words.at(f"traits.{key}"), label
        for table in trait.open_tables:
            for name, word in getattr(trait, table).items():
                yield words.at(f"traits.{key}", name), word.label


def _of_award(award: Award) -> Iterator[tuple[str, Label]]:
    """Give every label of an award with the id of what it belongs to."""
    yield award.id, award.name
    for fact in award.facts.values():
        yield fact.id, fact.says
    for entry in award.entries:
        yield entry.id, entry.name
        for dating in entry.datings:
            yield entry.id, dating.of
    for form in award.numbers:
        yield from ((f"numbers.{form.id}", mark.says) for mark in form.marks)
        yield from ((f"numbers.{form.id}", one.says) for one in form.ranges)
    for index, alike in enumerate(award.look_alikes):
        yield f"$.look_alikes[{index}]", alike.tell
        yield from ((f"$.look_alikes[{index}]", one) for one in (alike.name,) if one)
    for check in award.checks:
        yield check.code, check.says
        yield check.code, check.next


def _of_order(order: OrderOfWear) -> Iterator[tuple[str, Label]]:
    """Give every label of a file on the order of wear with the id of what it belongs to."""
    yield order.id, order.name
    for fact in order.facts.values():
        yield fact.id, fact.says
    for award in order.awards:
        yield award.id, award.name


def _of_honour(honour: Honour) -> Iterator[tuple[str, Label]]:
    """Give every label of a title with the id of what it belongs to."""
    yield honour.id, honour.name
    yield from ((fact.id, fact.says) for fact in honour.facts.values())
    yield from ((f"words.{key}", label) for key, label in honour.words.items())
    yield from ((holder.id, holder.name) for holder in honour.holders)
    for owner, claim in honour.every_claim():
        yield from ((owner, one) for one in (claim.says, claim.outweighed) if one is not None)


def _of_files(rules: RuleSet) -> Iterator[tuple[str, Label]]:
    """Give every label of the rule files with its place."""
    texts = [(award.place, _of_award(award)) for award in rules.awards]
    texts += [(order.place, _of_order(order)) for order in rules.orders_of_wear]
    texts += [(honour.place, _of_honour(honour)) for honour in rules.honours]
    for place, labels in texts:
        yield from ((f"{place}: {key}", label) for key, label in labels)


def _empty(rules: RuleSet) -> Iterator[Found]:
    for place, label in (*_of_vocabulary(rules.vocabulary), *_of_files(rules)):
        for lang in ("en", "ru"):
            if not label.in_(lang).strip():
                yield place, f"an empty text in {lang!r}"


def _untitled(rules: RuleSet) -> Iterator[Found]:
    for file in rules.files:
        for key, source in file.sources.items():
            if not source.title.strip():
                yield f"{file.place}: sources.{key}", "a source without a title"


LINTS = (
    Lint("empty-text", "Every text is given in English and in Russian", "write the text", _empty),
    Lint("no-title", "Every source has a title", "say what it is", _untitled),
)
