"""A verdict as text: answer, reasons, why not the others, warnings, dates, what to look at."""

from __future__ import annotations

import re
from html import escape

import pytest
from attrs import evolve
from syrupy.assertion import SnapshotAssertion

import medal_id
from described import COPY, LATE, LENINGRAD, MARRIED, NAMED, PAPER, SILVER, settled
from medal_id import Observation
from medal_id.report.evidence import merged
from medal_id.report.html import html
from medal_id.report.standing import tops
from medal_id.report.text import verdict_text
from medal_id.rules import Label
from medal_id.verdict import Deferred, Details, Finding, Verdict
from strategies import CATALOGUE, samples


def told(observations: object, lang: str = "en", **more: object) -> str:
    verdict = medal_id.classify(observations, **more)  # type: ignore[arg-type]  # as tests give them
    return verdict_text(verdict, lang=lang)


def section(text: str, heading: str) -> list[str]:
    """Give the lines below a heading, up to the next blank one."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.strip() == heading)
    return lines[start + 1 : lines.index("", start)]


def detailed(verdict: Verdict, **changes: object) -> Verdict:
    """Change the details of the only finding."""
    (finding,) = verdict.parts.values()
    details: Details = evolve(finding.details.get(), **changes)  # type: ignore[arg-type]  # as named
    changed: Finding = evolve(finding, details=Deferred.of(details))
    return evolve(verdict, parts={finding.part: changed})


def test_the_english_report_of_a_late_die(snapshot: SnapshotAssertion) -> None:
    assert settled(told(LATE, award=LENINGRAD)) == snapshot


def test_the_russian_report_of_a_married_piece(snapshot: SnapshotAssertion) -> None:
    assert settled(told(MARRIED, "ru", award=LENINGRAD)) == snapshot


def test_the_full_report_of_a_contradicted_piece(snapshot: SnapshotAssertion) -> None:
    verdict = medal_id.classify(SILVER, award=LENINGRAD)
    assert settled(verdict_text(verdict, explain=True)) == snapshot


def test_reasons_are_those_on_the_way_to_the_answer_with_facts_and_sources() -> None:
    why = section(told(LATE), "Why")
    assert [line.split("(")[0].strip() for line in why] == [
        "+ diameter: 32.1 ± 0.1 mm",
        "+ eyelet: soldered",
        "+ end of the horizon line: beyond the outer edge of the legend",
    ]
    assert "(L-60a, high confidence [1,2,3])" in why[1]


def test_every_source_number_stands_in_the_list_of_sources() -> None:
    text = told(MARRIED)
    body, _, sources = text.partition("\nSources\n")
    used = {int(n) for found in re.findall(r"\[([\d,]+)\]", body) for n in found.split(",")}
    listed = [int(n) for n in re.findall(r"^  \[(\d+)\]", sources, re.MULTILINE)]
    assert listed == sorted(used) == list(range(1, len(listed) + 1))


def test_what_lies_below_an_excluded_entry_is_not_excluded_again() -> None:
    text = told({**NAMED, "eyelet": "one-piece"})
    assert "variant 1: soldered eyelet" in text
    assert "early die" not in text


def test_copies_that_nothing_excludes_are_named() -> None:
    heading = "Never regular issues, but not excluded either"
    beside = section(verdict_text(medal_id.classify(LATE), explain=True), heading)
    assert heading not in told(LATE)
    assert "silver-coloured copy" in beside[0]


def test_a_copy_is_told_as_the_answer_and_the_award_as_excluded() -> None:
    text = told(COPY)
    assert text.startswith("Medal: identified, strength: weak\n  silver-coloured copy")
    assert "material: silver-coloured alloy, not brass" in " ".join(
        section(text, "Why not the others")
    )
    assert "not excluded either" not in text
    assert "Dates: not known\n\n" in text


def test_a_contradicted_piece_names_the_nearest_and_no_variant_below_it() -> None:
    text = told(SILVER)
    assert text.startswith("Medal: nothing known fits\n")
    assert section(text, "Nearest, all contradicted") == [
        "    Medal “For the Defence of Leningrad”: contradicted by diameter, material"
    ]
    assert "Why not the others" not in text


def test_of_several_nearest_awards_the_warnings_are_joined() -> None:
    text = told({**SILVER, "diameter": 37})
    nearest = section(text, "Nearest, all contradicted")
    assert "    Medal “For Courage”: contradicted by legend of the obverse" in nearest
    (warned,) = [one for one in text.splitlines() if "! serious" in one]
    assert "expected: «ЗА ОТВАГУ СССР», «АДМИРАЛ УШАКОВ»" in " ".join(text.split())
    assert warned.startswith("    ! serious: legend of the obverse: «ЗА ОБОРОНУ ЛЕНИНГРАДА»")


def test_a_kind_of_another_award_is_told_with_that_award() -> None:
    others = section(told(LATE), "Why not the others")
    assert "    variant 2: eyelet in one piece with the disc" in others
    berlin = "Medal “For the Capture of Berlin”, variant 2: eyelet in one piece, U-shaped"
    assert f"    {berlin}" in others
    assert f"<td>{berlin}</td>" in re.sub(r"<td[^>]*>", "<td>", html(medal_id.classify(LATE)))


def test_warnings_say_how_severe_they_are_and_what_to_look_at() -> None:
    warned = section(told(SILVER), "Worth a second look")
    assert warned[0].startswith("    ! serious: diameter: 45 ± 0.5 mm")
    assert "      Look at it again: measure across the rim" in "\n".join(warned)


def test_candidates_that_cannot_be_told_apart_come_with_what_leaves_them_open() -> None:
    text = told({"eyelet": {"soldered", "one-piece"}}, award=LENINGRAD)
    assert text.startswith("Medal: undecided\n")
    open_ = section(text, "Cannot yet be told apart")
    assert open_[0] == "    variant 1: soldered eyelet"
    assert open_[1].startswith("      ? eyelet: soldered or one piece with the disc; whether")


def test_what_is_possible_further_down_shows_what_was_seen_of_it() -> None:
    open_ = section(
        told({**PAPER, "certificate.signatures": "stamped"}), "Cannot yet be told apart"
    )
    assert open_[:2] == [
        "    certificate, option 1: 11 ribbons on the emblem",
        "      certificate, option 1, variety 3",
    ]
    assert open_[2].startswith("        + signatures at the foot: stamped (L-103")


def test_parts_that_go_together_raise_no_warning() -> None:
    text = told({**NAMED, **PAPER, "eyelet": "soldered", "certificate.emblem_ribbons": 11})
    together = text.partition("All parts together\n")[2]
    assert together.startswith("\n  Dates: 1943 or later\n")
    assert "Worth a second look" not in together


def test_advice_says_question_way_means_and_cost() -> None:
    following = section(told({**NAMED, "eyelet": "soldered"}), "What to look at next")
    assert following[0] == "    Where does the horizon line of the obverse end?"
    assert following[1].startswith("      follow the line")
    assert "(a loupe, cost 2)" in " ".join(line.strip() for line in following)


def test_advice_about_a_trait_of_other_rules_leaves_out_the_means() -> None:
    verdict = medal_id.classify({**NAMED, "eyelet": "soldered"})
    unknown = tuple(evolve(one, trait="glow") for one in verdict.next)
    assert "legend (cost 2)" in verdict_text(detailed(verdict, next=unknown))


def test_what_the_tolerance_forgave_is_named() -> None:
    text = told({**NAMED, **LATE, "material": "silver", "obverse_rim": "raised"}, tolerance=1)
    assert "  ! Forgiven (tolerance 1): material\n" in text


def test_a_piece_that_no_rule_speaks_of_is_asked_more() -> None:
    text = told({"thickness": 2.5})
    assert text.startswith("Medal: too little was seen\n  The rules say nothing about")
    assert "Still possible" not in text
    assert "What to look at next" in text


def test_nothing_observed_is_said_to_be_nothing() -> None:
    assert settled(told({})) == "Nothing was observed.\n\nRules VERSION\n"


def test_without_an_answer_all_that_leads_is_named() -> None:
    verdict = medal_id.classify({**NAMED, "eyelet": {"soldered", "one-piece"}})
    (finding,) = verdict.parts.values()
    headless = evolve(verdict, parts={"medal": evolve(finding, best_id="")})
    assert section(verdict_text(headless), "Still possible")[0] == (
        "    Medal “For the Defence of Leningrad”"
    )


def test_dates_give_the_reason_for_an_end_or_say_that_there_is_none() -> None:
    dates = section(told({**NAMED, "eyelet": "one-piece"}), "Dates: 9 May 1945 or later")
    assert dates[0].startswith("    handing out after the war: 9 May 1945 or later (L-61b [")
    assert dates[1] == "    nothing seen sets a latest date"
    paper = told({**PAPER, "certificate.printed_year": "194_", "certificate.emblem_ribbons": 11})
    assert "Dates: 22 December 1942 to 31 December 1949" in paper


def test_only_a_latest_date_is_said_to_lack_an_earliest() -> None:
    paper = {**PAPER, "certificate.printed_year": "1944", "certificate.emblem_ribbons": 11}
    verdict = medal_id.classify(paper)
    (finding,) = verdict.parts.values()
    late = tuple(
        evolve(reason, span=evolve(reason.span, earliest=None)) for reason in finding.dates.reasons
    )
    dates = type(finding.dates).of(late)
    assert "nothing seen sets an earliest date" in verdict_text(detailed(verdict, dates=dates))


def test_explaining_gives_every_piece_of_evidence_with_its_fact() -> None:
    verdict = medal_id.classify(MARRIED)
    text = verdict_text(verdict, explain=True, width=10_000)
    assert len(verdict.evidence) > 15
    for one in verdict.evidence:
        assert f"({one.fact}, " in text
        assert one.says.en in text
    assert "[ussr/defence-of-leningrad/1/early-die]" not in text  # it has no evidence of its own
    assert "see --explain" not in text


def test_a_short_report_says_how_many_it_does_not_name() -> None:
    alone = medal_id.classify(MARRIED, award=LENINGRAD)
    assert "and 1 more: see --explain" in verdict_text(alone)
    every = medal_id.classify({"eyelet": "soldered"})
    either = section(verdict_text(every), "Still possible")
    named, left = either[:-1], len(tops(every.possible)) - 8
    assert sum(not line.startswith("     ") for line in named) == 8
    assert either[-1] == f"    and {left} more: see --explain"
    whole = section(verdict_text(every, explain=True), "Still possible")
    assert all(f"    {one.name}" in whole for one in tops(every.possible))


def test_explaining_says_how_something_was_observed_unless_by_eye() -> None:
    verdict = medal_id.classify(
        [
            Observation("diameter", 32.1, "callipers"),
            Observation("eyelet", "soldered"),
            Observation("block_layers", "two"),
        ],
        award=LENINGRAD,
    )
    text = verdict_text(verdict, explain=True, width=10_000)
    assert "32.1 ± 0.1 mm (expected: 31.5 to 32.5 mm) [callipers] (W-30" in text
    assert "[follows from: layers of the suspension block]" in text
    assert "by eye" not in text


def test_evidence_that_differs_only_in_its_origin_is_told_once() -> None:
    verdict = medal_id.classify(MARRIED)
    document = [e for e in verdict.evidence if e.trait == "certificate.document"]
    shared = merged(document)
    assert len(document) > len(shared)
    assert all(len(one.origins) == 3 for one in shared)


@pytest.mark.parametrize(
    ("observations", "said"),
    [
        (
            {**NAMED, "eyelet": "one-piece", "block_layers": "one"},
            "+ layers of the suspension block: one layer (usually one layer)",
        ),
        (
            {**NAMED, "eyelet": "soldered", "diameter": "32.4 ± 0.3"},
            "? diameter: 32.4 ± 0.3 mm; whether it is 31.5 to 32.5 mm stays open",
        ),
    ],
)
def test_how_often_a_feature_occurs_is_part_of_the_reason(
    observations: dict[str, object], said: str
) -> None:
    assert said in told(observations)


@pytest.mark.parametrize(
    ("observations", "said"),
    [
        (
            {**NAMED, "eyelet": "one-piece", "serial_number": "none"},
            "+ serial number: none (never a number)",
        ),
        (
            {**NAMED, "eyelet": "soldered", "serial_number": "none"},
            "+ serial number: none (rarely a number)",
        ),
    ],
)
def test_what_is_absent_as_expected_is_told_in_full_reports_only(
    observations: dict[str, object], said: str
) -> None:
    verdict = medal_id.classify(observations)
    assert said in verdict_text(verdict, explain=True)
    assert said not in verdict_text(verdict)


def test_what_is_usual_or_never_is_said_of_those_that_lack_it() -> None:
    text = verdict_text(
        medal_id.classify(
            {**NAMED, "eyelet": "soldered", "serial_number": "01101", "block_layers": "one"}
        ),
        explain=True,
        width=10_000,
    )
    assert "- serial number: 01101, which never occurs here" in text
    assert "- serial number: 01101, which is rare here" in text
    assert "- layers of the suspension block: one layer, usually two layers" in text


def test_foreign_text_cannot_command_a_terminal() -> None:
    verdict = medal_id.classify(LATE)
    evil = Label("\x1b]0;title\x07\u202e", "\x1b[2J")
    candidates = tuple(evolve(c, name=evil) for c in verdict.candidates)
    text = verdict_text(detailed(verdict, candidates=candidates))
    assert "\\x1b]0;title\\x07\\u202e" in text
    assert all(c.isprintable() or c == "\n" for c in text)


def test_the_names_of_traits_come_from_the_catalogue_given() -> None:
    catalogue = medal_id.Catalogue.load()
    traits = dict(catalogue.rules.vocabulary.traits)
    del traits["eyelet"]
    vocabulary = evolve(catalogue.rules.vocabulary, traits=traits)
    other = evolve(catalogue, rules=evolve(catalogue.rules, vocabulary=vocabulary, awards=()))
    spoken = {**LATE, "eyelet": "soldered"}
    assert "end of the horizon line" in verdict_text(medal_id.classify(spoken), catalogue=other)
    traits.pop("horizon_end")
    assert "+ horizon_end: beyond" in verdict_text(medal_id.classify(spoken), catalogue=other)


def test_every_warning_of_every_sample_is_told_in_text_and_in_html() -> None:
    told = 0
    for name, specimen in samples().items():
        verdict = specimen.classify(CATALOGUE)
        if not verdict.warnings:
            continue
        text = " ".join(verdict_text(verdict).split())
        drawn = html(verdict)
        for warning in verdict.warnings:
            told += 1
            assert " ".join(warning.says.en.split()) in text, name
            assert escape(warning.says.en) in drawn, name
    assert told > 30


def test_a_check_within_one_part_is_told_as_well() -> None:
    verdict = medal_id.classify({**NAMED, "eyelet": "one-piece", "block_layers": "two"})
    text = verdict_text(verdict)
    assert "What goes together\n\n  Worth a second look\n    ! note: A two-layered block" in text
    assert "a married piece?" in html(verdict)


def test_numbers_that_differ_are_named() -> None:
    seen = {**NAMED, "eyelet": "soldered", "serial_number": "В 01939"}
    paper = {"award_name": "За оборону Ленинграда", "number": "Б 01939"}
    (warning,) = (
        w
        for w in medal_id.classify({**seen, "certificate": paper}).warnings
        if w.code == "number-differs"
    )
    assert "medal (В 01939) is not that of the certificate (Б 01939)" in warning.says.en
