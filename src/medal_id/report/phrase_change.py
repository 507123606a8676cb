"""The phrases of what would change an answer and of what is still open."""

from __future__ import annotations

from medal_id.rules import Label

CHANGE: dict[str, Label] = {
    "change": Label("What would change it", "Что изменило бы ответ"),
    "no-change": Label(
        "no other value of one or two of the things seen gives another answer",
        "никакое другое значение одного или двух признаков не меняет ответа",
    ),
    "supposed": Label("supposed", "предположение"),
    "if": Label("if {changes}", "если {changes}"),
    "were": Label("{trait} were {says}", "{trait}: {says}"),
    "and": Label(" and ", "; и "),
    "then": Label("{condition}, then {answer}", "{condition} — то {answer}"),
    "would-be": Label("{name}", "{name}"),
    "would-be-at-most": Label("undecided, no farther than {name}", "не решено, не далее: {name}"),
    "would-be-ambiguous": Label("undecided", "не решено"),
    "would-be-contradicted": Label("nothing known fits", "ничего из известного не подходит"),
    "would-be-unknown": Label("too little was seen", "наблюдений недостаточно"),
    "open": Label("What is still open", "Что ещё не проверено"),
    "open-always": Label("{trait}: expected is {expected}", "{trait}: ожидается {expected}"),
    "open-never": Label("{trait}: never {expected}", "{trait}: никогда {expected}"),
    "open-whether": Label(
        "{trait}: tells whether it counts that {says}",
        "{trait}: от этого зависит, важно ли: {says}",
    ),
    "open-seen": Label("{says} (seen so far: {seen})", "{says} (пока видно: {seen})"),
}
