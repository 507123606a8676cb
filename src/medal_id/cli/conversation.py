"""A conversation that leads through the key: what is asked, and what becomes of each answer."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from attrs import define

from medal_id.catalogue import Catalogue
from medal_id.catalogue.specimen_file import specimen_text
from medal_id.cli import screen
from medal_id.cli.pages import write_page
from medal_id.errors import BadObservation, MedalIdError
from medal_id.key import Question, Session
from medal_id.observations import Observation
from medal_id.report.asking import left_lines, path_lines, question_lines, taken_line, why_lines
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Label
from medal_id.rules.kinds.number import NumberTrait
from medal_id.verdict import Verdict

_NUMBERS = re.compile(r"\d{1,3}(?:[\s,;|/]+\d{1,3})*")
#: What people say besides answers, in both languages.
_UNKNOWN = {"?", "cannot tell", "не видно"}
_WHY = {"why", "почему"}
_LEFT = {"left", "осталось"}
_BACK = {"back", "назад"}
_SAVE = {"save", "сохранить"}
_STOP = {"stop", "quit", "exit", "q", "стоп"}
_HELP = {"help", "h", "помощь"}
#: What is taken of a line, in characters; no answer is so long.
_LONGEST = 1000


@define
class Conversation:
    """Asks, listens and keeps the session."""

    session: Session[Verdict]
    catalogue: Catalogue
    words: Wording
    out: TextIO
    award: str = ""  #: The only award to consider; empty for all.
    #: The question that was said last and is open still.
    _open: Question | None = None
    #: Whether it was said that there is no question left.
    _done: bool = False

    def begin(self) -> None:
        """Say how to answer."""
        self._say([Line(self.words.say("ask-begin")), Line(self.words.say("ask-words"))])
        self._say(left_lines(self.session, self._names, self.words))

    def ask(self) -> bool:
        """Ask the best question, unless it is open still; tell whether there is one.

        Where there is none, answers can be taken back still.
        """
        question, on_screen = self.session.question, screen.is_terminal(sys.stdin)
        if question is not None and question != self._open:
            self._say(question_lines(question, len(self.session.path) + 1, self.words))
        elif question is None and not self._done:
            says = ("ask-done", "ask-done-how") if on_screen else ("ask-done",)
            self._say([BLANK, *(Line(self.words.say(key)) for key in says)])
        self._open, self._done = question, question is None
        if on_screen:
            screen.emit(self.words.say("ask-prompt"), self.out)
        return question is not None

    def hear(self, line: str) -> bool:
        """Take one line; tell whether the conversation goes on."""
        said = " ".join(line[:_LONGEST].split())
        if said.casefold() in _STOP:
            return False
        try:
            self._do(said)
        except MedalIdError as fault:
            screen.complain(fault)
        return True

    def repeat(self, line: str) -> None:
        """Show a line that nobody typed on the screen."""
        if not screen.is_terminal(sys.stdin):
            self._say([Line(f"{self.words.say('ask-prompt')}{line[:_LONGEST].strip()}")])

    def _do(self, said: str) -> None:
        """Do what was said: a command, or else an answer.

        Raises:
            BadObservation: where it cannot be understood.
            BadFile: where the specimen cannot be written.
        """
        word, _, rest = said.partition(" ")
        whole, command = said.casefold(), word.casefold()
        if whole in _UNKNOWN:
            self._take(lambda session, trait: session.cannot_tell(trait))
        elif whole in _WHY:
            self._why()
        elif whole in _LEFT:
            self._say(path_lines(self.session, self._names, self.words))
        elif whole in _HELP:
            self._say([Line(self.words.say(key), 1) for key in ("ask-begin", "ask-words")])
        elif command in _BACK:
            self._back(rest)
        elif command in _SAVE:
            self._save(rest)
        elif said:
            value = self._value(said)
            self._take(lambda session, trait: session.answer(trait, value))

    def stopped(self) -> None:
        """Say that the person, or the input, has ended it."""
        self._say([BLANK, Line(self.words.say("ask-stopped"))])

    def specimen(self) -> str:
        """Write down what was seen so far."""
        seen = [Observation(one.trait, one.value) for one in self.session.path if one.told]
        return specimen_text(seen, award=self.award)

    @property
    def _asked(self) -> Question:
        """The question that is open.

        Raises:
            BadObservation: where none is.
        """
        if self._open is None:
            raise BadObservation("ask", self.words.say("ask-no-question"))
        return self._open

    def _value(self, said: str) -> object:
        """Find what an answer means: numbers of the answers offered, or the words themselves.

        Raises:
            BadObservation: where a number is none of those offered, or no question is open.
        """
        offered = self._asked.options
        if not offered or not _NUMBERS.fullmatch(said):
            return said
        numbers = [int(number) for number in re.split(r"\D+", said)]
        wrong = [number for number in numbers if not 1 <= number <= len(offered)]
        if not wrong:
            values = [offered[number - 1].value for number in numbers]
            return values if len(values) > 1 else values[0]
        trait = self.catalogue.rules.vocabulary.traits[self._asked.trait]
        if isinstance(trait, NumberTrait):
            return said  # a serial number is no number of an answer
        fault = self.words.say("ask-no-number", n=wrong[0], most=len(offered))
        raise BadObservation(self._asked.trait, fault)

    def _take(self, answered: Callable[[Session[Verdict], str], Session[Verdict]]) -> None:
        """Take an answer to the open question, and say what remains."""
        trait = self._asked.trait
        self.session = answered(self.session, trait)
        taken = next(one for one in self.session.path if one.trait == trait)
        self._say([taken_line(self.session, taken, self.words)])
        self._say(left_lines(self.session, self._names, self.words))

    def _back(self, trait: str) -> None:
        """Take an answer back: that about a trait, or the last one."""
        if not self.session.path:
            self._say([Line(self.words.say("ask-nothing-back"), 1)])
            return
        wanted = self._answered(trait) if trait else self.session.path[-1].trait
        self.session = self.session.take_back(wanted)
        self._open = None
        named = self.words.trait(wanted)
        self._say([Line(self.words.say("ask-back", trait=named), 1, "-", Tone.QUIET)])
        self._say(left_lines(self.session, self._names, self.words))

    def _answered(self, said: str) -> str:
        """Find the answered trait that somebody names as a rule or as a person does."""
        traits = self.catalogue.rules.vocabulary.traits
        for name in self.session.answered:
            label = traits[name].label
            if said.casefold() in {one.casefold() for one in (name, label.en, label.ru)}:
                return name
        return said

    def _save(self, file: str) -> None:
        """Write the specimen down.

        Raises:
            BadObservation: where no file is named.
            BadFile: where it cannot be written.
        """
        if not file:
            raise BadObservation("save", self.words.say("ask-save-where"))
        write_page(file, self.specimen())
        self._say([Line(self.words.say("ask-saved", file=file), 1)])

    def _why(self) -> None:
        """Say why the open question is asked."""
        self._say(why_lines(self._asked, len(self.session.remaining), self.words))

    @property
    def _names(self) -> Mapping[str, Label]:
        """What the things are called."""
        return self.session.matter.names

    def _say(self, lines: Iterable[Line]) -> None:
        """Say something."""
        screen.write(lines, self.out)
