"""The phrases of the list of packs, in both languages."""

from __future__ import annotations

from medal_id.rules import Label

#: Phrases by key; words in braces are filled in.
PACK_PHRASES: dict[str, Label] = {
    "pack": Label("{name}: {origin}", "{name}: {origin}"),
    "pack-built-in": Label("come with the program", "входят в состав программы"),
    "pack-folder": Label("the folder {place}", "папка {place}"),
    "pack-package": Label("offered by the package {package}", "предоставлены пакетом {package}"),
    "pack-version": Label("version: {version}", "версия: {version}"),
    "pack-holds": Label("rule files: {count}", "файлов правил: {count}"),
    "pack-adds": Label("adds: {ids}", "добавляет: {ids}"),
    "pack-words": Label("words: {words}", "слова: {words}"),
    "pack-refused": Label("refused, nothing of it is used", "отклонены и не используются"),
}
