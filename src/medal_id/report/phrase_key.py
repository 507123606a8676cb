"""The phrases of keys, of being led through them and of comparisons, in both languages."""

from __future__ import annotations

from medal_id.rules import Label

#: Phrases by key; words in braces are filled in.
KEY_PHRASES: dict[str, Label] = {
    # The printed key.
    "key-title": Label("Key to {n} kinds", "Определитель, видов: {n}"),
    "key-how": Label(
        "Begin with 1. Take the lead that fits and go where it points. Where you cannot tell,"
        " follow every lead. Where no lead fits, the piece is none of these, or something was"
        " misread.",
        "Начните с 1. Выберите подходящий ответ и идите, куда он указывает. Если решить нельзя,"
        " пройдите по всем. Если не подходит ни один, предмета здесь нет или что-то прочитано"
        " неверно.",
    ),
    "key-couplet": Label("{n}. {asks}", "{n}. {asks}"),
    "key-from": Label("{says} (from {n})", "{says} (из {n})"),
    "key-lead": Label("{value} → {to}", "{value} → {to}"),
    "key-else": Label("anything else", "что-либо иное"),
    "key-one": Label("{name} [{id}]", "{name} [{id}]"),
    "key-several": Label(
        "one of these, which nothing here tells apart: {names}",
        "одно из этого, здесь не различить: {names}",
    ),
    # Being led.
    "ask-begin": Label(
        "Answer with a number, several numbers if unsure, or in words. Also: {words}.",
        "Отвечайте номером, при сомнении несколькими номерами, или словами. Ещё: {words}.",
    ),
    "ask-words": Label(
        "? cannot tell, why, left (what remains), back, save FILE, stop",
        "? не видно, почему, осталось, назад, сохранить ФАЙЛ, стоп",
    ),
    "ask-question": Label("{n}. {asks}", "{n}. {asks}"),
    "ask-option": Label("{n}  {label}", "{n}  {label}"),
    "ask-option-none": Label(
        "{n}  {label} (of nothing that remains)", "{n}  {label} (ни у чего из оставшегося)"
    ),
    "ask-prompt": Label("Answer: ", "Ответ: "),
    "ask-taken": Label("Taken: {trait}: {value}", "Принято: {trait}: {value}"),
    "ask-cannot-tell": Label("cannot tell", "не видно"),
    "ask-back": Label("Taken back: {trait}", "Отменено: {trait}"),
    "ask-nothing-back": Label("Nothing to take back", "Отменять нечего"),
    "ask-left": Label("Still possible: {n}", "Осталось возможных: {n}"),
    "ask-left-named": Label("Still possible: {n}: {names}", "Осталось возможных: {n}: {names}"),
    "ask-none-left": Label(
        "Nothing issued fits all that you saw", "Ни одна выпущенная вещь не подходит ко всему"
    ),
    "ask-gone": Label(
        "{name}: {trait}: {seen}, but it has {shows}", "{name}: {trait}: {seen}, а у неё {shows}"
    ),
    "ask-why": Label(
        "Of {n} that remain it is expected to tell {gain} bits, at a cost of {cost} (a glance is"
        " 1).",
        "Для оставшихся ({n}) ответ даёт в среднем {gain} бит (затраты {cost}, взгляд — 1).",
    ),
    "ask-why-option": Label("{label}: {n} would remain", "{label}: останется {n}"),
    "ask-done": Label(
        "No further question tells anything more.", "Дальнейшие вопросы ничего не добавят."
    ),
    "ask-stopped": Label("Stopped here.", "Остановлено."),
    "ask-no-number": Label(
        "There is no answer {n}: give 1 to {most}", "Ответа {n} нет: дайте от 1 до {most}"
    ),
    "ask-saved": Label("Saved: {file}", "Сохранено: {file}"),
    # Comparisons.
    "compare-apart": Label("Told apart for certain by", "Надёжно различаются по"),
    "compare-usual": Label("Usually different", "Обычно различаются"),
    "compare-overlap": Label("Different, but not always", "Различаются, но не всегда"),
    "compare-alike": Label("Alike", "Одинаково"),
    "compare-nothing": Label(
        "Nothing that the rules know tells them apart for certain.",
        "Ничто из известного правилам надёжно их не различает.",
    ),
    "compare-trait": Label("{trait} ({method})", "{trait} ({method})"),
    "compare-entry": Label("{side}: {name} [{id}]", "{side}: {name} [{id}]"),
    "compare-side": Label("{side}: {value}{cited}", "{side}: {value}{cited}"),
    "compare-value": Label("{trait}: {value}", "{trait}: {value}"),
    "compare-tell": Label("How to tell them apart", "Как различить"),
}
