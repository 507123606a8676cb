"""A text in the two languages of the field."""

from __future__ import annotations

from attrs import frozen


@frozen
class Label:
    """One text in English and in Russian."""

    en: str
    ru: str

    def __str__(self) -> str:
        """Give the English text."""
        return self.en

    def in_(self, lang: str) -> str:
        """Give the text in `lang`, "en" or "ru"."""
        return self.ru if lang == "ru" else self.en
