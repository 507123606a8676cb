"""Questions, answers and what remains, in words."""

from __future__ import annotations

from collections.abc import Iterable

from medal_id import Verdict, guide
from medal_id.key import Session
from medal_id.report.asking import left_lines, path_lines, question_lines, taken_line, why_lines
from medal_id.report.line import Line, Tone, folded
from medal_id.report.wording import Wording
from strategies import CATALOGUE, RULES

LENINGRAD = "ussr/defence-of-leningrad"
EN, RU = (Wording(lang, RULES.vocabulary) for lang in ("en", "ru"))


def begun(award: str | None = LENINGRAD) -> Session[Verdict]:
    return guide(award, catalogue=CATALOGUE)


def says(lines: Iterable[Line]) -> str:
    return folded(lines)


def test_a_question_offers_its_answers_by_number() -> None:
    session = begun().answer("eyelet", "soldered")
    question = session.question
    assert question is not None
    assert says(question_lines(question, 2, EN)) == (
        "\n2. Where does the horizon line of the obverse end?\n"
        "  follow the line left and right of the figures to the letters of the legend\n"
        "  1 at the inner edge of the legend\n"
        "  2 between the inner and the outer edge of the legend (of nothing that remains)\n"
        "  3 beyond the outer edge of the legend\n"
    )
    tones = [line.tone for line in question_lines(question, 2, EN)]
    assert tones[-3:] == [Tone.PLAIN, Tone.QUIET, Tone.PLAIN]
    assert "  2 между внутренним и внешним краем надписи (ни у чего из оставшегося)\n" in says(
        question_lines(question, 2, RU)
    )


def test_a_measure_is_asked_without_answers_to_choose_from() -> None:
    said = says(question_lines(begun().asking("diameter"), 1, EN))
    assert said.count("\n  ") == said.count("\n    ") + 1


def test_an_answer_is_said_as_it_was_understood() -> None:
    session = begun().answer("diameter", "32,1 ± 0,1 мм").cannot_tell("eyelet")
    session = session.answer("horizon_end", "between")
    assert [says([taken_line(session, one, EN)]) for one in session.path] == [
        "  + diameter: 32.1 ± 0.1 mm\n",
        "  + eyelet: cannot tell\n",
        "  + end of the horizon line: between the inner and the outer edge of the legend\n",
    ]
    assert says([taken_line(session, session.path[1], RU)]) == "  + ушко: не видно\n"


def test_what_remains_is_named_where_it_is_not_much() -> None:
    session = begun()
    names = session.matter.names
    assert says(left_lines(session, names, EN, most=2)) == "  Still possible: 3\n"
    assert says(left_lines(session, names, EN, most=3)).count("For the Defence of Leningrad") == 3
    every = begun(None)
    assert says(left_lines(every, every.matter.names, RU)).startswith("  Осталось возможных: ")
    assert says(left_lines(every, every.matter.names, RU)).count("\n") == 1


def test_where_nothing_remains_that_is_said() -> None:
    session = begun().answer("diameter", "45 mm")
    (line,) = left_lines(session, session.matter.names, EN)
    assert (line.says, line.tone) == ("Nothing that was issued fits all of it.", Tone.AGAINST)
    (line,) = left_lines(session, session.matter.names, RU)
    assert line.says == "Ничто из выпущенного ко всему не подходит."


def test_the_path_tells_what_was_discarded_and_why() -> None:
    session = begun().answer("eyelet", "soldered").cannot_tell("diameter")
    assert says(path_lines(session, session.matter.names, EN)) == (
        "  + eyelet: soldered\n"
        "  + diameter: cannot tell\n"
        "  Still possible: 2\n"
        "    For the Defence of Leningrad: variant 1, early die: the horizon line ends at the "
        "inner edge\n      of the legend\n"
        "    For the Defence of Leningrad: variant 1, late die: the horizon line goes on beyond "
        "the\n      legend\n"
        "  Discarded: 1\n"
        "    For the Defence of Leningrad: variant 2: eyelet in one piece with the disc\n"
        "      - eyelet: seen soldered; this kind has one piece with the disc\n"
    )
    assert "      - ушко: увидено напайное; у этого вида цельноштампованное\n" in says(
        path_lines(session, session.matter.names, RU)
    )


def test_the_path_names_all_that_remains_and_nothing_discarded_where_there_is_none() -> None:
    session = begun(None)
    said = says(path_lines(session, session.matter.names, EN))
    assert all(
        " ".join(name.en.split()) in " ".join(said.split())
        for name in session.matter.names.values()
    )
    assert "Discarded" not in said


def test_why_a_question_is_asked_is_told_in_figures() -> None:
    session = begun()
    question = session.question
    assert question is not None
    assert says(why_lines(question, 3, EN)) == (
        "  Of 3 still possible it is expected to tell 0.92 bits, at a cost of 2 (a glance is 1).\n"
        "    soldered: leaves 2\n"
        "    one piece with the disc: leaves 1\n"
    )
    assert says(why_lines(question, 3, RU)).startswith(
        "  Возможных: 3; в среднем ответ даёт 0,92 бит при затратах 2 (взгляд — 1).\n"
        "    напайное: останется 2\n"
    )
