"""The phrases about the order of wear, in both languages."""

from __future__ import annotations

from medal_id.rules import Label

#: Phrases by key; words in braces are filled in.
WEAR_PHRASES: dict[str, Label] = {
    "wear-checked": Label("Order of wear, {day}: {answer}", "Порядок ношения, {day}: {answer}"),
    "wear-sorted": Label(
        "Order of wear, {day}, the senior first", "Порядок ношения, {day}, от старшей к младшей"
    ),
    "wear-latest": Label("by the latest rules", "по последним правилам"),
    "wear-right": Label("nothing known speaks against it", "ничто известное не противоречит"),
    "wear-wrong": Label("not in order", "есть ошибки"),
    "wear-open": Label("undecided on that date", "на эту дату не решено"),
    "wear-none": Label("no medals were named", "медали не названы"),
    "wear-medal": Label("{n}. {name} [{id}]: {side}", "{n}. {name} [{id}]: {side}"),
    "wear-left": Label("left side", "левая сторона"),
    "wear-right-side": Label("right side", "правая сторона"),
    "wear-side-undecided": Label("left or right side, undecided", "сторона не решена"),
    "wear-side-unknown": Label("no source tells the side", "о стороне источники не говорят"),
    "wear-not-yet": Label("not there yet", "тогда ещё не было"),
    "wear-misplaced": Label(
        "Stands wrongly: the fewest that must move", "Стоят неверно: меньше переставить нельзя"
    ),
    "wear-between": Label(
        "{n}. “{name}” belongs after “{after}” and before “{before}”",
        "{n}. Место «{name}» — после «{after}» и перед «{before}»",
    ),
    "wear-after": Label(
        "{n}. “{name}” belongs after “{after}”", "{n}. Место «{name}» — после «{after}»"
    ),
    "wear-before": Label(
        "{n}. “{name}” belongs before “{before}”", "{n}. Место «{name}» — перед «{before}»"
    ),
    "wear-chain": Label("the order is {names}, {since}", "порядок таков: {names}, {since}"),
    "wear-name": Label("“{name}”", "«{name}»"),
    "since": Label("since {day}", "действует с: {day}"),
    "since-between": Label(
        "since some day between {first} and {last}",
        "действует с какого-то дня между: {first} и {last}",
    ),
    "until": Label("{since}, replaced {ended}", "{since}, заменён: {ended}"),
    "wear-right-order": Label("After the moves", "После перестановки"),
    "wear-place": Label("{n}. {name} [{id}]", "{n}. {name} [{id}]"),
    "wear-early": Label("Cannot yet have existed", "Тогда ещё не существовали"),
    "wear-established": Label("“{name}”: established {day}", "«{name}»: учреждена {day}"),
    "wear-twice": Label("Named more than once", "Названы больше одного раза"),
    "wear-repeated": Label(
        "“{name}”, times named: {n}; it was awarded repeatedly",
        "«{name}», названа раз: {n}; ею награждали повторно",
    ),
    "wear-not-repeated": Label(
        "“{name}”, times named: {n}; no rule has it awarded more than once",
        "«{name}», названа раз: {n}; о повторном награждении правила не говорят",
    ),
    "wear-undecided": Label("Not decided on that date", "На эту дату не решено"),
    "wear-doubt": Label(
        "whether “{second}” belongs before “{first}”", "место ли «{second}» перед «{first}»"
    ),
    "wear-existed": Label(
        "whether “{name}” existed: established {day}",
        "существовала ли «{name}»: учреждена {day}",
    ),
    "wear-untold": Label("No source tells", "Источники не говорят"),
    "wear-no-place": Label("the place of “{name}”", "место «{name}»"),
    "wear-no-order": Label(
        "whether “{one}” or “{other}” comes first", "какая раньше: «{one}» или «{other}»"
    ),
    "wear-entitled": Label("May be held besides", "Может быть получено сверх того"),
    "wear-right-to": Label(
        "“{name}”: holders of “{holder}” are entitled to it, {since}",
        "«{name}»: на неё имеют право награждённые медалью «{holder}», {since}",
    ),
    "wear-right-undecided": Label(
        "{says}; undecided on that date", "{says}; на эту дату не решено"
    ),
    "wear-basis-rule": Label("the next comes after it by a rule", "следующая за ней по правилу"),
    "wear-basis-undecided": Label(
        "the next comes after it by a rule that may not have held yet, or no more",
        "следующая за ней по правилу, которое могло ещё или уже не действовать",
    ),
    "wear-basis-later-rule": Label(
        "the next comes after it only by a later rule",
        "следующая за ней только по более позднему правилу",
    ),
    "wear-basis-tie-break": Label(
        "no source says whether the next comes after it: put by the date of establishment",
        "источники не говорят, за ней ли следующая: поставлены по дате учреждения",
    ),
}
