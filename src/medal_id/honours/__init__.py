"""Honorary titles of cities: which city holds which, since when, and on whose word.

Such a title is no award to a person, and nothing of it lies on the table. It dates what names it: a
coin, a badge or a text that calls a city by its title is no older than the title.
"""

from medal_id.honours.ask import check, find, holders, on, titles
from medal_id.honours.checked import Answer, Checked, HonourStanding
from medal_id.honours.held import Found, Held, Roll, Title
from medal_id.honours.statement import Statement
from medal_id.honours.unknown import UnknownHolder

__all__ = [
    "Answer",
    "Checked",
    "Found",
    "Held",
    "HonourStanding",
    "Roll",
    "Statement",
    "Title",
    "UnknownHolder",
    "check",
    "find",
    "holders",
    "on",
    "titles",
]
