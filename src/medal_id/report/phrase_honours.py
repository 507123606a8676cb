"""The phrases that reports on honorary titles add, in both languages."""

from __future__ import annotations

from medal_id.rules import Label

#: Phrases by key; words in braces are filled in.
HONOURS: dict[str, Label] = {
    # What a statement is about.
    "about-conferred": Label("conferred", "присвоено"),
    "about-decree": Label("decree", "указ"),
    "about-signed": Label("signed by", "подписал"),
    "about-citation": Label("citation", "формулировка"),
    "about-ceremony": Label("handed over", "вручение"),
    "about-contested": Label("contested", "оспаривается"),
    "about-background": Label("background", "история"),
    "about-name": Label("also called", "другое название"),
    "about-count": Label("holders", "число городов"),
    "statement": Label(
        "{about}: {says} ({confidence}{sources})", "{about}: {says} ({confidence}{sources})"
    ),
    "outweighed": Label("{says} ({confidence}{sources})", "{says} ({confidence}{sources})"),
    # A city and its titles.
    "city": Label("{name} ({other})", "{name} ({other})"),
    "title": Label("{name} [{id}]", "{name} [{id}]"),
    "title-draft": Label(
        "draft: its file does not list all who hold it",
        "черновик: в файле перечислены не все города",
    ),
    # Who held it on a day.
    "on-day": Label("{day}: {cities}", "{day}: {cities}"),
    "marked": Label("{name} (contested)", "{name} (оспаривается)"),
    "roll": Label("Titles held: {date}", "Носили звания: {date}"),
    "roll-of": Label("{name}: {count}", "{name}: {count}"),
    "roll-none": Label("Nobody, as far as the rules know.", "Никто, насколько известно правилам."),
    "roll-undecided": Label(
        "Undecided: conferred on a day within it, or the date is doubtful",
        "Не решено: присвоено в эти дни, либо дата сомнительна",
    ),
    # Whether a city held it.
    "asked": Label("{name}: {date}", "{name}: {date}"),
    "answer": Label(
        "{title}: {says} ({confidence}{sources})", "«{title}»: {says} ({confidence}{sources})"
    ),
}
