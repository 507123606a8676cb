"""The phrases of keys, of being led through them and of comparisons, in both languages."""

from __future__ import annotations

from medal_id.rules import Label

#: Phrases by key; words in braces are filled in.
KEY_PHRASES: dict[str, Label] = {
    # The printed key.
    "key-title": Label("Key to {n} kinds", "Определитель, видов: {n}"),
    "key-title-one": Label("Key to one kind", "Определитель одного вида"),
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
        "Answer with a number, with several where you are unsure, or in words.",
        "Отвечайте номером, при сомнении несколькими номерами, или словами.",
    ),
    "ask-words": Label(
        "Also: ? (cannot tell), why, left (what remains), back, save FILE, stop, help",
        "Ещё: ? (не видно), почему, осталось, назад, сохранить ФАЙЛ, стоп, помощь",
    ),
    "ask-question": Label("{n}. {asks}", "{n}. {asks}"),
    "ask-option": Label("{label}", "{label}"),
    "ask-option-none": Label(
        "{label} (of nothing that remains)", "{label} (ни у чего из оставшегося)"
    ),
    "ask-prompt": Label("> ", "> "),
    "ask-taken": Label("{trait}: {value}", "{trait}: {value}"),
    "ask-cannot-tell": Label("cannot tell", "не видно"),
    "ask-back": Label("Taken back: {trait}", "Отменено: {trait}"),
    "ask-nothing-back": Label("There is nothing to take back.", "Отменять нечего."),
    "ask-left": Label("Still possible: {n}", "Осталось возможных: {n}"),
    "ask-none-left": Label(
        "Nothing that was issued fits all of it.", "Ничто из выпущенного ко всему не подходит."
    ),
    "ask-gone": Label("Discarded: {n}", "Отпало: {n}"),
    "ask-because": Label(
        "{trait}: seen {seen}; this kind has {shows}",
        "{trait}: увидено {seen}; у этого вида {shows}",
    ),
    "ask-why": Label(
        "Of {n} still possible it is expected to tell {gain} bits, at a cost of {cost} (a glance"
        " is 1).",
        "Возможных: {n}; в среднем ответ даёт {gain} бит при затратах {cost} (взгляд — 1).",
    ),
    "ask-why-option": Label("{label}: leaves {n}", "{label}: останется {n}"),
    "ask-done": Label(
        "No further question tells anything more.", "Дальнейшие вопросы ничего не добавят."
    ),
    "ask-done-how": Label(
        "An empty line gives the verdict; back takes an answer back.",
        "Пустая строка — заключение; назад — отменить ответ.",
    ),
    "ask-no-question": Label(
        "no question is open; give back, left, save FILE or stop",
        "вопроса больше нет; дайте: назад, осталось, сохранить ФАЙЛ или стоп",
    ),
    "ask-save-where": Label(
        "no file is named; give save FILE", "файл не назван; дайте: сохранить ФАЙЛ"
    ),
    "ask-stopped": Label("Stopped here.", "Остановлено."),
    "ask-no-number": Label(
        "there is no answer {n} here; give 1 to {most}",
        "ответа {n} здесь нет; дайте от 1 до {most}",
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
    "compare-within": Label(
        "{side} is one of the kinds of {of}: nothing tells it from {of} as a whole.",
        "{side} входит в {of}: от {of} в целом её ничто не отличает.",
    ),
    "compare-trait": Label("{trait} ({method})", "{trait} ({method})"),
    "compare-entry": Label("{side}: {name} [{id}]", "{side}: {name} [{id}]"),
    "compare-side": Label("{side}: {value}{cited}", "{side}: {value}{cited}"),
    "compare-value": Label("{trait}: {value}", "{trait}: {value}"),
    "compare-value-usual": Label("{trait}: usually {value}", "{trait}: обычно {value}"),
    "compare-tell": Label("How to tell them apart", "Как различить"),
}
