"""Every phrase that reports add to the words of the rules, in both languages, in one table."""

from __future__ import annotations

from medal_id.report.phrase_change import CHANGE
from medal_id.report.phrase_honours import HONOURS
from medal_id.report.phrase_key import KEY_PHRASES
from medal_id.report.phrase_packs import PACK_PHRASES
from medal_id.report.phrase_proofs import PROOFS
from medal_id.report.phrase_wear import WEAR_PHRASES
from medal_id.rules import Label

#: Phrases by key; words in braces are filled in.
PHRASES: dict[str, Label] = {
    # How far an identification came, and how well it is carried.
    "identified": Label("identified", "определено"),
    "ambiguous": Label("undecided", "не решено"),
    "contradicted": Label("nothing known fits", "ничего из известного не подходит"),
    "unknown": Label("too little was seen", "наблюдений недостаточно"),
    "strength": Label("{status}, strength: {strength}", "{status}, обоснованность: {strength}"),
    "definitive": Label("definitive", "полная"),
    "strong": Label("strong", "сильная"),
    "weak": Label("weak", "слабая"),
    "definitive-means": Label(
        "every step down to the answer shows a feature of high confidence",
        "каждый шаг к ответу подтверждён признаком с высокой достоверностью",
    ),
    "strong-means": Label(
        "every step down to the answer shows a feature of high or medium confidence",
        "каждый шаг к ответу подтверждён признаком с высокой или средней достоверностью",
    ),
    "weak-means": Label(
        "some step down to the answer is not carried by what was seen, or something is against it",
        "не каждый шаг к ответу подтверждён увиденным, либо что-то говорит против",
    ),
    "nothing-seen": Label("Nothing was observed.", "Ничего не наблюдалось."),
    "no-rule-speaks": Label(
        "The rules say nothing about what was seen.", "Об увиденном правила ничего не говорят."
    ),
    "forgiven": Label("Forgiven (tolerance {n}): {traits}", "Прощено (допуск {n}): {traits}"),
    "possible": Label("possible", "возможно"),
    "excluded": Label("excluded", "исключено"),
    # Sections.
    "why": Label("Why", "Почему"),
    "why-not": Label("Why not the others", "Почему не другие"),
    "below": Label("Cannot yet be told apart", "Пока не различить"),
    "either": Label("Still possible", "Остаются возможными"),
    "nearest": Label("Nearest, all contradicted", "Ближайшие, все с противоречиями"),
    "beside": Label(
        "Never regular issues, but not excluded either",
        "Обычными выпусками не были, но тоже не исключены",
    ),
    "warnings": Label("Worth a second look", "Требует внимания"),
    "dates": Label("Dates: {span}", "Датировка: {span}"),
    "next": Label("What to look at next", "Что посмотреть дальше"),
    "all-evidence": Label("All evidence, for and against", "Все свидетельства, за и против"),
    "together": Label("All parts together", "Все части вместе"),
    "checked": Label("What goes together", "Что с чем сочетается"),
    "sources": Label("Sources", "Источники"),
    "rules": Label("Rules {version}", "Правила {version}"),
    "more": Label("and {n} more: see --explain", "и ещё {n}: см. --explain"),
    # Evidence.
    "agrees": Label("{trait}: {seen}", "{trait}: {seen}"),
    "agrees-always": Label(
        "{trait}: {seen} (expected: {expected})", "{trait}: {seen} (ожидается: {expected})"
    ),
    "agrees-usually": Label(
        "{trait}: {seen} (usually {expected})", "{trait}: {seen} (обычно: {expected})"
    ),
    "agrees-rarely": Label(
        "{trait}: {seen} (rarely {expected})", "{trait}: {seen} (редко: {expected})"
    ),
    "agrees-never": Label(
        "{trait}: {seen} (never {expected})", "{trait}: {seen} (никогда: {expected})"
    ),
    "disagrees-always": Label(
        "{trait}: {seen}, not {expected}", "{trait}: {seen}; ожидается: {expected}"
    ),
    "disagrees-usually": Label(
        "{trait}: {seen}, usually {expected}", "{trait}: {seen}; обычно: {expected}"
    ),
    "disagrees-rarely": Label(
        "{trait}: {seen}, which is rare here", "{trait}: {seen}; здесь это редкость"
    ),
    "disagrees-never": Label(
        "{trait}: {seen}, which never occurs here", "{trait}: {seen}; здесь этого не бывает"
    ),
    "undecided-always": Label(
        "{trait}: {seen}; whether it is {expected} stays open",
        "{trait}: {seen}; соответствие ожидаемому ({expected}) не решено",
    ),
    "undecided-usually": Label(
        "{trait}: {seen}; whether it is the usual {expected} stays open",
        "{trait}: {seen}; соответствие обычному ({expected}) не решено",
    ),
    "undecided-rarely": Label(
        "{trait}: {seen}; whether it is the rare {expected} stays open",
        "{trait}: {seen}; не решено, не редкость ли это ({expected})",
    ),
    "undecided-never": Label(
        "{trait}: {seen}; whether it is {expected}, which never occurs here, stays open",
        "{trait}: {seen}; не решено, не то ли это, чего здесь не бывает ({expected})",
    ),
    "origin": Label("{says} [{origin}]", "{says} [{origin}]"),
    "by-eye": Label("by eye", "на глаз"),
    "photograph": Label("photograph {rest}", "снимок {rest}"),
    "follows": Label("follows from: {trait}", "следует из признака: {trait}"),
    "contradicted-by": Label(
        "{name}: contradicted by {traits}", "{name}: противоречат признаки: {traits}"
    ),
    "against-it": Label("contradicted by {traits}", "противоречат признаки: {traits}"),
    "counts-of": Label(
        "{agrees} agree, {disagrees} disagree, {undecided} undecided",
        "за: {agrees}, против: {disagrees}, не решено: {undecided}",
    ),
    "cite": Label("({fact}, {confidence}{sources})", "({fact}, {confidence}{sources})"),
    "cite-plain": Label("({fact}{sources})", "({fact}{sources})"),
    "high": Label("high confidence", "высокая достоверность"),
    "medium": Label("medium confidence", "средняя достоверность"),
    "low": Label("low confidence", "низкая достоверность"),
    "inference": Label("own inference", "собственный вывод"),
    # Warnings.
    "note": Label("note", "примечание"),
    "warning": Label("warning", "предупреждение"),
    "serious": Label("serious", "серьёзно"),
    "warn": Label("{severity}: {says}", "{severity}: {says}"),
    # Dates.
    "no-start": Label("nothing seen sets an earliest date", "ранняя граница не установлена"),
    "no-end": Label("nothing seen sets a latest date", "поздняя граница не установлена"),
    "no-day": Label("no day fits all that was seen", "нет дня, подходящего ко всему увиденному"),
    "used-later": Label(
        "{span}, used up later: only its start counts",
        "{span}, расходовали и позже: учитывается только начало",
    ),
    "added-later": Label("{span}, unless it was put on later", "{span}, если не добавлено позже"),
    "as-read": Label("the date that was read", "прочитанная дата"),
    # Advice.
    "look": Label("{look} ({method}, cost {cost})", "{look} ({method}, затраты {cost})"),
    "look-plain": Label("{look} (cost {cost})", "{look} (затраты {cost})"),
    # The catalogue.
    "entry": Label("{id} · {level}, {kind}", "{id} · {level}, {kind}"),
    "draft": Label("draft: not yet proven by sources", "черновик: источниками пока не доказано"),
    "expects": Label("What it shows", "Что на нём видно"),
    "holds-too": Label(
        "and all that holds for: {name} ({id})", "а также всё, что верно для: {name} ({id})"
    ),
    "always": Label("always", "всегда"),
    "usually": Label("usually", "обычно"),
    "rarely": Label("rarely", "редко"),
    "never": Label("never", "никогда"),
    "expectation": Label("{trait}: {often} {expected}", "{trait}: {often} {expected}"),
    "provided": Label("{says}, if {given}", "{says}, если {given}"),
    "given": Label("{trait}: {expected}", "{trait}: {expected}"),
    "dated": Label("{of}: {span}", "{of}: {span}"),
    "dated-if": Label("{of}: {span}, where {given}", "{of}: {span}, если {given}"),
    "datings": Label("What dates it", "Что его датирует"),
    "children": Label("Its kinds", "Разновидности"),
    "other-parts": Label("Its papers", "Документы"),
    "stands-beside": Label(
        "What stands beside it, and by what it shows", "Что стоит рядом, и как его узнать"
    ),
    "look-alikes": Label("What it is taken for", "С чем путают"),
    "checks": Label("What should go together", "Что должно сочетаться"),
    "facts": Label("What is known", "Что известно"),
    "fact": Label("{id}: {says}", "{id}: {says}"),
    "value": Label("value: {value}", "значение: {value}"),
    "on": Label("about: {on}", "относится к: {on}"),
    "against-facts": Label("disagrees with {facts}", "расходится с {facts}"),
    "credit": Label("({confidence}{sources})", "({confidence}{sources})"),
    "inferred": Label("inferred: {how}", "вывод: {how}"),
    "placed": Label("{name} [{id}]", "{name} [{id}]"),
    # The family of awards.
    "family": Label("The awards that are known", "Известные награды"),
    "award": Label("award", "награда"),
    "ribbon": Label("ribbon", "лента"),
    "name": Label("name", "название"),
    "no-award": Label(
        "no award is like it: try a shorter piece, or colours without widths",
        "похожих наград нет: возьмите меньший отрывок или цвета без ширины",
    ),
    "found-text": Label("{trait}: {text}", "{trait}: {text}"),
    "ribbon-is": Label("ribbon: {ribbon}", "лента: {ribbon}"),
    "ribbon-dated": Label("{says} ({span})", "{says} ({span})"),
    # Serial numbers.
    "numbers": Label("Its serial numbers", "Номера"),
    "numbers-only": Label(
        "only its serial numbers are known so far: see 'medal-id serial'",
        "пока известны только номера: см. 'medal-id serial'",
    ),
    "number-form": Label("{place}: {form}; put on by {by}", "{place}: {form}; кто нанёс: {by}"),
    "numbered-in": Label("numbers were put on: {span}", "номера наносили: {span}"),
    "number-mark": Label(
        "besides the number, {letters}: {says}", "помимо номера, {letters}: {says}"
    ),
    "number-range": Label("{low} to {high}: {says}", "с {low} по {high}: {says}"),
    "number-seen": Label("seen: {number}", "видели: {number}"),
    "attested": Label("attested", "засвидетельствован"),
    "number-possible": Label("possible", "возможен"),
    "impossible": Label("impossible", "невозможен"),
    "number-is": Label("{number}: {standing}", "{number}: {standing}"),
    "reading": Label("{number}: {standing} ({why})", "{number}: {standing} ({why})"),
    "fit": Label(
        "{award}, {place}: {standing}; put on by {by}",
        "«{award}», {place}: {standing}; кто нанёс: {by}",
    ),
    "fits-too": Label("possible too: {fits}", "возможен также: {fits}"),
    "fits-none": Label(
        "no source describes such a number; nothing speaks against it",
        "ни один источник таких номеров не описывает; ничто не говорит против",
    ),
    "at": Label("{award} ({places})", "«{award}» ({places})"),
    "line": Label("line {n}: {says}", "строка {n}: {says}"),
    "batch": Label(
        "numbers: {total}; attested {attested}, possible {possible}, impossible {impossible};"
        " empty lines: {empty}",
        "номеров: {total}; засвидетельствованных {attested}, возможных {possible},"
        " невозможных {impossible}; пустых строк: {empty}",
    ),
    # Photographs.
    "medal-of": Label(
        "Medal {n} of {total}, {letter} in the proof picture",
        "Медаль {n} из {total}, на контрольном снимке {letter}",
    ),
    "not-measured": Label("Not measured", "Не измерено"),
    "to-do": Label("to do: {what}", "что делать: {what}"),
    "photos-failed": Label("Nothing was measured in: {n}", "Ничего не измерено на снимках: {n}"),
    # Traits.
    "trait": Label("{name}: {label}", "{name}: {label}"),
    "states": Label("one of these", "одно из этих значений"),
    "quantity": Label("a measure in {unit}", "измерение, {unit}"),
    "mm": Label("mm", "мм"),
    "g": Label("g", "г"),
    "counts": Label("a count", "количество"),
    "text": Label("an inscription as read", "надпись, как читается"),
    "number": Label("a serial number as read, or none", "номер, как читается, или none"),
    "stripes": Label("stripes from edge to edge", "полосы от края до края"),
    "date": Label("a day, month or year", "день, месяц или год"),
    "plausible": Label("{kind}, {least} to {most}", "{kind}, от {least} до {most}"),
    "sided": Label("{kind}, left and right", "{kind}, слева и справа"),
    "one-of": Label("{kind}: {words}", "{kind}: {words}"),
    "needs": Label("only where {given}", "только если {given}"),
    "state": Label("{name}: {label}", "{name}: {label}"),
    "also": Label("{says} (also: {also})", "{says} (также: {also})"),
    "tells": Label("What the catalogue expects of it", "Что о нём говорит каталог"),
    "expected-of": Label("{name}: {often} {expected}", "{name}: {often} {expected}"),
    **KEY_PHRASES,
    **WEAR_PHRASES,
    **HONOURS,
    **PROOFS,
    **CHANGE,
    **PACK_PHRASES,
}
