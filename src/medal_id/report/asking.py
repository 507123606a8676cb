"""Being led through a key, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from medal_id.key import Answer, Question, Session
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Label
from medal_id.verdict import Verdict

#: How many things are named after an answer; the rest is only counted.
FEW = 6


def question_lines(question: Question, number: int, words: Wording) -> Iterator[Line]:
    """Ask a question: what to look at, and the answers with their numbers."""
    yield BLANK
    asks = words.of(question.asks)
    yield Line(words.say("ask-question", n=number, asks=asks), tone=Tone.HEADING)
    yield Line(words.of(question.look), 1, tone=Tone.QUIET)
    for place, option in enumerate(question.options, 1):
        key, tone = ("ask-option", Tone.PLAIN) if option.left else ("ask-option-none", Tone.QUIET)
        yield Line(words.say(key, label=words.of(option.label)), 1, str(place), tone)


def taken_line(session: Session[Verdict], answer: Answer, words: Wording) -> Line:
    """Say how an answer was understood."""
    if answer.told:
        value = words.of(session.matter.show(answer.trait, answer.value))
    else:
        value = words.say("ask-cannot-tell")
    return Line(words.say("ask-taken", trait=words.trait(answer.trait), value=value), 1, "+")


def left_lines(
    session: Session[Verdict], names: Mapping[str, Label], words: Wording, most: int = FEW
) -> Iterator[Line]:
    """Say what remains, and name it where it is not much."""
    left = session.remaining
    if not left:
        yield Line(words.say("ask-none-left"), 1, tone=Tone.AGAINST)
        return
    yield Line(words.say("ask-left", n=len(left)), 1)
    if len(left) <= most:
        yield from (Line(words.of(names[one]), 2) for one in left)


def path_lines(
    session: Session[Verdict], names: Mapping[str, Label], words: Wording
) -> Iterator[Line]:
    """Tell everything: what was answered, what remains, and what was discarded and why."""
    yield from (taken_line(session, answer, words) for answer in session.path)
    yield from left_lines(session, names, words, most=len(names))
    gone = session.discarded
    if gone:
        yield Line(words.say("ask-gone", n=len(gone)), 1)
    for thing, reasons in gone.items():
        yield Line(words.of(names[thing]), 2)
        for reason in reasons:
            said = {
                "trait": words.trait(reason.trait),
                "seen": words.of(reason.seen),
                "shows": words.of(reason.shows),
            }
            yield Line(words.say("ask-because", **said), 3, "-", Tone.AGAINST)


def why_lines(question: Question, left: int, words: Wording) -> Iterator[Line]:
    """Say why a question is asked: what it tells for its cost, and what each answer leaves."""
    gain, cost = (
        words.of(Label(figure, figure.replace(".", ",")))
        for figure in (f"{question.gain:.2f}", f"{question.cost:g}")
    )
    yield Line(words.say("ask-why", n=left, gain=gain, cost=cost), 1)
    for option in question.options:
        label = words.of(option.label)
        yield Line(words.say("ask-why-option", label=label, n=option.left), 2)
